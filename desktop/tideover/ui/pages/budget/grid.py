"""The year's grid: the names stay in sight while the months scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QHeaderView,
    QWidget,
)

from tideover.ui.models.budget_table import (
    NAME_COLUMN,
    YEAR_COLUMN,
    BudgetMode,
    BudgetTableModel,
)
from tideover.ui.pages.budget.cells import BudgetDelegate
from tideover.ui.widgets.data_table import DataTable
from tideover.viewmodels.budget import RowKind

if TYPE_CHECKING:
    from tideover.domain.dates import Month
    from tideover.domain.ids import CategoryId
    from tideover.viewmodels.budget import BudgetGrid

NAMES_WIDTH = 176
NARROWEST_MONTH = 60
ONE_LINE, TWO_LINES = 28, 40


class NamesTable(DataTable):
    """The first column. Its rows are those of the months; a click on a group folds it.

    Signals:
        fold_requested: the row of a group.
        change_requested: F2, Enter or a double click on a row.
        move_requested: so many rows up (-1) or down (1).
    """

    fold_requested = Signal(int)
    change_requested = Signal(int)
    move_requested = Signal(int)

    def reserve(self, height: int) -> None:
        """Leave room below, where the months have their scroll bar."""
        self.setViewportMargins(0, self.horizontalHeader().height(), 0, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fold with Space, change with Enter or F2, move with Alt and the arrows."""
        row = self.currentIndex().row()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() == Qt.Key.Key_Space:
            self.fold_requested.emit(row)
        elif alt and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.move_requested.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}:
            self.change_requested.emit(row)
        else:
            super().keyPressEvent(event)


class MonthsTable(DataTable):
    """The months and the year; plans are typed straight into the cells.

    Signals:
        fill_requested, clear_requested, copy_requested, paste_requested: a key was pressed.
    """

    fill_requested = Signal()
    clear_requested = Signal()
    copy_requested = Signal()
    paste_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Set the view up for single cells."""
        super().__init__(parent)
        self.cells = BudgetDelegate(self)
        self.setItemDelegate(self.cells)
        self.cells.moved_on.connect(self.move_by_rows)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.AnyKeyPressed | trigger.DoubleClicked | trigger.EditKeyPressed)

    def retheme(self) -> None:
        """Take the colours of the theme again."""
        self.cells.retheme()
        super().retheme()

    def move_by_rows(self, rows: int) -> None:
        """Go down or up to the next row."""
        index = self.currentIndex().siblingAtRow(self.currentIndex().row() + rows)
        if index.isValid():
            self.go_to(index)

    def go_to(self, index: QModelIndex) -> None:
        """Choose one cell and nothing else, whichever keys are held."""
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flag)
        self.scrollTo(index)

    def closeEditor(  # noqa: N802 - Qt's name
        self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint
    ) -> None:
        """Tab in a cell goes to the right, past what cannot be typed into."""
        steps = {
            QAbstractItemDelegate.EndEditHint.EditNextItem: 1,
            QAbstractItemDelegate.EndEditHint.EditPreviousItem: -1,
        }
        step = steps.get(hint, 0)
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint if step else hint)
        if step:
            index = self.currentIndex().siblingAtColumn(self.currentIndex().column() + step)
            if index.isValid() and not self.isColumnHidden(index.column()):
                self.go_to(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fill, clear, copy and paste; Enter goes down."""
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if control and event.key() == Qt.Key.Key_R:
            self.fill_requested.emit()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.clear_requested.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_requested.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            up = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.move_by_rows(-1 if up else 1)
        else:
            super().keyPressEvent(event)


