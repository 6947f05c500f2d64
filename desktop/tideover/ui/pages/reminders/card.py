"""One payment to be reminded of, with what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from tideover.ui import fonts, theme
from tideover.ui.format import money_text, short_day_text
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.wording.reminders import covered_text, number_text, when_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tideover.viewmodels.reminders import ReminderLine

_ICON = 24
_SMALL_ICON = 14


class ReminderCard(Card):
    """Who, how much, when, and whether the money is there.

    Signals:
        paid: the ReminderKey of what was paid.
        put_off: the ReminderKey, and for how many days.
        loan_opened: the identity of the loan.
    """

    paid = Signal(object)
    put_off = Signal(object, int)
    loan_opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__(parent=parent)
        self._line: ReminderLine | None = None
        self._icon = PlainLabel()
        self._icon.setFixedSize(QSize(_ICON, _ICON))
        self.name = PlainLabel(elide=True)
        self.name.setFont(fonts.scaled(self.font(), fonts.BODY, bold=True))
        self.when = PlainLabel(elide=True)
        self.amount = PlainLabel()
        self.amount.setFont(fonts.scaled(self.font(), fonts.SECTION, bold=True))
        self._cover_icon = PlainLabel()
        self._cover_icon.setFixedSize(QSize(_SMALL_ICON, _SMALL_ICON))
        self.cover = PlainLabel(kind="muted")
        self.pay = Button(kind="primary")
        self.tomorrow = Button()
        self.later = Button()
        self.open = Button(kind="link")
        self._lay_out()
        self.pay.clicked.connect(self._pay)
        self.tomorrow.clicked.connect(self._put_off_to_tomorrow)
        self.later.clicked.connect(self._put_off_for_three_days)
        self.open.clicked.connect(self._open)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.when)
        cover = QHBoxLayout()
        cover.setSpacing(spacing(1))
        cover.addStretch(1)
        cover.addWidget(self._cover_icon)
        cover.addWidget(self.cover)
        figures = QVBoxLayout()
        figures.setSpacing(0)
        figures.addWidget(self.amount, 0, Qt.AlignmentFlag.AlignRight)
        figures.addLayout(cover)
        top = QHBoxLayout()
        top.setSpacing(spacing(3))
        top.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        top.addLayout(figures)
        buttons = QHBoxLayout()
        buttons.setSpacing(spacing(2))
        buttons.setContentsMargins(_ICON + spacing(3), spacing(1), 0, 0)
        for button in (self.pay, self.tomorrow, self.later, self.open):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.body.addLayout(top)
        self.body.addLayout(buttons)

    def show_line(self, line: ReminderLine) -> None:
        """Show a payment."""
        self._line = line
        self.name.setText(line.name)
        self.when.setText(f"{when_text(line)} · {number_text(line)}")
        self.amount.setText(money_text(line.amount))
        if line.snoozed_until is None:
            self.cover.setText(covered_text(covered=line.covered))
        else:
            #: {day} is a short date
            self.cover.setText(
                self.tr("quiet until {day}").format(day=short_day_text(line.snoozed_until))
            )
        for button, text in (
            (self.pay, self.tr("I paid it")),
            (self.tomorrow, self.tr("Remind me tomorrow")),
            (self.later, self.tr("In 3 days")),
            (self.open, self.tr("Open the loan")),
        ):
            button.setText(text)
            #: what a button does, and for which loan
            button.setAccessibleName(f"{text}: {line.name}")
        for widget in (self._cover_icon, self.tomorrow, self.later):
            widget.setVisible(line.snoozed_until is None)
        self.retint()

    def retint(self) -> None:
        """Draw the icons in the colours of now."""
        line = self._line
        if line is None:
            return
        ratio = self.devicePixelRatioF()
        name = "short" if line.days_left < 0 else "tight" if line.days_left == 0 else "bell"
        if line.snoozed_until is not None:
            name = "snooze"
        tone = name if name in {"short", "tight"} else "muted"
        self._icon.setPixmap(theme.pixmap(name, tone, _ICON, ratio))
        cover = "safe" if line.covered else "short"
        self._cover_icon.setPixmap(theme.pixmap(cover, cover, _SMALL_ICON, ratio))

    def _pay(self) -> None:
        if self._line is not None:
            self.paid.emit(self._line.key)

    def _put_off_to_tomorrow(self) -> None:
        if self._line is not None:
            self.put_off.emit(self._line.key, 1)

    def _put_off_for_three_days(self) -> None:
        if self._line is not None:
            self.put_off.emit(self._line.key, 3)

    def _open(self) -> None:
        if self._line is not None:
            self.loan_opened.emit(self._line.loan_id)
