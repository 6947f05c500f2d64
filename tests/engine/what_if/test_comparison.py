"""Side by side: a scenario says what its own outlook says, and today stays what it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from tests.engine.households import FOOD, SALARY, household, item, loan, planned, yuan
from tideover.domain.dates import Month
from tideover.domain.ids import CategoryId, ScenarioId
from tideover.domain.loans import EqualPrincipalTerms
from tideover.domain.rates import Rate
from tideover.domain.scenarios import (
    IncomeChange,
    JobLoss,
    OneOff,
    RatesChange,
    RateScope,
    Scenario,
    ScenarioChange,
)
from tideover.domain.uncertainty import JobSecurity, Uncertainty
from tideover.engine.chance import chances, own_question
from tideover.engine.forecast import MONTHS
from tideover.engine.what_if import compared
from tideover.engine.what_if.comparison import PATHS

if TYPE_CHECKING:
    from tideover.domain.money import Money

PAY = item(8000, 10, SALARY, payee="pay")
TERMS = EqualPrincipalTerms(
    principal=yuan(12_000),
    drawn_on=date(2026, 11, 5),
    rate=Rate(Decimal("0.12")),
    periods=12,
    due_day=5,
)


def scenario(*changes: ScenarioChange) -> Scenario:
    return Scenario(ScenarioId("what-if"), "What if", changes)


def test_a_hospital_bill_makes_the_months_short_that_it_makes_short() -> None:
    before = household(9000, loans=[loan(0, terms=TERMS)], recurring=[item(1000, 1, SALARY)])
    bill = OneOff(date(2026, 12, 2), yuan(-9500), "Hospital")
    today, after = compared(before, [scenario(bill)])
    assert (today.short, today.first_short, today.shortfall) == (0, None, None)
    # 9,000 + 1,000 - 9,500 leave 500 on the 5th, when 1,000 and 120 interest are due.
    assert after.first_short is not None
    assert after.first_short.month == Month(2026, 12)
    assert after.shortfall == yuan(620)
    assert (today.lowest, after.lowest_day.month) != (after.lowest, 0)


def test_interest_until_free_of_debt_is_that_of_the_schedules() -> None:
    before = household(99_000, loans=[loan(0, terms=TERMS)])
    rates = RatesChange(date(2027, 1, 5), Decimal("0.12"), RateScope.ALL)
    today, after = compared(before, [scenario(rates)])
    # 1 % a month of 12,000, 11,000 … 1,000; from the third month on 2 %.
    assert today.cost == yuan(sum(range(1, 13)) * 10)
    assert after.cost == today.cost + yuan(sum(range(1, 11)) * 10)
    assert today.debt_free_on == after.debt_free_on == date(2027, 11, 5)


def test_the_chance_of_today_is_that_of_the_household_itself() -> None:
    before = household(3000, recurring=[PAY], budgets=planned(FOOD, 5000, 24), loans=[loan(2000)])
    today, same = compared(before, [scenario()])
    asked = chances(before, own_question(before, MONTHS, PATHS)).any_missed
    assert today.missed == same.missed == asked


def test_scenarios_are_compared_by_what_the_household_answered_of_itself() -> None:
    """Else the columns would say another chance than the first page of the same household."""
    before = household(
        9000, recurring=[PAY], budgets=planned(FOOD, 4000, 24), loans=[loan(0, terms=TERMS)]
    )
    unsure = Uncertainty(job=JobSecurity.UNSURE, answered=True, seed=7)
    asked = replace(before, household=replace(before.household, uncertainty=unsure))
    (usual, *_), (own, same) = compared(before, [scenario()]), compared(asked, [scenario()])
    assert own.missed == same.missed
    assert own.missed == chances(asked, own_question(asked, MONTHS, PATHS)).any_missed
    assert own.missed.hits > usual.missed.hits


def test_less_income_is_never_likelier_to_pay_everything() -> None:
    before = household(
        9000, recurring=[PAY], budgets=planned(FOOD, 4000, 24), loans=[loan(0, terms=TERMS)]
    )
    less = [
        scenario(IncomeChange(Month(2027, 1), part=Fraction(-percent, 100)))
        for percent in (5, 10, 20, 40)
    ]
    found = [each.missed.hits for each in compared(before, less)]
    assert found == sorted(found)
    assert found[0] < found[-1]


def test_an_income_lost_for_good_is_not_taken_to_go_on_as_in_the_past() -> None:
    before = household(
        9000, recurring=[PAY], budgets=planned(FOOD, 4000, 24), loans=[loan(0, terms=TERMS)]
    )
    sums: dict[tuple[Month, CategoryId | None], Money] = {
        (Month(2026, month), SALARY): yuan(8000) for month in range(1, 11)
    }
    before = replace(before, month_sums=sums)
    _, after = compared(before, [scenario(JobLoss(PAY.id, Month(2026, 12), 60))])
    assert after.missed.percent == 100
