"""A scenario on a copy: each change by hand, to the fen, and nothing of it in the household."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from tests.engine.households import (
    BANK,
    CARD,
    FOOD,
    RENT,
    SALARY,
    household,
    item,
    loan,
    planned,
    yuan,
)
from tideover.domain.accounts import CardBill
from tideover.domain.agreements import RateChange
from tideover.domain.dates import Month
from tideover.domain.entries import Entry, Split
from tideover.domain.floating_rates import FloatingRate, PrimeRate
from tideover.domain.ids import EntryId, RecurringId
from tideover.domain.loans import EqualPrincipalTerms, FlatFeeTerms
from tideover.domain.money import Money
from tideover.domain.rates import Rate, RatePer
from tideover.domain.recurring import EveryMonths, EveryWeeks
from tideover.domain.scenarios import (
    FrozenCard,
    IncomeChange,
    JobLoss,
    NewAmount,
    NewCost,
    OneOff,
    RatesChange,
    RateScope,
    ScenarioChange,
)
from tideover.engine.expected import expected
from tideover.engine.forecast import project
from tideover.engine.risk import outlook
from tideover.engine.schedules import schedule
from tideover.engine.what_if import unmet_changes, with_changes

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot

JANUARY = Month(2027, 1)
PAY = item(8000, 10, SALARY, payee="pay")
SIDE = item(1000, 20, SALARY, payee="side")
HOME = item(-3000, 1, RENT, payee="home")


def after(snapshot: Snapshot, *changes: ScenarioChange) -> Snapshot:
    assert unmet_changes(snapshot, changes) == ()
    return with_changes(snapshot, changes)


def amounts(snapshot: Snapshot, payee: str, last: date = date(2027, 6, 30)) -> dict[date, int]:
    """What comes of one payee by day, in whole yuan."""
    items = expected(snapshot, last).items
    return {each.day: each.amount.minor // 100 for each in items if each.item.payee == payee}


def test_a_fifth_less_income_is_a_fifth_less_from_its_month_on() -> None:
    before = household(recurring=[PAY])
    found = after(before, IncomeChange(JANUARY, part=Fraction(-1, 5)))
    assert amounts(found, "pay", date(2027, 2, 28)) == {
        date(2026, 12, 10): 8000,
        date(2027, 1, 10): 6400,
        date(2027, 2, 10): 6400,
    }
    assert before.recurring == (PAY,)


def test_an_amount_less_of_all_income_comes_off_the_largest_and_then_the_next() -> None:
    found = after(household(recurring=[PAY, SIDE]), IncomeChange(JANUARY, amount=yuan(-8600)))
    assert amounts(found, "pay", date(2027, 1, 31)) == {date(2026, 12, 10): 8000}
    assert amounts(found, "side", date(2027, 1, 31))[date(2027, 1, 20)] == 400


def test_one_income_of_two_can_change_alone() -> None:
    found = after(
        household(recurring=[PAY, SIDE]),
        IncomeChange(JANUARY, amount=yuan(500), recurring_id=SIDE.id),
    )
    assert amounts(found, "side", date(2027, 1, 31))[date(2027, 1, 20)] == 1500
    assert amounts(found, "pay", date(2027, 1, 31))[date(2027, 1, 10)] == 8000


def test_income_that_is_only_planned_in_a_budget_falls_too() -> None:
    before = household(budgets=planned(SALARY, 9000, months=4))
    found = after(before, IncomeChange(JANUARY, part=Fraction(-1, 3)))
    assert [line.planned for line in found.budgets] == [
        *(yuan(9000), yuan(9000)),
        *(yuan(6000), yuan(6000)),
    ]


def test_a_lost_job_pays_nothing_and_then_again_and_the_benefit_comes_meanwhile() -> None:
    change = JobLoss(PAY.id, JANUARY, 3, yuan(1800), "benefit")
    found = after(household(recurring=[PAY]), change)
    assert list(amounts(found, "pay")) == [
        date(2026, 12, 10),
        *(date(2027, month, 10) for month in (4, 5, 6)),
    ]
    assert amounts(found, "benefit") == {date(2027, month, 10): 1800 for month in (1, 2, 3)}


def test_a_lost_income_does_not_come_back_as_what_is_left_of_its_plan() -> None:
    before = household(recurring=[PAY], budgets=planned(SALARY, 8000, months=24))
    found = after(before, JobLoss(PAY.id, JANUARY, 2))
    months = {each.month: each.income for each in outlook(found).months}
    assert months[JANUARY] == yuan(0)
    assert months[JANUARY + 1] == yuan(0)
    assert months[JANUARY + 2] == yuan(8000)


def test_a_loss_that_began_last_month_lasts_as_long_as_it_was_said_to() -> None:
    found = after(household(recurring=[PAY]), JobLoss(PAY.id, Month(2026, 10), 3))
    assert min(amounts(found, "pay")) == date(2027, 1, 10)


def test_two_changes_of_one_item_both_hold_whichever_is_said_first() -> None:
    raised = IncomeChange(Month(2027, 3), part=Fraction(1, 4), recurring_id=PAY.id)
    lost = JobLoss(PAY.id, JANUARY, 1)
    before = household(recurring=[PAY])
    both = [amounts(after(before, *order), "pay") for order in ((raised, lost), (lost, raised))]
    assert both[0] == both[1]
    assert both[0][date(2027, 2, 10)] == 8000
    assert both[0][date(2027, 3, 10)] == 10_000
    assert date(2027, 1, 10) not in both[0]


def test_a_new_rent_leaves_the_rest_of_its_plan_as_it_was() -> None:
    before = household(recurring=[HOME], budgets=planned(RENT, 3500, months=24))
    found = after(before, NewAmount(HOME.id, JANUARY, yuan(4000)))
    spent = {each.month: each.expenses for each in outlook(found).months}
    assert spent[Month(2026, 12)] == yuan(3500)
    assert spent[JANUARY] == yuan(4500)


def test_an_amount_of_nothing_ends_an_item() -> None:
    found = after(household(recurring=[HOME]), NewAmount(HOME.id, JANUARY, yuan(0)))
    assert max(amounts(found, "home")) == date(2026, 12, 1)


def test_a_fortnightly_income_keeps_its_fridays() -> None:
    weekly = item(2000, 1, SALARY, payee="pay", rule=EveryWeeks(2), starts=date(2026, 11, 20))
    found = after(household(recurring=[weekly]), IncomeChange(JANUARY, part=Fraction(-1, 2)))
    assert amounts(found, "pay", date(2027, 1, 31)) == {
        date(2026, 11, 20): 2000,
        date(2026, 12, 4): 2000,
        date(2026, 12, 18): 2000,
        date(2027, 1, 1): 1000,
        date(2027, 1, 15): 1000,
        date(2027, 1, 29): 1000,
    }


def test_a_quarterly_cost_keeps_its_quarters() -> None:
    quarterly = item(-900, 31, FOOD, payee="home", rule=EveryMonths(3, 31))
    found = after(household(recurring=[quarterly]), NewAmount(quarterly.id, JANUARY, yuan(600)))
    assert amounts(found, "home", date(2027, 7, 31)) == {
        date(2027, 1, 31): -600,
        date(2027, 4, 30): -600,
        date(2027, 7, 31): -600,
    }


def test_a_hospital_bill_is_paid_on_its_day_and_something_sold_comes_in() -> None:
    bill = OneOff(date(2026, 12, 5), yuan(-9000), "Hospital")
    sold = OneOff(date(2026, 12, 4), yuan(2000), "Bicycle")
    days = {day.day: day.closing for day in project(after(household(10_000), bill, sold)).days}
    assert days[date(2026, 12, 3)] == yuan(10_000)
    assert days[date(2026, 12, 4)] == yuan(12_000)
    assert days[date(2026, 12, 5)] == yuan(3000)


def test_a_bill_whose_day_has_passed_counts_today() -> None:
    found = after(household(10_000), OneOff(date(2026, 11, 1), yuan(-9000), "Hospital"))
    assert project(found).opening == yuan(1000)


def test_a_new_cost_comes_each_month_on_its_day_of_the_month() -> None:
    found = after(household(), NewCost(date(2026, 10, 31), yuan(200), "Gym"))
    assert amounts(found, "Gym", date(2027, 2, 28)) == {
        date(2026, 11, 30): -200,
        date(2026, 12, 31): -200,
        date(2027, 1, 31): -200,
        date(2027, 2, 28): -200,
    }


def test_what_was_bought_by_a_frozen_card_is_paid_at_once() -> None:
    food = item(-500, 15, FOOD, payee="food", account=CARD, starts=date(2026, 12, 1))
    fridge = Entry(
        EntryId("fridge"), CARD, date(2026, 12, 20), "Fridge", yuan(-2000),
        (Split(FOOD, yuan(-2000)),),
    )  # fmt: skip
    before = household(9000, bill=CardBill(25, 10), recurring=[food], upcoming=[fridge])
    found = after(before, FrozenCard(CARD, date(2026, 12, 1)))
    closing = {day.day: day.closing for day in project(found).days}
    assert closing[date(2026, 12, 15)] == yuan(8500)
    assert closing[date(2026, 12, 20)] == yuan(6500)
    assert {day.day: day.closing for day in project(before).days}[date(2026, 12, 20)] == yuan(9000)


def principal_loan(**more: object) -> EqualPrincipalTerms:
    terms = EqualPrincipalTerms(
        principal=yuan(12_000),
        drawn_on=date(2026, 11, 5),
        rate=Rate(Decimal("0.12")),
        periods=12,
        due_day=5,
    )
    return replace(terms, **more)  # type: ignore[arg-type]


def interest(snapshot: Snapshot) -> list[int]:
    return [row.interest.minor for row in schedule(snapshot.loans[0].terms)]


def test_a_point_more_is_a_twelfth_of_a_percent_more_of_what_is_owed_each_month() -> None:
    before = household(loans=[loan(0, terms=principal_loan())])
    change = RatesChange(date(2027, 1, 5), Decimal("0.01"), RateScope.ALL)
    found = after(before, change)
    old, new = interest(before), interest(found)
    assert old[:2] == new[:2] == [12_000, 11_000]
    # 10,000 yuan are left on 5 January; 13 % a year of them are 108.33 a month instead of 100.00.
    assert (old[2], new[2]) == (10_000, 10_833)


def test_a_floating_rate_is_dearer_from_its_next_repricing_on_and_a_fixed_one_is_not() -> None:
    repricing = RateChange(date(2027, 4, 5), Rate(Decimal("0.10")))
    floating = FloatingRate(PrimeRate.ONE_YEAR, 0, repricings=(repricing,))
    change = RatesChange(date(2026, 12, 1), Decimal("0.02"))
    before = household(loans=[loan(0, terms=principal_loan(floating=floating))])
    terms = after(before, change).loans[0].terms
    assert isinstance(terms, EqualPrincipalTerms)
    assert terms.rate_on(date(2027, 4, 4)) == Rate(Decimal("0.12"))
    assert terms.rate_on(date(2027, 4, 5)) == Rate(Decimal("0.12"))
    assert terms.rate_changes == (RateChange(date(2027, 4, 5), Rate(Decimal("0.12"))),)
    fixed = household(loans=[loan(0, terms=principal_loan())])
    assert unmet_changes(fixed, [change]) == (change,)
    assert with_changes(fixed, [change]) == fixed


def test_a_rate_quoted_by_month_gets_a_twelfth_of_the_points() -> None:
    monthly = principal_loan(rate=Rate(Decimal("0.01"), RatePer.MONTH))
    change = RatesChange(date(2026, 12, 5), Decimal("0.06"), RateScope.ALL)
    terms = after(household(loans=[loan(0, terms=monthly)]), change).loans[0].terms
    assert isinstance(terms, EqualPrincipalTerms)
    assert terms.rate_on(date(2026, 12, 5)) == Rate(Decimal("0.015"), RatePer.MONTH)


def test_a_fee_that_is_fixed_does_not_follow_rates() -> None:
    terms = FlatFeeTerms(
        principal=yuan(1200),
        drawn_on=date(2026, 11, 5),
        rate=Rate(Decimal("0.006"), RatePer.MONTH),
        periods=12,
        due_day=5,
    )
    change = RatesChange(date(2026, 12, 5), Decimal("0.01"), RateScope.ALL)
    assert unmet_changes(household(loans=[loan(0, terms=terms)]), [change]) == (change,)


@pytest.mark.parametrize(
    "change",
    [
        IncomeChange(JANUARY, part=Fraction(-1, 5)),
        IncomeChange(JANUARY, amount=Money(-100), recurring_id=RecurringId("gone")),
        JobLoss(RecurringId("gone"), JANUARY, 3),
        NewAmount(RecurringId("gone"), JANUARY, Money(100)),
        RatesChange(date(2026, 12, 1), Decimal("0.01"), RateScope.ALL),
    ],
)
def test_what_is_about_something_gone_changes_nothing_and_is_named(change: ScenarioChange) -> None:
    before = household(1000)
    assert unmet_changes(before, [change]) == (change,)
    assert with_changes(before, [change]) is before


def test_a_household_without_an_account_that_pays_cannot_pay_a_bill() -> None:
    before = replace(household(), accounts=household().accounts[2:])
    bill = OneOff(date(2026, 12, 5), yuan(-9000), "Hospital")
    assert unmet_changes(before, [bill]) == (bill,)
    assert BANK not in {each.id for each in before.accounts}
