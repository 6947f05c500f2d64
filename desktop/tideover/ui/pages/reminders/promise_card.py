"""One promise to be reminded of, with what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from tideover.ui import fonts, theme
from tideover.ui.format import short_day_text
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.wording.days import days_text
from tideover.ui.wording.reminders import promise_title

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tideover.viewmodels.reminders import PromiseLine

_ICON = 24


class PromiseCard(Card):
    """Who promised what, and by when.

    Signals:
        kept: the ReminderKey of a promise that was kept.
        put_off: the ReminderKey, and for how many days.
        case_opened: the identity of the case.
    """

    kept = Signal(object)
    put_off = Signal(object, int)
    case_opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__(parent=parent)
        self._line: PromiseLine | None = None
        self._icon = PlainLabel()
        self._icon.setFixedSize(QSize(_ICON, _ICON))
        self.name = PlainLabel(elide=True)
        self.name.setFont(fonts.scaled(self.font(), fonts.BODY, bold=True))
        self.text = PlainLabel(wrap=True)
        self.when = PlainLabel(kind="muted", elide=True)
        self.keep = Button(kind="primary")
        self.tomorrow = Button()
        self.open = Button(kind="link")
        words = QVBoxLayout()
        words.setSpacing(0)
        for label in (self.name, self.text, self.when):
            words.addWidget(label)
        top = QHBoxLayout()
        top.setSpacing(spacing(3))
        top.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(spacing(2))
        buttons.setContentsMargins(_ICON + spacing(3), spacing(1), 0, 0)
        for button in (self.keep, self.tomorrow, self.open):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.body.addLayout(top)
        self.body.addLayout(buttons)
        self.keep.clicked.connect(self._keep)
        self.tomorrow.clicked.connect(self._put_off)
        self.open.clicked.connect(self._open)

    def show_line(self, line: PromiseLine) -> None:
        """Show a promise."""
        self._line = line
        who = promise_title(is_ours=line.is_ours)
        self.name.setText(f"{line.lender} · {who}")
        self.text.setText(line.text)
        when = days_text(short_day_text(line.due), line.days_left)
        if line.snoozed_until is not None:
            quiet = self.tr("quiet until {day}").format(day=short_day_text(line.snoozed_until))
            when = f"{when} · {quiet}"
        self.when.setText(when)
        for button, text in (
            (self.keep, self.tr("It was kept")),
            (self.tomorrow, self.tr("Remind me tomorrow")),
            (self.open, self.tr("Open the file")),
        ):
            button.setText(text)
            button.setAccessibleName(f"{text}: {line.lender}")
        self.tomorrow.setVisible(line.snoozed_until is None)
        self.retint()

    def retint(self) -> None:
        """Draw the icon in the colours of now."""
        line = self._line
        if line is None:
            return
        name = "short" if line.days_left < 0 else "tight" if line.days_left == 0 else "handshake"
        if line.snoozed_until is not None:
            name = "snooze"
        tone = name if name in {"short", "tight"} else "muted"
        self._icon.setPixmap(theme.pixmap(name, tone, _ICON, self.devicePixelRatioF()))

    def _keep(self) -> None:
        if self._line is not None:
            self.kept.emit(self._line.key)

    def _put_off(self) -> None:
        if self._line is not None:
            self.put_off.emit(self._line.key, 1)

    def _open(self) -> None:
        if self._line is not None:
            self.case_opened.emit(self._line.case_id)
