"""How past forecasts did, month by month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from tideover.ui.widgets.card import Card
from tideover.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tideover.domain.snapshot import Snapshot

_MOST = 12


class PastCard(Card):
    """What was said of months that are over, beside what came."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent=parent)
        self._snapshot: Snapshot | None = None
        self.summary = PlainLabel(wrap=True)
        self.months = PlainLabel(wrap=True)
        self.body.addWidget(self.summary)
        self.body.addWidget(self.months)
        # Below the fold: the first paint and the answer to an edit need not wait for it.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._show)

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self.set_title(self.tr("How past forecasts did"))
        self._later.start()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show how the outlooks that this household kept did."""
        self._snapshot = snapshot
        self._later.start()

    def _show(self) -> None:
        if self._snapshot is None:
            return
        from tideover.ui.wording.past_forecasts import past_review_text, past_summary
        from tideover.viewmodels.past_forecasts import past_forecasts_view

        view = past_forecasts_view(self._snapshot)
        self.summary.setText(past_summary(view))
        self.months.setText("\n".join(map(past_review_text, view.reviews[:_MOST])))
        self.months.setVisible(bool(view.reviews))
