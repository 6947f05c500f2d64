"""A forecast the slow way: day by day, question by question, sharing no code with the engine.

Only the facts are shared: the domain's values and the standing of a loan. Everything is asked
again on every day; nothing is grouped, spread or remembered. What a loan asks on a day is where
it stands on that day with all that was repaid until then.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from tideover.domain.accounts import AccountKind
from tideover.domain.dates import Month, Shift, WorkingCalendar
from tideover.domain.entries import Category, CategoryRole, Direction
from tideover.domain.ids import RepaymentId
from tideover.domain.lateness import AcrossInstalments
from tideover.domain.loans import Repayment
from tideover.domain.money import Money
from tideover.domain.recurring import EveryMonths, EveryWeeks, RecurringItem
from tideover.engine.standing import standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tideover.domain.accounts import Account
    from tideover.domain.loans import Loan
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.standing import InstalmentStanding

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


POT = "all accounts together"


@dataclass
class SlowDay:
    """What is planned for one day: pairs of an account and an amount."""

    incomes: list[tuple[str, int]] = field(default_factory=list)
    expenses: list[tuple[str, int]] = field(default_factory=list)
    moved: list[tuple[str, int]] = field(default_factory=list)


@dataclass
class SlowBill:
    """A card's bill: nothing is added to it when it is late."""

    name: str
    due: date
    amount: int
    paid_on: date | None = None

    early = False
    account = None

    def asks(self, _day: date) -> int:
        return 0 if self.paid_on else self.amount

    def needed(self, _day: date) -> int:
        return self.amount

    def pay(self, day: date, _amount: int) -> None:
        self.paid_on = day

    def is_paid(self, _day: date) -> bool:
        return self.paid_on is not None

    def late_cost(self, _day: date) -> int:
        return 0


@dataclass
class SlowDebt:
    """A loan and all that was repaid to it until now."""

    loan: Loan
    repaid: list[Repayment]
    costs: dict[int, int] = field(default_factory=dict)

    def rows(self, day: date) -> list[InstalmentStanding]:
        found = standing(self.loan, tuple(self.repaid), day).instalments
        return sorted(
            (row for row in found if row.left and row.instalment.due <= day),
            key=lambda row: (row.instalment.due, row.instalment.number),
        )

    def is_one_balance(self, day: date) -> bool:
        now = standing(self.loan, tuple(self.repaid), day)
        by_type = self.loan.terms.late.across is AcrossInstalments.BY_TYPE
        return now.called_in_on is not None or (by_type and now.days_past_due > 0)


@dataclass
class SlowInstalment:
    """One instalment of a loan, asked as the loan stands."""

    debt: SlowDebt
    number: int
    due: date
    account: str | None

    @property
    def name(self) -> str:
        return self.debt.loan.name

    @property
    def early(self) -> bool:
        return self.debt.loan.terms.late.debit.cut_off < 17

    def asks(self, day: date) -> int | None:
        rows = self.debt.rows(day)
        if self.debt.is_one_balance(day) and rows:
            all_of_it = sum(asked(row) for row in rows)
            return all_of_it if rows[0].instalment.number == self.number else None
        if self.number not in [row.instalment.number for row in rows]:
            return 0
        return asked(rows[0]) if rows[0].instalment.number == self.number else None

    def needed(self, day: date) -> int:
        needed = 0
        for row in self.debt.rows(day):
            needed += asked(row)
            if row.instalment.number == self.number and not self.debt.is_one_balance(day):
                break
        return needed

    def pay(self, day: date, amount: int) -> None:
        rows = self.debt.rows(day)
        for row in rows if self.debt.is_one_balance(day) else rows[:1]:
            self.debt.costs[row.instalment.number] = row.charges.minor
        if amount:
            number = RepaymentId(f"{self.name} {len(self.debt.repaid)}")
            paid = Repayment(number, self.debt.loan.id, day, Money(amount))
            self.debt.repaid.append(paid)

    def is_paid(self, day: date) -> bool:
        return self.number not in [row.instalment.number for row in self.debt.rows(day)]

    def late_cost(self, day: date) -> int:
        if self.number in self.debt.costs:
            return self.debt.costs[self.number]
        rows = standing(self.debt.loan, tuple(self.debt.repaid), day).instalments
        return sum(row.charges.minor for row in rows if row.instalment.number == self.number)


