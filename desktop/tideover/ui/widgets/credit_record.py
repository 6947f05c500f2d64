"""The credit record as a page shows it: the finding, the time line, and everything as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tideover.domain.dates import Month
from tideover.ui import fonts
from tideover.ui.charts.canvas import ChartCanvas
from tideover.ui.charts.record_chart import record_drawing, record_height
from tideover.ui.format import short_month_text
from tideover.ui.theme import spacing
from tideover.ui.widgets.answer_table import AnswerTable
from tideover.ui.widgets.data_table import ROW_HEIGHT, Cell, Header
from tideover.ui.widgets.icon_line import IconLines
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.widgets.picture_saver import PictureSaver
from tideover.ui.wording.credit_record import (
    fact_lines,
    item_heads,
    item_row,
    legend,
    mark_text,
    month_spoken,
    record_text,
    record_title,
    settling_text,
)
from tideover.viewmodels.credit_record import MONTHS_A_YEAR, is_late

if TYPE_CHECKING:
    from tideover.engine.credit_record import RecordMonth
    from tideover.viewmodels.credit_record import RecordView

_NAME, _YEAR, _MONTH = 150, 56, 54
_ANY_YEAR = 2000
NOTHING = "·"
"""Stands in the grid where a loan was not there, or the time has not come."""
_ITEM_WIDTHS = (150, 190, 84, 190)


class RecordGrid(AnswerTable):
    """A row for each year of each loan, a column for each month: the grid of a credit report."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__((_NAME, _YEAR, *[_MONTH] * (MONTHS_A_YEAR - 1)), parent)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the columns."""
        self.name_columns(
            self.tr("How late each month ended"),
            (
                Header(self.tr("Loan")),
                Header(self.tr("Year")),
                *(Header(_month_name(number)) for number in range(1, MONTHS_A_YEAR + 1)),
            ),
        )

    def show_view(self, view: RecordView) -> None:
        """Show the grid."""
        rows = view.grid
        self.show_cells(
            [(row.loan_id, row.year) for row in rows],
            [
                (
                    Cell(row.name, tip=row.name),
                    Cell(str(row.year)),
                    *(_cell(month) for month in row.months),
                )
                for row in rows
            ],
        )
        self.setFixedHeight((len(rows) + 1) * ROW_HEIGHT + spacing(2))


def _month_name(number: int) -> str:
    return short_month_text(Month(_ANY_YEAR, number))


def _cell(month: RecordMonth | None) -> Cell:
    spoken = month_spoken(month)
    if month is None:
        return Cell(NOTHING, tone="muted", spoken=spoken)
    late = is_late(month)
    tone = "short" if late else "muted" if month.planned else "text"
    return Cell(mark_text(month), tone=tone, bold=late, spoken=spoken, tip=spoken)


class ItemTable(AnswerTable):
    """A row for each default: when it was, how late, and how long it is kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(_ITEM_WIDTHS, parent)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the columns."""
        heads = item_heads()
        self.name_columns(self.tr("What is on record"), tuple(Header(head) for head in heads))

    def show_view(self, view: RecordView) -> None:
        """Show what was late and what is expected to be."""
        keys, rows = [], []
        for line in view.lines:
            for item in (*line.items, *line.new_items):
                gone = item.is_gone(view.as_of)
                tone = "muted" if gone or item.default.planned else "text"
                keys.append((line.loan_id, item.default.began))
                rows.append(tuple(Cell(text, tone=tone, tip=text) for text in item_row(line, item)))
        self.show_cells(keys, rows)
        self.setFixedHeight((len(rows) + 1) * ROW_HEIGHT + spacing(2))
        self.setVisible(bool(rows))


class CreditRecordView(QWidget):
    """Everything that is known of some loans' records.

    Signals:
        said: a sentence about a file that was written.
    """

    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.view: RecordView | None = None
        self.title = PlainLabel(wrap=True)
        self.title.setFont(fonts.scaled(self.font(), fonts.SECTION, bold=True))
        self.sentence = PlainLabel(kind="muted", wrap=True)
        self.canvas = ChartCanvas()
        self.saver = PictureSaver(self.canvas)
        self.saver.said.connect(self.said)
        self.settling = IconLines()
        self.items = ItemTable()
        self.grid = RecordGrid()
        self.legend = PlainLabel(kind="muted", wrap=True)
        self.facts = IconLines()
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(spacing(2))
        for widget in (
            *(self.title, self.sentence, self.settling, self.canvas, self.saver),
            *(self.items, self.grid, self.legend, self.facts),
        ):
            rows.addWidget(widget)
        rows.addStretch(1)
        for table in (self.items, self.grid):
            table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def retranslate(self) -> None:
        """Set every fixed text, and say everything again."""
        self.saver.retranslate()
        self.grid.retranslate()
        self.items.retranslate()
        self.legend.setText(legend())
        if self.view is not None:
            self.show_view(self.view)

    def retheme(self) -> None:
        """Draw in the new colours."""
        self.canvas.retheme()
        self.grid.retheme()
        self.items.retheme()

    def show_view(self, view: RecordView) -> None:
        """Show the records."""
        self.view = view
        self.title.setText(record_title(view))
        self.sentence.setText(record_text(view))
        self.settling.show_lines(
            [("calendar", "text", settling_text(line)) for line in view.open_lines]
        )
        self.settling.setVisible(bool(view.open_lines))
        marked = bool(view.marked)
        self.canvas.setVisible(marked)
        self.saver.setVisible(marked)
        if marked:
            self.canvas.setFixedHeight(record_height(view))
            self.canvas.show_drawing(record_drawing(view))
        self.items.show_view(view)
        self.grid.show_view(view)
        self.facts.show_lines([("info", "muted", line) for line in fact_lines(view)])
