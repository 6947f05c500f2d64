"""A field for a payee that offers what was typed before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QWidget

from tideover.ui.widgets.text_edit import TextEdit

if TYPE_CHECKING:
    from tideover.app.ports import EntryQueries
    from tideover.domain.queries import PayeeMemory

OFFERED = 12


class PayeeEdit(TextEdit):
    """Offers the payees of the book that match what is typed.

    Signals:
        remembered: the PayeeMemory of the payee that a person chose or typed in full.
    """

    remembered = Signal(object)

    def __init__(self, queries: EntryQueries, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._queries = queries
        self._found: dict[str, PayeeMemory] = {}
        self._told = ""
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        # SQL has filtered already, by parts of the name; Qt would filter by its beginning again.
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        if (offers := completer.popup()) is not None:
            offers.setProperty("kind", "offers")
        completer.activated.connect(self._settle_on)
        self.setCompleter(completer)
        self.textEdited.connect(self._look_up)
        self.editingFinished.connect(self._settle)

    def clear_payee(self) -> None:
        """Empty the field for the next entry."""
        self._told = ""
        self.clear()

    def _look_up(self, typed: str) -> None:
        found = self._queries.memories(typed.strip(), OFFERED) if typed.strip() else ()
        self._found = {memory.payee.casefold(): memory for memory in found}
        self._names.setStringList([memory.payee for memory in found])

    def _settle(self) -> None:
        self._settle_on(self.text())

    def _settle_on(self, text: str) -> None:
        plain = text.strip().casefold()
        memory = self._found.get(plain)
        if memory is not None and plain != self._told:
            self._told = plain
            self.remembered.emit(memory)
