"""Loans while a plan is played: without extra money they ask what the schedule asks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.households import household, yuan
from tests.engine.loans import any_repayments, any_terms, loan_with
from tideover.domain.agreements import Coupon, DaysOff, InstalmentAgreement, InterestDays
from tideover.domain.carrying import CarriedOver
from tideover.domain.dates import Shift
from tideover.domain.loans import (
    CardPayment,
    DailyInterestTerms,
    EqualInstalmentTerms,
    EqualPrincipalTerms,
    FlatFeeTerms,
    InterestFirstTerms,
    RevolvingCardTerms,
    Terms,
)
from tideover.domain.money import Money
from tideover.domain.rates import Rate, RatePer
from tideover.engine.dues import OpenDebt, open_debts
from tideover.engine.payoff_loans import PlannedLoan, planned_loan
from tideover.engine.payoff_parts import parts_of
from tideover.engine.schedules import schedule
from tideover.engine.standing import standing

LONG_AFTER = 700
JANUARY = date(2026, 1, 8)


def debt_of(terms: Terms, today: date) -> OpenDebt:
    (debt,) = open_debts(household(today=today, loans=[loan_with(terms)]))
    return debt


def started(terms: Terms, today: date | None = None) -> PlannedLoan:
    today = today or terms.drawn_on
    debt = debt_of(terms, today)
    return planned_loan(debt, parts_of(debt, today), today)


def run(loan: PlannedLoan, extra: dict[int, int] | None = None) -> list[int]:
    """What is paid month by month until nothing is asked."""
    paid: list[int] = []
    while not loan.is_paid_off:
        month = len(paid)
        assert month < LONG_AFTER
        due = loan.pay_due(month)
        paid.append(due + loan.pay_extra(month, (extra or {}).get(month, 0)))
    return paid


@settings(max_examples=80, deadline=None)
@given(terms=any_terms())
def test_a_fresh_loan_asks_its_schedule_to_the_fen(terms: Terms) -> None:
    rows = schedule(terms)
    assert sum(run(started(terms))) == sum(row.payment.minor for row in rows)


@settings(max_examples=80, deadline=None)
@given(data=st.data(), terms=any_terms())
def test_a_loan_that_was_begun_asks_what_is_left_of_it(data: st.DataObject, terms: Terms) -> None:
    repayments = data.draw(any_repayments(terms))
    today = data.draw(st.dates(terms.drawn_on, schedule(terms)[-1].due))
    known = tuple(paid for paid in repayments if paid.day <= today)
    loan = loan_with(terms)
    debts = open_debts(household(today=today, loans=[loan], repayments=known))
    now = standing(loan, known, today)
    left = sum(row.left.minor + row.charges.minor for row in now.instalments if row.left)
    if not debts:
        assert not left
        return
    (debt,) = debts
    parts = parts_of(debt, today)
    assert sum(part.principal for part in parts) == now.principal_left.minor
    assert sum(run(planned_loan(debt, parts, today))) == left


@settings(max_examples=80, deadline=None)
@given(
    terms=any_terms(),
    extra=st.dictionaries(st.integers(0, 8), st.integers(1, 2_000_000), max_size=4),
)
def test_paying_early_never_costs_more_and_repays_all(terms: Terms, extra: dict[int, int]) -> None:
    scheduled = sum(row.payment.minor for row in schedule(terms))
    loan = started(terms)
    paid = run(loan, extra)
    assert loan.owed == 0
    assert terms.principal.minor <= sum(paid) <= scheduled


@st.composite
def special_terms(draw: st.DrawFn) -> Terms:
    """Terms with a coupon, charges that an earlier contract left, or both."""
    terms = draw(any_terms())
    if isinstance(terms, InstalmentAgreement) and draw(st.booleans()):
        off = draw(st.sampled_from([Fraction(1, 10), Fraction(1, 2), Fraction(1)]))
        terms = replace(terms, coupon=Coupon(draw(st.integers(1, 9)), off))
    charges = draw(st.none() | st.integers(1, 50_000).map(Money))
    return replace(terms, carried=CarriedOver(charges=charges))


@settings(max_examples=80, deadline=None)
@given(
    terms=special_terms(),
    extra=st.dictionaries(st.integers(0, 8), st.integers(1, 2_000_000), max_size=4),
)
def test_coupons_and_charges_of_an_earlier_contract_cost_what_the_schedule_says(
    terms: Terms, extra: dict[int, int]
) -> None:
    rows = schedule(terms)
    assert sum(run(started(terms))) == sum(row.payment.minor for row in rows)
    paid = sum(run(started(terms), extra))
    assert terms.principal.minor <= paid <= sum(row.payment.minor for row in rows)


SHARED: dict[str, Any] = {
    "principal": yuan(12_000),
    "drawn_on": JANUARY,
    "rate": Rate(Decimal("0.12")),
}
MONTHLY: dict[str, Any] = {**SHARED, "periods": 12, "due_day": 8}


def test_extra_money_keeps_the_instalment_and_shortens_the_loan() -> None:
    terms = EqualInstalmentTerms(**MONTHLY)
    usual, paid = run(started(terms)), run(started(terms), {1: 500_000})
    assert paid[2] == usual[2]
    assert len(paid) < len(usual)


def test_interest_is_saved_from_the_due_day_the_extra_money_was_paid_on() -> None:
    terms = InterestFirstTerms(**MONTHLY)
    # 1 % a month of 12,000 is 120; half of it after half is repaid on the first due day.
    assert run(started(terms), {1: 600_000})[:4] == [0, 612_000, 6_000, 6_000]


def test_extra_money_between_two_due_days_saves_nothing_of_the_running_period() -> None:
    terms = InterestFirstTerms(**MONTHLY)
    assert run(started(terms), {0: 600_000})[:3] == [600_000, 12_000, 6_000]


def test_a_loan_repaid_between_two_due_days_still_owes_the_running_interest() -> None:
    loan = started(InterestFirstTerms(**MONTHLY))
    assert run(loan, {0: 9_999_999}) == [1_200_000, 12_000]


def test_equal_principal_keeps_its_share() -> None:
    terms = EqualPrincipalTerms(**MONTHLY)
    paid = run(started(terms), {1: 200_000})
    assert paid[2] == 100_000 + 9_000
    assert len(paid) == 11


@pytest.mark.parametrize(("waived", "saved"), [(False, 0), (True, 3 * 7_200)])
def test_paying_a_flat_fee_loan_early_saves_only_what_the_lender_waives(
    *, waived: bool, saved: int
) -> None:
    terms = FlatFeeTerms(
        **{**MONTHLY, "rate": Rate(Decimal("0.006"), RatePer.MONTH)},
        fee_waived_when_early=waived,
    )
    usual = sum(run(started(terms)))
    paid = run(started(terms), {1: 3 * 100_000 + (0 if waived else 3 * 7_200)})
    assert usual - sum(paid) == saved
    assert len(paid) == 13 - 3


def test_daily_interest_ends_on_the_day_the_principal_is_repaid() -> None:
    terms = DailyInterestTerms(
        principal=yuan(10_000),
        drawn_on=JANUARY,
        rate=Rate(Decimal("0.0004"), RatePer.DAY),
        due_on=date(2026, 7, 8),
    )
    # Half is repaid after 31 days: 124 of interest; then 2 a day to 8 July, 150 days.
    paid = run(started(terms), {1: 512_400})
    assert paid == [0, 512_400, 0, 0, 0, 0, 500_000 + 150 * 200]
    assert run(started(terms), {1: 9_999_999})[:2] == [0, 1_012_400]


def test_what_is_overdue_is_paid_in_the_first_month_with_its_charges() -> None:
    terms = replace(EqualPrincipalTerms(**MONTHLY), rate=Rate(Decimal(0)))
    loan = started(terms, date(2026, 3, 20))
    assert loan.pay_due(0) == 200_000
    assert loan.owed == 1_000_000


def test_a_coupon_makes_paying_early_save_only_what_is_charged() -> None:
    terms = InterestFirstTerms(**MONTHLY, coupon=Coupon(3, Fraction(1, 2)))
    # 1 % a month of 12,000 is 120; three instalments charge half of it.
    assert run(started(terms))[:5] == [0, 6_000, 6_000, 6_000, 12_000]
    assert run(started(terms), {1: 600_000})[:5] == [0, 606_000, 3_000, 3_000, 6_000]


def test_a_card_paid_before_its_due_day_still_owes_the_interest_that_is_on_the_bill() -> None:
    card = RevolvingCardTerms(
        principal=yuan(10_000),
        drawn_on=date(2026, 1, 20),
        rate=Rate(Decimal("0.0005"), RatePer.DAY),
        due_day=9,
    )
    # The bill of 9 February bears 20 days of 5 a day.
    assert run(started(card), {0: 9_999_999}) == [1_000_000, 10_000]
    free = replace(card, pays=CardPayment.FULL)
    assert run(started(free)) == [0, 1_000_000]


@pytest.mark.parametrize(("follows", "days", "last"), [(False, 142, 60_260), (True, 143, 60_767)])
def test_interest_counted_in_months_of_thirty_days_is_saved_as_it_is_counted(
    *, follows: bool, days: int, last: int
) -> None:
    """At 10 a day from 8 January to 30 May, a Saturday: the due day moves to Monday, 1 June."""
    terms = DailyInterestTerms(
        principal=yuan(36_000),
        drawn_on=JANUARY,
        rate=Rate(Decimal("0.1")),
        due_on=date(2026, 5, 30),
        interest_days=InterestDays.THIRTY_360,
        days_off=DaysOff(Shift.LATER, interest_follows=follows),
    )
    assert sum(run(started(terms))) == 3_600_000 + days * 1_000
    # On 1 February 23 days are paid, and 17,770; 18,230 go on for 119 days, or 120.
    paid = run(started(terms), {1: 1_800_000})
    assert paid == [0, 1_800_000, 0, 0, 0, 1_823_000 + last]
