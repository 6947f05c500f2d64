"""The rows of the preview as a view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QWidget

from tideover.app.import_plan import PlannedRow
from tideover.ui.models.import_table import NOTE_COLUMN, TICK_COLUMN, ImportTableModel
from tideover.ui.theme import spacing
from tideover.ui.widgets.data_table import DataTable

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_WIDTHS = {0: 8, 1: 25, 3: 34, 4: 40, 5: 28, NOTE_COLUMN: 62}
"""Widths in steps of the grid; the payee takes what is left."""


class RowsTable(DataTable):
    """Shows one tab of the preview.

    Signals:
        toggle_requested: the selected rows should be added or left out.
    """

    toggle_requested = Signal()
    row_height = 30

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.rows = ImportTableModel(self)
        self.setModel(self.rows)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(spacing(6))
        for column, steps in _WIDTHS.items():
            header.resizeSection(column, spacing(steps))
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.clicked.connect(self._toggle_clicked)

    def selected(self) -> tuple[PlannedRow, ...]:
        """Return the selected rows that could be read."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        rows = (self.rows.row(place) for place in places)
        return tuple(row for row in rows if isinstance(row, PlannedRow))

    def _toggle_clicked(self, index: QModelIndex) -> None:
        if index.column() == TICK_COLUMN:
            self.toggle_requested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add or leave out with Space or Delete."""
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Delete}:
            self.toggle_requested.emit()
        else:
            super().keyPressEvent(event)
