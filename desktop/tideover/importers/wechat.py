"""WeChat Pay bills (微信支付) in CSV, read by column name.

A refunded purchase keeps its full amount, and a row of its own (收入) brings the refund, so
both are drafts and the refund noted in the status is not subtracted again. Neutral rows (`/`)
are transfers and repayments; only their wording says which way the money went.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tideover.domain.statements import Draft, DraftKind, SkippedRow, Statement
from tideover.domain.text import LONGEST_NAME
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
from tideover.importers.wording import is_refund, loan_words

if TYPE_CHECKING:
    from tideover.domain.money import Currency
    from tideover.importers.reading import DecodedFile
    from tideover.importers.table import Row

WECHAT = WalletFormat(
    code="wechat",
    headings={
        "time": ("交易时间",),
        "type": ("交易类型",),
        "payee": ("交易对方",),
        "note": ("商品",),
        "direction": ("收/支",),
        "amount": ("金额",),
        "account": ("支付方式",),
        "status": ("当前状态",),
        "order": ("交易单号",),
        "memo": ("备注",),
    },
    required=frozenset({"time", "type", "payee", "direction", "amount", "status", "order"}),
    marks=("微信支付账单明细", "微信昵称"),
)

_DIRECTIONS = {"收入": True, "支出": False}
_FAILED = re.compile(r"失败|已关闭|已撤销|已取消")
_TO = re.compile(r"^零钱通转出-到(.+)")
_INTO_FUND = re.compile(r"^转入零钱通")


def read_wechat(decoded: DecodedFile, currency: Currency) -> Statement | None:
    """Return what a WeChat bill holds; None when the file is none.

    Raises:
        StatementError: `cut_off`, `no_rows` or `bill_in_other_currency`.
    """
    bill = open_bill(decoded, WECHAT)
    if bill is None:
        return None
    return wallet_statement(decoded, WECHAT, bill, currency, _Reader(bill).read_row)


class _Reader:
    """Reads the rows of one bill, one after the other."""

    def __init__(self, bill: WalletBill) -> None:
        self._bill = bill
        self._fingerprints = Fingerprints(WECHAT.code)

    def read_row(self, row: Row) -> tuple[Draft | SkippedRow, ...]:
        """Return the draft of a row, or why it has none."""
        cell = self._bill.cell
        printed_time = cell(row, "time")
        moment = moment_and_amount(row, printed_time, cell(row, "amount"))
        if isinstance(moment, SkippedRow):
            return (moment,)
        day, clock, amount = moment
        if not amount or _FAILED.search(cell(row, "status")):
            reason = "not_settled" if amount else "zero_amount"
            return (SkippedRow(row.line, reason, row.text, amount, day),)
        kind, inwards, lender = self._meaning(row)
        account, other = self._accounts(row, kind)
        parts = (cell(row, "order"), printed_time, str(amount.minor), cell(row, "account"))
        draft = Draft(
            line=row.line,
            day=day,
            time=clock,
            payee=cleaned(cell(row, "payee"), LONGEST_NAME) or cleaned(cell(row, "type")),
            note=" ".join(filter(None, (cleaned(cell(row, role)) for role in ("note", "memo")))),
            amount=amount if inwards else -amount,
            kind=kind,
            category_hint=cleaned(cell(row, "type")),
            account_hint=account,
            other_account_hint=other,
            lender_hint=lender,
            fingerprint=self._fingerprints.of(*parts),
        )
        return (draft,)

    def _meaning(self, row: Row) -> tuple[DraftKind, bool, str]:
        """Return kind, whether money came in, and the lender of a row."""
        printed, sort = self._bill.cell(row, "direction"), self._bill.cell(row, "type")
        if words := loan_words(sort):
            lender = lender_of(words.lender, cleaned(self._bill.cell(row, "payee")))
            return words.kind, words.kind is DraftKind.DRAW_DOWN, lender
        if printed not in _DIRECTIONS:
            return DraftKind.TRANSFER, False, ""
        if _DIRECTIONS[printed]:
            return (DraftKind.REFUND if is_refund(sort) else DraftKind.INCOME), True, ""
        return DraftKind.EXPENSE, False, ""

    def _accounts(self, row: Row, kind: DraftKind) -> tuple[str, str]:
        """Return the account a row moves money of, and the one at the other end of a transfer.

        The bill prints one account: of a withdrawal the bank it goes to, else the one that
        pays. Money received without an account goes to the wallet's balance (零钱).
        """
        printed, sort = first_account(self._bill.cell(row, "account")), self._bill.cell(row, "type")
        if kind is not DraftKind.TRANSFER:
            return printed or ("零钱" if kind is DraftKind.INCOME else ""), ""
        if sort == "零钱提现":
            return "零钱", printed
        if found := _TO.match(sort):
            return printed, found[1]
        if _INTO_FUND.match(sort):
            return printed, "零钱通"
        return printed, "零钱" if sort == "零钱充值" else cleaned(self._bill.cell(row, "payee"))
