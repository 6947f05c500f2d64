"""Carrying a card's balance on: what it costs, and whether it ends."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tideover.domain.errors import InputError
from tideover.domain.money import Rounding, rounded
from tideover.engine.revolving import (
    Ending,
    FixedPayment,
    MinimumBase,
    MinimumPayment,
    MonthlyPayment,
    carry,
    cycle_interest,
    payment_of_month,
)

FIRST = date(2026, 3, 1)
CENTURY = 1200

rates = st.fractions(Fraction(0), Fraction(1, 20), max_denominator=10_000)
minimums = st.builds(
    MinimumPayment,
    share=st.fractions(Fraction(0), Fraction(1), max_denominator=200),
    base=st.sampled_from(MinimumBase),
    plus_interest=st.booleans(),
    floor=st.integers(0, 50_000),
)
ways = st.one_of(minimums, st.builds(FixedPayment, st.integers(1, 500_000)))
balances = st.integers(1, 10_000_000)
dated = st.lists(
    st.tuples(
        st.integers(0, 70).map(lambda day: FIRST + timedelta(days=day)), st.integers(1, 10**7)
    ),
    max_size=6,
)


@settings(deadline=None)
@given(dated, dated, st.fractions(0, Fraction(1, 1000), max_denominator=10_000), st.booleans())
def test_interest_of_a_cycle_is_that_of_each_of_its_days(
    postings: list[tuple[date, int]],
    payments: list[tuple[date, int]],
    rate: Fraction,
    payment_day_counts: bool,
) -> None:
    until = FIRST + timedelta(days=60)
    exact = Fraction(0)
    for number in range(60):
        day = FIRST + timedelta(days=number)
        bought = sum(amount for posted, amount in postings if posted <= day)
        repaid = sum(
            amount for paid, amount in payments
            if paid < day or (paid == day and not payment_day_counts)
        )  # fmt: skip
        exact += max(bought - repaid, 0) * rate
    found = cycle_interest(postings, payments, rate, until, payment_day_counts=payment_day_counts)
    assert found == rounded(exact)


@settings(deadline=None)
@given(minimums, balances, rates)
def test_no_payment_is_negative_or_more_than_is_owed(
    paying: MonthlyPayment, balance: int, rate: Fraction
) -> None:
    interest = rounded(balance * rate)
    payment = payment_of_month(paying, balance, interest, Rounding.HALF_UP)
    assert 0 <= payment <= balance + interest


@settings(deadline=None)
@given(ways, balances, rates)
def test_what_is_paid_is_what_was_owed_and_the_interest(
    paying: MonthlyPayment, balance: int, rate: Fraction
) -> None:
    found = carry(balance, rate, paying, Rounding.HALF_UP)
    assert sum(found.payments) + found.balances[-1] == balance + found.interest
    assert min(found.payments) >= 0
    assert min(found.balances) >= 0
    assert (found.ending is Ending.PAID) == (found.balances[-1] == 0)
    assert found.ending is Ending.PAID or len(found.payments) == CENTURY
    assert (found.ending is Ending.NEVER) == (found.balances[-1] >= balance)


@settings(deadline=None)
@given(ways, balances)
def test_without_interest_carrying_on_costs_nothing(paying: MonthlyPayment, balance: int) -> None:
    found = carry(balance, Fraction(0), paying, Rounding.HALF_UP)
    assert found.interest == 0
    assert all(later <= earlier for earlier, later in pairwise((balance, *found.balances)))


@settings(deadline=None)
@given(st.integers(1, 500_000), st.integers(1, 10_000), balances, rates)
def test_paying_more_each_month_never_costs_more(
    amount: int, more: int, balance: int, rate: Fraction
) -> None:
    slow = carry(balance, rate, FixedPayment(amount), Rounding.HALF_UP)
    fast = carry(balance, rate, FixedPayment(amount + more), Rounding.HALF_UP)
    assert fast.interest <= slow.interest
    assert len(fast.payments) <= len(slow.payments)


def test_a_balance_that_shrinks_too_slowly_is_told_from_one_that_never_ends() -> None:
    """A share of the principal on top of the interest always shrinks, but never quite ends."""
    slowly = MinimumPayment(share=Fraction(1, 1000), floor=0)
    assert carry(10**9, Fraction(1, 100), slowly, None).ending is Ending.BEYOND_HORIZON
    interest_only = MinimumPayment(share=Fraction(0), floor=0)
    assert carry(10**9, Fraction(1, 100), interest_only, None).ending is Ending.NEVER


@pytest.mark.parametrize(("balance", "rate"), [(0, Fraction(0)), (-1, Fraction(0))])
def test_no_balance_is_not_carried_on(balance: int, rate: Fraction) -> None:
    with pytest.raises(InputError, match="principal_not_positive"):
        carry(balance, rate, FixedPayment(100), Rounding.HALF_UP)


def test_a_negative_rate_is_refused() -> None:
    with pytest.raises(InputError, match="rate_negative"):
        carry(100, Fraction(-1, 100), FixedPayment(100), Rounding.HALF_UP)
