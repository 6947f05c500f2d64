"""The annual percentage rate of the United States by the actuarial method.

12 CFR Part 1026 (Regulation Z), Appendix J. Time is counted in unit-periods: the interval that
is most common between payments. The rate i of a unit-period solves (b)(8)

    sum of advance / ((1 + f i) (1 + i)^t) = sum of payment / ((1 + f i) (1 + i)^t)

where each amount moves t whole unit-periods and the fraction f of one after the first advance.
The annual percentage rate is i times the number of unit-periods in a year.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import TYPE_CHECKING, assert_never

from tideover.domain.dates import Month
from tideover.domain.errors import InputError
from tideover.domain.rates import DAYS_A_YEAR, MONTHS_A_YEAR
from tideover.engine.rates_of_return import decimal_of, netted
from tideover.engine.root_search import DIGITS, discount_factor

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

DAYS_A_WEEK = 7
WEEKS_A_YEAR = 52
EQUAL_MONTH = 30
SEMIMONTH = 15
SEMIMONTHS_A_YEAR = 24

_SMALLEST_PART = 10**18

_Timed = tuple[Decimal, int, Decimal]
"""An amount, the whole unit-periods after which it moves, and the fraction of one."""


@dataclass(frozen=True, slots=True)
class Days:
    """A unit-period of one day."""


@dataclass(frozen=True, slots=True)
class Weeks:
    """A unit-period of `count` weeks."""

    count: int = 1


@dataclass(frozen=True, slots=True)
class Semimonths:
    """A unit-period of half a month."""


@dataclass(frozen=True, slots=True)
class Months:
    """A unit-period of `count` months, 1 to 12.

    `due_day` is the day of the month on which payments are agreed, if later than a month may
    have: those due on the 31st are measured from last day to last day (b)(3)(iv).
    """

    count: int = 1
    due_day: int | None = None


@dataclass(frozen=True, slots=True)
class WholeTerm:
    """The unit-period of one advance repaid by one payment within a year: the term itself.

    Its length in `days`, or in `months` where it is a whole number of these (b)(5)(vi), (vii).
    """

    days: int
    months: int | None = None


UnitPeriod = Days | Weeks | Semimonths | Months | WholeTerm


def actuarial_apr(flows: Sequence[tuple[date, Fraction | int]], unit: UnitPeriod) -> Fraction:
    """Return the annual percentage rate of dated flows in any order, a fraction right to 1e-12.

    An amount is positive when the borrower receives it and negative when they pay it.

    Raises:
        InputError: `flows_without_rate` when nothing is received or nothing is paid, or so
            little within the first unit-period that no rate makes up for it.
    """
    by_day = netted(flows)
    with localcontext(prec=DIGITS):
        timed: list[_Timed] = []
        for day, amount in by_day:
            whole, rest = unit_periods_between(by_day[0][0], day, unit)
            timed.append((decimal_of(amount), whole, decimal_of(rest)))
        factor = discount_factor(lambda at: _worth(timed, at), [amount for amount, _, _ in timed])
        if factor is None:
            raise InputError("flows_without_rate", field="rate")
        a_period = Fraction(1 / factor - 1).limit_denominator(_SMALLEST_PART)
    return a_period * unit_periods_a_year(unit)


def unit_periods_a_year(unit: UnitPeriod) -> Fraction:
    """Return how many unit-periods a year has; with weeks 52, with days 365 (b)(5)."""
    match unit:
        case Days():
            return Fraction(DAYS_A_YEAR)
        case Weeks():
            return Fraction(WEEKS_A_YEAR, unit.count)
        case Semimonths():
            return Fraction(SEMIMONTHS_A_YEAR)
        case Months():
            return Fraction(MONTHS_A_YEAR, unit.count)
        case WholeTerm(months=None):
            return Fraction(DAYS_A_YEAR, unit.days)
        case WholeTerm(months=months):
            return Fraction(MONTHS_A_YEAR, months)
        case _:
            assert_never(unit)


def unit_periods_between(first: date, day: date, unit: UnitPeriod) -> tuple[int, Fraction]:
    """Return the whole unit-periods from `first` to a later `day`, and the fraction that remains.

    Whole months are counted back from the later day, so the odd days lie at the start of the
    term. They are divided by 15 or 30 days for each half or whole month of the unit-period, by
    365 for a year (by 12 for whole months), and by the days of weekly unit-periods (b)(5).
    """
    days = (day - first).days
    match unit:
        case Days():
            return days, Fraction(0)
        case Weeks():
            return _divided(days, DAYS_A_WEEK * unit.count)
        case Semimonths():
            months, rest = _months_back(first, day, None)
            return _divided(EQUAL_MONTH * months + rest, SEMIMONTH)
        case Months(count=count):
            months, rest = _months_back(first, day, unit.due_day)
            if count < MONTHS_A_YEAR:
                return _divided(EQUAL_MONTH * months + rest, EQUAL_MONTH * count)
            years, months = divmod(months, MONTHS_A_YEAR)
            reached = _moved(day, -MONTHS_A_YEAR * years, unit.due_day)
            in_days = Fraction((reached - first).days, DAYS_A_YEAR)
            return years, in_days if rest else Fraction(months, MONTHS_A_YEAR)
        case WholeTerm():
            return _divided(days, unit.days)
        case _:
            assert_never(unit)


def _divided(days: int, unit: int) -> tuple[int, Fraction]:
    whole, rest = divmod(days, unit)
    return whole, Fraction(rest, unit)


def _months_back(first: date, day: date, due_day: int | None) -> tuple[int, int]:
    """Return the full months counted back from `day`, and the days that remain to `first`."""
    months = Month.of(day) - Month.of(first)
    if _moved(day, -months, due_day) < first:
        months -= 1
    return months, max((_moved(day, -months, due_day) - first).days, 0)


def _moved(day: date, months: int, due_day: int | None) -> date:
    return day if not months else (Month.of(day) + months).day(due_day or day.day)


def _worth(flows: list[_Timed], factor: Decimal) -> tuple[Decimal, Decimal]:
    """Return the worth of amounts, each so many whole and broken unit-periods away.

    With v = 1 / (1 + i) each is worth a * v^(t + 1) / (v + f (1 - v)).
    """
    worth = slope = Decimal(0)
    for amount, whole, rest in flows:
        below = factor + rest * (1 - factor)
        value = amount * factor ** (whole + 1) / below
        worth += value
        slope += value * ((whole + 1) / factor - (1 - rest) / below)
    return worth, slope
