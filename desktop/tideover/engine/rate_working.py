"""How the rates of a loan were counted: the numbers put into the formulas, and the proof.

All that is received and paid, brought back to the first day at the rate found, adds up to
nothing; that is what the rate of return means.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from tideover.domain.agreements import InstalmentAgreement
from tideover.domain.loans import BulletTerms, DailyInterestTerms
from tideover.domain.money import Money, rounded
from tideover.domain.rates import DAYS_A_YEAR, MONTHS_A_YEAR
from tideover.engine.disclosure import disclose, flows, mean_daily_rate, monthly_share
from tideover.engine.schedules import REMEMBERED

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.loans import Terms


@dataclass(frozen=True, slots=True)
class DiscountedFlow:
    """Money received (above zero) or paid on a day, `days` after the first.

    `worth` is what it is worth on the first day: amount / (1 + rate) ^ (days / 365), rounded.
    """

    day: date
    days: int
    amount: Money
    worth: Money


@dataclass(frozen=True, slots=True)
class RateWorking:
    """What the three rates were made of.

    One of `monthly` (the monthly rate of return, as a fraction) and `daily` (the mean rate of a
    day) is given: nominal is 12 or 365 times it. `compounds` says whether the effective rate is
    the monthly one compounded; otherwise it is the rate on the real days.
    """

    monthly: Fraction | None
    daily: Fraction | None
    compounds: bool
    dated: Fraction
    flows: tuple[DiscountedFlow, ...]


def goes_by_day(terms: Terms) -> bool:
    """Return whether the nominal rate is 365 times a daily rate, not 12 times a monthly one."""
    return isinstance(terms, DailyInterestTerms | BulletTerms)


@lru_cache(maxsize=REMEMBERED)
def rate_working(terms: Terms) -> RateWorking:
    """Return how the rates of a loan with these terms were counted."""
    told = disclose(terms)
    daily = mean_daily_rate(terms) if isinstance(terms, DailyInterestTerms | BulletTerms) else None
    compounds = isinstance(terms, InstalmentAgreement)
    monthly = None
    if daily is None:
        monthly = (
            told.nominal_yearly / MONTHS_A_YEAR if compounds else monthly_share(told.dated_yearly)
        )
    return RateWorking(
        monthly=monthly,
        daily=daily,
        compounds=compounds,
        dated=told.dated_yearly,
        flows=_discounted(terms, told.dated_yearly),
    )


def _discounted(terms: Terms, dated: Fraction) -> tuple[DiscountedFlow, ...]:
    moved = sorted(flows(terms))
    first = moved[0][0]
    growth = 1 + Decimal(dated.numerator) / Decimal(dated.denominator)
    found = []
    for day, minor in moved:
        days = (day - first).days
        factor = growth ** (Decimal(days) / DAYS_A_YEAR)
        amount = Money(minor, terms.principal.currency)
        worth = Money(rounded(Fraction(Decimal(minor) / factor)), terms.principal.currency)
        found.append(DiscountedFlow(day, days, amount, worth))
    return tuple(found)
