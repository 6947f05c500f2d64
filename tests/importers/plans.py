"""Repayment plans as lenders hand them out: small, and made here."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

CHINESE = """个人消费贷款还款计划表
借款人：张三,合同号：20260115-7
期数,应还日期,应还本金(元),应还利息(元),手续费,应还总额(元),剩余本金(元)
1,2026-02-15,"2,462.81",100.00,0.00,"2,562.81","7,537.19"
2,2026-03-15,"2,487.44",75.37,0.00,"2,562.81","5,049.75"
3,2026-04-15,"2,512.31",50.50,0.00,"2,562.81","2,537.44"
4,2026-05-15,"2,537.44",25.37,0.00,"2,562.81",0.00
合计,,"10,000.00",251.24,0.00,"10,251.24",
注：以实际扣款为准
"""
"""10,000 in four equal instalments at 1 % a month, worked out by hand."""

ENGLISH = """No.;Due date;Payment;Principal;Interest;Remaining balance
1;15.02.2026;2.562,81;2.462,81;100,00;7.537,19
2;15.03.2026;2.562,81;2.487,44;75,37;5.049,75
3;15.04.2026;2.562,81;2.512,31;50,50;2.537,44
4;15.05.2026;2.562,81;2.537,44;25,37;0,00
Total;;10.251,24;10.000,00;251,24;
"""

DUES = [date(2026, month, 15) for month in (2, 3, 4, 5)]
PRINCIPALS = [2_462_81, 2_487_44, 2_512_31, 2_537_44]
INTERESTS = [100_00, 75_37, 50_50, 25_37]
BALANCES = [7_537_19, 5_049_75, 2_537_44, 0]


def workbook(rows: Iterable[Sequence[object]], *, hidden_first: bool = False) -> bytes:
    """Return a workbook with these rows on its (second) sheet."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    if hidden_first:
        sheet.append(["期数", "应还日期", "应还本金"])
        sheet.append([1, date(2020, 1, 1), 1])
        sheet.sheet_state = "hidden"
        sheet = book.create_sheet("还款计划")
        book.active = 1
    for row in rows:
        sheet.append(list(row))
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


HEADINGS = ["期数", "应还日期", "应还本金", "应还利息", "应还总额", "剩余本金"]


def plan_rows() -> list[list[object]]:
    """Return the hand-worked plan as the cells of a workbook."""
    rows: list[list[object]] = [["还款计划表"], list(HEADINGS)]
    figures = zip(DUES, PRINCIPALS, INTERESTS, BALANCES, strict=True)
    for number, (due, principal, interest, balance) in enumerate(figures, start=1):
        amounts = [principal, interest, principal + interest, balance]
        rows.append([number, due, *(amount / 100 for amount in amounts)])
    return rows


def repacked(data: bytes, part: str, content: bytes) -> bytes:
    """Return a workbook in which one part is another."""
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as before,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for name in before.namelist():
            if name != part:
                after.writestr(name, before.read(name))
        after.writestr(part, content)
    return packed.getvalue()
