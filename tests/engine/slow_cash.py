"""A forecast the slow way: day by day, question by question, sharing no code with the engine.

Only the facts are shared: the domain's values and the standing of a loan. Everything is asked
again on every day; nothing is grouped, spread or remembered.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from tideover.domain.accounts import AccountKind
from tideover.domain.dates import Month, Shift, WorkingCalendar
from tideover.domain.entries import Category, CategoryRole, Direction
from tideover.domain.recurring import EveryMonths, EveryWeeks, RecurringItem
from tideover.engine.standing import standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tideover.domain.snapshot import Snapshot

ONE_DAY = timedelta(days=1)
FARTHEST = 20


def every_day(first: date, last: date) -> Iterator[date]:
    day = first
    while day <= last:
        yield day
        day += ONE_DAY


def clamped(year: int, month: int, number: int) -> date:
    return date(year, month, min(number, monthrange(year, month)[1]))


def is_named(item: RecurringItem, day: date, calendar: WorkingCalendar) -> bool:
    """Whether the rule names this very day."""
    if day < item.starts or (item.ends is not None and day > item.ends):
        return False
    if isinstance(item.rule, EveryWeeks):
        return (day - item.starts).days % (7 * item.rule.interval) == 0
    months = []
    for other in every_day(item.starts, day):
        if isinstance(item.rule, EveryMonths):
            named = other == clamped(other.year, other.month, item.rule.day)
        else:
            rest = every_day(other + ONE_DAY, clamped(other.year, other.month, 31))
            named = calendar.is_working(other) and not any(map(calendar.is_working, rest))
        if named:
            months.append(other)
    if not months or months[-1] != day:
        return False
    passed = (day.year - months[0].year) * 12 + day.month - months[0].month
    return passed % item.rule.interval == 0


def comes_on(item: RecurringItem, nominal: date, calendar: WorkingCalendar) -> date:
    day = nominal
    forward = item.shift in {Shift.LATER, Shift.LATER_IN_MONTH}
    while item.shift is not Shift.NONE and not calendar.is_working(day):
        day += ONE_DAY if forward else -ONE_DAY
        if item.shift is Shift.LATER_IN_MONTH and day.month != nominal.month:
            day, forward = nominal, False
    return day


@dataclass
class SlowDay:
    incomes: list[int] = field(default_factory=list)
    expenses: list[int] = field(default_factory=list)
    dues: list[tuple[int, str]] = field(default_factory=list)


@dataclass
class SlowCash:
    """The cash of every day, and the dues that were missed."""

    snapshot: Snapshot
    last: date
    days: dict[date, SlowDay] = field(default_factory=dict)
    closing: list[int] = field(default_factory=list)
    missed: list[tuple[date, str, int]] = field(default_factory=list)
    to_spend: dict[Month, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.today = self.snapshot.as_of
        self.days = {day: SlowDay() for day in every_day(self.today, self.last)}
        self.add_entries()
        self.add_plans()
        self.add_dues()
        self.play()

    def move(self, day: date, amount: int) -> None:
        if day not in self.days:
            return
        if amount > 0:
            self.days[day].incomes.append(amount)
        elif amount < 0:
            self.days[day].expenses.append(-amount)

    def add_entries(self) -> None:
        kinds = {account.id: account for account in self.snapshot.accounts}
        for entry in self.snapshot.upcoming:
            account = kinds[entry.account_id]
            if account.pays or (account.kind is AccountKind.CARD and entry.amount.minor < 0):
                self.move(entry.day, entry.amount.minor)

    def occurrences(self, item: RecurringItem, month: Month) -> list[date]:
        pad = timedelta(days=FARTHEST)
        calendar = self.snapshot.calendar
        named = (
            day
            for day in every_day(month.first_day - pad, month.last_day + pad)
            if is_named(item, day, calendar)
        )
        days = (comes_on(item, day, calendar) for day in named)
        return [day for day in days if Month.of(day) == month]

    def add_plans(self) -> None:
        categories = {category.id: category for category in self.snapshot.categories}
        month = Month.of(self.today)
        while month.first_day <= self.last:
            for category in self.snapshot.categories:
                if category.role is CategoryRole.ORDINARY:
                    self.add_category(category, month)
            for item in self.snapshot.recurring:
                known = categories.get(item.category_id) if item.category_id else None
                if known is None:
                    for day in self.occurrences(item, month):
                        self.move(day, item.amount.minor)
            month += 1
        for spent_in, rest in self.to_spend.items():
            self.spend(spent_in, rest)

    def add_category(self, category: Category, month: Month) -> None:
        sign = 1 if category.direction is Direction.INCOME else -1
        booked = self.snapshot.month_sums.get((month, category.id))
        happened = max(0, sign * booked.minor) if booked else 0
        plan = sum(
            line.planned.minor
            for line in self.snapshot.budgets
            if line.planned and (line.category_id, line.month) == (category.id, month)
        )
        coming = sorted(
            (
                (day, number, item)
                for number, item in enumerate(self.snapshot.recurring)
                if item.category_id == category.id
                for day in self.occurrences(item, month)
            ),
            key=lambda each: each[:2],
        )
        uncovered = happened
        still = 0
        for day, _, item in coming:
            size = abs(item.amount.minor)
            part = min(size, uncovered)
            uncovered -= part
            still += size - part
            late = (self.today - day).days
            if late <= 0:
                self.move(day, sign * (size - part))
            elif sign < 0 or (late <= 7 and part == 0):
                self.move(self.today, sign * (size - part))
        self.add_rest(sign, max(plan - happened - still, 0), month)

    def add_rest(self, sign: int, rest: int, month: Month) -> None:
        if sign > 0:
            self.move(month.last_day, rest)
        else:
            self.to_spend[month] = self.to_spend.get(month, 0) + rest

    def spend(self, month: Month, rest: int) -> None:
        """Spend fen by fen's share: by each day's end the part of the days that have passed."""
        days = [day for day in every_day(month.first_day, month.last_day) if day > self.today]
        for number, day in enumerate(days or [self.today]):
            upto = rest * (number + 1) // max(len(days), 1)
            self.move(day, rest * number // max(len(days), 1) - upto)

    def add_dues(self) -> None:
        found = []
        for loan in self.snapshot.open_loans:
            known = self.snapshot.repayments_of(loan.id)
            now = standing(loan, known, self.today)
            last = max([self.today, *(paid.day for paid in known)])
            for row, charged in zip(
                standing(loan, known, last).instalments, now.instalments, strict=True
            ):
                if row.left:
                    due = row.instalment.due
                    asked = row.left.minor + charged.charges.minor
                    found.append((max(due, self.today), due, asked, loan.name))
        for account in self.snapshot.accounts:
            if account.kind is AccountKind.CARD and account.bill and not account.closed:
                coming = sum(
                    entry.amount.minor
                    for entry in self.snapshot.upcoming
                    if entry.account_id == account.id and entry.amount.minor > 0
                )
                owed = -self.snapshot.balances[account.id].minor - coming
                due = next(
                    day
                    for day in every_day(self.today, self.today + timedelta(days=62))
                    if day == clamped(day.year, day.month, account.bill.due_day)
                )
                if owed > 0:
                    found.append((due, due, owed, account.name))
        for day, _, asked, name in sorted(found, key=lambda each: each[:2]):
            if day in self.days:
                self.days[day].dues.append((asked, name))

    def play(self) -> None:
        cash = sum(
            self.snapshot.balances[account.id].minor
            for account in self.snapshot.accounts
            if account.pays
        )
        owed: list[int] = []
        for day, events in self.days.items():
            for income in events.incomes:
                cash += income
            for expense in events.expenses:
                cash -= expense
            if events.incomes:
                for amount in list(owed):
                    if amount <= cash:
                        cash -= amount
                        owed.remove(amount)
            for amount, name in events.dues:
                if amount <= cash:
                    cash -= amount
                else:
                    owed.append(amount)
                    self.missed.append((day, name, amount - cash))
            self.closing.append(cash)
