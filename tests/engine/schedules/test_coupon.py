"""A coupon lowers what the first instalments charge; a first period may go by its real days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from tideover.domain.agreements import Coupon, FirstPeriod
from tideover.domain.errors import InputError
from tideover.domain.loans import EqualInstalmentTerms, FlatFeeTerms
from tideover.domain.money import Money, Rounding
from tideover.domain.rates import Rate, RatePer
from tideover.engine.debts import early_prices
from tideover.engine.schedules import schedule

FLAT = FlatFeeTerms(
    principal=Money(6_000_00),
    drawn_on=date(2026, 1, 15),
    rate=Rate(Decimal("0.006"), RatePer.MONTH),
    periods=6,
    due_day=15,
)
LEVEL = EqualInstalmentTerms(
    principal=Money(12_000_00),
    drawn_on=date(2026, 1, 15),
    rate=Rate(Decimal("0.12")),
    periods=12,
    due_day=20,
)


def test_half_of_the_first_fees_is_given_and_nothing_of_the_principal() -> None:
    rows = schedule(replace(FLAT, coupon=Coupon(3, Fraction(1, 2))))
    assert [row.fee for row in rows] == [Money(18_00)] * 3 + [Money(36_00)] * 3
    assert [row.principal for row in rows] == [Money(1_000_00)] * 6


def test_what_is_left_of_a_charge_is_rounded_as_agreed() -> None:
    # A third off 36.01 leaves 24.00666…; dropped to the fen that is 24.00.
    terms = replace(FLAT, principal=Money(6_001_67), rounding=Rounding.DOWN)
    row = schedule(replace(terms, coupon=Coupon(1, Fraction(1, 3))))[0]
    assert row.fee == Money(24_00)


def test_a_coupon_changes_no_balance_and_all_else_stays() -> None:
    plain = schedule(LEVEL)
    rows = schedule(replace(LEVEL, coupon=Coupon(2, Fraction(1))))
    assert [row.balance for row in rows] == [row.balance for row in plain]
    assert [row.interest for row in rows[:2]] == [Money(0)] * 2
    assert rows[2:] == plain[2:]


def test_settling_early_asks_for_no_interest_that_the_coupon_gave() -> None:
    terms = replace(LEVEL, coupon=Coupon(1, Fraction(1)))
    first, second = early_prices(terms)[:2]
    assert first.balance == 0
    assert second.balance == schedule(terms)[1].interest.minor


def test_a_first_period_by_its_real_days_bears_a_360th_for_each() -> None:
    # 36 days at 12 % over 360: 4 yuan a day.
    terms = replace(LEVEL, first_period=FirstPeriod.ACTUAL_DAYS)
    first, second = schedule(terms)[:2]
    assert first.interest == Money(144_00)
    owed = second.balance + second.principal
    assert second.interest == owed.scaled(Fraction(1, 100))


def test_a_first_period_of_one_month_is_a_month_either_way() -> None:
    month = replace(LEVEL, due_day=15)
    assert schedule(replace(month, first_period=FirstPeriod.ACTUAL_DAYS)) == schedule(month)


@pytest.mark.parametrize(("periods", "off"), [(0, 1), (3, 0), (3, 2), (3, -1)])
def test_a_coupon_that_gives_nothing_or_too_much_is_refused(periods: int, off: int) -> None:
    with pytest.raises(InputError) as refused:
        Coupon(periods, Fraction(off))
    assert refused.value.params["field"] == "coupon"
