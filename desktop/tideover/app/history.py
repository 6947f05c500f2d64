"""Undo and redo: the one road by which a person changes the book."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tideover.app.book import Book
    from tideover.app.commands.command import Command


@dataclass(frozen=True, slots=True)
class Step:
    """A change that was made, and the command that takes it back."""

    done: Command
    inverse: Command


class History:
    """Keeps what was done. A command that raises leaves both piles, and the book, as they were."""

    def __init__(self, book: Book) -> None:
        """Begin with nothing to undo."""
        self._book = book
        self._undoable: list[Step] = []
        self._redoable: list[Step] = []
        self._listeners: list[Callable[[], None]] = []

    @property
    def to_undo(self) -> Step | None:
        """The step that undo would take back."""
        return self._undoable[-1] if self._undoable else None

    @property
    def to_redo(self) -> Step | None:
        """The step that redo would make again."""
        return self._redoable[-1] if self._redoable else None

    def perform(self, command: Command) -> None:
        """Make a change and remember how to take it back."""
        self._undoable.append(Step(command, self._book.run(command)))
        self._redoable.clear()
        self._changed()

    def undo(self) -> Step | None:
        """Take the last step back and return it; None when there is none."""
        if not self._undoable:
            return None
        step = self._undoable[-1]
        self._book.run(step.inverse)
        self._redoable.append(self._undoable.pop())
        self._changed()
        return step

    def redo(self) -> Step | None:
        """Make the last undone step again and return it; None when there is none."""
        if not self._redoable:
            return None
        step = self._redoable[-1]
        inverse = self._book.run(step.done)
        self._redoable.pop()
        self._undoable.append(Step(step.done, inverse))
        self._changed()
        return self._undoable[-1]

    def forget(self) -> None:
        """Forget everything: the store was replaced, so no inverse fits any more."""
        self._undoable.clear()
        self._redoable.clear()
        self._changed()

    def subscribe(self, listener: Callable[[], None]) -> None:
        """Tell `listener` whenever what can be undone or redone changes."""
        self._listeners.append(listener)

    def _changed(self) -> None:
        for listener in tuple(self._listeners):
            listener()
