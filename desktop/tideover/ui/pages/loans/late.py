"""What waiting costs: the finding, the curve, and the days people ask about as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tideover.ui import fonts
from tideover.ui.charts.canvas import ChartCanvas
from tideover.ui.charts.late_chart import late_drawing
from tideover.ui.format import money_text
from tideover.ui.theme import spacing
from tideover.ui.widgets.data_table import Cell, CellModel, DataTable, Header
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.wording.lateness import how_late_text, late_text, late_title, waited_text

if TYPE_CHECKING:
    from tideover.viewmodels.lateness import LateRow, LateView

_WIDTHS = (120, 124, 92, 132, 108)
_LAST_COLUMN = 5
_LOWEST = 180


class LateTable(DataTable):
    """One row for each number of days waited."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._rows = CellModel(self)
        self.setModel(self._rows)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the columns."""
        self.setAccessibleName(self.tr("What waiting costs"))
        self._rows.set_headers(
            (
                Header(self.tr("Waited")),
                Header(self.tr("Penalty interest"), right=True),
                Header(self.tr("Late fee"), right=True),
                Header(self.tr("To be up to date"), right=True),
                Header(self.tr("One more day"), right=True),
                Header(self.tr("How late")),
            )
        )
        for column, width in enumerate(_WIDTHS):
            self.horizontalHeader().resizeSection(column, width)
        self.stretch(_LAST_COLUMN)

    def show_rows(self, rows: tuple[LateRow, ...]) -> None:
        """Show the rows."""
        self._rows.show_rows([row.number for row in rows], [_cells(row) for row in rows])


def _cells(row: LateRow) -> tuple[Cell, ...]:
    day = row.day
    return (
        Cell(waited_text(row.number, day)),
        Cell(money_text(day.penalty), right=True),
        Cell(money_text(day.late_fee), right=True),
        Cell(money_text(day.to_be_current), right=True, bold=True),
        Cell(money_text(day.next_day, sign=True), right=True),
        Cell(how_late_text(day), tone="short" if day.called_in else "text"),
    )


class LatePart(QWidget):
    """The part of the loan page that says what waiting costs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.title = PlainLabel(wrap=True)
        self.title.setFont(fonts.scaled(self.font(), fonts.SECTION, bold=True))
        self.sentence = PlainLabel(kind="muted", wrap=True)
        self.canvas = ChartCanvas()
        self.canvas.setMinimumHeight(_LOWEST)
        self.table = LateTable()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, spacing(2), 0, 0)
        rows.setSpacing(spacing(2))
        rows.addWidget(self.title)
        rows.addWidget(self.sentence)
        rows.addWidget(self.canvas, 1)
        rows.addWidget(self.table, 1)

    def retranslate(self) -> None:
        """Name the columns."""
        self.table.retranslate()

    def retheme(self) -> None:
        """Draw in the colours of now."""
        self.canvas.retheme()
        self.table.retheme()

    def show_view(self, view: LateView | None) -> None:
        """Show what waiting costs; None says that nothing is left to be late with."""
        self.canvas.setVisible(view is not None and view.costs_anything)
        self.table.setVisible(view is not None)
        if view is None:
            self.title.setText(self.tr("Nothing is left to pay"))
            self.sentence.setText("")
            return
        self.title.setText(late_title(view))
        self.sentence.setText(late_text(view))
        self.table.show_rows(view.rows)
        if view.costs_anything:
            self.canvas.show_drawing(late_drawing(view))