def asked(row: InstalmentStanding) -> int:
    return row.left.minor + row.charges.minor


SlowDue = SlowBill | SlowInstalment


@dataclass
class SlowMiss:
    """A due that was missed, and when it was paid after all."""

    due: SlowDue
    day: date
    shortfall: int
    paid_on: date | None = None


@dataclass
class SlowCash:
    """The cash of every day and account, the dues that were missed, the money that was moved."""

    snapshot: Snapshot
    last: date
    days: dict[date, SlowDay] = field(default_factory=dict)
    closing: list[int] = field(default_factory=list)
    lowest: list[int] = field(default_factory=list)
    held: list[dict[str, int]] = field(default_factory=list)
    missed: list[SlowMiss] = field(default_factory=list)
    transfers: list[tuple[date, str, str, int]] = field(default_factory=list)
    to_spend: dict[Month, int] = field(default_factory=dict)
    by_card: list[tuple[str, date, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.today = self.snapshot.as_of
        self.days = {day: SlowDay() for day in every_day(self.today, self.last)}
        self.balances = self.opening_balances()
        self.main = next(iter(self.balances))
        self.add_entries()
        self.add_plans()
        self.dues: list[SlowDue] = [*self.instalments(), *self.bills()]
        for day in self.days:
            self.play(day)

    def opening_balances(self) -> dict[str, int]:
        """The accounts; all in one where no lender debits one of several."""
        held: dict[str, int] = {
            account.id: self.snapshot.balances[account.id].minor
            for account in self.snapshot.accounts
            if account.pays
        }
        if len(held) == 1 or not any(each.pays_from in held for each in self.snapshot.open_loans):
            return {POT: sum(held.values())}
        coming = {
            account: sum(
                item.amount.minor
                for item in self.snapshot.recurring
                if item.account_id == account
                and item.amount.minor > 0
                and (item.ends is None or item.ends >= self.today)
            )
            for account in held
        }
        main = max(coming, key=lambda account: coming[account])
        return {main: held[main], **held}

    def move(self, day: date, amount: int, account: str | None = None) -> None:
        if account is not None and any(
            card.id == account and card.kind is AccountKind.CARD and card.bill
            for card in self.snapshot.accounts
        ):
            self.by_card.append((account, day, -amount))
            return
        place = account if account in self.balances else self.main
        if day in self.days and amount > 0:
            self.days[day].incomes.append((place, amount))
        elif day in self.days and amount < 0:
            self.days[day].expenses.append((place, -amount))

    def add_entries(self) -> None:
        kinds = {account.id: account for account in self.snapshot.accounts}
        for entry in self.snapshot.upcoming:
            account = kinds[entry.account_id]
            other_sides = [
                kinds[other.account_id].pays
                for other in self.snapshot.upcoming
                if other.transfer_id == entry.transfer_id and other is not entry
            ]
            if entry.transfer_id and account.pays and any(other_sides):
                if account.id in self.balances and entry.day in self.days:
                    self.days[entry.day].moved.append((account.id, entry.amount.minor))
            elif account.pays or (account.kind is AccountKind.CARD and entry.amount.minor < 0):
                self.move(entry.day, entry.amount.minor, account.id)

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
                        if day >= self.today:
                            self.move(day, item.amount.minor, item.account_id)
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
                self.move(day, sign * (size - part), item.account_id)
            elif sign < 0 or (late <= 7 and part == 0):
                self.move(self.today, sign * (size - part), item.account_id)
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

    def instalments(self) -> list[SlowInstalment]:
        found = []
        for loan in self.snapshot.open_loans:
            known = list(self.snapshot.repayments_of(loan.id))
            debt = SlowDebt(loan, known)
            account = loan.pays_from if loan.pays_from in self.balances else None
            found += [
                SlowInstalment(debt, row.instalment.number, row.instalment.due, account)
                for row in standing(loan, tuple(known), self.today).instalments
                if row.left
            ]
        return found

    def bills(self) -> list[SlowBill]:
        return [
            bill
            for account in self.snapshot.accounts
            if account.kind is AccountKind.CARD and account.bill and not account.closed
            for bill in self.bills_of(account)
        ]

    def bills_of(self, card: Account) -> list[SlowBill]:
        """Walk through the days: purchases gather, a statement closes them, a due day asks."""
        assert card.bill is not None
        coming = sum(
            entry.amount.minor
            for entry in self.snapshot.upcoming
            if entry.account_id == card.id and entry.amount.minor > 0
        )
        stated = -self.snapshot.balances[card.id].minor - coming
        open_ones = 0
        found = []
        for day in self.days:
            if day == clamped(day.year, day.month, card.bill.due_day):
                if stated > 0:
                    found.append(SlowBill(card.name, day, stated))
                stated = min(stated, 0)
            for bought_with, bought_on, amount in self.by_card:
                if bought_with == card.id and bought_on == day:
                    open_ones += amount
            if day == clamped(day.year, day.month, card.bill.statement_day):
                stated += open_ones
                open_ones = 0
        return found

    def total(self) -> int:
        return sum(self.balances.values())

    def richest(self) -> str:
        return max(self.balances, key=lambda account: self.balances[account])

    def play(self, day: date) -> None:
        planned = self.days[day]
        lows = []
        came = sum(amount for _, amount in planned.incomes)
        asked_today = sorted(
            (due for due in self.dues if max(due.due, self.today) == day),
            key=lambda due: due.due,
        )
        before = self.total()
        self.retry(day, early=True)
        self.ask(day, [due for due in asked_today if due.early])
        if any(due.early for due in asked_today) or self.total() < before:
            lows.append(self.total())
        for number, (account, amount) in enumerate(planned.incomes):
            self.balances[account] += amount
            if number == 0:
                lows.append(self.total())
        for account, amount in planned.moved:
            self.balances[account] += amount
        for account in self.balances:
            for spent_from, amount in planned.expenses:
                if spent_from == account:
                    self.spend_from(account, amount)
        if came:
            self.retry(day, early=False)
        self.ask(day, [due for due in asked_today if not due.early])
        self.closing.append(self.total())
        self.lowest.append(min([*lows, self.total()]))
        self.held.append(dict(self.balances))

    def spend_from(self, account: str, amount: int) -> None:
        """Fen by fen would be: first its own, then whoever has most, then on credit."""
        own = min(amount, max(self.balances[account], 0))
        self.balances[account] -= own
        left = amount - own
        while left and self.balances[self.richest()] > 0:
            taken = min(left, self.balances[self.richest()])
            self.balances[self.richest()] -= taken
            left -= taken
        self.balances[account] -= left

    def available(self, due: SlowDue) -> int:
        account = due.account or self.main
        others = [held for name, held in self.balances.items() if name != account and held > 0]
        return self.balances[account] + sum(others)

    def pay(self, day: date, due: SlowDue, amount: int) -> None:
        account = due.account or self.main
        while amount and self.balances[account] < amount:
            others = {name: held for name, held in self.balances.items() if name != account}
            source = max(others, key=lambda name: others[name])
            moved = min(amount - self.balances[account], others[source])
            self.balances[source] -= moved
            self.balances[account] += moved
            if due.account:
                self.transfers.append((day, source, account, moved))
        self.balances[account] -= amount
        due.pay(day, amount)

    def ask(self, day: date, dues: list[SlowDue]) -> None:
        for due in dues:
            asks = due.asks(day)
            if asks == 0 or (asks is not None and asks <= self.available(due)):
                self.pay(day, due, asks)
            else:
                self.missed.append(SlowMiss(due, day, due.needed(day) - self.available(due)))

    def retry(self, day: date, *, early: bool) -> None:
        for miss in self.missed:
            if miss.paid_on is not None or miss.due.early is not early or miss.day == day:
                continue
            asks = miss.due.asks(day)
            if miss.due.is_paid(day):
                miss.paid_on = day
            elif asks is not None and asks <= self.available(miss.due):
                self.pay(day, miss.due, asks)
                miss.paid_on = day
