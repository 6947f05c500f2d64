"""Learn: how loans work, with examples counted just now and the facts that hold today."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from tideover.ui.pages.learn.example import ExampleCard
from tideover.ui.pages.learn.fact_card import FactCard
from tideover.ui.pages.learn.topics import TopicList
from tideover.ui.pages.page import Page
from tideover.ui.theme import spacing
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.labels import PlainLabel, SectionTitle
from tideover.ui.wording.learn import topic_texts, topic_titles
from tideover.viewmodels.learn import TOPICS, learn_view

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.snapshot import Snapshot
    from tideover.ui.services import Services

_LIST_WIDTH = 260
_WIDEST = 780


class LearnPage(Page):
    """The topics at the left, the chosen one at the right."""

    code: ClassVar[str] = "learn"

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        """Build the page; it is empty until it is shown a snapshot."""
        super().__init__(services, parent)
        self._topic = TOPICS[0].code
        self._shown_on: date | None = None
        self.topics = TopicList()
        self.title = SectionTitle()
        self.paragraphs: list[PlainLabel] = []
        self._texts = QVBoxLayout()
        self.example = ExampleCard()
        self.facts = FactCard()
        self.article = QScrollArea()
        self._lay_out()
        self.topics.choose(self._topic)
        self.topics.topic_chosen.connect(self._choose)
        self.retranslate()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("kind", "page")
        column = QWidget()
        column.setMaximumWidth(_WIDEST)
        rows = QVBoxLayout(column)
        rows.setContentsMargins(0, 0, spacing(2), 0)
        rows.setSpacing(spacing(3))
        self._texts.setSpacing(spacing(2))
        rows.addWidget(self.title)
        rows.addLayout(self._texts)
        rows.addWidget(self.example)
        rows.addWidget(self.facts)
        rows.addStretch(1)
        beside = QHBoxLayout(inside)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(column, 1)
        beside.addStretch(0)
        self.article.setWidgetResizable(True)
        self.article.setFrameShape(QFrame.Shape.NoFrame)
        self.article.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.article.setWidget(inside)
        side = Card()
        side.body.setContentsMargins(spacing(2), spacing(2), spacing(2), spacing(2))
        side.body.addWidget(self.topics)
        side.setFixedWidth(_LIST_WIDTH)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(spacing(5), spacing(3), spacing(5), spacing(4))
        whole.setSpacing(spacing(5))
        whole.addWidget(side)
        whole.addWidget(self.article, 1)

    def retranslate(self) -> None:
        """Set every fixed text."""
        self._shown_on = None
        self.topics.retranslate()
        self.example.retranslate()
        self.facts.retranslate()

    def retheme(self) -> None:
        """Draw in the new colours."""
        self.example.retheme()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Count the examples anew when the day has changed; nothing here is of the household."""
        if self._shown_on != snapshot.as_of:
            self._show(snapshot.as_of)

    def open_at(self, argument: object) -> None:
        """Open a topic by its code."""
        if isinstance(argument, str):
            self.topics.choose(argument)

    def _choose(self, code: str) -> None:
        self._topic = code
        self._show(self.services.today())
        self.article.verticalScrollBar().setValue(0)

    def _show(self, today: date) -> None:
        self._shown_on = today
        view = learn_view(self._topic, today, self.services.facts)
        self.title.setText(topic_titles()[self._topic])
        texts = topic_texts()[self._topic]
        while len(self.paragraphs) < len(texts):
            self.paragraphs.append(PlainLabel(wrap=True))
            self._texts.addWidget(self.paragraphs[-1])
        for place, label in enumerate(self.paragraphs):
            label.setVisible(place < len(texts))
            label.setText(texts[place] if place < len(texts) else "")
        self.example.show_view(view)
        self.facts.show_facts(view.facts)
