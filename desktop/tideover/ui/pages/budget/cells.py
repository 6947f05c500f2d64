"""How a cell of the budget is drawn, and how it is typed into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionViewItem, QWidget

from tideover.domain.errors import AmountError
from tideover.domain.money import CNY, Currency, parse_money
from tideover.ui import messages
from tideover.ui.models.budget_table import SECOND, Index
from tideover.ui.theme import spacing
from tideover.ui.widgets.data_table import CELL, Cell, CellDelegate

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QPainter


class BudgetDelegate(CellDelegate):
    """Paints one or two lines; edits with a plain field that refuses what is no amount.

    Signals:
        refused: the sentence that says what is wrong with the text; empty when nothing is.
        moved_on: Enter kept the text and goes down, so many rows.
    """

    refused = Signal(str)
    moved_on = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        """Read amounts in yuan until told otherwise."""
        super().__init__(parent)
        self.currency: Currency = CNY

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell; with a second line both, one below the other."""
        second = index.data(SECOND)
        first = index.data(CELL)
        if not isinstance(second, Cell) or not isinstance(first, Cell):
            super().paint(painter, option, index)
            return
        rect: QRect = option.rect
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._colours["accent_soft"])
        elif first.ground:
            painter.fillRect(rect, self._colours[first.ground])
        painter.setFont(self._fonts[first.bold])
        inner = rect.adjusted(spacing(1), 3, -spacing(2), -3)
        side = Qt.AlignmentFlag.AlignRight
        painter.setPen(self._colours[first.tone])
        painter.drawText(inner, side | Qt.AlignmentFlag.AlignTop, first.text)
        painter.setPen(self._colours[second.tone])
        painter.drawText(inner, side | Qt.AlignmentFlag.AlignBottom, second.text)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self._colours["accent"])
            painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index
    ) -> QWidget:
        """Return a field for the plan."""
        editor = QLineEdit(parent)
        editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        editor.setAccessibleName(self.tr("Planned amount"))
        editor.setProperty("kind", "cell")
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the plan, selected, so that typing replaces it."""
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand over what was typed; what is no amount is left where it was."""
        if isinstance(editor, QLineEdit) and editor.isModified() and not self._problem(editor):
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    def _problem(self, editor: QLineEdit) -> str:
        text = editor.text().strip()
        if not text:
            return ""
        try:
            amount = parse_money(text, self.currency)
        except AmountError as error:
            return messages.error_text(error)
        if amount.minor < 0:
            return messages.error_text(AmountError("amount_negative", field="amount", value=text))
        return ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the field while its text is no amount; Enter goes down."""
        if (
            not isinstance(watched, QLineEdit)
            or event.type() != QEvent.Type.KeyPress
            or not isinstance(event, QKeyEvent)
        ):
            return super().eventFilter(watched, event)
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        leaves = enter or event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
        if leaves:
            problem = self._problem(watched)
            self.refused.emit(problem)
            if problem:
                watched.selectAll()
                return True
        elif event.key() == Qt.Key.Key_Escape:
            self.refused.emit("")
        if enter:
            up = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.commitData.emit(watched)
            self.closeEditor.emit(watched, self.EndEditHint.NoHint)
            self.moved_on.emit(-1 if up else 1)
            return True
        return super().eventFilter(watched, event)
