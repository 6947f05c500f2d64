"""The order in which a household pays its loans off, moved by mouse or keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListWidget, QListWidgetItem

from tideover.domain.ids import LoanId
from tideover.ui.format import money_text, percent_text
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import IconButton
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from tideover.viewmodels.payoff import OrderLine

_IDENTITY = Qt.ItemDataRole.UserRole
_HEIGHT = 150


class OrderList(QListWidget):
    """The loans; Alt+Up and Alt+Down move the chosen one, dragging does too.

    Signals:
        order_changed: the identities of the loans in their new order.
    """

    order_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setFixedHeight(_HEIGHT)
        self.setSpacing(3)
        self.model().rowsMoved.connect(self._tell)

    def show_lines(self, lines: tuple[OrderLine, ...]) -> None:
        """Show the loans in their order; nobody is told of it."""
        if self.order() == tuple(line.loan_id for line in lines):
            return
        self.clear()
        for line in lines:
            item = QListWidgetItem(
                f"{line.name} · {money_text(line.owed)} · {percent_text(line.yearly)}"
            )
            item.setData(_IDENTITY, line.loan_id)
            self.addItem(item)
        self.setCurrentRow(0)

    def order(self) -> tuple[LoanId, ...]:
        """Return the identities in the order shown."""
        return tuple(LoanId(self.item(row).data(_IDENTITY)) for row in range(self.count()))

    def move_chosen(self, step: int) -> None:
        """Move the chosen loan up (-1) or down (1)."""
        row = self.currentRow()
        target = row + step
        if row < 0 or not 0 <= target < self.count():
            return
        self.insertItem(target, self.takeItem(row))
        self.setCurrentRow(target)
        self._tell()

    def _tell(self) -> None:
        self.order_changed.emit(self.order())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the chosen loan with Alt and an arrow."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_chosen(step)
        else:
            super().keyPressEvent(event)


class OrderCard(Card):
    """The list with two buttons for the mouse.

    Signals:
        order_changed: the identities of the loans in their new order.
    """

    order_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent=parent)
        self.list = OrderList()
        self.hint = PlainLabel(kind="muted", wrap=True)
        self.up = IconButton("arrow-up", "")
        self.down = IconButton("arrow-down", "")
        row = QHBoxLayout()
        row.setSpacing(spacing(1))
        row.addWidget(self.hint, 1)
        row.addWidget(self.up)
        row.addWidget(self.down)
        self.body.addWidget(self.list)
        self.body.addLayout(row)
        self.list.order_changed.connect(self.order_changed)
        self.up.clicked.connect(self._move_up)
        self.down.clicked.connect(self._move_down)

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.set_title(self.tr("My own order"))
        self.list.setAccessibleName(self.tr("My own order"))
        self.hint.setText(self.tr("The first one gets what is paid on top. Alt+Up, Alt+Down"))
        self.up.set_name(self.tr("Move up"))
        self.down.set_name(self.tr("Move down"))

    def show_lines(self, lines: tuple[OrderLine, ...]) -> None:
        """Show the loans in their order."""
        self.list.show_lines(lines)

    def _move_up(self) -> None:
        self.list.move_chosen(-1)

    def _move_down(self) -> None:
        self.list.move_chosen(1)
