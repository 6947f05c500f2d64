"""A loan's debts in the order they fall due, and how money meets them.

The order of one day: instalments due that day become payable, credit goes to them, late fees and
penalty of the days before are charged, then the day's money is allocated. It meets the oldest
unpaid instalment first and, inside it, the parts in the loan's order. What is left is kept as
credit for the next due day; it is no early repayment. Only money that settles the whole loan on
its day, and is less than all instalments together, settles it early.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby, islice
from typing import TYPE_CHECKING

from tideover.domain.loans import DailyInterestTerms
from tideover.engine.debts import (
    LENDERS_FIELDS,
    Debt,
    EarlyTerms,
    LateRules,
    early_terms,
    late_rules,
)
from tideover.engine.schedules import REMEMBERED, schedule
from tideover.engine.schedules.periods import daily_rate, spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from tideover.domain.loans import Repayment, Terms


@dataclass(slots=True)
class Receipt:
    """What one repayment paid, in minor units; `credit` is what has met no debt yet."""

    day: date
    credit: int
    late_fee: int = 0
    fee: int = 0
    penalty: int = 0
    interest: int = 0
    principal: int = 0

    def spend(self, debt: Debt, order: tuple[str, ...]) -> None:
        """Pay as much of a debt as the credit reaches."""
        for name in order:
            if taken := debt.take(name, self.credit):
                self.credit -= taken
                setattr(self, name, getattr(self, name) + taken)
        if not debt.left:
            debt.paid_on = self.day
            debt.forgive_grace()


@dataclass(slots=True)
class Ledger:
    """The debts of one loan, oldest first, on `day`.

    Debts before the index `first` are paid; `waiting` are the receipts with credit, oldest first.
    """

    rules: LateRules
    debts: list[Debt]
    day: date
    settles_early: bool = False
    receipts: list[Receipt] = field(default_factory=list)
    first: int = 0
    waiting: list[Receipt] = field(default_factory=list)

    @property
    def credit(self) -> int:
        """Money that was paid and has met no debt yet."""
        return sum(receipt.credit for receipt in self.waiting)

    @property
    def is_settled(self) -> bool:
        """Whether nothing is left to pay."""
        return not any(debt.left for debt in self.debts)

    @property
    def due_left(self) -> int:
        """What was due by the day and is unpaid."""
        return sum(debt.left for debt in self._open() if debt.due <= self.day)

    @property
    def takes_any_time(self) -> bool:
        """Whether money reduces the principal at once instead of waiting for a due day."""
        return any(debt.opens < debt.due and debt.left for debt in self.debts)

    def due_before(self, day: date) -> int:
        """Return what falls due before a day and is unpaid, the credit taken off.

        Interest that grows by the day is counted up to the day reached.
        """
        due = sum(debt.left for debt in self.debts[self.first :] if debt.due < day)
        return max(due - self.credit, 0)

    @property
    def unpaid(self) -> int:
        """What is left of all instalments as scheduled, the credit taken off."""
        left = sum(debt.left for debt in islice(self.debts, self.first, None))
        return max(left - self.credit, 0)

    @property
    def days_overdue(self) -> int:
        """Days since the oldest unpaid due day; 0 when nothing is late."""
        for debt in self._open():
            return max((self.day - debt.due).days, 0)
        return 0

    def _open(self) -> Iterator[Debt]:
        """Yield the debts that take money on the day, oldest first."""
        for debt in islice(self.debts, self.first, None):
            if debt.opens > self.day:
                return
            if debt.left:
                yield debt

    def _tidy(self) -> None:
        """Forget receipts that are spent, and step over debts that are paid."""
        if self.waiting:
            self.waiting = [receipt for receipt in self.waiting if receipt.credit]
        while self.first < len(self.debts) and not self.debts[self.first].left:
            self.first += 1

    def reach(self, day: date) -> None:
        """Go on to the start of `day`: what falls due meets the credit, the late is charged."""
        self.day = day
        for debt in self._open():
            for receipt in self.waiting:
                receipt.spend(debt, LENDERS_FIELDS)
            if debt.left:
                debt.reach(day, self.rules)
        self._tidy()

    def pay(self, day: date, amounts: Sequence[int]) -> None:
        """Receive the money of one day, not before the day reached last."""
        self.reach(day)
        order = self.rules.order_on(self.days_overdue)
        if self._is_settled_early_by(sum(amounts)):
            self._settle_early()
        for amount in amounts:
            receipt = Receipt(day, amount)
            self.receipts.append(receipt)
            self._allocate(receipt, order)
            if receipt.credit:
                self.waiting.append(receipt)
        self._tidy()

    def _allocate(self, receipt: Receipt, order: tuple[str, ...]) -> None:
        for debt in self._open():
            receipt.spend(debt, order if self.day > debt.due else LENDERS_FIELDS)
            if not receipt.credit:
                return

    def _is_settled_early_by(self, money: int) -> bool:
        """Whether the day's money clears the loan and is less than all its instalments."""
        if not self.settles_early or money + self.credit <= self.due_left:
            return False
        return 0 < self.settlement() <= money < self.unpaid

    def _settle_early(self) -> None:
        """Ask for everything now, at the price of the day; credit pays towards it first."""
        for debt in self.debts:
            if debt.opens > self.day:
                debt.settle_early(self.day, self.rules.rounding)
        for receipt in self.waiting:
            self._allocate(receipt, LENDERS_FIELDS)

    def settlement(self) -> int:
        """Return what clears the loan on the day reached, the credit taken off."""
        asked = 0
        for debt in islice(self.debts, self.first, None):
            if debt.opens <= self.day:
                asked += debt.left
            else:
                asked += debt.principal + sum(debt.asked_early(self.day, self.rules.rounding))
        return max(asked - self.credit, 0)

    def match_credit(self) -> None:
        """Let the credit meet the debts that come next, as it will on their due days."""
        for receipt in self.waiting:
            for debt in islice(self.debts, self.first, None):
                if receipt.credit and debt.left:
                    receipt.spend(debt, LENDERS_FIELDS)
        self._tidy()


