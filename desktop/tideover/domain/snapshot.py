"""Snapshot: what the engine needs of the household, immutable and numbered."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tideover.domain.dates import Month, WorkingCalendar
from tideover.domain.household import Household
from tideover.domain.money import Money

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from tideover.domain.accounts import Account
    from tideover.domain.budgets import BudgetLine
    from tideover.domain.cases import Case, CaseEvent
    from tideover.domain.chosen_plans import ChosenPlan
    from tideover.domain.entries import Category, Entry
    from tideover.domain.ids import AccountId, CaseId, CategoryId, LoanId
    from tideover.domain.kept_outlooks import KeptOutlook
    from tideover.domain.lenders_bills import LendersBill
    from tideover.domain.loans import Loan, Repayment
    from tideover.domain.recurring import RecurringItem
    from tideover.domain.refinancing import KeptOffer
    from tideover.domain.reminders import ReminderRecord
    from tideover.domain.scenarios import Scenario


_MOVES_NO_FORECAST = {
    *("revision", "cases", "case_events", "reminder_log", "kept_outlooks", "scenarios", "offers"),
    "plans",
}
"""Fields from which no forecast follows."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The household on one day. It never holds every entry, only what grows with its plans.

    `balances` count entries up to and including `as_of`; entries dated later are `upcoming`.
    `month_sums` hold, for the months since January of the year before `as_of`, the signed sum
    per month and category (None: no category) of all entries that are not transfers, later
    days included. The mappings are never changed after they were made.
    """

    as_of: date
    revision: int = 0
    household: Household = field(default_factory=Household)
    accounts: tuple[Account, ...] = ()
    balances: Mapping[AccountId, Money] = field(default_factory=dict)
    categories: tuple[Category, ...] = ()
    month_sums: Mapping[tuple[Month, CategoryId | None], Money] = field(default_factory=dict)
    upcoming: tuple[Entry, ...] = ()
    budgets: tuple[BudgetLine, ...] = ()
    recurring: tuple[RecurringItem, ...] = ()
    loans: tuple[Loan, ...] = ()
    repayments: tuple[Repayment, ...] = ()
    bills: tuple[LendersBill, ...] = ()
    cases: tuple[Case, ...] = ()
    case_events: tuple[CaseEvent, ...] = ()
    reminder_log: tuple[ReminderRecord, ...] = ()
    kept_outlooks: tuple[KeptOutlook, ...] = ()
    scenarios: tuple[Scenario, ...] = ()
    offers: tuple[KeptOffer, ...] = ()
    plans: tuple[ChosenPlan, ...] = ()
    calendar: WorkingCalendar = field(default_factory=WorkingCalendar)
    entry_count: int = 0

    @property
    def open_loans(self) -> tuple[Loan, ...]:
        """Loans that have not been closed."""
        return tuple(loan for loan in self.loans if loan.closed_on is None)

    @property
    def followed(self) -> ChosenPlan | None:
        """The plan that is followed; None while there is none."""
        return self.plans[0] if self.plans else None

    def repayments_of(self, loan_id: LoanId) -> tuple[Repayment, ...]:
        """Return the repayments of one loan, oldest first."""
        return tuple(paid for paid in self.repayments if paid.loan_id == loan_id)

    def bills_of(self, loan_id: LoanId) -> tuple[LendersBill, ...]:
        """Return what the lender of one loan stated, oldest first."""
        return tuple(bill for bill in self.bills if bill.loan_id == loan_id)

    def events_of(self, case_id: CaseId) -> tuple[CaseEvent, ...]:
        """Return what happened in one case, oldest first."""
        return tuple(event for event in self.case_events if event.case_id == case_id)

    def forecasts_like(self, other: Snapshot) -> bool:
        """Whether all that a forecast follows from is the same in both.

        What was said, told or remembered beside it moves no forecast.
        """
        return all(
            getattr(self, name) is getattr(other, name)
            or getattr(self, name) == getattr(other, name)
            for name in self.__dataclass_fields__
            if name not in _MOVES_NO_FORECAST
        )

    def zero(self) -> Money:
        """Return no money, in the household's currency."""
        return Money(0, self.household.currency)
