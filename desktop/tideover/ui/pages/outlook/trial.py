"""The bar that says a suggestion is being tried."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class TrialBar(QFrame):
    """Says that a suggestion is being tried.

    Signals:
        kept: make the change.
        noted: note what a lender will be asked for.
        stopped: show the real outlook again.
    """

    kept = Signal()
    noted = Signal()
    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a hidden bar."""
        super().__init__(parent)
        self.setProperty("kind", "notice")
        self.text = PlainLabel(wrap=True)
        self._asks = False
        self.keep = Button(kind="primary")
        self.note = Button()
        self.stop = Button()
        self.keep.clicked.connect(self.kept)
        self.note.clicked.connect(self.noted)
        self.stop.clicked.connect(self.stopped)
        row = QHBoxLayout(self)
        row.setContentsMargins(spacing(4), spacing(2), spacing(3), spacing(2))
        row.addWidget(self.text, 1)
        row.addWidget(self.note)
        row.addWidget(self.keep)
        row.addWidget(self.stop)
        self.hide()

    def retranslate(self) -> None:
        """Set the fixed texts."""
        self.keep.setText(self.tr("They agreed: keep it") if self._asks else self.tr("Keep it"))
        self.note.setText(self.tr("Note that I will ask"))
        self.stop.setText(self.tr("Stop trying"))

    def show_choices(self, *, can_keep: bool, asks: bool) -> None:
        """Offer to keep what can be kept; what a lender must agree to can be noted first."""
        self._asks = asks
        self.keep.setVisible(can_keep)
        self.note.setVisible(asks)
        self.retranslate()