@lru_cache(maxsize=REMEMBERED)
def _early(terms: Terms) -> tuple[EarlyTerms | None, ...]:
    if isinstance(terms, DailyInterestTerms):
        return (None,)
    return tuple(
        early_terms(terms, span.starts, row.balance.minor + row.principal.minor, span.rate)
        for span, row in zip(spans(terms), schedule(terms), strict=True)
    )


def new_ledger(terms: Terms) -> Ledger:
    """Return the ledger of a loan on its first day, before anything was paid."""
    if isinstance(terms, DailyInterestTerms):
        debts = [
            Debt(
                due=terms.due_on,
                opens=terms.drawn_on,
                principal=terms.principal.minor,
                interest_rate=daily_rate(terms),
            )
        ]
    else:
        debts = [
            Debt(
                due=row.due,
                opens=row.due,
                principal=row.principal.minor,
                interest=row.interest.minor,
                fee=row.fee.minor,
                early=early,
            )
            for row, early in zip(schedule(terms), _early(terms), strict=True)
        ]
    return Ledger(late_rules(terms), debts, terms.drawn_on, settles_early=True)


def ledger_on(terms: Terms, repayments: Iterable[Repayment], day: date) -> Ledger:
    """Return a loan's ledger at the start of `day`, or after the day's repayments.

    Repayments may come in any order; those after `day` are left out.
    """
    ledger = new_ledger(terms)
    known = sorted((paid for paid in repayments if paid.day <= day), key=_day)
    for paid_on, of_the_day in groupby(known, key=_day):
        ledger.pay(paid_on, [paid.amount.minor for paid in of_the_day])
    ledger.reach(max(day, ledger.day))
    return ledger


def _day(repayment: Repayment) -> date:
    return repayment.day
