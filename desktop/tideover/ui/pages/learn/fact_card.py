"""The dated facts of a topic, each with its period, its source and the day it was checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.ui.theme import spacing
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.wording.facts import fact_text, period_text, source_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tideover.domain.facts import Fact


class FactCard(Card):
    """Information, never advice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent=parent)
        self.lines: list[tuple[PlainLabel, PlainLabel]] = []
        self.note = PlainLabel(kind="muted", wrap=True)
        self.body.addWidget(self.note)

    def retranslate(self) -> None:
        """Name the card and say what it is."""
        self.set_title(self.tr("As published"))
        self.note.setText(
            self.tr(
                "Information, not advice. Each line says where it comes from and when it was "
                "checked; “unverified” means that nobody has checked it yet."
            )
        )

    def show_facts(self, facts: tuple[Fact, ...]) -> None:
        """Show the facts, the sources small below them."""
        self.setVisible(bool(facts))
        while len(self.lines) < len(facts):
            line = PlainLabel(wrap=True), PlainLabel(kind="muted", wrap=True)
            line[1].setContentsMargins(0, 0, 0, spacing(2))
            self.lines.append(line)
            for label in line:
                self.body.addWidget(label)
        for place, (said, source) in enumerate(self.lines):
            said.setVisible(place < len(facts))
            source.setVisible(place < len(facts))
            if place < len(facts):
                fact = facts[place]
                said.setText(fact_text(fact))
                source.setText(
                    self.tr("{period} · {source}").format(
                        period=period_text(fact), source=source_text(fact)
                    )
                )
