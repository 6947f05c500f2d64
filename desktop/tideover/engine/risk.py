"""Which months are at risk of a missed payment, and why."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING

from tideover.domain.dates import Month, Period
from tideover.domain.money import Money
from tideover.engine.dues import unpaid_instalments
from tideover.engine.forecast import MONTHS, CashKind, project
from tideover.engine.remembering import remembered
from tideover.engine.standing import standings

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from tideover.domain.loans import Instalment, Loan
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.dues import Due
    from tideover.engine.forecast import CashEvent, DayBalance, Forecast, MissedDue
    from tideover.engine.standing import LoanStanding

SOON_DAYS = 30
THIN_PARTS = 10
"""Without a buffer a month is tight below a tenth of what it pays."""

DUES = (CashKind.CARD_BILL, CashKind.INSTALMENT)


class Risk(Enum):
    """How a month looks."""

    SAFE = "safe"
    TIGHT = "tight"
    SHORT = "short"


@dataclass(frozen=True, slots=True)
class MonthOutlook:
    """One month of the outlook; the first begins today.

    `risk` is SHORT when a due is missed in the month or cash falls below zero. It is TIGHT when
    cash falls below the household's buffer (where there is none: below a tenth of what the
    month pays), or when a due missed before is still unpaid at its end.

    `income`, `expenses` and `dues` are positive and say what is really paid in the month:
    opening + income - expenses - dues is `closing`. `counted` lists everything, one line per
    event, with what was missed on its due day; a due that is paid in a later month than the
    one it was missed in stands in that month again, as assumed.
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
    counted: tuple[CashEvent, ...]

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
        due_soon=_due_soon(forecast),
        debt_free_on=_debt_free_on(snapshot, forecast),
        first_short=next((month for month in seen if month.risk is Risk.SHORT), None),
        standings=standings(snapshot),
    )


def month_outlooks(forecast: Forecast, buffer: Money) -> tuple[MonthOutlook, ...]:
    """Return the months of a forecast, judged against a buffer."""
    counted = _counted(forecast)
    return tuple(
        _month(month, days, counted[month], forecast.missed, buffer)
        for month, days in _by_month(forecast.days).items()
    )


def _by_month(days: Iterable[DayBalance]) -> dict[Month, list[DayBalance]]:
    found: dict[Month, list[DayBalance]] = {}
    until = None
    for each in days:
        if until is None or each.day > until:
            month = Month.of(each.day)
            until = month.last_day
            found[month] = current = []
        current.append(each)
    return found


def _counted(forecast: Forecast) -> dict[Month, list[CashEvent]]:
    """Return the events of each month, and dues of earlier months that are paid in it."""
    found: defaultdict[Month, list[CashEvent]] = defaultdict(list)
    for event in forecast.events:
        found[Month.of(event.day)].append(event)
    for missed in forecast.missed:
        paid_on = missed.paid_on
        if paid_on is not None and Month.of(paid_on) != Month.of(missed.event.day):
            found[Month.of(paid_on)].append(replace(missed.event, day=paid_on, assumed=True))
    for events in found.values():
        events.sort(key=_day)
    return found


def _day(event: CashEvent) -> date:
    return event.day


def _month(
    month: Month,
    days: Sequence[DayBalance],
    counted: list[CashEvent],
    all_missed: tuple[MissedDue, ...],
    buffer: Money,
) -> MonthOutlook:
    missed = tuple(
        each for each in all_missed if each.event.day in Period(days[0].day, days[-1].day)
    )
    moves = [event.amount.minor for event in counted if event.kind not in DUES]
    income = sum(amount for amount in moves if amount > 0)
    expenses = income - sum(moves)
    paid = -sum(event.amount.minor for event in counted if event.kind in DUES)
    paid -= sum(_asked(each) for each in missed if not _paid_by(each, month))
    lowest = min(days, key=_lowest)
    late = any(each.event.day < days[0].day and not _paid_by(each, month) for each in all_missed)
    least = buffer.minor or (expenses + paid) // THIN_PARTS
    currency = buffer.currency
    return MonthOutlook(
        month=month,
        risk=_risk(lowest.lowest.minor, least, missed=bool(missed), late=late),
        lowest=lowest.lowest,
        lowest_day=lowest.day,
        income=Money(income, currency),
        expenses=Money(expenses, currency),
        dues=Money(paid, currency),
        closing=days[-1].closing,
        first_missed=missed[0] if missed else None,
        missed=missed,
        counted=tuple(counted),
    )


def _risk(lowest: int, least: int, *, missed: bool, late: bool) -> Risk:
    if missed or lowest < 0:
        return Risk.SHORT
    return Risk.TIGHT if late or lowest < least else Risk.SAFE


def _asked(missed: MissedDue) -> int:
    return -missed.event.amount.minor


def _paid_by(missed: MissedDue, month: Month) -> bool:
    """Return whether a missed due is paid before the end of a month."""
    return missed.paid_on is not None and missed.paid_on <= month.last_day


def _lowest(day: DayBalance) -> int:
    return day.lowest.minor


def _due_soon(forecast: Forecast) -> tuple[DueSoon, ...]:
    missed = {id(each.event): each for each in forecast.missed}
    events = (event for event in forecast.events if event.kind in DUES)
    until = forecast.first + timedelta(days=SOON_DAYS)
    return tuple(
        _soon(due, missed.get(id(event)), forecast.first)
        for due, event in zip(forecast.dues, events, strict=True)
        if due.due_on <= until
    )


def _soon(due: Due, missed: MissedDue | None, today: date) -> DueSoon:
    return DueSoon(
        loan=due.loan,
        instalment=due.instalment,
        label=due.label,
        due=due.due_on,
        amount=due.amount,
        covered=missed is None,
        missing=missed.shortfall if missed else Money(0, due.amount.currency),
        days_left=(due.due_on - today).days,
    )


def _debt_free_on(snapshot: Snapshot, forecast: Forecast) -> date | None:
    unpaid = unpaid_instalments(snapshot)
    if not unpaid or any(each.paid_on is None for each in forecast.missed):
        return None
    days = [forecast.first, *(each.instalment.due for each in unpaid)]
    return max([*days, *(each.paid_on for each in forecast.missed if each.paid_on)])
