"""What the outlook said last week is there after a restart, and an unreadable one is named."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.households import BANK, LOAN, TODAY, book_of, household_store
from tideover.app.commands.household import KeepOutlook
from tideover.app.commands.records import Add
from tideover.domain.errors import StoreDamaged
from tideover.engine.outlook_changes import kept
from tideover.engine.risk import outlook

if TYPE_CHECKING:
    from pathlib import Path


def test_what_was_kept_is_read_again_as_it_was(tmp_path: Path) -> None:
    store = household_store(tmp_path)
    book = book_of(store)
    book.run(Add(BANK))
    book.run(Add(LOAN))
    seen = outlook(book.snapshot)
    said = kept(book.snapshot, seen, {seen.months[0].month: 14, seen.months[1].month: 0})
    book.run(KeepOutlook(said))
    assert book.snapshot.kept_outlooks == (said,)
    assert store.read(TODAY).kept_outlooks == (said,)
    assert [each.chance_percent for each in said.months[:3]] == [14, 0, None]


def test_a_day_is_kept_once_and_years_go(tmp_path: Path) -> None:
    book = book_of(household_store(tmp_path))
    said = kept(book.snapshot, outlook(book.snapshot))
    old = replace(said, day=TODAY - timedelta(days=500))
    for each in (old, said, said):
        book.run(KeepOutlook(each))
    assert book.snapshot.kept_outlooks == (said,)


def test_nothing_takes_it_back(tmp_path: Path) -> None:
    book = book_of(household_store(tmp_path))
    said = kept(book.snapshot, outlook(book.snapshot))
    book.run(book.run(KeepOutlook(said)))
    assert book.snapshot.kept_outlooks == (said,)


IMPOSSIBLE = (
    '[{"month": "2026-11-01", "risk": "safe", "lowest": 1, "closing": 1, "lines": [], '
    '"chance": 140}]'
)


@pytest.mark.parametrize(
    "document", ["{", "[1]", '[{"month": "2026-11-01", "risk": "calm"}]', IMPOSSIBLE]
)
def test_what_cannot_be_read_is_named(tmp_path: Path, document: str) -> None:
    store = household_store(tmp_path)
    book_of(store)
    with closing(sqlite3.connect(store.path)) as raw, raw:
        raw.execute("INSERT INTO kept_outlook VALUES ('2026-11-01', ?)", (document,))
    with pytest.raises(StoreDamaged) as damaged:
        store.read(TODAY)
    assert damaged.value.params["table"] == "kept_outlook"
