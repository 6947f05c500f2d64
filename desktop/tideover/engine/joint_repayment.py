"""All loans of a household repaid together from a fixed amount a month, month by month.

Every month the amount goes, in this order,

1. to what is overdue or due, the loan with the highest penalty rate first;
2. to instalments due before the next payment, the earliest first;
3. to loans that can be repaid at any time and to settling whole loans early: those where that
   saves something first, and of these the one with the highest rate. What is left is kept for
   the next month.

A loan that no money reaches is not looked at: its ledger charges the same however often it is
asked. Once every instalment has fallen due, `engine/waiting_debts.py` says whether the debt ever
ends, and about when.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum
from math import inf
from typing import TYPE_CHECKING

from tideover.domain.dates import months_after
from tideover.engine.ledger import ledger_on
from tideover.engine.overdue import MOST_PAYMENTS
from tideover.engine.waiting_debts import going_on, groups_of, months_to_pay

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from fractions import Fraction

    from tideover.domain.loans import Loan
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.ledger import Ledger
    from tideover.engine.waiting_debts import Group

SHOWN_PAYMENTS = 60
"""What never ends is looked at for five years, so that what it leads to can be said."""

YEAR = 12


class Ending(Enum):
    """What becomes of a debt: it ends, it shrinks too slowly to be seen ending, or it never ends.

    TOO_LONG is not repaid within 600 payments, fifty years.
    """

    ENDS = "ends"
    TOO_LONG = "too_long"
    NEVER = "never"


@dataclass(slots=True)
class Payer:
    """One loan while it is being repaid.

    `last_due` is when all of it has fallen due. Until it is touched its ledger is that of whoever
    else plays the same loan, and so is what `waiting` says of it on a day.
    """

    loan: Loan
    ledger: Ledger
    last_due: date
    paid_off_on: date | None = None
    is_touched: bool = False
    waiting: dict[date, list[Group]] = field(default_factory=dict)

    @property
    def penalty_rate(self) -> Fraction:
        """The penalty of one late day."""
        return self.ledger.rules.penalty_rate

    @property
    def early_saving(self) -> tuple[bool, Fraction]:
        """Whether paying early saves anything, and at which yearly rate."""
        saves = self.ledger.takes_any_time or self.ledger.settlement() < self.ledger.unpaid
        return saves, self.loan.terms.rate.yearly

    def reach(self, day: date) -> None:
        """Go on to the start of a day."""
        if not self.is_touched:
            self.is_touched = True
            self.ledger = going_on(self.ledger)
        self.ledger.reach(day)

    def pay(self, day: date, amount: int) -> int:
        """Pay an amount if there is any; return it."""
        if amount:
            self.ledger.pay(day, [amount])
        return amount

    def end(self, day: date) -> None:
        """Note the day if nothing is left to pay."""
        if self.paid_off_on is None and not self.ledger.unpaid:
            self.ledger.match_credit()
            self.paid_off_on = day

    def groups(self, day: date) -> list[Group]:
        """Return what is unpaid on a day on which all of it is due."""
        if self.is_touched:
            return groups_of(self.ledger, day)
        if day not in self.waiting:
            self.waiting[day] = groups_of(self.ledger, day)
        return self.waiting[day]


def payers_of(snapshot: Snapshot, first: date) -> list[Payer]:
    """Return every open loan as it stands on the day of the first payment."""
    payers = []
    for loan in snapshot.open_loans:
        repayments = (
            paid for paid in snapshot.repayments_of(loan.id) if paid.day <= snapshot.as_of
        )
        ledger = going_on(ledger_on(loan, repayments, first))
        last_due = max((debt.due for debt in ledger.debts), default=first)
        payers.append(Payer(loan, ledger, last_due))
        payers[-1].end(first)
    return payers


class JointRepayment:
    """One amount a month for all loans, played to its end."""

    def __init__(self, payers: Iterable[Payer], monthly: int, first: date) -> None:
        """Begin where the payers stand; they stay as they are."""
        self.payers = [replace(payer) for payer in payers]
        self._order = sorted(self.payers, key=lambda one: one.penalty_rate, reverse=True)
        self._monthly = monthly
        self._first = first
        self._kept = 0
        last_due = max((payer.last_due for payer in self.payers), default=first)
        self._all_due_from = months_after(last_due, 1)
        self.day = first
        self.grows = 0.0
        """What the fastest growing group adds in a month once all is due; 0 while that is open."""

    def play(self) -> Ending:
        """Pay month by month; return what becomes of the debt."""
        never_ends = False
        is_known = False
        for number in range(MOST_PAYMENTS):
            if self._pay(number):
                return Ending.ENDS
            if not is_known and self._is_all_due():
                is_known, never_ends = True, self._months_left() == inf
            if never_ends and number + 1 >= SHOWN_PAYMENTS:
                break
        for payer in self._open():
            payer.reach(self.day)
        never_ends = never_ends or self._months_left() == inf
        return Ending.NEVER if never_ends else Ending.TOO_LONG

    def payments(self) -> float:
        """Return how many payments it takes, played; beyond MOST_PAYMENTS it is an estimate.

        inf says that it never ends.
        """
        for number in range(MOST_PAYMENTS):
            if self._pay(number):
                return number + 1
            left = MOST_PAYMENTS - number - 1
            if number % YEAR == 0 and self._is_more_than(left):
                return max(number + 1 + self._months_left(), MOST_PAYMENTS + 1)
        return MOST_PAYMENTS + max(self._months_left(), 1)

    def payments_foreseen(self) -> float:
        """Estimate how many payments it takes, playing only until all is due; inf: never ends."""
        for number in range(MOST_PAYMENTS):
            if self._pay(number):
                return number + 1
            if self._is_all_due():
                self.grows = max(group.grows for group in self._groups())
                return number + 1 + self._months_left()
        return MOST_PAYMENTS + 1

    def _pay(self, number: int) -> bool:
        """Pay one month; return whether nothing is owed any more."""
        self.day = months_after(self._first, number)
        self._pay_month(months_after(self._first, number + 1))
        return all(payer.paid_off_on for payer in self.payers)

    def _open(self) -> list[Payer]:
        return [payer for payer in self._order if payer.paid_off_on is None]

    def _pay_month(self, following: date) -> None:
        """Spend one month's money in the order of the module's description."""
        money = self._kept + self._monthly
        for payer in self._open():
            if not money:
                break
            payer.reach(self.day)
            due = payer.ledger.due_left
            paid = payer.pay(self.day, min(money, due))
            money -= paid
            if paid == due:
                payer.end(self.day)
        self._kept = self._pay_ahead(money, following) if money else 0

    def _pay_ahead(self, money: int, following: date) -> int:
        """Pay what is due before the next payment, then early; return what is kept."""
        payers = [payer for payer in self.payers if payer.paid_off_on is None]
        coming = (
            (debt.due, payer)
            for payer in payers
            for debt in payer.ledger.debts
            if self.day < debt.due < following
        )
        for _, payer in sorted(coming, key=lambda pair: pair[0]):
            money -= payer.pay(self.day, min(money, payer.ledger.due_before(following)))
        for payer in sorted(payers, key=lambda one: one.early_saving, reverse=True):
            money -= payer.pay(self.day, _surplus_to(payer.ledger, money))
        for payer in payers:
            payer.end(self.day)
        return money

    def _is_all_due(self) -> bool:
        return self.day > self._all_due_from

    def _is_more_than(self, payments: int) -> bool:
        """Whether what is owed by now is more than so many payments."""
        if not self._is_all_due():
            return False
        owed = sum(payer.ledger.unpaid for payer in self._open())
        return owed > self._kept + self._monthly * payments

    def _months_left(self) -> float:
        """Estimate how many months paying what is left takes; nothing while some is not due."""
        if not self._is_all_due():
            return 0.0
        return months_to_pay(self._groups(), self._monthly)

    def _groups(self) -> Iterable[Group]:
        return (group for payer in self._open() for group in payer.groups(self.day))


def _surplus_to(ledger: Ledger, money: int) -> int:
    """Return how much of a surplus a loan takes: any amount, or all that settles it early.

    Never more than its instalments ask: a fee can make settling dearer than waiting.
    """
    if ledger.takes_any_time:
        return min(money, ledger.settlement())
    price = ledger.settlement()
    return price if price <= min(money, ledger.unpaid) else 0
