"""Reads what is typed or pasted line by line into a loan: a lender's table, new rates, draw-downs.

The cells of a line stand apart by tabs, semicolons, spaces or commas, whichever comes first in
this order: so `2026-12-05 1,000.00 20.00` keeps its thousands together. Empty lines, and a
heading without any digit, are passed over.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, TypeVar

from tideover.domain.agreements import MOST_PERIODS, RateChange
from tideover.domain.dates import parse_day
from tideover.domain.errors import InputError
from tideover.domain.loans import DrawDown, TableRow
from tideover.domain.money import Money, parse_money
from tideover.domain.rates import parse_rate

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from tideover.domain.money import Currency

Row = TypeVar("Row")

_NOTHING = frozenset({"", "-", "—"})
_TABLE_CELLS = 4
_FEWEST_TABLE_CELLS = 2
_RATE_CHANGE_CELLS = 2
_DRAW_DOWN_CELLS = 4


def numbered_lines(text: str) -> list[tuple[int, str]]:
    """Return the lines that say something, each with its number in the text, from 1."""
    lines = [
        (number, line)
        for number, line in enumerate(text.splitlines(), start=1)
        if line.strip(" \t,;，；")
    ]
    if lines and not any(letter.isdigit() for letter in lines[0][1]):
        return lines[1:]
    return lines


def read_lines(text: str, read: Callable[[list[str]], Row]) -> tuple[Row, ...]:
    """Return what `read` makes of the cells of every line.

    Raises:
        InputError: as `read` raises it, with the `line`; or `too_many_lines`.
    """
    lines = numbered_lines(text)
    if len(lines) > MOST_PERIODS:
        raise InputError("too_many_lines", limit=MOST_PERIODS)
    rows = []
    for number, line in lines:
        try:
            rows.append(read(_cells(line)))
        except InputError as error:
            raise InputError(error.code, **{**error.params, "line": number}) from error
    return tuple(rows)


def table_row(cells: list[str], currency: Currency, today: date) -> TableRow:
    """Return a line `date principal interest fee` of a lender's table.

    Interest and fee may be missing, empty or a dash: then they are zero.

    Raises:
        InputError: `table_line_incomplete`, or what is wrong with the day or an amount.
    """
    if not _FEWEST_TABLE_CELLS <= len(cells) <= _TABLE_CELLS:
        raise InputError("table_line_incomplete", count=len(cells))
    day, principal, *others = cells
    interest, fee = (
        Money(0, currency) if cell in _NOTHING else parse_money(cell, currency)
        for cell in [*others, "", ""][:2]
    )
    return TableRow(parse_day(day, today), parse_money(principal, currency), interest, fee)


def rate_change(cells: list[str], today: date) -> RateChange:
    """Return a line `day rate`; a rate without a unit is yearly.

    Raises:
        InputError: `rate_line_incomplete`, or what is wrong with the day or the rate.
    """
    if len(cells) != _RATE_CHANGE_CELLS:
        raise InputError("rate_line_incomplete", count=len(cells))
    return RateChange(parse_day(cells[0], today), parse_rate(cells[1]))


def draw_down(cells: list[str], currency: Currency, today: date) -> DrawDown:
    """Return a line `amount day rate due` of a line of credit; a rate without a unit is yearly.

    Raises:
        InputError: `draw_down_line_incomplete`, or what is wrong with one of the four.
    """
    if len(cells) != _DRAW_DOWN_CELLS:
        raise InputError("draw_down_line_incomplete", count=len(cells))
    amount, day, rate, due = cells
    return DrawDown(
        parse_money(amount, currency),
        parse_day(day, today),
        parse_rate(rate),
        parse_day(due, today),
    )


def _cells(line: str) -> list[str]:
    """Return the cells of a line, without the blanks around them."""
    for mark in ("\t", ";；"):
        if any(letter in line for letter in mark):
            return [cell.strip() for cell in re.split(f"[{mark}]", line.strip(" "))]
    plain = unicodedata.normalize("NFKC", line).strip()
    if re.search(r"\s", plain):
        return [cell.rstrip(",") for cell in plain.split()]
    return plain.split(",")
