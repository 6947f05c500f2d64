"""Tables that draw fast: the model holds finished cells, the delegate only paints them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPixmap, QStaticText, QTransform
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from tideover.ui import theme
from tideover.ui.theme import spacing
from tideover.ui.widgets.labels import plain_tip

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping, Sequence

CELL = Qt.ItemDataRole.UserRole + 100
"""The role under which a model of any kind hands its Cell to the delegate."""

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 34
ICON = 16


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell shows, ready to paint.

    `tone` and `ground` name colours of the theme; an empty ground is the table's. `right` is for
    numbers. `icon` stands before the text. `spoken` is read out instead of the text where
    colour or icon carry meaning. `tip` is plain text.
    """

    text: str = ""
    tone: str = "text"
    ground: str = ""
    right: bool = False
    bold: bool = False
    icon: str = ""
    spoken: str = ""
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Header:
    """The heading of a column."""

    text: str
    right: bool = False


class CellModel(QAbstractTableModel):
    """Rows of finished cells. The view keeps its selection when only values moved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._headers: tuple[Header, ...] = ()
        self._keys: tuple[Hashable, ...] = ()
        self._rows: tuple[tuple[Cell, ...], ...] = ()

    def set_headers(self, headers: tuple[Header, ...]) -> None:
        """Name the columns. A different number of columns empties the table."""
        if len(headers) == len(self._headers):
            self._headers = headers
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(headers) - 1)
            return
        self.beginResetModel()
        self._headers, self._keys, self._rows = headers, (), ()
        self.endResetModel()

    def show_rows(self, keys: Sequence[Hashable], rows: Sequence[tuple[Cell, ...]]) -> None:
        """Replace the rows; `keys` say which row is which."""
        if tuple(keys) == self._keys:
            changed = [place for place, row in enumerate(rows) if row != self._rows[place]]
            self._rows = tuple(rows)
            for place in changed:
                self.dataChanged.emit(
                    self.index(place, 0), self.index(place, len(self._headers) - 1)
                )
            return
        self.beginResetModel()
        self._keys, self._rows = tuple(keys), tuple(rows)
        self.endResetModel()

    def key(self, row: int) -> Hashable:
        """Return which row it is."""
        return self._keys[row]

    def row_of(self, key: Hashable) -> int:
        """Return where a row stands; -1 when it is not there."""
        return self._keys.index(key) if key in self._keys else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._headers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer from the finished cell."""
        if not index.isValid():
            return None
        cell = self._rows[index.row()][index.column()]
        if role == CELL:
            return cell
        answer = _ANSWERS.get(role)
        return None if answer is None else answer(cell)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Answer from the finished heading."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._headers):
            return None
        header = self._headers[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return header.text
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(right=header.right)
        return None


def _alignment(*, right: bool) -> int:
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)


_ANSWERS: Mapping[int, Callable[[Cell], object]] = {
    Qt.ItemDataRole.DisplayRole: lambda cell: cell.text,
    Qt.ItemDataRole.TextAlignmentRole: lambda cell: _alignment(right=cell.right),
    Qt.ItemDataRole.AccessibleTextRole: lambda cell: cell.spoken or cell.text,
    Qt.ItemDataRole.ToolTipRole: lambda cell: plain_tip(cell.tip) if cell.tip else None,
}


_SELECTED = QStyle.StateFlag.State_Selected.value
_FOCUSED = QStyle.StateFlag.State_HasFocus.value
_SIDES = (_alignment(right=False), _alignment(right=True))
_MARGIN = spacing(2)
_MOST_FITTED = 4096


