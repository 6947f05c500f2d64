"""Alipay bills (支付宝): the app's CSV and the older one of the website, read by column name.

The rules follow real bills: GB18030, a preamble of 24 lines, cells padded with spaces, order
numbers that end in a TAB. Amounts are printed without a sign; 收/支 says which way the money
went, and for neutral rows (不计收支) only the wording does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tideover.domain.errors import AmountError, DateError
from tideover.domain.findings import Finding, Severity
from tideover.domain.money import CNY, Money
from tideover.domain.statements import DateOrder, Draft, DraftKind, SkippedRow, Statement
from tideover.domain.text import LONGEST_NAME
from tideover.importers.cells import read_amount, read_day
from tideover.importers.fingerprints import Fingerprints
from tideover.importers.wallets import (
    WalletBill,
    WalletFormat,
    cleaned,
    first_account,
    lender_of,
    moment_and_amount,
    open_bill,
    wallet_statement,
)
from tideover.importers.wording import LoanWords, is_refund, loan_words

if TYPE_CHECKING:
    from tideover.domain.money import Currency
    from tideover.importers.reading import DecodedFile
    from tideover.importers.table import Row

ALIPAY = WalletFormat(
    code="alipay",
    headings={
        "time": ("交易时间", "交易创建时间"),
        "paid_time": ("付款时间",),
        "changed_time": ("最近修改时间",),
        "category": ("交易分类",),
        "payee": ("交易对方",),
        "note": ("商品说明", "商品名称"),
        "direction": ("收/支",),
        "amount": ("金额",),
        "account": ("收/付款方式",),
        "status": ("交易状态",),
        "order": ("交易订单号", "交易号"),
        "memo": ("备注",),
        "refunded": ("成功退款",),
    },
    required=frozenset({"time", "payee", "note", "direction", "amount", "status", "order"}),
    marks=("支付宝账户", "支付宝交易记录明细查询"),
)

_CLOSED = frozenset({"交易关闭", "已关闭", "代付关闭"})
_NOT_SETTLED = {
    "等待付款": "waiting_for_payment",
    "缴费中": "waiting_for_payment",
    "还款失败": "repayment_failed",
    "提现失败，已退回余额": "withdrawal_failed",
    "解冻成功": "deposit_hold",
    "冻结成功": "deposit_hold",
    "信用服务使用成功": "deposit_hold",
    "芝麻免押下单成功": "deposit_hold",
}
_HUABEI = frozenset({"花呗", "花呗|信用购"})


@dataclass(frozen=True, slots=True)
class _Movement:
    """A transfer that a wording names: its sign, and the account at its other end.

    `inwards` is seen from the account in 收/付款方式. An empty `other` is the printed payee.
    """

    inwards: bool
    other: str = ""


_MOVEMENTS = tuple(
    (re.compile(pattern), movement)
    for pattern, movement in (
        (r"^余额宝-转出到", _Movement(inwards=True, other="余额宝")),
        (r"^余额宝-.*(?:转入|攒入)|^转账收款到余额宝", _Movement(inwards=False, other="余额宝")),
        (r"^充值-", _Movement(inwards=True)),
        (r"^提现-", _Movement(inwards=False)),
        (r"-卖出至", _Movement(inwards=True)),
        (r"-买入", _Movement(inwards=False)),
        (r"^数字人民币-转入|^数字人民币转账", _Movement(inwards=False, other="数字人民币")),
        (r"^支付宝小荷包-转出", _Movement(inwards=True, other="支付宝小荷包")),
    )
)
_DIRECTIONS = {"收入": True, "支出": False}
_YIELD = re.compile(r"收益发放")


def read_alipay(decoded: DecodedFile, currency: Currency) -> Statement | None:
    """Return what an Alipay bill holds; None when the file is none.

    Raises:
        StatementError: `cut_off`, `no_rows` or `bill_in_other_currency`.
    """
    bill = open_bill(decoded, ALIPAY)
    if bill is None:
        return None
    statement = wallet_statement(decoded, ALIPAY, bill, currency, _Reader(bill).read_row)
    return replace(statement, findings=(*statement.findings, *_refunds_missing(bill)))


def _refunds_missing(bill: WalletBill) -> tuple[Finding, ...]:
    """Name the closed purchases whose refund is not in this bill.

    A refund's order number is that of the purchase with `_` or `*` and more behind it.
    """
    if "refunded" in bill.columns:
        return ()
    orders = [bill.cell(row, "order") for row in bill.rows]
    refunded = {re.split(r"[_*]", order)[0] for order in orders if "_" in order or "*" in order}
    return tuple(
        Finding("refund_not_in_bill", Severity.NOTE, {"payee": bill.cell(row, "payee")}, row.line)
        for row in bill.rows
        if bill.cell(row, "status") in _CLOSED
        and bill.cell(row, "direction") == "支出"
        and bill.cell(row, "order") not in refunded
    )


class _Reader:
    """Reads the rows of one bill, one after the other."""

    def __init__(self, bill: WalletBill) -> None:
        self._bill = bill
        self._fingerprints = Fingerprints(ALIPAY.code)

    def read_row(self, row: Row) -> tuple[Draft | SkippedRow, ...]:
        """Return the draft of a row, two where a refund stands beside it, or why it has none."""
        cell = self._bill.cell
        printed_time = cell(row, "paid_time") or cell(row, "time")
        moment = moment_and_amount(row, printed_time, cell(row, "amount"))
        if isinstance(moment, SkippedRow):
            return (moment,)
        day, clock, amount = moment
        if reason := self._reason_to_skip(row, amount):
            return (SkippedRow(row.line, reason, row.text, amount, day),)
        kind, inwards, other, lender = self._meaning(row)
        method, order = cell(row, "account"), cell(row, "order")
        draft = Draft(
            line=row.line,
            day=day,
            time=clock,
            payee=cleaned(cell(row, "payee"), LONGEST_NAME),
            note=self._note(row),
            amount=amount if inwards else -amount,
            kind=kind,
            category_hint=cleaned(cell(row, "category")),
            account_hint=first_account(method),
            other_account_hint=other,
            lender_hint=lender,
            fingerprint=self._fingerprints.of(order, printed_time, str(amount.minor), method),
        )
        return (draft, *self._refund_beside(row, draft))

    def _reason_to_skip(self, row: Row, amount: Money) -> str | None:
        """Return why a row moved no money; None when it did.

        A purchase (支出) that is closed was paid and refunded later: a row of its own brings the
        money back, so both stay. On the website's bill such a row has no time of payment when
        it was never paid.
        """
        status = self._bill.cell(row, "status")
        is_purchase = self._bill.cell(row, "direction") in _DIRECTIONS
        if status in _CLOSED:
            unpaid = "paid_time" in self._bill.columns and not self._bill.cell(row, "paid_time")
            if unpaid or not is_purchase:
                return "closed"
        if status in _NOT_SETTLED or status.startswith("芝麻免押"):
            return _NOT_SETTLED.get(status, "deposit_hold")
        return None if amount else "zero_amount"

    def _meaning(self, row: Row) -> tuple[DraftKind, bool, str, str]:
        """Return kind, whether money came in, the other account and the lender of a row."""
        note, payee = self._bill.cell(row, "note"), self._bill.cell(row, "payee")
        printed = self._bill.cell(row, "direction")
        if words := self._loan_words(note, payee):
            lender = lender_of(words.lender, cleaned(payee))
            return words.kind, words.kind is DraftKind.DRAW_DOWN, "", lender
        movement = next((found for pattern, found in _MOVEMENTS if pattern.search(note)), None)
        if movement is not None:
            inwards = _DIRECTIONS.get(printed, movement.inwards)
            return DraftKind.TRANSFER, inwards, movement.other or cleaned(payee), ""
        if printed == "支出":
            return DraftKind.EXPENSE, False, "", ""
        if is_refund(note) or self._bill.cell(row, "status") == "退款成功":
            return DraftKind.REFUND, True, "", ""
        if printed == "收入" or _YIELD.search(note):
            return DraftKind.INCOME, True, "", ""
        return DraftKind.TRANSFER, False, cleaned(payee), ""

    @staticmethod
    def _loan_words(note: str, payee: str) -> LoanWords | None:
        if words := loan_words(note):
            return words
        if payee in _HUABEI and "还款" in note:
            return LoanWords(DraftKind.REPAYMENT, "huabei")
        return None

    def _note(self, row: Row) -> str:
        note, memo = (cleaned(self._bill.cell(row, role)) for role in ("note", "memo"))
        return f"{note} {memo}".strip()

    def _refund_beside(self, row: Row, bought: Draft) -> tuple[Draft, ...]:
        """Return the refund that the website's bill prints in a column of the purchase."""
        try:
            refunded = read_amount(self._bill.cell(row, "refunded") or "0", ".", CNY)
            day, time = read_day(self._bill.cell(row, "changed_time"), DateOrder.YEAR_MONTH_DAY)
        except (AmountError, DateError):
            return ()
        if not refunded:
            return ()
        order, changed = self._bill.cell(row, "order"), self._bill.cell(row, "changed_time")
        return (
            replace(
                bought,
                day=day,
                time=time,
                amount=refunded,
                kind=DraftKind.REFUND,
                fingerprint=self._fingerprints.of(order, changed, str(refunded.minor), "refund"),
            ),
        )
