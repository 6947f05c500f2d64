"""Cash from day to day in whole minor units: what comes in, what goes out, which due is missed.

This is the one place where days are played; the outlook, the what-ifs and the reference cases
(`cashflow_risk`) all ask here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(slots=True)
class CashDay:
    """What happens on one day; all amounts are positive minor units.

    `dues` are pairs of an amount and a number that names the due.
    """

    incomes: list[int] = field(default_factory=list)
    expenses: list[int] = field(default_factory=list)
    dues: list[tuple[int, int]] = field(default_factory=list)


@dataclass(slots=True)
class Missed:
    """A due that could not be paid in full on day number `day`, when `available` was there.

    `paid_day` is the number of the later day that paid it, None where none did.
    """

    due: int
    amount: int
    day: int
    available: int
    paid_day: int | None = None


@dataclass(frozen=True, slots=True)
class Played:
    """What came of the days: the lowest and the closing balance of each, and what was missed."""

    lowest: tuple[int, ...]
    closing: tuple[int, ...]
    missed: tuple[Missed, ...]


def play(opening: int, days: Iterable[CashDay], *, try_again: bool) -> Played:
    """Play the days in order, starting with `opening`.

    Within a day income comes first, then every expense is taken, even below zero, then the dues
    in the order of the list. A due that cannot be paid in full is missed: nothing of it is
    paid and the balance stays. With `try_again` a missed due is still owed: on each later day
    with income, missed dues that can be paid in full are paid, oldest first, before the dues of
    that day. Without, it is never asked again.

    The lowest balance of a day is the lowest after any of its events, or the balance itself on
    a day without events.
    """
    balance = opening
    lowest, closing = [], []
    missed: list[Missed] = []
    owed: list[Missed] = []
    for number, day in enumerate(days):
        low = balance + day.incomes[0] if day.incomes else balance
        balance += sum(day.incomes) - sum(day.expenses)
        if owed and day.incomes:
            balance = _pay_owed(owed, balance, number)
            owed = [each for each in owed if each.paid_day is None]
        for amount, due in day.dues:
            if amount <= balance:
                balance -= amount
                continue
            missed.append(Missed(due, amount, number, balance))
            if try_again:
                owed.append(missed[-1])
        lowest.append(min(low, balance))
        closing.append(balance)
    return Played(tuple(lowest), tuple(closing), tuple(missed))


def _pay_owed(owed: Iterable[Missed], balance: int, number: int) -> int:
    """Pay what was missed before as far as it goes; return the balance after it."""
    for each in owed:
        if each.amount <= balance:
            balance -= each.amount
            each.paid_day = number
    return balance
