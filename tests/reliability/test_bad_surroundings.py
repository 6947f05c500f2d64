"""Whatever is wrong with a file is said by its own name, and nothing is written to it."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import tideover.store.unit_of_work  # noqa: F401 - nobody may read it once he is nobody
from tests.households import BANK, LOAN, TODAY, book_of, household_store
from tideover.app.commands.records import Add, Remove
from tideover.domain.errors import (
    StoreDamaged,
    StoreError,
    StoreLocked,
    StoreMissing,
    StoreReadOnly,
    StoreTooNew,
)
from tideover.store.household_store import HouseholdStore
from tideover.store.identity import SCHEMA

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = [
    pytest.mark.reliability,
    pytest.mark.skipif(os.name != "posix", reason="Windows keeps rights in another way"),
]

NOBODY = 65_534


@contextmanager
def nobody(folder: Path) -> Iterator[None]:
    """Be a user without privileges: to root no file is read-only."""
    if os.getuid() != 0:
        yield
        return
    for path in (folder, *folder.iterdir()):
        os.chown(path, NOBODY, NOBODY)
    os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that a user without privileges can reach."""
    path = Path(tempfile.mkdtemp(prefix="tideover-"))
    yield path
    path.chmod(0o700)
    shutil.rmtree(path)


@pytest.fixture
def path(folder: Path) -> Path:
    """A household with an account and a loan."""
    store = household_store(folder)
    book_of(store, Add(BANK), Add(LOAN))
    return store.path


def edited(path: Path, statement: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()


def another_program(path: Path) -> None:
    path.unlink()
    edited(path, "CREATE TABLE recipe (name)")


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def half(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def header_broken(path: Path) -> None:
    with path.open("r+b") as content:
        content.write(b"not SQLite any more")


UNREADABLE: dict[str, tuple[type[StoreError], Callable[[Path], None]]] = {
    "store_missing": (StoreMissing, Path.unlink),
    "store_empty": (StoreDamaged, lambda path: os.truncate(path, 0)),
    "store_not_a_database": (StoreDamaged, header_broken),
    "store_not_a_household": (StoreDamaged, another_program),
    "store_damaged": (StoreDamaged, half),
    "store_is_a_folder": (StoreDamaged, a_folder),
    "store_unreadable": (StoreReadOnly, lambda path: path.chmod(0)),
    "store_terms_damaged": (StoreDamaged, lambda path: edited(path, "UPDATE loan SET terms = '{'")),
    "store_row_damaged": (StoreDamaged, lambda path: edited(path, "DELETE FROM household")),
}
UNWRITABLE: dict[str, tuple[type[StoreError], Callable[[Path], None]]] = {
    "store_read_only": (StoreReadOnly, lambda path: path.chmod(0o400)),
    "store_folder_read_only": (StoreReadOnly, lambda path: path.parent.chmod(0o500)),
    "store_too_new": (StoreTooNew, lambda path: edited(path, f"PRAGMA user_version={SCHEMA + 1}")),
}


def digest(folder: Path) -> dict[str, str]:
    """Return what every file of a folder holds."""
    found = {}
    for path in folder.rglob("*"):
        if path.is_file():
            found[path.name] = hashlib.sha256(path.read_bytes()).hexdigest()
    return found


@pytest.mark.parametrize("code", UNREADABLE)
def test_what_cannot_be_read_says_why_and_stays_as_it_is(
    code: str, path: Path, folder: Path
) -> None:
    kind, damage = UNREADABLE[code]
    damage(path)
    before = digest(folder)
    store = HouseholdStore(path)
    with nobody(folder):
        with pytest.raises(kind) as refused:
            store.read(TODAY)
        with pytest.raises(StoreError), store.begin() as work:
            work.loans.get(LOAN.id)
    assert refused.value.code == code
    assert refused.value.params["path"] == str(path)
    assert digest(folder) == before


@pytest.mark.parametrize("code", UNWRITABLE)
def test_what_cannot_be_written_can_be_read_and_says_why(
    code: str, path: Path, folder: Path
) -> None:
    kind, damage = UNWRITABLE[code]
    damage(path)
    before = digest(folder)
    store = HouseholdStore(path)
    with nobody(folder):
        assert store.read(TODAY).loans == (LOAN,)
        with pytest.raises(kind) as refused:
            book_of(store, Remove(BANK))
    assert refused.value.code == code
    assert digest(folder) == before


def test_a_household_in_a_folder_that_is_closed_says_so(path: Path, folder: Path) -> None:
    with nobody(folder):
        folder.chmod(0o600)
        with pytest.raises(StoreReadOnly) as refused:
            HouseholdStore(path).read(TODAY)
    assert refused.value.code == "store_unreadable"


def test_a_household_that_another_program_changes_can_be_read(
    path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tideover.store.raw.BUSY_MILLISECONDS", 50)
    monkeypatch.setattr("tideover.store.connecting.SAFE_PRAGMAS", (("busy_timeout", 50),))
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    before = digest(folder)
    store = HouseholdStore(path)
    assert store.read(TODAY).loans == (LOAN,)
    with pytest.raises(StoreLocked) as refused, store.begin():
        pass
    other.close()
    assert refused.value.code == "store_locked"
    assert digest(folder) == before
