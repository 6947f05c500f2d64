"""Rows of the household's records, found by identity and guarded by their version."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from sqlalchemy import Connection, Table, delete, insert, update
from sqlalchemy.dialects.sqlite import insert as insert_or
from sqlalchemy.exc import IntegrityError

from tideover.domain.budgets import BudgetLine
from tideover.domain.errors import BugError, InputError, StoreConflict, TideoverError
from tideover.domain.reminders import ReminderEvent
from tideover.store import reading, schema
from tideover.store.connecting import SqlReader
from tideover.store.kept_outlooks import OUTLOOKS_KEPT, outlook_document
from tideover.store.records import (
    Values,
    budget_from,
    day_text,
    minor_of,
    month_number,
    reminder_values,
    understood,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tideover.domain.dates import Month
    from tideover.domain.ids import CategoryId, EntryId, LoanId
    from tideover.domain.kept_outlooks import KeptOutlook
    from tideover.domain.lenders_bills import LendersBill
    from tideover.domain.loans import Repayment
    from tideover.domain.money import Currency
    from tideover.domain.reminders import ReminderRecord
    from tideover.store.changes import Changes


class Identified(Protocol):
    """A record that carries its identity."""

    @property
    def id(self) -> str:
        """The identity."""


Record = TypeVar("Record", bound=Identified)


@dataclass(slots=True)
class Desk:
    """What the repositories of one unit of work share; `currency` is the household's."""

    connection: Connection
    currency: Currency
    changes: Changes

    @property
    def reader(self) -> SqlReader:
        """The same connection, to be asked."""
        return SqlReader(self.connection)


@dataclass(frozen=True, slots=True)
class Kind(Generic[Record]):
    """One kind of record: its table, the query that reads it, and the way there and back.

    The last column of the query is the row's version.
    """

    table: Table
    query: str
    record: Callable[[Sequence[Any], Currency], Record]
    values: Callable[[Record, Currency], Values]


@dataclass(slots=True)
class RecordRows(Generic[Record]):
    """One kind of record in one unit of work; fulfils app.ports.Rows."""

    desk: Desk
    kind: Kind[Record]
    versions: dict[str, int] = field(default_factory=dict)

    def get(self, identity: str) -> Record:
        """Return it; raises StoreConflict when it is no longer there."""
        table = self.kind.table
        with understood(table.name):
            for row in self.desk.reader.rows(self.kind.query + reading.ONE, id=identity):
                self.versions[identity] = row[-1]
                return self.kind.record(row, self.desk.currency)
        raise StoreConflict(table=table.name, id=identity)

    def add(self, record: Record) -> None:
        """Add it; raises BugError when the identity is taken."""
        table = self.kind.table
        values = self.kind.values(record, self.desk.currency)
        try:
            self.desk.connection.execute(insert(table), values)
        except IntegrityError as error:
            raise refused(error, table) from error
        self.versions[record.id] = 1
        self.desk.changes.tables.add(table.name)

    def replace(self, record: Record) -> None:
        """Put it in the place of the one with its identity; raises StoreConflict when gone."""
        table, identity = self.kind.table, record.id
        version = self._version(identity)
        values = self.kind.values(record, self.desk.currency)
        unchanged = (table.c.id == identity) & (table.c.version == version)
        try:
            done = self.desk.connection.execute(
                update(table).where(unchanged).values(**values, version=version + 1)
            )
        except IntegrityError as error:
            raise refused(error, table) from error
        if done.rowcount != 1:
            raise StoreConflict(table=table.name, id=identity)
        self.versions[identity] = version + 1
        self.desk.changes.tables.add(table.name)

    def remove(self, identity: str) -> None:
        """Take it out; raises InputError `in_use` when something else refers to it."""
        table = self.kind.table
        unchanged = (table.c.id == identity) & (table.c.version == self._version(identity))
        try:
            done = self.desk.connection.execute(delete(table).where(unchanged))
        except IntegrityError as error:
            raise InputError("in_use", field=table.name) from error
        if done.rowcount != 1:
            raise StoreConflict(table=table.name, id=identity)
        del self.versions[identity]
        self.desk.changes.tables.add(table.name)

    def _found(self, condition: str, **values: object) -> tuple[Record, ...]:
        """Return the records of the rows that a condition finds, in its order."""
        rows = list(self.desk.reader.rows(self.kind.query + condition, **values))
        for row in rows:
            self.versions[row[0]] = row[-1]
        with understood(self.kind.table.name):
            return tuple(self.kind.record(row, self.desk.currency) for row in rows)

    def _version(self, identity: str) -> int:
        """Return the version that was last read in this unit, reading it now if none was."""
        if identity not in self.versions:
            self.get(identity)
        return self.versions[identity]