class BudgetGridView(QWidget):
    """Two tables over one model.

    Signals:
        typed: the place (CategoryId, Month) and the text typed into it.
        refused: what is wrong with what was typed; empty when nothing is.
        month_chosen: the Month of the current cell.
        fold_requested: the key of the group to fold or unfold.
        change_requested: the identity of the category to be changed.
        move_requested: the identity of the category, and the step.
        menu_requested: a menu for the names is wanted at that place of the screen.
        fill_requested, clear_requested, paste_requested: a key was pressed in the months.
    """

    typed = Signal(object, str)
    refused = Signal(str)
    month_chosen = Signal(object)
    fold_requested = Signal(str)
    change_requested = Signal(str)
    move_requested = Signal(str, int)
    menu_requested = Signal(QPoint)
    fill_requested = Signal()
    clear_requested = Signal()
    paste_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a year."""
        super().__init__(parent)
        self.model = BudgetTableModel(self)
        self.names = NamesTable()
        self.months = MonthsTable()
        for table in (self.names, self.months):
            table.setModel(self.model)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.names.setFixedWidth(NAMES_WIDTH)
        self.names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.names.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.months.setColumnHidden(NAME_COLUMN, True)
        for column in range(1, YEAR_COLUMN + 1):
            self.names.setColumnHidden(column, True)
        self.names.stretch(NAME_COLUMN)
        header = self.months.horizontalHeader()
        header.setMinimumSectionSize(NARROWEST_MONTH)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.names)
        row.addWidget(self.months, 1)
        self.months.horizontalScrollBar().installEventFilter(self)

    def _connect(self) -> None:
        self.names.verticalScrollBar().valueChanged.connect(
            self.months.verticalScrollBar().setValue
        )
        self.months.verticalScrollBar().valueChanged.connect(
            self.names.verticalScrollBar().setValue
        )
        self.model.typed.connect(self.typed)
        self.months.cells.refused.connect(self.refused)
        self.months.fill_requested.connect(self.fill_requested)
        self.months.clear_requested.connect(self.clear_requested)
        self.months.paste_requested.connect(self.paste_requested)
        self.months.copy_requested.connect(self.copy)
        self.months.selectionModel().currentChanged.connect(self._tell_month)
        self.names.clicked.connect(self._fold_clicked)
        self.names.fold_requested.connect(self._fold)
        self.names.doubleClicked.connect(self._change_clicked)
        self.names.change_requested.connect(self._change)
        self.names.move_requested.connect(self._move)
        self.names.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.names.customContextMenuRequested.connect(self._open_menu)

    def retranslate(self) -> None:
        """Name both tables."""
        self.names.setAccessibleName(self.tr("Categories"))
        self.months.setAccessibleName(self.tr("Budget by category and month"))

    def retheme(self) -> None:
        """Take the colours of the theme again."""
        self.names.retheme()
        self.months.retheme()

    def show_grid(self, grid: BudgetGrid, mode: BudgetMode) -> None:
        """Show a year."""
        height = TWO_LINES if mode is BudgetMode.BOTH else ONE_LINE
        for table in (self.names, self.months):
            table.verticalHeader().setDefaultSectionSize(height)
        self.model.show_grid(grid, mode)
        if not self.months.currentIndex().isValid():
            self.go_to_month(grid.months[grid.current or 0])

    def go_to_month(self, month: Month) -> None:
        """Put the cursor into a month, in the first row that can be planned."""
        row = max(0, self.months.currentIndex().row())
        while (found := self.model.row(row)) is not None and found.category_id is None:
            row += 1
        if found is not None:
            self.months.go_to(self.model.index(row, month.number))

    def places(self) -> tuple[tuple[CategoryId, Month], ...]:
        """Return the selected cells that can be planned."""
        found = (self.model.place(index) for index in self.months.selectedIndexes())
        return tuple(place for place in found if place is not None)

    def current_month(self) -> Month | None:
        """Return the month of the current cell."""
        return self.model.month(self.months.currentIndex().column())

    def category_at(self, row: int) -> CategoryId | None:
        """Return the category of a row."""
        found = self.model.row(row)
        return found.category_id if found is not None else None

    def current_category(self) -> CategoryId | None:
        """Return the category whose name is chosen."""
        return self.category_at(self.names.currentIndex().row())

    def below(self) -> tuple[tuple[CategoryId | None, ...], tuple[Month, ...]]:
        """Return the categories from the current cell down, and the months to its right."""
        index = self.months.currentIndex()
        rows = range(max(0, index.row()), self.model.rowCount())
        columns = range(max(1, index.column()), YEAR_COLUMN)
        months = (self.model.month(column) for column in columns)
        return (
            tuple(self.category_at(row) for row in rows),
            tuple(month for month in months if month is not None),
        )

    def copy(self) -> None:
        """Put the selected cells on the clipboard, as a table."""
        indexes = self.months.selectedIndexes()
        if not indexes:
            return
        rows = sorted({index.row() for index in indexes})
        columns = sorted({index.column() for index in indexes})
        chosen = {(index.row(), index.column()) for index in indexes}
        lines = (
            "\t".join(
                self.model.copied(self.model.index(row, column)) if (row, column) in chosen else ""
                for column in columns
            )
            for row in rows
        )
        QApplication.clipboard().setText("\n".join(lines))

    def _tell_month(self) -> None:
        if (month := self.current_month()) is not None:
            self.month_chosen.emit(month)

    def _fold_clicked(self) -> None:
        self._fold(self.names.currentIndex().row())

    def _fold(self, row: int) -> None:
        found = self.model.row(row)
        if found is not None and found.kind is RowKind.GROUP:
            self.fold_requested.emit(found.key)

    def _change_clicked(self) -> None:
        self._change(self.names.currentIndex().row())

    def _change(self, row: int) -> None:
        if (category_id := self.category_at(row)) is not None:
            self.change_requested.emit(category_id)

    def _move(self, step: int) -> None:
        if (category_id := self.current_category()) is not None:
            self.move_requested.emit(category_id, step)

    def select_category(self, category_id: CategoryId) -> None:
        """Choose the name of a category."""
        for row in range(self.model.rowCount()):
            if self.category_at(row) == category_id:
                self.names.selectionModel().setCurrentIndex(
                    self.model.index(row, NAME_COLUMN),
                    QItemSelectionModel.SelectionFlag.ClearAndSelect,
                )

    def _open_menu(self, place: QPoint) -> None:
        self.menu_requested.emit(self.names.viewport().mapToGlobal(place))

    def _align(self) -> None:
        bar = self.months.horizontalScrollBar()
        self.names.reserve(bar.height() if bar.isVisibleTo(self.months) else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the rows of both tables beside each other."""
        super().resizeEvent(event)
        self._align()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the rows beside each other when the scroll bar comes or goes."""
        bar = self.months.horizontalScrollBar()
        if watched is bar and event.type() in {QEvent.Type.Show, QEvent.Type.Hide}:
            self._align()
        return False
