"""The annual percentage rate of charge of the European Union and the United Kingdom.

Directive 2008/48/EC, Annex I, part I (the same equation in 2014/17/EU, Annex I, and in the UK in
MCOB 10 and CONC App 1): the yearly rate X at which all draw-downs and all repayments and charges
are worth the same, sum of amount * (1 + X)^-t = 0.
"""

from __future__ import annotations

from datetime import timedelta
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, assert_never

from tideover.domain.dates import Month, months_after, years_after
from tideover.domain.errors import InputError
from tideover.domain.rates import MONTHS_A_YEAR
from tideover.engine.rates_of_return import rate_over

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

WEEKS_A_YEAR = 52


class Counting(Enum):
    """The equal periods in which time is counted back; the rest is counted in days."""

    WEEKS = "week"
    MONTHS = "month"
    YEARS = "year"


def aprc(flows: Sequence[tuple[Fraction | int, Fraction | int]]) -> Fraction:
    """Return the rate of flows at given times in years after the first draw-down.

    An amount is positive when the borrower receives it and negative when they pay it. The rate
    is a fraction, right to 1e-12.

    Raises:
        InputError: `flows_without_rate` when nothing is received or nothing is paid.
    """
    found = rate_over(flows)
    if found is None:
        raise InputError("flows_without_rate", field="rate")
    return found


def aprc_of_dates(
    flows: Sequence[tuple[date, Fraction | int]], counting: Counting = Counting.MONTHS
) -> Fraction:
    """Return the rate of dated flows in any order; signs and errors are those of `aprc`."""
    first = min((day for day, _ in flows), default=None)
    if first is None:
        raise InputError("flows_without_rate", field="rate")
    return aprc([(years_between(first, day, counting), amount) for day, amount in flows])


def years_between(first: date, day: date, counting: Counting) -> Fraction:
    """Return the time from `first` to a later `day` in years.

    Annex I, remark (c), with the Commission's guidelines SWD(2012) 128: whole periods are
    counted back from the later day, a year having 12 equal months or 52 weeks. The days that
    remain are divided by the days of the year that ends where the whole periods began, 366 in
    a leap year.
    """
    reached, whole = _whole_periods(first, day, counting)
    days_a_year = (reached - years_after(reached, -1)).days
    return whole + Fraction((reached - first).days, days_a_year)


def _whole_periods(first: date, day: date, counting: Counting) -> tuple[date, Fraction]:
    """Return the day reached by counting whole periods back from `day`, and these in years."""
    match counting:
        case Counting.WEEKS:
            weeks = (day - first) // timedelta(weeks=1)
            return day - timedelta(weeks=weeks), Fraction(weeks, WEEKS_A_YEAR)
        case Counting.MONTHS:
            return _months_back(first, day, 1)
        case Counting.YEARS:
            return _months_back(first, day, MONTHS_A_YEAR)
        case _:
            assert_never(counting)


def _months_back(first: date, day: date, step: int) -> tuple[date, Fraction]:
    months = (Month.of(day) - Month.of(first)) // step * step
    if months_after(day, -months) < first:
        months -= step
    return months_after(day, -months), Fraction(months, MONTHS_A_YEAR)
