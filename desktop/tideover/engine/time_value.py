"""The time value of money: one equation between five numbers, solved for any of them.

    present * (1 + i)^n + payment * (1 + i * x) * ((1 + i)^n - 1) / i + future = 0

`i` is the rate of one period and `n` the number of periods; x is 1 where payments are made at
the start of each period, else 0. Without interest present + n * payment + future = 0. Money
received is positive, money paid negative. This is the equation of the financial functions of
spreadsheets (PV, PMT, FV, NPER, RATE, IPMT, PPMT, CUMIPMT) and of GnuCash's loan calculator.

Amounts are in any unit, exact and never rounded. Rates are fractions: 1 % is 1/100. Results are
exact where the number of periods is whole, else right to 30 digits and more; a rate that was
searched for is right to 1e-12.
"""

from __future__ import annotations

from decimal import Decimal, localcontext
from fractions import Fraction

from tideover.domain.errors import InputError, RateError
from tideover.engine.rates_of_return import decimal_of
from tideover.engine.root_search import DIGITS, discount_factor

MOST_PERIODS = 36_600
"""A hundred years of days."""

Exact = Fraction | int

_SMALLEST_PART = 10**18


def rate_per_period(nominal: Exact, compounding: int | None, payments: int) -> Fraction:
    """Return the rate of one payment period from a nominal yearly rate.

    The nominal rate is compounded `compounding` times a year (None: continuously) and paid
    `payments` times a year: i = (1 + nominal / c)^(c / p) - 1, or e^(nominal / p) - 1.
    """
    if compounding is None:
        with localcontext(prec=DIGITS):
            return Fraction(decimal_of(Fraction(nominal, payments)).exp()) - 1
    return _power(1 + Fraction(nominal, compounding), Fraction(compounding, payments)) - 1


def nominal_rate(per_period: Exact, compounding: int | None, payments: int) -> Fraction:
    """Return the nominal yearly rate that makes a rate of one payment period.

    The inverse of `rate_per_period`.
    """
    if compounding is None:
        with localcontext(prec=DIGITS):
            return payments * Fraction(decimal_of(1 + Fraction(per_period)).ln())
    return compounding * (_power(1 + Fraction(per_period), Fraction(payments, compounding)) - 1)


def future_value(
    rate: Exact, periods: Exact, payment: Exact, present: Exact, *, at_start: bool = False
) -> Fraction:
    """Return what settles the account after the last period (FV).

    Raises:
        InputError: `periods_out_of_range`, or `rate_negative` for a loss of all and more.
    """
    _check(rate, periods)
    return -_debt(rate, periods, payment, present, at_start=at_start)


def present_value(
    rate: Exact, periods: Exact, payment: Exact, future: Exact, *, at_start: bool = False
) -> Fraction:
    """Return what the payments and the future amount are worth today, with its sign turned (PV).

    Raises:
        InputError: `periods_out_of_range`, or `rate_negative` for a loss of all and more.
    """
    _check(rate, periods)
    later = _debt(rate, periods, payment, 0, at_start=at_start) + future
    return -later / _power(1 + Fraction(rate), Fraction(periods))


def level_payment(
    rate: Exact, periods: Exact, present: Exact, future: Exact = 0, *, at_start: bool = False
) -> Fraction:
    """Return the payment of each period (PMT), unrounded.

    Raises:
        InputError: `periods_out_of_range`, or `rate_negative` for a loss of all and more.
    """
    _check(rate, periods)
    grown = present * _power(1 + Fraction(rate), Fraction(periods))
    return -(grown + future) / _debt(rate, periods, 1, 0, at_start=at_start)


def periods_needed(
    rate: Exact, payment: Exact, present: Exact, future: Exact = 0, *, at_start: bool = False
) -> Fraction:
    """Return after how many periods the account is settled (NPER); rarely a whole number.

    Raises:
        InputError: `payment_never_repays` when it never is, or was settled before it began;
            `rate_negative` for a loss of all and more.
    """
    _check(rate, 1)
    if not rate:
        found = -Fraction(present + future) / payment if payment else None
    else:
        a_period = payment * (1 + Fraction(rate) * at_start) / Fraction(rate)
        owed = present + a_period
        growth = (a_period - future) / owed if owed else Fraction(0)
        found = _logarithm(growth, 1 + Fraction(rate)) if growth > 0 else None
    if found is None or found < 0:
        raise InputError("payment_never_repays", field="payment")
    return found


