"""The measures of how one stands, each with what it was counted from and what it may be held to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from tideover.ui import fonts
from tideover.ui.theme import spacing
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.labels import Figure, PlainLabel, plain_tip
from tideover.ui.wording.facts import fact_text, source_text
from tideover.ui.wording.profile import measure_name, measure_text, measure_value
from tideover.viewmodels.profile import MeasureCode

if TYPE_CHECKING:
    from tideover.engine.profile import Profile
    from tideover.viewmodels.profile import Measure, ProfileView

_COLUMNS = 2


class MeasureCard(Card):
    """One measure: its value large, what it is, and the published shares beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent=parent)
        self.value = Figure()
        self.counted = PlainLabel(wrap=True)
        self.standards: list[PlainLabel] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(spacing(1))
        self.body.addWidget(self.value)
        self.body.addWidget(self.counted)
        self.body.addLayout(self._rows)
        self.body.addStretch(1)

    def show_measure(self, measure: Measure, profile: Profile) -> None:
        """Show a measure."""
        self.set_title(measure_name(measure.code))
        self.value.setText(measure_value(measure))
        self.counted.setText(measure_text(measure, profile))
        while len(self.standards) < len(measure.standards):
            label = PlainLabel(kind="muted", wrap=True)
            label.setFont(fonts.scaled(self.font(), fonts.CAPTION))
            self.standards.append(label)
            self._rows.addWidget(label)
        for place, label in enumerate(self.standards):
            label.setVisible(place < len(measure.standards))
            if place < len(measure.standards):
                fact = measure.standards[place]
                label.setText(f"{fact_text(fact)} {_mark(source_text(fact), fact.checked_on)}")
                label.setToolTip(plain_tip(source_text(fact)))


def _mark(source: str, checked_on: object) -> str:
    """Return the source, which says by itself that nobody checked it."""
    return source if checked_on is None else ""


class MeasuresView(QWidget):
    """A card for every measure, in two columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the cards."""
        super().__init__(parent)
        self.cards = {code: MeasureCard() for code in MeasureCode}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(spacing(3))
        for place, card in enumerate(self.cards.values()):
            grid.addWidget(card, place // _COLUMNS, place % _COLUMNS, Qt.AlignmentFlag(0))
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)

    def show_view(self, view: ProfileView) -> None:
        """Show every measure."""
        for measure in view.measures:
            self.cards[measure.code].show_measure(measure, view.profile)
