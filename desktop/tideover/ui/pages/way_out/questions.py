"""Three questions before a yes. The answers change no number and are kept by nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.field import Field
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.widgets.text_edit import TextEdit
from tideover.ui.wording.borrowing import questions

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class QuestionsCard(Card):
    """Asks calmly; only `I took it` leads on, to the loan's own form.

    Signals:
        taken: a person says that they took the offer.
    """

    taken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Ask without an answer."""
        super().__init__(parent=parent)
        self.answers = [TextEdit() for _ in range(3)]
        self.fields = [Field("", answer) for answer in self.answers]
        self.remark = PlainLabel(kind="muted", wrap=True)
        self.keep = QCheckBox()
        self.took = Button()
        for field in self.fields:
            self.body.addWidget(field)
        self.body.addWidget(self.remark)
        row = QHBoxLayout()
        row.setSpacing(spacing(3))
        row.addWidget(self.keep, 1)
        row.addWidget(self.took)
        self.body.addLayout(row)
        self.took.clicked.connect(self.taken)

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.set_title(self.tr("Before you say yes"))
        for field, question in zip(self.fields, questions(), strict=True):
            field.set_label(question)
        self.remark.setText(
            self.tr("Your answers change no number and are kept nowhere unless you say so.")
        )
        self.keep.setText(self.tr("Put them into the loan's note"))
        self.took.setText(self.tr("I took it…"))

    def note(self) -> str:
        """Return questions and answers as a note, if they are to be kept; else nothing."""
        if not self.keep.isChecked():
            return ""
        return " ".join(
            f"{question} {answer.text().strip()}"
            for question, answer in zip(questions(), self.answers, strict=True)
            if answer.text().strip()
        )
