"""Repaying loans, saying which loan money repaid, removing a loan."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tideover.app.commands.command import Command, Together
from tideover.app.commands.entries import RemoveEntries
from tideover.app.commands.records import Add

if TYPE_CHECKING:
    from tideover.app.ports import UnitOfWork
    from tideover.domain.entries import Entry
    from tideover.domain.ids import EntryId, LoanId, RepaymentId
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
class MoveRepayment:
    """Count a repayment for another loan; its entry stays as it is."""

    repayment_id: RepaymentId
    loan_id: LoanId

    def apply(self, work: UnitOfWork) -> MoveRepayment:
        """Move it; raises StoreConflict when it or the loan is gone."""
        before = work.repayments.get(self.repayment_id)
        work.repayments.replace(replace(before, loan_id=self.loan_id))
        return MoveRepayment(self.repayment_id, before.loan_id)


@dataclass(frozen=True, slots=True)
class SetRepayments:
    """Say what an entry repays: these, in the place of whatever it repaid before.

    None says that it repays nothing, several that one debit paid several loans.
    """

    entry_id: EntryId
    repayments: tuple[Repayment, ...]

    def apply(self, work: UnitOfWork) -> SetRepayments:
        """Set them; the inverse sets what was repaid before."""
        before = work.repayments.of_entries((self.entry_id,))
        for repayment in before:
            work.repayments.remove(repayment.id)
        for repayment in self.repayments:
            work.repayments.add(repayment)
        return SetRepayments(self.entry_id, before)


@dataclass(frozen=True, slots=True)
class RemoveLoan:
    """Take a loan, its repayments and its lender's bills out; the entries stay in the book."""

    loan_id: LoanId

    def apply(self, work: UnitOfWork) -> Together:
        """Remove it; raises StoreConflict when it is gone."""
        loan = work.loans.get(self.loan_id)
        repayments = work.repayments.of_loan(self.loan_id)
        for repayment in repayments:
            work.repayments.remove(repayment.id)
        bills = work.bills.of_loan(self.loan_id)
        for bill in bills:
            work.bills.remove(bill.id)
        work.loans.remove(self.loan_id)
        return Together(
            "remove_loan",
            (
                Add(loan),
                *(RecordRepayment(repayment) for repayment in repayments),
                *(Add(bill) for bill in bills),
            ),
        )
