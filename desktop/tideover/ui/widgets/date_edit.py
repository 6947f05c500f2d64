"""A field for a day: typed in any usual way, or taken from a calendar."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QEvent, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCalendarWidget, QWidget

from tideover.domain.dates import EARLIEST, LATEST, parse_day
from tideover.ui import format as text_format
from tideover.ui import theme
from tideover.ui.widgets.typed_edit import TypedEdit

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent


class DateEdit(TypedEdit[date]):
    """Reads `2026-12-05`, `12-5`, `5`, `昨天`; arrow up and down go day by day.

    F4, Alt+Down or the button open a calendar.
    """

    def __init__(
        self,
        today: Callable[[], date],
        parent: QWidget | None = None,
        *,
        optional: bool = False,
    ) -> None:
        """Begin empty; `today` is what a day without a year is near to."""
        super().__init__(parent, optional=optional)
        self._today = today
        self._calendar: QCalendarWidget | None = None
        self._open = QAction(self)
        self._open.triggered.connect(self.open_calendar)
        self.addAction(self._open, TypedEdit.ActionPosition.TrailingPosition)
        self._name_action()

    def parsed(self, text: str) -> date:
        """Return the day; raises DateError."""
        return parse_day(text, self._today())

    def written(self, value: date) -> str:
        """Return `2026-12-05`."""
        return text_format.numeric_day_text(value)

    def hint(self) -> str:
        """Return the day in full where something else was typed."""
        value = self.value()
        if value is None or self.text() == self.written(value):
            return ""
        return text_format.day_text(value)

    def open_calendar(self) -> None:
        """Show a calendar below the field."""
        if self._calendar is None:
            self._calendar = QCalendarWidget(self)
            self._calendar.setWindowFlag(Qt.WindowType.Popup)
            self._calendar.setVerticalHeaderFormat(
                QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader
            )
            self._calendar.setDateRange(_to_qt(EARLIEST), _to_qt(LATEST))
            self._calendar.setAccessibleName(self.accessibleName())
            self._calendar.clicked.connect(self._take)
            self._calendar.activated.connect(self._take)
        self._calendar.setSelectedDate(_to_qt(self.value() or self._today()))
        self._calendar.move(self.mapToGlobal(QPoint(0, self.height())))
        self._calendar.show()
        self._calendar.setFocus()

    def _take(self, day: QDate) -> None:
        if self._calendar is not None:
            self._calendar.hide()
        self._change_to(date(day.year(), day.month(), day.day()))
        self.setFocus()

    def _change_to(self, day: date) -> None:
        self.set_value(min(max(day, EARLIEST), LATEST))
        self.value_changed.emit(self.value())

    def _name_action(self) -> None:
        self._open.setText(self.tr("Open the calendar"))
        self._open.setIcon(theme.icon("calendar", "muted"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go day by day with the arrows; open the calendar with F4 or Alt+Down."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() == Qt.Key.Key_F4 or (alt and event.key() == Qt.Key.Key_Down):
            self.open_calendar()
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down} and not alt:
            step = 1 if event.key() == Qt.Key.Key_Up else -1
            self._change_to((self.value() or self._today()) + timedelta(days=step))
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the theme."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.PaletteChange} and hasattr(
            self, "_open"
        ):
            self._name_action()


def _to_qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
