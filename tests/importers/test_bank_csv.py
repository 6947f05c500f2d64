"""Any bank's table: columns, signs and dates guessed right, doubts told, rows never lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tideover.domain.dates import Month
from tideover.domain.errors import StatementError
from tideover.domain.money import CNY, Money, currency_of
from tideover.domain.statements import AmountStyle, DateOrder, Doubt, DraftKind
from tideover.importers import first_rows, guess_layout, read, read_csv

SIMPLE = b"Date,Description,Amount\n2026-01-02,Rent,-500\n2026-01-14,Salary,3000\n"


def minors(data: bytes) -> list[int]:
    return [each.amount.minor for each in read(data, "a.csv").drafts]


def test_one_signed_column() -> None:
    assert minors(SIMPLE) == [-500_00, 3000_00]


def test_a_column_for_each_direction() -> None:
    data = "日期,摘要,收入,支出\n2026-01-02,工资,3000.00,\n2026-01-03,房租,,500.00\n".encode()
    assert minors(data) == [3000_00, -500_00]


def test_both_columns_filled_with_zero_for_the_other() -> None:
    data = b"Datum;Text;Soll;Haben\n31.12.2013;Zinsen;0,00;12,23\n31.12.2013;KESt;34,56;0,00\n"
    assert minors(data) == [12_23, -34_56]


def test_a_debit_column_that_is_negative_already_with_a_reversal() -> None:
    data = (
        b"Buchungstag;Verwendungszweck;Soll;Haben\n26.08.2010;TANKEN;-42,33;\n"
        b"04.09.2010;LOTTO;;1000,00\n05.09.2010;LOTTO STORNO;-1000,00;\n"
    )
    assert minors(data) == [-42_33, 1000_00, -1000_00]


def test_an_unsigned_amount_with_a_word_for_the_direction() -> None:
    data = (
        b'"Date","Description","Amount","Transaction Type"\n'
        b'"8/10/2016","Coffee","2.45","debit"\n"11/27/2013","Salary","66.88","credit"\n'
    )
    assert minors(data) == [-2_45, 66_88]


@pytest.mark.parametrize(
    ("borrow", "lend"), [("借", "贷"), ("借 Dr", "贷 Cr"), ("支出", "收入"), ("S", "H")]
)
def test_the_words_for_directions(borrow: str, lend: str) -> None:
    rows = f"2026-01-02,水费,50.00,{borrow}\n2026-01-03,工资,3000.00,{lend}\n"
    assert minors(f"交易日期,摘要,交易金额,借贷标志\n{rows}".encode()) == [-50_00, 3000_00]


def test_a_card_bill_counts_spending_as_positive() -> None:
    data = (
        "某银行信用卡对账单\n交易日,交易摘要,人民币金额\n"
        "2026-01-02,超市,56.78\n2026-01-03,掌上生活还款,-300.00\n2026-01-04,退款,-5.00\n"
    ).encode()
    assert minors(data) == [-56_78, 300_00, 5_00]


def test_the_running_balance_tells_the_sign() -> None:
    data = (
        b"Date,Description,Amount,Balance\n"
        b"2026-01-02,Shop,15.50,84.50\n2026-01-03,Shop,4.50,80.00\n2026-01-04,Paid,-20,100.00\n"
    )
    assert minors(data) == [-15_50, -4_50, 20_00]


def test_a_sign_that_nothing_tells_is_a_doubt() -> None:
    data = b"Date,Description,Amount\n2026-01-02,Shop,15.50\n2026-01-03,Shop,4.50\n"
    assert Doubt.SIGN in guess_layout(data).doubts


def test_amounts_without_a_minus_and_one_refund_are_a_doubt_not_all_income() -> None:
    """An app's export writes the direction in words; its wages are not spent, nor its food paid."""
    data = (
        "时间,内容,金额,备注\n2026-02-01 08:00:00,早餐,12.50,豆浆\n"
        "2026-02-02 09:00:00,工资,8000.00,二月\n2026-02-05 09:00:00,早餐,2.50,部分退款\n"
    ).encode()
    assert Doubt.SIGN in guess_layout(data).doubts


