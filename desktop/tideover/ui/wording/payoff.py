"""What is said of a payoff plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.domain.extra_money import Monthly
from tideover.engine.strategies import Strategy
from tideover.ui.format import money_text, month_text
from tideover.ui.wording.extra_money import windfall_text

if TYPE_CHECKING:
    from tideover.viewmodels.payoff import PayoffView

translate = QCoreApplication.translate

_MOST_NAMED = 3
"""Loans that a sentence names; of more it names the first and the last that are paid off."""


def finding_title(view: PayoffView) -> str:
    """Return the finding of a plan: the title of its picture."""
    interest = money_text(view.interest)
    if view.debt_free is None:
        return translate("Payoff", "With this plan the debts are never gone")
    month = month_text(view.debt_free)
    if not view.saved:
        return translate("Payoff", "Free of debt in {month} · interest and fees {interest}").format(
            month=month, interest=interest
        )
    return translate(
        "Payoff", "Free of debt in {month} · interest and fees {interest} · saves {saved}"
    ).format(month=month, interest=interest, saved=money_text(view.saved))


def summary_text(view: PayoffView) -> str:
    """Return what the picture of a plan shows, for somebody who does not see it."""
    gone = [debt for debt in view.debts if debt.paid_off is not None and debt.name]
    named = gone if len(gone) <= _MOST_NAMED else [gone[0], gone[-1]]
    parts = [
        translate("Payoff", "{owed} is owed today").format(owed=money_text(view.owed)),
        *(
            translate("Payoff", "{loan} is paid off in {month}").format(
                loan=debt.name, month=month_text(debt.paid_off)
            )
            for debt in named
            if debt.paid_off is not None
        ),
        translate("Payoff", "the debts are never gone")
        if view.debt_free is None
        else translate("Payoff", "nothing is left in {month}").format(
            month=month_text(view.debt_free)
        ),
    ]
    coming = [
        #: {windfall} is "¥5,000.00 on 5 February 2027 (bonus)"
        translate("Payoff", "Comes once: {windfall}.").format(windfall=windfall_text(each))
        for each in view.windfalls
    ]
    #: joins the parts of a sentence
    whole = translate("Payoff", "{sentence}.").format(
        sentence=translate("Payoff", "; ").join(parts)
    )
    return " ".join([whole, *coming])


def short_strategy_name(strategy: Strategy) -> str:
    """Return the name of a strategy where there is little room."""
    return {
        Strategy.MINIMUM: translate("Payoff", "Only due"),
        Strategy.SNOWBALL: translate("Payoff", "Snowball"),
        Strategy.AVALANCHE: translate("Payoff", "Avalanche"),
        Strategy.CUSTOM: translate("Payoff", "My order"),
        Strategy.CHEAPEST: translate("Payoff", "Cheapest"),
        Strategy.LARGEST: translate("Payoff", "Largest"),
        Strategy.SOONEST: translate("Payoff", "Soonest"),
        Strategy.RELIEF: translate("Payoff", "Relief"),
        Strategy.SAFEST: translate("Payoff", "Safest"),
    }[strategy]


def months_text(months: int | None) -> str:
    """Return how long a plan takes."""
    if months is None:
        return translate("Payoff", "never ends")
    if months == 1:
        return translate("Payoff", "1 month")
    return translate("Payoff", "{count} months").format(count=months)


def limited_text(view: PayoffView) -> str:
    """Return in which months less than the wish can be paid; empty where it always can."""
    if not view.limited:
        return ""
    extra = view.question.extra
    if extra.meant is Monthly.IN_ALL or view.windfalls or not extra.monthly:
        return _limited_text(view)
    if len(view.limited) == 1:
        sentence = translate(
            "Payoff",
            "In {month} less than {extra} can be paid on top: otherwise an instalment or the "
            "buffer would lack the money.",
        )
    else:
        sentence = translate(
            "Payoff",
            "In {count} months, first in {month}, less than {extra} can be paid on top: otherwise "
            "an instalment or the buffer would lack the money.",
        )
    return sentence.format(
        count=len(view.limited),
        month=month_text(view.limited[0]),
        extra=money_text(extra.monthly),
    )


def _limited_text(view: PayoffView) -> str:
    """Return the same where the wish is not the same in every month."""
    if len(view.limited) == 1:
        sentence = translate(
            "Payoff",
            "In {month} less can be paid on top than you wish: otherwise an instalment or the "
            "buffer would lack the money.",
        )
    else:
        sentence = translate(
            "Payoff",
            "In {count} months, first in {month}, less can be paid on top than you wish: otherwise "
            "an instalment or the buffer would lack the money.",
        )
    return sentence.format(count=len(view.limited), month=month_text(view.limited[0]))
