"""An icon and a sentence that wraps: one line of a list."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tideover.ui import theme
from tideover.ui.theme import spacing
from tideover.ui.widgets.labels import PlainLabel

_ICON = 16


class IconLine(QWidget):
    """The icon says with the sentence, never alone, how things stand."""

    def __init__(self, parent: QWidget | None = None, *, kind: str = "") -> None:
        """Make an empty line; `kind` is that of its label."""
        super().__init__(parent)
        self._shown: tuple[str, str] | None = None
        self._icon = PlainLabel()
        self._icon.setFixedSize(QSize(_ICON, _ICON))
        self.text = PlainLabel(kind=kind, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(spacing(2))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)

    def show_line(self, icon: str, tone: str, sentence: str) -> None:
        """Show an icon in a tone of the theme, and a sentence."""
        self._shown = icon, tone
        self.text.setText(sentence)
        self._retint()

    def _retint(self) -> None:
        if self._shown is not None:
            name, tone = self._shown
            self._icon.setPixmap(theme.pixmap(name, tone, _ICON, self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon in the colours of the new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "text"):
            self._retint()


class IconLines(QWidget):
    """Lines below each other; as many as are shown, made once and used again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a line."""
        super().__init__(parent)
        self.lines: list[IconLine] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(spacing(1))

    def show_lines(self, lines: list[tuple[str, str, str]]) -> None:
        """Show these lines: icon, tone and sentence of each."""
        while len(self.lines) < len(lines):
            line = IconLine()
            self.lines.append(line)
            self._rows.addWidget(line)
        for place, line in enumerate(self.lines):
            line.setVisible(place < len(lines))
            if place < len(lines):
                line.show_line(*lines[place])

    def sentences(self) -> list[str]:
        """Return the sentences that are shown."""
        return [line.text.full_text() for line in self.lines if not line.isHidden()]
