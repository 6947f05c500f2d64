"""`tideover check` finds damage and contradictions."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from tideover.store.identity import SCHEMA

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Typed


def test_a_sound_household_is_said_to_be_well(typed: Typed, store: Path) -> None:
    said = typed("check")
    assert said.code == 0
    assert said.out == f"All is well: {store}\n"
    assert typed("check", "--json").document == {
        "command": "check",
        "path": str(store),
        "findings": [],
    }


def test_an_entry_whose_parts_do_not_add_up_is_found(typed: Typed, store: Path) -> None:
    with closing(sqlite3.connect(store)) as other, other:
        other.execute(
            "UPDATE split SET amount = amount + 1"
            " WHERE entry_seq = (SELECT MIN(entry_seq) FROM split)"
        )
    said = typed("check", "--json")
    assert said.code == 1
    (finding,) = said.document["findings"]
    assert finding["code"] == "check_splits_differ"
    assert finding["severity"] == "error"
    assert finding["text"] in typed("check").out


def test_what_is_planned_without_being_known_is_found_too(typed: Typed, store: Path) -> None:
    with closing(sqlite3.connect(store)) as other, other:
        other.execute("UPDATE account SET statement_day = NULL, due_day = NULL")
        other.execute("UPDATE account SET opening = opening - 100000 WHERE kind = 'card'")
    said = typed("check", "--json")
    assert said.code == 1
    assert [each["code"] for each in said.document["findings"]] == ["card_without_bill"]


def test_a_household_of_a_newer_tideover_is_never_called_well(typed: Typed, store: Path) -> None:
    with closing(sqlite3.connect(store)) as newer:
        newer.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    said = typed("check", "--json")
    assert said.code == 1
    assert [each["code"] for each in said.document["findings"]] == ["written_by_newer"]
    printed = typed("check").out
    assert "A newer Tideover wrote this household." in printed
    assert "All is well" not in printed
