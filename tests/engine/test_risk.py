"""The colour of a month: a wrong one is either a missed payment or a needless worry."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from tests.engine.households import (
    FOOD,
    RENT,
    SALARY,
    household,
    item,
    loan,
    planned,
    yuan,
)
from tests.engine.test_forecast import households
from tideover.domain.accounts import CardBill
from tideover.domain.dates import Month
from tideover.engine.risk import MonthOutlook, Risk, debt_service, outlook

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot

DECEMBER = 1


def month(snapshot: Snapshot, ahead: int) -> MonthOutlook:
    return outlook(snapshot).months[ahead]


@settings(max_examples=40, deadline=None)
@given(snapshot=households())
def test_a_month_can_be_checked_by_hand(snapshot: Snapshot) -> None:
    found = outlook(snapshot, 3)
    opening = found.forecast.opening
    for each in found.months:
        assert opening + each.income - each.expenses - each.dues == each.closing
        opening = each.closing
        missed_here = [missed.event for missed in each.missed if missed.paid_on is None]
        unpaid = [missed.event for missed in each.missed if missed.event not in missed_here]
        later = [event for event in unpaid if paid_after(each, event)]
        counted = sum(event.amount.minor for event in each.counted)
        left_out = sum(event.amount.minor for event in (*missed_here, *later))
        moved = each.income.minor - each.expenses.minor - each.dues.minor
        assert counted - left_out == moved


def paid_after(seen: MonthOutlook, event: object) -> bool:
    (missed,) = [each for each in seen.missed if each.event is event]
    return missed.paid_on is not None and missed.paid_on > seen.month.last_day


@settings(max_examples=40, deadline=None)
@given(snapshot=households())
def test_a_month_with_a_missed_due_is_never_called_safe(snapshot: Snapshot) -> None:
    found = outlook(snapshot, 3)
    short = {Month.of(missed.event.day) for missed in found.forecast.missed}
    assert all(each.risk is Risk.SHORT for each in found.months if each.month in short)
    for each in found.months:
        days = [day for day in found.forecast.days if Month.of(day.day) == each.month]
        assert each.lowest.minor == min(day.lowest.minor for day in days)
        assert each.lowest_day in {day.day for day in days if day.lowest == each.lowest}
        assert each.risk is Risk.SHORT or each.lowest.minor >= 0


def test_the_first_due_that_fails_is_named_with_what_is_missing() -> None:
    snapshot = household(
        200,
        loans=[loan(1200, name="small"), loan(6000, due_day=9, name="large")],
        recurring=[item(1000, 10, SALARY, starts=date(2026, 12, 1))],
    )
    found = outlook(snapshot)
    assert found.first_short is not None
    missed = found.first_short.first_missed
    assert missed is not None
    assert (missed.event.label, missed.event.instalment_number) == ("large", 1)
    assert (missed.available, missed.shortfall) == (yuan(100), yuan(400))


def test_expenses_alone_make_a_month_short_when_cash_falls_below_zero() -> None:
    found = month(household(100, recurring=[item(-300, 5, RENT, ends=date(2026, 12, 31))]), 1)
    assert (found.risk, found.first_missed) == (Risk.SHORT, None)


@pytest.mark.parametrize(
    ("buffer", "risk"), [(899, Risk.SAFE), (900, Risk.SAFE), (901, Risk.TIGHT)]
)
def test_a_month_is_tight_below_the_buffer(buffer: int, risk: Risk) -> None:
    snapshot = household(1000, buffer=buffer, loans=[loan(100, 1)])
    assert month(snapshot, DECEMBER).risk is risk


@pytest.mark.parametrize(("cash", "risk"), [(1100, Risk.SAFE), ("1099.99", Risk.TIGHT)])
def test_without_a_buffer_a_tenth_of_what_the_month_pays_must_be_left(
    cash: str | int, risk: Risk
) -> None:
    snapshot = household(
        cash,
        loans=[loan(400, 1)],
        recurring=[item(-600, 5, RENT, starts=date(2026, 12, 1), ends=date(2026, 12, 31))],
    )
    assert month(snapshot, DECEMBER).risk is risk


def test_a_due_that_stays_unpaid_keeps_later_months_from_being_safe() -> None:
    found = outlook(household(100, loans=[loan(5000, 1)]))
    assert [each.risk for each in found.months[:4]] == [
        Risk.SAFE,
        Risk.SHORT,
        Risk.TIGHT,
        Risk.TIGHT,
    ]
    assert found.debt_free_on is None


def test_a_due_paid_a_month_late_is_counted_where_it_is_paid() -> None:
    snapshot = household(
        100, loans=[loan(500, 1)], recurring=[item(900, 4, SALARY, starts=date(2027, 1, 1))]
    )
    december, january = outlook(snapshot).months[1:3]
    assert (december.dues, january.dues) == (yuan(0), yuan(500))
    assert [event.day for event in january.counted if event.assumed] == [date(2027, 1, 4)]
    assert january.debt_service == 0
    assert december.debt_service is None


def test_what_is_due_within_30_days_is_shown_with_whether_it_is_covered() -> None:
    snapshot = household(
        300,
        card=250,
        bill=CardBill(5, 23),
        loans=[loan(1200, name="small"), loan(1200, due_day=21, name="far")],
    )
    soon = outlook(snapshot).due_soon
    assert [(due.label, due.due, due.covered, due.missing, due.days_left) for due in soon] == [
        ("Card", date(2026, 11, 23), True, yuan(0), 3),
        ("small", date(2026, 12, 8), False, yuan(50), 18),
    ]
    assert soon[0].loan is None
    assert soon[1].loan is not None


def test_what_is_overdue_is_shown_with_its_own_day() -> None:
    late = loan(1200, drawn_on=date(2026, 10, 8))
    (due, _) = outlook(household(5000, loans=[late])).due_soon
    assert (due.due, due.days_left, due.covered) == (date(2026, 11, 8), -12, True)


def test_the_household_is_free_of_debt_on_the_day_of_the_last_instalment() -> None:
    snapshot = household(90_000, loans=[loan(1200, 12), loan(3000, 30, 3, name="long")])
    assert outlook(snapshot).debt_free_on == date(2029, 5, 3)
    assert outlook(household(5)).debt_free_on is None


def test_an_instalment_paid_late_puts_the_day_off() -> None:
    snapshot = household(
        100, loans=[loan(500, 1)], recurring=[item(900, 4, SALARY, starts=date(2027, 1, 1))]
    )
    assert outlook(snapshot).debt_free_on == date(2027, 1, 4)


def test_the_budget_of_a_category_is_one_line() -> None:
    snapshot = household(9000, budgets=[*planned(FOOD, 900, 2), *planned(RENT, 400, 2)])
    assert [event.label for event in month(snapshot, DECEMBER).counted] == ["Rent", "Food"]


def test_the_debt_service_is_a_part_of_the_income() -> None:
    assert debt_service(2200, 1500) == Fraction(22, 15)
    assert debt_service(100, 0) is None
