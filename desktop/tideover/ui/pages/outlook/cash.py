"""The daily cash line; its title is the finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from tideover.ui.charts.cash_line import cash_line_drawing
from tideover.ui.format import money_text, short_day_text
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.chart_view import ChartView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tideover.viewmodels.outlook import CashLine

_LOWEST = 264
"""Pixels; the chart takes what the column leaves it."""


class CashCard(Card):
    """Cash day by day, with the days on which something is due.

    Signals:
        said: what became of a picture or of numbers that were copied or saved.
    """

    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty; the chart is drawn after the window is there."""
        super().__init__(parent=parent)
        self._line: CashLine | None = None
        self.chart = ChartView(_LOWEST, late_controls=True)
        self.chart.said.connect(self.said)
        self.canvas = self.chart.canvas
        self.body.addWidget(self.chart, 1)

    def retranslate(self) -> None:
        """Say the finding in the language of now."""
        self.chart.retranslate()
        if self._line is not None:
            self.show_line(self._line)

    def retheme(self) -> None:
        """Draw in the colours of now."""
        self.chart.retheme()

    def show_line(self, line: CashLine) -> None:
        """Show another line."""
        self._line = line
        if not line.days:
            return
        lowest = min(line.lowest)
        day = line.days[line.lowest.index(lowest)]
        #: title of the cash line: {amount} is the lowest balance, {day} its day
        title = self.tr("Cash by day: lowest {amount} on {day}").format(
            amount=money_text(lowest), day=short_day_text(day)
        )
        self.set_title(title)
        self.chart.show_drawing(cash_line_drawing(line, title))
