"""A choice of one month: the one before, the one after, or any from a small calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from tideover.domain.dates import EARLIEST, LATEST, Month
from tideover.ui import format as text_format
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import IconButton
from tideover.ui.widgets.labels import SectionTitle

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

FIRST, LAST = Month.of(EARLIEST), Month.of(LATEST)


class MonthPicker(QWidget):
    """Shows a month; Page Up and Page Down go to the one before and after.

    Signals:
        month_changed: the Month a person went to.
    """

    month_changed = Signal(object)

    def __init__(self, month: Month, parent: QWidget | None = None) -> None:
        """Begin at `month`."""
        super().__init__(parent)
        self._month = month
        self._months: MonthPopup | None = None
        self._before = IconButton("chevron-left", "")
        self._after = IconButton("chevron-right", "")
        self._shown = QToolButton()
        self._shown.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._before.clicked.connect(self._go_back)
        self._after.clicked.connect(self._go_on)
        self._shown.clicked.connect(self._open)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button in (self._before, self._shown, self._after):
            row.addWidget(button)
        self._retranslate()

    def month(self) -> Month:
        """Return the month that is shown."""
        return self._month

    def set_month(self, month: Month) -> None:
        """Show another month. Nobody is told of it."""
        self._month = min(max(month, FIRST), LAST)
        self._shown.setText(text_format.month_text(self._month))
        self._shown.setAccessibleName(
            self.tr("Month: {month}").format(month=text_format.month_text(self._month))
        )

    def _go_to(self, month: Month) -> None:
        self.set_month(month)
        self.month_changed.emit(self._month)

    def _go_back(self) -> None:
        self._go_to(self._month + -1)

    def _go_on(self) -> None:
        self._go_to(self._month + 1)

    def _open(self) -> None:
        if self._months is None:
            self._months = MonthPopup(self)
            self._months.chosen.connect(self._go_to)
        self._months.open_at(self._month, self.mapToGlobal(QPoint(0, self.height())))

    def _retranslate(self) -> None:
        self._before.set_name(self.tr("Month before"))
        self._after.set_name(self.tr("Month after"))
        self.set_month(self._month)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go month by month with Page Up and Page Down."""
        steps = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if event.key() in steps:
            self._go_to(self._month + steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()


class MonthPopup(QFrame):
    """The twelve months of a year.

    Signals:
        chosen: the Month that was clicked.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        """Build the twelve buttons."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("kind", "card")
        self._year = 0
        self._title = SectionTitle()
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._before = IconButton("chevron-left", self.tr("Year before"))
        self._after = IconButton("chevron-right", self.tr("Year after"))
        self._before.clicked.connect(self._go_back)
        self._after.clicked.connect(self._go_on)
        head = QHBoxLayout()
        head.addWidget(self._before)
        head.addWidget(self._title, 1)
        head.addWidget(self._after)
        grid = QGridLayout()
        grid.setSpacing(spacing(1))
        self._buttons: list[QToolButton] = []
        for place in range(12):
            button = QToolButton()
            button.setCheckable(True)
            button.setMinimumWidth(spacing(14))
            button.clicked.connect(self._take)
            grid.addWidget(button, place // 4, place % 4)
            self._buttons.append(button)
        rows = QVBoxLayout(self)
        rows.addLayout(head)
        rows.addLayout(grid)

    def open_at(self, month: Month, corner: QPoint) -> None:
        """Show the year of `month` with the popup's upper left corner at `corner`."""
        self._chosen = month
        self._show_year(month.year)
        self.move(corner)
        self.show()
        self._buttons[month.number - 1].setFocus()

    def _show_year(self, year: int) -> None:
        self._year = min(max(year, FIRST.year), LAST.year)
        self._title.setText(str(self._year))
        for place, button in enumerate(self._buttons):
            month = Month(self._year, place + 1)
            button.setText(text_format.short_month_text(month))
            button.setAccessibleName(text_format.month_text(month))
            button.setChecked(month == self._chosen)

    def _go_back(self) -> None:
        self._show_year(self._year - 1)

    def _go_on(self) -> None:
        self._show_year(self._year + 1)

    def _take(self) -> None:
        place = self._buttons.index(self.sender())  # type: ignore[arg-type]
        self.hide()
        self.chosen.emit(Month(self._year, place + 1))
