"""The words lenders use, as patterns; the first that fits a place takes it.

Patterns meet text that was normalised (NFKC) and lower-cased. Their order matters: `每期手续费0.6%`
must be read as a fee before `0.6%` could be read as anything else.
"""

from __future__ import annotations

import re

from tideover.domain.offers import OfferShape
from tideover.domain.rates import RatePer
from tideover.engine.offers.numbers import CHINESE, DIGITS, amount_pattern

_COUNT = rf"(?P<count>\d+|{CHINESE})"
_FIRST = (
    rf"(?:首期|首月|第一期|第一个月|前(?P<count>\d+|{CHINESE})(?:期|个月))"
    r"(?:还款|账单|的)?(?:利息|手续费|费用|息费)?"
)
_GIVES = r"(?:优惠券|抵扣券|优惠|券|可|再|享|打)*"
_FIRST_EN = (
    r"(?:the )?first (?:(?P<count>\d+) )?"
    r"(?:months?|payments?|instal+ments?|periods?)(?:'s?)?(?: interest| fees?)?"
)
_TIME = {
    "日": RatePer.DAY, "天": RatePer.DAY, "day": RatePer.DAY, "daily": RatePer.DAY,
    "月": RatePer.MONTH, "期": RatePer.MONTH, "month": RatePer.MONTH, "monthly": RatePer.MONTH,
    "年": RatePer.YEAR, "year": RatePer.YEAR, "annum": RatePer.YEAR, "yearly": RatePer.YEAR,
    "annual": RatePer.YEAR, "apr": RatePer.YEAR, "p.a.": RatePer.YEAR, "period": RatePer.MONTH,
    "instalment": RatePer.MONTH, "annualised": RatePer.YEAR, "annualized": RatePer.YEAR,
}  # fmt: skip
_EN_TIME = r"(?P<per>daily|day|monthly|month|yearly|year|annum|period|instalment)"
_EN_RATE = r"(?P<per>daily|monthly|yearly|annual(?:i[sz]ed)?|apr)"
_PERCENT = rf"(?P<rate>{DIGITS})\s*%"


def per_of(word: str) -> RatePer:
    """Return the time a word of a rate names."""
    return _TIME[word]


