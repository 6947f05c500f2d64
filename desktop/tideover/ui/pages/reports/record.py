"""The credit record of the whole household, counted beside the window's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from tideover.ui.theme import spacing
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.credit_record import CreditRecordView
from tideover.ui.work import Latest
from tideover.viewmodels.credit_record import RecordView, record_view

if TYPE_CHECKING:
    from tideover.domain.facts import Facts
    from tideover.domain.snapshot import Snapshot


class RecordReport(QScrollArea):
    """All loans on one time line.

    It stands among the reports and not under “In difficulty”: most of what a record shows has
    ended long ago, and who is out of difficulty wants to know when it is forgotten.

    Signals:
        said: a sentence about a file that was written.
    """

    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._worker = Latest(self)
        self.record = CreditRecordView()
        self._worker.done.connect(self.record.show_view)
        self.record.said.connect(self.said)
        card = Card()
        card.body.addWidget(self.record)
        inside = QWidget()
        inside.setProperty("kind", "page")
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(spacing(5), spacing(1), spacing(5), spacing(4))
        rows.addWidget(card)
        rows.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(inside)

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.record.retranslate()

    def retheme(self) -> None:
        """Draw in the new colours."""
        self.record.retheme()

    def show_snapshot(self, snapshot: Snapshot, facts: Facts) -> None:
        """Show the household's record as it is now."""
        self._worker.start(_Recording(snapshot, facts))


class _Recording:
    """The job that looks back over every loan, away from the window's thread."""

    def __init__(self, snapshot: Snapshot, facts: Facts) -> None:
        self._snapshot = snapshot
        self._facts = facts

    def __call__(self) -> RecordView:
        return record_view(self._snapshot, self._facts)
