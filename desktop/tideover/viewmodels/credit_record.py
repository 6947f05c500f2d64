"""The credit record as it is shown: a grid of months, the defaults with their years, a timeline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.domain.dates import Month
from tideover.domain.facts import NO_FACTS
from tideover.engine.credit_record import (
    Mark,
    RecordItem,
    RecordMonth,
    Settling,
    record_item,
    settlings,
)
from tideover.engine.planned_record import PLANNED_MONTHS, household_record

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from tideover.domain.facts import Fact, Facts
    from tideover.domain.ids import LoanId
    from tideover.domain.money import Money
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.credit_record import LoanRecord

GRID_MONTHS = 24
"""Months up to this one that the grid shows, as a credit report does."""

RECORD_FACTS = (
    *("record_years", "record_free_reports", "record_report_where", "record_grid"),
    "record_objection",
)
"""The facts that are told beside a record."""

MONTHS_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class GridRow:
    """One year of one loan: twelve months, None where there is nothing to say."""

    loan_id: LoanId
    name: str
    year: int
    months: tuple[RecordMonth | None, ...]


@dataclass(frozen=True, slots=True)
class RecordLine:
    """One loan: its grid, what is on record, and what is planned to come.

    `items` are the defaults, oldest first, `planned` those that the outlook expects; one that is
    open today is in both. `settlings` say what settling now changes. `months` are all that the
    grid shows.
    """

    loan_id: LoanId
    name: str
    lender: str
    months: tuple[RecordMonth, ...]
    items: tuple[RecordItem, ...]
    planned: tuple[RecordItem, ...]
    settlings: tuple[Settling, ...]
    to_be_current: Money

    @property
    def open_item(self) -> RecordItem | None:
        """The default that has not ended."""
        return next((each for each in self.items if each.default.ended is None), None)

    @property
    def new_items(self) -> tuple[RecordItem, ...]:
        """What the outlook would add: planned defaults that have not begun."""
        known = self.open_item
        began = None if known is None else known.default.began
        return tuple(each for each in self.planned if each.default.began != began)


@dataclass(frozen=True, slots=True)
class RecordView:
    """The records of some loans on a day.

    `last_gone` is the day by which everything that has ended is forgotten; None where nothing
    that has ended is still on record.
    """

    as_of: date
    lines: tuple[RecordLine, ...]
    facts: tuple[Fact, ...]

    @property
    def open_lines(self) -> tuple[RecordLine, ...]:
        """The loans that are late now: their years have not begun."""
        return tuple(line for line in self.lines if line.open_item is not None)

    @property
    def marked(self) -> tuple[RecordLine, ...]:
        """The loans with something on record, or something that is planned to be."""
        return tuple(
            line
            for line in self.lines
            if line.planned or any(not each.is_gone(self.as_of) for each in line.items)
        )

    @property
    def last_gone(self) -> date | None:
        """The day by which all that has ended is forgotten."""
        days = [
            min(day for day in (each.gone_on, each.hidden_on) if day is not None)
            for line in self.lines
            for each in line.items
            if each.gone_on is not None and not each.is_gone(self.as_of)
        ]
        return max(days, default=None)

    @property
    def new_items(self) -> tuple[RecordItem, ...]:
        """What the outlook would add, the first to come first."""
        found = (each for line in self.lines for each in line.new_items)
        return tuple(sorted(found, key=_began))

    @property
    def grid(self) -> tuple[GridRow, ...]:
        """The rows of the table, loan by loan, the newest year first."""
        return tuple(row for line in self.lines for row in _grid_rows(line))


def record_view(
    snapshot: Snapshot, facts: Facts = NO_FACTS, loan_id: LoanId | None = None
) -> RecordView:
    """Return the records of all loans, or of one; none where no fact says how long they stay."""
    known = (facts.newest(code) for code in RECORD_FACTS)
    told = facts.newest("record_years") is not None
    records = household_record(snapshot) if told else ()
    return RecordView(
        as_of=snapshot.as_of,
        lines=tuple(
            _line(each, facts) for each in records if loan_id is None or each.loan.id == loan_id
        ),
        facts=tuple(fact for fact in known if fact is not None),
    )


def _line(record: LoanRecord, facts: Facts) -> RecordLine:
    now = Month.of(record.as_of)
    first, last = now + (1 - GRID_MONTHS), now + PLANNED_MONTHS
    known = record.open_default
    return RecordLine(
        loan_id=record.loan.id,
        name=record.loan.name,
        lender=record.loan.lender,
        months=tuple(each for each in record.months if first <= each.month <= last),
        items=tuple(record_item(each, facts) for each in record.defaults),
        planned=tuple(record_item(each, facts) for each in record.planned),
        settlings=() if known is None else settlings(known, record.as_of, facts),
        to_be_current=record.to_be_current,
    )


def _grid_rows(line: RecordLine) -> Iterable[GridRow]:
    by_month = {each.month: each for each in line.months}
    for year in sorted({month.year for month in by_month}, reverse=True):
        months = (by_month.get(Month(year, number + 1)) for number in range(MONTHS_A_YEAR))
        yield GridRow(line.loan_id, line.name, year, tuple(months))


def is_late(month: RecordMonth) -> bool:
    """Return whether a month ended late."""
    return month.mark not in {Mark.ON_TIME, Mark.SETTLED}


def _began(item: RecordItem) -> date:
    return item.default.began
