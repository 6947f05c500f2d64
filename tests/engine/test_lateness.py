"""What waiting costs is what the loan will really ask on that day, whoever asks how often."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.loans import any_repayments, any_terms, loan_with, repayment
from tideover.domain.errors import InputError
from tideover.domain.lateness import (
    AcrossInstalments,
    GraceMode,
    LateFeeTimes,
    LateTerms,
    Owed,
    PenaltyBase,
)
from tideover.domain.loans import FlatFeeTerms, InterestFirstTerms
from tideover.domain.money import CNY, Money, total
from tideover.domain.rates import NO_INTEREST, Rate, RatePer
from tideover.engine.lateness import cost_of_late
from tideover.engine.standing import standing

if TYPE_CHECKING:
    from tideover.domain.loans import Repayment, Terms
    from tideover.engine.lateness import LateDay
    from tideover.engine.standing import LoanStanding

DRAWN = date(2026, 1, 10)
DUE = date(2026, 2, 10)
RATE = Rate(Decimal("0.0005"), RatePer.DAY)


def monthly(periods: int = 3, **late: Any) -> InterestFirstTerms:
    """¥10,000 at 0.05 % a day: interest each month, the principal with the last instalment."""
    return InterestFirstTerms(
        principal=Money(1_000_000),
        drawn_on=DRAWN,
        rate=RATE,
        periods=periods,
        due_day=10,
        late=LateTerms(**late),
    )


def phone(periods: int = 3, **late: Any) -> FlatFeeTerms:
    """¥3,000 in instalments of ¥1,000 with ¥20 of fee; late, 0.05 % a day of the principal."""
    return FlatFeeTerms(
        principal=Money(300_000),
        drawn_on=DRAWN,
        rate=Rate(Decimal(2) / 300, RatePer.MONTH),
        periods=periods,
        due_day=10,
        late=LateTerms(**late),
    )


def on(terms: Terms, day: date, *repayments: Repayment) -> LoanStanding:
    return standing(loan_with(terms), repayments, day)


def waiting(terms: Terms, days: int, *repayments: Repayment) -> LateDay:
    curve = cost_of_late(loan_with(terms), repayments, DRAWN)
    assert curve is not None
    return curve.days[days]


def test_grace_days_that_are_agreed_to_be_free_stay_free_afterwards() -> None:
    free = replace(monthly(1), late=LateTerms(grace_days=3, grace_mode=GraceMode.EXCLUSIVE))
    after_all = replace(free, late=LateTerms(grace_days=3))
    # 0.05 % x 1.5 of 10,000.00 is 7.50 a day.
    assert [on(free, DUE + timedelta(days=late)).penalty.minor for late in (3, 4, 10)] == [
        0,
        750,
        7 * 750,
    ]
    assert [on(after_all, DUE + timedelta(days=late)).penalty.minor for late in (3, 4, 10)] == [
        0,
        4 * 750,
        10 * 750,
    ]


def test_a_late_fee_stops_at_its_cap_and_comes_again_each_month_where_that_is_agreed() -> None:
    once = monthly(1, fee_rate=Fraction(5, 100), fee_maximum=Money(10_000), grace_days=3)
    monthly_fee = replace(once, late=replace(once.late, fee_times=LateFeeTimes.EACH_MONTH))
    days = (date(2026, 2, 13), date(2026, 2, 14), date(2026, 3, 13), date(2026, 3, 14))
    assert [on(once, day).late_fee.minor for day in days] == [0, 10_000, 10_000, 10_000]
    assert [on(monthly_fee, day).late_fee.minor for day in days] == [0, 10_000, 10_000, 20_000]
    assert on(monthly_fee, date(2026, 6, 14)).late_fee == Money(5 * 10_000)


def test_a_monthly_late_fee_falls_on_the_last_day_of_a_short_month() -> None:
    terms = replace(
        monthly(1, fee_minimum=Money(1_000), fee_times=LateFeeTimes.EACH_MONTH),
        drawn_on=date(2025, 12, 30),
        due_day=30,
    )
    around = ((1, 30), (1, 31), (2, 27), (2, 28), (3, 30), (3, 31))
    fees = [on(terms, date(2026, month, day)).late_fee.minor for month, day in around]
    assert fees == [0, 1_000, 1_000, 2_000, 2_000, 3_000]


def test_a_returned_debit_costs_its_fee_the_day_after_even_within_grace() -> None:
    terms = monthly(1, returned_debit_fee=Money(3_000), grace_days=3)
    assert on(terms, DUE).late_fee == Money(0)
    assert on(terms, DUE + timedelta(days=1)).late_fee == Money(3_000)
    assert on(terms, DUE + timedelta(days=60)).late_fee == Money(3_000)
    paid = repayment(DUE, on(terms, DUE).settle_today.minor)
    assert on(terms, DUE + timedelta(days=60), paid).is_settled


def test_penalty_on_all_that_is_due_counts_the_fee_of_an_instalment_too() -> None:
    bases = {base: on(phone(base=base), date(2026, 2, 20)).penalty for base in PenaltyBase}
    daily = phone().rate.yearly / 360 * Fraction(3, 2) * 10
    assert bases[PenaltyBase.PRINCIPAL] == Money(100_000).scaled(daily)
    assert bases[PenaltyBase.ALL_DUE] == Money(102_000).scaled(daily)


def test_money_by_type_pays_the_fees_of_every_instalment_before_any_principal() -> None:
    day = date(2026, 3, 10)
    paid = repayment(day, 54_000)
    free = Fraction(0)
    oldest = on(phone(penalty_multiplier=free), day, paid)
    by_type = on(phone(penalty_multiplier=free, across=AcrossInstalments.BY_TYPE), day, paid)
    assert [row.left.minor for row in oldest.instalments[:2]] == [48_000, 102_000]
    assert [row.left.minor for row in by_type.instalments[:2]] == [50_000, 100_000]


def test_a_loan_that_is_called_in_asks_for_everything_and_all_of_it_bears_penalty() -> None:
    terms = monthly(12, called_in_from_day=20)
    before, called = on(terms, date(2026, 3, 1)), on(terms, date(2026, 3, 2))
    interest = Money(15_208)  # a month at 0.05 % x 365 / 12 of 10,000.00
    assert (before.called_in_on, before.overdue) == (None, interest)
    assert called.called_in_on == date(2026, 3, 2)
    # 20 of the 28 days of the second period were used.
    used = Money(1_000_000).scaled(RATE.yearly / 12 * Fraction(20, 28))
    assert called.settle_today == Money(1_000_000) + interest + used
    assert {row.instalment.due for row in called.instalments[1:]} == {date(2026, 3, 2)}
    later = on(terms, date(2026, 3, 12))
    assert later.penalty == Money(10 * 750)
    assert later.settle_today == called.settle_today + later.penalty


def test_paying_on_the_day_before_keeps_the_loan_from_being_called_in() -> None:
    terms = monthly(12, called_in_from_day=20)
    paid = repayment(date(2026, 3, 1), 15_208 + 5)
    assert on(terms, date(2026, 3, 5), paid).called_in_on is None


def test_a_called_in_loan_charges_no_late_fee_for_instalments_that_were_not_due() -> None:
    terms = monthly(12, called_in_from_day=20, fee_minimum=Money(1_000))
    assert on(terms, date(2026, 12, 1)).late_fee == Money(1_000)


def test_ninety_one_days_late_money_goes_to_the_principal_of_a_card() -> None:
    terms = monthly(1, principal_first_from_day=91)
    for days, principal in ((90, 0), (91, 10_000)):
        day = DUE + timedelta(days=days)
        (paid,) = on(terms, day, repayment(day, 10_000)).allocations
        assert paid.principal.minor == principal


@given(data=st.data())
def test_the_curve_is_what_the_loan_asks_on_each_of_its_days(data: st.DataObject) -> None:
    terms = data.draw(any_terms())
    repayments = data.draw(any_repayments(terms))
    as_of = terms.drawn_on + timedelta(days=data.draw(st.integers(0, 300)))
    known = tuple(paid for paid in repayments if paid.day <= as_of)
    curve = cost_of_late(loan_with(terms), repayments, as_of)
    if curve is None:
        assert standing(loan_with(terms), known, as_of).is_settled
        return
    day = curve.days[data.draw(st.integers(0, len(curve.days) - 1))]
    asked = standing(loan_with(terms), known, day.day)
    assert (day.days_past_due, day.bucket) == (asked.days_past_due, asked.bucket)
    assert (day.penalty, day.late_fee) == (asked.penalty, asked.late_fee)
    assert day.called_in == (asked.called_in_on is not None)
    if not any(row.instalment.due == day.day for row in asked.instalments):
        assert day.to_be_current == asked.overdue


@given(data=st.data())
def test_the_amount_shown_makes_you_current_and_a_fen_less_does_not(data: st.DataObject) -> None:
    terms = data.draw(any_terms())
    curve = cost_of_late(loan_with(terms), (), terms.drawn_on)
    assert curve is not None
    day = curve.days[data.draw(st.integers(1, len(curve.days) - 1))]
    enough = repayment(day.day, day.to_be_current.minor)
    assert on(terms, day.day, enough).days_past_due == 0
    if day.to_be_current.minor > 1:
        short = repayment(day.day, day.to_be_current.minor - 1)
        rows = on(terms, day.day, short).instalments
        due = [row.left + row.charges for row in rows if row.instalment.due <= day.day]
        assert total(due, CNY) == Money(1)


@given(terms=any_terms())
def test_waiting_longer_never_costs_less(terms: Terms) -> None:
    curve = cost_of_late(loan_with(terms), (), terms.drawn_on)
    assert curve is not None
    assert all(day.next_day >= Money(0) for day in curve.days)
    assert curve.cost_of(0) == Money(0)


@given(terms=any_terms())
def test_a_zero_rate_without_late_fees_costs_nothing(terms: Terms) -> None:
    late = replace(
        terms.late, penalty_multiplier=Fraction(0), fee_rate=Fraction(0), fee_minimum=None,
        returned_debit_fee=None,
    )  # fmt: skip
    free = replace(terms, late=late)
    curve = cost_of_late(loan_with(free), (), terms.drawn_on)
    assert curve is not None
    assert {day.charges for day in curve.days} == {Money(0)}


def test_a_loan_without_interest_bears_no_penalty() -> None:
    friend = replace(monthly(), rate=NO_INTEREST)
    assert waiting(friend, 90).charges == Money(0)


def test_nothing_is_asked_of_a_loan_that_is_paid() -> None:
    terms = monthly(1)
    paid = repayment(DRAWN, on(terms, DRAWN).settle_today.minor)
    assert cost_of_late(loan_with(terms), (paid,), DRAWN) is None


def test_a_loan_that_is_late_counts_from_today() -> None:
    today = DUE + timedelta(days=5)
    curve = cost_of_late(loan_with(monthly(1)), (), today)
    assert curve is not None
    assert curve.is_late
    assert (curve.starts, curve.days[0].penalty) == (today, Money(5 * 750))
    assert curve.cost_of(3) == Money(3 * 750)


@pytest.mark.parametrize(
    ("late", "field"),
    [
        ({"penalty_multiplier": Fraction(-1)}, "penalty_multiplier"),
        ({"grace_days": -1}, "grace_days"),
        ({"fee_rate": Fraction(-1, 100)}, "fee_rate"),
        ({"fee_minimum": Money(-1)}, "fee_minimum"),
        ({"fee_minimum": Money(2_000), "fee_maximum": Money(1_000)}, "fee_maximum"),
        ({"called_in_from_day": 0}, "called_in_from_day"),
        ({"order": (Owed.FEE, Owed.PRINCIPAL)}, "order"),
    ],
)
def test_late_terms_nobody_can_have_agreed_are_refused_by_name(
    late: dict[str, Any], field: str
) -> None:
    with pytest.raises(InputError) as refused:
        LateTerms(**late)
    assert refused.value.params["field"] == field
