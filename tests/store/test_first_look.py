"""What is shown first is what the store says, and nothing heavy is loaded for it."""

from __future__ import annotations

import sqlite3
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.households import (
    BANK,
    FOOD,
    LOAN,
    TODAY,
    WAGE,
    WALLET,
    a_repayment,
    an_entry,
    book_of,
    household_store,
)
from tideover.app.commands.budgets import SetBudget
from tideover.app.commands.entries import AddEntries
from tideover.app.commands.loans import RecordRepayment
from tideover.domain.budgets import BudgetLine
from tideover.domain.dates import Month, WorkingCalendar
from tideover.domain.errors import StoreDamaged, StoreMissing, StoreTooNew
from tideover.domain.money import Money
from tideover.store import first_look, reading
from tideover.store.connecting import SqlReader, engine_for
from tideover.store.identity import SCHEMA

if TYPE_CHECKING:
    from pathlib import Path

    from tideover.app.book import Book
    from tideover.store.household_store import HouseholdStore


def test_a_new_household_is_empty(store: HouseholdStore) -> None:
    snapshot = first_look.read(store.path, TODAY)
    assert (snapshot.accounts, snapshot.loans, snapshot.entry_count) == ((), (), 0)
    assert snapshot.revision == 0


def test_both_ways_of_asking_say_the_same(store: HouseholdStore, book: Book) -> None:
    book.run(AddEntries((an_entry("a"), an_entry("b", 50_000, category=WAGE))))
    book.run(SetBudget((BudgetLine(FOOD.id, Month(2026, 12), Money(8_000)),)))
    book.run(RecordRepayment(a_repayment("r")))
    raw = first_look.read(store.path, TODAY)
    with engine_for(store.path).connect() as connection:
        over_sqlalchemy = reading.snapshot(SqlReader(connection), TODAY, WorkingCalendar())
    assert raw == over_sqlalchemy == book.snapshot


def test_a_balance_counts_entries_up_to_today_and_later_ones_lie_ahead(book: Book) -> None:
    tomorrow = TODAY + timedelta(days=1)
    later = an_entry("later", -700, tomorrow)
    book.run(AddEntries((an_entry("now", -1_000), later)))
    assert book.snapshot.balances[BANK.id] == Money(100_000 - 1_000)
    assert book.snapshot.upcoming == (later,)


def test_month_sums_begin_with_january_of_last_year_and_leave_transfers_out(book: Book) -> None:
    book.run(
        AddEntries(
            (
                an_entry("too old", -1, date(2024, 12, 31)),
                an_entry("first", -20, date(2025, 1, 1)),
                an_entry("no category", -300, category=None),
                an_entry("out", -4_000, category=None, transfer="t"),
                an_entry("in", 4_000, category=None, transfer="t", account=WALLET),
            )
        )
    )
    assert book.snapshot.month_sums == {
        (Month(2025, 1), FOOD.id): Money(-20),
        (Month(2026, 11), None): Money(-300),
    }


def test_a_missing_household_is_never_made(tmp_path: Path) -> None:
    path = tmp_path / "none.tideover"
    with pytest.raises(StoreMissing):
        first_look.read(path, TODAY)
    assert not path.exists()


@pytest.mark.usefixtures("book")
def test_a_newer_household_is_shown_if_it_can_be_read(store: HouseholdStore) -> None:
    _edit(store.path, f"PRAGMA user_version = {SCHEMA + 1}")
    assert first_look.read(store.path, TODAY).loans == (LOAN,)


def test_a_newer_household_that_cannot_be_read_is_called_too_new(store: HouseholdStore) -> None:
    _edit(store.path, f"PRAGMA user_version = {SCHEMA + 1}", "ALTER TABLE loan RENAME TO debt")
    with pytest.raises(StoreTooNew):
        first_look.read(store.path, TODAY)


@pytest.mark.usefixtures("book")
def test_terms_that_cannot_be_read_name_the_loan(store: HouseholdStore) -> None:
    _edit(store.path, "UPDATE loan SET terms = '{}'")
    with pytest.raises(StoreDamaged) as refused:
        first_look.read(store.path, TODAY)
    assert refused.value.params == {"loan": LOAN.name, "path": str(store.path)}


@pytest.mark.usefixtures("book")
def test_a_row_that_says_nothing_sensible_names_its_table(store: HouseholdStore) -> None:
    _edit(store.path, "UPDATE account SET kind = 'sock'")
    with pytest.raises(StoreDamaged) as refused:
        first_look.read(store.path, TODAY)
    assert refused.value.params["table"] == "account"


def test_a_crash_in_a_save_is_rolled_back_by_looking(tmp_path: Path) -> None:
    """A hot journal: what a power failure leaves beside the store."""
    store = household_store(tmp_path)
    book_of(store)
    writing = sqlite3.connect(store.path, isolation_level=None)
    writing.execute("PRAGMA cache_size = 1")
    writing.execute("BEGIN IMMEDIATE")
    writing.execute("UPDATE household SET name = 'half a save'")
    writing.executemany(
        "INSERT INTO action VALUES (?, '', 1)", [(f"action {number:05}",) for number in range(900)]
    )
    journal = journal_of(store.path)
    torn = copied(store.path, tmp_path / "torn.tideover")
    crashed = copied(store.path, tmp_path / "crashed.tideover")
    copied(journal, journal_of(crashed))
    writing.close()
    assert first_look.read(torn, TODAY).household.name == "half a save"
    assert first_look.read(crashed, TODAY).household.name == ""
    assert not journal_of(crashed).exists()


def journal_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")


def copied(path: Path, target: Path) -> Path:
    target.write_bytes(path.read_bytes())
    return target


def _edit(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()
