"""How a table is probably to be read: its heading, columns, dates and signs.

Headings are believed only where the cells below agree; columns without a known heading are
found by their cells. What stays open is said in the layout's doubts.

Raises StatementError with the code `not_a_statement`.
"""

from __future__ import annotations

import re
from collections import Counter
from contextlib import suppress
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from tideover.domain.dates import Month
from tideover.domain.errors import AmountError, StatementError
from tideover.domain.money import Currency
from tideover.domain.statements import AmountStyle, CsvLayout, DateOrder, Doubt
from tideover.importers.cells import (
    date_parts,
    is_amount,
    is_currency,
    is_date,
    is_month_day,
    read_amount,
)
from tideover.importers.columns import NOTHING, Columns
from tideover.importers.headings import fits, is_heading
from tideover.importers.signs import CARD, SignedRow, positive_is_out
from tideover.importers.wording import flows_in

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tideover.importers.reading import DecodedFile
    from tideover.importers.table import Row, Table

_HEADER_WITHIN = 80
_SAMPLE_ROWS = 2000
_FINE = Currency("XXX", 4)
"""Compares amounts of any currency; no bank prints more than four decimals."""

_MONTH_OF_TITLE = re.compile(r"((?:19|20)\d{2})[年/.-]\s?(1[0-2]|0?[1-9])(?!\d)")
_CLOCK = re.compile(r"\d{1,2}:\d{2}(:\d{2})?.*")


class _Amounts(NamedTuple):
    """Where the amounts are and which way they flow."""

    style: AmountStyle
    amount: int | None = None
    money_in: int | None = None
    money_out: int | None = None
    direction: int | None = None
    is_sure: bool = True


def guess(decoded: DecodedFile, table: Table) -> CsvLayout:
    """Return how the table is probably to be read.

    Raises:
        StatementError: `not_a_statement` when no row has both a date and an amount.
    """
    first = next((number for number, row in enumerate(table.rows) if _is_data(row)), None)
    if first is None:
        raise StatementError("not_a_statement", file=decoded.name)
    header = _header(table.rows, first)
    names = table.rows[header].cells if header is not None else ()
    body = table.rows[first if header is None else header + 1 :]
    data = [row for row in body if _is_data(row)]
    columns = Columns(names, data[:_SAMPLE_ROWS])
    date_column = _date_column(columns)
    amounts = _amounts(columns)
    balance = columns.find("balance", columns.hold_something)
    around = " ".join(row.text for row in table.rows[:first])
    order, order_is_sure = date_order([row.cell(date_column) for row in data])
    separator = _decimal_separator(columns, amounts)
    sign = _sign(columns, amounts, balance, separator, is_card=bool(CARD.search(around)))
    doubts = {
        Doubt.COLUMNS: not (amounts.is_sure and names and date_column is not None),
        Doubt.DATE_ORDER: not order_is_sure,
        Doubt.SIGN: sign is None,
    }
    layout = CsvLayout(
        encoding=decoded.encoding,
        delimiter=table.delimiter,
        header_line=table.rows[header].line if header is not None else 0,
        first_line=body[0].line,
        column_names=tuple(names),
        date_column=date_column,
        second_date_column=_second_date_column(columns, date_column),
        time_column=columns.find("time", lambda each: columns.mostly(each, _is_clock)),
        date_order=order,
        amount_style=amounts.style,
        amount_column=amounts.amount,
        in_column=amounts.money_in,
        out_column=amounts.money_out,
        direction_column=amounts.direction,
        positive_is_out=bool(sign),
        decimal_separator=separator,
        balance_column=balance,
        statement_month=_statement_month(around) if order is DateOrder.MONTH_DAY else None,
        footer_rows=_footer_rows(body, date_column),
        doubts=tuple(doubt for doubt, holds in doubts.items() if holds),
    )
    return _with_texts(layout, columns)


def _is_data(row: Row) -> bool:
    """Return whether a row has a day in one cell and an amount in another."""
    days = {cell for cell in row.cells if is_date(cell)}
    if not days:
        days = {cell for cell in row.cells if "/" in cell and is_month_day(cell)}
    return bool(days) and any(is_amount(cell) for cell in row.cells if cell not in days)


def _header(rows: Sequence[Row], first: int) -> int | None:
    """Return which row before the first row of data holds the headings; None for no row."""
    best, best_score = None, 1
    for number in range(max(0, first - _HEADER_WITHIN), first):
        cells = [cell for cell in rows[number].cells if cell]
        score = sum(map(is_heading, cells))
        # The later of two equal rows stands closer to the data.
        if score > 1 and score >= best_score and not any(map(is_amount, cells)):
            best, best_score = number, score
    if best is None and first > 0:
        above = [cell for cell in rows[first - 1].cells if cell]
        if 2 < len(above) >= len(rows[first].cells) - 1 and not any(map(is_amount, above)):  # noqa: PLR2004
            return first - 1
    return best