class CellDelegate(QStyledItemDelegate):
    """Paints a Cell by itself, past the style: the style sheet would take ten times as long.

    Colours, fonts and what fits into a column are kept from one cell to the next; `retheme`
    takes them again.
    """

    def __init__(self, parent: QWidget) -> None:
        """Take the colours and the font of now."""
        super().__init__(parent)
        self._view = parent
        self.retheme()

    def retheme(self) -> None:
        """Take the colours and fonts again."""
        names = theme.DARK if theme.is_dark() else theme.LIGHT
        self._colours = {name: theme.colour(name) for name in names}
        self._icons: dict[tuple[str, str], QPixmap] = {}
        self._fitted: dict[tuple[str, bool, int], tuple[QStaticText, int]] = {}
        plain, bold = QFont(self._view.font()), QFont(self._view.font())
        bold.setBold(True)
        self._fonts = (plain, bold)
        self._metrics = (QFontMetrics(plain), QFontMetrics(bold))
        self._height = self._metrics[0].height()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground, the icon and the text."""
        cell = index.data(CELL)
        if not isinstance(cell, Cell):
            super().paint(painter, option, index)
            return
        rect: QRect = option.rect
        state = option.state.value
        if state & _SELECTED:
            painter.fillRect(rect, self._colours["accent_soft"])
        elif cell.ground:
            painter.fillRect(rect, self._colours[cell.ground])
        left, width = rect.left() + _MARGIN, rect.width() - 2 * _MARGIN
        top, height = rect.top(), rect.height()
        if cell.icon:
            painter.drawPixmap(left, top + (height - ICON) // 2, self._icon(cell.icon, cell.tone))
            left, width = left + ICON + _MARGIN, width - ICON - _MARGIN
        painter.setFont(self._fonts[cell.bold])
        painter.setPen(self._colours[cell.tone])
        if cell.text:
            text, used = self._fitting(cell.text, cell.bold, width)
            if cell.right:
                left += width - used
            painter.drawStaticText(left, top + (height - self._height) // 2, text)
        if state & _FOCUSED:
            painter.setPen(self._colours["accent"])
            painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def _icon(self, name: str, tint: str) -> QPixmap:
        found = self._icons.get((name, tint))
        if found is None:
            found = theme.pixmap(name, tint, ICON, self._view.devicePixelRatioF())
            self._icons[name, tint] = found
        return found

    def _fitting(
        self,
        text: str,
        bold: bool,  # noqa: FBT001 - a cell's value
        width: int,
    ) -> tuple[QStaticText, int]:
        """Return the text, cut to the width, laid out once, and how wide it is.

        Laying a text out is most of the work of drawing it.
        """
        found = self._fitted.get((text, bold, width))
        if found is None:
            if len(self._fitted) >= _MOST_FITTED:
                self._fitted.clear()
            metrics = self._metrics[bold]
            cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
            laid = QStaticText(cut)
            laid.setTextFormat(Qt.TextFormat.PlainText)
            laid.prepare(QTransform(), self._fonts[bold])
            found = laid, metrics.horizontalAdvance(cut)
            self._fitted[text, bold, width] = found
        return found

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for the room that `paint` uses."""
        cell = index.data(CELL)
        if not isinstance(cell, Cell):
            return super().sizeHint(option, index)
        sign = ICON + _MARGIN if cell.icon else 0
        width = self._metrics[cell.bold].horizontalAdvance(cell.text)
        return QSize(width + sign + 2 * _MARGIN + 2, ROW_HEIGHT)


class DataTable(QTableView):
    """A quiet table: whole rows, no grid, numbers to the right, worked by keyboard.

    Set a CellModel, or any model that answers the role CELL with a Cell.
    """

    row_height: ClassVar[int] = ROW_HEIGHT

    def __init__(self, parent: QWidget | None = None) -> None:
        """Set the view up."""
        super().__init__(parent)
        self._painter = CellDelegate(self)
        self.setItemDelegate(self._painter)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        # Fixed heights: measuring every row of a long list would stall the window.
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.row_height)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def stretch(self, column: int) -> None:
        """Give a column the room that is left over."""
        self.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def retheme(self) -> None:
        """Take the colours of the theme again."""
        self._painter.retheme()
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font, which changes with the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_painter"):
            self.retheme()
