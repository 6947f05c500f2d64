"""A line of text that leaves Ctrl+Z to the window once nothing typed in it can be taken back."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit


class TextEdit(QLineEdit):
    """A QLineEdit for forms and quick entry.

    Qt's own line claims Ctrl+Z even when it is empty; after Enter saved an entry the window's
    undo would not reach the history.
    """

    def event(self, event: QEvent) -> bool:
        """Let the window have Undo and Redo where this line has nothing to undo or redo."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            idle_undo = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
            idle_redo = event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
            if idle_undo or idle_redo:
                event.ignore()
                return False
        return super().event(event)
