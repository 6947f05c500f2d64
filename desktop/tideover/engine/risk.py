"""Which months are at risk of a missed payment, and why."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from enum import Enum
from fractions import Fraction
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, TypeVar

from tideover.domain.dates import Month
from tideover.domain.money import Money
from tideover.engine.forecast import DUES, MONTHS, project
from tideover.engine.remembering import remembered

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from tideover.domain.loans import Instalment, Loan
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.forecast import CashEvent, Forecast, MissedDue, NeededTransfer
    from tideover.engine.standing import LoanStanding

SOON_DAYS = 30
THIN_PARTS = 10
"""Without a buffer a month is tight below a tenth of what it pays."""


class Risk(Enum):
    """How a month looks."""

    SAFE = "safe"
    TIGHT = "tight"
    SHORT = "short"


@dataclass(frozen=True)
class MonthOutlook:
    """One month of the outlook; the first begins today.

    `risk` is SHORT when a due is missed in the month or cash falls below zero. It is TIGHT when
    cash falls below the household's buffer (where there is none: below a tenth of what the
    month pays), when a due missed before is still unpaid at its end, or when money has to be
    moved to the account that a lender debits: it is there, so nothing need be missed, but the
    month is not safe by itself. `transfers` are those moves.

    `income`, `expenses` and `dues` are positive and say what is really paid in the month:
    opening + income - expenses - dues is `closing`. `carried_in` is what was missed before the
    month and is unpaid when it begins, `late_cost` what being late takes in it; both are in what
    the month asks, and only the second is in no instalment.
    """

    month: Month
    risk: Risk
    lowest: Money
    lowest_day: date
    income: Money
    expenses: Money
    dues: Money
    closing: Money
    first_missed: MissedDue | None
    missed: tuple[MissedDue, ...]
    transfers: tuple[NeededTransfer, ...]
    carried_in: Money
    late_cost: Money
    forecast: Forecast = field(repr=False, compare=False)

    @cached_property
    def counted(self) -> tuple[CashEvent, ...]:
        """Everything that is counted in the month, one line per event.

        What was missed stands on its due day; a due that is paid in a later month than the one
        it was missed in stands in that month again, as assumed.
        """
        first, last = self.month.first_day, self.month.last_day
        found = self.forecast.events_between(first, last)
        for missed in self.forecast.missed:
            paid_on = missed.paid_on
            if paid_on is not None and first <= paid_on <= last and missed.event.day < first:
                found.append(replace(missed.event, day=paid_on, assumed=True))
        return tuple(sorted(found, key=_day))

    @property
    def debt_service(self) -> Fraction | None:
        """Which part of the month's income its own dues ask, missed or not."""
        asked = sum(
            event.amount.minor for event in self.counted if event.kind in DUES and not event.assumed
        )
        return debt_service(-asked, self.income.minor)


def debt_service(asked: int, income: int) -> Fraction | None:
    """Return which part of an income the dues ask, as a fraction; None without income."""
    return Fraction(asked, income) if income else None


@dataclass(frozen=True, slots=True)
class DueSoon:
    """An instalment or card bill that is overdue or due within SOON_DAYS days.

    `missing` is how much cash falls short when its turn comes, zero where it is covered.
    `days_left` is negative when overdue. `loan` and `instalment` are None for a card.
    """

    loan: Loan | None
    instalment: Instalment | None
    label: str
    due: date
    amount: Money
    covered: bool
    missing: Money
    days_left: int


@dataclass(frozen=True, slots=True)
class Outlook:
    """What the first page says.

    `debt_free_on` is the day of the last payment to any loan, None where there is no debt, or
    where a missed due stays unpaid to the end of the forecast.
    """

    months: tuple[MonthOutlook, ...]
    forecast: Forecast
    due_soon: tuple[DueSoon, ...]
    debt_free_on: date | None
    first_short: MonthOutlook | None
    standings: tuple[LoanStanding, ...]


def outlook(snapshot: Snapshot, months: int = MONTHS) -> Outlook:
    """Return how the current month and the `months` - 1 after it look."""
    return _outlook(snapshot, months)


@remembered
def _outlook(snapshot: Snapshot, months: int) -> Outlook:
    forecast = project(snapshot, months)
    seen = month_outlooks(forecast, snapshot.household.buffer)
    return Outlook(
        months=seen,
        forecast=forecast,
        due_soon=tuple(_due_soon(forecast)),
        debt_free_on=_debt_free_on(forecast),
        first_short=next((month for month in seen if month.risk is Risk.SHORT), None),
        standings=tuple(each.now for each in forecast.loans),
    )


