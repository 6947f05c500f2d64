"""The months ahead as a card: their tiles, and how far they look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from tideover.engine.forecast import MONTHS, MOST_MONTHS
from tideover.ui.pages.outlook.tiles import MonthTiles
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.labels import SectionTitle
from tideover.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

CHOICES = (MONTHS, 60, MOST_MONTHS)
_MONTHS_A_YEAR = 12


class HorizonCard(Card):
    """The tiles of the months ahead.

    Signals:
        looked_ahead: so many months are wanted.
    """

    looked_ahead = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Look as far as the first page does."""
        super().__init__(parent=parent)
        self.tiles = MonthTiles(with_chance=True)
        self._heading = SectionTitle()
        self.choice = Segmented(tuple(str(months) for months in CHOICES))
        self.choice.chosen.connect(self._choose)
        self.redesign, self.what_if = Button(kind="link"), Button(kind="link")
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self.what_if)
        head.addWidget(self.redesign)
        head.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignRight)
        self.body.addLayout(head)
        self.body.addWidget(self.tiles)

    def months(self) -> int:
        """Return how many months are looked ahead."""
        return int(self.choice.current())

    def retranslate(self) -> None:
        """Set the title and the choices."""
        #: {count} is a number of months
        title = self.tr("The next {count} months").format(count=self.months())
        self._heading.setText(title)
        #: a choice of how far to look ahead: {count} is 2, 5 or 10
        years = self.tr("{count} years")
        self.choice.set_texts(
            tuple(years.format(count=months // _MONTHS_A_YEAR) for months in CHOICES)
        )
        self.redesign.setText(self.tr("Redesign the due days…"))
        self.what_if.setText(self.tr("What if…"))
        self.choice.setAccessibleName(self.tr("How far to look ahead"))
        self.tiles.retranslate()

    def _choose(self, _code: str) -> None:
        self.retranslate()
        self.looked_ahead.emit(self.months())
