"""The credit record of one loan, as a part of its page that scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from tideover.ui.theme import spacing
from tideover.ui.widgets.credit_record import CreditRecordView

if TYPE_CHECKING:
    from tideover.viewmodels.credit_record import RecordView


class RecordPart(QScrollArea):
    """What being late with one loan leaves behind, and for how long."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.record = CreditRecordView()
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, spacing(2), spacing(2), 0)
        rows.addWidget(self.record)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(inside)

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.record.retranslate()

    def retheme(self) -> None:
        """Draw in the colours of now."""
        self.record.retheme()

    def show_view(self, view: RecordView) -> None:
        """Show the record."""
        self.record.show_view(view)
