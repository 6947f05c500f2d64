"""What the bills of Chinese wallets share: a preamble, a table read by column names, totals.

Raises StatementError with the codes `cut_off` and `bill_in_other_currency`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from tideover.domain.errors import AmountError, DateError, StatementError
from tideover.domain.findings import Finding, Severity
from tideover.domain.money import CNY, Currency, Money
from tideover.domain.statements import DateOrder, Draft, SkippedRow, Statement
from tideover.domain.text import LONGEST_NOTE, clean_text
from tideover.importers.cells import read_amount, read_day
from tideover.importers.table import Row, Table, read_table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date, time

    from tideover.importers.reading import DecodedFile

_HEADER_WITHIN = 80
"""Rows. The longest preamble seen has 24 lines."""

_RECORDS = re.compile(r"共[:：]?\s*(\d+)\s*笔记录")
_FORMULA_MARK = re.compile(r"^'(?=\s*[=+\-@＝＋－＠])")
_INSTALMENT_CARD = re.compile(r"(信用卡)分期(\(\d+\)) \d+期")
_BRACKETED = re.compile(r"[（(][^（()）]*[)）]$")


@dataclass(frozen=True, slots=True)
class WalletFormat:
    """How a wallet names its columns: each role with the headings that stand for it.

    `marks` are words only this wallet's preamble has; with them and without a table the file
    was cut off before its first row.
    """

    code: str
    headings: Mapping[str, tuple[str, ...]]
    required: frozenset[str]
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WalletBill:
    """A bill whose table was found: where its columns are, its rows, and the text around."""

    columns: Mapping[str, int]
    rows: tuple[Row, ...]
    around: str

    def cell(self, row: Row, role: str) -> str:
        """Return what a row has in a column; empty where the bill has no such column."""
        return row.cell(self.columns.get(role))


def open_bill(decoded: DecodedFile, kind: WalletFormat) -> WalletBill | None:
    """Find the table of a wallet's bill; None when the file is none of this wallet's.

    Raises:
        StatementError: `cut_off` when the bill ends inside a row, or before its first one.
    """
    table = read_table(decoded.text, ",", decoded.name)
    for index, row in enumerate(table.rows[:_HEADER_WITHIN]):
        columns = _columns(row, kind)
        if columns is not None:
            return _bill(decoded, table, index, columns)
    if any(mark in decoded.text[:2000] for mark in kind.marks):
        last = table.rows[-1].line if table.rows else 1
        raise StatementError("cut_off", file=decoded.name, line=last)
    return None


def _columns(row: Row, kind: WalletFormat) -> Mapping[str, int] | None:
    """Return which column plays which role; None when the row is not the header."""
    names = [_heading(cell) for cell in row.cells]
    found = {
        role: next((names.index(heading) for heading in headings if heading in names), None)
        for role, headings in kind.headings.items()
    }
    columns = {role: index for role, index in found.items() if index is not None}
    return columns if kind.required <= columns.keys() else None


def _heading(cell: str) -> str:
    return unicodedata.normalize("NFKC", cell).replace(" ", "").replace("(元)", "")


def _bill(
    decoded: DecodedFile, table: Table, header: int, columns: Mapping[str, int]
) -> WalletBill:
    after = table.rows[header + 1 :]
    footer = next(
        (number for number, row in enumerate(after) if row.cells[0].startswith(("---", "共"))),
        len(after),
    )
    bill = WalletBill(
        columns,
        after[:footer],
        "\n".join(row.text for row in (*table.rows[:header], *after[footer:])),
    )
    if footer == len(after):
        _refuse_cut_off(decoded, table, bill)
    return bill


def _refuse_cut_off(decoded: DecodedFile, table: Table, bill: WalletBill) -> None:
    """Refuse a bill whose last row is not whole.

    A file may lack its final line break and a row its last empty cells, so a short last row
    counts as cut off only when what makes it a row is missing, or when the bill says that it
    has more rows than have arrived.
    """
    last = bill.rows[-1] if bill.rows else table.rows[-1]
    if not (table.ends_bare or decoded.cut or table.ends_open):
        return
    expected = _expected_rows(bill)
    missing = expected is not None and len(bill.rows) < expected
    present = len(last.cells)
    essential = max(bill.columns[role] for role in ("amount", "direction", "status", "order"))
    whole = max(bill.columns.values())
    if decoded.cut or table.ends_open or present <= essential or (missing and present <= whole):
        raise StatementError("cut_off", file=decoded.name, line=last.line)


def _expected_rows(bill: WalletBill) -> int | None:
    found = _RECORDS.search(bill.around)
    return int(found[1]) if found else None


def wallet_statement(
    decoded: DecodedFile,
    kind: WalletFormat,
    bill: WalletBill,
    currency: Currency,
    read_row: Callable[[Row], tuple[Draft | SkippedRow, ...]],
) -> Statement:
    """Return the statement that `read_row` makes of the rows of a bill.

    Raises:
        StatementError: `bill_in_other_currency` when the household does not keep its book in
            yuan, `no_rows` when the bill has none.
    """
    if currency != CNY:
        raise StatementError(
            "bill_in_other_currency", file=decoded.name, value=CNY.code, expected=currency.code
        )
    if not bill.rows:
        raise StatementError("no_rows", file=decoded.name)
    results = [result for row in bill.rows for result in read_row(row)]
    drafts = tuple(each for each in results if isinstance(each, Draft))
    skipped = tuple(each for each in results if isinstance(each, SkippedRow))
    findings = (*decoded.findings, *_count_findings(bill))
    return Statement(decoded.name, kind.code, currency, drafts, skipped, findings)


def _count_findings(bill: WalletBill) -> tuple[Finding, ...]:
    """Compare the number of rows with the one the bill prints.

    The printed sums are not compared: by its own words (因统计逻辑不同…) a bill counts them
    differently from its rows.
    """
    expected = _expected_rows(bill)
    if expected is None or expected == len(bill.rows):
        return ()
    params = {"expected": expected, "found": len(bill.rows)}
    return (Finding("row_count_differs", Severity.WARNING, params),)


def moment_and_amount(
    row: Row, printed_time: str, printed_amount: str
) -> tuple[date, time | None, Money] | SkippedRow:
    """Return day, time and unsigned amount of a row, or that one of them is unreadable."""
    try:
        day, clock = read_day(printed_time, DateOrder.YEAR_MONTH_DAY)
    except DateError:
        return SkippedRow(row.line, "date_unreadable", row.text)
    try:
        return day, clock, read_amount(printed_amount, ".", CNY)
    except AmountError:
        return SkippedRow(row.line, "amount_unreadable", row.text, day=day)


@lru_cache(maxsize=2048)
def cleaned(text: str, longest: int = LONGEST_NOTE) -> str:
    """Return a cell as it may enter the book; `/` stands for nothing in wallets' bills.

    The `'` that keeps spreadsheets from reading a text as a formula is taken away.
    """
    plain = clean_text(text, longest)
    return "" if plain == "/" else _FORMULA_MARK.sub("", plain)


@lru_cache(maxsize=1024)
def first_account(method: str) -> str:
    """Return the account of a compound means of payment (`中信银行信用卡(6428)&红包`).

    What follows the `&` is a discount or, rarely, a second account; only the bank's statement
    tells how the money was split. An instalment purchase (`信用卡分期(6428) 3期`) is put on the
    card itself.
    """
    account = _INSTALMENT_CARD.sub(r"\1\2", cleaned(method.split("&", maxsplit=1)[0]))
    return "余额" if account == "账户余额" else account


def lender_of(preset: str, payee: str) -> str:
    """Return the lender's preset, or the printed bank of a credit card (`中信银行信用卡`)."""
    if preset != "credit_card":
        return preset or payee
    bank = _BRACKETED.sub("", payee).removesuffix("还款").removesuffix("信用卡")
    return f"{bank}信用卡"