def rate_needed(
    periods: Exact, payment: Exact, present: Exact, future: Exact = 0, *, at_start: bool = False
) -> Fraction:
    """Return the rate of one period (RATE), right to 1e-12.

    Where several rates solve the equation, the smallest that is not negative is returned.

    Raises:
        InputError: `flows_without_rate` when nothing is received, or nothing paid, or no rate
            makes them even; `periods_out_of_range`.
    """
    _check(0, periods)
    with localcontext(prec=DIGITS):
        count, each = decimal_of(periods), decimal_of(payment)
        today, later = decimal_of(present), decimal_of(future)

        def worth(factor: Decimal) -> tuple[Decimal, Decimal]:
            annuity, slope = _annuity(factor, count)
            if not at_start:
                annuity, slope = annuity * factor, annuity + slope * factor
            power = factor ** (count - 1)
            value = today + each * annuity + later * power * factor
            return value, each * slope + later * count * power

        first = today + each if at_start else today
        last = later if at_start else later + each
        factor = discount_factor(worth, [first, each, last] if count > 1 else [first, last])
        if factor is None:
            raise InputError("flows_without_rate", field="rate")
        return Fraction(1 / factor - 1).limit_denominator(_SMALLEST_PART)


def principal_part(
    rate: Exact,
    number: int,
    periods: int,
    present: Exact,
    future: Exact = 0,
    *,
    at_start: bool = False,
) -> Fraction:
    """Return how much of the payment with this number, from 1 on, repays principal (PPMT).

    Raises:
        InputError: `periods_out_of_range` for a number beyond the last, or no period at all.
    """
    _check(rate, periods)
    _check(rate, number, most=periods)
    payment = level_payment(rate, periods, present, future, at_start=at_start)
    before = _debt_after(rate, number - 1, payment, present, at_start=at_start)
    return _debt_after(rate, number, payment, present, at_start=at_start) - before


def interest_part(
    rate: Exact,
    number: int,
    periods: int,
    present: Exact,
    future: Exact = 0,
    *,
    at_start: bool = False,
) -> Fraction:
    """Return how much of the payment with this number, from 1 on, is interest (IPMT).

    Raises:
        InputError: `periods_out_of_range` for a number beyond the last, or no period at all.
    """
    payment = level_payment(rate, periods, present, future, at_start=at_start)
    return payment - principal_part(rate, number, periods, present, future, at_start=at_start)


def cumulative_interest(
    rate: Exact,
    numbers: range,
    periods: int,
    present: Exact,
    future: Exact = 0,
    *,
    at_start: bool = False,
) -> Fraction:
    """Return the interest in the payments of these numbers (CUMIPMT); `range(1, 13)`: 1 to 12.

    Raises:
        InputError: `periods_out_of_range` for a number beyond the last, or no period at all.
    """
    _check(rate, periods)
    _check(rate, numbers.start, most=periods)
    _check(rate, numbers.stop - 1, most=periods)
    payment = level_payment(rate, periods, present, future, at_start=at_start)
    before = _debt_after(rate, numbers.start - 1, payment, present, at_start=at_start)
    after = _debt_after(rate, numbers.stop - 1, payment, present, at_start=at_start)
    return len(numbers) * payment - (after - before)


def _check(rate: Exact, periods: Exact, most: int = MOST_PERIODS) -> None:
    if rate <= -1:
        raise RateError("rate_negative", field="rate", value=rate)
    if not 0 < periods <= most:
        raise InputError("periods_out_of_range", field="periods", limit=most)


def _debt(
    rate: Exact, periods: Exact, payment: Exact, present: Exact, *, at_start: bool
) -> Fraction:
    """Return what is owed at the end of a period, what is paid then included."""
    if not rate:
        return Fraction(present + periods * payment)
    growth = _power(1 + Fraction(rate), Fraction(periods))
    return present * growth + payment * (1 + rate * at_start) * (growth - 1) / Fraction(rate)


def _debt_after(
    rate: Exact, number: int, payment: Exact, present: Exact, *, at_start: bool
) -> Fraction:
    """Return what is owed right after the payment with this number; the present one after 0."""
    if at_start and number:
        return _debt(rate, number - 1, payment, present, at_start=True) + payment
    return _debt(rate, number, payment, present, at_start=at_start)


def _annuity(factor: Decimal, count: Decimal) -> tuple[Decimal, Decimal]:
    """Return 1 + v + ... + v^(n - 1), also for a broken n, and its slope by v."""
    gap = 1 - factor
    if not gap:
        return count, count * (count - 1) / 2
    power = factor ** (count - 1)
    value = (1 - power * factor) / gap
    return value, (value - count * power) / gap


def _power(base: Fraction, exponent: Fraction) -> Fraction:
    """Return a power: exact for a whole exponent, else with 40 digits."""
    if exponent.denominator == 1:
        return base**exponent.numerator
    with localcontext(prec=DIGITS):
        return Fraction(decimal_of(base) ** decimal_of(exponent))


def _logarithm(of: Fraction, base: Fraction) -> Fraction:
    with localcontext(prec=DIGITS):
        return Fraction(decimal_of(of).ln() / decimal_of(base).ln())
