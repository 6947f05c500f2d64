"""Any bank's table in a text file, read by a layout that was guessed and may be corrected.

Raises StatementError with the codes `not_a_statement`, `no_rows`, `no_date_column`,
`no_amount_column`, `no_direction_column`, `year_missing`, `date_unreadable`,
`amount_unreadable`, `cut_off` and those of reading.py and table.py.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tideover.domain.errors import AmountError, DateError, StatementError
from tideover.domain.findings import Finding, Severity
from tideover.domain.money import Money
from tideover.domain.statements import (
    AmountStyle,
    CsvLayout,
    DateOrder,
    Draft,
    DraftKind,
    SkippedRow,
    Statement,
)
from tideover.domain.text import LONGEST_NAME, LONGEST_NOTE
from tideover.importers.cells import currency_code, is_date, read_amount, read_day, read_time
from tideover.importers.columns import NOTHING
from tideover.importers.fingerprints import Fingerprints
from tideover.importers.guessing import guess
from tideover.importers.reading import decode
from tideover.importers.table import Row, Table, guess_delimiter, read_table
from tideover.importers.wallets import cleaned
from tideover.importers.wording import flows_in, is_pending, is_refund, is_unsettled, loan_words

if TYPE_CHECKING:
    from datetime import date, time

    from tideover.domain.money import Currency
    from tideover.importers.reading import DecodedFile

FORMAT_CODE = "csv"
_LONGEST_VALUE = 60


def guess_layout(data: bytes, name: str = "") -> CsvLayout:
    """Return how a file is probably to be read; its `doubts` name what the user should check.

    Raises:
        StatementError: see the head of this module.
    """
    decoded = decode(data, name)
    return guess(decoded, read_table(decoded.text, guess_delimiter(decoded.text), name))


def read_csv(data: bytes, layout: CsvLayout, currency: Currency, name: str) -> Statement:
    """Return what a file holds when it is read by that layout.

    Rows in another currency than `currency` are left out: a book has one.

    Raises:
        StatementError: see the head of this module.
    """
    decoded = decode(data, name, layout.encoding)
    return _statement(decoded, read_table(decoded.text, layout.delimiter, name), layout, currency)


def first_rows(data: bytes, layout: CsvLayout, count: int = 50) -> tuple[Row, ...]:
    """Return the first rows below the headings as they stand in the file, for the preview.

    Raises:
        StatementError: see the head of this module.
    """
    decoded = decode(data, "", layout.encoding)
    rows = read_table(decoded.text, layout.delimiter, "").rows
    return tuple(row for row in rows if row.line >= layout.first_line)[:count]


def read_any_csv(decoded: DecodedFile, currency: Currency) -> Statement:
    """Return what a file holds when it is read by the layout that is guessed for it.

    Raises:
        StatementError: see the head of this module.
    """
    table = read_table(decoded.text, guess_delimiter(decoded.text), decoded.name)
    return _statement(decoded, table, guess(decoded, table), currency)


def _statement(
    decoded: DecodedFile, table: Table, layout: CsvLayout, currency: Currency
) -> Statement:
    _refuse_incomplete(layout, decoded.name)
    rows = [row for row in table.rows if row.line >= layout.first_line]
    _refuse_cut_off(decoded, table, layout, rows)
    until = len(rows) - layout.footer_rows
    reader = _Reader(layout, currency, rows[:until])
    results = [reader.read_row(row) for row in rows[:until]]
    footer = [SkippedRow(row.line, "footer", row.text) for row in rows[until:]]
    drafts = tuple(each for each in results if isinstance(each, Draft))
    skipped = (*(each for each in results if isinstance(each, SkippedRow)), *footer)
    if not drafts:
        _refuse_unreadable(decoded.name, layout, rows, skipped)
    findings = (*decoded.findings, *_findings(table, skipped, reader))
    return Statement(decoded.name, FORMAT_CODE, currency, drafts, skipped, findings, layout)


def _refuse_incomplete(layout: CsvLayout, name: str) -> None:
    """Refuse a layout that lacks a column without which no row can be read."""
    if layout.date_column is None:
        raise StatementError("no_date_column", file=name)
    needed = {
        AmountStyle.SIGNED: (layout.amount_column,),
        AmountStyle.IN_AND_OUT: (layout.in_column, layout.out_column),
        AmountStyle.WITH_DIRECTION: (layout.amount_column,),
    }[layout.amount_style]
    if all(column is None for column in needed):
        raise StatementError("no_amount_column", file=name)
    if layout.amount_style is AmountStyle.WITH_DIRECTION and layout.direction_column is None:
        raise StatementError("no_direction_column", file=name)
    if layout.date_order is DateOrder.MONTH_DAY and layout.statement_month is None:
        raise StatementError("year_missing", file=name, line=layout.first_line)


def _refuse_cut_off(decoded: DecodedFile, table: Table, layout: CsvLayout, rows: list[Row]) -> None:
    """Refuse a file that ends inside a row.

    Without a line break at the end, a last row that is shorter than every other one was cut
    off; totals and notes below the table are no rows.
    """
    last = rows[-1] if rows else table.rows[-1]
    if decoded.cut or table.ends_open:
        raise StatementError("cut_off", file=decoded.name, line=last.line)
    if not table.ends_bare or not rows:
        return
    others = [len(row.cells) for row in rows[:-1]]
    whole = min(others, default=len(layout.column_names))
    begun = is_date(last.cell(layout.date_column)) or last.cells[0][:1].isdigit()
    if len(last.cells) < whole and begun and layout.footer_rows <= 1:
        raise StatementError("cut_off", file=decoded.name, line=last.line)


def _refuse_unreadable(
    name: str, layout: CsvLayout, rows: list[Row], skipped: tuple[SkippedRow, ...]
) -> None:
    """Name the first cell that stopped the file from being read, when no row could be."""
    columns = {
        "date_unreadable": layout.date_column,
        "amount_unreadable": layout.amount_column,
        "direction_unknown": layout.direction_column,
    }
    by_line = {row.line: row for row in rows}
    for each in skipped:
        if each.reason_code in columns:
            column = columns[each.reason_code]
            known = column is not None and column < len(layout.column_names)
            field = layout.column_names[column] if known and column is not None else ""
            value = cleaned(by_line[each.line].cell(column), _LONGEST_VALUE)
            raise StatementError(
                each.reason_code, file=name, line=each.line, field=field, value=value
            )
    if not any(each.reason_code in {"other_currency", "zero_amount"} for each in skipped):
        raise StatementError("no_rows", file=name)


def _findings(
    table: Table, skipped: tuple[SkippedRow, ...], reader: _Reader
) -> tuple[Finding, ...]:
    findings = []
    reasons = Counter(each.reason_code for each in skipped)
    for code in ("date_unreadable", "amount_unreadable", "direction_unknown", "other_currency"):
        if reasons[code]:
            first = next(each.line for each in skipped if each.reason_code == code)
            params = {"count": reasons[code]}
            findings.append(Finding(f"rows_{code}", Severity.WARNING, params, first))
    if reader.pending:
        params = {"count": len(reader.pending)}
        findings.append(Finding("rows_pending", Severity.NOTE, params, reader.pending[0]))
    if table.ends_bare:
        last = table.rows[-1].line
        findings.append(Finding("no_final_line_break", Severity.NOTE, line=last))
    return tuple(findings)


class _Reader:
    """Reads the rows of one file, one after the other."""

    def __init__(self, layout: CsvLayout, currency: Currency, rows: list[Row]) -> None:
        self._layout = layout
        self._currency = currency
        self._fingerprints = Fingerprints(FORMAT_CODE)
        self._out_is_negative = self._are_mostly_negative(rows)
        self.pending: list[int] = []

    def _are_mostly_negative(self, rows: list[Row]) -> bool:
        """Return whether the column of money spent is printed with minus signs (Soll: -42,33)."""
        cells = [row.cell(self._layout.out_column) for row in rows]
        filled = [cell for cell in cells if cell not in NOTHING]
        return 2 * sum(cell.startswith(("-", "−", "(")) for cell in filled) > len(filled)

    def read_row(self, row: Row) -> Draft | SkippedRow:
        """Return the draft of a row, or why it has none."""
        layout = self._layout
        printed = row.cell(layout.date_column) or row.cell(layout.second_date_column)
        amounts = (layout.amount_column, layout.in_column, layout.out_column)
        if not printed or all(row.cell(column) in NOTHING for column in amounts):
            return SkippedRow(row.line, "no_amount" if printed else "no_date", row.text)
        try:
            day, clock = read_day(printed, layout.date_order, layout.statement_month)
        except DateError:
            return SkippedRow(row.line, "date_unreadable", row.text)
        if layout.time_column is not None:
            clock = read_time(row.cell(layout.time_column)) or clock
        try:
            amount = self._amount(row)
        except AmountError as error:
            # A row of another currency may print more decimals than this book has.
            foreign = error.code == "amount_other_currency" or self._is_foreign(row)
            unread = "other_currency" if foreign else "amount_unreadable"
            return SkippedRow(row.line, unread, row.text, day=day)
        if reason := self._reason_to_skip(row, amount):
            return SkippedRow(row.line, reason, row.text, amount, day)
        return self._draft(row, day, clock, amount)

    def _reason_to_skip(self, row: Row, amount: Money) -> str | None:
        """Return why a row that could be read is left out; None when it is not."""
        status = row.cell(self._layout.status_column)
        if self._is_foreign(row):
            return "other_currency"
        if self._layout.amount_style is AmountStyle.WITH_DIRECTION and self._inwards(row) is None:
            return "direction_unknown"
        if not amount:
            return "zero_amount"
        if is_unsettled(status):
            return "not_settled"
        if is_pending(status):
            self.pending.append(row.line)
        return None

    def _inwards(self, row: Row) -> bool | None:
        return flows_in(row.cell(self._layout.direction_column))

    def _is_foreign(self, row: Row) -> bool:
        """Return whether a row is in another currency, by its column or beside the amount."""
        layout = self._layout
        named = currency_code(row.cell(layout.currency_column))
        amount = row.cell(layout.amount_column)
        # NaN is no currency: beside a code there is a number.
        beside = currency_code(amount) if any(map(str.isdecimal, amount)) else ""
        return any(code and code != self._currency.code for code in (named, beside))

    def _amount(self, row: Row) -> Money:
        """Return the signed amount of a row, less its fee.

        Raises:
            AmountError: a cell is no amount.
        """
        layout = self._layout
        if layout.amount_style is AmountStyle.IN_AND_OUT:
            amount = self._cell(row, layout.in_column) - self._spent(row)
        else:
            amount = self._cell(row, layout.amount_column)
            if layout.amount_style is AmountStyle.WITH_DIRECTION:
                amount = abs(amount) if self._inwards(row) else -abs(amount)
            elif layout.positive_is_out:
                amount = -amount
        return amount - abs(self._cell(row, layout.fee_column))

    def _spent(self, row: Row) -> Money:
        spent = self._cell(row, self._layout.out_column)
        return -spent if self._out_is_negative else spent

    def _cell(self, row: Row, column: int | None) -> Money:
        text = row.cell(column)
        if text in NOTHING:
            return Money(0, self._currency)
        return read_amount(text, self._layout.decimal_separator, self._currency)

    def _draft(self, row: Row, day: date, clock: time | None, amount: Money) -> Draft:
        layout = self._layout
        notes = [cleaned(row.cell(column)) for column in layout.note_columns]
        payee = cleaned(row.cell(layout.payee_column), LONGEST_NAME)
        if not payee:
            payee = next(filter(None, notes), "")[:LONGEST_NAME]
        note = " ".join(dict.fromkeys(each for each in notes if each and each != payee))
        kind, lender = _meaning(amount, (payee, *notes))
        reference = row.cell(layout.reference_column)
        return Draft(
            line=row.line,
            day=day,
            time=clock,
            payee=payee,
            note=note[:LONGEST_NOTE],
            amount=amount,
            kind=kind,
            category_hint=cleaned(row.cell(layout.category_column)),
            account_hint=cleaned(row.cell(layout.account_column)),
            lender_hint=lender,
            fingerprint=self._fingerprints.of(
                day.isoformat(), str(amount.minor), payee, note, reference
            ),
        )


def _meaning(amount: Money, texts: tuple[str, ...]) -> tuple[DraftKind, str]:
    """Return what a row is about and, for a loan, the lender's preset.

    Money that comes in under a repayment's words is the other side of it: a card's own bill
    shows what the household paid to the card.
    """
    comes_in = amount.minor > 0
    words = next((found for text in texts if (found := loan_words(text))), None)
    if words is not None and words.kind is DraftKind.DRAW_DOWN and comes_in:
        return DraftKind.DRAW_DOWN, words.lender
    if words is not None and words.kind is DraftKind.REPAYMENT:
        return (DraftKind.TRANSFER if comes_in else DraftKind.REPAYMENT), words.lender
    if comes_in and any(map(is_refund, texts)):
        return DraftKind.REFUND, ""
    return (DraftKind.INCOME if comes_in else DraftKind.EXPENSE), ""