def _footer_rows(body: Sequence[Row], date_column: int | None) -> int:
    """Return how many rows at the end are no rows of data: totals and notes."""
    for count, row in enumerate(reversed(body)):
        printed = row.cell(date_column)
        if is_date(printed) or is_month_day(printed) or (not printed and _is_data(row)):
            return count
    return 0


def _date_column(columns: Columns) -> int | None:
    found = columns.find("date", columns.are_dates)
    if found is not None:
        return found
    everywhere = range(len(columns.cells))
    by_cells = next((each for each in everywhere if columns.mostly(each, is_date)), None)
    return columns.take(by_cells) if by_cells is not None else None


def _second_date_column(columns: Columns, date_column: int | None) -> int | None:
    """Return a column of days for the rows in which the first one is empty."""
    if date_column is None or len(columns.filled(date_column)) == len(columns.cells[date_column]):
        return None
    return columns.find("date", columns.are_dates)


def _is_clock(cell: str) -> bool:
    return bool(_CLOCK.fullmatch(cell))


def _amounts(columns: Columns) -> _Amounts:
    """Return the columns of the amounts: a pair for in and out, or one and what gives its sign."""
    money_in = columns.find("in", columns.are_amounts)
    money_out = columns.find("out", columns.are_amounts)
    if money_in is not None and money_out is not None:
        return _Amounts(AmountStyle.IN_AND_OUT, money_in=money_in, money_out=money_out)
    columns.taken -= {each for each in (money_in, money_out) if each is not None}
    amount = columns.find("amount", columns.are_amounts)
    if amount is None:
        return _amounts_by_cells(columns)
    direction = None
    if not any("-" in cell or "−" in cell for cell in columns.filled(amount)):
        direction = _direction(columns)
    style = AmountStyle.SIGNED if direction is None else AmountStyle.WITH_DIRECTION
    return _Amounts(style, amount=amount, direction=direction)


def _direction(columns: Columns) -> int | None:
    """Return the column whose words say which way the money went."""

    def tells(column: int) -> bool:
        return columns.mostly(column, lambda cell: flows_in(cell) is not None)

    # A wallet's 收/支 column also holds neutral rows, so its heading is believed for any word.
    for column, name in enumerate(columns.names):
        if fits("direction", 0, name) and any(
            flows_in(each) is not None for each in columns.cells[column]
        ):
            return columns.take(column)
    found = columns.find("direction", tells)
    if found is not None:
        return found
    texts = (each for each in range(len(columns.cells)) if each not in columns.taken)
    return next((each for each in texts if tells(each)), None)


def _amounts_by_cells(columns: Columns) -> _Amounts:
    """Find the amounts where no heading names them.

    One column of amounts is the amount. Two of which each row fills only one are out and in.
    A further one that every row fills is the balance and comes last.
    """
    found = [
        each
        for each in range(len(columns.cells))
        if each not in columns.taken
        and columns.are_amounts(each)
        and not columns.count_or_name(each)
        and not fits("balance", 0, columns.names[each])
    ]
    for first, second in pairwise(found):
        pairs = list(zip(columns.cells[first], columns.cells[second], strict=True))
        if all((one in NOTHING) != (other in NOTHING) for one, other in pairs):
            money_out, money_in = columns.take(first), columns.take(second)
            return _Amounts(
                AmountStyle.IN_AND_OUT, money_in=money_in, money_out=money_out, is_sure=False
            )
    amount = columns.take(found[0]) if found else None
    return _Amounts(AmountStyle.SIGNED, amount=amount, is_sure=len(found) == 1)


def date_order(printed: Sequence[str]) -> tuple[DateOrder, bool]:
    """Return the order of the parts of the dates, and whether the file leaves no other.

    The whole file is looked at: a day above 12 may come late. The order under which the fewest
    dates are impossible is taken. Where several are equal, points mean day first (as in
    28.03.18), and otherwise the one that keeps the dates closest together wins.
    """
    cells = [cell for cell in printed if cell not in NOTHING]
    if cells and not any(map(is_date, cells)):
        return DateOrder.MONTH_DAY, True
    parts = [found for cell in cells if (found := date_parts(cell)) is not None]
    if not parts:
        return DateOrder.YEAR_MONTH_DAY, True
    spread = {order: _spread(parts, order) for order in _PLACES}
    fewest = min(impossible for impossible, _ in spread.values())
    fitting = [order for order, (impossible, _) in spread.items() if impossible == fewest]
    if DateOrder.DAY_MONTH_YEAR in fitting and all("." in cell for cell in cells):
        return DateOrder.DAY_MONTH_YEAR, True
    if len(fitting) > 1 and DateOrder.YEAR_MONTH_DAY in fitting:
        # Years of two digits in front are rare: only when no other order fits.
        fitting.remove(DateOrder.YEAR_MONTH_DAY)
    return min(fitting, key=lambda order: spread[order]), len(fitting) == 1


