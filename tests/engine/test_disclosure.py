"""What a loan really costs: the numbers a lender's advertisement does not show."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from hypothesis import given

from tests.engine.loans import any_terms
from tideover.domain.lateness import LateTerms
from tideover.domain.loans import (
    DailyInterestTerms,
    EqualInstalmentTerms,
    FeeTiming,
    FlatFeeTerms,
    InterestFirstTerms,
)
from tideover.domain.money import CNY, Money, total
from tideover.domain.rates import Rate, RatePer
from tideover.engine.disclosure import disclose, late_day_cost
from tideover.engine.schedules.received import received

if TYPE_CHECKING:
    from tideover.domain.loans import Terms

POINT = Fraction(1, 10_000)
FLAT = FlatFeeTerms(
    principal=Money(1_200_000),
    drawn_on=date(2026, 1, 10),
    rate=Rate(Decimal("0.006"), RatePer.MONTH),
    periods=12,
    due_day=10,
)


def percent(rate: Fraction) -> str:
    return f"{float(rate * 100):.4f}"


def test_six_per_mille_a_month_is_really_13_percent_a_year() -> None:
    # Reference kind card_instalment, ci-060-12.
    found = disclose(FLAT)
    assert percent(found.quoted_yearly) == "7.2000"
    assert percent(found.nominal_yearly) == "13.0342"
    assert percent(found.effective_yearly) == "13.8418"
    assert (found.total_fees, found.total_interest) == (Money(86_400), Money(0))
    assert (found.total_repaid, found.first_payment) == (Money(1_286_400), Money(107_200))


def test_a_fee_taken_at_once_is_dearer_than_the_same_fee_in_parts() -> None:
    upfront = FlatFeeTerms(
        principal=FLAT.principal,
        drawn_on=FLAT.drawn_on,
        rate=FLAT.rate,
        periods=12,
        due_day=10,
        fee_timing=FeeTiming.FIRST_PERIOD,
    )
    assert disclose(upfront).total_fees == disclose(FLAT).total_fees
    assert disclose(upfront).nominal_yearly > disclose(FLAT).nominal_yearly


def test_a_daily_rate_is_shown_times_365_as_platforms_show_it() -> None:
    terms = DailyInterestTerms(
        principal=Money(1_000_000),
        drawn_on=date(2025, 3, 1),
        rate=Rate(Decimal("0.00045"), RatePer.DAY),
        due_on=date(2026, 3, 1),
    )
    found = disclose(terms)
    assert percent(found.nominal_yearly) == "16.4250"
    assert found.dated_yearly == found.effective_yearly
    assert abs(found.dated_yearly - found.nominal_yearly) < Fraction(1, 10**12)


def test_equal_instalments_cost_what_the_contract_quotes() -> None:
    terms = EqualInstalmentTerms(
        principal=Money(1_000_000),
        drawn_on=date(2026, 1, 15),
        rate=Rate(Decimal("0.146")),
        periods=12,
        due_day=15,
    )
    found = disclose(terms)
    assert abs(found.nominal_yearly - found.quoted_yearly) < POINT
    assert found.total_interest == Money(80_836)


def test_one_late_day_shows_penalty_and_late_fee() -> None:
    late = LateTerms(fee_rate=Fraction(5, 100), fee_minimum=Money(1000))
    terms = EqualInstalmentTerms(
        principal=Money(1_000_000),
        drawn_on=date(2026, 1, 15),
        rate=Rate(Decimal("0.0004"), RatePer.DAY),
        periods=12,
        due_day=15,
        late=late,
    )
    # 779.03 x 0.0006 = 0.47, and 5 % of 900.70.
    assert late_day_cost(terms) == Money(47 + 4_504)


def test_one_late_day_within_the_days_of_grace_costs_nothing() -> None:
    terms = InterestFirstTerms(
        principal=Money(1_000_000),
        drawn_on=date(2026, 1, 15),
        rate=Rate(Decimal("0.0004"), RatePer.DAY),
        periods=1,
        due_day=15,
        late=LateTerms(grace_days=3, fee_rate=Fraction(5, 100)),
    )
    assert late_day_cost(terms) == Money(0)


@given(terms=any_terms())
def test_every_loan_has_its_rates_and_only_a_free_one_is_free(terms: Terms) -> None:
    found = disclose(terms)
    charged = found.total_interest + found.total_fees
    handed_out = total((amount for _, amount in received(terms)), CNY)
    assert found.total_repaid + terms.borrowed - handed_out == terms.borrowed + charged
    if charged == Money(0):
        assert found.dated_yearly == 0
    else:
        assert found.dated_yearly > 0
    if not isinstance(terms, DailyInterestTerms):
        assert found.effective_yearly >= found.nominal_yearly
