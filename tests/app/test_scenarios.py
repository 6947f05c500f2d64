"""Applying a scenario makes the household what the copy was, and one undo takes all of it back."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.households import BANK, FOOD, LOAN, TODAY, WAGE, book_of, household_store
from tideover.app.commands.budgets import SetBudget
from tideover.app.commands.entries import AddEntries
from tideover.app.commands.records import Add
from tideover.app.history import History
from tideover.app.scenarios import application, apply_command, saved_scenario
from tideover.domain.accounts import Account, AccountKind, CardBill
from tideover.domain.budgets import BudgetLine
from tideover.domain.dates import Month
from tideover.domain.entries import Entry, Split
from tideover.domain.errors import InputError
from tideover.domain.ids import AccountId, EntryId, RecurringId, ScenarioId
from tideover.domain.money import Money
from tideover.domain.recurring import EveryMonths, EveryWeeks, RecurringItem
from tideover.domain.scenarios import (
    FrozenCard,
    IncomeChange,
    JobLoss,
    NewAmount,
    NewCost,
    OneOff,
    RatesChange,
    RateScope,
    Scenario,
)
from tideover.engine.forecast import project
from tideover.engine.what_if import with_scenario

if TYPE_CHECKING:
    from tideover.app.book import Book
    from tideover.domain.scenarios import ScenarioChange
    from tideover.domain.snapshot import Snapshot

BEGUN = date(2026, 1, 1)
CARD = Account(AccountId("card"), "Visa", AccountKind.CARD, Money(0), BEGUN, CardBill(5, 25))
PAY = RecurringItem(
    RecurringId("pay"), "Pay", WAGE.id, BANK.id, Money(900_000), EveryMonths(1, 10), BEGUN
)
RENT = RecurringItem(
    RecurringId("rent"), "Rent", FOOD.id, BANK.id, Money(-300_000), EveryMonths(1, 1), BEGUN
)
SHOP = RecurringItem(
    RecurringId("shop"), "Shop", FOOD.id, CARD.id, Money(-20_000), EveryWeeks(1), BEGUN
)
FRIDGE = Entry(
    EntryId("fridge"), CARD.id, date(2026, 12, 20), "Fridge", Money(-90_000),
    (Split(FOOD.id, Money(-90_000)),),
)  # fmt: skip
PLANS = SetBudget(
    tuple(
        BudgetLine(category, Month(2026, 11) + later, Money(minor))
        for category, minor in ((WAGE.id, 950_000), (FOOD.id, 400_000))
        for later in range(24)
    )
)

MONTHS = st.integers(-1, 14).map(lambda later: Month(2026, 11) + later)
DAYS = st.dates(date(2026, 11, 1), date(2027, 12, 31))
AMOUNTS = st.integers(1, 900_000).map(Money)
CHANGES = st.one_of(
    st.builds(
        IncomeChange,
        MONTHS,
        part=st.sampled_from([Fraction(-1, 5), Fraction(-1), Fraction(1, 3)]),
        recurring_id=st.sampled_from([None, PAY.id]),
    ),
    st.builds(IncomeChange, MONTHS, amount=AMOUNTS.map(lambda amount: -amount)),
    st.builds(JobLoss, st.just(PAY.id), MONTHS, st.integers(1, 9), st.none() | AMOUNTS),
    st.builds(NewAmount, st.sampled_from([RENT.id, SHOP.id]), MONTHS, AMOUNTS | st.just(Money(0))),
    st.builds(OneOff, DAYS, AMOUNTS.map(lambda amount: -amount), st.just("Bill")),
    st.builds(NewCost, DAYS, AMOUNTS, st.just("Gym")),
    st.builds(FrozenCard, st.just(CARD.id), DAYS),
    st.builds(
        RatesChange,
        st.dates(date(2026, 11, 1), date(2027, 3, 1)),
        st.just(Decimal("0.02")),
        st.just(RateScope.ALL),
    ),
)


def a_book(folder: Path) -> Book:
    records = (BANK, CARD, FOOD, WAGE, LOAN, PAY, RENT, SHOP)
    store = household_store(folder)
    return book_of(store, *(Add(record) for record in records), AddEntries((FRIDGE,)), PLANS)


def days(snapshot: Snapshot) -> list[tuple[int, int]]:
    return [(day.lowest.minor, day.closing.minor) for day in project(snapshot).days]


@settings(max_examples=40, deadline=None)
@given(st.lists(CHANGES, min_size=1, max_size=4))
def test_applying_makes_of_the_household_what_the_copy_was(changes: list[ScenarioChange]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        book = a_book(Path(folder))
        book.run(saved_scenario(book.snapshot, "What if", tuple(changes), None))
        before = book.snapshot
        (scenario,) = before.scenarios
        copy = with_scenario(before, scenario)
        if not application(before, scenario).changes_anything:
            return
        history = History(book)
        history.perform(apply_command(before, scenario))
        after = book.snapshot
        assert after.scenarios == ()
        assert days(after) == days(copy)
        assert after.loans == copy.loans
        assert sorted(each.amount.minor for each in after.recurring) == sorted(
            each.amount.minor for each in copy.recurring
        )
        history.undo()
        assert replace(book.snapshot, revision=before.revision) == before
        history.redo()
        assert days(book.snapshot) == days(after)


def test_one_scenario_after_the_other_changes_what_the_first_one_left(tmp_path: Path) -> None:
    book = a_book(tmp_path)
    for name, change in (
        ("Less", IncomeChange(Month(2027, 1), part=Fraction(-1, 2), recurring_id=PAY.id)),
        ("None", JobLoss(PAY.id, Month(2027, 3), 1)),
    ):
        scenario = Scenario(ScenarioId(name), name, (change,))
        book.run(Add(scenario))
        book.run(apply_command(book.snapshot, scenario))
    pay = {
        event.day: event.amount.minor
        for event in project(book.snapshot).events
        if event.label == "Pay" and event.day < date(2027, 5, 1)
    }
    assert pay == {
        date(2026, 12, 10): 900_000,
        date(2027, 1, 10): 450_000,
        date(2027, 2, 10): 450_000,
        date(2027, 4, 10): 450_000,
    }


def test_a_name_is_taken_once_and_a_scenario_without_changes_is_none(tmp_path: Path) -> None:
    book = a_book(tmp_path)
    change = FrozenCard(CARD.id, TODAY)
    book.run(saved_scenario(book.snapshot, " Frozen ", (change,), None))
    (kept,) = book.snapshot.scenarios
    assert kept.name == "Frozen"
    for name, changes, code in (
        ("Frozen", (change,), "scenario_name_taken"),
        ("", (change,), "name_empty"),
        ("Other", (), "scenario_without_changes"),
    ):
        with pytest.raises(InputError) as refused:
            saved_scenario(book.snapshot, name, changes, None)
        assert refused.value.code == code
    again = saved_scenario(book.snapshot, "Frozen", (change, change), kept)
    assert again.record.id == kept.id


def test_what_changes_nothing_is_not_applied(tmp_path: Path) -> None:
    book = a_book(tmp_path)
    gone = Scenario(
        ScenarioId("s"), "S", (NewAmount(RecurringId("gone"), Month(2027, 1), Money(1)),)
    )
    assert application(book.snapshot, gone).unmet == gone.changes
    with pytest.raises(InputError) as refused:
        apply_command(book.snapshot, gone)
    assert refused.value.code == "scenario_changes_nothing"
