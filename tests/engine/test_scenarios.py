"""What-ifs: tried on a copy, exact to the fen, and never leaking into the household."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.households import (
    BANK,
    FOOD,
    FUN,
    NOVEMBER,
    RENT,
    TODAY,
    household,
    item,
    loan,
    planned,
    repaid,
    yuan,
)
from tideover.domain.agreements import InterestDays
from tideover.domain.errors import BugError
from tideover.domain.ids import LoanId, RecurringId
from tideover.domain.loans import EqualInstalmentTerms
from tideover.domain.money import Money
from tideover.domain.rates import Rate
from tideover.domain.recurring import EveryMonths
from tideover.engine.dues import dues, open_debts
from tideover.engine.expected import expected
from tideover.engine.forecast import CashKind, project
from tideover.engine.scenarios import (
    AskExtension,
    EarnMore,
    MoveDueDay,
    PostponeExpense,
    SpendLess,
    applied,
)
from tideover.engine.schedules import schedule

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot

LAST = (NOVEMBER + 3).last_day
NONE = yuan(0)


def due_days(snapshot: Snapshot) -> list[date]:
    return [due.day for due in dues(snapshot, LAST)]


def test_a_moved_due_day_moves_every_instalment_to_come() -> None:
    after = applied(household(loans=[loan(1200)]), MoveDueDay(LoanId("loan"), 8, 16, NONE))
    assert due_days(after) == [date(2026, 12, 16), date(2027, 1, 16), date(2027, 2, 16)]


def test_moving_the_due_day_leaves_paid_instalments_paid() -> None:
    old = loan(
        0,
        terms=EqualInstalmentTerms(
            principal=yuan(12_000),
            drawn_on=date(2026, 7, 8),
            rate=Rate(Decimal("0.146")),
            periods=12,
            due_day=8,
            interest_days=InterestDays.ACTUAL_365,
        ),
    )
    paid = [repaid("loan", row.payment, row.due) for row in schedule(old.terms)[:4]]
    before = household(loans=[old], repayments=paid)
    after = applied(before, MoveDueDay(LoanId("loan"), 8, 16, NONE))
    assert due_days(before)[0] == date(2026, 12, 8)
    assert due_days(after)[0] == date(2026, 12, 16)
    (asked_before,), (asked_after,) = open_debts(before), open_debts(after)
    assert len(asked_before.unpaid) == len(asked_after.unpaid)


def test_a_postponed_expense_comes_later_once_and_then_as_always() -> None:
    rent = item(-3000, 5, RENT)
    before = household(recurring=[rent])
    after = applied(before, PostponeExpense(rent.id, date(2026, 12, 5), 7, NONE))
    assert [event.day for event in project(after, 3).events if event.day > TODAY] == [
        date(2026, 12, 12),
        date(2027, 1, 5),
    ]


@given(interval=st.integers(1, 6), ahead=st.integers(0, 3), days=st.integers(1, 20))
def test_postponing_changes_no_other_day(interval: int, ahead: int, days: int) -> None:
    rent = item(-3000, 5, RENT, rule=EveryMonths(interval, 5), starts=date(2026, 12, 5))
    before = household(recurring=[rent])
    usual = [event.day for event in project(before).events]
    moved = usual[ahead]
    after = applied(before, PostponeExpense(rent.id, moved, days, NONE))
    found = [event.day for event in project(after).events]
    assert set(usual) - set(found) == {moved}
    assert len(found) == len(usual)


def test_the_last_expense_of_an_item_can_be_postponed() -> None:
    rent = item(-3000, 5, RENT, starts=date(2026, 12, 5), ends=date(2026, 12, 31))
    after = applied(household(recurring=[rent]), PostponeExpense(rent.id, rent.starts, 3, NONE))
    assert [event.day for event in project(after).events] == [date(2026, 12, 8)]


def test_spending_less_cuts_the_plan_of_each_month_up_to_the_last() -> None:
    before = household(budgets=planned(FOOD, 900, 3))
    after = applied(before, SpendLess(FOOD, yuan(200), NOVEMBER + 1, NONE))
    assert [line.planned for line in after.budgets] == [yuan(700), yuan(700), yuan(900)]


def test_no_more_is_cut_than_is_left_of_a_plan() -> None:
    before = household(budgets=planned(FOOD, 900), happened={(NOVEMBER, FOOD): yuan(-800)})
    after = applied(before, SpendLess(FOOD, yuan(200), NOVEMBER, NONE))
    assert [line.planned for line in after.budgets] == [yuan(800)]


@given(
    food=st.integers(0, 5000),
    fun=st.integers(0, 5000),
    cut=st.integers(1, 12_000),
)
def test_a_cut_of_all_budgets_is_shared_out_to_the_fen(food: int, fun: int, cut: int) -> None:
    lines = [
        replace(planned(FOOD, 1)[0], planned=Money(food)),
        replace(planned(FUN, 1)[0], planned=Money(fun)),
    ]
    after = applied(household(budgets=lines), SpendLess(None, Money(cut), NOVEMBER, NONE))
    left = [line.planned.minor for line in after.budgets if line.planned is not None]
    assert sum(left) == max(food + fun - cut, 0)
    assert all(0 <= now <= was for now, was in zip(left, (food, fun), strict=True))


def test_an_extension_pays_the_instalment_later_with_its_interest() -> None:
    before = household(5000, loans=[loan(1200, 3)])
    change = AskExtension(LoanId("loan"), 1, 7, yuan("1.50"))
    events = project(applied(before, change), 4).events
    assert [(event.day, event.amount, event.kind) for event in events] == [
        (date(2026, 12, 15), yuan("-401.50"), CashKind.ENTRY),
        (date(2027, 1, 8), yuan(-400), CashKind.INSTALMENT),
        (date(2027, 2, 8), yuan(-400), CashKind.INSTALMENT),
    ]


def test_an_overdue_instalment_is_extended_from_today() -> None:
    late = loan(1200, 3, drawn_on=date(2026, 10, 8), rate="0.12")
    before = household(5000, loans=[late])
    (asked, *_) = dues(before, LAST)
    after = project(applied(before, AskExtension(late.id, 1, 10, yuan(2))), 2)
    assert (after.events[0].day, after.events[0].amount) == (
        date(2026, 11, 30),
        -(asked.amount + yuan(2)),
    )


def test_more_money_is_there_from_its_day_on() -> None:
    after = project(applied(household(10), EarnMore(yuan(50), date(2026, 11, 25), NONE)), 1)
    assert [day.closing for day in after.days[4:6]] == [yuan(10), yuan(60)]
    today = applied(household(10), EarnMore(yuan(50), TODAY, NONE))
    assert project(today, 1).opening == yuan(60)


def test_money_can_come_in_even_without_an_account() -> None:
    before = replace(household(), accounts=(), balances={})
    after = applied(before, EarnMore(yuan(50), date(2026, 11, 25), NONE))
    assert project(after, 1).days[-1].closing == yuan(50)


@pytest.mark.parametrize(
    "change",
    [
        MoveDueDay(LoanId("gone"), 8, 16, NONE),
        PostponeExpense(RecurringId("gone"), TODAY, 3, NONE),
        AskExtension(LoanId("gone"), 1, 3, NONE),
    ],
)
def test_a_change_of_something_that_is_gone_is_our_mistake(
    change: MoveDueDay | PostponeExpense | AskExtension,
) -> None:
    with pytest.raises(BugError, match="unknown_change"):
        applied(household(loans=[loan(1200)]), change)


def test_the_household_itself_is_left_as_it_was() -> None:
    rent = item(-3000, 5, RENT)
    before = household(900, recurring=[rent], budgets=planned(FOOD, 900), loans=[loan(1200)])
    twin = replace(before, balances=dict(before.balances))
    for change in (
        MoveDueDay(LoanId("loan"), 8, 16, NONE),
        PostponeExpense(rent.id, date(2026, 12, 5), 7, NONE),
        SpendLess(FOOD, yuan(1), NOVEMBER, NONE),
        AskExtension(LoanId("loan"), 1, 7, NONE),
        EarnMore(yuan(50), TODAY, NONE),
    ):
        applied(before, change)
    assert before == twin
    assert before.balances[BANK] == yuan(900)
    assert expected(before, LAST).rests[0].amount == yuan(-900)
