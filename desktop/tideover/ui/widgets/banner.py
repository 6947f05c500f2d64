"""A line across the window for what holds all the time: the household cannot be changed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from tideover.ui import theme
from tideover.ui.theme import spacing
from tideover.ui.widgets.labels import PlainLabel

ICON = 16


class Banner(QFrame):
    """Says one sentence; hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self.setProperty("kind", "banner")
        self._sign = QLabel()
        self._text = PlainLabel(wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(spacing(6), spacing(2), spacing(6), spacing(2))
        row.setSpacing(spacing(2))
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self._tint()
        self.hide()

    def say(self, sentence: str) -> None:
        """Show the sentence; an empty one hides the banner."""
        self._text.setText(sentence)
        self.setVisible(bool(sentence))

    def text(self) -> str:
        """Return what is said."""
        return self._text.full_text()

    def _tint(self) -> None:
        self._sign.setPixmap(theme.pixmap("lock", "tight", ICON, self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()
