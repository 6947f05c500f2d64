"""What was counted in a month: line by line, and as the sum that leads to its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from tideover.ui import fonts
from tideover.ui.format import money_text, month_text
from tideover.ui.pages.outlook.counted_table import CountedTable
from tideover.ui.theme import spacing
from tideover.ui.widgets.card import Card, Rule
from tideover.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from tideover.viewmodels.outlook import MonthDetail

_WIDEST_LINE = 760
"""Pixels: an amount further from its name than this is hard to follow by eye."""


class SumTable(QWidget):
    """From the cash before to the cash after: the sum of a month."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the five lines."""
        super().__init__(parent)
        self._names = tuple(PlainLabel(kind="muted") for _ in range(5))
        self._amounts = tuple(PlainLabel() for _ in range(5))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(spacing(4))
        grid.setVerticalSpacing(spacing(1))
        for position, (name, amount) in enumerate(zip(self._names, self._amounts, strict=True)):
            amount.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(name, position, 0)
            grid.addWidget(amount, position, 1)
        self._amounts[-1].setFont(fonts.scaled(self.font(), fonts.BODY, bold=True))

    def retranslate(self) -> None:
        """Name the lines."""
        names = (
            self.tr("Cash before"),
            self.tr("Comes in"),
            self.tr("Goes out"),
            self.tr("Paid to lenders"),
            self.tr("Cash after"),
        )
        for label, name in zip(self._names, names, strict=True):
            label.setText(name)

    def show_month(self, detail: MonthDetail) -> None:
        """Show the sum of a month."""
        texts = (
            money_text(detail.opening),
            money_text(detail.income, sign=True),
            money_text(-detail.expenses, sign=True),
            money_text(-detail.dues, sign=True),
            money_text(detail.closing),
        )
        for label, text in zip(self._amounts, texts, strict=True):
            label.setText(text)


class CountedCard(Card):
    """The lines of the chosen month beside their sum."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__(parent=parent)
        self._detail: MonthDetail | None = None
        self.lines = CountedTable()
        self.lines.setMaximumWidth(_WIDEST_LINE)
        self.sums = SumTable()
        row = QHBoxLayout()
        row.setSpacing(spacing(5))
        row.addWidget(self.lines, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Rule())
        row.addWidget(self.sums, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(0)
        self.body.addLayout(row)

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self.sums.retranslate()
        if self._detail is not None:
            self.show_month(self._detail)

    def show_month(self, detail: MonthDetail) -> None:
        """Show what was counted in a month."""
        self._detail = detail
        #: {month} is a month with its year
        title = self.tr("What was counted in {month}")
        title = title.format(month=month_text(detail.tile.month))
        self.set_title(title)
        self.lines.setAccessibleName(title)
        self.sums.show_month(detail)
        self.lines.show_lines(detail.counted)
