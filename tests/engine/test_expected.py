"""The same rent in budget, recurring items and entries: counted once, or the outlook lies."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.engine.households import (
    FOOD,
    NOVEMBER,
    RENT,
    REPAYMENT,
    SALARY,
    TODAY,
    household,
    item,
    planned,
    yuan,
)
from tideover.domain.dates import Month
from tideover.domain.findings import Severity
from tideover.engine.expected import Expected, expected

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot

END = NOVEMBER.last_day
DECEMBER = NOVEMBER + 1


def november(snapshot: Snapshot) -> Expected:
    return expected(snapshot, END)


def sums(found: Expected) -> tuple[int, int]:
    """What recurring items bring and what is left of budgets, in whole yuan."""
    return (
        sum(each.amount.minor for each in found.items) // 100,
        sum(each.amount.minor for each in found.rests) // 100,
    )


def test_rent_in_the_budget_and_as_a_recurring_item_is_counted_once() -> None:
    snapshot = household(recurring=[item(-3000, 25, RENT)], budgets=planned(RENT, 3000))
    assert sums(november(snapshot)) == (-3000, 0)


def test_rent_that_was_paid_is_not_expected_again() -> None:
    snapshot = household(
        recurring=[item(-3000, 5, RENT)],
        budgets=planned(RENT, 3000),
        happened={(NOVEMBER, RENT): yuan(-3000)},
    )
    assert sums(november(snapshot)) == (0, 0)


def test_rent_that_was_paid_in_part_is_expected_for_the_rest() -> None:
    snapshot = household(
        recurring=[item(-3000, 25, RENT)],
        budgets=planned(RENT, 3000),
        happened={(NOVEMBER, RENT): yuan(-1200)},
    )
    assert sums(november(snapshot)) == (-1800, 0)


def test_a_budget_larger_than_the_rent_keeps_its_rest() -> None:
    snapshot = household(recurring=[item(-3000, 25, RENT)], budgets=planned(RENT, 3400))
    assert sums(november(snapshot)) == (-3000, -400)


def test_spending_more_than_planned_brings_nothing_back() -> None:
    snapshot = household(budgets=planned(FOOD, 500), happened={(NOVEMBER, FOOD): yuan(-700)})
    assert sums(november(snapshot)) == (0, 0)


def test_a_refund_does_not_make_room_for_more() -> None:
    snapshot = household(budgets=planned(FOOD, 500), happened={(NOVEMBER, FOOD): yuan(80)})
    assert sums(november(snapshot)) == (0, -500)


def test_what_was_paid_covers_the_earliest_occurrence_first() -> None:
    snapshot = household(
        recurring=[item(-100, 22, FOOD), item(-300, 28, FOOD)],
        happened={(NOVEMBER, FOOD): yuan(-150)},
    )
    (rest,) = november(snapshot).items
    assert (rest.day, rest.amount) == (date(2026, 11, 28), yuan(-250))


def test_every_month_is_compared_with_its_own_plan() -> None:
    snapshot = household(
        recurring=[item(-3000, 25, RENT)],
        budgets=planned(RENT, 3000, 2),
        happened={(DECEMBER, RENT): yuan(-3000)},
    )
    found = expected(snapshot, DECEMBER.last_day)
    assert [each.day for each in found.items] == [date(2026, 11, 25)]
    assert not found.rests


def test_an_expense_whose_day_has_passed_is_still_to_be_paid() -> None:
    (found,) = november(household(recurring=[item(-3000, 5, RENT)])).items
    assert (found.day, found.amount, found.assumed) == (TODAY, yuan(-3000), True)


@pytest.mark.parametrize(
    ("late", "code", "counted"),
    [(7, "late_income_assumed", 1), (8, "late_income_left_out", 0)],
)
def test_a_late_salary_is_believed_for_a_week(late: int, code: str, counted: int) -> None:
    day = (TODAY - timedelta(days=late)).day
    found = november(household(recurring=[item(9000, day, SALARY)]))
    assert [(each.day, each.assumed) for each in found.items] == [(TODAY, True)] * counted
    assert [each.code for each in found.findings] == [code]


def test_a_salary_left_out_does_not_come_back_through_the_budget() -> None:
    snapshot = household(recurring=[item(9000, 5, SALARY)], budgets=planned(SALARY, 9000))
    assert sums(november(snapshot)) == (0, 0)


def test_a_salary_that_came_lower_is_taken_as_come() -> None:
    snapshot = household(
        recurring=[item(9000, 15, SALARY)],
        budgets=planned(SALARY, 9000),
        happened={(NOVEMBER, SALARY): yuan(8700)},
    )
    found = november(snapshot)
    assert sums(found) == (0, 0)
    assert not found.findings


def test_what_is_due_today_is_not_late() -> None:
    (found,) = november(household(recurring=[item(9000, TODAY.day, SALARY)])).items
    assert (found.day, found.assumed) == (TODAY, False)


def test_an_item_without_a_category_counts_in_full_from_today_on() -> None:
    snapshot = household(
        recurring=[item(-40, 19, payee="before"), item(-50, 25, payee="after")],
        happened={(NOVEMBER, None): yuan(-500)},
    )
    (found,) = november(snapshot).items
    assert (found.day, found.amount) == (date(2026, 11, 25), yuan(-50))


def test_a_discount_in_an_expense_category_is_not_compared_with_what_was_spent() -> None:
    snapshot = household(
        recurring=[item(30, 25, FOOD)],
        budgets=planned(FOOD, 500),
        happened={(NOVEMBER, FOOD): yuan(-200)},
    )
    assert sums(november(snapshot)) == (30, -300)


def test_loan_repayments_are_left_to_the_loans() -> None:
    snapshot = household(recurring=[item(-900, 25, REPAYMENT)], budgets=planned(REPAYMENT, 900, 3))
    found = november(snapshot)
    assert sums(found) == (0, 0)
    (said,) = found.findings
    assert (said.code, said.severity, dict(said.params)) == (
        "loan_plan_ignored",
        Severity.NOTE,
        {"category": "Repayment"},
    )


def test_an_old_plan_for_repayments_is_not_worth_a_word() -> None:
    snapshot = household(budgets=planned(REPAYMENT, 900, 1, NOVEMBER + -1))
    assert not november(snapshot).findings


def test_money_left_of_a_budget_is_spent_from_tomorrow_and_income_comes_last() -> None:
    snapshot = household(budgets=[*planned(FOOD, 500, 2), *planned(SALARY, 9000, 2)])
    found = expected(snapshot, DECEMBER.last_day)
    assert {(each.category.id, each.first) for each in found.rests} == {
        (FOOD, TODAY + timedelta(days=1)),
        (FOOD, DECEMBER.first_day),
        (SALARY, END),
        (SALARY, DECEMBER.last_day),
    }


def test_on_the_last_day_of_the_month_the_rest_counts_today() -> None:
    snapshot = household(today=END, budgets=planned(FOOD, 500))
    (rest,) = november(snapshot).rests
    assert rest.first == END


def test_a_plan_that_was_taken_away_plans_nothing() -> None:
    lines = [line.__class__(FOOD, Month(2026, 11), None) for line in planned(FOOD, 500)]
    assert sums(november(household(budgets=lines))) == (0, 0)
