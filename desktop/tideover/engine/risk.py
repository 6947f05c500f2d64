"""Which months are at risk of a missed payment, and why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from enum import Enum
from fractions import Fraction
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple, TypeVar

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


class MonthOutlook(NamedTuple):
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

    The figures are kept in minor units and become money when they are asked for: ten years have
    some hundred months, and most of them nobody looks at.
    """

    month: Month
    risk: Risk
    forecast: Forecast
    missed: tuple[MissedDue, ...]
    transfers: tuple[NeededTransfer, ...]
    lowest_minor: int
    lowest_place: int
    income_minor: int
    expenses_minor: int
    dues_minor: int
    closing_minor: int
    carried_minor: int
    late_minor: int

    @property
    def lowest(self) -> Money:
        """The lowest cash of the month."""
        return self._money(self.lowest_minor)

    @property
    def lowest_day(self) -> date:
        """The first day on which cash is as low as that."""
        return self.forecast.day(self.lowest_place)

    @property
    def income(self) -> Money:
        """What comes in."""
        return self._money(self.income_minor)

    @property
    def expenses(self) -> Money:
        """What is spent besides dues."""
        return self._money(self.expenses_minor)

    @property
    def dues(self) -> Money:
        """What is paid to lenders, what being late costs included."""
        return self._money(self.dues_minor)

    @property
    def closing(self) -> Money:
        """The cash at the end."""
        return self._money(self.closing_minor)

    @property
    def carried_in(self) -> Money:
        """What was missed before and is unpaid when the month begins."""
        return self._money(self.carried_minor)

    @property
    def late_cost(self) -> Money:
        """What being late takes in the month."""
        return self._money(self.late_minor)

    @property
    def first_missed(self) -> MissedDue | None:
        """The first due that is missed in the month."""
        return self.missed[0] if self.missed else None

    @property
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
        return debt_service(-asked, self.income_minor)

    def _money(self, minor: int) -> Money:
        return Money(minor, self.forecast.opening.currency)


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
    closings, opening = forecast.played.closing, forecast.opening.minor
    lowests, floor = forecast.played.lowest, buffer.minor
    found: list[MonthOutlook] = []
    for number, (month, start, stop, income, expenses) in enumerate(forecast.planned.months):
        lows = lowests[start:stop]
        lowest, closing = min(lows), closings[stop - 1]
        paid = opening + income - expenses - closing
        least = floor or (expenses + paid) // THIN_PARTS
        is_tight = lowest < least or carried_on[number] > 0 or month in transfers
        is_short = lowest < 0 or month in missed
        found.append(
            MonthOutlook(
                month,
                Risk.SHORT if is_short else Risk.TIGHT if is_tight else Risk.SAFE,
                forecast,
                tuple(missed.get(month, ())),
                tuple(transfers.get(month, ())),
                lowest,
                start + lows.index(lowest),
                income,
                expenses,
                paid,
                closing,
                carried_in[number],
                late_costs[number],
            )
        )
        opening = closing
    return tuple(found)


def _carried(forecast: Forecast) -> tuple[list[int], list[int], list[int]]:
    """Return what is unpaid when each month begins, what of it at its end, what being late takes.

    All three in minor units, as many as there are months.
    """
    first = Month.of(forecast.first)
    months = len(forecast.planned.months)
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
