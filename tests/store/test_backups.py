"""A backup is whole before it is believed, and a restore can itself be taken back."""

from __future__ import annotations

import json
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.households import TODAY, an_entry, book_of
from tideover.app.commands.entries import AddEntries
from tideover.domain.errors import (
    StoreDamaged,
    StoreError,
    StoreFull,
    StoreLocked,
    StoreMissing,
    StoreTooNew,
)
from tideover.store.backups import StoreBackups
from tideover.store.copying import verify
from tideover.store.identity import SCHEMA

if TYPE_CHECKING:
    from pathlib import Path

    from tideover.app.book import Book
    from tideover.store.household_store import HouseholdStore


@dataclass
class Clock:
    """A clock that goes on by an hour whenever it is asked."""

    at: datetime = field(default=datetime(2026, 11, 24, 8, tzinfo=UTC))

    def __call__(self) -> datetime:
        self.at += timedelta(hours=1)
        return self.at.astimezone()


@pytest.fixture
def backups(store: HouseholdStore, book: Book, tmp_path: Path) -> StoreBackups:
    """The backups of a household that has one entry."""
    book.run(AddEntries((an_entry("first"),)))
    return StoreBackups(store.path, tmp_path / "backups", Clock())


def test_a_backup_holds_the_same_household(backups: StoreBackups, store: HouseholdStore) -> None:
    path = backups.make("hand")
    assert type(store)(path).read(TODAY) == store.read(TODAY)
    (listed,) = backups.listed()
    assert (listed.path, listed.reason, listed.size) == (path, "hand", path.stat().st_size)


def test_backups_are_listed_newest_first(backups: StoreBackups) -> None:
    made = [backups.make(reason) for reason in ("hand", "import", "hand")]
    assert [each.path for each in backups.listed()] == made[::-1]


def test_backups_of_one_second_are_all_kept_in_their_order(backups: StoreBackups) -> None:
    still = StoreBackups(backups.store, backups.folder, lambda: datetime(2026, 11, 24).astimezone())
    made = [still.make("hand") for _ in range(11)]
    assert [each.path for each in still.listed()] == made[::-1]


def test_closing_without_a_change_makes_no_further_backup(
    backups: StoreBackups, store: HouseholdStore
) -> None:
    first = backups.make("close")
    assert backups.make("close") == first
    book_of(store, AddEntries((an_entry("second"),)))
    assert backups.make("close") != first


def test_a_restore_brings_back_what_was_and_can_be_taken_back(
    backups: StoreBackups, store: HouseholdStore
) -> None:
    saved, before = backups.make("hand"), store.read(TODAY)
    book_of(store, AddEntries((an_entry("second"),)))
    after = store.read(TODAY)
    aside = backups.restore(saved)
    assert store.read(TODAY) == before
    backups.restore(aside)
    assert store.read(TODAY) == after
    assert [each.reason for each in backups.listed()] == ["restore", "restore", "hand"]


def test_after_a_restore_the_household_can_be_changed(
    backups: StoreBackups, store: HouseholdStore
) -> None:
    backups.restore(backups.make("hand"))
    book = book_of(store, AddEntries((an_entry("second"),)))
    assert book.snapshot.entry_count == 2
    assert backups.check() == ()


def test_a_broken_household_is_kept_and_replaced(
    backups: StoreBackups, store: HouseholdStore
) -> None:
    saved, before = backups.make("hand"), store.read(TODAY)
    store.path.write_bytes(b"rubbish" * 1000)
    aside = backups.restore(saved)
    assert store.read(TODAY) == before
    assert aside.read_bytes() == b"rubbish" * 1000


def test_a_journal_of_a_broken_household_never_reaches_the_next_one(
    backups: StoreBackups, store: HouseholdStore
) -> None:
    """SQLite would write the journal's pages into whatever store it finds beside it."""
    saved, before = backups.make("hand"), store.read(TODAY)
    store.path.write_bytes(b"")
    journal = store.path.with_name(f"{store.path.name}-journal")
    journal.write_bytes(b"half a change")
    aside = backups.restore(saved)
    assert store.read(TODAY) == before
    assert not journal.exists()
    assert aside.with_name(f"{aside.name}-journal").read_bytes() == b"half a change"


