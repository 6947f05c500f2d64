"""The keys that work everywhere, as a small sheet over the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from tideover.ui.theme import spacing
from tideover.ui.widgets.labels import PlainLabel


class ShortcutList(QDialog):
    """Lists keys and what they do; Escape closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the list in the language of now."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rows = (
            ("Ctrl+N", self.tr("Record an income, an expense or a transfer")),
            ("Ctrl+F", self.tr("Search the book")),
            ("Ctrl+Z", self.tr("Undo")),
            ("Ctrl+Shift+Z", self.tr("Redo")),
            ("Ctrl+1 … Ctrl+6", self.tr("Go to a page")),
            ("Ctrl+L", self.tr("Learn")),
            ("Ctrl+,", self.tr("Settings")),
            ("F4", self.tr("Open the calendar of a date field")),
            ("↑ ↓", self.tr("A day later or earlier in a date field")),
            ("PgUp PgDn", self.tr("The month before or after")),
            ("F1", self.tr("This list")),
            ("Ctrl+Q", self.tr("Quit")),
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(spacing(6), spacing(5), spacing(6), spacing(5))
        grid.setHorizontalSpacing(spacing(6))
        grid.setVerticalSpacing(spacing(2))
        for place, (keys, meaning) in enumerate(rows):
            grid.addWidget(PlainLabel(keys, kind="accent"), place, 0)
            grid.addWidget(PlainLabel(meaning), place, 1)
