"""The one road from a wish to a change: through the history, with every error put in words."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from tideover.app.commands.household import KeepOutlook, LogReminders
from tideover.domain.errors import BugError, StoreConflict, TideoverError
from tideover.ui import messages

if TYPE_CHECKING:
    from collections.abc import Callable

    from tideover.app.book import Book
    from tideover.app.commands.command import Command
    from tideover.app.history import History, Step
    from tideover.domain.snapshot import Snapshot

log = logging.getLogger(__name__)


class Changes(QObject):
    """Makes changes, takes them back, and tells what happened.

    Signals:
        made: the Step that was just made.
        undone: the Step that was taken back.
        redone: the Step that was made again.
        failed: a sentence that says why nothing was changed.
        shown: the next Snapshot.
        history_changed: what can be undone or redone is another step now.
    """

    made = Signal(object)
    undone = Signal(object)
    redone = Signal(object)
    failed = Signal(str)
    shown = Signal(object)
    history_changed = Signal()

    def __init__(self, book: Book, history: History, parent: QObject | None = None) -> None:
        """Listen to the book and its history."""
        super().__init__(parent)
        self._book = book
        self._history = history
        self._unsubscribe = book.subscribe(self._publish)
        history.subscribe(self._tell_history)

    def snapshot(self) -> Snapshot:
        """Return the household as it is now."""
        return self._book.snapshot

    @property
    def writable(self) -> bool:
        """Whether changes can be kept."""
        return self._book.writable

    def perform(self, command: Command) -> bool:
        """Make a change; returns whether it was kept."""
        if isinstance(command, LogReminders | KeepOutlook):
            # What was said cannot be unsaid, so it must not stand in the way of an undo; and
            # where nothing can be kept, nobody asked for it and nobody need be told.
            return self.writable and self._guarded(lambda: self._book.run(command))
        if not self._guarded(lambda: self._history.perform(command)):
            return False
        if (step := self._history.to_undo) is not None:
            self.made.emit(step)
        return True

    def undo(self) -> bool:
        """Take the last change back; returns whether there was one and it could be."""
        step = self._history.to_undo
        if step is None or not self._guarded(self._history.undo):
            return False
        self.undone.emit(step)
        return True

    def redo(self) -> bool:
        """Make the last undone change again; returns whether there was one and it could be."""
        step = self._history.to_redo
        if step is None or not self._guarded(self._history.redo):
            return False
        self.redone.emit(step)
        return True

    def to_undo(self) -> Step | None:
        """Return the step that undo would take back."""
        return self._history.to_undo

    def to_redo(self) -> Step | None:
        """Return the step that redo would make again."""
        return self._history.to_redo

    def reload(self) -> None:
        """Read everything again, and forget what could be undone: the store was replaced."""
        self._history.forget()
        self._guarded(self._book.reload)

    def begin_day(self) -> None:
        """Read everything again as of today."""
        self._guarded(self._book.reload)

    def stop(self) -> None:
        """Listen no longer."""
        self._unsubscribe()

    def _guarded(self, action: Callable[[], object]) -> bool:
        try:
            action()
        except TideoverError as error:
            if isinstance(error, BugError):
                log.exception("a change failed")
            if isinstance(error, StoreConflict):
                self.begin_day()
            self.failed.emit(messages.error_text(error))
            return False
        return True

    def _publish(self, snapshot: Snapshot) -> None:
        self.shown.emit(snapshot)

    def _tell_history(self) -> None:
        self.history_changed.emit()
