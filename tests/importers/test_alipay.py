"""Alipay bills: what is money that moved, what is not, and where a bill was cut off."""

from __future__ import annotations

from datetime import date, time

import pytest

from tests.importers.bills import FIRST_ROW, alipay_app, app_row
from tideover.domain.errors import StatementError
from tideover.domain.money import Money, currency_of
from tideover.domain.statements import Draft, DraftKind
from tideover.importers import read

CARD = "招商银行储蓄卡(1234)"


def only(*rows: str) -> Draft:
    (draft,) = read(alipay_app(*rows), "bill.csv").drafts
    return draft


def test_a_purchase_is_read_without_its_padding() -> None:
    draft = only(app_row("2026-03-02 12:00:01", "面馆", "午餐", "支出", "32.00", CARD))
    assert (draft.day, draft.time) == (date(2026, 3, 2), time(12, 0, 1))
    assert (draft.payee, draft.note, draft.amount) == ("面馆", "午餐", Money(-32_00))
    assert (draft.kind, draft.account_hint) == (DraftKind.EXPENSE, CARD)
    assert draft.line == FIRST_ROW


def test_the_first_part_of_a_compound_account_is_the_account() -> None:
    draft = only(app_row("2026-03-02 12:00:01", "面馆", "午餐", "支出", "32.00", f"{CARD}&红包"))
    assert draft.account_hint == CARD


def test_an_instalment_purchase_is_put_on_the_card_itself() -> None:
    method = "中信银行信用卡分期(6428) 3期"
    draft = only(app_row("2026-03-02 12:00:01", "公牛", "插座", "支出", "444.00", method))
    assert draft.account_hint == "中信银行信用卡(6428)"


@pytest.mark.parametrize(
    ("note", "payee", "lender"),
    [
        ("花呗主动还款-2026年03月账单", "花呗", "huabei"),
        ("花呗自动还款-2026年03月账单", "花呗", "huabei"),
        ("花呗主动还款", "花呗", "huabei"),
        ("主动还款-花呗2019年10月账单", "花呗", "huabei"),
        ("自动还款-花呗|信用购2026年02月账单", "花呗|信用购", "huabei"),
        ("借呗还款", "借呗", "jiebei"),
        ("蚂蚁借呗还款", "借呗", "jiebei"),
        ("备用金归还", "备用金", "beiyongjin"),
        ("信用卡还款", "中信银行", "中信银行信用卡"),
    ],
)
def test_a_repayment_names_its_lender(note: str, payee: str, lender: str) -> None:
    row = app_row("2026-03-10 08:30:00", payee, note, "不计收支", "888.80", CARD, "还款成功")
    draft = only(row)
    assert (draft.kind, draft.lender_hint) == (DraftKind.REPAYMENT, lender)
    assert draft.amount == Money(-888_80)


def test_a_loan_paid_out_comes_in() -> None:
    note = "借呗放款至银行卡"
    row = app_row("2026-02-20 10:00:00", "借呗", note, "不计收支", "12000.00", CARD, "放款成功")
    draft = only(row)
    assert (draft.kind, draft.amount) == (DraftKind.DRAW_DOWN, Money(12_000_00))
    assert draft.lender_hint == "jiebei"


@pytest.mark.parametrize(
    ("status", "direction", "amount", "reason"),
    [
        ("交易关闭", "不计收支", "5.00", "closed"),
        ("已关闭", "不计收支", "5.00", "closed"),
        ("等待付款", "不计收支", "500.00", "waiting_for_payment"),
        ("还款失败", "不计收支", "291.85", "repayment_failed"),
        ("提现失败，已退回余额", "不计收支", "10.00", "withdrawal_failed"),
        ("解冻成功", "不计收支", "0.00", "deposit_hold"),
        ("冻结成功", "不计收支", "99.00", "deposit_hold"),
        ("信用服务使用成功", "不计收支", "0.00", "deposit_hold"),
        ("芝麻免押下单成功", "不计收支", "0.00", "deposit_hold"),
        ("支付成功", "支出", "0.00", "zero_amount"),
    ],
)
def test_money_that_never_moved_is_left_out_with_the_reason(
    status: str, direction: str, amount: str, reason: str
) -> None:
    row = app_row("2026-03-02 12:00:00", "某店", "某物", direction, amount, "", status)
    statement = read(alipay_app(row), "bill.csv")
    assert statement.drafts == ()
    assert [(each.line, each.reason_code) for each in statement.skipped] == [(FIRST_ROW, reason)]


