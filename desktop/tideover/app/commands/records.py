"""Adding, replacing and removing what a household has a list of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, assert_never

from tideover.domain.accounts import Account
from tideover.domain.cases import Case, CaseEvent
from tideover.domain.chosen_plans import ChosenPlan
from tideover.domain.entries import Category
from tideover.domain.lenders_bills import LendersBill
from tideover.domain.loans import Loan
from tideover.domain.recurring import RecurringItem
from tideover.domain.refinancing import KeptOffer
from tideover.domain.scenarios import Scenario

if TYPE_CHECKING:
    from tideover.app.ports import Rows, UnitOfWork

HouseholdRecord = (
    Account
    | Category
    | RecurringItem
    | Loan
    | LendersBill
    | Case
    | CaseEvent
    | Scenario
    | KeptOffer
    | ChosenPlan
)


def _rows(work: UnitOfWork, record: HouseholdRecord) -> Rows[Any]:  # noqa: C901, PLR0911 - one a kind
    match record:
        case Account():
            return work.accounts
        case Category():
            return work.categories
        case RecurringItem():
            return work.recurring
        case Loan():
            return work.loans
        case LendersBill():
            return work.bills
        case Scenario():
            return work.scenarios
        case KeptOffer():
            return work.offers
        case ChosenPlan():
            return work.chosen_plans
        case Case():
            return work.cases
        case CaseEvent():
            return work.case_events
        case _:
            assert_never(record)


@dataclass(frozen=True, slots=True)
class Add:
    """Add a record."""

    record: HouseholdRecord

    def apply(self, work: UnitOfWork) -> Remove:
        """Add it; raises BugError when its identity is taken."""
        _rows(work, self.record).add(self.record)
        return Remove(self.record)


@dataclass(frozen=True, slots=True)
class Replace:
    """Put a record in the place of the one with its identity."""

    record: HouseholdRecord

    def apply(self, work: UnitOfWork) -> Replace:
        """Replace it; raises StoreConflict when it is gone."""
        rows = _rows(work, self.record)
        before = rows.get(self.record.id)
        rows.replace(self.record)
        return Replace(before)


@dataclass(frozen=True, slots=True)
class Remove:
    """Take a record out.

    A loan with repayments is removed by `loans.RemoveLoan`, what happened in a case by
    `cases.RemoveCaseEvent`.
    """

    record: HouseholdRecord

    def apply(self, work: UnitOfWork) -> Add:
        """Remove it; raises InputError `in_use` when something refers to it."""
        rows = _rows(work, self.record)
        before = rows.get(self.record.id)
        rows.remove(self.record.id)
        return Add(before)
