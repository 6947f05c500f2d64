"""How safe a month is: an icon, a word and a colour, never the colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from tideover.engine.risk import Risk
from tideover.ui import messages, theme
from tideover.ui.theme import spacing

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

ICON = 14
NAMES = {Risk.SAFE: "safe", Risk.TIGHT: "tight", Risk.SHORT: "short"}
"""The theme's names for the icon and the colours of each risk."""


class RiskBadge(QWidget):
    """A small pill that says safe, tight or short; nothing while `risk` is None."""

    def __init__(self, parent: QWidget | None = None, risk: Risk | None = None) -> None:
        """Show that risk."""
        super().__init__(parent)
        self._risk: Risk | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_risk(risk)

    def set_risk(self, risk: Risk | None) -> None:
        """Show another risk."""
        self._risk = risk
        self.setAccessibleName(self._word())
        self.updateGeometry()
        self.update()

    def _word(self) -> str:
        return "" if self._risk is None else messages.risk_name(self._risk)

    def sizeHint(self) -> QSize:
        """Ask for the icon and the word."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self._word()) + ICON + spacing(5)
        return QSize(width, metrics.height() + spacing(1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pill."""
        if self._risk is None:
            return
        name = NAMES[self._risk]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(f"{name}_soft"))
        painter.drawRoundedRect(self.rect(), self.height() / 2, self.height() / 2)
        top = (self.height() - ICON) // 2
        theme.icon(name, name).paint(painter, QRect(spacing(2), top, ICON, ICON))
        painter.setPen(theme.colour(name))
        left = spacing(2) + ICON + spacing(1)
        painter.drawText(
            self.rect().adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._word()
        )

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.set_risk(self._risk)
        elif event.type() == QEvent.Type.PaletteChange:
            self.update()
