"""A line in which a value is typed: read strictly, kept as typed, and corrected in place."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Signal

from tideover.domain.errors import InputError
from tideover.ui import messages
from tideover.ui.widgets.text_edit import TextEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent
    from PySide6.QtWidgets import QWidget

Value = TypeVar("Value")


class TypedEdit(TextEdit, Generic[Value]):
    """A field whose text means a value, or says what is wrong with it.

    Nothing is corrected while a person types. When they leave the field a readable text takes
    its usual form; an unreadable one stays as it was typed and `problem` says what to do.

    Signals:
        value_changed: the value, or None while the text means nothing.
        told: what stands below the field changed: `problem()` or `hint()`.
    """

    value_changed = Signal(object)
    told = Signal()

    def __init__(self, parent: QWidget | None = None, *, optional: bool = False) -> None:
        """Begin empty; an `optional` field may stay so."""
        super().__init__(parent)
        self._optional = optional
        self._problem = ""
        self._value: Value | None = None
        self.textEdited.connect(self._follow_typing)

    @abstractmethod
    def parsed(self, text: str) -> Value:
        """Return what the text means; raises InputError."""

    @abstractmethod
    def written(self, value: Value) -> str:
        """Return the usual form of a value."""

    def hint(self) -> str:
        """Return what was understood, where that is worth saying."""
        return ""

    def value(self) -> Value | None:
        """Return the value; None when the field is empty or unreadable."""
        return self._value

    def set_value(self, value: Value | None) -> None:
        """Show a value; None empties the field. Nobody is told of it."""
        self._value = value
        self.setText("" if value is None else self.written(value))
        self.show_problem("")

    def check(self) -> bool:
        """Say below the field what is wrong with it, and return whether all is well."""
        self._read()
        if self._value is None and not (self._optional and not self.text().strip()):
            self.show_problem(self._complaint())
        else:
            self.show_problem("")
        return not self._problem

    def problem(self) -> str:
        """Return the sentence that says what is wrong; empty when nothing is."""
        return self._problem

    def show_problem(self, sentence: str) -> None:
        """Mark the field as wrong and keep the sentence; an empty one clears both."""
        self._problem = sentence
        if bool(self.property("wrong")) != bool(sentence):
            self.setProperty("wrong", bool(sentence))
            self.style().unpolish(self)
            self.style().polish(self)
        self.setAccessibleDescription(sentence or self.hint())
        self.told.emit()

    def _follow_typing(self) -> None:
        before = self._value
        self._read()
        if self._problem and (self._value is not None or not self.text().strip()):
            self.show_problem("")
        else:
            self.told.emit()
        if self._value != before:
            self.value_changed.emit(self._value)

    def _read(self) -> None:
        try:
            self._value = self.parsed(self.text())
        except InputError:
            self._value = None

    def _complaint(self) -> str:
        try:
            self.parsed(self.text())
        except InputError as error:
            return messages.error_text(error)
        return ""

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write the value in its usual form, or say what is wrong."""
        super().focusOutEvent(event)
        if not self.text().strip():
            return
        if self.check() and self._value is not None:
            self.setText(self.written(self._value))
            self.told.emit()
