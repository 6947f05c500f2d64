"""Text to rows: cells with the line they begin on, whatever the quotes are worth.

Raises StatementError with the codes `too_many_rows` and `not_a_table`.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.domain.errors import StatementError
from tideover.domain.text import clean_text
from tideover.importers.cells import is_amount, is_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MOST_ROWS = 200_000
DELIMITERS = (",", ";", "\t", "|")

_LONGEST_RECORD = 200
"""Lines. A quoted cell that runs longer was never meant to be one."""

_SAMPLE_LINES = 400
_LONGEST_SHOWN = 120


@dataclass(frozen=True, slots=True)
class Row:
    """One record: the 1-based line it begins on and its cells, spaces stripped."""

    line: int
    cells: tuple[str, ...]

    def cell(self, column: int | None) -> str:
        """Return the text of a column; empty where the row is shorter or there is no column."""
        return self.cells[column] if column is not None and column < len(self.cells) else ""

    @property
    def text(self) -> str:
        """The row in short, as shown beside the reason it was left out."""
        return clean_text(" ".join(cell for cell in self.cells if cell), _LONGEST_SHOWN)


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a file that are not blank.

    `ends_open` says that the last row ends inside a quoted cell, `ends_bare` that the file
    does not end with a line break: both are signs of a file that was cut off.
    """

    rows: tuple[Row, ...]
    delimiter: str
    ends_open: bool
    ends_bare: bool


def read_table(text: str, delimiter: str, name: str) -> Table:
    """Split the text into rows.

    A quote that opens a cell and is never closed, or swallows lines that are rows themselves,
    is taken as a letter: one stray quote must not cost the rows behind it.

    Raises:
        StatementError: `too_many_rows`.
    """
    lines = list(io.StringIO(text, newline=""))
    rows: list[Row] = []
    number, ends_open = 0, False
    while number < len(lines):
        cells, used, is_open = _record(lines, number, delimiter)
        if any(cells):
            rows.append(Row(number + 1, cells))
            ends_open = is_open
        if len(rows) > MOST_ROWS:
            raise StatementError("too_many_rows", file=name, line=number + 1, limit=MOST_ROWS)
        number += used
    return Table(tuple(rows), delimiter, ends_open, not text.endswith(("\n", "\r")))


def _record(lines: Sequence[str], number: int, delimiter: str) -> tuple[tuple[str, ...], int, bool]:
    """Return the cells of the record at a line, how many lines it takes, and if it stays open."""
    line = lines[number]
    if '"' not in line:
        return _stripped(line.split(delimiter)), 1, False
    ahead = lines[number : number + _LONGEST_RECORD]
    try:
        cells, used, is_open = _quoted(ahead, delimiter)
    except csv.Error:
        return _stripped(line.split(delimiter)), 1, False
    is_last = number + used == len(lines)
    if is_open and not (used == 1 and is_last):
        return _stripped(line.replace('"', "").split(delimiter)), 1, False
    if used > 1 and any(_is_row(each, delimiter) for each in ahead[1:used]):
        return _stripped(line.replace('"', "").split(delimiter)), 1, False
    return _stripped(cells), used, is_open


def _quoted(ahead: Sequence[str], delimiter: str) -> tuple[list[str], int, bool]:
    reader = csv.reader(ahead, delimiter=delimiter)
    cells = next(reader)
    used = reader.line_num
    if used < len(ahead):
        return cells, used, False
    # The reader closes an open cell silently at the end of its input: one more line tells.
    again = csv.reader([*ahead, "\n"], delimiter=delimiter)
    next(again)
    return cells, used, again.line_num > used


def _is_row(line: str, delimiter: str) -> bool:
    """Return whether a line inside a quoted cell looks like a row of its own."""
    cells = _stripped(line.replace('"', "").split(delimiter))
    return any(map(is_date, cells)) and any(map(is_amount, cells))


def _stripped(cells: Iterable[str]) -> tuple[str, ...]:
    return tuple([cell.strip() for cell in cells])


def guess_delimiter(text: str) -> str:
    """Return the delimiter under which most lines have a date and an amount as whole cells.

    Where none has, the one that cuts the most lines into the same number of cells.
    """
    sample = list(io.StringIO(text[: 256 * 1024], newline=""))[:_SAMPLE_LINES]
    return max(DELIMITERS, key=lambda delimiter: _rowness(sample, delimiter))


def _rowness(sample: Sequence[str], delimiter: str) -> tuple[int, int]:
    """Return how many lines look like rows, and how many cells the lines have together."""
    found, cells_together, number = 0, 0, 0
    while number < len(sample):
        cells, used, _ = _record(sample, number, delimiter)
        number += used
        found += any(map(is_date, cells)) and any(map(is_amount, cells))
        cells_together += len(cells) - 1
    return found, cells_together
