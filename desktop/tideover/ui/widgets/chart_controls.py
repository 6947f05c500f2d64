"""What stands below a chart: picture or numbers, copy, save; and the table of the numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from tideover.domain.money import Money
from tideover.ui.charts.drawing import shown
from tideover.ui.widgets.data_table import Cell, CellModel, DataTable, Header
from tideover.ui.widgets.picture_saver import PictureSaver
from tideover.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from tideover.ui.charts.canvas import ChartCanvas
    from tideover.ui.charts.drawing import Numbers, TabledDrawing

PICTURE, NUMBERS = VIEWS = ("picture", "numbers")


class NumbersTable(DataTable):
    """The numbers of a chart."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._rows = CellModel(self)
        self.setModel(self._rows)

    def show_numbers(self, numbers: Numbers) -> None:
        """Show other numbers; columns of amounts stand to the right."""
        self.setAccessibleName(numbers.spoken)
        right = [
            any(isinstance(row[place], Money) for row in numbers.rows)
            for place in range(len(numbers.heads))
        ]
        heads = zip(numbers.heads, right, strict=True)
        self._rows.set_headers(tuple(Header(text, right=side) for text, side in heads))
        self._rows.show_rows(
            range(len(numbers.rows)),
            [
                tuple(
                    Cell(shown(value), right=side) for value, side in zip(row, right, strict=True)
                )
                for row in numbers.rows
            ],
        )
        self.resizeColumnsToContents()


class ChartControls(QWidget):
    """Turns a picture into its numbers and back, and copies or saves what is shown.

    Signals:
        said: what became of a picture or of numbers that were copied or saved.
    """

    said = Signal(str)

    def __init__(
        self, canvas: ChartCanvas, stack: QStackedWidget, parent: QWidget | None = None
    ) -> None:
        """Stand below a stack in which the canvas is the first page; the table becomes another."""
        super().__init__(parent)
        self._drawing: TabledDrawing | None = None
        self._stack = stack
        self.numbers = NumbersTable()
        stack.addWidget(self.numbers)
        self.tabs = Segmented(VIEWS)
        self.saver = PictureSaver(canvas, self.copy_shown)
        self.saver.said.connect(self.said)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.tabs)
        row.addWidget(self.saver, 1)
        self.tabs.chosen.connect(self.show_as)

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.tabs.set_texts((self.tr("Picture"), self.tr("Numbers as a table")))
        self.saver.retranslate()

    def show_drawing(self, drawing: TabledDrawing) -> None:
        """Follow another drawing."""
        self._drawing = drawing
        if self.tabs.current() == NUMBERS:
            self.numbers.show_numbers(drawing.numbers())

    def show_as(self, view: str) -> None:
        """Show the picture, or the numbers."""
        self.tabs.choose(view)
        if view == NUMBERS and self._drawing is not None:
            self.numbers.show_numbers(self._drawing.numbers())
        self._stack.setCurrentIndex(VIEWS.index(view))

    def copy_shown(self) -> None:
        """Copy the picture, or the numbers as text."""
        if self.tabs.current() == NUMBERS and self._drawing is not None:
            QGuiApplication.clipboard().setText(self._drawing.numbers().as_text())
            self.said.emit(self.tr("The numbers are on the clipboard."))
        else:
            self.saver.copy_picture()
