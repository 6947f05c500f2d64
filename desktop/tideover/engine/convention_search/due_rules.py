"""The rule by which a lender's due days follow one another."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from tideover.domain.agreements import LAST_DAY, STAYS, DaysOff
from tideover.domain.dates import Month, Shift

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from tideover.domain.dates import WorkingCalendar

DueDays = tuple["date | None", ...]


@dataclass(frozen=True, slots=True)
class DueRule:
    """Due days by the month: on `due_day`, from `first_due` (None: the month after).

    `missed` is how many of the lender's days it does not give.
    """

    due_day: int
    first_due: date | None
    days_off: DaysOff
    missed: int


def due_rules(dues: DueDays, drawn_on: date, calendar: WorkingCalendar) -> tuple[DueRule, ...]:
    """Return the rules that give the most of the lender's due days, the plainest first.

    Where days off move the due days there are two: interest may follow, or not.
    """
    unknown = DueRule(drawn_on.day, None, STAYS, len(dues))
    plain = min(_stays(dues, drawn_on), key=_oddness(drawn_on), default=unknown)
    if not plain.missed:
        return (plain,)
    moved = min(_moved(dues, drawn_on, calendar), key=lambda rule: rule.missed, default=plain)
    if moved.missed >= plain.missed:
        return (plain,)
    shift, calendar = moved.days_off.shift, moved.days_off.calendar
    return tuple(
        DueRule(moved.due_day, moved.first_due, DaysOff(shift, follows, calendar), moved.missed)
        for follows in (False, True)
    )


def every_days(dues: DueDays) -> int | None:
    """Return the number of days between all due days, where it is always the same."""
    gaps = {
        (later - earlier).days if earlier and later else None for earlier, later in pairwise(dues)
    }
    gap = gaps.pop() if len(gaps) == 1 else None
    return gap if gap is not None and gap > 0 else None


def _stays(dues: DueDays, drawn_on: date) -> Iterator[DueRule]:
    usual = Month.of(drawn_on) + 1
    first = dues[0]
    for due_day in range(1, LAST_DAY + 1):
        begins = first or usual.day(due_day)
        month = Month.of(begins)
        agreed = (begins, *((month + index).day(due_day) for index in range(1, len(dues))))
        first_due = None if begins == usual.day(due_day) else begins
        if first_due is not None and first_due <= drawn_on:
            continue
        yield DueRule(due_day, first_due, STAYS, _missed(agreed, dues))


def _moved(dues: DueDays, drawn_on: date, calendar: WorkingCalendar) -> Iterator[DueRule]:
    """Yield the rules under which days off move what was agreed."""
    usual = Month.of(drawn_on) + 1
    first = Month.of(dues[0]) if dues[0] else usual
    for due_day in range(1, LAST_DAY + 1):
        for month in (first, first + 1, first + -1):
            begins = month.day(due_day)
            if begins <= drawn_on:
                continue
            agreed = [(month + index).day(due_day) for index in range(len(dues))]
            first_due = None if begins == usual.day(due_day) else begins
            for shift in (Shift.LATER, Shift.LATER_IN_MONTH, Shift.EARLIER):
                days = [calendar.shifted(day, shift) for day in agreed]
                days_off = DaysOff(shift, calendar=calendar)
                yield DueRule(due_day, first_due, days_off, _missed(days, dues))


def _missed(agreed: Sequence[date], dues: DueDays) -> int:
    return sum(shown is not None and own != shown for own, shown in zip(agreed, dues, strict=True))


def _oddness(drawn_on: date) -> Callable[[DueRule], tuple[int, bool, bool, bool, int]]:
    """Return how odd a rule is: what it misses, then a first day of its own."""

    def worth(rule: DueRule) -> tuple[int, bool, bool, bool, int]:
        first = rule.first_due
        odd = first is not None and first != Month.of(first).day(rule.due_day)
        other_day = rule.due_day != drawn_on.day
        return rule.missed, odd, first is not None, other_day, rule.due_day

    return worth
