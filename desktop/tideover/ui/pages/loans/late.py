"""What waiting costs: the finding, the curve, and the days people ask about as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from tideover.ui.charts.canvas import ChartCanvas
from tideover.ui.charts.late_chart import late_drawing
from tideover.ui.format import money_text
from tideover.ui.pages.loans.answer import AnswerPart
from tideover.ui.widgets.answer_table import AnswerTable
from tideover.ui.widgets.data_table import Cell, Header
from tideover.ui.widgets.picture_saver import PictureSaver
from tideover.ui.wording.lateness import how_late_text, late_text, late_title, waited_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tideover.viewmodels.lateness import LateRow, LateView

_WIDTHS = (120, 124, 92, 132, 108)
_LOWEST = 180


class LateTable(AnswerTable):
    """One row for each number of days waited."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(_WIDTHS, parent)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the columns."""
        self.name_columns(
            self.tr("What waiting costs"),
            (
                Header(self.tr("Waited")),
                Header(self.tr("Penalty interest"), right=True),
                Header(self.tr("Late fee"), right=True),
                Header(self.tr("To be up to date"), right=True),
                Header(self.tr("One more day"), right=True),
                Header(self.tr("How late")),
            ),
        )

    def show_rows(self, rows: tuple[LateRow, ...]) -> None:
        """Show the rows."""
        self.show_cells([row.number for row in rows], [_cells(row) for row in rows])


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


class LatePart(AnswerPart):
    """The part of the loan page that says what waiting costs.

    Signals:
        said: what became of a picture that was copied or saved.
    """

    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.canvas = ChartCanvas()
        self.canvas.setMinimumHeight(_LOWEST)
        self.saver = PictureSaver(self.canvas)
        self.saver.said.connect(self.said)
        self.table = LateTable()
        self.rows.addWidget(self.canvas, 1)
        self.rows.addWidget(self.saver)
        self.rows.addWidget(self.table, 1)

    def retranslate(self) -> None:
        """Name the columns and the buttons."""
        self.table.retranslate()
        self.saver.retranslate()

    def retheme(self) -> None:
        """Draw in the colours of now."""
        self.canvas.retheme()
        self.table.retheme()

    def show_view(self, view: LateView | None) -> None:
        """Show what waiting costs; None says that nothing is left to be late with."""
        drawn = view is not None and view.costs_anything
        self.canvas.setVisible(drawn)
        self.saver.setVisible(drawn)
        self.table.setVisible(view is not None)
        if view is None:
            self.say(self.tr("Nothing is left to pay"), "")
            return
        self.say(late_title(view), late_text(view))
        self.table.show_rows(view.rows)
        if view.costs_anything:
            self.canvas.show_drawing(late_drawing(view))
