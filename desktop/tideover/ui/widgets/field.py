"""A label, its control, and one line below for what is wrong or what was understood."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDoubleSpinBox, QLabel, QSpinBox, QVBoxLayout, QWidget

from tideover.ui import fonts
from tideover.ui.theme import spacing
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.widgets.typed_edit import TypedEdit


class Field(QWidget):
    """Names a control for eyes and for screen readers, and speaks below it.

    A TypedEdit says by itself what is wrong with it; for other controls, and for errors of a
    command, call `show_problem`.
    """

    def __init__(
        self, label: str, control: QWidget, parent: QWidget | None = None, *, widest: int = 0
    ) -> None:
        """Put `control` below its label; `widest` limits the control, not what is said below."""
        super().__init__(parent)
        if widest:
            control.setMaximumWidth(widest)
        self.control = control
        self._hint = ""
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setProperty("kind", "muted")
        self._label.setBuddy(control)
        self._below = PlainLabel(wrap=True)
        self._below.setFont(fonts.scaled(self.font(), fonts.CAPTION))
        self._below.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(spacing(1))
        rows.addWidget(self._label)
        rows.addWidget(control)
        rows.addWidget(self._below)
        self.setFocusProxy(control)
        self.set_label(label)
        if isinstance(control, TypedEdit):
            control.told.connect(self._say)
        elif isinstance(control, QSpinBox | QDoubleSpinBox):
            control.valueChanged.connect(self._take_back)

    def set_label(self, label: str) -> None:
        """Name the control; `&` marks the letter that reaches it with Alt."""
        self._label.setText(label)
        self.control.setAccessibleName(label.replace("&", ""))

    def set_hint(self, sentence: str) -> None:
        """Say something helpful below the control while nothing is wrong with it."""
        self._hint = sentence
        self._say()

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong; an empty sentence takes it back."""
        if isinstance(self.control, TypedEdit):
            self.control.show_problem(sentence)
            return
        self._tell(sentence, "error" if sentence else "muted")

    def problem(self) -> str:
        """Return the sentence that says what is wrong; empty when nothing is."""
        if isinstance(self.control, TypedEdit):
            return self.control.problem()
        return self._below.full_text() if self._below.property("kind") == "error" else ""

    def _take_back(self) -> None:
        self.show_problem("")

    def _say(self) -> None:
        control = self.control
        if isinstance(control, TypedEdit):
            if control.problem():
                self._tell(control.problem(), "error")
            else:
                self._tell(control.hint() or self._hint, "muted")
        elif self._below.property("kind") != "error":
            self._tell(self._hint, "muted")

    def _tell(self, sentence: str, kind: str) -> None:
        if not sentence and kind == "muted":
            sentence = self._hint
        if self._below.property("kind") != kind:
            self._below.setProperty("kind", kind)
            self._below.style().unpolish(self._below)
            self._below.style().polish(self._below)
        self._below.setText(sentence)
        self._below.setVisible(bool(sentence))
