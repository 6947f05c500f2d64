"""The rates can be checked by hand: the formula's numbers are there and come out even."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from hypothesis import given

from tests.engine.loans import any_terms
from tideover.domain.loans import DailyInterestTerms, DrawDown, FlatFeeTerms
from tideover.domain.money import Money
from tideover.domain.rates import Rate, RatePer
from tideover.engine.disclosure import disclose
from tideover.engine.rate_working import rate_working

if TYPE_CHECKING:
    from tideover.domain.loans import Terms

CARD = FlatFeeTerms(
    principal=Money(1_200_000),
    drawn_on=date(2026, 1, 10),
    rate=Rate(Decimal("0.006"), RatePer.MONTH),
    periods=12,
    due_day=10,
)


def test_the_monthly_rate_of_a_card_instalment_can_be_multiplied_by_hand() -> None:
    working = rate_working(CARD)
    told = disclose(CARD)
    assert working.daily is None
    assert working.monthly is not None
    assert working.compounds
    assert 12 * working.monthly == told.nominal_yearly
    assert (1 + working.monthly) ** 12 - 1 == told.effective_yearly
    assert [flow.amount.minor for flow in working.flows[:2]] == [1_200_000, -107_200]
    assert [flow.days for flow in working.flows[:3]] == [0, 31, 59]


def test_two_draw_downs_count_by_their_amounts_and_days() -> None:
    """10,000 for 100 days at 0.04 % and 5,000 for 40 days at 0.02 % a day."""
    terms = DailyInterestTerms(
        principal=Money(1_000_000),
        drawn_on=date(2026, 1, 1),
        rate=Rate(Decimal("0.0004"), RatePer.DAY),
        due_on=date(2026, 4, 11),
        further=(
            DrawDown(
                Money(500_000),
                date(2026, 2, 1),
                Rate(Decimal("0.0002"), RatePer.DAY),
                date(2026, 3, 13),
            ),
        ),
    )
    mean = (Fraction(4, 10_000) * 10_000 * 100 + Fraction(2, 10_000) * 5_000 * 40) / (
        10_000 * 100 + 5_000 * 40
    )
    assert rate_working(terms).daily == mean
    assert disclose(terms).nominal_yearly == 365 * mean


@given(terms=any_terms())
def test_all_that_is_received_and_paid_is_worth_nothing_at_the_rate_found(terms: Terms) -> None:
    working = rate_working(terms)
    assert (working.monthly is None) != (working.daily is None)
    # Each row is rounded to the fen, so each may be off by half of one.
    assert abs(sum(flow.worth.minor for flow in working.flows)) <= len(working.flows)
