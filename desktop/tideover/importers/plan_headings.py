"""The headings under which lenders print a repayment plan (还款计划表), Chinese and English."""

from __future__ import annotations

import re

_PATTERNS: dict[str, tuple[str, ...]] = {
    "balance": (
        "(剩余|未还|尚欠|结欠).*(本金|金额|贷款)?|(本金|贷款|借款)余额|^余额$",
        "remaining|outstanding|balance|principal left|^left$",
    ),
    "due": (
        "^应还(款)?日|还款日|到期日|扣款日|应还时间|还款时间",
        "due|(payment|repayment|instal?lment) (date|day)",
        "日期|^日$|账单日|^date$",
    ),
    "number": (
        "期数|期次|期号|期序|^期$|^第?几?期$|序号",
        r"^(no\.?|#|period|instal?lments?|instal?lment (no\.?|number|#)|number|month)$",
    ),
    "payment": (
        "^(?!.*(本金|利息|费)(合计|总额|总计)$).*(总额|合计|总计|月供|本息)",
        "^(应还|每期|本期|当期|月)(应?还款?)?(款额|金额|应还)?$|^还款(金额|额)$",
        "^(total|payment|repayment|instal?lment( amount)?|amount( due)?|emi|monthly payment)",
    ),
    "fee": ("手续费|服务费|费用|担保费|分期费|管理费|保费", r"\b(fees?|charges?)\b"),
    "interest": ("利息", r"\binterest\b"),
    "principal": ("本金", r"\bprincipal\b|^capital$"),
}
PLAN_PATTERNS = {
    role: tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)
    for role, patterns in _PATTERNS.items()
}
"""For each role of a column the headings that stand for it, the surest first.

The order of the roles is that in which columns are given away: 剩余本金 is no principal and
应还总额(本金+利息) is no interest.
"""

NOT_AGREED = re.compile(
    r"^(实还|实际|已还|已付|逾期|罚|违约|减免|优惠|状态)|罚息|违约金|^(paid|overdue|late|penalty)\b",
    re.IGNORECASE,
)
"""What was paid or what being late cost is no part of the plan."""

TOTALS = re.compile(r"^(合计|总计|小计|共计|总额|total|sum|totals)[:：]?$", re.IGNORECASE)
"""What stands at the head of a row of totals."""


def is_plan_heading(text: str) -> bool:
    """Return whether a plain heading is one of a plan."""
    return bool(text) and any(
        pattern.search(text) for patterns in PLAN_PATTERNS.values() for pattern in patterns
    )
