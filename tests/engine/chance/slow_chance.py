"""Paths the slow way: one path, one day, one due at a time, in plain Python numbers.

It shares no code with the simulation: it is given a path's luck and works out every day from the
forecast's own events, as a person would with a calendar. What a late due costs is asked of the
loan's own ledger.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from tideover.domain.dates import Month
from tideover.engine.forecast import CashKind
from tideover.engine.standing import standing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tideover.domain.snapshot import Snapshot
    from tideover.engine.dues import Due
    from tideover.engine.forecast import CashEvent, Forecast

ONE_DAY = timedelta(days=1)
NOBODY_HAS = 10**18
AFTERNOON = 17
"""The hour before which a debit finds nothing of the day's money."""


@dataclass(frozen=True)
class Luck:
    """One month of one path: shares by which things differ, and days of delay."""

    main: float = 0.0
    other: float = 0.0
    spent: float = 0.0
    shock: int = 0
    late: int = 0


@dataclass
class SlowDay:
    main: int = 0
    other: int = 0
    sure: int = 0
    fixed: int = 0
    spent: int = 0
    dues: list[int] = field(default_factory=list)


@dataclass
class SlowPath:
    """What came of one path."""

    lowest: list[int] = field(default_factory=list)
    missed: set[tuple[int, int]] = field(default_factory=set)
    worst: int | None = None


def main_payee(events: Sequence[CashEvent]) -> tuple[str, object] | None:
    brought: dict[tuple[str, object], int] = defaultdict(int)
    for event in events:
        if event.kind is CashKind.INCOME:
            brought[event.label, event.category_id] += event.amount.minor
    return max(brought, key=lambda name: brought[name]) if brought else None


def slow_days(forecast: Forecast) -> dict[date, SlowDay]:
    """The forecast's days, its budgets spread fen by fen."""
    days = {each.day: SlowDay() for each in forecast.days}
    main = main_payee(forecast.events)
    rests: dict[date, int] = defaultdict(int)
    for event in forecast.events:
        amount = event.amount.minor
        name = kind_of(event, main)
        if name == "spent":
            rests[event.day] -= amount
        elif name is not None:
            setattr(days[event.day], name, getattr(days[event.day], name) + abs(amount))
    for starts, amount in rests.items():
        inside = [day for day in days if day >= starts and Month.of(day) == Month.of(starts)]
        for number, day in enumerate(inside):
            days[day].spent += amount * (number + 1) // len(inside)
            days[day].spent -= amount * number // len(inside)
    for number, due in enumerate(forecast.dues):
        days[due.day].dues.append(number)
    if unvarying(days):
        for each in days.values():
            each.spent += each.fixed
            each.fixed = 0
    return days


def kind_of(event: CashEvent, main: tuple[str, object] | None) -> str | None:
    if event.kind is CashKind.INCOME:
        return "main" if (event.label, event.category_id) == main else "other"
    if event.kind is CashKind.BUDGET:
        return "other" if event.amount.minor > 0 else "spent"
    if event.kind in {CashKind.EXPENSE, CashKind.ENTRY}:
        return "sure" if event.amount.minor > 0 else "fixed"
    return None


def unvarying(days: dict[date, SlowDay]) -> bool:
    """Whether less than a third of the spending of whole months is free to vary."""
    months = sorted({Month.of(day) for day in days})
    whole = months[1:] or months
    spent = sum(each.spent for day, each in days.items() if Month.of(day) in whole)
    fixed = sum(each.fixed for day, each in days.items() if Month.of(day) in whole)
    return 3 * spent < spent + fixed


def asked(snapshot: Snapshot, due: Due, day: date) -> int:
    """What a due asks when it is paid on a later day, said by the ledger of its loan."""
    if due.loan is None or due.instalment is None:
        return due.amount.minor
    known = tuple(paid for paid in snapshot.repayments if paid.loan_id == due.loan.id)
    row = standing(due.loan, known, day).instalments[due.instalment.number - 1]
    before = standing(due.loan, known, due.day).instalments[due.instalment.number - 1]
    return due.amount.minor + row.charges.minor - before.charges.minor


