"""The words of the budget grid: its rows, its cells, and what a month came to."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.domain.entries import Direction
from tideover.domain.money import rounded
from tideover.ui.format import month_text, number_text, plain_money_text
from tideover.ui.wording.names import direction_name
from tideover.viewmodels.budget import RowKind

if TYPE_CHECKING:
    from tideover.domain.dates import Month
    from tideover.domain.money import Money
    from tideover.viewmodels.budget import BudgetCell, BudgetRow

translate = QCoreApplication.translate


def row_name(row: BudgetRow) -> str:
    """Return what a row of the grid is called."""
    if row.kind is RowKind.CATEGORY and row.hidden:
        return translate("Budget", "{category} (hidden)").format(category=row.name)
    names = {
        RowKind.SECTION: direction_name(row.direction or Direction.EXPENSE),
        RowKind.UNCATEGORISED: translate("Budget", "No category"),
        RowKind.INSTALMENTS: translate("Budget", "Loan instalments"),
        RowKind.BORROWED: translate("Budget", "Borrowed (not income)"),
        RowKind.RESULT: translate("Budget", "Left of the month"),
    }
    return names.get(row.kind, row.name)


def figure(amount: Money | None) -> str:
    """Return an amount as a cell writes it: no currency, no decimals that say nothing."""
    if amount is None:
        return ""
    text = number_text(amount)
    return text.removesuffix("." + "0" * amount.currency.decimals) if "." in text else text


def whole_figure(amount: Money) -> str:
    """Return an amount in whole units, as a year of figures is read; the tip has it exactly."""
    whole = rounded(Fraction(amount.minor, amount.currency.scale))
    return f"{whole:,}"


def cell_text(row: BudgetRow, cell: BudgetCell, month: Month | None) -> str:
    """Return a cell as it is read out and shown as a tip; `month` of None is the whole year."""
    when = month_text(month) if month is not None else translate("Budget", "Whole year")
    parts = [f"{row_name(row)}, {when}"]
    if cell.planned is not None:
        parts.append(
            translate("Budget", "Planned {amount}").format(amount=plain_money_text(cell.planned))
        )
    elif cell.expected is not None and not cell.recurring:
        parts.append(
            translate("Budget", "Expected {amount}").format(amount=plain_money_text(cell.expected))
        )
    if cell.recurring:
        parts.append(_recurring_text(cell))
    happened = (
        translate("Budget", "Came in {amount}")
        if row.direction is Direction.INCOME
        else translate("Budget", "So far {amount}")
    )
    parts.append(happened.format(amount=plain_money_text(cell.actual)))
    if cell.expected is not None or cell.actual:
        parts.append(left_text(row, cell))
    return "\n".join(parts)


def _recurring_text(cell: BudgetCell) -> str:
    amount = plain_money_text(cell.recurring)
    if cell.planned is None:
        return translate("Budget", "Recurring items bring {amount}: counted without a plan").format(
            amount=amount
        )
    return translate(
        "Budget", "Recurring items bring {amount} of it: the larger one counts, never both"
    ).format(amount=amount)


def left_text(row: BudgetRow, cell: BudgetCell) -> str:
    """Return what is left of a cell, in words."""
    amount = plain_money_text(abs(cell.left))
    if row.kind is RowKind.RESULT:
        return translate("Budget", "Difference {amount}").format(amount=plain_money_text(cell.left))
    if row.direction is Direction.INCOME:
        if cell.left.minor < 0:
            return translate("Budget", "{amount} more than expected").format(amount=amount)
        return translate("Budget", "{amount} still to come").format(amount=amount)
    if cell.left.minor < 0:
        return translate("Budget", "{amount} over the plan").format(amount=amount)
    return translate("Budget", "{amount} left").format(amount=amount)


def of_text(cell: BudgetCell) -> str:
    """Return `¥1,200 of ¥1,500`, or the amount alone where nothing was expected."""
    actual = plain_money_text(cell.actual)
    if cell.expected is None:
        return actual
    return translate("Budget", "{actual} of {expected}").format(
        actual=actual, expected=plain_money_text(cell.expected)
    )
