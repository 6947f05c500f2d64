"""The budget's year as a table: names, twelve months, and the year."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from tideover.domain.entries import Direction
from tideover.ui.format import short_month_text
from tideover.ui.widgets.data_table import CELL, Cell
from tideover.ui.widgets.labels import plain_tip
from tideover.ui.wording.budget import cell_text, figure, row_name, whole_figure
from tideover.viewmodels.budget import MONTHS, BudgetRow, RowKind

if TYPE_CHECKING:
    from tideover.domain.dates import Month
    from tideover.domain.ids import CategoryId
    from tideover.viewmodels.budget import BudgetCell, BudgetGrid

SECOND = CELL + 1
"""The role of a cell's second line; None where there is only one."""

NAME_COLUMN = 0
YEAR_COLUMN = MONTHS + 1
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_INDENT = "\u2003"


class BudgetMode(Enum):
    """What the cells show. BOTH puts what happened below what was planned."""

    BOTH = "both"
    PLANNED = "planned"
    ACTUAL = "actual"
    LEFT = "left"


TYPED_IN = {BudgetMode.BOTH, BudgetMode.PLANNED}
_SUMS = {RowKind.SECTION, RowKind.GROUP, RowKind.RESULT}


class BudgetTableModel(QAbstractTableModel):
    """Finished cells of one year. Typing asks for a plan; nothing is changed here.

    Signals:
        typed: the place (CategoryId, Month) and the text that was typed into a cell.
    """

    typed = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without a year."""
        super().__init__(parent)
        self._grid: BudgetGrid | None = None
        self._mode = BudgetMode.BOTH
        self._cells: list[list[tuple[Cell, Cell | None]]] = []

    def show_grid(self, grid: BudgetGrid, mode: BudgetMode) -> None:
        """Show a year. The selection stays when only amounts moved."""
        before = self._grid
        same = before is not None and [row.key for row in before.rows] == [
            row.key for row in grid.rows
        ]
        if not same:
            self.beginResetModel()
        self._grid, self._mode = grid, mode
        self._cells = [self._line(row) for row in grid.rows]
        if not same:
            self.endResetModel()
            return
        last = self.index(len(grid.rows) - 1, YEAR_COLUMN)
        self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, YEAR_COLUMN)

    def row(self, place: int) -> BudgetRow | None:
        """Return a row of the grid."""
        rows = self._grid.rows if self._grid is not None else ()
        return rows[place] if 0 <= place < len(rows) else None

    def month(self, column: int) -> Month | None:
        """Return the month of a column; None for the name and the year."""
        if self._grid is None or not NAME_COLUMN < column < YEAR_COLUMN:
            return None
        return self._grid.months[column - 1]

    def place(self, index: Index) -> tuple[CategoryId, Month] | None:
        """Return what a cell plans; None where nothing can be planned."""
        row, month = self.row(index.row()), self.month(index.column())
        if row is None or month is None or row.category_id is None:
            return None
        return row.category_id, month

    def copied(self, index: Index) -> str:
        """Return a cell as it goes to the clipboard."""
        row, cell = self.row(index.row()), self._cell(index)
        if row is None or cell is None:
            return ""
        amounts = {
            BudgetMode.BOTH: cell.planned if row.kind is RowKind.CATEGORY else cell.expected,
            BudgetMode.PLANNED: cell.planned if row.kind is RowKind.CATEGORY else cell.expected,
            BudgetMode.ACTUAL: cell.actual,
            BudgetMode.LEFT: cell.left,
        }
        return figure(amounts[self._mode]).replace(",", "")

    def _cell(self, index: Index) -> BudgetCell | None:
        row = self.row(index.row())
        if row is None or index.column() == NAME_COLUMN:
            return None
        return row.year if index.column() == YEAR_COLUMN else row.cells[index.column() - 1]

    def _line(self, row: BudgetRow) -> list[tuple[Cell, Cell | None]]:
        cells: list[tuple[Cell, Cell | None]] = [(self._name(row), None)]
        for column, cell in enumerate((*row.cells, row.year), start=1):
            cells.append(self._shown(row, cell, column))
        return cells

    def _name(self, row: BudgetRow) -> Cell:
        name = row_name(row)
        icon = ""
        text = name
        if row.kind is RowKind.GROUP:
            icon = "chevron-right" if row.collapsed else "chevron-down"
        elif row.kind in {RowKind.CATEGORY, RowKind.UNCATEGORISED}:
            text = _INDENT + name
        return Cell(
            text,
            tone="muted" if row.hidden or row.kind is RowKind.GROUP else "text",
            ground=_ground(row),
            bold=row.kind in {RowKind.SECTION, RowKind.RESULT},
            icon=icon,
            spoken=name,
            tip=plain_tip(name),
        )

    def _shown(self, row: BudgetRow, cell: BudgetCell, column: int) -> tuple[Cell, Cell | None]:
        spoken = cell_text(row, cell, self.month(column))
        current = self._grid is not None and self._grid.current == column - 1
        ground = _ground(row) or ("hover" if current else "")
        bold = row.kind in {RowKind.SECTION, RowKind.RESULT}
        tip = plain_tip(spoken)

        def made(text: str, tone: str) -> Cell:
            return Cell(
                text, tone=tone, ground=ground, right=True, bold=bold, spoken=spoken, tip=tip
            )

        planned = made(*_planned(row, cell))
        actual = made(whole_figure(cell.actual) if cell.actual else "", _actual_tone(row, cell))
        match self._mode:
            case BudgetMode.PLANNED:
                return planned, None
            case BudgetMode.ACTUAL:
                return actual, None
            case BudgetMode.LEFT:
                text = "" if cell.is_empty else whole_figure(cell.left)
                return made(text, _left_tone(row, cell)), None
            case BudgetMode.BOTH:
                return planned, actual

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() or self._grid is None else len(self._grid.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else YEAR_COLUMN + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer from the finished cells."""
        if not index.isValid():
            return None
        first, second = self._cells[index.row()][index.column()]
        # The two roles of painting are asked for every visible cell of every frame.
        if role == CELL:
            return first
        if role == SECOND:
            return second
        if role == Qt.ItemDataRole.EditRole:
            cell = self._cell(index)
            return figure(cell.planned) if cell is not None else first.text
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if first.right else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        answers: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: first.text,
            Qt.ItemDataRole.AccessibleTextRole: first.spoken or first.text,
            Qt.ItemDataRole.ToolTipRole: first.tip or None,
        }
        return answers.get(role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for the plan that was typed."""
        place = self.place(index)
        if role != Qt.ItemDataRole.EditRole or place is None:
            return False
        self.typed.emit(place, str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let plans be typed where there is a category and a month."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and self._mode in TYPED_IN and self.place(index) is not None:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags if index.isValid() else Qt.ItemFlag.NoItemFlags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Answer with the names of the months."""
        if orientation is not Qt.Orientation.Horizontal or self._grid is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            if section == YEAR_COLUMN:
                return str(self._grid.year)
            month = self.month(section)
            return short_month_text(month) if month is not None else ""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None


def _ground(row: BudgetRow) -> str:
    return "window" if row.kind in {RowKind.SECTION, RowKind.RESULT} else ""


def _planned(row: BudgetRow, cell: BudgetCell) -> tuple[str, str]:
    """Return the text and the tone of a plan; what only recurring items bring is in brackets."""
    if cell.expected is None:
        return "", "muted"
    if row.kind is RowKind.CATEGORY and (cell.planned is None or cell.planned < cell.recurring):
        return f"({figure(cell.expected)})", "muted"
    if row.kind is RowKind.CATEGORY:
        return figure(cell.expected), "text"
    if row.kind is RowKind.RESULT:
        return whole_figure(cell.expected), "short" if cell.expected.minor < 0 else "text"
    return whole_figure(cell.expected), "text" if row.kind is RowKind.SECTION else "muted"


def _actual_tone(row: BudgetRow, cell: BudgetCell) -> str:
    if row.kind is RowKind.RESULT:
        return "short" if cell.actual.minor < 0 else "safe"
    if row.direction is Direction.EXPENSE and cell.expected is not None and cell.left.minor < 0:
        return "short"
    return "muted" if row.kind is RowKind.GROUP else "accent"


def _left_tone(row: BudgetRow, cell: BudgetCell) -> str:
    if row.direction is Direction.EXPENSE and cell.left.minor < 0:
        return "short"
    return "muted" if row.kind in _SUMS else "text"