@dataclass
class SlowPurse:
    """The cash of a path, and the dues that it owes, oldest first."""

    snapshot: Snapshot
    forecast: Forecast
    cash: int
    owed: list[int] = field(default_factory=list)

    def is_early(self, number: int) -> bool:
        return self.forecast.dues[number].debit.cut_off < AFTERNOON

    def waits(self, number: int) -> bool:
        """Whether an older due of the same loan is owed."""
        loan = self.forecast.dues[number].loan
        before = (each for each in self.owed if each < number)
        return loan is not None and any(self.forecast.dues[each].loan == loan for each in before)

    def try_again(self, day: date, *, early: bool) -> None:
        for number in list(self.owed):
            if self.is_early(number) is early and not self.waits(number):
                amount = asked(self.snapshot, self.forecast.dues[number], day)
                if amount <= self.cash:
                    self.cash -= amount
                    self.owed.remove(number)

    def ask(self, numbers: list[int]) -> list[int]:
        """Pay dues on their day; return those that are missed."""
        missed = []
        for number in numbers:
            amount = self.forecast.dues[number].amount.minor
            if amount <= self.cash and not self.waits(number):
                self.cash -= amount
            else:
                self.owed.append(number)
                missed.append(number)
        return missed


def slow_path(
    snapshot: Snapshot,
    forecast: Forecast,
    days: dict[date, SlowDay],
    swing: float,
    luck: dict[Month, Luck],
) -> SlowPath:
    """Play one path; money is rounded once per day on what has happened in the month so far."""
    path = SlowPath()
    purse = SlowPurse(snapshot, forecast, forecast.opening.minor)
    all_paid = purse.cash
    month = None
    moves = moved_by_day(days, swing, luck)
    for (day, here), (movement, comes) in zip(days.items(), moves, strict=True):
        if Month.of(day) != month:
            month = Month.of(day)
            path.lowest.append(purse.cash + first_income(forecast, day))
        place = len(path.lowest) - 1
        early = [number for number in here.dues if purse.is_early(number)]
        held = purse.cash
        purse.try_again(day, early=True)
        missed = purse.ask(early)
        lows = [purse.cash] if early or purse.cash < held else []
        all_paid -= sum(forecast.dues[number].amount.minor for number in early)
        worst = [all_paid] if early else []
        purse.cash += movement
        all_paid += movement
        if comes:
            purse.try_again(day, early=False)
        later = [number for number in here.dues if number not in early]
        missed += purse.ask(later)
        all_paid -= sum(forecast.dues[number].amount.minor for number in later)
        worst += [all_paid] if later else []
        path.missed |= {(place, number) for number in missed}
        path.lowest[place] = min(path.lowest[place], *lows, purse.cash)
        path.worst = min([*worst, *([] if path.worst is None else [path.worst])], default=None)
    return path


def first_income(forecast: Forecast, day: date) -> int:
    """The first income planned for a day; without one, more than anybody has."""
    amounts = (each.amount.minor for each in forecast.events if each.day == day)
    return next((amount for amount in amounts if amount > 0), NOBODY_HAS)


def moved_by_day(
    days: dict[date, SlowDay], swing: float, luck: dict[Month, Luck]
) -> list[tuple[int, bool]]:
    """What moves on each day, dues left out, and whether it is a day with income."""
    arrivals: dict[date, list[tuple[Month, int]]] = defaultdict(list)
    for day, here in days.items():
        if here.main:
            late = luck[Month.of(day)].late
            arrivals[day + late * ONE_DAY].append((Month.of(day), here.main))
    found = []
    month, upto = None, 0
    own = other = spent = plain = carried = 0
    for day, here in days.items():
        if Month.of(day) != month:
            month, upto = Month.of(day), 0
            own = other = spent = plain = carried = 0
        now = luck[month]
        came = False
        for of, amount in arrivals[day]:
            came = True
            if of == month:
                own += amount
            else:
                carried += amount
        other += here.other
        spent += here.spent
        plain += here.other + here.sure - here.fixed - here.spent
        fewer = max(now.spent * swing, -1.0)
        differs = round(own * now.main + other * now.other - spent * fewer - now.shock)
        late_money = carried + round(carried * luck[month + -1].main) if carried else 0
        total = plain + own + differs + late_money
        found.append((total - upto, came or bool(here.other or here.sure)))
        upto = total
    return found
