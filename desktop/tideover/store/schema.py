"""The tables of a household as they are today.

A migration never imports this module: it is a letter to the past, with SQL of its own.
`identity.SCHEMA` is raised, and a migration written, with every change made here.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    text,
)

from tideover.domain.cases import LARGEST_DOCUMENT
from tideover.domain.money import LARGEST_MINOR
from tideover.domain.text import LONGEST_NAME, LONGEST_NOTE

LONGEST_ID = 64
LONGEST_DOCUMENT = 20_000
LONGEST_TERMS = 200_000
LONGEST_CONTRACTS = 1_000_000
LONGEST_PLAN = 2_000_000

metadata = MetaData()


def _text(name: str, longest: int = LONGEST_NAME, *, optional: bool = False) -> Column[str]:
    limit = CheckConstraint(f"length({name}) <= {longest}")
    return Column(name, Text, limit, nullable=optional)


def _identity() -> Column[str]:
    limit = CheckConstraint(f"length(id) BETWEEN 1 AND {LONGEST_ID}")
    return Column("id", Text, limit, primary_key=True)


def _amount(name: str) -> Column[int]:
    """An exact number of minor units: SQLite would keep a float or a word as gladly."""
    limit = CheckConstraint(f"typeof({name}) = 'integer' AND abs({name}) <= {LARGEST_MINOR}")
    return Column(name, Integer, limit, nullable=False)


def _number(name: str, *, optional: bool = False) -> Column[int]:
    limit = CheckConstraint(f"typeof({name}) IN ('integer', 'null')")
    return Column(name, Integer, limit, nullable=optional)


def _day(name: str, *, optional: bool = False) -> Column[str]:
    limit = CheckConstraint(f"{name} GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'")
    return Column(name, Text, limit, nullable=optional)


def _truth(name: str) -> Column[bool]:
    limit = CheckConstraint(f"{name} IN (0, 1)")
    return Column(name, Boolean(create_constraint=False), limit, nullable=False)


def _reference(name: str, target: str, *, optional: bool = False) -> Column[str]:
    return Column(name, Text, ForeignKey(target), nullable=optional)


def _version() -> Column[int]:
    """Raised with every change of the row, so that a change of what is stale is noticed."""
    return Column("version", Integer, nullable=False, server_default=text("1"))


def _only_row() -> Column[int]:
    return Column("only", Integer, CheckConstraint("only = 1"), primary_key=True)


meta = Table(
    "meta",
    metadata,
    _only_row(),
    _text("store_uuid"),
    _number("revision"),
    _text("last_action"),
)

# Alembic keeps this table itself; it stands here so that a new store has it as a migrated one.
alembic_version = Table(
    "alembic_version",
    metadata,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)

action = Table("action", metadata, _identity(), _text("at"), _number("revision"))

household = Table(
    "household",
    metadata,
    _only_row(),
    _text("name"),
    _text("currency", 3),
    _amount("buffer"),
    _text("first_start"),
    _truth("is_sample"),
    _text("remind_days_before", LONGEST_NOTE),
    _truth("remind_while_unpaid"),
    _text("strategy"),
    _text("extra_money", LONGEST_DOCUMENT),
    _text("custom_order", LONGEST_DOCUMENT),
    _text("left_out_of_offers", LONGEST_DOCUMENT),
    _text("uncertainty", LONGEST_NOTE),
    _version(),
)

account = Table(
    "account",
    metadata,
    _identity(),
    _text("name"),
    _text("kind"),
    _amount("opening"),
    _day("opened_on"),
    _number("statement_day", optional=True),
    _number("due_day", optional=True),
    _number("credit_limit", optional=True),
    _truth("closed"),
    _number("position"),
    _version(),
)

category = Table(
    "category",
    metadata,
    _identity(),
    _text("name"),
    _text("group_name"),
    _text("direction"),
    _text("role"),
    _number("position"),
    _truth("hidden"),
    _version(),
)

entry = Table(
    "entry",
    metadata,
    # The order in which entries were typed; it sorts the entries of one day.
    Column("seq", Integer, primary_key=True),
    Column("id", Text, CheckConstraint(f"length(id) <= {LONGEST_ID}"), nullable=False, unique=True),
    _reference("account_id", "account.id"),
    _day("day"),
    _text("payee"),
    _amount("amount"),
    _text("note", LONGEST_NOTE),
    _text("transfer_id", LONGEST_ID, optional=True),
    _text("fingerprint", optional=True),
    _text("batch_id", LONGEST_ID, optional=True),
    # Payee and note with all differences of case removed: SQLite knows only ASCII's.
    _text("search", 4 * (LONGEST_NAME + LONGEST_NOTE)),
    _version(),
    # Sums of accounts, balances after each entry: answered without touching the table.
    Index("entry_balance", "account_id", "day", "seq", "amount", "transfer_id"),
    Index("entry_day", "day"),
    Index("entry_payee", text("payee COLLATE NOCASE"), "day"),
    Index("entry_transfer", "transfer_id", sqlite_where=text("transfer_id IS NOT NULL")),
    Index("entry_fingerprint", "fingerprint", sqlite_where=text("fingerprint IS NOT NULL")),
    Index("entry_batch", "batch_id", sqlite_where=text("batch_id IS NOT NULL")),
)

split = Table(
    "split",
    metadata,
    Column("entry_seq", Integer, ForeignKey("entry.seq", ondelete="CASCADE"), nullable=False),
    # From 1 on; 0 stands for the whole of an entry that has no splits.
    _number("position"),
    _reference("category_id", "category.id", optional=True),
    # Of the entry's day; none for a transfer, which is neither income nor expense.
    _number("month", optional=True),
    _amount("amount"),
    _text("note", LONGEST_NOTE),
    PrimaryKeyConstraint("entry_seq", "position"),
    # Sums of months, and which entries a category has: answered without touching the table.
    Index("split_month", "month", "category_id", "amount"),
    sqlite_with_rowid=False,
)

budget = Table(
    "budget",
    metadata,
    _reference("category_id", "category.id"),
    _number("month"),
    _amount("planned"),
    _version(),
    PrimaryKeyConstraint("category_id", "month"),
)

recurring = Table(
    "recurring",
    metadata,
    _identity(),
    _text("payee"),
    _reference("category_id", "category.id", optional=True),
    _reference("account_id", "account.id"),
    _amount("amount"),
    _text("rule"),
    _number("interval"),
    _number("day", optional=True),
    _day("starts"),
    _day("ends", optional=True),
    _text("shift"),
    _text("note", LONGEST_NOTE),
    _version(),
)

loan = Table(
    "loan",
    metadata,
    _identity(),
    _text("name"),
    _text("lender"),
    _text("lender_kind"),
    _text("terms", LONGEST_TERMS),
    _reference("pays_from", "account.id", optional=True),
    _text("preset"),
    _text("note", LONGEST_NOTE),
    _day("closed_on", optional=True),
    _text("earlier", LONGEST_CONTRACTS),
    _version(),
)

repayment = Table(
    "repayment",
    metadata,
    _identity(),
    _reference("loan_id", "loan.id"),
    _day("day"),
    _amount("amount"),
    _reference("entry_id", "entry.id", optional=True),
    _text("note", LONGEST_NOTE),
    _version(),
    Index("repayment_loan", "loan_id", "day"),
    Index("repayment_entry", "entry_id", sqlite_where=text("entry_id IS NOT NULL")),
)

lenders_bill = Table(
    "lenders_bill",
    metadata,
    _identity(),
    _reference("loan_id", "loan.id"),
    _day("day"),
    _text("stated", LONGEST_DOCUMENT),
    _text("note", LONGEST_NOTE),
    _version(),
    Index("lenders_bill_loan", "loan_id", "day"),
)

case_file = Table(
    "case_file",
    metadata,
    _identity(),
    _text("lender"),
    _day("opened_on"),
    _day("closed_on", optional=True),
    _text("note", LONGEST_NOTE),
    _version(),
)

case_event = Table(
    "case_event",
    metadata,
    _identity(),
    _reference("case_id", "case_file.id"),
    _day("day"),
    _text("kind"),
    _text("text", LONGEST_NOTE),
    _text("person"),
    _day("due", optional=True),
    _day("kept_on", optional=True),
    _number("amount", optional=True),
    _text("document_name", optional=True),
    _text("document_sha256", 64, optional=True),
    _number("document_size", optional=True),
    _version(),
    Index("case_event_case", "case_id", "day"),
)

case_document = Table(
    "case_document",
    metadata,
    # No cascade: an event is removed together with its document, or not at all.
    Column("event_id", Text, ForeignKey("case_event.id"), primary_key=True),
    Column(
        "content",
        LargeBinary,
        CheckConstraint(
            f"typeof(content) = 'blob' AND length(content) BETWEEN 1 AND {LARGEST_DOCUMENT}"
        ),
        nullable=False,
    ),
)

scenario = Table(
    "scenario",
    metadata,
    _identity(),
    _text("name"),
    _text("changes", LONGEST_DOCUMENT),
    _number("position"),
    _version(),
)

kept_offer = Table(
    "kept_offer",
    metadata,
    _identity(),
    _text("name"),
    _text("lender"),
    # No reference to loans: an offer for a loan that is gone says so, and is deleted by a person.
    _text("means", LONGEST_DOCUMENT),
    _number("position"),
    _version(),
)

chosen_plan = Table(
    "chosen_plan",
    metadata,
    _identity(),
    # No reference to loans: a loan that is gone is what the plan is compared with, too.
    _text("document", LONGEST_PLAN),
    _version(),
)

kept_outlook = Table(
    "kept_outlook",
    metadata,
    _day("day"),
    _text("document", LONGEST_TERMS),
    PrimaryKeyConstraint("day"),
)

reminder_log = Table(
    "reminder_log",
    metadata,
    # A loan or a promise. No reference: what was said was said, even when it is gone.
    _text("about", LONGEST_ID),
    _day("due"),
    _day("seen_on"),
    _text("event"),
    _text("channel"),
    _text("at"),
    _day("until", optional=True),
    PrimaryKeyConstraint("about", "due", "seen_on", "event", "channel"),
)
