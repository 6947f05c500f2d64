"""A new household never costs an old one."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from tests.households import TODAY
from tideover.domain.errors import StoreError
from tideover.domain.household import Household
from tideover.domain.money import currency_of
from tideover.store import first_look
from tideover.store.creating import create
from tideover.store.identity import APPLICATION_ID, SCHEMA

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("content", [b"", b"a household that cannot be opened"])
def test_nothing_is_created_over_a_file_whatever_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "household.tideover"
    path.write_bytes(content)
    with pytest.raises(StoreError, match="store_exists"):
        create(path)
    assert path.read_bytes() == content


def test_a_household_begins_with_the_settings_it_is_given(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "household.tideover"
    wanted = Household(name="Ours", currency=currency_of("EUR"))
    create(path, wanted)
    kept = first_look.read(path, TODAY).household
    assert (kept.name, kept.currency, kept.buffer.currency) == ("Ours", *[wanted.currency] * 2)


def test_the_file_says_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "household.tideover"
    create(path)
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA,)
    connection.close()


def test_a_failure_leaves_no_file_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_path: Path) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("tideover.store.creating.sync_file", broken)
    with pytest.raises(StoreError, match="store_io"):
        create(tmp_path / "household.tideover")
    assert list(tmp_path.iterdir()) == []
