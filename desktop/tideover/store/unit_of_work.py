"""One user action as one transaction."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Self

from sqlalchemy import insert, update
from sqlalchemy.exc import DBAPIError

from tideover.domain.errors import StoreError, StoreTooNew
from tideover.domain.ids import new_id
from tideover.store import (
    cases,
    chosen_plans,
    lenders_bills,
    loans,
    offers,
    reading,
    records,
    scenarios,
    schema,
)
from tideover.store.case_rows import CaseEventRecords
from tideover.store.changes import Changes
from tideover.store.connecting import SqlReader, refusal
from tideover.store.entry_rows import EntryTable
from tideover.store.identity import SCHEMA
from tideover.store.repositories import (
    BillRecords,
    BudgetPlans,
    Desk,
    Kind,
    OutlookLines,
    RecordRows,
    ReminderLines,
    RepaymentRecords,
)

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from sqlalchemy import Engine

    from tideover.domain.accounts import Account
    from tideover.domain.cases import Case
    from tideover.domain.chosen_plans import ChosenPlan
    from tideover.domain.entries import Category
    from tideover.domain.household import Household
    from tideover.domain.loans import Loan
    from tideover.domain.recurring import RecurringItem
    from tideover.domain.refinancing import KeptOffer
    from tideover.domain.scenarios import Scenario
    from tideover.domain.snapshot import Snapshot
    from tideover.store.places import Places

ACCOUNTS = Kind(schema.account, reading.ACCOUNT, records.account_from, records.account_values)
CATEGORIES = Kind(schema.category, reading.CATEGORY, records.category_from, records.category_values)
RECURRING = Kind(
    schema.recurring, reading.RECURRING, records.recurring_from, records.recurring_values
)
LOANS = Kind(schema.loan, reading.LOAN, loans.loan_from, loans.loan_values)
REPAYMENTS = Kind(
    schema.repayment, reading.REPAYMENT, records.repayment_from, records.repayment_values
)
SCENARIOS = Kind(
    schema.scenario, reading.SCENARIO, scenarios.scenario_from, scenarios.scenario_values
)
OFFERS = Kind(schema.kept_offer, reading.OFFER, offers.offer_from, offers.offer_values)
PLANS = Kind(schema.chosen_plan, reading.PLAN, chosen_plans.plan_from, chosen_plans.plan_values)
BILLS = Kind(schema.lenders_bill, reading.BILL, lenders_bills.bill_from, lenders_bills.bill_values)

CASES = Kind(schema.case_file, reading.CASE, cases.case_from, cases.case_values)
CASE_EVENTS = Kind(schema.case_event, reading.CASE_EVENT, cases.event_from, cases.event_values)

_WHOLE_TABLES = (
    (schema.account, "accounts", reading.accounts),
    (schema.category, "categories", reading.categories),
    (schema.budget, "budgets", reading.budgets),
    (schema.recurring, "recurring", reading.recurring),
    (schema.loan, "loans", reading.loans),
    (schema.repayment, "repayments", reading.repayments),
    (schema.lenders_bill, "bills", reading.bills),
    (schema.scenario, "scenarios", reading.scenarios),
    (schema.kept_offer, "offers", reading.offers),
    (schema.chosen_plan, "plans", reading.plans),
    (schema.case_file, "cases", reading.cases),
    (schema.case_event, "case_events", reading.case_events),
)
"""The tables whose every row is in the snapshot, and the part that holds them."""


class SqlUnitOfWork:
    """A transaction that holds the write lock; fulfils app.ports.UnitOfWork."""

    accounts: RecordRows[Account]
    categories: RecordRows[Category]
    recurring: RecordRows[RecurringItem]
    loans: RecordRows[Loan]
    entries: EntryTable
    repayments: RepaymentRecords
    bills: BillRecords
    scenarios: RecordRows[Scenario]
    offers: RecordRows[KeptOffer]
    chosen_plans: RecordRows[ChosenPlan]
    cases: RecordRows[Case]
    case_events: CaseEventRecords
    budgets: BudgetPlans
    outlooks: OutlookLines
    reminders: ReminderLines

    def __init__(self, engine: Engine, path: Path, places: Places) -> None:
        """Prepare a unit on the household at `path`; nothing is opened before it is entered."""
        self.action_id = new_id()
        self._path = path
        self._places = places
        self._engine = engine
        self._changes = Changes()

    def __enter__(self) -> Self:
        """Begin; raises StoreLocked, StoreReadOnly or StoreTooNew when nothing may be written."""
        try:
            self._connection = self._engine.connect()
        except DBAPIError as error:
            raise refusal(error, self._path) from error
        try:
            self._begin()
        except DBAPIError as error:
            self._connection.close()
            raise refusal(error, self._path) from error
        except StoreError:
            self._connection.close()
            raise
        return self

    def _begin(self) -> None:
        reader = SqlReader(self._connection)
        self._connection.begin()
        ((number,),) = reader.rows("PRAGMA user_version")
        if number > SCHEMA:
            raise StoreTooNew(path=str(self._path), number=number)
        self._revision = reading.revision(reader) + 1
        self._desk = desk = Desk(
            self._connection, reading.household(reader).currency, self._changes
        )
        self.accounts = RecordRows(desk, ACCOUNTS)
        self.categories = RecordRows(desk, CATEGORIES)
        self.recurring = RecordRows(desk, RECURRING)
        self.loans = RecordRows(desk, LOANS)
        self.repayments = RepaymentRecords(desk, REPAYMENTS)
        self.bills = BillRecords(desk, BILLS)
        self.scenarios = RecordRows(desk, SCENARIOS)
        self.offers = RecordRows(desk, OFFERS)
        self.chosen_plans = RecordRows(desk, PLANS)
        self.cases = RecordRows(desk, CASES)
        self.case_events = CaseEventRecords(desk, CASE_EVENTS)
        self.entries = EntryTable(desk, self._places)
        self.budgets = BudgetPlans(desk)
        self.outlooks = OutlookLines(desk)
        self.reminders = ReminderLines(desk)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Roll back what was not committed; an error of the database becomes one of ours."""
        self._connection.close()
        if isinstance(error, DBAPIError):
            raise refusal(error, self._path) from error

    def household(self) -> Household:
        """Return the settings of the household."""
        return reading.household(self._desk.reader)

    def set_household(self, household: Household) -> None:
        """Replace the settings of the household.

        A new currency relabels every amount, which is what a person wants who chose the wrong
        one: a household keeps one currency.
        """
        table = schema.household
        values: dict[str, Any] = records.household_values(household)
        values["version"] = table.c.version + 1
        self._connection.execute(update(table).values(**values))
        self._changes.tables.add(table.name)
        self._desk.currency = household.currency

    def commit(self) -> None:
        """Make everything durable; raises StoreError when that is not certain."""
        at = datetime.now(tz=UTC).isoformat(timespec="seconds")
        done = {"id": self.action_id, "at": at, "revision": self._revision}
        latest = {"revision": self._revision, "last_action": self.action_id}
        try:
            self._connection.execute(insert(schema.action), done)
            self._connection.execute(update(schema.meta), latest)
            self._connection.commit()
        except DBAPIError as error:
            raise refusal(error, self._path) from error

    def snapshot(self, previous: Snapshot) -> Snapshot:
        """Return the next snapshot: only what this unit changed is read again.

        All of it is read when somebody else wrote to the store since `previous`, or when a new
        currency relabels every amount.
        """
        reader = self._desk.reader
        if (
            previous.revision != self._revision - 1
            or previous.household.currency != self._desk.currency
        ):
            whole = reading.snapshot(reader, previous.as_of, previous.calendar)
            return replace(whole, revision=self._revision)
        return replace(
            previous,
            revision=self._revision,
            **self._whole_tables(),
            **self._entry_parts(previous),
        )

    def _whole_tables(self) -> dict[str, Any]:
        """Return the parts that hold every row of a table that was changed."""
        reader, tables = self._desk.reader, self._changes.tables
        parts: dict[str, Any] = {
            part: read(reader, self._desk.currency)
            for table, part, read in _WHOLE_TABLES
            if table.name in tables
        }
        if schema.household.name in tables:
            parts["household"] = reading.household(reader)
        if schema.reminder_log.name in tables:
            parts["reminder_log"] = reading.reminder_log(reader)
        if schema.kept_outlook.name in tables:
            parts["kept_outlooks"] = reading.kept_outlooks(reader)
        return parts

    def _entry_parts(self, previous: Snapshot) -> dict[str, Any]:
        """Return the parts that are sums of entries, or the few entries that lie ahead."""
        reader, currency, changes = self._desk.reader, self._desk.currency, self._changes
        today = previous.as_of
        parts: dict[str, Any] = {}
        if schema.account.name in changes.tables:
            parts["balances"] = reading.balances(reader, currency, today)
        elif changes.accounts:
            moved = reading.balances(reader, currency, today, changes.accounts)
            parts["balances"] = {**previous.balances, **moved}
        if changes.accounts:
            parts["entry_count"] = previous.entry_count + changes.more_entries
            parts["month_sums"] = self._month_sums(previous)
        if changes.last_day is not None and changes.last_day > today:
            parts["upcoming"] = reading.upcoming(reader, currency, today)
        return parts

    def _month_sums(self, previous: Snapshot) -> reading.MonthSums:
        """Return the sums by month, those of the months that were moved read again."""
        first = reading.first_summed(previous.as_of)
        moved = {month for month in self._changes.months if month >= first}
        sums = {key: money for key, money in previous.month_sums.items() if key[0] not in moved}
        for month in moved:
            sums |= reading.month_sums(self._desk.reader, self._desk.currency, month, month)
        return sums
