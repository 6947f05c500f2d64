"""A row of choices of which exactly one holds: the tabs of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class Segmented(QFrame):
    """Choices side by side; the arrow keys go from one to the next.

    Signals:
        chosen: the code of the choice that a person made.
    """

    chosen = Signal(str)

    def __init__(self, codes: tuple[str, ...], parent: QWidget | None = None) -> None:
        """Offer these choices, the first of them made."""
        super().__init__(parent)
        self.setProperty("kind", "segments")
        self._codes = codes
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        for place, code in enumerate(codes):
            button = QToolButton()
            button.setProperty("kind", "segment")
            button.setCheckable(True)
            button.setObjectName(code)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            self._group.addButton(button, place)
            row.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self._tell)

    def set_texts(self, texts: tuple[str, ...]) -> None:
        """Set the words, in the order of the codes."""
        for place, text in enumerate(texts):
            self._group.button(place).setText(text)
            self._group.button(place).setAccessibleName(text)

    def current(self) -> str:
        """Return the code of the choice that holds."""
        return self._codes[self._group.checkedId()]

    def choose(self, code: str) -> None:
        """Make a choice; nobody is told of it."""
        self._group.button(self._codes.index(code)).setChecked(True)

    def _tell(self, place: int) -> None:
        self.chosen.emit(self._codes[place])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next choice with the arrow keys."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() not in steps:
            super().keyPressEvent(event)
            return
        place = (self._group.checkedId() + steps[Qt.Key(event.key())]) % len(self._codes)
        button = self._group.button(place)
        button.setFocus()
        button.click()
