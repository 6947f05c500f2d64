"""What is said of paying a fixed sum a month for all loans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.ui.format import day_text, money_text

if TYPE_CHECKING:
    from tideover.engine.allocation_order import OrderEffect
    from tideover.engine.distress import FixedAmountAnswer

translate = QCoreApplication.translate


def fixed_amount_text(answer: FixedAmountAnswer) -> str:
    """Return the honest answer to `I can pay so much a month`."""
    monthly = money_text(answer.monthly)
    if answer.debt_free_on is not None:
        return translate(
            "Payoff",
            "With {monthly} a month for all loans together you are free of debt on {day}. "
            "Until then you pay {paid}: {interest} of it is interest and fees, {penalty} penalty "
            "interest and late fees.",
        ).format(
            monthly=monthly,
            day=day_text(answer.debt_free_on),
            paid=money_text(answer.paid),
            interest=money_text(answer.interest),
            penalty=money_text(answer.penalty),
        )
    if answer.never_ends:
        sentence = translate(
            "Payoff",
            "With {monthly} a month it never ends: what is added every month is more than you pay. "
            "After five years you would have paid {paid} and would still owe {left}.",
        )
    else:
        sentence = translate(
            "Payoff",
            "With {monthly} a month it shrinks, but takes more than 50 years: by then you would "
            "have paid {paid} and would still owe {left}.",
        )
    said = sentence.format(
        monthly=monthly, paid=money_text(answer.paid), left=money_text(answer.left)
    )
    return f"{said} {least_text(answer)}".rstrip()


def least_text(answer: FixedAmountAnswer) -> str:
    """Return the sums below which it takes too long, and below which it never ends."""
    ends, shrinks = answer.smallest_that_ends, answer.smallest_that_shrinks
    if ends is None or shrinks is None:
        return ""
    if ends == shrinks:
        sentence = translate(
            "Payoff", "At least {ends} a month is needed: with less it never ends."
        )
    elif shrinks.minor <= shrinks.currency.scale:
        sentence = translate(
            "Payoff", "At least {ends} a month is needed for it to end within 50 years."
        )
    else:
        sentence = translate(
            "Payoff",
            "At least {ends} a month is needed for it to end within 50 years; with less than "
            "{shrinks} it never ends.",
        )
    return sentence.format(ends=money_text(ends), shrinks=money_text(shrinks))


def order_text(answer: FixedAmountAnswer, effect: OrderEffect | None) -> str:
    """Return what it does that principal is paid first; empty where it does nothing."""
    if effect is None:
        return ""
    if effect.debt_free_on is not None:
        would = translate("Payoff", "it would end on {day}").format(
            day=day_text(effect.debt_free_on)
        )
    elif effect.never_ends:
        would = translate("Payoff", "it would never end")
    else:
        would = translate("Payoff", "it would take more than 50 years")
    names = translate("Payoff", ", ").join(effect.loans)
    if answer.debt_free_on is not None:
        sentence = translate(
            "Payoff",
            "The order counts: late money pays the principal first at {loans}. If costs and "
            "interest came first, {would}.",
        )
    else:
        sentence = translate(
            "Payoff",
            "Late money pays the principal first at {loans}; if costs and interest came first, "
            "{would}.",
        )
    return sentence.format(loans=names, would=would)
