"""One month in a line: income, expenses, instalments, and what is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tideover.ui import fonts
from tideover.ui.format import month_text, plain_money_text
from tideover.ui.theme import spacing
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.wording.budget import left_text, of_text, row_name
from tideover.viewmodels.budget import RowKind

if TYPE_CHECKING:
    from tideover.viewmodels.budget import BudgetCell, BudgetRow, MonthSummary


class Sum(QWidget):
    """A name, what happened of what was expected, and what is left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.name = PlainLabel(kind="muted")
        self.amount = PlainLabel(elide=True)
        self.amount.setFont(fonts.scaled(self.font(), fonts.SECTION, bold=True))
        self.left = PlainLabel(kind="muted", elide=True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for label in (self.name, self.amount, self.left):
            rows.addWidget(label)

    def show_cell(self, row: BudgetRow, cell: BudgetCell) -> None:
        """Show a sum of the month."""
        self.name.setText(row_name(row))
        over = cell.left.minor < 0
        if row.kind is RowKind.RESULT:
            self.amount.setText(plain_money_text(cell.actual))
            self.left.setText(
                ""
                if cell.expected is None
                else self.tr("expected {amount}").format(amount=plain_money_text(cell.expected))
            )
            over = cell.expected is not None and cell.expected.minor < 0
        else:
            self.amount.setText(of_text(cell))
            self.left.setText(left_text(row, cell))
        kind = "error" if over and row.kind is not RowKind.SECTION else "muted"
        if over and row.kind is RowKind.SECTION and row.direction is not None:
            kind = "error" if row.direction.value == "expense" else "muted"
        if self.left.property("kind") != kind:
            self.left.setProperty("kind", kind)
            self.left.style().unpolish(self.left)
            self.left.style().polish(self.left)


class MonthCard(Card):
    """The sums of the month in which the cursor stands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent=parent)
        self.body.setContentsMargins(spacing(4), spacing(2), spacing(4), spacing(2))
        self.month = PlainLabel()
        self.month.setFont(fonts.scaled(self.font(), fonts.SECTION, bold=True))
        self.sums = tuple(Sum() for _ in range(4))
        row = QHBoxLayout()
        row.setSpacing(spacing(5))
        row.addWidget(self.month, 0, Qt.AlignmentFlag.AlignTop)
        for each in self.sums:
            row.addWidget(each, 1)
        self.body.addLayout(row)

    def show_month(self, summary: MonthSummary) -> None:
        """Show the sums of a month."""
        self.month.setText(month_text(summary.month))
        for each, (row, cell) in zip(self.sums, summary.sums, strict=True):
            each.show_cell(row, cell)
