"""A rounded surface that holds one thought."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from tideover.ui.theme import spacing
from tideover.ui.widgets.labels import SectionTitle


class Card(QFrame):
    """A surface with an optional title; put widgets into `body`."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(spacing(4), spacing(4), spacing(4), spacing(4))
        self.body.setSpacing(spacing(2))
        self._title = SectionTitle(title)
        self._title.setVisible(bool(title))
        self.body.addWidget(self._title)

    def set_title(self, title: str) -> None:
        """Set the heading; an empty one takes no room."""
        self._title.setText(title)
        self._title.setVisible(bool(title))


class Rule(QFrame):
    """A thin line between two columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Draw it from top to bottom."""
        super().__init__(parent)
        self.setProperty("kind", "rule")
        self.setFixedWidth(1)
