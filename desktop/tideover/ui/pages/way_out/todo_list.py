"""This month's payments of the plan that is followed, to be ticked one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tideover.ui import fonts, theme
from tideover.ui.format import money_text, month_text
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.wording.following import todo_state, todo_text

if TYPE_CHECKING:
    from tideover.domain.dates import Month
    from tideover.engine.following.progress import Todo

_ICON = 20


class TodoRow(QWidget):
    """One payment: who, when, how much, how it stands, and `I paid it`.

    Signals:
        paid: the Todo that was paid as planned.
        other_amount: the Todo of which another amount was paid.
    """

    paid = Signal(object)
    other_amount = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.item: Todo | None = None
        self._icon = PlainLabel()
        self._icon.setFixedSize(QSize(_ICON, _ICON))
        self.name = PlainLabel(elide=True)
        self.name.setFont(fonts.scaled(self.font(), fonts.BODY, bold=True))
        self.about = PlainLabel(kind="muted", elide=True)
        self.amount = PlainLabel()
        self.amount.setFont(fonts.scaled(self.font(), fonts.BODY, bold=True))
        self.state = PlainLabel(kind="muted")
        self.pay = Button()
        self.other = Button(kind="link")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.about)
        figures = QVBoxLayout()
        figures.setSpacing(0)
        for label in (self.amount, self.state):
            figures.addWidget(label, 0, Qt.AlignmentFlag.AlignRight)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, spacing(1), 0, spacing(1))
        row.setSpacing(spacing(3))
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        row.addLayout(figures)
        row.addWidget(self.other)
        row.addWidget(self.pay)
        self.pay.clicked.connect(self._pay)
        self.other.clicked.connect(self._pay_other)

    def show_item(self, item: Todo) -> None:
        """Show a payment."""
        self.item = item
        self.name.setText(item.name)
        self.about.setText(todo_text(item))
        self.amount.setText(money_text(item.left or item.amount))
        for button, text in ((self.pay, self.tr("I paid it")), (self.other, self.tr("Other…"))):
            button.setText(text)
            #: what a button does, and for which loan
            button.setAccessibleName(f"{text}: {item.name}")
            button.setVisible(bool(item.left))
        self.retint()

    def retint(self) -> None:
        """Draw the icon in the colours of now."""
        if self.item is not None:
            icon, tone, word = todo_state(self.item)
            self.state.setText(word)
            ratio = self.devicePixelRatioF()
            self._icon.setPixmap(theme.pixmap(icon, tone, _ICON, ratio))

    def _pay(self) -> None:
        self.paid.emit(self.item)

    def _pay_other(self) -> None:
        self.other_amount.emit(self.item)


class TodoCard(Card):
    """The list, the oldest first.

    Signals:
        paid: a Todo that was paid as planned.
        other_amount: a Todo of which another amount was paid.
    """

    paid = Signal(object)
    other_amount = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a payment."""
        super().__init__(parent=parent)
        self.rows: list[TodoRow] = []
        self.nothing = PlainLabel(kind="muted", wrap=True)
        self.body.addWidget(self.nothing)

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.nothing.setText(self.tr("Nothing is left to pay."))

    def retheme(self) -> None:
        """Draw in the new colours."""
        for row in self.rows:
            row.retint()

    def show_items(self, month: Month, items: tuple[Todo, ...]) -> None:
        """Show the payments of a month."""
        #: {month} is a month with its year
        self.set_title(self.tr("To pay in {month}").format(month=month_text(month)))
        while len(self.rows) < len(items):
            row = TodoRow()
            row.paid.connect(self.paid)
            row.other_amount.connect(self.other_amount)
            self.rows.append(row)
            self.body.addWidget(row)
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(items))
            if place < len(items):
                row.show_item(items[place])
        self.nothing.setVisible(not items)
