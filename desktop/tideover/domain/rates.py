"""Rates of interest as they were agreed, and how a typed rate is read."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import lru_cache

from tideover.domain.errors import RateError

HIGHEST_YEARLY = Fraction(10)
"""1,000 % a year: above it the number is a slip of the finger, not a rate."""

DAYS_A_YEAR = 365
MONTHS_A_YEAR = 12

_RATES_KEPT = 256
"""A household has few rates, and every period of every loan asks for one of them as a fraction."""


class RatePer(Enum):
    """The time a rate is quoted for."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Rate:
    """A simple rate as quoted: `Rate(Decimal("0.0004"), RatePer.DAY)` is 0.04 % a day.

    `value` is a fraction, not a percentage. It is never rounded before use.
    """

    value: Decimal
    per: RatePer = RatePer.YEAR

    @property
    def yearly(self) -> Fraction:
        """The nominal yearly rate: 12 times the monthly or 365 times the daily one."""
        return _yearly(self)

    @property
    def monthly(self) -> Fraction:
        """A twelfth of the yearly rate, exact."""
        return _monthly(self)

    def daily(self, day_basis: int = DAYS_A_YEAR) -> Fraction:
        """Return the rate for one day: as quoted, or the yearly rate over 360 or 365 days."""
        return _daily(self, day_basis)


@lru_cache(maxsize=_RATES_KEPT)
def _yearly(rate: Rate) -> Fraction:
    factor = {RatePer.YEAR: 1, RatePer.MONTH: MONTHS_A_YEAR, RatePer.DAY: DAYS_A_YEAR}
    return Fraction(rate.value) * factor[rate.per]


@lru_cache(maxsize=_RATES_KEPT)
def _monthly(rate: Rate) -> Fraction:
    return rate.yearly / MONTHS_A_YEAR


@lru_cache(maxsize=_RATES_KEPT)
def _daily(rate: Rate, day_basis: int) -> Fraction:
    if rate.per is RatePer.DAY:
        return Fraction(rate.value)
    return rate.yearly / day_basis


NO_INTEREST = Rate(Decimal(0))

_UNITS = {
    "年": RatePer.YEAR, "y": RatePer.YEAR, "yr": RatePer.YEAR, "year": RatePer.YEAR,
    "a": RatePer.YEAR, "pa": RatePer.YEAR,
    "月": RatePer.MONTH, "m": RatePer.MONTH, "mo": RatePer.MONTH, "month": RatePer.MONTH,
    "日": RatePer.DAY, "天": RatePer.DAY, "d": RatePer.DAY, "day": RatePer.DAY,
}  # fmt: skip
_RATE = re.compile(
    r"(?P<before>[年月日])?(?:化|利率|息)*"
    r"(?P<number>\d+(?:\.\d*)?|\.\d+)(?P<sign>[%‰])?"
    r"(?:/|每|p\.?)?(?P<after>[a-z年月日天]+)?"
)
_SENSIBLE_PERCENT = {RatePer.YEAR: Decimal(1), RatePer.MONTH: Decimal("0.1"), RatePer.DAY: None}
_TEN_THOUSANDTHS = re.compile(r"万分之(?P<parts>\d+(?:\.\d*)?|[一二三四五六七八九])")
_CHINESE_DIGITS = "零一二三四五六七八九"


def parse_rate(text: str, per: RatePer = RatePer.YEAR, *, field: str = "rate") -> Rate:
    """Read a rate as people type it; `per` is what a number without a unit is quoted for.

    `14.6`, `14.6%` and `0.146` are all 14.6 % a year: without a percent sign a yearly number
    of 1 or more is a percentage and a smaller one a fraction. `0.0004/day`, `0.04%/日` and
    `日利率万分之四` are all 0.04 % a day. What was understood is shown beside
    the field, so a wrong guess is seen before it is saved.

    Raises:
        RateError: with code `rate_empty`, `rate_unreadable`, `rate_negative` or `rate_too_high`.
    """
    typed = unicodedata.normalize("NFKC", text).strip().lower().replace(" ", "")
    if not typed:
        raise RateError("rate_empty", field=field)
    if typed.startswith(("-", "−")):
        raise RateError("rate_negative", field=field, value=text)
    if found := _TEN_THOUSANDTHS.search(typed):
        parts = found["parts"]
        value = Decimal(_CHINESE_DIGITS.find(parts) if parts in _CHINESE_DIGITS else parts) / 10_000
        unit = next((_UNITS[letter] for letter in typed if letter in "年月日天"), RatePer.DAY)
        return _checked(Rate(value, unit), field, text)
    found = _RATE.fullmatch(typed)
    if not found:
        raise RateError("rate_unreadable", field=field, value=text)
    named = found["after"] or found["before"]
    if named and named not in _UNITS:
        raise RateError("rate_unreadable", field=field, value=text)
    unit = _UNITS[named] if named else per
    number = Decimal(found["number"])
    if found["sign"] == "%":
        number /= 100
    elif found["sign"] == "‰":
        number /= 1000
    else:
        percent_from = _SENSIBLE_PERCENT[unit]
        # A day's rate is written both as 0.04 (percent) and as 0.0004: above one per mille a
        # day (36.5 % a year) a fraction would be beyond what any lender may charge.
        if (percent_from is not None and number >= percent_from) or (
            unit is RatePer.DAY and number > Decimal("0.002")
        ):
            number /= 100
    return _checked(Rate(number, unit), field, text)


def _checked(rate: Rate, field: str, text: str) -> Rate:
    if rate.yearly > HIGHEST_YEARLY:
        raise RateError("rate_too_high", field=field, value=text)
    return rate
