"""The head of every page: its name, undo and redo, search, and the way to record something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from tideover.ui import fonts, theme
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button, IconButton
from tideover.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from tideover.app.history import Step


def _named(step: Step) -> str:
    """Return what a step is called."""
    # Not before the first paint: it knows every command there is, and no step was made yet.
    from tideover.ui.wording.commands import undo_text

    return undo_text(step)


class TopBar(QWidget):
    """Names the page and holds what is always at hand.

    Signals:
        undo_requested, redo_requested, search_requested, record_requested: a button was pressed.
    """

    undo_requested = Signal()
    redo_requested = Signal()
    search_requested = Signal()
    record_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nothing to undo."""
        super().__init__(parent)
        self._to_undo: Step | None = None
        self._to_redo: Step | None = None
        self.title = PlainLabel(elide=True)
        self.title.setFont(fonts.scaled(self.font(), fonts.TITLE, bold=True))
        self.undo = IconButton("undo", "")
        self.redo = IconButton("redo", "")
        self.search = IconButton("search", "")
        self.record = Button(kind="primary")
        row = QHBoxLayout(self)
        row.setContentsMargins(spacing(6), spacing(4), spacing(6), spacing(2))
        row.setSpacing(spacing(1))
        row.addWidget(self.title, 1)
        for button in (self.undo, self.redo, self.search):
            row.addWidget(button)
        row.addSpacing(spacing(2))
        row.addWidget(self.record)
        self.undo.clicked.connect(self.undo_requested)
        self.redo.clicked.connect(self.redo_requested)
        self.search.clicked.connect(self.search_requested)
        self.record.clicked.connect(self.record_requested)
        self._retranslate()
        self._retheme()

    def show_history(self, to_undo: Step | None, to_redo: Step | None) -> None:
        """Offer what can be undone and redone, by name."""
        self._to_undo, self._to_redo = to_undo, to_redo
        self.undo.setEnabled(to_undo is not None)
        self.redo.setEnabled(to_redo is not None)
        undo, redo = self.tr("Undo"), self.tr("Redo")
        if to_undo is not None:
            undo = self.tr("Undo: {what}").format(what=_named(to_undo))
        if to_redo is not None:
            redo = self.tr("Redo: {what}").format(what=_named(to_redo))
        self.undo.set_name(undo, f"{undo} (Ctrl+Z)")
        self.redo.set_name(redo, f"{redo} (Ctrl+Shift+Z)")

    def set_writable(self, *, writable: bool) -> None:
        """Offer to record something only where it can be kept."""
        self.record.setEnabled(writable)
        self._retheme()

    def _retranslate(self) -> None:
        self.record.setText(self.tr("Record"))
        self.record.setToolTip(self.tr("Record an income, an expense or a transfer (Ctrl+N)"))
        self.search.set_name(self.tr("Search"), self.tr("Search the book (Ctrl+F)"))
        self.show_history(self._to_undo, self._to_redo)

    def _retheme(self) -> None:
        self.record.setIcon(theme.icon("add", "on_accent" if self.record.isEnabled() else "muted"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._retheme()
