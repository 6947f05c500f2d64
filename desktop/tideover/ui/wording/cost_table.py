"""What is said in a cost table: what is charged for, how much of what, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.domain.earliness import EarlyFeeBase
from tideover.domain.lateness import Owed, PenaltyBase
from tideover.domain.rates import RatePer
from tideover.engine.cost_table import CostItem, CostTiming
from tideover.ui.format import money_text, numeric_day_text, percent_text
from tideover.ui.wording.prepayment import share_text

if TYPE_CHECKING:
    from fractions import Fraction

    from tideover.domain.lateness import LateTerms
    from tideover.engine.cost_table import CostLine
    from tideover.engine.rate_working import RateWorking

translate = QCoreApplication.translate

_SMALL_RATE_DECIMALS = 4
_EXACT_DECIMALS = 6


def item_name(item: CostItem) -> str:
    """Return what is charged for."""
    return {
        CostItem.INTEREST: translate("CostTable", "Interest"),
        CostItem.INSTALMENT_FEE: translate("CostTable", "Instalment fee"),
        CostItem.PENALTY_INTEREST: translate("CostTable", "Penalty interest"),
        CostItem.LATE_FEE: translate("CostTable", "Late fee"),
        CostItem.RETURNED_DEBIT_FEE: translate("CostTable", "Fee for a returned debit"),
        CostItem.EARLY_FEE: translate("CostTable", "Fee for paying early"),
    }[item]


def timing_text(timing: CostTiming) -> str:
    """Return when it is charged."""
    return {
        CostTiming.KEPT_BACK: translate("CostTable", "kept back when it is paid out"),
        CostTiming.FIRST_INSTALMENT: translate("CostTable", "with the first instalment"),
        CostTiming.EACH_INSTALMENT: translate("CostTable", "with each instalment"),
        CostTiming.WITH_THE_PRINCIPAL: translate("CostTable", "with the principal"),
        CostTiming.EACH_LATE_DAY: translate("CostTable", "for each late day"),
        CostTiming.ONCE_WHEN_LATE: translate("CostTable", "once for each late instalment"),
        CostTiming.EACH_MONTH_LATE: translate("CostTable", "for each month it stays late"),
        CostTiming.DEBIT_RETURNED: translate("CostTable", "when the account held too little"),
        CostTiming.EACH_TIME_EARLY: translate("CostTable", "each time something is paid early"),
    }[timing]


def rate_text(line: CostLine) -> str:
    """Return the rate of an item and what it is a rate of; a dash where there is none."""
    parts = []
    if line.rate:
        parts.append(_rate_of(line, line.rate))
    if line.least:
        parts.append(
            translate("CostTable", "at least {amount}").format(amount=money_text(line.least))
        )
    if line.most:
        parts.append(
            translate("CostTable", "at most {amount}").format(amount=money_text(line.most))
        )
    if line.most_together:
        together = translate("CostTable", "all together at most {amount}")
        parts.append(together.format(amount=money_text(line.most_together)))
    if line.free_from:
        free = translate("CostTable", "none from {day} on")
        parts.append(free.format(day=numeric_day_text(line.free_from)))
    return translate("CostTable", ", ").join(parts) or "—"


def _rate_of(line: CostLine, rate: Fraction) -> str:
    if isinstance(line.base, EarlyFeeBase):
        return share_text(rate, line.base)
    if line.base is not None:
        return {
            PenaltyBase.PRINCIPAL: translate("CostTable", "{rate} a day of the overdue principal"),
            PenaltyBase.PRINCIPAL_AND_INTEREST: translate(
                "CostTable", "{rate} a day of the overdue principal and interest"
            ),
            PenaltyBase.ALL_DUE: translate("CostTable", "{rate} a day of all that is overdue"),
        }[line.base].format(rate=percent_text(rate, _SMALL_RATE_DECIMALS))
    return {
        None: translate("CostTable", "{rate} of what is unpaid"),
        RatePer.YEAR: translate("CostTable", "{rate} a year"),
        RatePer.MONTH: translate("CostTable", "{rate} a month"),
        RatePer.DAY: translate("CostTable", "{rate} a day"),
    }[line.per].format(rate=percent_text(rate, _SMALL_RATE_DECIMALS))


def order_text(late: LateTerms) -> str:
    """Return which part of a late debt money pays first."""
    names = {
        Owed.FEE: translate("CostTable", "fees"),
        Owed.PENALTY: translate("CostTable", "penalty interest"),
        Owed.INTEREST: translate("CostTable", "interest"),
        Owed.PRINCIPAL: translate("CostTable", "principal"),
    }
    text = translate("CostTable", "Money that comes late pays in this order: {order}.").format(
        order=translate("CostTable", " → ").join(names[part] for part in late.order)
    )
    if late.principal_first_from_day is None:
        return text
    later = translate("CostTable", "From day {day} overdue it pays the principal first.")
    return translate("CostTable", "{one} {two}").format(
        one=text, two=later.format(day=late.principal_first_from_day)
    )


def grace_text(late: LateTerms) -> str:
    """Return how many days late cost nothing; empty where none do."""
    if not late.grace_days:
        return ""
    return translate("CostTable", "{days} days of grace after the due day.").format(
        days=late.grace_days
    )


def nominal_formula(working: RateWorking, nominal: Fraction) -> str:
    """Return how the nominal rate was counted, with its numbers."""
    if working.daily is not None:
        return translate("CostTable", "nominal = 365 × {rate} a day = {result}").format(
            rate=percent_text(working.daily, _EXACT_DECIMALS), result=percent_text(nominal)
        )
    return translate("CostTable", "nominal = 12 × {rate} a month = {result}").format(
        rate=percent_text(working.monthly or nominal, _EXACT_DECIMALS), result=percent_text(nominal)
    )


def effective_formula(working: RateWorking, effective: Fraction) -> str:
    """Return how the effective rate was counted, with its numbers."""
    if not working.compounds or working.monthly is None:
        return translate("CostTable", "effective = the rate on the real days = {result}").format(
            result=percent_text(effective)
        )
    return translate("CostTable", "effective = (1 + {rate}) ^ 12 − 1 = {result}").format(
        rate=percent_text(working.monthly, _EXACT_DECIMALS), result=percent_text(effective)
    )


def monthly_formula(working: RateWorking) -> str:
    """Return what the monthly rate of return is; empty where the loan goes by days."""
    if not working.compounds or working.monthly is None:
        return ""
    return translate(
        "CostTable",
        "{rate} a month is the rate at which the payments, each divided by (1 + rate) ^ months, "
        "are together worth {amount}, the money received.",
    ).format(
        rate=percent_text(working.monthly, _EXACT_DECIMALS),
        amount=money_text(working.flows[0].amount),
    )


def dated_formula(working: RateWorking) -> str:
    """Return how the rate on the real days was counted."""
    return translate(
        "CostTable",
        "on the real days = {result}: every amount divided by (1 + {result}) ^ (days / 365) is "
        "worth the last column, and these add up to nothing.",
    ).format(result=percent_text(working.dated, _EXACT_DECIMALS))
