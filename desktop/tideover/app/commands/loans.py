"""Repaying a loan, taking a repayment back, removing a loan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.app.commands.command import Command, Together
from tideover.app.commands.entries import RemoveEntries
from tideover.app.commands.records import Add

if TYPE_CHECKING:
    from tideover.app.ports import UnitOfWork
    from tideover.domain.entries import Entry
    from tideover.domain.ids import LoanId, RepaymentId
    from tideover.domain.loans import Repayment


@dataclass(frozen=True, slots=True)
class RecordRepayment:
    """Reduce a loan by a payment and show it as an entry, in one step.

    `entry` of None records a payment that is in the book already (its `entry_id` names the
    entry) or that was made before the book was begun.
    """

    repayment: Repayment
    entry: Entry | None = None

    def apply(self, work: UnitOfWork) -> Command:
        """Record both; raises BugError when an identity is taken."""
        if self.entry is not None:
            work.entries.add_all((self.entry,))
        work.repayments.add(self.repayment)
        if self.entry is not None:
            return RemoveEntries((self.entry.id,))
        return RemoveRepayment(self.repayment.id)


@dataclass(frozen=True, slots=True)
class RemoveRepayment:
    """Take a repayment off its loan; the entry stays in the book."""

    repayment_id: RepaymentId

    def apply(self, work: UnitOfWork) -> RecordRepayment:
        """Remove it; raises StoreConflict when it is gone."""
        before = work.repayments.get(self.repayment_id)
        work.repayments.remove(self.repayment_id)
        return RecordRepayment(before)


@dataclass(frozen=True, slots=True)
class RemoveLoan:
    """Take a loan and its repayments out; the entries that paid it stay in the book."""

    loan_id: LoanId

    def apply(self, work: UnitOfWork) -> Together:
        """Remove it; raises StoreConflict when it is gone."""
        loan = work.loans.get(self.loan_id)
        repayments = work.repayments.of_loan(self.loan_id)
        for repayment in repayments:
            work.repayments.remove(repayment.id)
        work.loans.remove(self.loan_id)
        return Together(
            "remove_loan",
            (Add(loan), *(RecordRepayment(repayment) for repayment in repayments)),
        )
