"""The loans as cards below each other: painted, so that fifty of them scroll as one does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from tideover.ui import fonts, theme
from tideover.ui.format import money_text, percent_text
from tideover.ui.messages import terms_name
from tideover.ui.theme import spacing
from tideover.ui.wording.loans import covered_text, next_text, progress_text, state_text
from tideover.viewmodels.loans import LoanLine, LoanState

if TYPE_CHECKING:
    from tideover.domain.ids import LoanId

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole + 1

_HEIGHT = 112
_ICON = 14
_BAR = 4
_FOOT = 20
_STATE_ICONS = {LoanState.OVERDUE: "short", LoanState.SETTLED: "check"}


class LoanListModel(QAbstractListModel):
    """One row for each loan; the selection stays when only values moved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._lines: tuple[LoanLine, ...] = ()

    def show_lines(self, lines: tuple[LoanLine, ...]) -> None:
        """Replace the rows."""
        if [line.loan_id for line in lines] == [line.loan_id for line in self._lines]:
            self._lines = lines
            self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def row_of(self, loan_id: LoanId | None) -> int:
        """Return the row of a loan; -1 when it is not in the list."""
        found = (row for row, line in enumerate(self._lines) if line.loan_id == loan_id)
        return next(found, -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of loans."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer from the finished line."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(line)
        return None


def spoken(line: LoanLine) -> str:
    """Return everything a card says, for a screen reader."""
    parts = [
        line.name,
        line.lender,
        terms_name(line.kind),
        state_text(line),
        money_text(line.owed),
        percent_text(line.yearly),
        progress_text(line),
    ]
    if line.next_due is not None:
        parts += [next_text(line.next_due), covered_text(line.next_due)]
    return ", ".join(part for part in parts if part)


class LoanCardDelegate(QStyledItemDelegate):
    """Paints a loan as a card."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Ask for four short lines."""
        return QSize(spacing(60), _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the name and what is owed, lender and rate, what is next, and how far it is."""
        line = index.data(LINE)
        if not isinstance(line, LoanLine):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = chosen and bool(option.state & QStyle.StateFlag.State_HasFocus)
        frame = QRectF(option.rect).adjusted(2, 3, -2, -3)
        edge = theme.colour("accent" if chosen else "line")
        painter.setPen(QPen(edge, 2.0 if focused else 1.0))
        painter.setBrush(theme.colour("accent_soft" if chosen else "surface"))
        painter.drawRoundedRect(frame, 9, 9)
        inner = frame.toRect().adjusted(spacing(3), spacing(2), -spacing(3), -spacing(2))
        height = (inner.height() - _FOOT) // 3
        rows = [
            QRect(inner.left(), inner.top() + place * height, inner.width(), height)
            for place in range(3)
        ]
        self._draw_head(painter, rows[0], line, option.font)
        self._draw_terms(painter, rows[1], line)
        self._draw_next(painter, rows[2], line)
        self._draw_progress(painter, inner, line)
        painter.restore()

    def _draw_head(self, painter: QPainter, row: QRect, line: LoanLine, font: QFont) -> None:
        painter.setFont(fonts.scaled(font, fonts.BODY, bold=True))
        painter.setPen(theme.colour("text"))
        _both(painter, row, line.name, money_text(line.owed))
        painter.setFont(font)

    def _draw_terms(self, painter: QPainter, row: QRect, line: LoanLine) -> None:
        painter.setPen(theme.colour("muted"))
        kind = terms_name(line.kind)
        named = f"{line.lender} · {kind}" if line.lender else kind
        _both(painter, row, named, percent_text(line.yearly))

    def _draw_next(self, painter: QPainter, row: QRect, line: LoanLine) -> None:
        due = line.next_due
        icon = _STATE_ICONS.get(line.state, "")
        if not icon and due is not None and due.covered is not None:
            icon = "safe" if due.covered else "short"
        tone = "short" if icon == "short" else "safe" if icon else "text"
        if due is None:
            left, right = state_text(line), ""
        else:
            left, right = next_text(due), covered_text(due)
        if icon:
            top = row.top() + (row.height() - _ICON) // 2
            theme.icon(icon, tone).paint(painter, QRect(row.left(), top, _ICON, _ICON))
            row = row.adjusted(_ICON + spacing(1), 0, 0, 0)
        painter.setPen(theme.colour(tone))
        _both(painter, row, left, right)

    def _draw_progress(self, painter: QPainter, inner: QRect, line: LoanLine) -> None:
        text = progress_text(line)
        painter.setPen(theme.colour("muted"))
        width = painter.fontMetrics().horizontalAdvance(text)
        middle = inner.bottom() - _FOOT // 2 + 2
        bar = QRectF(inner.left(), middle - _BAR / 2, inner.width() - width - spacing(2), _BAR)
        label = QRect(inner.right() - width, middle - 10, width + 1, 20)
        painter.drawText(label, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("line"))
        painter.drawRoundedRect(bar, 2, 2)
        bar.setWidth(bar.width() * line.paid / max(1, line.periods))
        painter.setBrush(theme.colour("accent"))
        painter.drawRoundedRect(bar, 2, 2)


def _both(painter: QPainter, row: QRect, left: str, right: str) -> None:
    """Write one text at the left, shortened where need be, and one at the right."""
    metrics = painter.fontMetrics()
    taken = metrics.horizontalAdvance(right) + spacing(3) if right else 0
    shown = metrics.elidedText(left, Qt.TextElideMode.ElideRight, row.width() - taken)
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.drawText(row, middle | Qt.AlignmentFlag.AlignLeft, shown)
    painter.drawText(row, middle | Qt.AlignmentFlag.AlignRight, right)


class LoanList(QListView):
    """The loans; the arrow keys go from one to the next.

    Signals:
        loan_chosen: the identity of the loan that is chosen now.
    """

    loan_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._lines = LoanListModel(self)
        self.setModel(self._lines)
        self.setItemDelegate(LoanCardDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setProperty("kind", "cards")
        self.selectionModel().currentChanged.connect(self._tell)

    def show_lines(self, lines: tuple[LoanLine, ...], chosen: LoanId | None) -> None:
        """Show the loans and mark the chosen one."""
        self._lines.show_lines(lines)
        self.choose(chosen)

    def choose(self, loan_id: LoanId | None) -> None:
        """Mark a loan; nobody is told of it."""
        row = self._lines.row_of(loan_id)
        self.selectionModel().blockSignals(True)
        if row >= 0:
            self.selectionModel().setCurrentIndex(
                self._lines.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
        else:
            self.selectionModel().clear()
        self.selectionModel().blockSignals(False)
        self.viewport().update()

    def _tell(self, index: QModelIndex) -> None:
        line = index.data(LINE)
        if isinstance(line, LoanLine):
            self.loan_chosen.emit(line.loan_id)