class RepaymentRecords(RecordRows["Repayment"]):
    """Repayments; fulfils app.ports.RepaymentRows."""

    def of_entries(self, entries: tuple[EntryId, ...]) -> tuple[Repayment, ...]:
        """Return the repayments that these entries show, oldest first."""
        shown = " WHERE entry_id IN (SELECT value FROM json_each(:ids)) ORDER BY day, id"
        return self._found(shown, ids=json.dumps(entries))

    def of_loan(self, loan_id: LoanId) -> tuple[Repayment, ...]:
        """Return the repayments of one loan, oldest first."""
        return self._found(" WHERE loan_id = :loan_id ORDER BY day, id", loan_id=loan_id)


class BillRecords(RecordRows["LendersBill"]):
    """What lenders stated; fulfils app.ports.BillRows."""

    def of_loan(self, loan_id: LoanId) -> tuple[LendersBill, ...]:
        """Return the bills of one loan, oldest first."""
        return self._found(" WHERE loan_id = :loan_id ORDER BY day, id", loan_id=loan_id)


@dataclass(slots=True)
class BudgetPlans:
    """Planned amounts; fulfils app.ports.BudgetRows."""

    desk: Desk

    def planned(self, category_id: CategoryId, month: Month) -> BudgetLine:
        """Return the plan; its amount is None where nothing is planned."""
        of_both = " WHERE category_id = :category_id AND month = :month"
        with understood("budget"):
            for row in self.desk.reader.rows(
                reading.BUDGET + of_both, category_id=category_id, month=month_number(month)
            ):
                return budget_from(row, self.desk.currency)
        return BudgetLine(category_id, month, None)

    def plan(self, line: BudgetLine) -> None:
        """Set the plan, or take it away when its amount is None.

        Raises:
            StoreConflict: There is no such category any more.
        """
        table = schema.budget
        key = {"category_id": line.category_id, "month": month_number(line.month)}
        if line.planned is None:
            self.desk.connection.execute(delete(table).filter_by(**key))
        else:
            planned = minor_of(line.planned, self.desk.currency)
            setting = insert_or(table).values(**key, planned=planned)
            setting = setting.on_conflict_do_update(
                set_={"planned": planned, "version": table.c.version + 1}
            )
            try:
                self.desk.connection.execute(setting)
            except IntegrityError as error:
                raise refused(error, table) from error
        self.desk.changes.tables.add(table.name)


@dataclass(slots=True)
class OutlookLines:
    """What the outlook said; fulfils app.ports.OutlookRows."""

    desk: Desk

    def keep(self, outlook: KeptOutlook) -> None:
        """Write one; it replaces that of the same day, and the oldest ones go."""
        table = schema.kept_outlook
        oldest = day_text(outlook.day - OUTLOOKS_KEPT)
        self.desk.connection.execute(delete(table).where(table.c.day < oldest))
        values = {"day": day_text(outlook.day), "document": outlook_document(outlook)}
        line = insert_or(table).values(**values)
        line = line.on_conflict_do_update(
            index_elements=["day"], set_={"document": values["document"]}
        )
        self.desk.connection.execute(line)
        self.desk.changes.tables.add(table.name)


@dataclass(slots=True)
class ReminderLines:
    """The log of reminders; fulfils app.ports.ReminderRows."""

    desk: Desk

    def add(self, record: ReminderRecord) -> None:
        """Write one line; the same reminder and event through the same channel only once.

        Putting a reminder off again replaces the day that was chosen before.
        """
        table = schema.reminder_log
        values = reminder_values(record)
        line = insert_or(table).values(**values)
        if record.event is ReminderEvent.SNOOZED:
            chosen = {name: values[name] for name in ("at", "until")}
            line = line.on_conflict_do_update(index_elements=list(table.primary_key), set_=chosen)
        else:
            line = line.on_conflict_do_nothing()
        self.desk.connection.execute(line)
        self.desk.changes.tables.add(table.name)


def refused(error: IntegrityError, table: Table) -> TideoverError:
    """Return why a row was not taken: its identity is in use, or what it names has gone."""
    name = getattr(error.orig, "sqlite_errorname", "")
    if name == "SQLITE_CONSTRAINT_FOREIGNKEY":
        return StoreConflict(table=table.name)
    if name in {"SQLITE_CONSTRAINT_PRIMARYKEY", "SQLITE_CONSTRAINT_UNIQUE"}:
        return BugError("identity_taken", table=table.name)
    return BugError("store_refused", table=table.name, reason=name)
