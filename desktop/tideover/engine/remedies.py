"""Changes worth trying in a short month, kind by kind, the most promising first.

They are guesses: `fixes` forecasts each of them before it is said to anybody.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from tideover.domain.agreements import InstalmentAgreement
from tideover.domain.dates import ONE_DAY, Month, Period
from tideover.domain.debits import MONEY_ARRIVES
from tideover.domain.money import Money, total
from tideover.engine.dues import unpaid_instalments
from tideover.engine.forecast import CashKind
from tideover.engine.recurrence import occurrences
from tideover.engine.scenarios import (
    AskExtension,
    EarnMore,
    MoveDueDay,
    MoveMoney,
    PostponeExpense,
    SpendLess,
    applied,
)
from tideover.engine.schedules.periods import daily_rate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from tideover.domain.ids import AccountId, CategoryId, LoanId
    from tideover.domain.recurring import RecurringItem
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.dues import Due
    from tideover.engine.forecast import Forecast, NeededTransfer
    from tideover.engine.recurrence import Occurrence
    from tideover.engine.risk import MonthOutlook

LAST_COMMON_DUE_DAY = 28
"""Lenders offer due days that every month has."""

DAYS_AFTER_INCOME = (1, 3, 0)
"""How long after an income a due day is set: a day to arrive, a weekend, or the same day."""

LONGEST_WAIT = timedelta(days=62)
"""A lender who waits longer than two months has agreed to a new plan."""

LONGEST_DELAY = timedelta(days=31)
"""An expense put off for longer meets the next one."""

LARGEST_SHARE_CUT = 2
"""At most a half of what is left of a budget is cut; more than that nobody keeps to."""

LATE_PARTS = 4
"""Of what being late costs, so many parts are tried one after the other."""


@dataclass(frozen=True, slots=True)
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

    @property
    def first_missing(self) -> date:
        """The day on which cash would be below zero first if every due were paid."""
        return next(day for day, low in self.lows() if low < 0)

    def lows(self) -> list[tuple[date, int]]:
        """Return the lowest cash of each day if every due were paid, in minor units."""
        days = self.days
        return [(day.day, day.lowest.minor) for day in self.forecast.if_all_paid if day.day in days]

    @property
    def opening(self) -> int:
        """The cash before the month if every due before it were paid; a debt may be carried in."""
        first = self.days.first
        before = [day.closing.minor for day in self.forecast.if_all_paid if day.day < first]
        return before[-1] if before else self.forecast.opening.minor

    def income_days(self, after: date, until: date) -> list[date]:
        """Return the days on which money comes in, later than `after` and up to `until`."""
        days = (
            event.day
            for event in self.forecast.events
            if event.amount.minor > 0 and after < event.day <= until
        )
        return sorted(set(days))

    def loan_dues(self) -> list[Due]:
        """Return the instalments due in the month: those that are missed, then the others."""
        days = self.days
        found = [due for due in self.forecast.dues if due.loan and due.day in days]
        missed = {(each.event.loan_id, each.event.instalment_number) for each in self.seen.missed}
        first = [due for due in found if _name(due) in missed]
        return first + [due for due in found if _name(due) not in missed]


def _name(due: Due) -> tuple[LoanId | None, int | None]:
    return (
        due.loan.id if due.loan else None,
        due.instalment.number if due.instalment else None,
    )


def transfers(forecast: Forecast, month: MonthOutlook) -> Iterator[MoveMoney]:
    """Yield the money to move between accounts in a month: in one go, or for its first due only.

    A debit of the early morning needs it a day before.
    """
    pairs: defaultdict[tuple[AccountId, AccountId], list[NeededTransfer]] = defaultdict(list)
    for each in month.transfers:
        pairs[each.source, each.target].append(each)
    for (source, target), needed in pairs.items():
        first = needed[0]
        by = max(first.day - ONE_DAY * int(first.hour < MONEY_ARRIVES), forecast.first)
        together = total((each.amount for each in needed), first.amount.currency)
        for amount in dict.fromkeys((together, first.amount)):
            yield MoveMoney(source, target, amount, by, Money(0, amount.currency))


def moves(case: ShortMonth) -> Iterator[MoveDueDay]:
    """Yield due days after the next income of the month, for loans that are not overdue."""
    for due in case.loan_dues():
        loan = due.loan
        if loan is None or not isinstance(loan.terms, InstalmentAgreement) or due.due_on < due.day:
            continue
        for income in case.income_days(due.day, case.days.last):
            for later in DAYS_AFTER_INCOME:
                to_day = income.day + later
                if loan.terms.due_day < to_day <= LAST_COMMON_DUE_DAY:
                    move = MoveDueDay(loan.id, loan.terms.due_day, to_day, case.snapshot.zero())
                    yield replace(move, cost=_added_by(case.snapshot, move))


def _added_by(snapshot: Snapshot, move: MoveDueDay) -> Money:
    """Return how much more the loan asks in all once its due day is moved."""
    asked = [
        sum(
            unpaid.amount.minor
            for unpaid in unpaid_instalments(household)
            if unpaid.loan.id == move.loan_id
        )
        for household in (snapshot, applied(snapshot, move))
    ]
    return Money(asked[1] - asked[0], snapshot.household.currency)


def delays(case: ShortMonth) -> Iterator[PostponeExpense]:
    """Yield expenses put off until the day after an income, the smallest that is enough first."""
    short_on = case.first_missing
    missing = -dict(case.lows())[short_on]
    found = [
        (occurrence, item)
        for item in case.snapshot.recurring
        if -item.amount.minor >= missing
        for occurrence in occurrences(item, case.days.first, short_on, case.snapshot.calendar)
    ]
    for occurrence, item in sorted(found, key=_size):
        for income in case.income_days(short_on, occurrence.day + LONGEST_DELAY):
            days = (income - occurrence.day).days + 1
            yield PostponeExpense(item.id, occurrence.day, days, case.snapshot.zero())


def _size(found: tuple[Occurrence, RecurringItem]) -> int:
    return abs(found[0].amount.minor)


def cuts(case: ShortMonth) -> Iterator[SpendLess]:
    """Yield the smallest cut of one category that is enough, the largest category first.

    After the categories, all of them together. Cuts are whole units of the currency.
    """
    rests = _budget_rests(case)
    together: defaultdict[Month, int] = defaultdict(int)
    for by_month in rests.values():
        for month, rest in by_month.items():
            together[month] += rest
    largest = sorted(rests, key=lambda name: -sum(rests[name].values()))
    ways: list[tuple[CategoryId | None, Mapping[Month, int]]] = [
        *((name, rests[name]) for name in largest),
        (None, together),
    ]
    for name, available in ways:
        amount = _smallest_cut(case, available)
        if amount is not None:
            money = Money(amount, case.snapshot.household.currency)
            yield SpendLess(name, money, case.seen.month, case.snapshot.zero())


def _budget_rests(case: ShortMonth) -> dict[CategoryId, dict[Month, int]]:
    """Return what is left of each budget for expenses, by month up to the short one."""
    rests: defaultdict[CategoryId, dict[Month, int]] = defaultdict(dict)
    for event in case.forecast.events:
        if event.kind is CashKind.BUDGET and event.amount.minor < 0 and event.category_id:
            month = Month.of(event.day)
            if month <= case.seen.month:
                rests[event.category_id][month] = -event.amount.minor
    return rests


def _smallest_cut(case: ShortMonth, by_month: Mapping[Month, int]) -> int | None:
    """Return the smallest monthly cut that lets every due of the month be paid, if any does."""
    unit = case.snapshot.household.currency.scale
    least, most = 1, max(by_month.values(), default=0) // LARGEST_SHARE_CUT // unit
    if not _is_enough(case, by_month, most * unit):
        return None
    while least < most:
        middle = (least + most) // 2
        if _is_enough(case, by_month, middle * unit):
            most = middle
        else:
            least = middle + 1
    return least * unit


def _is_enough(case: ShortMonth, by_month: Mapping[Month, int], cut: int) -> bool:
    saved_before = sum(
        min(cut, rest) for month, rest in by_month.items() if month < case.seen.month
    )
    in_month = min(cut, by_month.get(case.seen.month, 0))
    first = case.days.first
    if first == case.snapshot.as_of:
        first += timedelta(days=1)
    spending_days = max((case.days.last - first).days + 1, 1)
    for day, low in case.lows():
        passed = max((day - first).days + 1, 0)
        if low + saved_before + in_month * passed // spending_days < 0:
            return False
    return True


def extensions(case: ShortMonth) -> Iterator[AskExtension]:
    """Yield a wait for one instalment until money comes in, the missed ones first."""
    for due in case.loan_dues():
        if due.loan is None or due.instalment is None:
            continue
        terms = due.loan.terms
        for income in case.income_days(due.day, due.day + LONGEST_WAIT):
            days = (income - due.day).days
            cost = due.amount.scaled(daily_rate(terms) * days, terms.rounding)
            yield AskExtension(due.loan.id, due.instalment.number, days, cost)


def enough_money(case: ShortMonth) -> Iterator[EarnMore]:
    """Yield amounts that let every due of the month be paid, whole units, the smallest first.

    What was missed before the month asks for penalty and late fee on top: how much of that by
    the day the money is there is tried out. A debit of the early morning needs it a day before.
    """
    currency = case.snapshot.household.currency
    lows = [low for _, low in case.lows()]
    if case.first_missing == case.days.first:
        lows.append(case.opening)
    late = sum(
        each.late_cost.minor for each in case.forecast.missed if each.event.day <= case.days.last
    )
    by = case.first_missing
    if any(due.day == by and due.debit.is_early for due in case.forecast.dues_until(by)):
        by = max(by - ONE_DAY, case.snapshot.as_of)
    tried = {-(-(late * part // LATE_PARTS - min(lows)) // currency.scale) for part in range(5)}
    for units in sorted(tried):
        yield EarnMore(Money(units * currency.scale, currency), by, Money(0, currency))
