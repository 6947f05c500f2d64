"""The cost table names every charge a borrower would meet, and adds up to what is paid."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from hypothesis import given

from tests.engine.loans import any_terms
from tideover.domain.lateness import LateFeeTimes, LateTerms, PenaltyBase
from tideover.domain.loans import (
    DailyInterestTerms,
    EqualInstalmentTerms,
    FeeTiming,
    FlatFeeTerms,
    LendersTableTerms,
    TableRow,
)
from tideover.domain.money import Money
from tideover.domain.rates import NO_INTEREST, Rate, RatePer
from tideover.engine.cost_table import CostItem, CostTiming, cost_table
from tideover.engine.disclosure import disclose
from tideover.engine.schedules.received import received

if TYPE_CHECKING:
    from tideover.domain.loans import Terms

LATE = LateTerms(
    fee_rate=Fraction(5, 100),
    fee_minimum=Money(1_000),
    fee_maximum=Money(50_000),
    fee_times=LateFeeTimes.EACH_MONTH,
    returned_debit_fee=Money(2_000),
)
CARD = FlatFeeTerms(
    principal=Money(1_200_000),
    drawn_on=date(2026, 1, 10),
    rate=Rate(Decimal("0.006"), RatePer.MONTH),
    periods=12,
    due_day=10,
    late=LATE,
)


def test_a_fee_is_told_as_agreed_and_as_the_yearly_rate_it_really_is() -> None:
    (fee,) = cost_table(CARD).normal
    assert fee.item is CostItem.INSTALMENT_FEE
    assert fee.timing is CostTiming.EACH_INSTALMENT
    assert (fee.rate, fee.per) == (Fraction(6, 1000), RatePer.MONTH)
    assert fee.amount == Money(86_400)
    # Reference kind card_instalment, ci-060-12.
    assert fee.yearly is not None
    assert f"{float(fee.yearly * 100):.4f}" == "13.0342"


def test_what_comes_on_top_of_a_late_payment_is_told_before_it_does() -> None:
    penalty, late_fee, debit = cost_table(CARD).contingent
    assert penalty.item is CostItem.PENALTY_INTEREST
    assert penalty.base is PenaltyBase.PRINCIPAL
    # 0.6 % a month over 30 days, one and a half times.
    assert (penalty.rate, penalty.per) == (Fraction(3, 10_000), RatePer.DAY)
    assert (late_fee.rate, late_fee.least, late_fee.most) == (
        Fraction(5, 100),
        Money(1_000),
        Money(50_000),
    )
    assert late_fee.timing is CostTiming.EACH_MONTH_LATE
    assert debit.amount == Money(2_000)


def test_a_fee_that_is_kept_back_says_so() -> None:
    terms = FlatFeeTerms(
        principal=CARD.principal,
        drawn_on=CARD.drawn_on,
        rate=CARD.rate,
        periods=12,
        due_day=10,
        fee_timing=FeeTiming.DEDUCTED,
    )
    (fee,) = cost_table(terms).normal
    assert fee.timing is CostTiming.KEPT_BACK
    assert fee.amount == Money(86_400)


def test_a_friend_without_interest_charges_nothing_at_all() -> None:
    terms = DailyInterestTerms(
        principal=Money(500_000),
        drawn_on=date(2026, 1, 1),
        rate=NO_INTEREST,
        due_on=date(2026, 12, 31),
        late=LateTerms(penalty_multiplier=Fraction(0)),
    )
    table = cost_table(terms)
    assert (table.normal, table.contingent) == ((), ())
    assert (table.total, table.yearly) == (Money(0), Fraction(0))


def test_interest_and_fee_of_a_lenders_table_share_the_yearly_total() -> None:
    rows = tuple(
        TableRow(date(2026, month, 10), Money(50_000), Money(interest), Money(500))
        for month, interest in ((2, 1_000), (3, 500))
    )
    terms = LendersTableTerms(
        principal=Money(100_000), drawn_on=date(2026, 1, 10), rate=Rate(Decimal("0.12")), rows=rows
    )
    interest, fee = cost_table(terms).normal
    assert interest.yearly is not None
    assert fee.yearly is not None
    assert interest.yearly + fee.yearly == cost_table(terms).yearly
    assert abs(interest.yearly - Fraction(12, 100)) < Fraction(2, 1000)


@given(terms=any_terms())
def test_the_items_add_up_to_all_that_a_loan_costs(terms: Terms) -> None:
    table = cost_table(terms)
    told = disclose(terms)
    items = sum(line.amount.minor for line in table.normal if line.amount is not None)
    handed_out = sum(amount.minor for _, amount in received(terms))
    assert items == table.total.minor == told.total_repaid.minor - handed_out
    yearly = sum((line.yearly for line in table.normal if line.yearly is not None), Fraction())
    assert not table.normal or yearly == table.yearly


def test_equal_instalments_charge_interest_with_each_of_them() -> None:
    terms = EqualInstalmentTerms(
        principal=Money(1_000_000),
        drawn_on=date(2026, 1, 15),
        rate=Rate(Decimal("0.146")),
        periods=12,
        due_day=15,
    )
    (interest,) = cost_table(terms).normal
    assert interest.timing is CostTiming.EACH_INSTALMENT
    assert (interest.rate, interest.per, interest.amount) == (
        Fraction(146, 1000),
        RatePer.YEAR,
        Money(80_836),
    )