def test_what_was_really_paid_is_the_amount_not_what_was_ordered() -> None:
    data = (
        "交易时间,订单标题,收/支,订单金额,实付金额\n"
        "2026-02-01 08:00:00,面馆,支出,25.00,22.30\n2026-02-02 08:00:00,超市,支出,9.00,9.00\n"
    ).encode()
    assert minors(data) == [-22_30, -9_00]


def test_what_is_no_number_is_no_amount_of_another_currency() -> None:
    rows = "".join(f"2026-01-{day:02},Shop,-5.00\n" for day in range(1, 29))
    data = f"Date,Description,Amount\n2026-01-01,a,NaN\n2026-01-01,b,$-3.00\n{rows}".encode()
    skipped = read(data, "a.csv").skipped
    assert [each.reason_code for each in skipped] == ["amount_unreadable", "other_currency"]


def test_a_table_without_headings() -> None:
    data = (
        b"28.06.2013;Habenzinsen;01.07.2013;0,58;EUR;\n01.07.2013;Miete;01.07.2013;-175,16;EUR;\n"
    )
    layout = guess_layout(data)
    assert layout.header_line == 0
    assert Doubt.COLUMNS in layout.doubts
    drafts = read(data, "a.csv", currency_of("EUR")).drafts
    assert [(each.payee, each.amount.minor) for each in drafts] == [
        ("Habenzinsen", 58),
        ("Miete", -175_16),
    ]


def test_out_in_and_balance_without_headings() -> None:
    data = b"01/13/2026,SHOP,12.34,,987.66\n01/14/2026,PAY,,100.00,1087.66\n"
    assert minors(data) == [-12_34, 100_00]


def test_lines_before_and_after_the_table_are_no_rows() -> None:
    data = (
        b"Account: 123\nFrom;2026-01-01\n\nDate;Text;Amount\n2026-01-02;Rent;-5\n2026-01-03;Pay;7\n"
        b"\nTotal;;2.00\n"
    )
    statement = read(data, "a.csv")
    assert [each.line for each in statement.drafts] == [5, 6]
    assert [(each.line, each.reason_code) for each in statement.skipped] == [(8, "footer")]


@pytest.mark.parametrize(
    ("days", "order", "in_doubt"),
    [
        (("24/03/2025", "05/03/2025"), DateOrder.DAY_MONTH_YEAR, False),
        (("12/31/2021", "01/02/2022"), DateOrder.MONTH_DAY_YEAR, False),
        (("01/02/2022", "03/02/2022"), DateOrder.DAY_MONTH_YEAR, True),
        (("02/01/2022", "02/03/2022"), DateOrder.MONTH_DAY_YEAR, True),
        (("12/31/2021", "02/30/2022"), DateOrder.MONTH_DAY_YEAR, False),
        (("01.02.2022", "02.03.2022"), DateOrder.DAY_MONTH_YEAR, False),
        (("2022-02-01", "2022-03-02"), DateOrder.YEAR_MONTH_DAY, False),
    ],
)
def test_the_order_of_a_date_is_found_or_doubted(
    days: tuple[str, ...],
    order: DateOrder,
    in_doubt: bool,
) -> None:
    rows = "".join(f"{day},Rent,-5.00\n" for day in days)
    layout = guess_layout(f"Date,Description,Amount\n{rows}".encode())
    assert layout.date_order is order
    assert (Doubt.DATE_ORDER in layout.doubts) is in_doubt


def test_the_year_may_stand_only_in_the_title() -> None:
    data = (
        "信用卡对账单（个人消费卡账户 2024年01月）\n交易日,记账日,交易摘要,人民币金额\n"
        ",12/29,掌上生活还款,-1.23\n01/02,01/03,电影票,56.78\n"
    ).encode()
    statement = read(data, "a.csv")
    assert [each.day for each in statement.drafts] == [date(2023, 12, 29), date(2024, 1, 2)]


