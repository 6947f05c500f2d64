"""The frame that answers on the loan page have in common: a finding, a remark, a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tideover.ui import fonts
from tideover.ui.theme import spacing
from tideover.ui.widgets.data_table import Cell, CellModel, DataTable, Header
from tideover.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence


class AnswerTable(DataTable):
    """A few rows that are read, not edited; the last column takes the room that is left."""

    def __init__(self, widths: Sequence[int], parent: QWidget | None = None) -> None:
        """Begin empty; `widths` are those of all columns but the last."""
        super().__init__(parent)
        self._widths = widths
        self._cells = CellModel(self)
        self.setModel(self._cells)

    def name_columns(self, name: str, headers: tuple[Header, ...]) -> None:
        """Name the table and its columns."""
        self.setAccessibleName(name)
        self._cells.set_headers(headers)
        for column, width in enumerate(self._widths):
            self.horizontalHeader().resizeSection(column, width)
        self.stretch(len(self._widths))

    def show_cells(self, keys: Sequence[object], rows: Sequence[tuple[Cell, ...]]) -> None:
        """Show the rows."""
        self._cells.show_rows(list(keys), list(rows))


class AnswerPart(QWidget):
    """A part of the loan page that answers one question; `rows` is where more is added."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nothing said."""
        super().__init__(parent)
        self.title = PlainLabel(wrap=True)
        self.title.setFont(fonts.scaled(self.font(), fonts.SECTION, bold=True))
        self.sentence = PlainLabel(kind="muted", wrap=True)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, spacing(2), 0, 0)
        self.rows.setSpacing(spacing(2))
        self.rows.addWidget(self.title)
        self.rows.addWidget(self.sentence)

    def say(self, title: str, sentence: str) -> None:
        """Say the finding, and what to know besides."""
        self.title.setText(title)
        self.sentence.setText(sentence)
