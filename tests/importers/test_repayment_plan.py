"""A lender's plan is read to the fen whatever file it comes in, or refused where it cannot be."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.importers.plans import (
    BALANCES,
    CHINESE,
    DUES,
    ENGLISH,
    HEADINGS,
    INTERESTS,
    PRINCIPALS,
    plan_rows,
    repacked,
    workbook,
)
from tideover.domain.errors import StatementError
from tideover.domain.money import CNY, Money
from tideover.importers import read_plan

if TYPE_CHECKING:
    from tideover.domain.lenders_plan import LendersPlan

SHEET = "xl/worksheets/sheet1.xml"


def assert_hand_worked(plan: LendersPlan) -> None:
    """The four lines of the plan that was worked out by hand, and no total among them."""
    assert [line.due for line in plan.lines] == DUES
    assert [line.principal for line in plan.lines] == [Money(each) for each in PRINCIPALS]
    assert [line.interest for line in plan.lines] == [Money(each) for each in INTERESTS]
    assert [line.payment for line in plan.lines] == [Money(2_562_81)] * 4
    assert [line.balance for line in plan.lines] == [Money(each) for each in BALANCES]


def refused(data: bytes | str, name: str = "plan.csv") -> StatementError:
    with pytest.raises(StatementError) as caught:
        read_plan(data.encode() if isinstance(data, str) else data, name, CNY)
    return caught.value


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_plan_with_chinese_headings_is_read_in_whatever_encoding(encoding: str) -> None:
    assert_hand_worked(read_plan(CHINESE.encode(encoding), "plan.csv", CNY))


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
def test_any_separator_is_understood(delimiter: str) -> None:
    rows = [["期次", "还款日", "月供", "其中本金", "其中利息", "贷款余额"]]
    for due, principal, interest, balance in zip(
        DUES, PRINCIPALS, INTERESTS, BALANCES, strict=True
    ):
        amounts = [principal + interest, principal, interest, balance]
        rows.append(["1", f"{due:%Y年%m月%d日}", *(f"{each / 100:.2f}" for each in amounts)])
    text = "\n".join(delimiter.join(row) for row in rows)
    assert_hand_worked(read_plan(f"{text}\n".encode(), "plan.txt", CNY))


def test_a_plan_with_english_headings_and_decimal_commas_is_read() -> None:
    assert_hand_worked(read_plan(ENGLISH.encode(), "plan.csv", CNY))


def test_a_workbook_is_read_like_the_same_plan_in_text() -> None:
    assert_hand_worked(read_plan(workbook(plan_rows()), "plan.xlsx", CNY))


def test_a_hidden_sheet_is_not_taken_for_the_plan() -> None:
    assert_hand_worked(read_plan(workbook(plan_rows(), hidden_first=True), "plan.xlsx", CNY))


def test_days_with_a_time_and_sums_of_floats_are_what_the_sheet_shows() -> None:
    rows = plan_rows()
    rows[2][1] = datetime(2026, 2, 15, 12, 30)  # noqa: DTZ001 - a sheet knows no zone
    rows[2][3] = 0.1 + 0.2 + 99.7
    assert_hand_worked(read_plan(workbook(rows), "plan.xlsx", CNY))


def test_a_formula_is_never_shown_or_worked_out() -> None:
    rows = plan_rows()
    rows[2][4] = '=HYPERLINK("http://example.invalid","1")'
    rows[3][4] = "=C4+D4"
    payments = [line.payment for line in read_plan(workbook(rows), "plan.xlsx", CNY).lines]
    # A workbook nobody opened keeps no value of a formula: the cell is empty, not guessed at.
    assert payments[:2] == [None, None]
    assert payments[2:] == [Money(2_562_81)] * 2


@pytest.mark.parametrize(
    ("cell", "value"), [("应还本金", "2,462.81x"), ("应还日期", "2026-02-30"), ("应还利息", "NaN")]
)
def test_a_cell_that_cannot_be_read_is_named_with_file_line_and_column(
    cell: str, value: str
) -> None:
    rows = [[str(each) for each in row] for row in plan_rows()[1:]]
    rows[1][HEADINGS.index(cell)] = value
    text = "\n".join("\t".join(row) for row in rows)
    error = refused(f"{text}\n")
    assert error.code == "plan_cell_unreadable"
    assert error.params == {"file": "plan.csv", "line": 2, "field": cell, "value": value}


def test_half_a_file_is_refused_and_not_taken_for_the_whole() -> None:
    # Cut inside the last amount but one, and inside a quoted cell.
    whole = CHINESE.split("合计")[0].encode()
    for end in (b',"2,562.81",0.00\n', b'537.44",25.37,0.00,"2,562.81",0.00\n'):
        error = refused(whole[: whole.rindex(end)])
        assert error.code == "cut_off"
        assert error.params["line"] == 7


def test_lines_that_are_missing_between_others_are_said() -> None:
    text = CHINESE.replace('2,2026-03-15,"2,487.44",75.37,0.00,"2,562.81","5,049.75"\n', "")
    (finding,) = read_plan(text.encode(), "plan.csv", CNY).findings
    assert finding.code == "plan_lines_missing"
    assert finding.params == {"number": 1, "following": 3}
    assert finding.line == 5


def test_what_was_paid_already_is_not_taken_for_what_was_agreed() -> None:
    text = (
        "期数,应还日期,应还本金,实还本金,应还利息,罚息\n"
        "1,2026-02-15,100,60,5,1\n"
        "2,2026-03-15,100,0,4,0\n"
    )
    lines = read_plan(text.encode(), "plan.csv", CNY).lines
    assert [line.principal for line in lines] == [Money(100_00)] * 2
    assert [line.interest for line in lines] == [Money(5_00), Money(4_00)]


def test_what_is_no_plan_is_refused_as_that() -> None:
    assert refused("date,payee,amount\n2026-01-01,shop,-3.00\n").code == "not_a_plan"
    assert refused(workbook([["Hello"], ["World", 1]]), "a.xlsx").code == "not_a_plan"
    assert refused(b"").code == "empty_file"
    many = "\n".join(f"{n},2026-02-15,1,1" for n in range(1, 700))
    assert refused(f"期数,应还日期,应还本金,应还利息\n{many}\n").code == "plan_too_long"


def test_a_workbook_that_unpacks_to_far_too_much_is_not_unpacked() -> None:
    bomb = repacked(workbook(plan_rows()), SHEET, b"\0" * (30 * 1024 * 1024))
    assert len(bomb) < 1024 * 1024
    assert refused(bomb, "plan.xlsx").code == "workbook_too_large"
    parts = io.BytesIO()
    with zipfile.ZipFile(parts, "w") as packed:
        for name in ("[Content_Types].xml", "xl/workbook.xml", *map(str, range(2_001))):
            packed.writestr(name, b"")
    assert refused(parts.getvalue(), "plan.xlsx").code == "workbook_too_large"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_workbook_that_defines_entities_is_not_parsed(encoding: str) -> None:
    laughs = (
        '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;">]>'
        "<worksheet>&y;</worksheet>"
    )
    data = repacked(workbook(plan_rows()), SHEET, laughs.encode(encoding))
    assert refused(data, "plan.xlsx").code == "workbook_suspicious"


def test_a_sheet_that_claims_a_million_rows_costs_no_more_than_its_own() -> None:
    sheet = zipfile.ZipFile(io.BytesIO(workbook(plan_rows()))).read(SHEET)
    far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    claimed = sheet.replace(b"</sheetData>", far).replace(b"A1:F6", b"A1:XFD1048576")
    assert_hand_worked(read_plan(repacked(workbook(plan_rows()), SHEET, claimed), "p.xlsx", CNY))


def test_a_damaged_workbook_is_refused_as_damaged() -> None:
    data = workbook(plan_rows())
    assert refused(repacked(data, SHEET, b"<worksheet><broken"), "p.xlsx").code == (
        "workbook_unreadable"
    )
    middle = len(data) // 2
    broken = data[:middle] + bytes(64) + data[middle + 64 :]
    with suppress(StatementError):
        read_plan(broken, "p.xlsx", CNY)


@given(st.binary(max_size=400))
@settings(max_examples=100, deadline=None)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for start in (b"", b"PK\x03\x04", workbook(plan_rows())[:200]):
        with suppress(StatementError):
            read_plan(start + data, "a", CNY)


@given(st.text(alphabet='期数应还日本金利息余额合计0123456789.,-/年月"\n\t ', max_size=300))
@settings(max_examples=200, deadline=None)
def test_any_text_below_headings_is_read_or_refused(text: str) -> None:
    with suppress(StatementError):
        read_plan(f"期数,应还日期,应还本金,应还利息\n{text}".encode(), "a.csv", CNY)


def test_the_library_of_workbooks_is_loaded_for_a_workbook_alone() -> None:
    code = (
        "import sys; from tideover.importers import read_plan; "
        "from tideover.domain.money import CNY; "
        f"read_plan({CHINESE!r}.encode(), 'a.csv', CNY); "
        "print('openpyxl' in sys.modules)"
    )
    printed = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout
    assert printed.strip() == "False"
