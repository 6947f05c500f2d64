"""What is said of dividing too little money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.ui.format import money_text

if TYPE_CHECKING:
    from tideover.viewmodels.least_harm import HarmLine, HarmView

translate = QCoreApplication.translate


def harm_title(view: HarmView) -> str:
    """Return the finding: how many loans stay current for a year, and what being late costs."""
    if view.current == len(view.lines):
        return translate("LeastHarm", "{monthly} a month pays every instalment of a year").format(
            monthly=money_text(view.monthly)
        )
    return translate(
        "LeastHarm",
        "{monthly} a month keeps {current} of {count} loans current for a year; being late costs "
        "{penalty}",
    ).format(
        monthly=money_text(view.monthly),
        current=view.current,
        count=len(view.lines),
        penalty=money_text(view.penalty),
    )


def harm_comparison(view: HarmView) -> str:
    """Return what paying everyone a little would do instead."""
    if view.current == len(view.lines):
        return ""
    return translate(
        "LeastHarm",
        "Late months on the credit record, all loans together: {marked}. If everyone got a little: "
        "{everyone}, with {current} of {count} loans current and {penalty} for being late.",
    ).format(
        marked=view.marked,
        everyone=view.everyone_marked,
        current=view.everyone_current,
        count=len(view.lines),
        penalty=money_text(view.everyone_penalty),
    )


def line_state(line: HarmLine) -> str:
    """Return how late a loan becomes."""
    if not line.worst:
        return translate("LeastHarm", "stays current")
    if not line.left:
        return translate("LeastHarm", "up to {bucket}, then current").format(bucket=line.worst)
    return translate("LeastHarm", "up to {bucket}; {left} overdue after a year").format(
        bucket=line.worst, left=money_text(line.left)
    )
