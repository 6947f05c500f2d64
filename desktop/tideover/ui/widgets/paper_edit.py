"""A box for the text of a paper: figures after a tab stand at its right edge, as on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QPlainTextEdit

from tideover.ui.theme import spacing

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class PaperEdit(QPlainTextEdit):
    """Plain text; what is typed is never read as mark-up."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move the right edge of the figures with the box."""
        super().resizeEvent(event)
        margins = 2 * self.document().documentMargin() + spacing(1)
        edge = QTextOption.Tab(self.viewport().width() - margins, QTextOption.TabType.RightTab)
        option = self.document().defaultTextOption()
        option.setTabs([edge])
        self.document().setDefaultTextOption(option)
