"""A recurring item that is different from a day on: the part before and the part that goes on.

The part that goes on keeps the identity, so that a later change of the same item, in this
scenario or another, finds what is still to come. A part before is named after the item and the
day it ends; every part is found by the item's own identity.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from tideover.domain.dates import Month, Shift
from tideover.domain.ids import RecurringId
from tideover.engine.recurrence import occurrences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from tideover.domain.dates import WorkingCalendar
    from tideover.domain.recurring import RecurringItem

_UNTIL = ":until:"
_ONE_DAY = timedelta(days=1)


class Parts(NamedTuple):
    """An item up to the day before a day, and from that day on; None where it does not come."""

    before: RecurringItem | None
    after: RecurringItem | None


def belongs_to(item: RecurringItem, recurring_id: RecurringId) -> bool:
    """Return whether an item is the one of that identity, or a part of it."""
    return item.id.split(_UNTIL)[0] == recurring_id.split(_UNTIL)[0]


def is_part(item: RecurringItem) -> bool:
    """Return whether an item is what another one was up to a day."""
    return _UNTIL in item.id


def parted(item: RecurringItem, day: date, calendar: WorkingCalendar) -> Parts:
    """Return an item before a day and from it on, by the days its rule names.

    A salary that is named for the first of a month and paid the Friday before counts in the
    month it is named for.
    """
    first = next_day(item, max(day, item.starts), calendar)
    if first is None:
        return Parts(item, None)
    last = day - _ONE_DAY
    if last < item.starts or next_day(replace(item, ends=last), item.starts, calendar) is None:
        return Parts(None, replace(item, starts=first))
    root = item.id.split(_UNTIL)[0]
    before = replace(item, id=RecurringId(f"{root}{_UNTIL}{last.isoformat()}"), ends=last)
    return Parts(before, replace(item, starts=first))


def next_day(item: RecurringItem, day: date, calendar: WorkingCalendar) -> date | None:
    """Return the first day from `day` on that an item's rule names; None when it has ended."""
    if item.ends is not None and item.ends < day:
        return None
    until = (Month.of(day) + (item.rule.interval + 1)).last_day
    found = occurrences(replace(item, shift=Shift.NONE), day, until, calendar)
    return found[0].nominal_day if found else None


def changed_between(
    items: Iterable[RecurringItem],
    first: date,
    until: date | None,
    calendar: WorkingCalendar,
    changed: Callable[[RecurringItem], RecurringItem | None],
) -> list[RecurringItem]:
    """Return items of which those parts differ that lie from `first` to before `until`.

    `until` of None is for good. Where `changed` returns None the item does not come.
    """
    found: list[RecurringItem] = []
    for item in items:
        before, inside = parted(item, first, calendar)
        after = None
        if inside is not None and until is not None:
            inside, after = parted(inside, until, calendar)
        other = changed(inside) if inside is not None else None
        found += [part for part in (before, other, after) if part is not None]
    return found
