"""What Chinese bills call loans, refunds and directions; exact words and their sources.

The wordings were collected from real bills and from the tests of public bill readers; those
marked unverified were only seen in lists of keywords.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from tideover.domain.statements import DraftKind


@dataclass(frozen=True, slots=True)
class LoanWords:
    """What a wording says about a loan: which way the money goes, and the lender's preset."""

    kind: DraftKind
    lender: str


_BILL = r"(?:\||-|\d|$|信用购)"
_LOAN_WORDS = (
    (rf"^花呗(?:主动|自动)还款{_BILL}|^(?:主动|自动)还款-花呗", DraftKind.REPAYMENT, "huabei"),
    (r"^(?:蚂蚁)?借呗放款至", DraftKind.DRAW_DOWN, "jiebei"),
    (r"^(?:蚂蚁)?借呗还款", DraftKind.REPAYMENT, "jiebei"),
    (r"^备用金取出至余额", DraftKind.DRAW_DOWN, "beiyongjin"),
    (r"^备用金归还", DraftKind.REPAYMENT, "beiyongjin"),
    (r"网商贷放款", DraftKind.DRAW_DOWN, "wangshangdai"),
    (r"网商贷还款", DraftKind.REPAYMENT, "wangshangdai"),
    (r"微粒贷放款", DraftKind.DRAW_DOWN, "welidai"),
    (r"微粒贷还款", DraftKind.REPAYMENT, "welidai"),
    (r"^分付还款", DraftKind.REPAYMENT, "fenfu"),
    (r"白条(?:主动|自动)?还款", DraftKind.REPAYMENT, "baitiao"),
    (r"金条还款", DraftKind.REPAYMENT, "jintiao"),
    (r"^【美团月付】(?:主动|自动)?还款", DraftKind.REPAYMENT, "yuefu"),
    (
        r"(?:信用卡|掌上生活|财付通|银联转账|自动转[帐账]|信用卡转账|约定)还款(?!回馈金)",
        DraftKind.REPAYMENT,
        "credit_card",
    ),
    (r"^自动还款$|^还款成功|^\(还款\)", DraftKind.REPAYMENT, "credit_card"),
    # The bank's own row for a wallet's repayment names no product: the wallet's bill does.
    (r"^支付宝-(?:支付宝-)?还款", DraftKind.REPAYMENT, ""),
    (r"^正常还款$|贷款还款|个贷还款|贷款扣款|贷款回收", DraftKind.REPAYMENT, "bank"),
    (r"^还[本息]|按揭|房贷|车贷", DraftKind.REPAYMENT, "bank"),
    (r"贷款(?:发放|放款)", DraftKind.DRAW_DOWN, "bank"),
)  # fmt: skip
"""网商贷, 微粒贷, 还本/还息, 按揭, 房贷, 车贷 and 贷款发放 are unverified."""

_LOAN_PATTERNS = tuple(
    (re.compile(pattern), LoanWords(kind, lender)) for pattern, kind, lender in _LOAN_WORDS
)
_REFUND = re.compile(r"退款|退货|冲正|storno|refund|reversal|chargeback", re.IGNORECASE)

_IN_WORDS = re.compile(
    r"[(（]?(?:收入|转入|存入|入账|收|贷|退货|退款|信用卡还款|转账还款|还款|credits?|cr|in|h|haben"
    r"|deposit|received|income|inflow)(?:\W.*)?",
    re.IGNORECASE,
)
_OUT_WORDS = re.compile(
    r"[(（]?(?:支出|转出|取出|付|借|消费|取现|分期|debits?|dr|out|s|soll|withdrawal|paid|expense"
    r"|outflow|purchase)(?:\W.*)?",
    re.IGNORECASE,
)
_UNSETTLED = re.compile(
    r"失败|已关闭|交易关闭|已撤销|已取消|failed|declined|reverted|cancell?ed|rejected|отклон",
    re.IGNORECASE,
)
_PENDING = re.compile(r"vorgemerkt|pending|в обработке|处理中|待入账|未入账", re.IGNORECASE)


@lru_cache(maxsize=2048)
def loan_words(text: str) -> LoanWords | None:
    """Return what a wording says about a loan; None when it says nothing about one."""
    plain = unicodedata.normalize("NFKC", text).strip()
    return next((words for pattern, words in _LOAN_PATTERNS if pattern.search(plain)), None)


@lru_cache(maxsize=2048)
def is_refund(text: str) -> bool:
    """Return whether a wording speaks of money that comes back."""
    return bool(_REFUND.search(text))


@lru_cache(maxsize=1024)
def flows_in(text: str) -> bool | None:
    """Return whether a word says that money came in (True) or went out (False); else None."""
    if _OUT_WORDS.fullmatch(text):
        return False
    return True if _IN_WORDS.fullmatch(text) else None


def is_unsettled(status: str) -> bool:
    """Return whether a status says that no money moved."""
    return bool(_UNSETTLED.search(status))


def is_pending(status: str) -> bool:
    """Return whether a status says that the row will come again once it is booked."""
    return bool(_PENDING.search(status))
