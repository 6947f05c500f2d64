"""A line in which a passphrase is typed unseen, until somebody wants to see it."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget


class PassphraseEdit(QLineEdit):
    """Shows dots. Input methods work only while it shows what is typed: Qt keeps them away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty and unseen."""
        super().__init__(parent)
        self.show_typed(shown=False)

    def show_typed(self, *, shown: bool) -> None:
        """Show the letters, or dots in their place."""
        mode = QLineEdit.EchoMode
        self.setEchoMode(mode.Normal if shown else mode.Password)
