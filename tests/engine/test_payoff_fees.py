"""The lender's fee for paying early in a plan: counted to the fen, and paid where it is earned."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from tests.engine.households import TODAY, household, yuan
from tests.engine.test_payoff import RICH, named
from tideover.domain.earliness import EarlyTerms
from tideover.domain.extra_money import ExtraMoney, Windfall
from tideover.domain.ids import LoanId
from tideover.domain.loans import InterestFirstTerms
from tideover.domain.rates import Rate
from tideover.engine.ranking import SOLVED, Strategy
from tideover.engine.strategies import payoff

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot

PAYING = [
    *(Strategy.SNOWBALL, Strategy.AVALANCHE, Strategy.LARGEST, Strategy.CUSTOM),
    *SOLVED,
]
LOAN = InterestFirstTerms(
    principal=yuan(12_000),
    drawn_on=TODAY,
    rate=Rate(Decimal("0.12")),
    periods=12,
    due_day=20,
)
ON_THE_FIRST_DUE_DAY = date(2026, 12, 20)


def coming(amount: int) -> ExtraMoney:
    return ExtraMoney(yuan(0), windfalls=(Windfall(ON_THE_FIRST_DUE_DAY, yuan(amount)),))


def with_terms(early: EarlyTerms) -> Snapshot:
    return household(RICH, loans=[named(replace(LOAN, early=early), "loan")])


@pytest.mark.parametrize("strategy", [each for each in PAYING if each is not Strategy.SAFEST])
def test_a_fee_that_is_earned_is_paid_and_counted_by_every_strategy(strategy: Strategy) -> None:
    """With 3 % of 12,000 it costs 360 to be rid of eleven months of 120."""
    plan = payoff(with_terms(EarlyTerms(fee_rate=Fraction(3, 100))), strategy, coming(12_360))
    assert plan.paid[LoanId("loan")] == (yuan(0), yuan(120 + 12_360))
    assert plan.total_interest == yuan(120 + 360)
    assert plan.interest_saved == yuan(11 * 120 - 360)
    assert not plan.findings


@pytest.mark.parametrize("strategy", PAYING)
@pytest.mark.parametrize(
    ("early", "amount"),
    [
        # Eleven months at 1 % earn neither 15 % nor 50 on 100.
        (EarlyTerms(fee_rate=Fraction(15, 100)), 6000),
        (EarlyTerms(fee_fixed=yuan(50)), 150),
        (EarlyTerms(fee_rate=Fraction(1, 100), fee_minimum=yuan(50)), 150),
    ],
)
def test_a_fee_that_the_interest_never_earns_back_is_paid_by_no_strategy(
    early: EarlyTerms, amount: int, strategy: Strategy
) -> None:
    snapshot = with_terms(early)
    plan = payoff(snapshot, strategy, coming(amount))
    assert plan.paid == payoff(snapshot, Strategy.MINIMUM, yuan(0)).paid
    assert plan.interest_saved == yuan(0)


@pytest.mark.parametrize("strategy", [*PAYING[:4], Strategy.CHEAPEST])
def test_a_windfall_waits_for_the_day_on_which_no_fee_is_asked_any_more(
    strategy: Strategy,
) -> None:
    early = EarlyTerms(fee_rate=Fraction(15, 100), free_from=date(2027, 2, 20))
    plan = payoff(with_terms(early), strategy, coming(6000))
    # Ten of the twelve instalments are still to come: nine of them bear half of the interest.
    assert plan.paid[LoanId("loan")][:5] == (
        *(yuan(0), yuan(120), yuan(120), yuan(120 + 6000)),
        yuan(60 + 60),
    )
