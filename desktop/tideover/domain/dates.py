"""Days and months, how a typed day is read, and the working-day calendar."""

from __future__ import annotations

import re
import unicodedata
from calendar import isleap
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum
from typing import NamedTuple

from tideover.domain.errors import DateError

EARLIEST = date(1970, 1, 1)
LATEST = date(2199, 12, 31)
SATURDAY = 5
ONE_DAY = timedelta(days=1)


SHORTEST_MONTH = 28
FEBRUARY = 2
LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""Days of the months of a common year, from January at place 1."""


class Month(NamedTuple):
    """A month of the calendar; `Month(2026, 12) + 1` is January 2027.

    A tuple, because months are the keys by which everything is summed: it is hashed and compared
    several times faster than a dataclass.
    """

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> Month:
        """Return the month that holds `day`."""
        return cls(day.year, day.month)

    @classmethod
    def parse(cls, text: str) -> Month:
        """Read `2026-12`; raises DateError for anything else."""
        found = re.fullmatch(r"(\d{4})-(\d{2})", text.strip())
        if not found or not 1 <= int(found[2]) <= 12:  # noqa: PLR2004
            raise DateError("month_unreadable", field="month", value=text)
        return cls(int(found[1]), int(found[2]))

    def __add__(self, months: int) -> Month:  # type: ignore[override]
        """Return the month so many months later (earlier when negative)."""
        index = self.year * 12 + self.number - 1 + months
        return Month(index // 12, index % 12 + 1)

    def __sub__(self, other: Month) -> int:
        """Return how many months lie from `other` to this one."""
        return (self.year - other.year) * 12 + self.number - other.number

    def __str__(self) -> str:
        """Return `2026-12`."""
        return f"{self.year:04}-{self.number:02}"

    @property
    def first_day(self) -> date:
        """The first day of the month."""
        return date(self.year, self.number, 1)

    @property
    def last_day(self) -> date:
        """The last day of the month."""
        return self.day(31)

    @property
    def length(self) -> int:
        """How many days the month has."""
        return LENGTHS[self.number] + (self.number == FEBRUARY and isleap(self.year))

    def day(self, number: int) -> date:
        """Return that day of the month, or its last day where it has no such day.

        PRC Civil Code Art. 202: where a month has no corresponding day, its last day counts.
        """
        if number <= SHORTEST_MONTH:
            return date(self.year, self.number, number)
        return date(self.year, self.number, min(number, self.length))


def months_after(start: date, months: int, due_day: int | None = None) -> date:
    """Return the day `months` after `start`, on `due_day` (default: the day of `start`).

    Counted from the original day, so that 31 January leads to 28 February and then 31 March.
    """
    return (Month.of(start) + months).day(due_day or start.day)


def days_of_months(first: date, due_day: int, count: int) -> tuple[date, ...]:
    """Return `first` and `due_day` of the months after it, `count` days in all.

    A month without such a day uses its last one.
    """
    months = range(first.year * 12 + first.month, first.year * 12 + first.month + count - 1)
    if due_day <= SHORTEST_MONTH:
        return (first, *(date(index // 12, index % 12 + 1, due_day) for index in months))
    return (first, *(Month(index // 12, index % 12 + 1).day(due_day) for index in months))


def years_after(start: date, years: int) -> date:
    """Return the same day so many years later; 29 February becomes 28 February."""
    return months_after(start, 12 * years)


class Shift(Enum):
    """What happens to a payment that falls on a day off.

    LATER_IN_MONTH moves it to the next working day, unless that lies in another month: then to
    the one before (modified following, 2006 ISDA Definitions section 4.12).
    """

    NONE = "none"
    EARLIER = "earlier"
    LATER = "later"
    LATER_IN_MONTH = "later_in_month"


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """Which days are worked: weekends are off unless worked instead of a holiday (调休).

    `known_through` is the last day for which the public holidays have been announced; later
    days are a forecast.
    """

    holidays: frozenset[date] = frozenset()
    worked_weekends: frozenset[date] = frozenset()
    known_through: date | None = None

    def is_working(self, day: date) -> bool:
        """Return whether people work on `day`."""
        if day in self.worked_weekends:
            return True
        return day not in self.holidays and day.weekday() < SATURDAY

    def shifted(self, day: date, shift: Shift) -> date:
        """Move `day` to the nearest working day in the wished direction.

        PRC Civil Code Art. 203: a period that ends on a day off ends on the next working day.
        """
        match shift:
            case Shift.NONE:
                return day
            case Shift.EARLIER:
                return self._worked_from(day, -ONE_DAY)
            case Shift.LATER:
                return self._worked_from(day, ONE_DAY)
            case Shift.LATER_IN_MONTH:
                later = self._worked_from(day, ONE_DAY)
                return later if later.month == day.month else self._worked_from(day, -ONE_DAY)

    def _worked_from(self, day: date, step: timedelta) -> date:
        while not self.is_working(day):
            day += step
        return day

    def last_working_day(self, month: Month) -> date:
        """Return the last working day of a month."""
        return self.shifted(month.last_day, Shift.EARLIER)


WEEKENDS_ONLY = WorkingCalendar()
"""The calendar of who knows no public holidays."""

_YEAR_FIRST = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_MONTH_DAY = re.compile(r"(\d{1,2})[-/.月](\d{1,2})日?")
_RELATIVE = {
    "today": 0, "t": 0, "今天": 0, "今": 0,
    "yesterday": -1, "y": -1, "昨天": -1, "昨": -1, "前天": -2,
    "tomorrow": 1, "明天": 1, "后天": 2,
}  # fmt: skip


def parse_day(text: str, today: date, *, field: str = "day") -> date:
    """Read a day as people type it: `2026-12-05`, `2026年12月5日`, `20261205`, `12-5`, `5`, `昨天`.

    A day without its year is the one nearest to `today`; a bare number is a day of this month.

    Raises:
        DateError: with code `day_empty`, `day_unreadable`, `day_impossible` (30 February)
            or `day_out_of_range`.
    """
    typed = unicodedata.normalize("NFKC", text).strip()
    if not typed:
        raise DateError("day_empty", field=field)
    if typed.lower() in _RELATIVE:
        return today + timedelta(days=_RELATIVE[typed.lower()])
    if found := (_YEAR_FIRST.fullmatch(typed) or _COMPACT.fullmatch(typed)):
        return _day(int(found[1]), int(found[2]), int(found[3]), typed, field)
    if found := _MONTH_DAY.fullmatch(typed):
        return _nearest(int(found[1]), int(found[2]), today, typed, field)
    if re.fullmatch(r"\d{1,2}", typed):
        return _day(today.year, today.month, int(typed), typed, field)
    raise DateError("day_unreadable", field=field, value=text)


def _day(year: int, month: int, day: int, typed: str, field: str) -> date:
    try:
        found = date(year, month, day)
    except ValueError as error:
        raise DateError("day_impossible", field=field, value=typed) from error
    if not EARLIEST <= found <= LATEST:
        raise DateError("day_out_of_range", field=field, value=typed)
    return found


def _nearest(month: int, day: int, today: date, typed: str, field: str) -> date:
    """Return the day of that name which is nearest to today: 12-28 in January was last year."""
    candidates = []
    for year in (today.year - 1, today.year, today.year + 1):
        try:
            candidates.append(date(year, month, day))
        except ValueError:
            continue
    if not candidates:
        raise DateError("day_impossible", field=field, value=typed)
    return min(candidates, key=lambda found: abs(found - today))


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `first` to `last`, both included."""

    first: date
    last: date = field(default=LATEST)

    def __contains__(self, day: date) -> bool:
        """Return whether the day lies inside."""
        return self.first <= day <= self.last
