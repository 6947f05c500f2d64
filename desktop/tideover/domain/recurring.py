"""Recurring items: income and expenses that come again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.domain.dates import Shift
from tideover.domain.errors import InputError

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.ids import AccountId, CategoryId, RecurringId
    from tideover.domain.money import Money

MOST_APART = 120


@dataclass(frozen=True, slots=True)
class EveryWeeks:
    """Every `interval` weeks on the weekday of the item's first day."""

    interval: int = 1


@dataclass(frozen=True, slots=True)
class EveryMonths:
    """Every `interval` months on `day` (1 to 31; a shorter month's last day stands in)."""

    interval: int = 1
    day: int = 1


@dataclass(frozen=True, slots=True)
class LastWorkingDay:
    """Every `interval` months on the last working day of the month."""

    interval: int = 1


Rule = EveryWeeks | EveryMonths | LastWorkingDay


@dataclass(frozen=True, slots=True)
class RecurringItem:
    """An income (positive) or expense (negative) that comes again, from `starts` to `ends`.

    Both days are included; `ends` of None never ends. An occurrence that falls on a day off
    moves by `shift`.
    """

    id: RecurringId
    payee: str
    category_id: CategoryId | None
    account_id: AccountId
    amount: Money
    rule: Rule
    starts: date
    ends: date | None = None
    shift: Shift = Shift.NONE
    note: str = ""

    def __post_init__(self) -> None:
        """Refuse a rhythm that never comes or an end before the start."""
        if not 1 <= self.rule.interval <= MOST_APART:
            raise InputError("interval_out_of_range", field="interval", limit=MOST_APART)
        if isinstance(self.rule, EveryMonths) and not 1 <= self.rule.day <= 31:  # noqa: PLR2004
            raise InputError("month_day_out_of_range", field="day")
        if self.ends is not None and self.ends < self.starts:
            raise InputError("ends_before_it_starts", field="ends")
