"""What comes on one day, each with what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from tideover.ui.format import day_text, money_text, short_day_text
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.labels import PlainLabel, SectionTitle
from tideover.ui.wording.book import coming_text
from tideover.viewmodels.recurring import ComingKind

if TYPE_CHECKING:
    from datetime import date

    from tideover.viewmodels.recurring import CalendarDay, Coming


class ComingRow(QWidget):
    """One thing that comes.

    Signals:
        acted: the button was pressed.
    """

    acted = Signal(QWidget)

    def __init__(self, coming: Coming, day: date) -> None:
        """Show it, with a button where something can be done."""
        super().__init__()
        self.coming = coming
        self.day = day
        self.label = PlainLabel(coming_text(coming), elide=True)
        tone = "" if coming.moved_from is None else "accent"
        self.amount = PlainLabel(money_text(coming.amount, sign=True), kind=tone)
        if coming.moved_from is not None:
            self.amount.setToolTip(
                self.tr("Moved from {day}, a day off").format(day=short_day_text(coming.moved_from))
            )
        self.button = Button(kind="link")
        self.button.clicked.connect(self._act)
        words = {
            ComingKind.RECURRING: self.tr("Enter it"),
            ComingKind.INSTALMENT: self.tr("Open the loan"),
            ComingKind.ENTRY: "",
        }
        self.button.setText(words[coming.kind])
        self.button.setVisible(bool(words[coming.kind]))
        self.button.setAccessibleName(f"{words[coming.kind]}: {coming_text(coming)}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(spacing(2))
        row.addWidget(self.label, 1)
        row.addWidget(self.amount)
        row.addWidget(self.button)

    def _act(self) -> None:
        self.acted.emit(self)


class ComingList(QWidget):
    """The day, and a row for everything that comes on it.

    Signals:
        entry_requested: the Coming that should become an entry, and its day.
        loan_requested: the identity of a loan.
    """

    entry_requested = Signal(object, object)
    loan_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a day."""
        super().__init__(parent)
        self._day: CalendarDay | None = None
        self._shown: tuple[ComingRow, ...] = ()
        self.title = SectionTitle()
        self.nothing = PlainLabel(kind="muted")
        self._inside = QWidget()
        self._inside.setProperty("kind", "page")
        self._rows = QVBoxLayout(self._inside)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setAlignment(Qt.AlignmentFlag.AlignTop)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.title)
        whole.addWidget(self.nothing)
        whole.addWidget(scroll, 1)

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.nothing.setText(self.tr("Nothing comes on this day."))
        self.show_day(self._day)

    def show_day(self, day: CalendarDay | None) -> None:
        """Show what comes on a day."""
        self._day = day
        for row in self._shown:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._shown = ()
        if day is None:
            return
        self.title.setText(day_text(day.day))
        self.nothing.setVisible(not day.coming)
        self._shown = tuple(ComingRow(coming, day.day) for coming in day.coming)
        for row in self._shown:
            row.acted.connect(self._act)
            self._rows.addWidget(row)

    def rows(self) -> tuple[ComingRow, ...]:
        """Return the rows that are shown."""
        return self._shown

    def _act(self, row: ComingRow) -> None:
        if row.coming.loan_id is not None:
            self.loan_requested.emit(row.coming.loan_id)
        else:
            self.entry_requested.emit(row.coming, row.day)