def test_without_any_year_the_user_is_asked_for_it() -> None:
    data = "交易日,交易摘要,人民币金额\n12/29,还款,-1.23\n01/02,电影票,56.78\n".encode()
    layout = guess_layout(data)
    with pytest.raises(StatementError) as refused:
        read_csv(data, layout, CNY, "a.csv")
    assert refused.value.code == "year_missing"
    dated = replace(layout, statement_month=Month(2024, 1))
    assert len(read_csv(data, dated, CNY, "a.csv").drafts) == 2


def test_rows_in_another_currency_are_left_out_and_told() -> None:
    data = b"Date,Description,Amount,Currency\n2026-01-02,A,-5,CNY\n2026-01-03,B,-7,USD\n"
    statement = read(data, "a.csv")
    assert [(each.line, each.reason_code) for each in statement.skipped] == [(3, "other_currency")]
    assert [each.code for each in statement.findings] == ["rows_other_currency"]


def test_a_row_that_cannot_be_read_is_named_and_the_others_kept() -> None:
    data = SIMPLE + b"2026-02-30,Shop,-5\n2026-02-03,Shop,-5.x\n2026-02-04,Shop,-6\n"
    statement = read(data, "a.csv")
    assert len(statement.drafts) == 3
    assert [(each.line, each.reason_code) for each in statement.skipped] == [
        (4, "date_unreadable"),
        (5, "amount_unreadable"),
    ]
    assert [(each.code, each.line) for each in statement.findings] == [
        ("rows_date_unreadable", 4),
        ("rows_amount_unreadable", 5),
    ]


def test_the_user_can_correct_every_part_of_the_guess() -> None:
    layout = guess_layout(SIMPLE)
    turned = replace(layout, positive_is_out=True, payee_column=None, note_columns=(1,))
    drafts = read_csv(SIMPLE, turned, CNY, "a.csv").drafts
    assert [(each.payee, each.amount.minor) for each in drafts] == [
        ("Rent", 500_00),
        ("Salary", -3000_00),
    ]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"date_column": None}, "no_date_column"),
        ({"amount_column": None}, "no_amount_column"),
        ({"amount_style": AmountStyle.WITH_DIRECTION}, "no_direction_column"),
        ({"amount_column": 1}, "amount_unreadable"),
        ({"date_column": 1}, "date_unreadable"),
        ({"first_line": 99}, "no_rows"),
    ],
)
def test_a_layout_that_cannot_work_says_which_part(change: dict[str, object], code: str) -> None:
    layout = replace(guess_layout(SIMPLE), **change)  # type: ignore[arg-type]
    with pytest.raises(StatementError) as refused:
        read_csv(SIMPLE, layout, CNY, "a.csv")
    assert refused.value.code == code
    assert refused.value.params["file"] == "a.csv"


def test_an_unreadable_cell_is_named_by_line_heading_and_value() -> None:
    layout = replace(guess_layout(SIMPLE), date_column=1)
    with pytest.raises(StatementError) as refused:
        read_csv(SIMPLE, layout, CNY, "a.csv")
    assert refused.value.params == {
        "file": "a.csv",
        "line": 2,
        "field": "Description",
        "value": "Rent",
    }


def test_the_preview_shows_the_rows_as_they_stand_in_the_file() -> None:
    rows = first_rows(SIMPLE, guess_layout(SIMPLE), 1)
    assert [row.cells for row in rows] == [("2026-01-02", "Rent", "-500")]


def test_equal_rows_stay_apart_and_keep_their_names_when_files_overlap() -> None:
    head, fare = b"Date,Description,Amount\n", b"2026-01-02,Bus,-2\n"
    first = read(head + fare + fare + b"2026-01-03,Rent,-500\n", "a.csv")
    second = read(head + fare + fare + b"2026-01-04,Salary,3000\n", "b.csv")
    prints = [{each.fingerprint for each in statement.drafts} for statement in (first, second)]
    assert [len(each) for each in prints] == [3, 3]
    assert len(prints[0] & prints[1]) == 2


def test_rows_with_different_references_are_no_duplicates() -> None:
    data = b"Date,Description,Amount,Reference\n2026-01-02,Bus,-2,A\n2026-01-02,Bus,-2,B\n"
    drafts = read(data, "a.csv").drafts
    swapped = read(data.replace(b"A\n", b"C\n"), "a.csv").drafts
    assert drafts[1].fingerprint == swapped[1].fingerprint
    assert drafts[0].fingerprint != swapped[0].fingerprint


