"""The register: the long list of entries, below the line in which they are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from tideover.ui.models.entry_table import ACCOUNT_COLUMN, EntryTableModel
from tideover.ui.theme import spacing
from tideover.ui.widgets.data_table import DataTable

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from tideover.app.ports import EntryQueries
    from tideover.domain.ids import EntryId
    from tideover.domain.queries import EntryFilter, EntryRow
    from tideover.viewmodels.book import BookNames

_WIDTHS = {0: 25, 2: 41, 3: 30, 4: 28, 5: 28}
"""Widths in steps of the grid; the payee takes what is left."""


class Register(DataTable):
    """Shows entries and says what should be done with the selected ones.

    Signals:
        change_requested: the EntryRow that should be put into the line.
        removal_requested: the EntryRows that should be deleted.
        line_requested: the cursor should go back to the line.
    """

    change_requested = Signal(object)
    removal_requested = Signal(object)
    line_requested = Signal()

    def __init__(self, queries: EntryQueries, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.entries = EntryTableModel(queries, self)
        self.setModel(self.entries)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSortingEnabled(True)
        header = self.horizontalHeader()
        header.setSortIndicator(0, Qt.SortOrder.DescendingOrder)
        for column, steps in _WIDTHS.items():
            header.resizeSection(column, spacing(steps))
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self._asked: tuple[EntryFilter, BookNames] | None = None
        self._revealed: EntryId | None = None
        self._top, self._row = 0, -1
        self.entries.order_wished.connect(self._ask_again)
        self.entries.modelAboutToBeReset.connect(self._remember)
        self.entries.answered.connect(self._take_answer)
        self.doubleClicked.connect(self._change)

    def retranslate(self) -> None:
        """Name the columns in the language of now."""
        self.entries.retranslate()
        self.setAccessibleName(self.tr("Entries"))

    def show_entries(self, wanted: EntryFilter, names: BookNames) -> None:
        """Ask for these entries; the selected one stays selected where it is still there."""
        self._asked = (wanted, names)
        self._ask_again()

    def go_to(self, entry_id: EntryId) -> None:
        """Ask again, select an entry and bring it into view."""
        self._revealed = entry_id
        self._ask_again()

    def _ask_again(self) -> None:
        if self._asked is None:
            return
        current = self.currentIndex().row()
        chosen = self.entries.row(current) if current >= 0 else None
        follow = chosen.entry.id if chosen is not None else None
        first = max(self.rowAt(0), 0)
        rows = self.viewport().height() // self.row_height + 1
        self.entries.show(*self._asked, self._revealed or follow, (first, first + rows))

    def _remember(self) -> None:
        """Remember what is seen of the old rows, which go now."""
        self._top = self.verticalScrollBar().value()
        self._row = self.currentIndex().row()

    def _take_answer(self, place: int | None) -> None:
        if self._asked is not None:
            self.setColumnHidden(ACCOUNT_COLUMN, self._asked[0].account_id is not None)
        self.verticalScrollBar().setValue(self._top)
        count = self.entries.rowCount()
        if place is None and self._row >= 0 and count:
            place = min(self._row, count - 1)
        if place is not None:
            self._mark(place)
            if self._revealed is not None:
                self.scrollTo(self.entries.index(place, 0))
        self._revealed = None

    def _mark(self, place: int) -> None:
        flag = self.selectionModel().SelectionFlag
        self.selectionModel().setCurrentIndex(
            self.entries.index(place, 0), flag.ClearAndSelect | flag.Rows
        )

    def selected(self) -> tuple[EntryRow, ...]:
        """Return the selected entries, from top to bottom; none while newer rows are awaited."""
        if self.entries.waiting:
            return ()
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        found = (self.entries.row(place) for place in places)
        return tuple(row for row in found if row is not None)

    def _change(self) -> None:
        if self.entries.waiting or not self.currentIndex().isValid():
            return
        if (row := self.entries.row(self.currentIndex().row())) is not None:
            self.change_requested.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change with Enter or F2, delete with Delete, go back to the line with Escape."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}:
            self._change()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            if rows := self.selected():
                self.removal_requested.emit(rows)
        elif event.key() == Qt.Key.Key_Escape:
            self.line_requested.emit()
        else:
            super().keyPressEvent(event)
