"""The register shows every entry once, in order, with the balance a person would count by hand."""

from __future__ import annotations

import tempfile
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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
from tideover.app.commands.entries import AddEntries
from tideover.app.commands.loans import RecordRepayment
from tideover.app.commands.records import Add
from tideover.domain.dates import Month
from tideover.domain.ids import BatchId, CategoryId, EntryId
from tideover.domain.money import Money
from tideover.domain.queries import EntryFilter, EntryOrder, EntryRow, EntrySummary
from tideover.store.entry_queries import SqlEntryQueries

if TYPE_CHECKING:
    from tideover.app.book import Book
    from tideover.domain.entries import Entry
    from tideover.store.household_store import HouseholdStore

NAMES = {category.id: category.name for category in (FOOD, WAGE)}


@pytest.fixture
def queries(store: HouseholdStore, book: Book) -> SqlEntryQueries:
    """A register of three entries, one of them a repayment, and a transfer."""
    yesterday = TODAY - timedelta(days=1)
    book.run(
        AddEntries(
            (
                an_entry("rice", -1_250, payee="Corner Grocer", note="5 kg 100% rice"),
                an_entry("wage", 500_000, yesterday, category=WAGE, payee="ÉCOLE"),
                an_entry("out", -4_000, category=None, transfer="t", payee="To the wallet"),
                an_entry("in", 4_000, category=None, transfer="t", account=WALLET, payee="Top up"),
            )
        )
    )
    repayment = a_repayment("r", 11_000, entry="paid")
    book.run(RecordRepayment(repayment, an_entry("paid", -11_000, category=None, payee="Lender")))
    return SqlEntryQueries(store.path)


def ids(queries: SqlEntryQueries, wanted: EntryFilter) -> list[str]:
    rows = queries.page(wanted, EntryOrder.DAY, descending=False, offset=0, limit=100)
    assert queries.summary(wanted).count == len(rows)
    return [row.entry.id for row in rows]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (EntryFilter(), ["wage", "rice", "out", "in", "paid"]),
        (EntryFilter(account_id=WALLET.id), ["in"]),
        (EntryFilter(category_id=FOOD.id), ["rice"]),
        (EntryFilter(loan_id=LOAN.id), ["paid"]),
        (EntryFilter(batch_id=BatchId("none")), []),
        (EntryFilter(first=TODAY), ["rice", "out", "in", "paid"]),
        (EntryFilter(last=TODAY - timedelta(days=1)), ["wage"]),
        (EntryFilter(text="GROCER corner"), ["rice"]),
        (EntryFilter(text="école"), ["wage"]),
        (EntryFilter(text="food"), ["rice"]),
        (EntryFilter(text="12.5"), ["rice"]),
        (EntryFilter(text="¥12.50 rice"), ["rice"]),
        (EntryFilter(text="5,000"), ["wage"]),
        (EntryFilter(text="110 lender"), ["paid"]),
        (EntryFilter(text="100%"), ["rice"]),
        (EntryFilter(text="10_%"), []),
        (EntryFilter(text="\\"), []),
        (EntryFilter(text="'; DROP TABLE entry; --"), []),
        (EntryFilter(text="rice", account_id=WALLET.id), []),
    ],
)
def test_a_filter_finds_what_meets_all_of_it(
    queries: SqlEntryQueries, wanted: EntryFilter, found: list[str]
) -> None:
    assert ids(queries, wanted) == found


def test_a_summary_leaves_transfers_out_of_the_sums(queries: SqlEntryQueries) -> None:
    expected = EntrySummary(5, Money(500_000), Money(-1_250 - 11_000))
    assert queries.summary(EntryFilter()) == expected


def test_a_row_names_the_far_side_of_a_transfer_and_the_loan_it_repays(
    queries: SqlEntryQueries,
) -> None:
    rows = queries.page(EntryFilter(), EntryOrder.DAY, descending=False, offset=0, limit=100)
    by_id = {row.entry.id: row for row in rows}
    assert by_id[EntryId("out")].other_account_id == WALLET.id
    assert by_id[EntryId("in")].other_account_id == BANK.id
    assert by_id[EntryId("paid")].loan_id == LOAN.id
    assert by_id[EntryId("rice")].loan_id is None
    assert by_id[EntryId("rice")].other_account_id is None


def test_a_payee_is_offered_again_with_what_was_typed_last(
    queries: SqlEntryQueries, book: Book
) -> None:
    book.run(AddEntries((an_entry("again", -990, category=WAGE, payee="corner grocer"),)))
    (memory,) = queries.memories("CORNER")
    assert (memory.payee, memory.category_id, memory.times) == ("corner grocer", WAGE.id, 2)
    assert memory.amount == Money(-990)
    assert len(queries.memories("", limit=2)) == 2
    assert queries.memories("nobody") == ()


