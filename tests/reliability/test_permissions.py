"""Other users of the computer cannot read what the household keeps, nor pieces of it."""

from __future__ import annotations

import os
import sqlite3
from typing import TYPE_CHECKING

import pytest

from tests.households import BANK, book_of, household_store
from tideover.app.commands.records import Add
from tideover.app.settings import Settings
from tideover.store.backups import StoreBackups
from tideover.store.settings_file import JsonSettings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = [
    pytest.mark.reliability,
    pytest.mark.skipif(os.name != "posix", reason="Windows keeps rights in another way"),
]


@pytest.fixture(autouse=True)
def _usual_umask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


def test_every_file_is_the_owners_alone(tmp_path: Path) -> None:
    home = tmp_path / "home"
    store = household_store(home)
    book_of(store, Add(BANK))
    backups = StoreBackups(store.path, home / "backups")
    backups.restore(backups.make("hand"))
    JsonSettings(home / "config" / "settings.json", Settings()).save(Settings())
    writing = sqlite3.connect(store.path, isolation_level=None)
    writing.execute("BEGIN IMMEDIATE")
    writing.execute("UPDATE household SET name = 'half a save'")
    seen = {path.relative_to(home): path.stat().st_mode & 0o777 for path in home.rglob("*")}
    writing.close()
    assert any(path.name.endswith("-journal") for path in seen)
    assert any(path.name.endswith(".json") for path in seen)
    for path, rights in seen.items():
        assert rights == (0o700 if (home / path).is_dir() else 0o600), path
    assert home.stat().st_mode & 0o777 == 0o700


def test_what_was_deleted_is_not_left_in_the_file(tmp_path: Path) -> None:
    store = household_store(tmp_path)
    secret = type(BANK)(BANK.id, "Geheim 4711", BANK.kind, BANK.opening, BANK.opened_on)
    book = book_of(store, Add(secret))
    assert b"Geheim 4711" in store.path.read_bytes()
    with store.begin() as work:
        work.accounts.remove(secret.id)
        work.commit()
    assert b"Geheim 4711" not in store.path.read_bytes()
    assert book.writable
