"""A month of what comes: one cell a day, worked by mouse and by the arrow keys."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from tideover.domain.dates import Month
from tideover.ui import fonts, theme
from tideover.ui.format import weekday_text
from tideover.ui.theme import spacing
from tideover.ui.wording.book import calendar_day_text
from tideover.ui.wording.budget import whole_figure

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from tideover.viewmodels.recurring import CalendarDay, MonthCalendar

WEEK = 7
_HEAD = 24
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -WEEK,
    Qt.Key.Key_Down: WEEK,
}


class MonthView(QWidget):
    """Draws a MonthCalendar. Days off are shaded, marked holidays carry a word.

    Signals:
        day_chosen: the date that was clicked or walked to.
        month_left: the date of another month into which a person walked.
    """

    day_chosen = Signal(object)
    month_left = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a month."""
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._calendar: MonthCalendar | None = None
        self._chosen: date | None = None

    def show_calendar(self, calendar: MonthCalendar, chosen: date) -> None:
        """Show a month and mark a day of it."""
        self._calendar = calendar
        self._chosen = chosen
        self._speak()
        self.update()

    def chosen_day(self) -> CalendarDay | None:
        """Return the marked day."""
        return next((day for day in self._days() if day.day == self._chosen), None)

    def _days(self) -> tuple[CalendarDay, ...]:
        if self._calendar is None:
            return ()
        return tuple(day for week in self._calendar.weeks for day in week)

    def _speak(self) -> None:
        day = self.chosen_day()
        self.setAccessibleName(self.tr("Calendar of what comes"))
        self.setAccessibleDescription(calendar_day_text(day) if day is not None else "")

    def sizeHint(self) -> QSize:
        """Ask for cells that hold an amount."""
        return QSize(420, 320)

    def minimumSizeHint(self) -> QSize:
        """Accept smaller cells."""
        return QSize(330, 230)

    def _cell(self, place: int) -> QRect:
        weeks = len(self._calendar.weeks) if self._calendar is not None else 1
        width, height = self.width() / WEEK, (self.height() - _HEAD) / weeks
        row, column = divmod(place, WEEK)
        left, top = round(column * width), _HEAD + round(row * height)
        return QRect(
            left,
            top,
            round((column + 1) * width) - left - 2,
            _HEAD + round((row + 1) * height) - top - 2,
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the names of the weekdays and every day."""
        painter = QPainter(self)
        small = fonts.scaled(self.font(), fonts.CAPTION)
        days = self._days()
        painter.setFont(small)
        painter.setPen(theme.colour("muted"))
        for place, day in enumerate(days[:WEEK]):
            cell = self._cell(place)
            head = QRect(cell.left(), 0, cell.width(), _HEAD)
            painter.drawText(head, Qt.AlignmentFlag.AlignCenter, weekday_text(day.day))
        for place, day in enumerate(days):
            self._draw_day(painter, self._cell(place), day, small)
        painter.end()

    def _draw_day(self, painter: QPainter, cell: QRect, day: CalendarDay, small: QFont) -> None:
        ground = "surface" if day.working else "window"
        painter.fillRect(cell, theme.colour("accent_soft" if day.today else ground))
        chosen = day.day == self._chosen
        painter.setPen(theme.colour("accent" if chosen else "line"))
        painter.drawRect(cell.adjusted(0, 0, -1, -1))
        if chosen and self.hasFocus():
            painter.drawRect(cell.adjusted(1, 1, -2, -2))
        inner = cell.adjusted(spacing(1), 2, -spacing(1), -2)
        painter.setFont(fonts.scaled(self.font(), fonts.CAPTION, bold=day.today))
        painter.setPen(theme.colour("text" if day.inside else "border"))
        top = Qt.AlignmentFlag.AlignTop
        painter.drawText(inner, top | Qt.AlignmentFlag.AlignLeft, str(day.day.day))
        painter.setFont(small)
        if mark := self._mark(day):
            painter.setPen(theme.colour("tight" if day.make_up else "safe"))
            painter.drawText(inner, top | Qt.AlignmentFlag.AlignRight, mark)
        if day.coming:
            tone = ("safe" if day.sum.minor > 0 else "text") if day.inside else "muted"
            painter.setPen(theme.colour(tone))
            text = ("+" if day.sum.minor > 0 else "") + whole_figure(day.sum)
            bottom = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight
            painter.drawText(inner, bottom, text)

    def _mark(self, day: CalendarDay) -> str:
        if day.make_up:
            #: one short mark in a calendar cell: a weekend that is worked instead of a holiday
            return self.tr("work")
        if day.holiday:
            #: one short mark in a calendar cell: a public holiday
            return self.tr("off")
        return ""

    def _go_to(self, day: date) -> None:
        calendar = self._calendar
        if calendar is None:
            return
        self._chosen = day
        if Month.of(day) != calendar.month:
            self.month_left.emit(day)
            return
        self._speak()
        self.update()
        self.day_chosen.emit(day)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the day under the mouse."""
        for place, day in enumerate(self._days()):
            if self._cell(place).contains(event.position().toPoint()):
                self._go_to(day.day)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk by days and weeks with the arrow keys, by months with Page Up and Down."""
        if self._chosen is None:
            return
        step = _STEPS.get(Qt.Key(event.key()))
        month = Month.of(self._chosen)
        if step is not None:
            self._go_to(self._chosen + timedelta(days=step))
        elif event.key() == Qt.Key.Key_PageUp:
            self._go_to((month + -1).day(self._chosen.day))
        elif event.key() == Qt.Key.Key_PageDown:
            self._go_to((month + 1).day(self._chosen.day))
        else:
            super().keyPressEvent(event)
