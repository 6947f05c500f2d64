"""The picture of a plan and the same numbers as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from tideover.ui import theme
from tideover.ui.charts.canvas import ChartCanvas
from tideover.ui.charts.payoff_chart import debt_name, payoff_drawing
from tideover.ui.format import money_text, month_text, number_text
from tideover.ui.theme import spacing
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.data_table import Cell, CellModel, DataTable, Header
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.widgets.picture_saver import PictureSaver
from tideover.ui.widgets.segmented import Segmented
from tideover.ui.wording.payoff import finding_title, limited_text

if TYPE_CHECKING:
    from tideover.viewmodels.payoff import PayoffView

PICTURE, NUMBERS = "picture", "numbers"
_LOWEST = 260
_ICON = 16


class NumbersTable(DataTable):
    """What is owed to whom at the end of each month."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._rows = CellModel(self)
        self.setModel(self._rows)
        self._view: PayoffView | None = None

    def show_view(self, view: PayoffView) -> None:
        """Show a plan."""
        self._view = view
        self._rows.set_headers(
            (
                Header(self.tr("End of")),
                *(Header(debt_name(debt), right=True) for debt in view.debts),
                Header(self.tr("All"), right=True),
            )
        )
        rows = []
        for place, month in enumerate(view.months):
            name = self.tr("Today") if place == 0 else month_text(month)
            amounts = [debt.balances[place] for debt in view.debts]
            rows.append(
                (
                    Cell(name),
                    *(Cell(money_text(amount), right=True) for amount in amounts),
                    Cell(money_text(view.totals[place]), right=True, bold=True),
                )
            )
        self._rows.show_rows(range(len(rows)), rows)
        self.resizeColumnsToContents()

    def as_text(self) -> str:
        """Return the table with tabs between its columns, as spreadsheets take it."""
        view = self._view
        if view is None:
            return ""
        names = [debt_name(debt).replace("\t", " ") for debt in view.debts]
        lines = ["\t".join([self.tr("End of"), *names, self.tr("All")])]
        for place, month in enumerate(view.months):
            name = self.tr("Today") if place == 0 else str(month)
            amounts = [*(debt.balances[place] for debt in view.debts), view.totals[place]]
            lines.append("\t".join([name, *map(number_text, amounts)]))
        return "\n".join(lines)


class PlanCard(Card):
    """Its title is the finding; below it the picture or the numbers.

    Signals:
        said: a sentence about a file that was written, or about what was copied.
    """

    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent=parent)
        self._view: PayoffView | None = None
        self.canvas = ChartCanvas()
        self.canvas.setMinimumHeight(_LOWEST)
        self.numbers = NumbersTable()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.canvas)
        self.stack.addWidget(self.numbers)
        self.tabs = Segmented((PICTURE, NUMBERS))
        self.saver = PictureSaver(self.canvas, self.copy_shown)
        self.saver.said.connect(self.said)
        self._icon = PlainLabel()
        self._icon.setFixedSize(QSize(_ICON, _ICON))
        self.warning = PlainLabel(wrap=True)
        warned = QHBoxLayout()
        warned.setSpacing(spacing(2))
        warned.addWidget(self._icon)
        warned.addWidget(self.warning, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.tabs)
        foot.addWidget(self.saver, 1)
        self.body.addLayout(warned)
        self.body.addWidget(self.stack, 1)
        self.body.addLayout(foot)
        self.tabs.chosen.connect(self._show_tab)

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.tabs.set_texts((self.tr("Picture"), self.tr("Numbers as a table")))
        self.saver.retranslate()
        self.numbers.setAccessibleName(self.tr("What is owed month by month"))

    def retheme(self) -> None:
        """Draw in the colours of now."""
        self.canvas.retheme()
        self.numbers.retheme()
        self._retint()

    def show_view(self, view: PayoffView) -> None:
        """Show a plan."""
        self._view = view
        self.set_title(finding_title(view))
        self.canvas.show_drawing(payoff_drawing(view))
        if self.tabs.current() == NUMBERS:
            self.numbers.show_view(view)
        sentence = limited_text(view)
        self.warning.setText(sentence)
        self.warning.setVisible(bool(sentence))
        self._icon.setVisible(bool(sentence))
        self._retint()

    def copy_shown(self) -> None:
        """Copy the picture, or the numbers as text."""
        if self.tabs.current() == NUMBERS:
            QGuiApplication.clipboard().setText(self.numbers.as_text())
            self.said.emit(self.tr("The numbers are on the clipboard."))
        else:
            self.saver.copy_picture()

    def _show_tab(self, code: str) -> None:
        if code == NUMBERS and self._view is not None:
            self.numbers.show_view(self._view)
        self.stack.setCurrentIndex((PICTURE, NUMBERS).index(code))

    def _retint(self) -> None:
        self._icon.setPixmap(theme.pixmap("tight", "tight", _ICON, self.devicePixelRatioF()))
