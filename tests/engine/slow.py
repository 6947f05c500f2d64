"""A slow, independent account of a loan: one day after the other, in exact fractions.

It shares no code with the engine. What it knows of a loan is a list of rows (when each is due
and what it asks) and the rules, all as plain numbers.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

ONE_DAY = timedelta(days=1)
PARTS = ("late", "fee", "penalty", "interest", "principal")


def half_up(exact: Fraction) -> int:
    return math.floor(exact + Fraction(1, 2))


def one(day: date) -> Fraction:
    del day
    return Fraction(1)


@dataclass
class Row:
    due: date
    starts: date
    principal: int
    interest: int
    fee: int
    interest_a_day: Fraction = Fraction(0)
    """What a day of its period costs if the loan is settled before it is due."""
    fee_waived: bool = False
    any_time: bool = False
    """Whether money meets it from its start on, instead of waiting for its due day."""
    grows_by: Fraction = Fraction(0)
    """Interest of a day on what is left, for a loan that can be repaid at any time."""
    penalty_a_day: Fraction | None = None
    """Penalty of a late day where it is not the same for all rows."""
    ends: date = date.max
    """The first day that bears no interest of its period any more."""
    waits: int = 0
    """What of the fee is interest of the days from `waits_from` up to the start."""
    waits_from: date = date.max
    weight: Callable[[date], Fraction] = one
    """How much of a day a day is for the interest that grows."""

    def __post_init__(self) -> None:
        self.left = {
            "late": 0,
            "fee": self.fee,
            "penalty": 0,
            "interest": self.interest,
            "principal": self.principal,
        }
        self.unposted = Fraction(0)
        self.open = False
        self.called_in = False

    @property
    def total(self) -> int:
        return sum(self.left.values())

    @property
    def asked(self) -> int:
        return self.left["fee"] + self.left["interest"] + self.left["principal"]


@dataclass
class Rules:
    penalty_a_day: Fraction
    on_interest_too: bool
    compound: bool
    grace: int
    fee_rate: Fraction
    fee_least: int
    order: tuple[str, ...]
    principal_first_from: int | None
    on_fee_too: bool = False
    grace_free: bool = False
    fee_most: int | None = None
    fee_monthly: bool = False
    returned_debit: int = 0
    by_type: bool = False
    called_in_from: int | None = None
    late_together: int | None = None
    posted: Callable[[Fraction], int] = half_up
    early_rate: Fraction = Fraction(0)
    early_of: int | None = None
    """What the fee for paying early is a share of, where it is not of what is repaid."""
    early_least: int = 0
    early_more: int = 0
    early_free_from: date | None = None


@dataclass
class Result:
    paid: dict[str, int] = field(default_factory=lambda: dict.fromkeys(PARTS, 0))
    credit: int = 0
    overdue: int = 0
    penalty: int = 0
    late_fee: int = 0
    settlement: int = 0
    principal_left: int = 0
    days_late: int = 0
    called_in_on: date | None = None


def is_same_day_of_month(day: date, first: date) -> bool:
    """Whether months have passed since `first`; a short month's last day stands in."""
    if day.day == first.day:
        return True
    return day.day < first.day and (day + ONE_DAY).month != day.month