def test_a_payee_that_begins_as_typed_comes_first(queries: SqlEntryQueries, book: Book) -> None:
    often = tuple(an_entry(f"often {n}", payee="The Top") for n in range(3))
    book.run(AddEntries(often))
    assert [memory.payee for memory in queries.memories("to")] == [
        "To the wallet",
        "Top up",
        "The Top",
    ]


def test_an_import_recognises_its_own_lines(queries: SqlEntryQueries, book: Book) -> None:
    entry = an_entry("imported")
    object.__setattr__(entry, "fingerprint", "line 1")
    book.run(AddEntries((entry,)))
    assert queries.known_fingerprints(frozenset({"line 1", "line 2"})) == {"line 1"}


def test_similar_entries_are_counted_by_day_and_amount(
    queries: SqlEntryQueries, book: Book
) -> None:
    book.run(AddEntries((an_entry("same", -1_250),)))
    similar = queries.similar(BANK.id, TODAY, TODAY)
    assert similar == {
        (TODAY, Money(-1_250)): 2,
        (TODAY, Money(-4_000)): 1,
        (TODAY, Money(-11_000)): 1,
    }


def test_sums_of_months_leave_transfers_out(queries: SqlEntryQueries) -> None:
    this_month = Month.of(TODAY)
    assert queries.month_sums(this_month, this_month) == {
        (this_month, FOOD.id): Money(-1_250),
        (this_month, WAGE.id): Money(500_000),
        (this_month, None): Money(-11_000),
    }
    assert queries.month_sums(this_month + 1, this_month + 1) == {}


ENTRIES = st.lists(
    st.builds(
        an_entry,
        st.uuids().map(lambda identity: identity.hex),
        st.integers(-300, 300).filter(bool),
        st.dates(date(2026, 11, 20), date(2026, 11, 28)),
        account=st.sampled_from([BANK, WALLET]),
        category=st.sampled_from([FOOD, WAGE, None]),
        payee=st.sampled_from(["a", "B", "c", "商店"]),
    ),
    max_size=25,
).map(tuple)


@settings(max_examples=40, deadline=None)
@given(
    entries=ENTRIES,
    order=st.sampled_from(EntryOrder),
    descending=st.booleans(),
    limit=st.integers(1, 9),
)
def test_pages_put_together_are_the_list_sorted_by_hand(
    *, entries: tuple[Entry, ...], order: EntryOrder, descending: bool, limit: int
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = household_store(Path(folder))
        book_of(store, *(Add(each) for each in (BANK, WALLET, FOOD, WAGE)), AddEntries(entries))
        queries = SqlEntryQueries(store.path)
        by_hand = sorted(
            enumerate(entries), key=lambda placed: _key(placed, order), reverse=descending
        )
        rows: list[EntryRow] = []
        while page := queries.page(
            EntryFilter(), order, descending=descending, offset=len(rows), limit=limit
        ):
            rows += page
        assert [row.entry for row in rows] == [entry for _, entry in by_hand]
        for place, row in enumerate(rows):
            assert row.balance == _counted(entries, row.entry)
            found = queries.position(row.entry.id, EntryFilter(), order, descending=descending)
            assert found == place


def _key(placed: tuple[int, Entry], order: EntryOrder) -> tuple[object, ...]:
    typed, entry = placed
    category: CategoryId | None = entry.category_id
    key = {
        EntryOrder.DAY: entry.day,
        EntryOrder.PAYEE: entry.payee.lower(),
        EntryOrder.CATEGORY: NAMES[category] if category else "",
        EntryOrder.ACCOUNT: (BANK if entry.account_id == BANK.id else WALLET).name,
        EntryOrder.AMOUNT: entry.amount.minor,
    }[order]
    return (key, entry.day, typed)


def _counted(entries: tuple[Entry, ...], last: Entry) -> Money:
    """Add up an account's entries in the order of their days until the one that is asked for."""
    opening = BANK.opening if last.account_id == BANK.id else WALLET.opening
    balance = opening.minor
    for entry in sorted(entries, key=lambda each: each.day):
        if entry.account_id == last.account_id:
            balance += entry.amount.minor
        if entry is last or entry == last:
            return Money(balance)
    raise AssertionError(last)


def test_an_entry_that_is_filtered_out_has_no_place(queries: SqlEntryQueries) -> None:
    only_the_wallet = EntryFilter(account_id=WALLET.id)
    place = queries.position(EntryId("rice"), only_the_wallet, EntryOrder.DAY, descending=True)
    assert place is None
