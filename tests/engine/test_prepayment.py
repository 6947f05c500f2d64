"""What paying early saves: never more than the interest to come, and never at a hidden price."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given, reject, settings
from hypothesis import strategies as st

from tests.engine.loans import any_terms
from tideover.domain.agreements import Coupon, InterestDays
from tideover.domain.earliness import EarlyFeeBase, EarlyTerms
from tideover.domain.errors import InputError
from tideover.domain.loans import (
    BulletTerms,
    EqualInstalmentTerms,
    EqualPrincipalTerms,
    InterestFirstTerms,
    RevolvingCardTerms,
    Terms,
)
from tideover.domain.money import CNY, Money, total
from tideover.domain.rates import Rate
from tideover.engine.ledger import new_ledger
from tideover.engine.prepayment import Keep, Prepayment, SharedTerms, most_repaid, prepay, settle
from tideover.engine.schedules import schedule

SHARED = (
    EqualInstalmentTerms,
    EqualPrincipalTerms,
    InterestFirstTerms,
    BulletTerms,
    RevolvingCardTerms,
)
PHONE = EqualInstalmentTerms(
    principal=Money(1_200_000),
    drawn_on=date(2026, 1, 31),
    rate=Rate(Decimal("0.146")),
    periods=12,
    due_day=31,
)
BULLET = BulletTerms(
    principal=Money(1_000_000),
    drawn_on=date(2026, 1, 1),
    rate=Rate(Decimal("0.072")),
    due_on=date(2026, 4, 11),
)
ASKED_FOR_TWO_PERCENT = EarlyTerms(
    fee_rate=Fraction(2, 100), fee_minimum=Money(10_000), free_from=date(2027, 1, 31)
)


def in_the_period_after(terms: Terms, number: int, days: int = 0) -> date:
    return schedule(terms)[number - 1].due + timedelta(days=days)


@st.composite
def parts(draw: st.DrawFn) -> tuple[SharedTerms, date, Money, Keep]:
    """A loan of which a part can be repaid, any day before the last is due, and an amount."""
    terms = draw(any_terms())
    if not isinstance(terms, SHARED):
        reject()
    rows = schedule(terms)
    days = (rows[-1].due - terms.drawn_on).days - 1
    day = terms.drawn_on + timedelta(days=draw(st.integers(0, days)))
    balance = next((row.balance for row in reversed(rows) if row.due <= day), terms.principal)
    assume(balance.minor > 0)
    amount = Money(draw(st.integers(1, balance.minor)))
    return terms, day, amount, draw(st.sampled_from(Keep))


@settings(deadline=None)
@given(part=parts())
def test_what_is_paid_early_is_not_asked_again(
    part: tuple[SharedTerms, date, Money, Keep],
) -> None:
    terms, day, amount, _ = part
    found = prepay(*part)
    still_asked = total((row.principal for row in found.rows), CNY)
    before = [row for row in schedule(terms) if row.due > day]
    assert still_asked + amount == total((row.principal for row in before), CNY)
    dues = [row.due for row in before]
    assert [row.due for row in found.rows] == dues[: len(found.rows)]


@settings(deadline=None)
@given(part=parts())
def test_it_never_saves_more_than_the_interest_of_the_days_to_come(
    part: tuple[SharedTerms, date, Money, Keep],
) -> None:
    terms, day, _, _ = part
    found = prepay(*part)
    all_off = settle(terms, day)
    rounding = Money(len(found.rows) + 2)
    assert found.saving + found.fee <= all_off.saving + all_off.fee + rounding
    assert all_off.saving + all_off.fee <= all_off.interest_before


@settings(deadline=None)
@given(part=parts(), rate=st.sampled_from([Fraction(1, 100), Fraction(1, 20)]))
def test_a_fee_never_makes_paying_early_cheaper(
    part: tuple[SharedTerms, date, Money, Keep], rate: Fraction
) -> None:
    terms, day, amount, keep = part
    assume(not isinstance(terms, RevolvingCardTerms))
    free = prepay(replace(terms, early=EarlyTerms()), day, amount, keep)
    dear = prepay(replace(terms, early=EarlyTerms(fee_rate=rate)), day, amount, keep)
    assert dear.to_pay >= free.to_pay
    assert dear.saving == free.saving - dear.fee


@settings(deadline=None)
@given(part=parts())
def test_repaying_all_principal_asks_what_the_ledger_settles_it_for(
    part: tuple[SharedTerms, date, Money, Keep],
) -> None:
    terms, day, _, keep = part
    all_off = settle(terms, day)
    assert prepay(terms, day, all_off.amount, keep) == all_off
    ledger = new_ledger(terms)
    for row in schedule(terms):
        if row.due <= day and row.payment:
            ledger.pay(row.due, [row.payment.minor])
    ledger.reach(day)
    assert ledger.settlement() == all_off.to_pay.minor
    if all_off.to_pay.minor != ledger.unpaid:
        ledger.pay(day, [all_off.to_pay.minor])
        assert ledger.is_settled


@settings(deadline=None)
@given(part=parts(), money=st.integers(1, 12_000_000).map(Money))
def test_the_most_that_money_repays_is_within_it_and_a_fen_more_is_not(
    part: tuple[SharedTerms, date, Money, Keep], money: Money
) -> None:
    terms, day, _, keep = part
    amount = most_repaid(terms, day, money)
    if amount:
        assert prepay(terms, day, amount, keep).to_pay <= money
    all_off = settle(terms, day)
    if amount < all_off.amount:
        assert prepay(terms, day, amount + Money(1), keep).to_pay > money


def test_within_a_period_only_the_days_used_are_charged() -> None:
    """10,000 at 7.2 % over 360 days is 2 a day; 4,000 of it paid back after 30 days of 100."""
    found = prepay(BULLET, date(2026, 1, 31), Money(400_000), Keep.TERM)
    assert found.charges == Money(2_400)
    assert found.to_pay == Money(402_400)
    assert [row.payment for row in found.rows] == [Money(612_000)]
    assert found.interest_before == Money(20_000)
    assert found.saving == Money(20_000 - 2_400 - 12_000)


def test_before_the_first_due_day_the_first_period_is_shared_out_too() -> None:
    """1 % a month on 12,000; 16 of the 28 days from 31 January are used on 16 February."""
    loan = replace(PHONE, rate=Rate(Decimal("0.12")))
    found = prepay(loan, date(2026, 2, 16), Money(600_000), Keep.TERM)
    assert found.charges == Money(600_000).scaled(Fraction(1, 100) * Fraction(16, 28))
    assert found.rows[0].interest == Money(6_000)
    assert len(found.rows) == 12


def test_by_actual_days_each_day_used_costs_the_same() -> None:
    loan = replace(PHONE, interest_days=InterestDays.ACTUAL_365)
    day = in_the_period_after(loan, 3, days=10)
    found = prepay(loan, day, Money(365_000), Keep.INSTALMENT)
    assert found.charges == Money(365_000).scaled(Fraction("0.146") * 10 / 365)


def test_the_first_month_of_a_mortgage_shortens_it_as_published_formulas_do() -> None:
    """100,000 at 6 % for 120 months asks 1,110.21 (A = P i (1+i)^n / ((1+i)^n - 1)).

    After 12 instalments 92,472.72 is left (P (1+i)^12 - A ((1+i)^12 - 1) / i); without 20,000 of
    it 80 instalments of 1,110.21 repay the rest (n = -ln(1 - P i / A) / ln(1 + i) = 79.22).
    """
    loan = EqualInstalmentTerms(
        principal=Money(10_000_000),
        drawn_on=date(2026, 1, 15),
        rate=Rate(Decimal("0.06")),
        periods=120,
        due_day=15,
    )
    assert schedule(loan)[0].payment == Money(111_021)
    shorter = prepay(loan, in_the_period_after(loan, 12), Money(2_000_000), Keep.INSTALMENT)
    assert len(shorter.rows) == 80
    lower = prepay(loan, in_the_period_after(loan, 12), Money(2_000_000), Keep.TERM)
    assert len(lower.rows) == 108
    assert lower.rows[0].payment.minor == round(7_247_272 * 0.005 / (1 - 1.005**-108))


def test_keeping_the_instalment_saves_more_than_keeping_the_term() -> None:
    day = in_the_period_after(PHONE, 3)
    shorter = prepay(PHONE, day, Money(200_000), Keep.INSTALMENT)
    lower = prepay(PHONE, day, Money(200_000), Keep.TERM)
    assert shorter.saving > lower.saving > Money(0)
    assert len(shorter.rows) < len(lower.rows) == 9
    assert lower.rows[0].payment < shorter.rows[0].payment == schedule(PHONE)[3].payment


def test_what_is_left_of_a_coupon_still_counts_after_paying_early() -> None:
    """A third off the first three instalments; after the first, two more are lowered."""
    loan = replace(PHONE, coupon=Coupon(3, Fraction(1, 3)))
    found = prepay(loan, in_the_period_after(loan, 1), Money(100_000), Keep.INSTALMENT)
    without = replace(PHONE, coupon=None)
    full = prepay(without, in_the_period_after(loan, 1), Money(100_000), Keep.INSTALMENT)
    kept = [row.interest.scaled(Fraction(2, 3)) for row in full.rows[:2]]
    assert [row.interest for row in found.rows[:3]] == [*kept, full.rows[2].interest]
    assert [row.principal for row in found.rows] == [row.principal for row in full.rows]


def two_percent(amount: int, day: date) -> Prepayment:
    terms = replace(PHONE, early=ASKED_FOR_TWO_PERCENT)
    return prepay(terms, day, Money(amount), Keep.TERM)


def test_the_fee_is_its_share_at_least_its_minimum_and_nothing_once_it_is_free() -> None:
    day = date(2026, 4, 30)
    assert two_percent(600_000, day).fee == Money(12_000)
    assert two_percent(100_000, day).fee == Money(10_000)
    year_over = replace(PHONE, early=replace(ASKED_FOR_TWO_PERCENT, free_from=day))
    assert prepay(year_over, day - timedelta(days=1), Money(1), Keep.TERM).fee == Money(10_000)
    assert prepay(year_over, day, Money(100_000), Keep.TERM).fee == Money(0)


def test_a_fee_on_what_was_borrowed_is_the_same_for_every_amount() -> None:
    early = EarlyTerms(
        fee_rate=Fraction(1, 100), base=EarlyFeeBase.BORROWED, fee_fixed=Money(5_000)
    )
    loan = replace(PHONE, early=early)
    for amount in (1, 500_000):
        fee = prepay(loan, date(2026, 4, 30), Money(amount), Keep.TERM).fee
        assert fee == Money(12_000 + 5_000)


def test_a_fee_can_cost_more_than_paying_early_saves() -> None:
    loan = replace(PHONE, early=EarlyTerms(fee_rate=Fraction(3, 100)))
    late = prepay(loan, in_the_period_after(loan, 11), Money(50_000), Keep.TERM)
    assert late.saving < Money(0)


@pytest.mark.parametrize("days", [0, 1])
def test_paying_early_needs_an_instalment_ahead(days: int) -> None:
    with pytest.raises(InputError, match="instalment_not_ahead"):
        prepay(PHONE, in_the_period_after(PHONE, 12, days), Money(100), Keep.TERM)


def test_nothing_is_repaid_before_it_was_received() -> None:
    with pytest.raises(InputError, match="repayment_before_loan"):
        prepay(PHONE, date(2026, 1, 30), Money(100), Keep.TERM)


def test_more_than_is_owed_is_refused_with_what_is_owed() -> None:
    balance = schedule(PHONE)[2].balance
    day = in_the_period_after(PHONE, 3, 5)
    with pytest.raises(InputError, match="amount_exceeds_balance") as refused:
        prepay(PHONE, day, balance + Money(1), Keep.TERM)
    assert refused.value.params["balance"] == balance


def test_nothing_paid_early_is_refused() -> None:
    with pytest.raises(InputError, match="amount_not_positive"):
        prepay(PHONE, in_the_period_after(PHONE, 3), Money(0), Keep.TERM)


@pytest.mark.parametrize("rate", [Fraction(-1, 100), Fraction(101, 100)])
def test_a_fee_that_nobody_can_have_agreed_is_refused(rate: Fraction) -> None:
    with pytest.raises(InputError, match="early_fee_out_of_range"):
        EarlyTerms(fee_rate=rate)


def test_a_loan_that_is_repaid_at_any_time_asks_no_fee_for_it() -> None:
    with pytest.raises(InputError, match="early_fee_without_due_day"):
        RevolvingCardTerms(
            principal=Money(1_000_000),
            drawn_on=date(2026, 1, 31),
            rate=Rate(Decimal("0.18")),
            due_day=20,
            early=EarlyTerms(fee_rate=Fraction(1, 100)),
        )
