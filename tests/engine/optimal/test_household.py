"""The cheapest plan of a household: played by the payoff engine, and certified."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.households import TODAY, household, yuan
from tests.engine.loans import any_terms
from tests.engine.test_payoff import (
    EXTRAS,
    RICH,
    check_books,
    living_households,
    named,
    replayed,
)
from tideover.domain.earliness import EarlyTerms
from tideover.domain.loans import DailyInterestTerms, EqualInstalmentTerms, FlatFeeTerms, Terms
from tideover.domain.rates import Rate, RatePer
from tideover.engine.forecast import project
from tideover.engine.optimal.household import cheapest_plan, improved
from tideover.engine.ranking import Strategy
from tideover.engine.strategies import payoff

if TYPE_CHECKING:
    from tideover.domain.money import Money
    from tideover.domain.snapshot import Snapshot

POPULAR = (Strategy.MINIMUM, Strategy.SNOWBALL, Strategy.AVALANCHE)


def bank_loan(yearly: str, fee: Fraction = Fraction(0)) -> EqualInstalmentTerms:
    """A loan of 12,000 over two years that begins today."""
    return EqualInstalmentTerms(
        principal=yuan(12_000),
        drawn_on=TODAY,
        rate=Rate(Decimal(yearly)),
        periods=24,
        due_day=20,
        early=EarlyTerms(fee_rate=fee),
    )


@settings(max_examples=40, deadline=None)
@given(several=st.lists(any_terms(), min_size=1, max_size=3), extra=EXTRAS)
def test_the_cheapest_plan_is_never_dearer_than_a_popular_order(
    several: list[Terms], extra: Money
) -> None:
    day = max(terms.drawn_on for terms in several)
    fresh = [terms for terms in several if terms.drawn_on == day]
    loans = [named(terms, f"loan {number}") for number, terms in enumerate(fresh)]
    snapshot = household(RICH, today=day, loans=loans)
    best = cheapest_plan(snapshot, extra)
    check_books(best.plan, snapshot)
    orders = [payoff(snapshot, strategy, extra) for strategy in POPULAR]
    assert best.plan.total_interest <= min(plan.total_interest for plan in orders)
    assert best.at_least <= best.plan.total_interest


@settings(max_examples=25, deadline=None)
@given(snapshot=living_households(), extra=EXTRAS)
def test_the_cheapest_plan_takes_the_cash_of_no_instalment(
    snapshot: Snapshot, extra: Money
) -> None:
    before = project(snapshot)
    plan = cheapest_plan(snapshot, extra).plan
    after = project(replayed(snapshot, plan))
    buffer = snapshot.household.buffer.minor
    lows = [day.lowest.minor for day in before.if_all_paid]
    for number, (was, now) in enumerate(zip(lows, after.days, strict=True)):
        if min(lows[number:]) >= buffer:
            assert now.lowest.minor >= buffer
        assert now.lowest.minor >= min(was, buffer)


def test_a_fee_that_the_interest_never_earns_back_is_not_paid() -> None:
    loans = [named(bank_loan("0.02", Fraction(1, 20)), "fee")]
    snapshot = household(RICH, loans=loans)
    best = cheapest_plan(snapshot, yuan(3000))
    assert best.plan.total_interest == payoff(snapshot, Strategy.MINIMUM, yuan(0)).total_interest
    assert best.gap.minor <= 100


def test_money_goes_to_the_loan_whose_fee_is_lower_where_rates_are_equal() -> None:
    loans = [
        named(bank_loan("0.18", Fraction(3, 100)), "fee"),
        named(bank_loan("0.18"), "free"),
    ]
    best = cheapest_plan(household(RICH, loans=loans), yuan(1000))
    ends = best.plan.paid_off
    assert ends[loans[1].id] < ends[loans[0].id]


def test_a_daily_loan_that_is_cheaper_than_the_other_waits_for_its_due_day() -> None:
    daily = DailyInterestTerms(
        principal=yuan(10_000),
        drawn_on=TODAY,
        rate=Rate(Decimal("0.0002"), RatePer.DAY),
        due_on=date(2027, 11, 20),
    )
    loans = [named(daily, "daily"), named(bank_loan("0.24"), "dear")]
    snapshot = household(RICH, loans=loans)
    best = cheapest_plan(snapshot, yuan(1000))
    assert best.outside == ()
    assert best.plan.paid_off[loans[1].id] < best.plan.paid_off[loans[0].id]
    assert best.gap.minor <= best.plan.total_interest.minor // 100


def test_flat_fees_are_named_as_outside_of_the_promise() -> None:
    flat = FlatFeeTerms(
        principal=yuan(6000),
        drawn_on=TODAY,
        rate=Rate(Decimal("0.006"), RatePer.MONTH),
        periods=12,
        due_day=20,
    )
    loans = [named(flat, "flat"), named(bank_loan("0.1"), "bank")]
    best = cheapest_plan(household(RICH, loans=loans), yuan(500))
    assert best.outside == (loans[0].id,)
    assert best.at_least.minor > 12 * 3600


def test_without_debts_nothing_is_asked_of_the_solver() -> None:
    best = cheapest_plan(household(RICH), yuan(500))
    assert best.is_closed
    assert best.plan.total_interest == yuan(0)


def test_looking_on_never_makes_a_plan_dearer_nor_a_promise_weaker() -> None:
    loans = [named(bank_loan(f"0.{10 + 3 * each}"), f"loan {each}") for each in range(4)]
    snapshot = household(4000, loans=loans)
    first = cheapest_plan(snapshot, yuan(800))
    last = first
    for better in improved(snapshot, yuan(800), first, seconds=10):
        assert better.plan.total_interest <= last.plan.total_interest
        last = better
    assert last.is_closed


@pytest.mark.parametrize("extra", [0, 1, 500])
def test_a_household_without_income_gets_a_plan_that_makes_nothing_worse(extra: int) -> None:
    snapshot = household(100, loans=[named(bank_loan("0.24"), "dear")])
    best = cheapest_plan(snapshot, yuan(extra))
    assert best.plan.total_interest == payoff(snapshot, Strategy.MINIMUM, yuan(0)).total_interest
