"""A lender's repayment plan out of a CSV file or a workbook, by its headings.

Raises StatementError with the codes `not_a_plan`, `plan_cell_unreadable`, `plan_too_long`,
`cut_off` and those of reading.py, table.py and workbook.py.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from tideover.domain.agreements import MOST_PERIODS
from tideover.domain.errors import AmountError, DateError, StatementError
from tideover.domain.findings import Finding, Severity
from tideover.domain.lenders_plan import LendersPlan, PlanLine
from tideover.importers.cells import is_amount, is_date, read_amount, read_day
from tideover.importers.columns import NOTHING, Columns
from tideover.importers.guessing import date_order, decimal_separator
from tideover.importers.headings import plain_heading
from tideover.importers.plan_headings import NOT_AGREED, PLAN_PATTERNS, TOTALS, is_plan_heading
from tideover.importers.reading import decode
from tideover.importers.table import guess_delimiter, read_table
from tideover.importers.wallets import cleaned
from tideover.importers.workbook import is_workbook, read_workbook

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tideover.domain.money import Currency, Money
    from tideover.domain.statements import DateOrder
    from tideover.importers.table import Row, Table

_HEADER_WITHIN = 80
_FEWEST_HEADINGS = 2
_LONGEST_VALUE = 60
_HALF = 0.5
_PARTS = ("principal", "interest", "fee")
_AMOUNTS = ("payment", *_PARTS, "balance")


def read_plan(data: bytes, name: str, currency: Currency) -> LendersPlan:
    """Return the lines of a plan as the lender shows them; totals and notes are left out.

    `currency` is the household's. Of a workbook the first sheet that holds a plan is read.

    Raises:
        StatementError: see the head of this module. `params` name the `file` and, where there is
            one, the `line` and the `field`: the heading of the column.
    """
    if is_workbook(data):
        sheets = read_workbook(data, name)
        findings: tuple[Finding, ...] = ()
    else:
        decoded = decode(data, name)
        sheets = (read_table(decoded.text, guess_delimiter(decoded.text), name),)
        findings = decoded.findings
        if decoded.cut or sheets[0].ends_open:
            raise StatementError("cut_off", file=name, line=sheets[0].rows[-1].line)
    for sheet in sheets:
        header = _header(sheet.rows)
        if header is not None:
            reader = _Reader(sheet, header, name, currency)
            lines = reader.lines()
            return LendersPlan(name, lines, (*findings, *reader.findings(lines)))
    raise StatementError("not_a_plan", file=name)


def _header(rows: Sequence[Row]) -> int | None:
    """Return the row with the most headings of a plan; None where no row has two."""
    best, most = None, _FEWEST_HEADINGS - 1
    for number, row in enumerate(rows[:_HEADER_WITHIN]):
        cells = [cell for cell in row.cells if cell]
        score = sum(is_plan_heading(plain_heading(cell)) for cell in cells)
        if score > most and not any(map(is_amount, cells)):
            best, most = number, score
    return best


class _Reader:
    """Reads the rows below the headings of one sheet."""

    def __init__(self, table: Table, header: int, name: str, currency: Currency) -> None:
        self._name = name
        self._currency = currency
        self._headings = table.rows[header].cells
        below = table.rows[header + 1 :]
        self._rows = [row for row in below if not _is_total(row)]
        names = ["" if NOT_AGREED.search(plain_heading(each)) else each for each in self._headings]
        self._columns = Columns(names, self._rows, PLAN_PATTERNS)
        self._place = {
            role: self._columns.find(role, self._accepts(role)) for role in PLAN_PATTERNS
        }
        self._rows = [row for row in self._rows if self._holds_something(row)]
        if not self._rows or not self._is_plan():
            raise StatementError("not_a_plan", file=name)
        self._refuse_cut_off(table)

    def _accepts(self, role: str) -> Callable[[int], bool]:
        """Return whether the cells of a column may be what its heading says.

        One cell that cannot be read must not hide the column: it is named when it is read.
        """
        columns = self._columns
        kind = {"due": is_date, "number": lambda cell: any(map(str.isdecimal, cell))}
        accepts = kind.get(role, is_amount)
        return lambda column: columns.mostly(column, accepts, _HALF)

    def _is_plan(self) -> bool:
        """Return whether there are amounts, and a heading that bills and statements have not."""
        place = self._place
        if all(place[role] is None for role in _AMOUNTS):
            return False
        due = place["due"]
        heading = "" if due is None else plain_heading(self._headings[due])
        is_due = any(pattern.search(heading) for pattern in PLAN_PATTERNS["due"][:-1])
        return is_due or any(place[role] is not None for role in ("number", *_PARTS))

    def _holds_something(self, row: Row) -> bool:
        """Return whether a row is a line and not a note below the table."""
        places = [self._place[role] for role in (*_AMOUNTS, "due")]
        filled = [row.cell(place) for place in places if place is not None]
        return any(is_amount(cell) or is_date(cell) for cell in filled)

    def _refuse_cut_off(self, table: Table) -> None:
        """Refuse a file whose last line ends before the others do and without a line break."""
        last = self._rows[-1]
        whole = min((len(row.cells) for row in self._rows[:-1]), default=len(last.cells))
        if table.ends_bare and last is table.rows[-1] and len(last.cells) < whole:
            raise StatementError("cut_off", file=self._name, line=last.line)

    def lines(self) -> tuple[PlanLine, ...]:
        """Return the lines; raises StatementError that names the first cell it cannot read."""
        if len(self._rows) > MOST_PERIODS:
            raise StatementError("plan_too_long", file=self._name, limit=MOST_PERIODS)
        order, _ = date_order([row.cell(self._place["due"]) for row in self._rows])
        amounts = [self._place[role] for role in _AMOUNTS]
        cells = [row.cell(place) for row in self._rows for place in amounts if place is not None]
        separator = decimal_separator(cells)
        return tuple(self._line(row, order, separator) for row in self._rows)

    def _line(self, row: Row, order: DateOrder, separator: str) -> PlanLine:
        due = None
        printed = row.cell(self._place["due"])
        if printed not in NOTHING:
            try:
                due, _ = read_day(printed, order)
            except DateError as error:
                raise self._unreadable(row, "due") from error
        amounts = {role: self._amount(row, role, separator) for role in _AMOUNTS}
        return PlanLine(line=row.line, due=due, **amounts)

    def _amount(self, row: Row, role: str, separator: str) -> Money | None:
        cell = row.cell(self._place[role])
        if cell in NOTHING:
            return None
        try:
            return read_amount(cell, separator, self._currency)
        except AmountError as error:
            raise self._unreadable(row, role) from error

    def _unreadable(self, row: Row, role: str) -> StatementError:
        place = self._place[role]
        return StatementError(
            "plan_cell_unreadable",
            file=self._name,
            line=row.line,
            field="" if place is None else cleaned(self._headings[place], _LONGEST_VALUE),
            value=cleaned(row.cell(place), _LONGEST_VALUE),
        )

    def findings(self, lines: Sequence[PlanLine]) -> tuple[Finding, ...]:
        """Return what a person should look at: lines that are missing between others."""
        place = self._place["number"]
        if place is None:
            return ()
        read = [re.search(r"\d+", row.cell(place)) for row in self._rows]
        numbers = [0 if found is None else int(found[0]) for found in read]
        for line, (number, following) in zip(lines[1:], pairwise(numbers), strict=True):
            if following != number + 1:
                params = {"number": number, "following": following}
                return (Finding("plan_lines_missing", Severity.WARNING, params, line.line),)
        return ()


def _is_total(row: Row) -> bool:
    return any(TOTALS.match(cell) for cell in row.cells if cell)
