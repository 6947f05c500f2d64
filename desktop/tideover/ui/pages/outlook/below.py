"""What lies below the fold of the outlook: chance, what was counted, how past forecasts did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tideover.app.keeping import this_week_s_chance
from tideover.engine.chance import PATHS
from tideover.ui.pages.outlook.chance import ChanceCard
from tideover.ui.pages.outlook.chancing import Chancing
from tideover.ui.pages.outlook.counted import CountedCard
from tideover.ui.pages.outlook.past import PastCard
from tideover.ui.theme import spacing
from tideover.viewmodels.chance import chance_view

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.chance import ChanceOutlook
    from tideover.viewmodels.outlook import MonthDetail


class BelowTheFold(QWidget):
    """The cards that the first paint and the answer to an edit need not wait for.

    Signals:
        how_sure_asked: the person wants to say how sure income and spending are.
        level_chosen: one miss in so many is what the person wants to stay under.
        said: what became of a picture that was copied or saved.
        chance_found: a ChanceOutlook; a finer one may follow.
        command_requested: a Command that keeps the chance for a later look back.
    """

    how_sure_asked = Signal()
    level_chosen = Signal(int)
    said = Signal(str)
    chance_found = Signal(object)
    command_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._snapshot: Snapshot | None = None
        self._tried: Snapshot | None = None
        self._detail: MonthDetail | None = None
        self._found: ChanceOutlook | None = None
        self.chancing = Chancing(self)
        self.chancing.found.connect(self._take_chance)
        self.chance = ChanceCard()
        self.chance.asked.connect(self.how_sure_asked)
        self.chance.level_chosen.connect(self.level_chosen)
        self.chance.said.connect(self.said)
        self.counted = CountedCard()
        self.past = PastCard()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(spacing(3))
        for card in (self.chance, self.counted, self.past):
            rows.addWidget(card)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        for card in (self.chance, self.counted, self.past):
            card.retranslate()

    def retheme(self) -> None:
        """Draw the fan in the colours of now."""
        self.chance.retheme()

    def show_month(
        self, snapshot: Snapshot, detail: MonthDetail, tried: Snapshot, months: int
    ) -> None:
        """Show a month; the chance of `tried`, the household with what is on trial, follows."""
        if snapshot is not self._snapshot:
            self.past.show_snapshot(snapshot)
        self._snapshot, self._detail, self._tried = snapshot, detail, tried
        self.counted.show_month(detail)
        self.chancing.ask(tried, months)
        self._show_chance()

    def _take_chance(self, found: ChanceOutlook) -> None:
        self._found = found
        self._show_chance()
        self.chance_found.emit(found)
        self._keep(found)

    def _keep(self, found: ChanceOutlook) -> None:
        """Keep once a week what was said; what is only tried, or roughly known, is not said."""
        if self._snapshot is None or self._tried is not self._snapshot or found.paths < PATHS:
            return
        command = this_week_s_chance(self._snapshot, found)
        if command is not None:
            self.command_requested.emit(command)

    def _show_chance(self) -> None:
        """Show the chance of the month that is explained, as far as it was worked out."""
        if self._snapshot is not None and self._detail is not None and self._found is not None:
            month = self._detail.tile.month
            self.chance.show_view(chance_view(self._snapshot, self._found, month))