_PLACES = {
    DateOrder.DAY_MONTH_YEAR: (2, 1, 0),
    DateOrder.MONTH_DAY_YEAR: (2, 0, 1),
    DateOrder.YEAR_MONTH_DAY: (0, 1, 2),
}
"""Where year, month and day stand among the three numbers of a date."""


def _spread(parts: Sequence[tuple[int, int, int]], order: DateOrder) -> tuple[int, int]:
    """Return how many dates are impossible in that order, and how many days the others span."""
    days = []
    for numbers in parts:
        with suppress(ValueError):
            days.append(date(*(numbers[place] for place in _PLACES[order])).toordinal())
    span = max(days) - min(days) if days else 0
    return len(parts) - len(days), span


def _decimal_separator(columns: Columns, amounts: _Amounts) -> str:
    chosen = (amounts.amount, amounts.money_in, amounts.money_out)
    return decimal_separator(
        [cell for each in chosen if each is not None for cell in columns.filled(each)]
    )


def decimal_separator(cells: Sequence[str]) -> str:
    """Return the mark before the decimals, as most of the amounts have it."""
    ends = Counter(
        found[1] for cell in cells if (found := re.search(r"([.,])\d{1,2}\D*$", cell)) is not None
    )
    if not ends:
        grouped = [cell for cell in cells if "." in cell or "," in cell]
        return "," if grouped and all("." in cell for cell in grouped) else "."
    return "," if ends[","] > ends["."] else "."


def _sign(
    columns: Columns, amounts: _Amounts, balance: int | None, separator: str, *, is_card: bool
) -> bool | None:
    """Return whether a positive amount is money spent; None when the file does not tell."""
    if amounts.style is not AmountStyle.SIGNED or amounts.amount is None:
        return False
    balances = columns.cells[balance] if balance is not None else columns.cells[amounts.amount]
    texts = [each for each in range(len(columns.cells)) if columns.are_texts(each)]
    rows = []
    for number, cell in enumerate(columns.cells[amounts.amount]):
        amount = _number(cell, separator)
        if amount:
            left = _number(balances[number], separator) if balance is not None else None
            text = " ".join(columns.cells[each][number] for each in texts)
            rows.append(SignedRow(amount, left, text))
    named_card = any(CARD.search(name) for name in columns.names)
    return positive_is_out(rows, is_card=is_card or named_card)


def _number(cell: str, separator: str) -> int | None:
    try:
        return read_amount(cell, separator, _FINE).minor
    except AmountError:
        return None


def _statement_month(around: str) -> Month | None:
    found = _MONTH_OF_TITLE.search(around)
    return Month(int(found[1]), int(found[2])) if found else None


def _with_texts(layout: CsvLayout, columns: Columns) -> CsvLayout:
    """Add the columns that are not needed to know when how much went where."""

    def named(role: str, accepts: Callable[[int], bool] = columns.hold_something) -> int | None:
        return columns.find(role, accepts)

    def are_codes(column: int) -> bool:
        return columns.mostly(column, is_currency)

    with_codes = replace(
        layout,
        currency_column=named("currency", are_codes),
        status_column=named("status", columns.are_texts),
        account_column=named("account"),
        category_column=named("category", columns.are_texts),
        reference_column=named("reference"),
        fee_column=named("fee", columns.are_amounts),
    )
    payee = named("payee", columns.are_texts)
    if payee is None and not layout.header_line:
        payee = _longest_text(columns)
    notes = []
    while (note := named("note", columns.are_texts)) is not None:
        notes.append(note)
    return replace(with_codes, payee_column=payee, note_columns=tuple(sorted(notes)))


def _longest_text(columns: Columns) -> int | None:
    """Return the column with the most letters, where no heading says what a row is about."""
    texts = [
        each
        for each in range(len(columns.cells))
        if each not in columns.taken and columns.are_texts(each) and not columns.are_dates(each)
    ]
    longest = max(texts, key=lambda each: sum(map(len, columns.cells[each])), default=None)
    return columns.take(longest) if longest is not None else None
