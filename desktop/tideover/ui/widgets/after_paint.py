"""Work that waits until a page was painted: what lies below the fold, and what only follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class AfterPaint(QWidget):
    """One clear pixel in the corner of a page: it is painted when the page is.

    A page that nobody sees is not painted, so what waits for the paint waits until it is shown.

    Signals:
        painted: the paint that was asked for is over.
    """

    painted = Signal()

    def __init__(self, page: QWidget, wait: int = 0) -> None:
        """Watch a page or a window; `wait` is how many milliseconds others may go first."""
        super().__init__(page)
        self.setFixedSize(1, 1)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._is_asked = False
        # A timer of its own ends with the page; QTimer.singleShot would outlive it.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(wait)
        self._later.timeout.connect(self.painted)

    def ask(self) -> None:
        """Tell once after the next paint."""
        self._is_asked = True
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw nothing; the rest of the page is painted in the same breath."""
        super().paintEvent(event)
        if self._is_asked:
            self._is_asked = False
            self._later.start()
