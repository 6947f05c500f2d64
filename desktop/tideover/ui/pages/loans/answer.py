"""The frame that answers on the loan page have in common: a finding, a remark, and what follows."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tideover.ui import fonts
from tideover.ui.theme import spacing
from tideover.ui.widgets.labels import PlainLabel


class AnswerPart(QWidget):
    """A part of the loan page that answers one question; `rows` is where more is added."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nothing said."""
        super().__init__(parent)
        self.title = PlainLabel(wrap=True)
        self.title.setFont(fonts.scaled(self.font(), fonts.SECTION, bold=True))
        self.sentence = PlainLabel(kind="muted", wrap=True)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, spacing(2), 0, 0)
        self.rows.setSpacing(spacing(2))
        self.rows.addWidget(self.title)
        self.rows.addWidget(self.sentence)

    def say(self, title: str, sentence: str) -> None:
        """Say the finding, and what to know besides."""
        self.title.setText(title)
        self.sentence.setText(sentence)
