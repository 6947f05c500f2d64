"""A month that falls short, and in closed form what a change would do to it.

A change moves money from some days to others: a pair of a day and an amount is a *step*, and from
that day on every day's cash is so much higher or lower. Added to the cash as it would be if every
due were paid, steps tell which changes cannot be enough, without a new forecast.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from tideover.domain.dates import Month, Period

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from tideover.domain.ids import LoanId
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.dues import Due
    from tideover.engine.forecast import Forecast
    from tideover.engine.risk import MonthOutlook

Steps = tuple[tuple[int, int], ...]
"""Pairs of a day's number (0 is today) and what cash is higher from then on, in minor units."""


@dataclass(frozen=True)
class ShortMonth:
    """A short month of a household, and its forecast."""

    snapshot: Snapshot
    forecast: Forecast
    seen: MonthOutlook

    @property
    def days(self) -> Period:
        """The days of the month that are forecast."""
        month = self.seen.month
        return Period(max(month.first_day, self.snapshot.as_of), month.last_day)

    @cached_property
    def lows(self) -> list[int]:
        """The lowest cash of each day if every due were paid, whatever the cash."""
        return self.forecast.played.forced_lowest

    @cached_property
    def start(self) -> int:
        """The number of the month's first day."""
        return self.number(self.days.first)

    @cached_property
    def stop(self) -> int:
        """The number of the day after the month."""
        return self.number(self.days.last) + 1

    @cached_property
    def carried(self) -> int:
        """What is lacking before the month, if anything: it may stay lacking."""
        return max(-min(self.lows[: self.start], default=0), 0)

    @cached_property
    def first_missing(self) -> date:
        """The day on which money is missing first.

        Cash is below zero, as it is forecast or if every due were paid, or a due is missed.
        """
        days = range(self.start, self.stop)
        found = [
            self.forecast.day(day)
            for lows in (self.lows, self.forecast.played.lowest)
            for day in [next((day for day in days if lows[day] < 0), None)]
            if day is not None
        ]
        found += [missed.event.day for missed in self.seen.missed[:1]]
        return min(found, default=self.seen.lowest_day)

    @property
    def really_lacking(self) -> int:
        """What is lacking in the month as it is forecast, dues missed before it left out."""
        missed = self.seen.first_missed
        return max(-self.seen.lowest_minor, missed.shortfall.minor if missed else 0)

    @property
    def opening(self) -> int:
        """The cash before the month if every due before it were paid; a debt may be carried in."""
        if not self.start:
            return self.forecast.opening.minor
        return self.forecast.played.forced_closing[self.start - 1]

    def number(self, day: date) -> int:
        """Return the number of a day; today, and every day before it, is 0."""
        return max((day - self.forecast.first).days, 0)

    def income_days(self, after: date, until: date) -> list[date]:
        """Return the days on which money comes in, later than `after` and up to `until`."""
        first, last = self.number(after) + 1, self.number(until)
        days = sorted(self.forecast.planned.flows.incomes)
        return [self.forecast.day(day) for day in days if first <= day <= last]

    def loan_dues(self) -> list[Due]:
        """Return the instalments due in the month: those that are missed, then the others."""
        days = self.days
        dues = self.forecast.dues_until(days.last)
        found = [due for due in dues if due.loan and due.day in days]
        missed = {(each.event.loan_id, each.event.instalment_number) for each in self.seen.missed}
        first = [due for due in found if _name(due) in missed]
        return first + [due for due in found if _name(due) not in missed]

    def month_lows(self, steps: Iterable[tuple[int, int]]) -> list[int]:
        """Return the lowest cash of every month of the forecast with some steps."""
        ordered, found = sorted(steps), []
        place, added = 0, 0
        for number, month in enumerate(self.forecast.planned.months):
            at, lowest = month.start, None
            while place < len(ordered) and ordered[place][0] < month.stop:
                day, amount = ordered[place]
                if day > at:
                    low = min(self.lows[at:day]) + added
                    lowest = low if lowest is None else min(lowest, low)
                    at = day
                added += amount
                place += 1
            whole = at == month.start
            low = (self._base[number] if whole else min(self.lows[at : month.stop])) + added
            found.append(low if lowest is None else min(lowest, low))
        return found

    @cached_property
    def _base(self) -> list[int]:
        return [min(self.lows[each.start : each.stop]) for each in self.forecast.planned.months]

    def is_enough(self, steps: Iterable[tuple[int, int]]) -> bool:
        """Whether no more is lacking in the month, with some steps, than is carried into it."""
        return self.lacking(steps) <= 0

    def lacking(self, steps: Iterable[tuple[int, int]]) -> int:
        """Return what is lacking on the worst day of the month, what is carried in left out."""
        number = self.seen.month - Month.of(self.forecast.first)
        return -self.month_lows(steps)[number] - self.carried

    def harms(self, steps: Iterable[tuple[int, int]]) -> bool:
        """Whether a month that has the money for all its dues would lack some."""
        after = self.month_lows(steps)
        return any(now < 0 <= before for now, before in zip(after, self._base, strict=True))

    def is_safe_with(self, steps: Iterable[tuple[int, int]]) -> bool:
        """Whether nothing is lacking to the end of the forecast, with some steps."""
        return min(self.month_lows(steps)) >= 0


def _name(due: Due) -> tuple[LoanId | None, int | None]:
    return (
        due.loan.id if due.loan else None,
        due.instalment.number if due.instalment else None,
    )
