"""What stands where there is nothing yet: one sentence and the way on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from tideover.ui import fonts, theme
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.labels import PlainLabel

PICTURE = 40


class EmptyState(QWidget):
    """One sentence, one button, and perhaps a quieter second one.

    Signals:
        asked: the button was pressed.
        second_asked: the quieter button was pressed.
    """

    asked = Signal()
    second_asked = Signal()

    def __init__(self, icon: str = "", parent: QWidget | None = None) -> None:
        """Show the icon of that name above the sentence."""
        super().__init__(parent)
        self._icon = icon
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = PlainLabel(wrap=True)
        self._title.setFont(fonts.scaled(self.font(), fonts.SECTION, bold=True))
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text = PlainLabel(kind="muted", wrap=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._button = Button(kind="primary")
        self._second = Button(kind="link")
        self._button.clicked.connect(self.asked)
        self._second.clicked.connect(self.second_asked)
        rows = QVBoxLayout(self)
        rows.setSpacing(spacing(3))
        rows.addStretch(1)
        for widget in (self._picture, self._title, self._text):
            rows.addWidget(widget)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._button)
        buttons.addWidget(self._second)
        buttons.addStretch(1)
        rows.addLayout(buttons)
        rows.addStretch(2)
        self.set_texts("", "", "")
        self.retheme()

    def set_texts(self, title: str, text: str, button: str, second: str = "") -> None:
        """Set the words; a button without a word is not there."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self._second.setText(second)
        self._second.setVisible(bool(second))

    def texts(self) -> tuple[str, str]:
        """Return the title and the sentence that are shown."""
        return self._title.full_text(), self._text.full_text()

    def retheme(self) -> None:
        """Take the picture in the colours of the theme."""
        ratio = self.devicePixelRatioF()
        picture = theme.pixmap(self._icon, "muted", PICTURE, ratio) if self._icon else None
        self._picture.setVisible(picture is not None and not picture.isNull())
        if picture is not None:
            self._picture.setPixmap(picture)
