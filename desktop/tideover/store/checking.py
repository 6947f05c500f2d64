"""Checking a store: is the file whole, and do the numbers in it agree with each other?

SQLite notices a broken page, not a changed digit: what the rows say about each other does.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.domain.dates import EARLIEST, LATEST
from tideover.domain.errors import StoreDamaged
from tideover.domain.findings import Finding, Severity
from tideover.domain.money import Money
from tideover.store import reading
from tideover.store.case_documents import damaged_documents
from tideover.store.identity import SCHEMA
from tideover.store.raw import opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tideover.domain.money import Currency
    from tideover.store.reading import Reader

MOST_FINDINGS = 20
"""Of one kind; a broken disk would otherwise fill the screen."""


@dataclass(frozen=True, slots=True)
class _Question:
    """A query for entries that contradict something, and the code of the sentence about them."""

    code: str
    query: str


_QUESTIONS = (
    _Question(
        "check_splits_differ",
        """
        SELECT day, payee, amount FROM entry
        WHERE amount IS NOT (SELECT SUM(amount) FROM split WHERE entry_seq = entry.seq)
        ORDER BY day, seq LIMIT :most
        """,
    ),
    _Question(
        "check_transfer_unpaired",
        """
        SELECT MIN(day), MIN(payee), MAX(amount) FROM entry WHERE transfer_id IS NOT NULL
        GROUP BY transfer_id
        HAVING COUNT(*) <> 2 OR SUM(amount) <> 0 OR MIN(account_id) = MAX(account_id)
        ORDER BY 1, 2 LIMIT :most
        """,
    ),
    _Question(
        "check_repayment_differs",
        """
        SELECT entry.day, entry.payee, entry.amount
        FROM repayment JOIN entry ON entry.id = repayment.entry_id
        GROUP BY entry.seq
        HAVING MAX(repayment.day <> entry.day)
            OR MAX((repayment.amount > 0) = (entry.amount > 0))
            OR ABS(SUM(repayment.amount)) > ABS(entry.amount)
        ORDER BY entry.day, entry.seq LIMIT :most
        """,
    ),
    _Question(
        "check_day_out_of_range",
        """
        SELECT day, payee, amount FROM entry
        WHERE date(day, '+0 days') IS NOT day OR day NOT BETWEEN :earliest AND :latest
        ORDER BY day, seq LIMIT :most
        """,
    ),
    _Question(
        "check_month_differs",
        """
        SELECT day, payee, entry.amount
        FROM entry JOIN split ON split.entry_seq = entry.seq
        WHERE split.month IS NOT CASE
            WHEN transfer_id IS NULL THEN substr(day, 1, 4) * 12 + substr(day, 6, 2) - 1
        END
        ORDER BY day, seq LIMIT :most
        """,
    ),
)


def check(path: Path) -> tuple[Finding, ...]:
    """Check the store physically and logically; an empty answer means all is well.

    Raises:
        StoreError: It cannot even be opened.
    """
    with opened(path) as reader:
        physical = tuple(_physical(reader))
        return physical or (
            *_age(reader),
            *_logical(reader),
            *_unreadable(reader),
            *_documents(reader),
        )


def _age(reader: Reader) -> Iterator[Finding]:
    """Find that a newer Tideover wrote it: nobody here knows all that it may hold."""
    ((number,),) = reader.rows("PRAGMA user_version")
    if number > SCHEMA:
        yield Finding("written_by_newer")


def _physical(reader: Reader) -> Iterator[Finding]:
    """Find broken pages, indexes that disagree with their tables, and references to nothing."""
    try:
        # Of a plain file this says nothing: only an encrypted one signs its pages.
        lines = [line for (line,) in reader.rows("PRAGMA cipher_integrity_check")]
        lines = lines or [line for (line,) in reader.rows("PRAGMA integrity_check(1)")]
    except UnicodeDecodeError as error:
        # SQLite names what is broken, and its name may be what is broken.
        lines = [str(error)]
    if lines != ["ok"]:
        yield Finding("check_file_damaged", Severity.ERROR, {"detail": lines[0]})
        return
    lost: dict[str, int] = {}
    for table, *_ in reader.rows("PRAGMA foreign_key_check"):
        lost[table] = lost.get(table, 0) + 1
    for table, count in lost.items():
        yield Finding("check_reference_lost", Severity.ERROR, {"table": table, "count": count})


def _logical(reader: Reader) -> Iterator[Finding]:
    """Find entries that disagree with their splits, transfers, repayments or the calendar."""
    currency = reading.household(reader).currency
    limits = {
        "most": MOST_FINDINGS,
        "earliest": EARLIEST.isoformat(),
        "latest": LATEST.isoformat(),
    }
    for question in _QUESTIONS:
        asked = {name: value for name, value in limits.items() if f":{name}" in question.query}
        for row in reader.rows(question.query, **asked):
            yield _about(question.code, row[0], row[1], row[2], currency)


def _about(code: str, day: str, payee: str, minor: int, currency: Currency) -> Finding:
    amount = Money(minor, currency)
    return Finding(code, Severity.ERROR, {"day": day, "payee": payee, "amount": amount})


def _unreadable(reader: Reader) -> Iterator[Finding]:
    """Find rows that are whole for SQLite and say nothing that a household could mean."""
    currency = reading.household(reader).currency
    for read in (
        reading.accounts,
        reading.categories,
        reading.budgets,
        reading.recurring,
        reading.loans,
        reading.repayments,
        reading.bills,
        reading.cases,
        reading.case_events,
    ):
        try:
            read(reader, currency)
        except StoreDamaged as error:
            yield Finding(error.code.replace("store_", "check_"), Severity.ERROR, error.params)


def _documents(reader: Reader) -> Iterator[Finding]:
    """Find documents of cases whose bytes are not those that were kept."""
    for day, name in damaged_documents(reader):
        yield Finding("check_document_damaged", Severity.ERROR, {"day": day, "name": name})
