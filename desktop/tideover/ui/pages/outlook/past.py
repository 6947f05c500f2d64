"""How past forecasts did, month by month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.ui.widgets.card import Card
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.wording.past_forecasts import chance_texts, past_review_text, past_summary
from tideover.viewmodels.past_forecasts import past_forecasts_view

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
        self.chances = PlainLabel(wrap=True)
        self.months = PlainLabel(wrap=True)
        for label in (self.summary, self.chances, self.months):
            self.body.addWidget(label)

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self.set_title(self.tr("How past forecasts did"))
        self._show()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show how the outlooks that this household kept did."""
        self._snapshot = snapshot
        self._show()

    def _show(self) -> None:
        if self._snapshot is None:
            return
        view = past_forecasts_view(self._snapshot)
        self.summary.setText(past_summary(view))
        chances = chance_texts(view)
        self.chances.setText("\n".join(chances))
        self.chances.setVisible(bool(chances))
        self.months.setText("\n".join(map(past_review_text, view.reviews[:_MOST])))
        self.months.setVisible(bool(view.reviews))
