"""Taking an offer makes the household what the copy was, and one undo takes all of it back."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.app.test_undo_law import OTHER_LOAN
from tests.households import BANK, FOOD, LOAN, OFFER, TODAY, WAGE, book_of, household_store
from tideover.app.commands.records import Add, Replace
from tideover.app.history import History
from tideover.app.refinancing import saved_offer, take_command
from tideover.domain.contract_requests import (
    Extension,
    InstalmentKind,
    NewInstalments,
    NewRate,
    Settlement,
)
from tideover.domain.entries import Category, CategoryRole, Direction
from tideover.domain.errors import InputError
from tideover.domain.ids import CategoryId, RecurringId
from tideover.domain.money import Money
from tideover.domain.offers import Offer, OfferShape
from tideover.domain.rates import Rate
from tideover.domain.recurring import EveryMonths, RecurringItem
from tideover.domain.refinancing import MOST_OFFERS, NewContract, TakeOver, TakeOverKind
from tideover.engine.forecast import project
from tideover.engine.refinancing import payments_of, taken
from tideover.engine.standing import standings
from tideover.ui.wording.commands import done_text, undo_text

if TYPE_CHECKING:
    from tideover.app.book import Book
    from tideover.domain.refinancing import OfferMeans
    from tideover.domain.snapshot import Snapshot

RECEIVED = Category(
    CategoryId("received"), "Borrowed", "Loans", Direction.INCOME, CategoryRole.LOAN_RECEIVED
)
PAY = RecurringItem(
    RecurringId("pay"), "Pay", WAGE.id, BANK.id, Money(90_000), EveryMonths(1, 10), TODAY
)
BOTH = (LOAN.id, OTHER_LOAN.id)
CHEAP = Rate(Decimal("0.06"))
MEANS = st.one_of(
    st.builds(
        TakeOver,
        st.sampled_from(TakeOverKind),
        st.sampled_from([BOTH, BOTH[:1], BOTH[1:]]),
        st.builds(
            Offer,
            principal=st.sampled_from([None, Money(900_000), Money(1_000_000)]),
            kept_back=st.sampled_from([None, Money(1_000)]),
            shape=st.sampled_from(OfferShape),
            rate=st.just(CHEAP),
            periods=st.integers(1, 24),
            first_fee=st.sampled_from([None, Money(2_000)]),
        ),
    ),
    st.builds(
        NewContract,
        st.sampled_from([BOTH, BOTH[:1], BOTH[1:]]),
        st.one_of(
            st.builds(Extension, st.integers(1, 6), fee=st.sampled_from([None, Money(500)])),
            st.builds(
                NewInstalments,
                st.sampled_from(InstalmentKind),
                st.integers(1, 60),
                st.just(CHEAP),
                st.just(date(2026, 12, 20)),
            ),
            st.just(NewRate(CHEAP)),
        ),
    ),
    st.builds(
        NewContract,
        st.just(BOTH[1:]),
        st.just(Settlement(Money(20_000), date(2026, 12, 20))),
    ),
)


def a_book(folder: Path) -> Book:
    records = (BANK, FOOD, WAGE, RECEIVED, LOAN, OTHER_LOAN, PAY)
    return book_of(household_store(folder), *(Add(record) for record in records))


def days(snapshot: Snapshot) -> list[tuple[int, int]]:
    return [(day.lowest.minor, day.closing.minor) for day in project(snapshot).days]


@settings(max_examples=12, deadline=None)
@given(MEANS)
def test_taking_makes_of_the_household_what_the_copy_was(means: OfferMeans) -> None:
    with tempfile.TemporaryDirectory() as folder:
        book = a_book(Path(folder))
        try:
            book.run(saved_offer(book.snapshot, "Offer", "Bank", means, None))
        except InputError:
            return
        before = book.snapshot
        (offer,) = before.offers
        copy = taken(before, offer).snapshot
        history = History(book)
        history.perform(take_command(before, (offer,)))
        after = book.snapshot
        assert days(after) == days(copy)
        assert payments_of(after) == payments_of(copy)
        assert after.offers == ()
        step = history.undo()
        assert step is not None
        assert replace(book.snapshot, revision=before.revision) == before


def test_the_loans_are_paid_off_and_what_is_left_over_is_in_the_account(tmp_path: Path) -> None:
    book = a_book(tmp_path)
    asked = Offer(Money(2_000_000), shape=OfferShape.EQUAL_INSTALMENT, rate=CHEAP, periods=12)
    means = TakeOver(TakeOverKind.CONSOLIDATION, BOTH, asked)
    book.run(saved_offer(book.snapshot, "All in one", "Bank", means, None))
    (offer,) = book.snapshot.offers
    found, cash = taken(book.snapshot, offer), book.snapshot.balances[BANK.id]
    history = History(book)
    history.perform(take_command(book.snapshot, (offer,), BANK.id))
    settled = {each.loan.id: each.is_settled for each in standings(book.snapshot)}
    assert (settled[LOAN.id], settled[OTHER_LOAN.id], len(settled)) == (True, True, 3)
    assert book.snapshot.balances[BANK.id] == cash + found.left_over
    assert book.snapshot.month_sums[next(iter(book.snapshot.month_sums))] == found.left_over


def test_the_step_is_called_after_the_offer(tmp_path: Path) -> None:
    book = a_book(tmp_path)
    book.run(Add(OFFER))
    history = History(book)
    history.perform(take_command(book.snapshot, (OFFER,)))
    step = history.undo()
    assert step is not None
    assert OFFER.name in done_text(step)
    assert OFFER.name in undo_text(step)


def test_an_offer_needs_a_name_of_its_own_and_has_to_be_possible(tmp_path: Path) -> None:
    book = a_book(tmp_path)
    book.run(Add(OFFER))
    with pytest.raises(InputError) as refused:
        saved_offer(book.snapshot, f" {OFFER.name} ", "", OFFER.means, None)
    assert refused.value.code == "offer_name_taken"
    changed = saved_offer(book.snapshot, OFFER.name, "Other bank", OFFER.means, OFFER)
    assert changed == Replace(replace(OFFER, lender="Other bank"))
    too_little = Offer(Money(100), shape=OfferShape.EQUAL_INSTALMENT, rate=CHEAP, periods=12)
    with pytest.raises(InputError) as refused:
        saved_offer(
            book.snapshot,
            "Small",
            "",
            TakeOver(TakeOverKind.CONSOLIDATION, BOTH, too_little),
            None,
        )
    assert refused.value.code == "offer_below_owed"


def test_more_offers_than_can_be_compared_are_not_kept(tmp_path: Path) -> None:
    book = a_book(tmp_path)
    for number in range(MOST_OFFERS):
        book.run(saved_offer(book.snapshot, f"Offer {number}", "", OFFER.means, None))
    with pytest.raises(InputError) as refused:
        saved_offer(book.snapshot, "One more", "", OFFER.means, None)
    assert refused.value.code == "too_many_offers"
