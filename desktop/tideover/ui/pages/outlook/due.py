"""What is due in the next 30 days, and whether the money is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from tideover.ui import theme
from tideover.ui.format import money_text
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.wording.outlook import cover_text, due_text

if TYPE_CHECKING:
    from tideover.viewmodels.outlook import DueLine

_ICON = 16
_MOST = 8


class DueRow(QWidget):
    """One payment that is due.

    Signals:
        loan_opened: the identity of the loan.
    """

    loan_opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty row."""
        super().__init__(parent)
        self._line: DueLine | None = None
        self._icon = PlainLabel()
        self._icon.setFixedSize(QSize(_ICON, _ICON))
        self._name = Button(kind="link")
        self._name.clicked.connect(self._open)
        self._when = PlainLabel(kind="muted", elide=True)
        self._amount = PlainLabel()
        self._cover = PlainLabel(kind="muted")
        for right in (self._amount, self._cover):
            right.setAlignment(Qt.AlignmentFlag.AlignRight)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(spacing(2))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        named = QHBoxLayout()
        named.addWidget(self._name)
        named.addStretch(1)
        grid.addWidget(self._icon, 0, 0, 2, 1)
        grid.addLayout(named, 0, 1)
        grid.addWidget(self._amount, 0, 2)
        grid.addWidget(self._when, 1, 1)
        grid.addWidget(self._cover, 1, 2)

    def show_line(self, line: DueLine) -> None:
        """Show one payment."""
        self._line = line
        self._name.setText(line.name.replace("&", "&&"))
        self._name.setEnabled(line.loan_id is not None)
        self._when.setText(due_text(line))
        self._amount.setText(money_text(line.amount))
        self._cover.setText(cover_text(line))
        self.retint()

    def retint(self) -> None:
        """Draw the icon in the colours of now."""
        if self._line is not None:
            overdue = self._line.days_left < 0
            name = "short" if overdue or not self._line.covered else "safe"
            self._icon.setPixmap(theme.pixmap(name, name, _ICON, self.devicePixelRatioF()))

    def _open(self) -> None:
        if self._line is not None and self._line.loan_id is not None:
            self.loan_opened.emit(self._line.loan_id)


class DueCard(Card):
    """The payments of the next 30 days.

    Signals:
        loan_opened: the identity of the loan.
    """

    loan_opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent=parent)
        self._rows: list[DueRow] = []
        self._empty = PlainLabel(kind="muted", wrap=True)
        self._more = PlainLabel(kind="muted")
        self._inside = QVBoxLayout()
        self._inside.setSpacing(spacing(2))
        self._inside.addWidget(self._empty)
        self._inside.addWidget(self._more)
        self.body.addLayout(self._inside)
        self.body.addStretch(1)

    def retranslate(self) -> None:
        """Set the fixed texts."""
        self.set_title(self.tr("Due in the next 30 days"))
        self._empty.setText(self.tr("Nothing is due in the next 30 days."))

    def show_lines(self, lines: tuple[DueLine, ...]) -> None:
        """Show the payments, overdue ones first, then by day."""
        while len(self._rows) < min(len(lines), _MOST):
            row = DueRow()
            row.loan_opened.connect(self.loan_opened)
            self._inside.insertWidget(len(self._rows), row)
            self._rows.append(row)
        for position, row in enumerate(self._rows):
            row.setVisible(position < len(lines))
            if position < len(lines):
                row.show_line(lines[position])
        self._empty.setVisible(not lines)
        self._more.setVisible(len(lines) > _MOST)
        self._more.setText(self.tr("and %n more", "", max(0, len(lines) - _MOST)))

    def retint(self) -> None:
        """Draw every icon in the colours of now."""
        for row in self._rows:
            row.retint()
