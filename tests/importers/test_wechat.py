"""WeChat bills: refunds counted once, neutral rows moved between the right accounts."""

from __future__ import annotations

import pytest

from tests.importers.bills import wechat
from tideover.domain.errors import StatementError
from tideover.domain.money import Money
from tideover.domain.statements import DraftKind
from tideover.importers import read


def test_a_refunded_purchase_and_its_refund_are_each_counted_once() -> None:
    statement = read(
        wechat(
            '2026-02-23 10:00:00,商户消费,超市,"日用品",支出,¥50.71,分付,已退款(￥0.11),1\t,/,"/"',
            "2026-02-23 12:00:00,超市-退款,超市,日用品,收入,¥0.11,分付,已退款￥0.11,2\t,/\t,/",
        ),
        "bill.csv",
    )
    assert [each.amount for each in statement.drafts] == [Money(-50_71), Money(11)]
    assert [each.kind for each in statement.drafts] == [DraftKind.EXPENSE, DraftKind.REFUND]


@pytest.mark.parametrize(
    ("row", "account", "other"),
    [
        ("零钱提现,招行(),/,/,¥100.10,招商银行(1234),提现已到账", "零钱", "招商银行(1234)"),
        ("零钱充值,工行,/,/,¥100.10,工商银行(9876),充值完成", "工商银行(9876)", "零钱"),
        ("转入零钱通-来自零钱,/,/,/,¥100.10,零钱,支付成功", "零钱", "零钱通"),
        ("零钱通转出-到工商银行(9),/,/,/,¥100.10,零钱通,支付成功", "零钱通", "工商银行(9)"),
    ],
)
def test_a_neutral_row_says_where_the_money_went(row: str, account: str, other: str) -> None:
    (draft,) = read(wechat(f"2026-02-22 12:54:00,{row},1\t,/,/"), "bill.csv").drafts
    assert (draft.kind, draft.amount) == (DraftKind.TRANSFER, Money(-100_10))
    assert (draft.account_hint, draft.other_account_hint) == (account, other)


@pytest.mark.parametrize(
    ("row", "lender"),
    [
        ("分付还款,分付,/,/,¥337.00,零钱,支付成功", "fenfu"),
        ("信用卡还款,招商银行信用卡还款,/,/,¥337.00,零钱,支付成功", "招商银行信用卡"),
    ],
)
def test_a_repayment_names_its_lender(row: str, lender: str) -> None:
    (draft,) = read(wechat(f"2026-02-22 12:54:00,{row},1\t,/,/"), "bill.csv").drafts
    assert (draft.kind, draft.lender_hint) == (DraftKind.REPAYMENT, lender)


def test_a_failed_transfer_is_left_out() -> None:
    row = "2026-02-21 11:00:00,转入零钱通-来自零钱,/,/,/,¥700.00,零钱,转出失败,1\t,/,/"
    statement = read(wechat(row), "bill.csv")
    assert [each.reason_code for each in statement.skipped] == ["not_settled"]


def test_a_bill_cut_off_before_its_table_is_refused() -> None:
    with pytest.raises(StatementError) as refused:
        read(wechat()[:40], "bill.csv")
    assert refused.value.code == "cut_off"
