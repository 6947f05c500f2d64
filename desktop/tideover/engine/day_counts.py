"""How much of a year lies between two days, by the conventions of lenders and markets."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import assert_never

from tideover.domain.day_counts import DayCount
from tideover.domain.errors import DateError

REAL_DAYS = (DayCount.ACTUAL_360, DayCount.ACTUAL_365)
"""The conventions that count every day of the calendar as one."""

BANK_MONTH = 30
_BANK_YEAR = 360
_YEAR = 365


def year_fraction(start: date, end: date, convention: DayCount) -> Fraction:
    """Return the part of a year from `start` (included) to `end` (not included), exact.

    Source: 2006 ISDA Definitions, section 4.16 (b) act/act, (d) act/365 fixed, (e) act/360,
    (f) 30/360 and (g) 30E/360.

    Raises:
        DateError: `ends_before_it_starts`.
    """
    if end < start:
        raise DateError("ends_before_it_starts", field="end")
    match convention:
        case DayCount.ACTUAL_360:
            return Fraction((end - start).days, _BANK_YEAR)
        case DayCount.ACTUAL_365:
            return Fraction((end - start).days, _YEAR)
        case DayCount.ACTUAL_ACTUAL:
            return _since_year_began(end) - _since_year_began(start) + end.year - start.year
        case DayCount.THIRTY_360:
            first = min(start.day, BANK_MONTH)
            # The 31st is the 30th only where the period starts on one of the two.
            last = min(end.day, BANK_MONTH) if first == BANK_MONTH else end.day
            return _thirty_360(start, first, end, last)
        case DayCount.THIRTY_E_360:
            first, last = min(start.day, BANK_MONTH), min(end.day, BANK_MONTH)
            return _thirty_360(start, first, end, last)
        case _:
            assert_never(convention)


def days_of_year(convention: DayCount) -> int:
    """Return the days by which a yearly rate is divided for the interest of one day.

    With act/act it is 365: a day of a leap year counts as a little less than one.
    """
    match convention:
        case DayCount.ACTUAL_365 | DayCount.ACTUAL_ACTUAL:
            return _YEAR
        case DayCount.ACTUAL_360 | DayCount.THIRTY_360 | DayCount.THIRTY_E_360:
            return _BANK_YEAR


def counted_days(start: date, end: date, convention: DayCount) -> Fraction | int:
    """Return how many days bear interest from `start` (included) to `end` (not included).

    They are days of which a year has `days_of_year`: with act/act no whole number where a leap
    year is touched, with 30/360 no more than 30 in any month.
    """
    if convention in REAL_DAYS:
        return (end - start).days
    return year_fraction(start, end, convention) * days_of_year(convention)


def _since_year_began(day: date) -> Fraction:
    new_year, next_year = date(day.year, 1, 1), date(day.year + 1, 1, 1)
    return Fraction((day - new_year).days, (next_year - new_year).days)


def _thirty_360(start: date, first: int, end: date, last: int) -> Fraction:
    months = 12 * (end.year - start.year) + end.month - start.month
    return Fraction(BANK_MONTH * months + last - first, _BANK_YEAR)
