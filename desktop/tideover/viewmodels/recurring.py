"""Recurring items: what comes next, and a month of it as a calendar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from itertools import islice
from typing import TYPE_CHECKING

from tideover.domain.dates import LATEST, Month
from tideover.domain.money import total
from tideover.engine.recurrence import occurrences
from tideover.engine.standing import standings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tideover.domain.dates import WorkingCalendar
    from tideover.domain.ids import LoanId, RecurringId
    from tideover.domain.money import Money
    from tideover.domain.recurring import RecurringItem
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.recurrence import Occurrence

PREVIEWED = 6
DAYS_SUMMED = 30
_WEEK = 7
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class RecurringLine:
    """One recurring item; `next_day` of None has no further occurrence."""

    item: RecurringItem
    next_day: date | None
    category: str
    account: str


@dataclass(frozen=True, slots=True)
class RecurringView:
    """All recurring items, soonest first, and what they come to in the next 30 days."""

    lines: tuple[RecurringLine, ...]
    money_in: Money
    money_out: Money


def recurring_view(snapshot: Snapshot) -> RecurringView:
    """Return the recurring items; those that have ended stand last."""
    categories = {category.id: category.name for category in snapshot.categories}
    accounts = {account.id: account.name for account in snapshot.accounts}
    today = snapshot.as_of
    lines = []
    coming: list[Money] = []
    until = today + timedelta(days=DAYS_SUMMED - 1)
    for item in snapshot.recurring:
        found = next_occurrences(item, today, snapshot.calendar, 1)
        lines.append(
            RecurringLine(
                item=item,
                next_day=found[0].day if found else None,
                category=categories.get(item.category_id, "") if item.category_id else "",
                account=accounts.get(item.account_id, ""),
            )
        )
        coming += [each.amount for each in occurrences(item, today, until, snapshot.calendar)]
    lines.sort(key=lambda line: (line.next_day or LATEST, line.item.payee))
    currency = snapshot.household.currency
    return RecurringView(
        lines=tuple(lines),
        money_in=total((each for each in coming if each.minor > 0), currency),
        money_out=total((-each for each in coming if each.minor < 0), currency),
    )


def next_occurrences(
    item: RecurringItem, today: date, calendar: WorkingCalendar, count: int = PREVIEWED
) -> tuple[Occurrence, ...]:
    """Return the next occurrences from `today` on, at most `count`."""
    return tuple(islice(_from(item, today, calendar, count), count))


def _from(
    item: RecurringItem, today: date, calendar: WorkingCalendar, count: int
) -> Iterator[Occurrence]:
    """Look a stretch at a time, so that a rent of every month never computes decades."""
    weeks_or_months = item.rule.interval
    stretch = max(31, min(weeks_or_months * 31 * (count + 1), 3660))
    first = max(today, item.starts - timedelta(days=_WEEK * 2))
    end = item.ends or LATEST
    while first <= end:
        last = min(first + timedelta(days=stretch), LATEST)
        yield from occurrences(item, first, last, calendar)
        if last == LATEST:
            return
        first = last + timedelta(days=1)


class ComingKind(Enum):
    """What a day of the calendar holds."""

    RECURRING = "recurring"
    INSTALMENT = "instalment"
    ENTRY = "entry"


@dataclass(frozen=True, slots=True)
class Coming:
    """One thing that comes on a day. `moved_from` is its own day where a day off moved it."""

    kind: ComingKind
    label: str
    amount: Money
    recurring_id: RecurringId | None = None
    loan_id: LoanId | None = None
    instalment_number: int | None = None
    moved_from: date | None = None


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """One cell. `holiday` is a day off in the week, `make_up` a weekend that is worked (调休)."""

    day: date
    inside: bool
    today: bool
    working: bool
    holiday: bool
    make_up: bool
    coming: tuple[Coming, ...]
    sum: Money


@dataclass(frozen=True, slots=True)
class MonthCalendar:
    """A month in whole weeks from Monday to Sunday.

    `forecast` says that its public holidays have not been announced yet.
    """

    month: Month
    weeks: tuple[tuple[CalendarDay, ...], ...]
    money_in: Money
    money_out: Money
    forecast: bool


def month_calendar(snapshot: Snapshot, month: Month) -> MonthCalendar:
    """Return what comes in a month: recurring items, instalments and entries dated ahead."""
    first = month.first_day - timedelta(days=month.first_day.weekday())
    last = month.last_day + timedelta(days=_WEEK - 1 - month.last_day.weekday())
    coming = _coming(snapshot, first, last)
    count = (last - first).days + 1
    days = [
        _calendar_day(snapshot, month, first + timedelta(days=ahead), coming)
        for ahead in range(count)
    ]
    currency = snapshot.household.currency
    inside = [each.amount for day in days if day.inside for each in day.coming]
    known = snapshot.calendar.known_through
    return MonthCalendar(
        month=month,
        weeks=tuple(tuple(days[start : start + _WEEK]) for start in range(0, count, _WEEK)),
        money_in=total((each for each in inside if each.minor > 0), currency),
        money_out=total((-each for each in inside if each.minor < 0), currency),
        forecast=known is not None and month.last_day > known,
    )


def _calendar_day(
    snapshot: Snapshot, month: Month, day: date, coming: dict[date, list[Coming]]
) -> CalendarDay:
    calendar = snapshot.calendar
    found = tuple(coming.get(day, ()))
    weekend = day.weekday() >= _SATURDAY
    return CalendarDay(
        day=day,
        inside=Month.of(day) == month,
        today=day == snapshot.as_of,
        working=calendar.is_working(day),
        holiday=day in calendar.holidays and not calendar.is_working(day),
        make_up=weekend and calendar.is_working(day),
        coming=found,
        sum=total((each.amount for each in found), snapshot.household.currency),
    )


def _coming(snapshot: Snapshot, first: date, last: date) -> dict[date, list[Coming]]:
    found: dict[date, list[Coming]] = {}
    for item in snapshot.recurring:
        for each in occurrences(item, first, last, snapshot.calendar):
            moved = each.nominal_day if each.nominal_day != each.day else None
            found.setdefault(each.day, []).append(
                Coming(
                    ComingKind.RECURRING,
                    item.payee,
                    each.amount,
                    recurring_id=item.id,
                    moved_from=moved,
                )
            )
    for standing in standings(snapshot):
        for part in standing.instalments:
            if first <= part.instalment.due <= last and part.left.minor > 0:
                found.setdefault(part.instalment.due, []).append(
                    Coming(
                        ComingKind.INSTALMENT,
                        standing.loan.name,
                        -part.left,
                        loan_id=standing.loan.id,
                        instalment_number=part.instalment.number,
                    )
                )
    for entry in snapshot.upcoming:
        if first <= entry.day <= last and entry.transfer_id is None:
            found.setdefault(entry.day, []).append(
                Coming(ComingKind.ENTRY, entry.payee, entry.amount)
            )
    return found
