"""What the forms have in common: fields below each other, one sentence, Save and Cancel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from tideover.ui import messages
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from tideover.domain.errors import InputError
    from tideover.ui.widgets.field import Field


class FormDialog(QDialog):
    """A form. Put fields into `rows`; Enter in any field saves, Esc leaves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty form."""
        super().__init__(parent)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(spacing(3))
        self.problem = PlainLabel(kind="error", wrap=True)
        self.problem.hide()
        self.keep = Button(kind="primary")
        self.leave = Button()
        self.keep.clicked.connect(self.save)
        self.leave.clicked.connect(self.reject)
        self.foot = QHBoxLayout()
        self.foot.addStretch(1)
        self.foot.addWidget(self.leave)
        self.foot.addWidget(self.keep)
        self._frame_rows = whole = QVBoxLayout(self)
        whole.setContentsMargins(spacing(5), spacing(5), spacing(5), spacing(4))
        whole.setSpacing(spacing(4))
        whole.addLayout(self.rows, 1)
        whole.addWidget(self.problem)
        whole.addLayout(self.foot)

    def save(self) -> None:
        """Keep what was typed, or say what is wrong with it."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Set every fixed text; called by the subclass once its fields are there."""
        self.keep.setText(self.tr("Save"))
        self.leave.setText(self.tr("Cancel"))

    def beside(self, *widgets: QWidget) -> None:
        """Put fields beside each other as the next row."""
        row = QHBoxLayout()
        row.setSpacing(spacing(3))
        for widget in widgets:
            row.addWidget(widget, 1, Qt.AlignmentFlag.AlignTop)
        self.rows.addLayout(row)

    def grow(self, width: int, height: int) -> None:
        """Take that size as far as the screen has it, around the same middle and inside it."""
        screen = self.screen().availableGeometry()
        before = self.frameGeometry()
        frame = before.size() - self.size()
        self.resize(QSize(width, height).boundedTo(screen.size() - frame))
        if not self.isVisible():
            # Qt puts it over the middle of its parent when it is shown.
            return
        after = QRect(before.topLeft(), self.size() + frame)
        after.moveCenter(before.center())
        after.moveRight(min(after.right(), screen.right()))
        after.moveBottom(min(after.bottom(), screen.bottom()))
        after.moveLeft(max(after.left(), screen.left()))
        after.moveTop(max(after.top(), screen.top()))
        self.move(after.topLeft())

    def fit(self) -> None:
        """Become so high that every sentence in it can be read."""
        self._frame_rows.activate()
        needed = self._frame_rows.totalHeightForWidth(self.width())
        self.resize(self.width(), max(self.height(), needed))

    def say(self, sentence: str) -> None:
        """Say what is wrong with the whole; an empty sentence takes it back."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def refuse(self, error: InputError, fields: dict[str, Field]) -> None:
        """Say what is wrong at the field the error names, or below the form."""
        field = fields.get(str(error.params.get("field")))
        if field is None:
            self.say(messages.error_text(error))
            return
        field.show_problem(messages.error_text(error))
        field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save with Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.save()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
