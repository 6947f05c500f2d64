"""What the page says about chance: whole percents, a sentence's worth of odds, and money.

A miss probability is not a probability of default, and says so: it is the chance that a debit
finds too little money on its day. Most such debits are paid within days or weeks; default is what
lenders call it after months. Nothing here is a score that anybody else sees.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from math import ceil, floor, sqrt
from typing import TYPE_CHECKING

from tideover.domain.money import Money

if TYPE_CHECKING:
    from tideover.domain.dates import Month
    from tideover.domain.ids import LoanId

LARGEST_OF = 10
Z_95 = 1.96
HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Odds:
    """About `times` of `of` months like this one; `of` is at most LARGEST_OF.

    Where it is rarer than one in LARGEST_OF, `times` is 1 and `of` the nearest whole number.
    """

    times: int
    of: int


@dataclass(frozen=True, slots=True)
class Chance:
    """On how many of the paths something happens.

    Shown in whole percents and with its band only, because more digits would be noise.
    """

    hits: int
    paths: int

    @property
    def probability(self) -> float:
        """The share of the paths."""
        return self.hits / self.paths

    @property
    def percent(self) -> int:
        """Whole percent; 0 and 100 are kept for never and always."""
        if self.hits in (0, self.paths):
            return HUNDRED * self.hits // self.paths
        return min(max(round(HUNDRED * self.probability), 1), HUNDRED - 1)

    @property
    def error(self) -> float:
        """Standard error of the share, from the number of paths alone."""
        share = self.probability
        return sqrt(share * (1 - share) / self.paths)

    @property
    def band(self) -> tuple[int, int]:
        """Whole percents between which the share lies in 19 of 20 runs (Wilson 1927)."""
        share, count, square = self.probability, self.paths, Z_95**2
        middle = (share + square / (2 * count)) / (1 + square / count)
        width = Z_95 * sqrt(share * (1 - share) / count + square / (4 * count**2))
        width /= 1 + square / count
        return floor(HUNDRED * max(middle - width, 0)), ceil(HUNDRED * min(middle + width, 1))

    @property
    def odds(self) -> Odds | None:
        """How often in words; None for never and always."""
        if self.hits in (0, self.paths):
            return None
        share = Fraction(self.hits, self.paths)
        if share < Fraction(1, LARGEST_OF):
            return Odds(1, round(1 / share))
        near = share.limit_denominator(LARGEST_OF)
        if near == 1:
            return Odds(LARGEST_OF - 1, LARGEST_OF)
        return Odds(near.numerator, near.denominator)


@dataclass(frozen=True, slots=True)
class Fan:
    """The lowest cash of a month on the path that 5, 25, 50, 75 and 95 of 100 are below."""

    p5: Money
    p25: Money
    p50: Money
    p75: Money
    p95: Money


@dataclass(frozen=True, slots=True)
class MonthChance:
    """One month: how likely a due is missed in it, cash is below zero, or below the buffer.

    `first` is the chance that the first miss of all is in this month.
    """

    month: Month
    missed: Chance
    first: Chance
    below_zero: Chance
    below_buffer: Chance
    fan: Fan


@dataclass(frozen=True, slots=True)
class LenderChance:
    """How likely a lender's dues are missed, ever and by month; `loan_id` is None for a card."""

    label: str
    loan_id: LoanId | None
    missed: Chance
    by_month: tuple[Chance, ...]


class Driver(Enum):
    """What goes with a first miss."""

    PLAN = "plan"
    JOB_LOSS = "job_loss"
    SHOCK = "shock"
    LATE_INCOME = "late_income"
    OVERSPENDING = "overspending"


@dataclass(frozen=True, slots=True)
class DriverShare:
    """On how many of the paths with a miss a driver goes with the first one.

    PLAN: the plan itself misses a due by then, without any surprise. JOB_LOSS and SHOCK: in that
    month or the two before. LATE_INCOME: in that month or the one before. OVERSPENDING: none of
    these, the ordinary ups and downs were enough. A path may have several of the first four.
    """

    driver: Driver
    share: Chance


@dataclass(frozen=True, slots=True)
class SafetyBuffer:
    """What brings the chance of any miss to `level` or below it.

    `more` must be there today on top of what is; `buffer` is where the plan's own lowest cash
    after a due lies then: a plan that stays above it is that safe.
    """

    level: float
    more: Money
    buffer: Money


@dataclass(frozen=True, slots=True)
class Basis:
    """What the answer rests on, for a page that marks what was assumed.

    `past_months` were learned from, `loss_months` and `shock_months` of them set apart;
    `enough_history` says that they alone give the ordinary swings. `unplanned` is spent a month
    in categories without a plan, `not_saved` is past saving that is not expected to go on,
    `assumed_income` comes from past months because none is planned. `surplus_spent` is spent in
    the first month because cash is above the usual, or, negative, saved because it is below.
    """

    past_months: int
    loss_months: int
    shock_months: int
    enough_history: bool
    unplanned: Money
    not_saved: Money
    assumed_income: Money
    surplus_spent: Money


@dataclass(frozen=True, slots=True)
class ChanceOutlook:
    """How likely a due is missed: in all, by month and by lender, and what it comes from.

    `seed` gives the same answer again. `lacking` is per path, sorted, what would have to be
    there more today for all dues to be met, in minor units; negative where there is room.
    """

    seed: int
    paths: int
    any_missed: Chance
    months: tuple[MonthChance, ...]
    lenders: tuple[LenderChance, ...]
    drivers: tuple[DriverShare, ...]
    basis: Basis
    lacking: tuple[int, ...]
    plan_lowest: Money

    def buffer_for(self, level: float) -> SafetyBuffer:
        """Return the smallest addition to today's cash that keeps the chance at or below `level`.

        `level` is a share, for example 0.05. Where the chance is below it already, `more` is
        zero.
        """
        allowed = floor(level * self.paths)
        place = max(self.paths - allowed - 1, 0)
        more = max(self.lacking[place], 0)
        currency = self.plan_lowest.currency
        return SafetyBuffer(
            level, Money(more, currency), Money(self.plan_lowest.minor + more, currency)
        )

    def chance_with(self, more: Money) -> Chance:
        """Return the chance of any miss if so much more were there today."""
        met = bisect_left(self.lacking, more.minor + 1)
        return Chance(self.paths - met, self.paths)