def month_outlooks(forecast: Forecast, buffer: Money) -> tuple[MonthOutlook, ...]:
    """Return the months of a forecast, judged against a buffer."""
    missed = _by_month(forecast.missed, _missed_on)
    transfers = _by_month(forecast.transfers, _moved_on)
    carried_in, carried_on, late_costs = _carried(forecast)
    found: list[MonthOutlook] = []
    month, start, opening = Month.of(forecast.first), 0, forecast.opening.minor
    sums = zip(forecast.planned.income, forecast.planned.expenses, strict=True)
    for number, (income, expenses) in enumerate(sums):
        stop = (month.last_day - forecast.first).days + 1
        days = _Days(forecast, month, start, stop, opening, income, expenses)
        seen = days.judged(
            buffer,
            tuple(missed.get(month, ())),
            tuple(transfers.get(month, ())),
            is_carried_on=carried_on[number] > 0,
        )
        if carried_in[number] or late_costs[number]:
            carried, cost = carried_in[number], late_costs[number]
            currency = buffer.currency
            seen = replace(
                seen, carried_in=Money(carried, currency), late_cost=Money(cost, currency)
            )
        found.append(seen)
        opening = forecast.played.closing[stop - 1]
        month, start = month + 1, stop
    return tuple(found)


def _carried(forecast: Forecast) -> tuple[list[int], list[int], list[int]]:
    """Return what is unpaid when each month begins, what of it at its end, what being late takes.

    All three in minor units, as many as there are months.
    """
    first = Month.of(forecast.first)
    months = len(forecast.planned.income)
    begins, ends = [0] * (months + 2), [0] * (months + 2)
    for each in forecast.played.missed:
        missed_in = Month.of(forecast.day(each.day)) - first
        paid = each.paid_day
        paid_in = months if paid is None else Month.of(forecast.day(paid)) - first
        if paid_in > missed_in:
            begins[missed_in + 1] += each.ask.amount
            begins[min(paid_in, months) + 1] -= each.ask.amount
            ends[missed_in + 1] += each.ask.amount
            ends[paid_in] -= each.ask.amount
    costs = [0] * months
    for difference in forecast.played.differences:
        costs[Month.of(forecast.day(difference.day)) - first] += difference.amount
    return list(accumulate(begins)), list(accumulate(ends)), costs


Listed = TypeVar("Listed")


def _by_month(
    found: Sequence[Listed], day_of: Callable[[Listed], date]
) -> dict[Month, list[Listed]]:
    result: dict[Month, list[Listed]] = {}
    for each in found:
        result.setdefault(Month.of(day_of(each)), []).append(each)
    return result


def _missed_on(missed: MissedDue) -> date:
    return missed.event.day


def _moved_on(transfer: NeededTransfer) -> date:
    return transfer.day


def _day(event: CashEvent) -> date:
    return event.day


@dataclass(frozen=True, slots=True)
class _Days:
    """The days of a month, numbered from `start` up to `stop` (not included)."""

    forecast: Forecast
    month: Month
    start: int
    stop: int
    opening: int
    income: int
    expenses: int

    def judged(
        self,
        buffer: Money,
        missed: tuple[MissedDue, ...],
        transfers: tuple[NeededTransfer, ...],
        *,
        is_carried_on: bool,
    ) -> MonthOutlook:
        """Return how the month looks."""
        forecast, currency = self.forecast, buffer.currency
        lows = forecast.played.lowest[self.start : self.stop]
        lowest = min(lows)
        closing = forecast.played.closing[self.stop - 1]
        paid = self.opening + self.income - self.expenses - closing
        least = buffer.minor or (self.expenses + paid) // THIN_PARTS
        is_tight = is_carried_on or bool(transfers)
        return MonthOutlook(
            month=self.month,
            risk=_risk(lowest, least, missed=bool(missed), tight=is_tight),
            lowest=Money(lowest, currency),
            lowest_day=forecast.day(self.start + lows.index(lowest)),
            income=Money(self.income, currency),
            expenses=Money(self.expenses, currency),
            dues=Money(paid, currency),
            closing=Money(closing, currency),
            first_missed=missed[0] if missed else None,
            missed=missed,
            transfers=transfers,
            carried_in=Money(0, currency),
            late_cost=Money(0, currency),
            forecast=forecast,
        )


def _risk(lowest: int, least: int, *, missed: bool, tight: bool) -> Risk:
    if missed or lowest < 0:
        return Risk.SHORT
    return Risk.TIGHT if tight or lowest < least else Risk.SAFE


def _due_soon(forecast: Forecast) -> Iterator[DueSoon]:
    missed = {id(each.ask.due): each for each in forecast.played.missed}
    until = forecast.first + timedelta(days=SOON_DAYS)
    for due in forecast.dues_until(until):
        if due.due_on <= until:
            found = missed.get(id(due))
            lacking = found.needed - found.available if found else 0
            yield DueSoon(
                loan=due.loan,
                instalment=due.instalment,
                label=due.label,
                due=due.due_on,
                amount=due.amount,
                covered=found is None,
                missing=Money(lacking, due.amount.currency),
                days_left=(due.due_on - forecast.first).days,
            )


def _debt_free_on(forecast: Forecast) -> date | None:
    last_dues = [each.dues[-1].day for each in forecast.loans if each.dues]
    if not last_dues or any(each.paid_on is None for each in forecast.missed):
        return None
    return max([*last_dues, *(each.paid_on for each in forecast.missed if each.paid_on)])