@pytest.mark.parametrize(
    ("text", "amount", "kind"),
    [
        ("正常还款", "-1000.00", DraftKind.REPAYMENT),
        ("支付宝-还款", "-1000.00", DraftKind.REPAYMENT),
        ("贷款发放", "5000.00", DraftKind.DRAW_DOWN),
        ("退款", "20.00", DraftKind.REFUND),
        ("掌上生活还款回馈金", "5.00", DraftKind.INCOME),
        ("工资", "3000.00", DraftKind.INCOME),
        ("水费", "-50.00", DraftKind.EXPENSE),
    ],
)
def test_a_banks_words_say_what_a_row_is(text: str, amount: str, kind: DraftKind) -> None:
    head, last = "交易日期,摘要,交易金额,余额\n", "2026-01-03,水费,-1.00,99.00\n"
    data = f"{head}2026-01-02,{text},{amount},100.00\n{last}"
    assert read(data.encode(), "a.csv").drafts[0].kind is kind


def test_a_formula_guard_is_taken_away_from_texts() -> None:
    data = b"Date,Description,Amount\n2026-01-02,'=SUM(A1),-5.00\n2026-01-03,O'-Neill,-5.00\n"
    assert [each.payee for each in read(data, "a.csv").drafts] == ["=SUM(A1)", "O'-Neill"]


def test_invisible_letters_are_taken_out_of_texts() -> None:
    data = "Date,Description,Amount\n2026-01-02,Re\u202ent\u200b,-5.00\n2026-01-03,x,1\n".encode()
    assert read(data, "a.csv").drafts[0].payee == "Rent"


def test_a_fee_beside_the_amount_is_taken_off() -> None:
    data = b"Date,Description,Amount,Fee\n2026-01-02,Shop,-10.00,0.50\n2026-01-03,Pay,20.00,0\n"
    assert minors(data) == [-10_50, 20_00]


def test_a_pending_row_is_kept_and_told() -> None:
    data = (
        b"Date;Text;Amount;Info\n2026-01-02;Rent;-5;Umsatz vorgemerkt\n2026-01-03;Pay;7;gebucht\n"
    )
    (finding,) = read(data, "a.csv").findings
    assert (finding.code, finding.line) == ("rows_pending", 2)


def test_a_failed_row_is_left_out() -> None:
    data = b"Date;Text;Amount;Status\n2026-01-02;Rent;-5;FAILED\n2026-01-03;Pay;7;OK\n"
    assert [each.reason_code for each in read(data, "a.csv").skipped] == ["not_settled"]


@pytest.mark.parametrize("rest", [b"2026-01-1", b"2026-01-15,Sho", b'2026-01-15,"Sho'])
def test_a_table_cut_off_inside_a_row_names_the_line(rest: bytes) -> None:
    with pytest.raises(StatementError) as refused:
        read(SIMPLE + rest, "a.csv")
    assert (refused.value.code, refused.value.params["line"]) == ("cut_off", 4)


def test_a_last_row_without_its_line_break_is_kept_and_mentioned() -> None:
    statement = read(SIMPLE + b"2026-01-15,Shop,-5.00", "a.csv")
    assert len(statement.drafts) == 3
    assert [(each.code, each.line) for each in statement.findings] == [("no_final_line_break", 4)]


@pytest.mark.parametrize(
    "data", [b"Dear Sir,\nthank you\nfor your letter.\n", b"{}\n", b"1,2\n3,4\n"]
)
def test_a_file_that_is_no_statement_is_refused(data: bytes) -> None:
    with pytest.raises(StatementError) as refused:
        read(data, "letter.txt")
    assert refused.value.code == "not_a_statement"
    assert refused.value.params == {"file": "letter.txt"}


def test_amounts_are_money_of_the_household() -> None:
    (draft, _) = read(SIMPLE, "a.csv", currency_of("EUR")).drafts
    assert draft.amount == Money(-500_00, currency_of("EUR"))
