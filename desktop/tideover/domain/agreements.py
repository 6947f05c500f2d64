"""What every loan agrees on: how much, since when, at which rate, and how interest is counted."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from itertools import pairwise
from typing import TYPE_CHECKING

from tideover.domain.carrying import NOTHING_CARRIED, CarriedOver
from tideover.domain.dates import WEEKENDS_ONLY, Shift, WorkingCalendar
from tideover.domain.day_counts import DayCount
from tideover.domain.earliness import EarlyTerms
from tideover.domain.errors import InputError
from tideover.domain.lateness import LateTerms
from tideover.domain.money import Money, Rounding

if TYPE_CHECKING:
    from datetime import date
    from fractions import Fraction

    from tideover.domain.floating_rates import FloatingRate
    from tideover.domain.rates import Rate

MOST_PERIODS = 600
LAST_DAY = 31
LONGEST_INTERVAL = 366


class InterestDays(Enum):
    """How a period's interest is counted.

    BY_MONTH: a twelfth of the yearly rate each month. The others count the days between two
    due days (the first counts, the last does not, 算头不算尾): the real ones over a year of 360
    or 365 days or over the days the year really has (ACTUAL_ACTUAL, ISDA's), or 30 for every
    month over 360 (THIRTY_360, the Eurobond basis, in which a period is the sum of its parts).
    """

    BY_MONTH = "by_month"
    ACTUAL_360 = "actual_360"
    ACTUAL_365 = "actual_365"
    ACTUAL_ACTUAL = "actual_actual"
    THIRTY_360 = "thirty_360"

    @property
    def day_count(self) -> DayCount | None:
        """The convention by which days are counted; None when interest goes by month."""
        return _DAY_COUNTS[self]


_DAY_COUNTS = {
    InterestDays.BY_MONTH: None,
    InterestDays.ACTUAL_360: DayCount.ACTUAL_360,
    InterestDays.ACTUAL_365: DayCount.ACTUAL_365,
    InterestDays.ACTUAL_ACTUAL: DayCount.ACTUAL_ACTUAL,
    InterestDays.THIRTY_360: DayCount.THIRTY_E_360,
}


@dataclass(frozen=True, slots=True)
class DaysOff:
    """What happens to a payment that falls on a weekend or public holiday.

    It moves by `shift`, and is not late before the day it moved to. Interest that is counted by
    the day runs to that day where `interest_follows`, else to the day that was agreed.
    `calendar` is no part of what was agreed: it says which days are off, and is put in with
    every snapshot (engine/conventions.py). Until then only weekends are known.
    """

    shift: Shift = Shift.NONE
    interest_follows: bool = False
    calendar: WorkingCalendar = field(default=WEEKENDS_ONLY, repr=False)


STAYS = DaysOff()
"""A payment is due on its day, whatever day that is: platforms debit on every day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """What every kind of loan has: who gets how much, when, and from which day it is due."""

    principal: Money
    drawn_on: date
    rate: Rate
    rounding: Rounding = Rounding.HALF_UP
    days_off: DaysOff = STAYS
    late: LateTerms = field(default_factory=LateTerms)
    early: EarlyTerms = field(default_factory=EarlyTerms)
    carried: CarriedOver = NOTHING_CARRIED

    def __post_init__(self) -> None:
        """Refuse what no loan can be; the error names the field."""
        if self.principal.minor <= 0:
            raise InputError("principal_not_positive", field="principal")

    @property
    def borrowed(self) -> Money:
        """All that was borrowed."""
        return self.principal

    @property
    def interest_begins(self) -> date:
        """The day from which on (included) interest runs."""
        return self.carried.interest_from or self.drawn_on


@dataclass(frozen=True, slots=True)
class RateChange:
    """From `from_day` (included) on the rate is another: a repricing, or the end of a promotion.

    `assumed`: it follows from the LPR that is known last; nobody has looked that day's up.
    """

    from_day: date
    rate: Rate
    assumed: bool = False


class FirstPeriod(Enum):
    """How a first period that is longer or shorter than a month bears interest by month.

    WHOLE_MONTH: a twelfth of the yearly rate, as every other one. ACTUAL_DAYS: its real days at
    the daily rate, a 360th of the yearly one (首期按实际天数计息).
    """

    WHOLE_MONTH = "whole_month"
    ACTUAL_DAYS = "actual_days"


@dataclass(frozen=True, slots=True)
class Coupon:
    """A lender's coupon (优惠券): the first `periods` instalments charge less.

    `off` is the part of their interest and fee that is given, more than 0 and at most 1. What
    they repay of the principal stays as it is without the coupon.
    """

    periods: int
    off: Fraction

    def __post_init__(self) -> None:
        """Refuse a coupon that gives nothing, or more than is charged."""
        if self.periods < 1 or not 0 < self.off <= 1:
            raise InputError("coupon_out_of_range", field="coupon")


@dataclass(frozen=True, slots=True, kw_only=True)
class InstalmentAgreement(Agreement):
    """A loan repaid in monthly instalments on one day of the month.

    `due_day` is 1 to 31 (a shorter month's last day stands in). `first_due` of None is the due
    day of the month after the draw-down. In the first `interest_only` periods no principal is
    repaid (还本宽限期). `rate_changes` are those that were typed, in the order of their days;
    `floating` is the rule by which the rate is set anew, if there is one. `first_period` matters
    only where interest goes by month. `coupon` is what the lender gives off, if anything.
    """

    periods: int
    due_day: int
    first_due: date | None = None
    interest_days: InterestDays = InterestDays.BY_MONTH
    interest_only: int = 0
    rate_changes: tuple[RateChange, ...] = ()
    floating: FloatingRate | None = None
    first_period: FirstPeriod = FirstPeriod.WHOLE_MONTH
    coupon: Coupon | None = None

    def __post_init__(self) -> None:
        """Refuse an impossible term, due day or first due date; the error names the field."""
        Agreement.__post_init__(self)
        if not 1 <= self.periods <= MOST_PERIODS:
            raise InputError("periods_out_of_range", field="periods", limit=MOST_PERIODS)
        if not 1 <= self.due_day <= LAST_DAY:
            raise InputError("due_day_out_of_range", field="due_day")
        begins = max(self.drawn_on, self.interest_begins)
        if self.first_due is not None and self.first_due <= begins:
            raise InputError("first_due_before_draw_down", field="first_due")
        if not 0 <= self.interest_only < self.periods:
            raise InputError("interest_only_out_of_range", field="interest_only")
        days = (self.interest_begins, *(change.from_day for change in self.rate_changes))
        if any(later <= earlier for earlier, later in pairwise(days)):
            raise InputError("rate_changes_out_of_order", field="rate_changes")

    @property
    def every_rate_change(self) -> tuple[RateChange, ...]:
        """All changes of the rate in the order of their days.

        A typed one wins over a repricing of its day, and holds up to the next repricing.
        """
        if self.floating is None:
            return self.rate_changes
        both = (*self.floating.repricings, *self.rate_changes)
        return tuple(sorted(both, key=lambda change: change.from_day))

    def rate_on(self, day: date) -> Rate:
        """Return the rate that holds on a day."""
        if not self.rate_changes and self.floating is None:
            return self.rate
        changed = [change.rate for change in self.every_rate_change if change.from_day <= day]
        return changed[-1] if changed else self.rate
