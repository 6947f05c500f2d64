"""The next months as tiles: icon, word and colour say how safe each one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from tideover.engine.risk import Risk
from tideover.ui import theme
from tideover.ui.format import month_text, short_day_text, short_money_text, short_month_text
from tideover.ui.messages import risk_name
from tideover.ui.theme import spacing

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from tideover.domain.dates import Month
    from tideover.engine.chance import ChanceOutlook
    from tideover.viewmodels.outlook import MonthTile

RISK_ICONS = {Risk.SAFE: "safe", Risk.TIGHT: "tight", Risk.SHORT: "short"}

_WIDTH, _NARROW = 76, 60
_LINE, _AROUND = 17, 14
_WITHOUT_CHANCE, _WITH_CHANCE = 3, 4
"""Lines of a tile: month, risk, amount; room for the chance is kept before it is known."""
_COLUMNS_FROM = ((980, 12), (560, 8), (0, 6))
"""So many columns from so many pixels on: 24 months fill their rows."""
_ICON = 14
_JANUARY = 1
_ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}


class MonthTileButton(QAbstractButton):
    """One month; choosing it shows why it is safe, tight or short."""

    def __init__(self, parent: QWidget | None = None, *, lines: int = _WITHOUT_CHANCE) -> None:
        """Make an empty tile with room for so many lines."""
        super().__init__(parent)
        self._lines = lines
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.tile: MonthTile | None = None
        self.percent: int | None = None
        self._first = False

    def show_tile(self, tile: MonthTile, *, first: bool) -> None:
        """Show a month; the first tile and every January name their year."""
        if tile == self.tile and first == self._first:
            return
        self.tile = tile
        self._first = first
        self.retranslate()

    def show_chance(self, percent: int | None) -> None:
        """Say how likely a payment is missed in the month; None while nobody knows."""
        if percent != self.percent:
            self.percent = percent
            self.retranslate()

    def retranslate(self) -> None:
        """Name the month again, for screen readers and as a tip, in the language of now."""
        tile = self.tile
        if tile is None:
            return
        #: {month} and {day} are dates, {risk} is safe, tight or short, {lowest} an amount
        spoken = self.tr("{month}: {risk}. Lowest balance {lowest} on {day}").format(
            month=month_text(tile.month),
            risk=risk_name(tile.risk),
            lowest=short_money_text(tile.lowest),
            day=short_day_text(tile.lowest_day),
        )
        if self.percent is not None:
            #: {spoken} says how safe a month is, {percent} is a whole percent
            chance = self.tr("{spoken}. Chance of a missed payment: {percent}%")
            spoken = chance.format(spoken=spoken, percent=self.percent)
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for room for the short lines."""
        return QSize(_WIDTH, self._lines * _LINE + _AROUND)

    def minimumSizeHint(self) -> QSize:
        """Accept a narrower tile."""
        return QSize(_NARROW, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrow keys to the tiles as a whole: a button would only move the focus."""
        if event.key() in _ARROWS:
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the month, its icon and word, the lowest balance, and the chance of a miss."""
        if self.tile is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        name = RISK_ICONS[self.tile.risk]
        frame = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        chosen = self.isChecked() or self.hasFocus()
        edge = theme.colour("accent" if self.hasFocus() else name)
        painter.setPen(QPen(edge, 2.0) if chosen else QPen(theme.colour("line"), 1.0))
        painter.setBrush(theme.colour(f"{name}_soft"))
        painter.drawRoundedRect(frame, 7, 7)
        self._draw_words(painter, self.tile, name)
        painter.end()

    def _draw_words(self, painter: QPainter, tile: MonthTile, name: str) -> None:
        inner = self.rect().adjusted(spacing(2), spacing(1) + 2, -spacing(2), -spacing(1) - 2)
        line = inner.height() // self._lines
        bold = QFont(self.font())
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(theme.colour("text"))
        self._draw_line(painter, inner, 0, self._month_label(tile))
        painter.drawPixmap(
            inner.left(),
            inner.top() + line + (line - _ICON) // 2,
            theme.pixmap(name, name, _ICON, self.devicePixelRatioF()),
        )
        painter.setPen(theme.colour(name))
        beside = inner.adjusted(_ICON + spacing(1), 0, 0, 0)
        self._draw_line(painter, beside, 1, risk_name(tile.risk))
        painter.setFont(self.font())
        painter.setPen(theme.colour("text"))
        amount = tile.lowest if tile.shortfall is None else -tile.shortfall
        self._draw_line(painter, inner, 2, short_money_text(amount))
        if self.percent is not None:
            #: the chance that a payment is missed, on the tile of a month: as short as can be
            chance = self.tr("miss {percent}%").format(percent=self.percent)
            self._draw_line(painter, inner, _WITH_CHANCE - 1, chance)

    def _draw_line(self, painter: QPainter, inner: QRect, number: int, text: str) -> None:
        line = inner.height() // self._lines
        place = QRect(inner.left(), inner.top() + number * line, inner.width(), line)
        # A descender reaches below a line of this height.
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        painter.drawText(place, flags, text)

    def _month_label(self, tile: MonthTile) -> str:
        if self._first or tile.month.number == _JANUARY:
            #: the month on a tile with its year, as short as can be: {year} 2027, {month} 1
            return self.tr("{year}/{month}").format(year=tile.month.year, month=tile.month.number)
        return short_month_text(tile.month)


class MonthTiles(QWidget):
    """All months in rows; arrow keys walk through them.

    Signals:
        month_chosen: the Month that was clicked or walked to.
    """

    month_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, with_chance: bool = False) -> None:
        """Make no tiles yet; `with_chance` keeps room for the chance of a miss in each."""
        super().__init__(parent)
        self._lines = _WITH_CHANCE if with_chance else _WITHOUT_CHANCE
        self._percents: dict[Month, int] = {}
        self.buttons: list[MonthTileButton] = []
        self._columns = 6
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(spacing(1))

    def show_tiles(self, tiles: tuple[MonthTile, ...], chosen: Month | None) -> None:
        """Show the months and mark the chosen one."""
        while len(self.buttons) < len(tiles):
            button = MonthTileButton(self, lines=self._lines)
            button.clicked.connect(self._choose_clicked)
            self.buttons.append(button)
            self._place(len(self.buttons) - 1)
        for position, button in enumerate(self.buttons):
            button.setVisible(position < len(tiles))
            if position < len(tiles):
                tile = tiles[position]
                button.show_tile(tile, first=position == 0)
                button.show_chance(self._percents.get(tile.month))
                button.setChecked(tile.month == chosen)

    def show_chances(self, found: ChanceOutlook) -> None:
        """Say in each month how likely a payment is missed; nothing where nothing is due."""
        months = found.months if found.lenders else ()
        self._percents = {each.month: each.missed.percent for each in months}
        self._show_percents()

    def forget_chances(self) -> None:
        """Say no chance any more: the household is another one."""
        self._percents = {}
        self._show_percents()

    def _show_percents(self) -> None:
        for button in self.buttons:
            tile = button.tile
            button.show_chance(None if tile is None else self._percents.get(tile.month))

    def columns(self) -> int:
        """Return how many months stand beside each other."""
        return self._columns

    def retranslate(self) -> None:
        """Name every month again."""
        for button in self.buttons:
            button.retranslate()

    def _place(self, position: int) -> None:
        self._grid.addWidget(
            self.buttons[position], position // self._columns, position % self._columns
        )

    def _choose_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, MonthTileButton) and button.tile is not None:
            self.month_chosen.emit(button.tile.month)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use as many columns as there is room for."""
        super().resizeEvent(event)
        columns = next(count for width, count in _COLUMNS_FROM if self.width() >= width)
        if columns != self._columns:
            self._columns = columns
            for position in range(len(self.buttons)):
                self._place(position)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrow keys: left and right by a month, up and down by a row."""
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._columns,
            Qt.Key.Key_Down: self._columns,
        }
        focused = next((each for each in self.buttons if each.hasFocus()), None)
        step = steps.get(Qt.Key(event.key()))
        if step is None or focused is None:
            super().keyPressEvent(event)
            return
        shown = [each for each in self.buttons if not each.isHidden()]
        target = shown[max(0, min(len(shown) - 1, shown.index(focused) + step))]
        target.setFocus()
        target.click()
