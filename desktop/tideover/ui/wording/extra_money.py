"""What is said of money for the debts beyond what is due, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.domain.extra_money import Monthly
from tideover.ui.format import day_text, money_text, month_text

if TYPE_CHECKING:
    from tideover.domain.extra_money import ExtraMoney, Windfall

translate = QCoreApplication.translate


def extra_text(extra: ExtraMoney) -> str:
    """Return what a plan has beyond what is due, in one line."""
    if extra.meant is Monthly.IN_ALL:
        sentence = (
            translate("ExtraMoney", "{amount} a month for all loans together")
            if extra.starts is None
            else translate("ExtraMoney", "{amount} a month for all loans together, from {month} on")
        )
    else:
        sentence = (
            translate("ExtraMoney", "{amount} a month on top of the instalments")
            if extra.starts is None
            else translate(
                "ExtraMoney", "{amount} a month on top of the instalments, from {month} on"
            )
        )
    month = "" if extra.starts is None else month_text(extra.starts)
    monthly = sentence.format(amount=money_text(extra.monthly), month=month)
    return " · ".join([monthly, *map(windfall_text, extra.windfalls)])


def windfall_text(windfall: Windfall) -> str:
    """Return a windfall in short: `¥5,000.00 on 5 February 2027 (bonus)`."""
    sentence = (
        translate("ExtraMoney", "{amount} on {day} ({word})")
        if windfall.word
        else translate("ExtraMoney", "{amount} on {day}")
    )
    return sentence.format(
        amount=money_text(windfall.amount), day=day_text(windfall.day), word=windfall.word
    )


def extra_money_errors() -> dict[str, str]:
    """Return the sentence of every code about windfalls that were typed."""
    return {
        "windfall_past": translate(
            "Errors",
            "{day} has passed: what came is in your accounts. Choose a day from today on.",
        ),
        "too_many_windfalls": translate(
            "Errors",
            "More than {limit} sums that come once cannot be kept. Remove some that have passed.",
        ),
    }


def extra_money_findings() -> dict[str, str]:
    """Return the sentence of every finding about the extra money of a plan."""
    return {
        "sum_below_due": translate(
            "Findings",
            "In {month} {due} is due: with {sum} for all loans {missing} is missing. What is due "
            "has to be paid all the same, so the plan counts it.",
        ),
        "sum_below_due_often": translate(
            "Findings",
            "In {month} {due} is due: with {sum} for all loans {missing} is missing. That is so in "
            "{count} months, with at most {most} missing. What is due has to be paid all the same, "
            "so the plan counts it.",
        ),
        "windfall_past": translate(
            "Findings",
            "{amount} on {day} is not counted any more: that day has passed, and what came is in "
            "your accounts.",
        ),
        "windfall_after_debts": translate(
            "Findings",
            "{amount} on {day} comes when all debts are gone: no debt needs it.",
        ),
        "windfall_unspent": translate(
            "Findings",
            "{amount} of what comes once is kept: what is due later needs it, paying early would "
            "cost more than it saves, or nothing is left to pay.",
        ),
    }