def test_a_closed_purchase_and_its_refund_come_to_nothing() -> None:
    bought = app_row(
        "2026-03-02 12:00:00", "饿了么", "早餐", "支出", "24.30", CARD, "交易关闭", "2026A"
    )
    refund = app_row(
        "2026-03-02 13:00:00",
        "饿了么",
        "退款-早餐",
        "不计收支",
        "24.30",
        CARD,
        "退款成功",
        "2026A_1",
    )
    statement = read(alipay_app(refund, bought), "bill.csv")
    assert [each.kind for each in statement.drafts] == [DraftKind.REFUND, DraftKind.EXPENSE]
    assert statement.totals.money_in == statement.totals.money_out == Money(24_30)
    assert statement.findings == ()


def test_a_closed_purchase_without_its_refund_is_pointed_out() -> None:
    row = app_row("2026-03-02 12:00:00", "饿了么", "早餐", "支出", "24.30", CARD, "交易关闭")
    (finding,) = read(alipay_app(row), "bill.csv").findings
    assert (finding.code, finding.line) == ("refund_not_in_bill", FIRST_ROW)


@pytest.mark.parametrize(
    ("note", "account", "minor", "other"),
    [
        ("余额宝-单次转入", CARD, -100_00, "余额宝"),
        ("余额宝-自动转入", "账户余额", -100_00, "余额宝"),
        ("余额宝-笔笔攒-单笔攒入", CARD, -100_00, "余额宝"),
        ("转账收款到余额宝", "余额", -100_00, "余额宝"),
        ("余额宝-转出到余额", "余额", 100_00, "余额宝"),
        ("余额宝-转出到银行卡", CARD, 100_00, "余额宝"),
        ("充值-普通充值", "余额", 100_00, "对方"),
        ("提现-实时提现", "余额", -100_00, "对方"),
        ("某基金-卖出至余额宝", "余额宝", 100_00, "对方"),
        ("某基金-买入", "余额宝", -100_00, "对方"),
    ],
)
def test_money_between_own_accounts_is_a_transfer(
    note: str, account: str, minor: int, other: str
) -> None:
    draft = only(app_row("2026-03-02 12:00:00", "对方", note, "不计收支", "100.00", account))
    assert (draft.kind, draft.amount.minor) == (DraftKind.TRANSFER, minor)
    assert draft.other_account_hint == other


def test_the_yield_of_a_fund_is_income_though_the_bill_calls_it_neutral() -> None:
    row = app_row("2026-03-02 03:00:00", "基金", "余额宝-2026.03.01-收益发放", "不计收支", "0.35")
    assert only(row).kind is DraftKind.INCOME


def test_columns_are_found_by_name_in_any_order() -> None:
    header = "收/支,交易对方,商品说明,收/付款方式,金额,交易状态,交易订单号,交易时间"
    row = "支出,面馆,午餐,余额,32.00,交易成功,1,2026-03-02 12:00:00"
    (draft,) = read(f"{header}\n{row}\n".encode("gb18030"), "bill.csv").drafts
    assert (draft.payee, draft.amount, draft.day) == ("面馆", Money(-32_00), date(2026, 3, 2))


