"""A table whose columns are compared: the names of the rows stay while the columns scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QWidget

from tideover.ui.widgets.data_table import ROW_HEIGHT, Cell, CellModel, DataTable, Header

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QResizeEvent

_LEAST = 110
_HEADER = 38
_SCROLL_BAR = 16


class ColumnsTable(QWidget):
    """A row for each measure, a column for each thing that is compared.

    Signals:
        column_chosen: the number of the column.
    """

    column_chosen = Signal(int)

    def __init__(self, names: int, parent: QWidget | None = None) -> None:
        """Begin empty; the names of the rows are `names` pixels wide."""
        super().__init__(parent)
        self._width = names
        self.names, self.rows = CellModel(self), CellModel(self)
        self.beside, self.table = DataTable(), DataTable()
        self.beside.setModel(self.names)
        self.beside.setFixedWidth(names)
        self.beside.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.beside.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.beside.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setModel(self.rows)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectColumns)
        header = self.table.horizontalHeader()
        header.setMinimumSectionSize(_LEAST)
        header.sectionClicked.connect(self._tell)
        header.setSectionsClickable(True)
        self.table.selectionModel().currentColumnChanged.connect(self._follow)
        both = QHBoxLayout(self)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(0)
        both.addWidget(self.beside)
        both.addWidget(self.table, 1)

    def retheme(self) -> None:
        """Take the colours of the theme again."""
        self.beside.retheme()
        self.table.retheme()

    def show_columns(
        self,
        rows: Sequence[tuple[Hashable, str]],
        columns: Sequence[str],
        cells: Sequence[tuple[Cell, ...]],
        chosen: int,
    ) -> None:
        """Show rows (which one, and its name) and the cells of each; mark the chosen column."""
        keys = [key for key, _ in rows]
        self.names.set_headers((Header(""),))
        self.beside.horizontalHeader().resizeSection(0, self._width)
        self.names.show_rows(keys, [(Cell(name, tone="muted", tip=name),) for _, name in rows])
        self.rows.set_headers(tuple(Header(name) for name in columns))
        self.rows.show_rows(keys, cells)
        for table in (self.beside, self.table):
            table.setFixedHeight(len(rows) * ROW_HEIGHT + _HEADER + _SCROLL_BAR)
        self._share_out()
        self.choose(chosen)

    def _share_out(self) -> None:
        """Give every column its room, and the last one what is left over."""
        count, header = self.rows.columnCount(), self.table.horizontalHeader()
        wanted = [
            max(self.table.sizeHintForColumn(each), header.sectionSizeHint(each), _LEAST)
            for each in range(count)
        ]
        if wanted:
            wanted[-1] += max(self.table.viewport().width() - sum(wanted), 0)
        for column, width in enumerate(wanted):
            header.resizeSection(column, width)
        self.table.doItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width out."""
        super().resizeEvent(event)
        self._share_out()

    def choose(self, chosen: int) -> None:
        """Mark a column. Nobody is told of it."""
        selection = self.table.selectionModel()
        selection.blockSignals(True)
        flags = QItemSelectionModel.SelectionFlag
        index = self.rows.index(max(self.table.currentIndex().row(), 0), chosen)
        selection.setCurrentIndex(index, flags.ClearAndSelect | flags.Columns)
        selection.blockSignals(False)
        self.table.scrollTo(index)
        self.table.viewport().update()

    def _follow(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self._tell(current.column())

    def _tell(self, column: int) -> None:
        self.column_chosen.emit(column)
