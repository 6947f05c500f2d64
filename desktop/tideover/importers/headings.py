"""The headings under which banks print their columns, in Chinese and the languages around."""

from __future__ import annotations

import re
import unicodedata

_DATE_SUFFIX = "(时间|日期|日)$"
_PATTERNS: dict[str, tuple[str, ...]] = {
    "date": (
        f"^(交易|消费|发生){_DATE_SUFFIX}|^(transaction|trans|started) ?date|^дата операции",
        f"^(记账|入账|过账|业务|银行记账){_DATE_SUFFIX}|^日期$|^时间$",
        "^(booking|posting|posted|value)? ?date|^(buchung|datum|fecha|дата|data$)",
        "日期|时间|date|datum|valuta|wert$",
    ),
    "in": (
        "(记账|入账).*(收入|存入)",
        "收入|存入|贷方|转入金额|^приход",
        "^(credits?|haben|deposits?|money in|paid in|inflow|cr[eé]dit|gutschrift|eingang)",
    ),
    "out": (
        "(记账|入账).*(支出|取出)",
        "支出|取出|借方|转出金额|^расход",
        "^(debits?|soll|withdrawals?|money out|paid out|outflow|d[eé]bit|lastschrift|belastung)",
    ),
    "amount": (
        "^(记账|入账).*金额|^实[付收]金额|^billing amount",
        "^(交易|人民币|发生|变动)?(金额|发生额)$|^(transaction )?amount|^(betrag|umsatz)$",
        "金额|发生额|amount|betrag|montant|сумма|importe|valor|bedrag",
    ),
    "direction": (
        "^收/?支(类型)?$|^借贷(标志|方向)?$|^收付(标志)?$|^交易方向$|^(dr/?cr|cr/?dr|debit/credit)",
        "^(transaction )?type$|^交易类型$|^类型$",
    ),
    "balance": ("余额|balance|saldo|solde|остаток",),
    "payee": (
        "^(交易对方|对方(户名|名称|姓名)?|对手(信息|户名|名称)|收款人|付款人|商户(名称)?)$",
        "^(payee|merchant|counterparty|name$|beguenstigter|begünstigter|empf)",
        "^(交易场所|交易地点|商户)|^交易(描述|说明)$|^(description$|narrative|details)",
        "摘要|用途|附言|备注|交易详情|商品|标题|描述|说明",
        "description|verwendungszweck|text$|remarque|libell|описание|memo|note",
    ),
    "note": (
        "摘要|用途|附言|备注|说明|描述|详情|商品|交易场所|описание",
        "description|verwendungszweck|text$|remarque|libell|memo|notes?$|narrative|details",
    ),
    "reference": (
        "流水号|交易号|订单号|参考号|日志号|凭证号|референс",
        "^(transaction )?(id|reference)$|referenz|reference (no|number)",
    ),
    "currency": (
        "^(记账|入账)(币种|货币)|^billing currency",
        "币种|货币|currency|w[aä]e?hrung|валюта|devise",
    ),
    "account": (
        "^(本方)?(账号|卡号|账户)|收/付款方式|支付方式|^номер счета",
        "^account( name| number)?$|^auftragskonto$|^iban$|^kontonummer$|^card",
    ),
    "category": ("^(交易)?(分类|类别)$|^category$|^kategorie$",),
    "status": ("状态|^status$|^state$|^info$",),
    "fee": ("^(fee|手续费)$",),
    "time": ("^(交易)?时间$|^time$",),
}
Patterns = dict[str, tuple[re.Pattern[str], ...]]
PATTERNS: Patterns = {
    role: tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)
    for role, patterns in _PATTERNS.items()
}
"""For each role of a column the headings that stand for it, the surest first."""

_NOT_OURS = re.compile(r"^(对方|对手|收款|付款|交易对方)(账号|账户|卡号)|balance currency")


def plain_heading(text: str) -> str:
    """Return a heading without its units, padding and full-width forms, in lower case."""
    plain = unicodedata.normalize("NFKC", text).strip().lower()
    squeezed = re.sub(r"(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f])", "", plain)
    return re.sub(r"\((元|人民币|cny|eur|usd)\)$", "", squeezed)


def is_heading(text: str) -> bool:
    """Return whether a cell is a heading of any kind we know."""
    plain = plain_heading(text)
    return bool(plain) and any(
        pattern.search(plain) for patterns in PATTERNS.values() for pattern in patterns
    )


def fits(role: str, rank: int, heading: str, patterns: Patterns = PATTERNS) -> bool:
    """Return whether a plain heading stands for a role, by its pattern of that rank."""
    return bool(patterns[role][rank].search(heading)) and not _NOT_OURS.search(heading)
