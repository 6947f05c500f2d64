"""On which days an item that comes again falls."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from itertools import count
from typing import TYPE_CHECKING, assert_never

from tideover.domain.dates import Month
from tideover.domain.recurring import EveryMonths, EveryWeeks, LastWorkingDay

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from tideover.domain.dates import WorkingCalendar
    from tideover.domain.ids import RecurringId
    from tideover.domain.money import Money
    from tideover.domain.recurring import RecurringItem

FARTHEST_SHIFT = timedelta(days=31)
"""No run of days off is longer, so no occurrence moves farther."""

REMEMBERED = 1024
"""Answers kept: the recurring items of a household, with room for what-ifs."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time a recurring item comes: `day` is when, `nominal_day` what the rule says.

    They differ where a day off moved it. `amount` is the item's, positive for income.
    """

    day: date
    nominal_day: date
    amount: Money
    item_id: RecurringId


@lru_cache(maxsize=REMEMBERED)
def occurrences(
    item: RecurringItem, first: date, last: date, calendar: WorkingCalendar
) -> tuple[Occurrence, ...]:
    """Return when an item comes from `first` to `last`, both included, in order of the days.

    The item's own start and end are compared with the nominal day: a salary that ends on
    Saturday 31 and is paid the Friday before still comes. Weeks are counted from the item's
    first day, months from the first such day of the month on or after it. A month without the
    day uses its last one (Civil Code Art. 202), always from the agreed day.
    """
    found = []
    for nominal in _nominal_days(item, last + FARTHEST_SHIFT, calendar):
        if nominal < first - FARTHEST_SHIFT:
            continue
        day = calendar.shifted(nominal, item.shift)
        if first <= day <= last:
            found.append(Occurrence(day, nominal, item.amount, item.id))
    return tuple(found)


def _nominal_days(item: RecurringItem, last: date, calendar: WorkingCalendar) -> Iterator[date]:
    """Yield the days the rule names, from the item's start to its end or `last`."""
    until = last if item.ends is None else min(last, item.ends)
    for day in _endless_days(item, calendar):
        if day > until:
            return
        yield day


def _endless_days(item: RecurringItem, calendar: WorkingCalendar) -> Iterator[date]:
    match item.rule:
        case EveryWeeks(interval):
            step = timedelta(weeks=interval)
            return (item.starts + number * step for number in count())
        case EveryMonths(interval, day_number):
            start = Month.of(item.starts)
            start += int(start.day(day_number) < item.starts)
            return ((start + number * interval).day(day_number) for number in count())
        case LastWorkingDay(interval):
            start = Month.of(item.starts)
            start += int(calendar.last_working_day(start) < item.starts)
            return (calendar.last_working_day(start + number * interval) for number in count())
        case _:
            assert_never(item.rule)
