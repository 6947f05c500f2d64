"""What was counted in a month, as a list as high as its lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QSizePolicy

from tideover.ui.format import money_text, short_day_text
from tideover.ui.theme import spacing
from tideover.ui.widgets.data_table import Cell, CellModel, DataTable, Header
from tideover.ui.wording.outlook import counted_amount, counted_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QWidget

    from tideover.viewmodels.outlook import CountedLine

_DAY, _LABEL, _ACCOUNT, _AMOUNT, _AFTER = range(5)
_PADDING = 2 * spacing(2) + 2
"""Pixels around the text of a cell."""


def _after(line: CountedLine) -> str:
    return "" if line.cash_after is None else money_text(line.cash_after)


class CountedTable(DataTable):
    """What was counted in a month, line by line, so that a person can check it by hand.

    Behind each line stands its account, behind the last one of a day what is left after the day.

    One widget, whatever the number of lines: a label for each would make the first paint, and
    the answer to every edit, wait for some hundred of them. The page scrolls, not the list.
    """

    row_height: ClassVar[int] = 24

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty table."""
        super().__init__(parent)
        self._rows = CellModel(self)
        right = Header("", right=True)
        self._rows.set_headers((Header(""), Header(""), Header(""), right, right))
        self.setModel(self._rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        header = self.horizontalHeader()
        header.hide()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.stretch(_LABEL)

    def show_lines(self, lines: tuple[CountedLine, ...]) -> None:
        """Show the lines in the order of their days."""
        rows = [
            (
                Cell(short_day_text(line.day), tone="muted"),
                Cell(counted_label(line)),
                Cell(line.account, tone="muted"),
                Cell(counted_amount(line), right=True),
                Cell(_after(line), tone="muted", right=True),
            )
            for line in lines
        ]
        for column in (_DAY, _ACCOUNT, _AMOUNT, _AFTER):
            self._fit(column, [row[column].text for row in rows])
        self._rows.show_rows(range(len(rows)), rows)
        self.updateGeometry()

    def _fit(self, column: int, texts: Sequence[str]) -> None:
        metrics = QFontMetrics(self.font())
        width = max(map(metrics.horizontalAdvance, texts), default=0)
        self.horizontalHeader().resizeSection(column, width + _PADDING)

    def sizeHint(self) -> QSize:
        """Ask for the height of all lines."""
        return QSize(spacing(60), self._rows.rowCount() * self.row_height)

    def minimumSizeHint(self) -> QSize:
        """Accept a narrower list, and never a lower one."""
        return QSize(spacing(40), self.sizeHint().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_painter"):
            self.retheme()