PATTERNS: tuple[tuple[str, str], ...] = (
    ("times", (rf"{amount_pattern('payment')}\s*[×x*]\s*(?P<count>\d{{1,3}})(?![\d.,])"
     r"\s*(?:期|个月|months?|payments?|instal+ments?)?")),
    ("times", (rf"(?P<count>\d{{1,3}})\s*(?:期|个月|months|(?:monthly |equal )?payments"
     rf"|(?:monthly |equal )?instal+ments)?\s*(?:[×x*]| of )\s*{amount_pattern('payment')}")),
    ("coupon_free", rf"{_FIRST}{_GIVES}(?:免息|免费|免手续费|免)"),
    ("coupon_tenths", rf"{_FIRST}{_GIVES}(?P<tenths>{DIGITS}|[一二三四五六七八九])\s*折"),
    ("coupon_amount", rf"{_FIRST}{_GIVES}(?:立减|直减|减免|减|抵扣|抵)\s*{amount_pattern('off')}"),
    ("coupon_amount", rf"(?:优惠券|抵扣券|券)(?:立减|减免|减|抵扣|抵)?\s*{amount_pattern('off')}"),
    ("coupon_percent", rf"(?:{_PERCENT} off {_FIRST_EN}|{_FIRST_EN}:? (?:at )?"
     rf"(?P<rate2>{DIGITS})\s*% (?:off|discount))".replace("(?P<count>", "(?P<count2>", 1)),
    ("coupon_amount", rf"{amount_pattern('off')} off {_FIRST_EN}"),
    ("coupon_amount", rf"{_FIRST_EN}:? {amount_pattern('off')} off"),
    ("coupon_free", rf"{_FIRST_EN} (?:(?:is|are) )?(?:interest[- ])?free"),
    ("per_amount", (rf"(?P<base>{DIGITS}|一|每)\s*(?P<base_scale>[千百万])?\s*元?(?:用|借)?"
     rf"\s*(?:1|一|每)?[天日](?:的)?(?:利息|息)?(?:只要|仅需|仅|只需)?\s*(?P<interest>{DIGITS})\s*元")),
    ("kept_back_rate", (rf"(?:砍头息|先扣|预扣|先行扣除|放款时?扣除?|扣除|前置)(?:掉|的)?"
     rf"(?:服务费|手续费|费用|利息)?\s*{_PERCENT}")),
    ("kept_back_rate", rf"less (?:an? )?(?:up-?front )?fees? of {_PERCENT}"),
    ("kept_back_rate", (rf"{_PERCENT}\s*(?:服务费|手续费|fees? )?(?:is |are )?"
     r"(?:从放款中扣除|从本金中扣除|先扣|kept back|deducted|withheld)")),
    ("kept_back", (rf"(?:砍头息|先扣|预扣|先行扣除|放款时?扣除?|扣除|前置)(?:掉|的)?"
     rf"(?:服务费|手续费|费用|利息)?\s*{amount_pattern('kept')}")),
    ("kept_back", rf"less (?:an? )?(?:up-?front )?fees? of {amount_pattern('kept')}"),
    ("kept_back", (rf"{amount_pattern('kept')}\s*(?:fees? )?(?:is |are )?"
     r"(?:kept back|deducted|withheld)")),
    ("received", (r"(?:实际|实)?到(?:账|手)(?:金额|只有|仅有|仅)?"
     rf"[:\s]*{amount_pattern('received')}")),
    ("received", (rf"(?:you (?:receive|get)|disburse[sd]?|paid out|handed out|net)(?: only)?:?"
     rf"\s*{amount_pattern('received')}")),
    ("kept_back_unsaid", r"砍头息|先扣(?:服务费|手续费|费用)?|(?:disbursed )?less fees?"),
    ("due_day", r"每月(?P<day>\d{1,2})[日号](?:还款|还)?"),
    ("due_day", r"due (?:every month )?on the (?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of each month)?"),
    ("first_fee_rate", rf"(?:一次性|首期)(?:收取?)?(?:服务费|手续费|费)[:\s]*{_PERCENT}"),
    ("first_fee_rate", rf"(?:服务费|手续费)一次性(?:收取?)?[:\s]*{_PERCENT}"),
    ("first_fee_rate", rf"(?:one-?off|single|up-?front) fee (?:of )?{_PERCENT}"),
    ("first_fee", rf"(?:一次性|首期)(?:收取?)?(?:服务费|手续费|费)[:\s]*{amount_pattern('fee')}"),
    ("first_fee", rf"(?:服务费|手续费)一次性(?:收取?)?[:\s]*{amount_pattern('fee')}"),
    ("first_fee", rf"(?:one-?off|single|up-?front) fee (?:of )?{amount_pattern('fee')}"),
    ("zero", (r"(?:0\s*%?|零)\s*(?:利息|利率|息)|免息|无息|no interest|interest[- ]free"
     r"|zero interest|0(?:\.0+)?\s*%\s*(?:apr|interest)")),
    ("zero_fee", r"(?:0\s*%?|零|免|无)\s*(?:手续费|服务费|费用|费)|no fees?|zero fees?"),
    ("fee_rate", (rf"(?:每期|每月|月|分期)?(?:手续费|服务费|费)(?:率|用)?(?:为|每期|每月|/期|/月)?"
     rf"[:\s]*{_PERCENT}(?:\s*(?:/期|/月|每期|每月))?")),
    ("fee_rate", (rf"{_PERCENT}\s*(?:monthly |flat )*(?:fee|handling fee)"
     r"(?: (?:a|per|each) (?:month|instalment|period))?")),
    ("fee_rate", (rf"(?:monthly |flat |handling )*fee (?:of )?{_PERCENT}"
     r"(?:\s*(?:a|per|each|every|/)\s*(?:month|instalment|period))?")),
    ("fee_each", rf"(?:每期|每月)(?:手续费|服务费|利息)[:\s]*{amount_pattern('fee')}"),
    ("fee_total", rf"(?:总|全部|共)(?:手续费|利息|费用|息费)[:\s]*{amount_pattern('fee')}"),
    ("fee_total", rf"total (?:interest|fees?|cost)(?: of)?:? {amount_pattern('fee')}"),
    ("first_fee", rf"(?:手续费|服务费)(?:为|是)?[:\s]*{amount_pattern('fee')}"),
    ("first_fee", rf"fees? (?:of |is )?{amount_pattern('fee')}"),
    ("tenth_rate", (r"月(?:息|利率?)\s*(?P<tenths>[一二三四五六七八九\d])分"
     r"(?:(?P<rest>[一二三四五六七八九\d])厘)?")),
    ("ten_thousandths", (rf"(?P<per>[日天月年])?(?:利率|利息|息|化)*\s*(?P<whole>万|千)"
     rf"(?:分之)?(?P<parts>{DIGITS}|[一二三四五六七八九])(?![万千元块\d])")),
    ("rate", (r"(?P<per>[日天月年])(?:化|利率|利息|息|率|利|综合|融资成本|单利|[()])+[^\d%]{0,3}?"
     rf"{_PERCENT}")),
    ("rate", rf"{_PERCENT}\s*(?:/|每)(?P<per>[日天月年期])"),
    ("rate", rf"每(?P<per>[日天月年期])(?:利息|息)?\s*{_PERCENT}"),
    ("rate", rf"{_PERCENT}\s*(?:interest )?(?:a|per|each|every|/)\s*{_EN_TIME}"),
    ("rate", rf"{_EN_RATE}(?: interest)?(?: rate)?(?: of)?[:\s]*{_PERCENT}"),
    ("rate", rf"{_PERCENT}\s*(?P<per>apr|p\.a\.|yearly|annual|monthly|daily)(?: interest)?"),
    ("rate_bare", rf"(?:利率|利息|interest(?: rate)?(?: of)?)[:\s]*{_PERCENT}|{_PERCENT}".replace(
        "(?P<rate>", "(?P<rate2>", 1)),
    ("total", rf"(?:共还|总还款|总共还|一共还|合计还|共需还)款?[:\s]*{amount_pattern('sum')}"),
    ("total", rf"(?:total repayment(?: of)?|repay in all|pay back)[:\s]*{amount_pattern('sum')}"),
    ("payment", (rf"(?:每期|每月|月供|月还|月付)(?:还款额?|应还|还|付|供)?(?:约|金额)?[:\s]*"
     rf"{amount_pattern('payment')}")),
    ("payment", (rf"{amount_pattern('payment')}\s*"
     r"(?:(?:a|per|each|every|/)\s*month|monthly|/期|/月)")),
    ("payment", rf"monthly payments? (?:of )?{amount_pattern('payment')}"),
    ("years", rf"{_COUNT}\s*年(?:期)?(?![化利率])|(?P<count2>\d+)\s*years?"),
    ("periods", rf"(?:分|共)?\s*{_COUNT}\s*(?:期|个月)|{_COUNT}\s*月(?!\d)".replace(
        "(?P<count>", "(?P<count2>", 1)),
    ("periods", (rf"(?:in|over|for)?\s*{_COUNT}[\s-]*(?:monthly )?"
     r"(?:months?|instal+ments?|payments?)")),
    ("days", rf"{_COUNT}\s*天|(?P<count2>\d+)[\s-]*days?"),
    ("principal", (r"(?:借款|借|贷款|贷|额度|本金|金额|borrow(?:ing)?|loan(?: of)?|principal"
     rf"(?: of)?|amount(?: of)?|credit of)[:\s]*(?:我|你|您)?{amount_pattern('principal')}")),
    ("amount", (rf"(?P<principal_mark>[¥$€£])\s*(?P<principal>{DIGITS})"
     r"\s*(?P<principal_scale>[万千]|[wk](?![a-z]))?(?P<principal_unit>元|块)?"
     r"(?P<principal_rest>$^)?")),
    ("amount", (rf"(?P<principal_mark>$^)?(?P<principal>{DIGITS}|{CHINESE}(?=万|元|块))\s*(?:"
     r"(?P<principal_scale>万|千|[wk](?![a-z]))(?P<principal_rest>\d(?=千))?千?"
     r"(?P<principal_unit>元|块)?|(?P<principal_unit2>元|块|yuan|rmb))")),
    ("bare_amount", (r"(?<![\d.,])(?P<principal>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{3,}(?:\.\d+)?)"
     r"(?![\d%‰])")),
)  # fmt: skip

SHAPES: tuple[tuple[str, OfferShape], ...] = (
    (r"等额本息|equal instal+ments|equal payments", OfferShape.EQUAL_INSTALMENT),
    (r"等额本金|equal principal", OfferShape.EQUAL_PRINCIPAL),
    (r"先息后本|按月付息|interest[- ](?:only|first)", OfferShape.INTEREST_FIRST),
    (r"等本等息|flat rate|flat", OfferShape.FLAT_FEE),
    (
        (
            r"到期一次(?:性)?还本付息|一次性还本付息|到期还本付息|一次还清|到期一次(?:性)?(?:还清|还款)"
            r"|all at (?:the end|once)|bullet"
        ),
        OfferShape.BULLET,
    ),
)

FILLERS = re.compile(
    r"(?:分期|单利|还款|借款|贷款|利率|利息|手续费|期限|随借随还|每期|每月|offer|loan|interest|repay|"
    r"disbursed|with|plus|and|for|the|of|at|in|over|you|pay|only|per|is|it|a|分|借|贷|只要|仅需|仅|只需|"
    r"享|可|用|的|为|是|约|共|元|您|你|我|后|再|另|和|与|加|rate|payments?|months?|fees?|monthly)"
)
