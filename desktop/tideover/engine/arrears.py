"""What loans ask once a payment was missed in the forecast, day by day until it is made.

From the first missed due on a loan's own ledger says what is asked: penalty interest and late
fee grow, the oldest instalment is paid before a newer one (Civil Code Art. 560), a loan that is
called in asks for everything. Before that, and again once all that is due is paid, each due asks
for what was agreed, and no ledger is needed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from tideover.domain.ids import RepaymentId
from tideover.domain.lateness import AcrossInstalments
from tideover.domain.loans import DailyInterestTerms, Repayment
from tideover.domain.money import Money
from tideover.engine.ledger import Ledger, ledger_on
from tideover.engine.legal import overdue_bucket

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tideover.domain.ids import LoanId
    from tideover.domain.loans import Loan
    from tideover.engine.dues import Due, LoanDues

Name = tuple["LoanId", int] | None
"""A loan and the number of its instalment; None for a card."""


@dataclass(frozen=True, slots=True)
class LateCost:
    """What being late added to one due, in minor units, by the day it was paid or the last day."""

    penalty: int = 0
    late_fee: int = 0
    bucket: str = ""


NO_COST = LateCost()


@dataclass(slots=True)
class _LateLoan:
    """One loan that is late: its ledger and what is recorded to be repaid on days to come."""

    loan: Loan
    ledger: Ledger
    recorded: Sequence[Repayment]

    @property
    def is_one_balance(self) -> bool:
        """Whether money for one instalment goes to all of them."""
        if self.ledger.called_in_on is not None:
            return True
        by_type = self.loan.terms.late.across is AcrossInstalments.BY_TYPE
        return by_type and self.ledger.days_overdue > 0

    def reach(self, day: date) -> None:
        """Go on to a day, with what is recorded to be repaid until then."""
        for paid in self.recorded:
            if self.ledger.day < paid.day <= day:
                self.ledger.pay(paid.day, [paid.amount.minor])
        if self.ledger.day < day:
            self.ledger.reach(day)

    def unpaid(self) -> list[tuple[int, int]]:
        """Return the numbers and amounts of what is due, oldest first.

        What is recorded to be repaid later is taken off: it is not to be found twice.
        """
        coming = sum(paid.amount.minor for paid in self.recorded if paid.day > self.ledger.day)
        due = [
            (debt.due, number, debt.left)
            for number, debt in enumerate(self.ledger.debts, start=1)
            if debt.left and debt.due <= self.ledger.day
        ]
        found = []
        for _, number, left in sorted(due):
            covered = min(left, coming)
            coming -= covered
            if left > covered:
                found.append((number, left - covered))
        return found

    def cost(self, number: int) -> LateCost:
        """Return what being late has added to an instalment and is unpaid."""
        debt = self.ledger.debts[number - 1]
        late_days = max((self.ledger.day - debt.due).days, 0)
        return LateCost(debt.penalty, debt.late_fee, overdue_bucket(late_days))


@dataclass(slots=True)
class Arrears:
    """What every due asks on every day, given what was paid and missed before it."""

    first: date
    dues: Mapping[LoanId, LoanDues]
    late: dict[LoanId, _LateLoan] = field(default_factory=dict)
    costs: dict[Name, LateCost] = field(default_factory=dict)
    _paid: dict[LoanId, list[Repayment]] = field(default_factory=dict)
    _noted: set[Name] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Begin with the ledgers of loans that are late today and ask for all at once."""
        for loan_id, known in self.dues.items():
            if known.now.days_past_due:
                ledger = ledger_on(known.loan, known.repayments, self.first)
                found = _LateLoan(known.loan, ledger, known.repayments)
                if found.is_one_balance:
                    self.late[loan_id] = found

    @property
    def alters(self) -> bool:
        """Whether dues of days to come ask for something else than was agreed."""
        return bool(self.late)

    def asks(self, due: Due, day: int) -> int | None:
        """Return what pays a due on a day; None while an older one of its loan is unpaid."""
        if _name(due) in self.costs:
            return 0
        found = self._reached(due, day)
        if found is None or due.instalment is None:
            return due.amount.minor
        unpaid = found.unpaid()
        if found.is_one_balance and unpaid:
            is_oldest = unpaid[0][0] == due.instalment.number
            return sum(amount for _, amount in unpaid) if is_oldest else None
        if not unpaid or all(number != due.instalment.number for number, _ in unpaid):
            return 0
        number, amount = unpaid[0]
        return amount if number == due.instalment.number else None

    def needed(self, due: Due, day: int) -> int:
        """Return what pays a due and everything that its loan is paid before."""
        found = self._reached(due, day)
        if found is None or due.instalment is None:
            return due.amount.minor
        needed = 0
        for number, amount in found.unpaid():
            needed += amount
            if number == due.instalment.number and not found.is_one_balance:
                break
        return needed

    def miss(self, due: Due, day: int) -> None:
        """Ask the ledger of a loan from its first missed due on."""
        if due.loan is None or due.instalment is None:
            return
        self._noted.add((due.loan.id, due.instalment.number))
        if due.loan.id not in self.late:
            self.late[due.loan.id] = self._opened(due.loan, due, day)

    def pay(self, due: Due, day: int, amount: int) -> None:
        """Pay a due; a loan that is up to date again asks for what was agreed."""
        found = self._reached(due, day)
        if found is None or due.loan is None or due.instalment is None:
            return
        paid = [number for number, _ in found.unpaid()] if found.is_one_balance else []
        for number in {due.instalment.number, *paid}:
            self.costs[due.loan.id, number] = found.cost(number)
            self._noted.add((due.loan.id, number))
        if amount:
            on = self.first + timedelta(days=day)
            found.ledger.pay(on, [amount])
            self._paid.setdefault(due.loan.id, []).append(_repayment(due.loan, on, amount))
        as_agreed = not isinstance(due.loan.terms, DailyInterestTerms)
        if as_agreed and found.ledger.called_in_on is None and not found.ledger.due_left:
            del self.late[due.loan.id]

    def is_paid(self, due: Due) -> bool:
        """Return whether a due that was missed is paid by what was paid for another one."""
        if due.loan is None or due.instalment is None:
            return False
        found = self.late.get(due.loan.id)
        if found is None:
            return True
        return all(number != due.instalment.number for number, _ in found.unpaid())

    def cost(self, due: Due, last: int) -> LateCost:
        """Return what being late added to a missed due by the day it was paid, or by the last."""
        if (known := self.costs.get(_name(due))) is not None:
            return known
        found = self._reached(due, last)
        if found is None or due.instalment is None:
            return NO_COST
        return found.cost(due.instalment.number)

    def _reached(self, due: Due, day: int) -> _LateLoan | None:
        found = self.late.get(due.loan.id) if due.loan is not None else None
        if found is not None:
            found.reach(self.first + timedelta(days=day))
        return found

    def _opened(self, loan: Loan, missed: Due, day: int) -> _LateLoan:
        """Return the ledger of a loan of which all before a due was paid on its day or is noted."""
        known = self.dues[loan.id]
        on = self.first + timedelta(days=day)
        paid = list(self._paid.get(loan.id, ()))
        for due in known.dues:
            if due is missed:
                break
            if due.instalment and (loan.id, due.instalment.number) not in self._noted:
                paid.append(_repayment(loan, due.day, due.amount.minor))
        ledger = ledger_on(loan, (*known.repayments, *paid), on)
        return _LateLoan(loan, ledger, known.repayments)


def _name(due: Due) -> Name:
    if due.loan is None or due.instalment is None:
        return None
    return due.loan.id, due.instalment.number


def _repayment(loan: Loan, day: date, amount: int) -> Repayment:
    money = Money(amount, loan.terms.principal.currency)
    return Repayment(RepaymentId("forecast"), loan.id, day, money)