def test_a_household_that_is_gone_comes_back(backups: StoreBackups, store: HouseholdStore) -> None:
    saved, before = backups.make("hand"), store.read(TODAY)
    store.path.unlink()
    assert backups.restore(saved) == store.path
    assert store.read(TODAY) == before


@pytest.mark.parametrize("damage", ["digit", "cut", "empty", "rubbish"])
def test_a_broken_backup_is_never_restored(
    backups: StoreBackups, store: HouseholdStore, damage: str
) -> None:
    saved = backups.make("hand")
    content = saved.read_bytes()
    saved.write_bytes(
        {
            "digit": content.replace(b"Shop", b"Shap"),
            "cut": content[: len(content) // 2],
            "empty": b"",
            "rubbish": b"rubbish" * 1000,
        }[damage]
    )
    before = store.path.read_bytes()
    with pytest.raises(StoreDamaged):
        backups.restore(saved)
    assert store.path.read_bytes() == before
    assert list(store.path.parent.glob("*.restoring")) == []


def test_a_backup_of_a_newer_tideover_is_not_restored(
    backups: StoreBackups, store: HouseholdStore
) -> None:
    saved = backups.make("hand")
    saved.with_name(f"{saved.name}.json").unlink()
    connection = sqlite3.connect(saved)
    connection.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    connection.close()
    before = store.path.read_bytes()
    with pytest.raises(StoreTooNew):
        backups.restore(saved)
    assert store.path.read_bytes() == before


def test_a_backup_that_is_gone_changes_nothing(
    backups: StoreBackups, store: HouseholdStore
) -> None:
    before = store.path.read_bytes()
    with pytest.raises(StoreMissing):
        backups.restore(backups.folder / "none.tideover")
    assert store.path.read_bytes() == before


def test_a_household_in_use_is_not_replaced(
    backups: StoreBackups, store: HouseholdStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = backups.make("hand")
    monkeypatch.setattr("tideover.store.raw.BUSY_MILLISECONDS", 50)
    other = sqlite3.connect(store.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    before = store.path.read_bytes()
    with pytest.raises(StoreLocked):
        backups.restore(saved)
    other.close()
    assert store.path.read_bytes() == before


def test_a_failed_backup_costs_no_older_one_and_leaves_nothing(
    backups: StoreBackups, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = backups.make("hand")
    before = sorted(backups.folder.iterdir())

    def full(_path: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tideover.store.copying.sync_file", full)
    with pytest.raises(StoreFull):
        backups.make("hand")
    assert sorted(backups.folder.iterdir()) == before
    assert saved.exists()


def test_a_broken_household_is_not_backed_up(backups: StoreBackups, store: HouseholdStore) -> None:
    content = store.path.read_bytes()
    store.path.write_bytes(content[: len(content) // 2])
    with pytest.raises(StoreError):
        backups.make("hand")
    assert backups.listed() == ()


def test_old_backups_are_thinned_out_with_their_manifests(
    backups: StoreBackups, store: HouseholdStore
) -> None:
    clock = Clock(datetime(2026, 1, 1, tzinfo=UTC))
    past = StoreBackups(store.path, backups.folder, clock)
    for _ in range(20):
        clock.at += timedelta(hours=13)
        past.make("hand")
    stores = set(backups.folder.glob("*.tideover"))
    manifests = set(backups.folder.glob("*.json"))
    assert len(stores) < 20
    assert {path.with_name(f"{path.name}.json") for path in stores} == manifests


def test_the_manifest_counts_what_the_backup_holds(backups: StoreBackups) -> None:
    saved = backups.make("hand")
    manifest = json.loads(saved.with_name(f"{saved.name}.json").read_text("utf-8"))
    assert manifest["counts"]["entry"] == manifest["counts"]["loan"] == 1
    assert manifest["sums"] == {"bank": -1_000}


def test_backups_made_while_somebody_saves_are_whole(
    backups: StoreBackups, store: HouseholdStore, book: Book
) -> None:
    def save() -> None:
        for number in range(30):
            book.run(AddEntries((an_entry(f"saved {number}", -1),)))

    with ThreadPoolExecutor(1) as person:
        saving = person.submit(save)
        held = []
        while not saving.done():
            held.append(verify(backups.make("hand")).counts["entry"])
        saving.result()
    assert len(held) > 3
    assert held == sorted(held)
    assert store.read(TODAY).entry_count == 31
