"""One suggestion of a month, with the button that tries it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.wording.fixes import fix_effect, fix_text

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.fixes import Fix


class FixRow(QWidget):
    """One suggestion, with a button that tries it.

    Signals:
        tried: the Change to try.
    """

    tried = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty row."""
        super().__init__(parent)
        self._fix: Fix | None = None
        self._text = PlainLabel(wrap=True)
        self._effect = PlainLabel(kind="muted", wrap=True)
        self.button = Button()
        self.button.clicked.connect(self._ask)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._text)
        words.addWidget(self._effect)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, spacing(1), 0, spacing(1))
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)

    def show_fix(self, fix: Fix, snapshot: Snapshot) -> None:
        """Show a suggestion in words."""
        self._fix = fix
        sentence = fix_text(fix.change, snapshot)
        self._text.setText(sentence)
        self._effect.setText(fix_effect(fix))
        self.button.setText(self.tr("Try it"))
        self.button.setAccessibleName(self.tr("Try it: {fix}").format(fix=sentence))

    def _ask(self) -> None:
        if self._fix is not None:
            self.tried.emit(self._fix.change)