def test_a_bill_of_the_website_has_its_refund_in_a_column_and_a_summary_below() -> None:
    text = """支付宝交易记录明细查询
---------------------------------交易记录明细列表------------------------------------
交易号,交易创建时间,付款时间,最近修改时间,交易对方,商品名称,金额（元）,收/支,交易状态,成功退款（元）
1\t,2021-05-19 10:00 ,2021-05-19 10:05 ,2021-05-21 10:06 ,店,耳机,199.00 ,支出,交易成功,50.00
2\t,2021-05-17 10:00 ,    ,2021-05-18 10:06 ,店,未付款,59.00 ,支出,交易关闭,0.00
------------------------------------------------------------------------------------
共2笔记录
已支出:1笔,199.00元
"""
    statement = read(text.encode("gb18030"), "bill.csv")
    amounts = [(each.kind, each.amount.minor) for each in statement.drafts]
    assert amounts == [(DraftKind.EXPENSE, -199_00), (DraftKind.REFUND, 50_00)]
    assert [(each.line, each.reason_code) for each in statement.skipped] == [(5, "closed")]
    assert statement.findings == ()


def test_the_same_bill_read_again_has_the_same_fingerprints() -> None:
    rows = [
        app_row(f"2026-03-0{day} 12:00:00", "面馆", "午餐", "支出", "32.00", CARD, order=f"A{day}")
        for day in (1, 2, 3)
    ]
    whole = {each.fingerprint for each in read(alipay_app(*rows), "a.csv").drafts}
    later = {each.fingerprint for each in read(alipay_app(*rows[1:]), "b.csv").drafts}
    assert len(whole) == 3
    assert later < whole


def test_two_cards_under_one_order_number_are_two_payments() -> None:
    rows = [
        app_row("2026-03-05 12:00:00", "中信银行", "信用卡还款", "不计收支", "1995.00", card)
        for card in ("交通银行储蓄卡(5242)", "宁波银行储蓄卡(1746)")
    ]
    drafts = read(alipay_app(*rows), "bill.csv").drafts
    assert len({each.fingerprint for each in drafts}) == 2


def test_fewer_rows_than_the_bill_says_are_a_warning() -> None:
    row = app_row("2026-03-02 12:00:00", "面馆", "午餐", "支出", "32.00")
    (finding,) = read(alipay_app(row, count=66), "bill.csv").findings
    assert finding.code == "row_count_differs"
    assert finding.params == {"expected": 66, "found": 1}


WHOLE = alipay_app(
    app_row("2026-03-02 12:00:00", "面馆", "午餐", "支出", "32.00", CARD, order="A1"),
    app_row("2026-03-03 12:00:00", "面馆", "午餐", "支出", "12.50", CARD, order="A2"),
)


@pytest.mark.parametrize("missing", [45, 60, 75, 100])
def test_a_bill_cut_off_inside_a_row_names_the_file_and_the_line(missing: int) -> None:
    with pytest.raises(StatementError) as refused:
        read(WHOLE[:-missing], "bill.csv")
    assert refused.value.code == "cut_off"
    assert refused.value.params == {"file": "bill.csv", "line": FIRST_ROW + 1}


def test_a_bill_cut_off_before_its_table_is_no_mystery() -> None:
    with pytest.raises(StatementError) as refused:
        read(WHOLE[:200], "bill.csv")
    assert refused.value.code == "cut_off"


def test_a_missing_last_line_break_costs_nothing() -> None:
    assert len(read(WHOLE.rstrip(), "bill.csv").drafts) == 2


def test_a_household_in_euros_is_told_that_the_bill_is_in_yuan() -> None:
    with pytest.raises(StatementError) as refused:
        read(WHOLE, "bill.csv", currency_of("EUR"))
    assert refused.value.code == "bill_in_other_currency"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_bill_saved_again_by_an_editor_still_reads(encoding: str) -> None:
    assert len(read(WHOLE.decode("gb18030").encode(encoding), "bill.csv").drafts) == 2