class SlowLoan:
    def __init__(self, rows: list[Row], rules: Rules) -> None:
        self.rows = rows
        self.rules = rules
        self.result = Result()
        self.late_fees = 0
        self.given: list[tuple[Row, str, int]] = []
        """Every gift of money, in the order of the gifts."""

    def run(self, payments: dict[date, list[int]], until: date) -> Result:
        """Live through every day up to `until`, that day's payments included, and look."""
        self.live(payments, until)
        return self._look(until)

    def live(self, payments: dict[date, list[int]], until: date) -> Result:
        """Live through the days; money that met nothing lies there as credit."""
        day = min([until, *payments, *(row.starts for row in self.rows)])
        while True:
            self._morning(day)
            if day in payments:
                self._post(day)
                self._receive(day, [amount for amount in payments[day] if amount > 0])
                self._take_back(day, -sum(amount for amount in payments[day] if amount < 0))
            if day == until:
                break
            self._night(day)
            day += ONE_DAY
        self._post(until)
        return self.result

    def _morning(self, day: date) -> None:
        for row in self.rows:
            if (row.starts if row.any_time else row.due) <= day and not row.open:
                row.open = True
                self.result.credit = self._give(row, self.result.credit, PARTS)
        first = self.rules.called_in_from
        if self.result.called_in_on is None and first and self._days_late(day) >= first:
            self._call_in(day)
        for row in self.rows:
            if row.asked and not row.called_in:
                self._charge(row, day)

    def _charge(self, row: Row, day: date) -> None:
        if day == row.due + ONE_DAY:
            row.left["late"] += self.rules.returned_debit
        fee = self._late_fee(row, day)
        if self.rules.late_together is not None:
            fee = min(fee, self.rules.late_together - self.late_fees)
        self.late_fees += fee
        row.left["late"] += fee

    def _call_in(self, day: date) -> None:
        """The lender wants all that was lent, today."""
        self.result.called_in_on = day
        for row in self.rows:
            if row.due <= day or (row.any_time and not row.open):
                continue
            if row.open:
                self._post_interest(row)
            else:
                row.left["interest"], row.left["fee"] = self._early(row, day)
            row.open = row.called_in = True
            row.due = day

    def _late_fee(self, row: Row, day: date) -> int:
        fees = 0
        first = row.due + ONE_DAY * (self.rules.grace + 1)
        again = self.rules.fee_monthly and day > first and is_same_day_of_month(day, first)
        if (day == first or again) and (self.rules.fee_rate or self.rules.fee_least):
            fee = max(self.rules.posted(row.asked * self.rules.fee_rate), self.rules.fee_least)
            fees = fee if self.rules.fee_most is None else min(fee, self.rules.fee_most)
        return fees

    def _grace(self, row: Row) -> timedelta:
        return ONE_DAY * (0 if row.called_in else self.rules.grace)

    def _night(self, day: date) -> None:
        for row in self.rows:
            if not row.open or not row.total:
                continue
            if day >= row.due:
                if day == row.due and row.grows_by:
                    self._post_interest(row)
                base = row.left["principal"]
                if self.rules.on_interest_too or self.rules.compound:
                    base += row.left["interest"]
                if self.rules.on_fee_too:
                    base += row.left["fee"]
                if self.rules.grace_free and day < row.due + self._grace(row):
                    base = 0
                elif self.rules.compound:
                    base += row.left["penalty"]
                own = row.penalty_a_day
                row.unposted += base * (self.rules.penalty_a_day if own is None else own)
            elif day < row.ends:
                row.unposted += row.left["principal"] * row.grows_by * row.weight(day)

    def _post_interest(self, row: Row) -> None:
        row.left["interest"] += self.rules.posted(row.unposted)
        row.unposted = Fraction(0)

    def _post(self, day: date) -> None:
        for row in self.rows:
            if row.grows_by and day <= row.due:
                self._post_interest(row)
            elif row.open and day > row.due + self._grace(row):
                row.left["penalty"] += self.rules.posted(row.unposted)
                row.unposted = Fraction(0)

    def _days_late(self, day: date) -> int:
        late = [(day - row.due).days for row in self.rows if row.open and row.total]
        return max([0, *late])

    def _receive(self, day: date, amounts: list[int]) -> None:
        order = self.rules.order
        first = self.rules.principal_first_from
        if first is not None and self._days_late(day) >= first:
            order = ("principal", *(part for part in order if part != "principal"))
        money = sum(amounts)
        whole = sum(row.total for row in self.rows) - self.result.credit
        price = self._settlement(day)
        if 0 < price <= money and (money < whole or price > whole):
            fee = self._early_fee(day)
            for row in self.rows:
                if not row.open:
                    row.left["interest"], row.left["fee"] = self._early(row, day)
                    row.left["fee"] += fee
                    row.open, fee = True, 0
            money += self.result.credit
            self.result.credit = 0
        taking = sorted((row for row in self.rows if row.open), key=lambda row: row.due)
        if self.rules.by_type or self.result.called_in_on:
            due = [row for row in taking if row.due <= day]
            for part in order if self._days_late(day) else PARTS:
                for row in due:
                    money = self._give(row, money, (part,))
            taking = taking[len(due) :]
        for row in taking:
            money = self._give(row, money, order if day > row.due else PARTS)
        self.result.credit += money

    def _take_back(self, day: date, money: int) -> None:
        """Hand money back: what lies about unused, then the last gifts."""
        unused = min(money, self.result.credit)
        self.result.credit -= unused
        money -= unused
        while money and self.given:
            row, part, given = self.given.pop()
            again = min(given, money)
            if given > again:
                self.given.append((row, part, given - again))
            if not row.total:
                row.unposted = Fraction(0)
                if not (row.grows_by and row.due >= day):
                    row.due = day
            row.left[part] += again
            self.result.paid[part] -= again
            money -= again

    def _give(self, row: Row, money: int, order: tuple[str, ...]) -> int:
        for part in order:
            given = min(money, row.left[part])
            row.left[part] -= given
            self.result.paid[part] += given
            if given:
                self.given.append((row, part, given))
            money -= given
        if not row.total:
            row.unposted = Fraction(0)
        return money

    def _early(self, row: Row, day: date) -> tuple[int, int]:
        used = max((min(day, row.ends) - row.starts).days, 0)
        fee = 0 if row.fee_waived and not used else row.fee
        if row.waits and day < row.starts:
            idle = Fraction((row.starts - max(day, row.waits_from)).days)
            fee -= self.rules.posted(row.waits * idle / (row.starts - row.waits_from).days)
        return self.rules.posted(row.interest_a_day * used), fee

    def _early_fee(self, day: date) -> int:
        rules = self.rules
        repaid = sum(row.left["principal"] for row in self.rows if not row.open)
        if repaid == 0 or (rules.early_free_from and day >= rules.early_free_from):
            return 0
        share = self.rules.posted(
            (repaid if rules.early_of is None else rules.early_of) * rules.early_rate
        )
        return max(share, rules.early_least) + rules.early_more

    def _settlement(self, day: date) -> int:
        price = self._early_fee(day)
        for row in self.rows:
            if row.open:
                price += row.total
            else:
                price += row.left["principal"] + sum(self._early(row, day))
        return max(price - self.result.credit, 0)

    def _look(self, day: date) -> Result:
        found = self.result
        late = [row for row in self.rows if row.due < day]
        found.overdue = sum(row.total for row in late)
        found.penalty = sum(row.left["penalty"] for row in late)
        found.late_fee = sum(row.left["late"] for row in late)
        found.settlement = self._settlement(day)
        found.days_late = self._days_late(day)
        for row in self.rows:
            found.credit = self._give(row, found.credit, PARTS)
        found.principal_left = sum(row.left["principal"] for row in self.rows)
        return found


def _due(row: Row) -> date:
    return row.due
