"""A short table that answers a question: rows that are read, not edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.ui.widgets.data_table import Cell, CellModel, DataTable, Header

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from PySide6.QtWidgets import QWidget


class AnswerTable(DataTable):
    """Its columns have their widths from the start; the last takes the room that is left."""

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

    def show_cells(self, keys: Sequence[Hashable], rows: Sequence[tuple[Cell, ...]]) -> None:
        """Show the rows."""
        self._cells.show_rows(keys, rows)
