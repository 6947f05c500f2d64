"""A unit of work keeps all of a change or nothing, and shows exactly what it keeps."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from tests.households import (
    BANK,
    FOOD,
    LOAN,
    TODAY,
    WALLET,
    a_repayment,
    an_entry,
    book_of,
)
from tideover.app.commands.entries import AddEntries, RemoveEntries
from tideover.app.commands.household import LogReminders, SetHousehold
from tideover.app.commands.loans import RecordRepayment
from tideover.app.commands.records import Add, Remove, Replace
from tideover.domain.errors import (
    BugError,
    InputError,
    StoreConflict,
    StoreError,
    StoreLocked,
    StoreTooNew,
)
from tideover.domain.household import Household
from tideover.domain.money import Money, currency_of
from tideover.domain.reminders import ReminderEvent, ReminderKey, ReminderRecord
from tideover.store.household_store import HouseholdStore
from tideover.store.identity import SCHEMA

if TYPE_CHECKING:
    from tideover.app.book import Book

MORNING = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)


def test_leaving_without_commit_keeps_nothing(store: HouseholdStore) -> None:
    with store.begin() as work:
        work.accounts.add(BANK)
    assert store.read(TODAY).accounts == ()


def test_an_error_half_way_keeps_nothing_and_shows_nothing(
    store: HouseholdStore, book: Book
) -> None:
    shown = book.snapshot
    with pytest.raises(StoreConflict):
        book.run(RemoveEntries((an_entry("nobody").id,)))
    with pytest.raises(BugError, match="identity_taken"):
        book.run(AddEntries((an_entry("twice"), an_entry("twice"))))
    assert book.snapshot is shown
    assert store.read(TODAY) == shown


def test_an_action_is_found_by_its_name_only_when_it_was_kept(store: HouseholdStore) -> None:
    with store.begin() as kept:
        kept.accounts.add(BANK)
        kept.commit()
    with store.begin() as dropped:
        dropped.accounts.add(WALLET)
    assert store.landed(kept.action_id)
    assert not store.landed(dropped.action_id)


def test_what_did_not_change_is_shared_with_the_snapshot_before(book: Book) -> None:
    before = book.snapshot
    book.run(AddEntries((an_entry("a"),)))
    after = book.snapshot
    assert after.loans is before.loans
    assert after.accounts is before.accounts
    assert after.upcoming is before.upcoming
    assert after.balances != before.balances


def test_what_another_program_wrote_shows_with_the_next_change(
    store: HouseholdStore, book: Book
) -> None:
    other = book_of(HouseholdStore(store.path))
    other.run(AddEntries((an_entry("other", -400),)))
    book.run(AddEntries((an_entry("mine", -1_000),)))
    assert book.snapshot == store.read(TODAY)
    assert book.snapshot.balances[BANK.id] == Money(100_000 - 1_400)


def test_a_new_currency_relabels_every_amount(store: HouseholdStore, book: Book) -> None:
    euro = currency_of("EUR")
    book.run(SetHousehold(Household(currency=euro, buffer=Money(500))))
    assert book.snapshot == store.read(TODAY)
    assert book.snapshot.balances[BANK.id] == Money(100_000, euro)
    assert book.snapshot.household.buffer == Money(500, euro)
    assert book.snapshot.loans[0].terms.principal.currency == euro


def test_an_amount_in_another_currency_is_refused(book: Book) -> None:
    abroad = replace(BANK, id=type(BANK.id)("abroad"), opening=Money(1, currency_of("USD")))
    with pytest.raises(BugError, match="mixed_currencies"):
        book.run(Add(abroad))


@pytest.mark.parametrize("used", [BANK, FOOD, LOAN])
def test_what_something_refers_to_cannot_be_removed(book: Book, used: object) -> None:
    book.run(RecordRepayment(a_repayment("r", entry="e"), an_entry("e", -10_000)))
    shown = book.snapshot
    assert isinstance(used, type(BANK) | type(FOOD) | type(LOAN))
    with pytest.raises(InputError, match="in_use"):
        book.run(Remove(used))
    assert book.snapshot is shown


def test_what_refers_to_something_that_is_gone_is_a_conflict(book: Book) -> None:
    nowhere = replace(BANK, id=type(BANK.id)("nowhere"))
    with pytest.raises(StoreConflict):
        book.run(AddEntries((an_entry("a", account=nowhere),)))
    with pytest.raises(StoreConflict):
        book.run(RecordRepayment(a_repayment("r", entry="no entry")))


def test_a_row_that_was_changed_since_it_was_read_is_not_overwritten(
    store: HouseholdStore, book: Book
) -> None:
    with store.begin() as work:
        work.accounts.get(BANK.id)
        work.accounts.versions[BANK.id] -= 1
        with pytest.raises(StoreConflict):
            work.accounts.replace(replace(BANK, name="Mine"))
    assert store.read(TODAY) == book.snapshot


def test_a_row_that_is_gone_is_neither_replaced_nor_removed(book: Book) -> None:
    gone = replace(BANK, id=type(BANK.id)("gone"))
    for command in (Replace(gone), Remove(gone)):
        with pytest.raises(StoreConflict):
            book.run(command)


def test_while_somebody_else_writes_nothing_can_be_begun(
    store: HouseholdStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tideover.store.raw.BUSY_MILLISECONDS", 50)
    monkeypatch.setattr(
        "tideover.store.connecting.SAFE_PRAGMAS", (("busy_timeout", 50),), raising=True
    )
    other = sqlite3.connect(store.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreLocked), store.begin():
        pass
    other.close()
    with store.begin() as work:
        work.accounts.add(BANK)
        work.commit()


def test_a_newer_household_is_never_written(store: HouseholdStore) -> None:
    connection = sqlite3.connect(store.path)
    connection.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    connection.close()
    before = store.path.read_bytes()
    with pytest.raises(StoreTooNew), store.begin():
        pass
    assert not store.writable
    assert store.path.read_bytes() == before


def test_a_reminder_is_written_once(store: HouseholdStore, book: Book) -> None:
    record = ReminderRecord(
        ReminderKey(LOAN.id, TODAY, TODAY),
        ReminderEvent.DELIVERED,
        "desktop",
        at=MORNING,
    )
    book.run(LogReminders((record, record)))
    book.run(LogReminders((record,)))
    assert book.snapshot.reminder_log == (record,)
    assert store.read(TODAY) == book.snapshot


def test_a_text_from_outside_never_shows_in_an_error(store: HouseholdStore, book: Book) -> None:
    secret = "x" * 300
    with pytest.raises(BugError) as refused:
        book.run(AddEntries((an_entry("long", payee=secret),)))
    assert secret not in repr(refused.value.__cause__)
    assert store.read(TODAY) == book.snapshot


def test_a_failed_commit_is_looked_up_before_anything_is_said(
    store: HouseholdStore, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk reported an error although the change had been written."""
    kept = type(store.begin()).commit

    def reported_as_failed(work: object) -> None:
        kept(work)  # type: ignore[arg-type]
        raise StoreError("store_io")

    monkeypatch.setattr(type(store.begin()), "commit", reported_as_failed)
    book.run(AddEntries((an_entry("a"),)))
    assert book.snapshot.entry_count == 1
    assert store.read(TODAY) == book.snapshot
