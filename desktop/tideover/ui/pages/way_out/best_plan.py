"""The cheapest plan: the proof, what to do first, and what other orders cost more."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout

from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.wording.best_plan import (
    certificate_text,
    outside_text,
    price_text,
    step_text,
    steps_title,
)
from tideover.ui.work import Latest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tideover.domain.snapshot import Snapshot
    from tideover.viewmodels.best_plan import BestPlanView
    from tideover.viewmodels.payoff import PayoffQuestion

_SETTLED = 250
"""Milliseconds without a change before a plan is looked for: a slider that moves asks nothing."""


class BestPlanCard(Card):
    """Looks for the cheapest plan beside the window and says what is proven of it.

    Signals:
        found: the BestPlanView that is shown, whenever a better one is.
        show_requested: the plan is to be drawn.
    """

    found = Signal(object)
    show_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent=parent)
        self.view: BestPlanView | None = None
        self._asked: tuple[Snapshot, PayoffQuestion] | None = None
        self._cancelled = Event()
        self._worker = Latest(self)
        self._worker.done.connect(self._show_found)
        self._looking_on = Latest(self)
        self._looking_on.done.connect(self._show_found)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED)
        self._settled.timeout.connect(self._look)
        self.proof = PlainLabel(wrap=True)
        self.state = PlainLabel(kind="muted", wrap=True)
        self.steps = PlainLabel(wrap=True)
        self.prices = PlainLabel(kind="muted", wrap=True)
        self.outside = PlainLabel(kind="muted", wrap=True)
        self.show_plan = Button(kind="link")
        self.show_plan.clicked.connect(self.show_requested)
        foot = QHBoxLayout()
        foot.addWidget(self.show_plan)
        foot.addStretch(1)
        self.body.setSpacing(spacing(2))
        for label in (self.steps, self.proof, self.state, self.prices, self.outside):
            self.body.addWidget(label)
        self.body.addLayout(foot)

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.set_title(self.tr("The cheapest plan"))
        self.show_plan.setText(self.tr("Show it in the picture"))
        self._say()

    def ask(self, snapshot: Snapshot, question: PayoffQuestion) -> None:
        """Look for the plan of a household and an extra amount, once nothing changes any more."""
        known = self._asked
        if known is not None and known[0] is snapshot and known[1].extra == question.extra:
            return
        self._asked = (snapshot, question)
        self._cancelled.set()
        self.view = None
        self._say()
        self._settled.start()

    def _look(self) -> None:
        if self._asked is not None:
            self._cancelled = Event()
            self._worker.start(_FirstPlan(*self._asked))

    def _show_found(self, view: BestPlanView) -> None:
        before, self.view = self.view, view
        self._say()
        self.found.emit(view)
        if before is None and view.searching and self._asked is not None:
            self._looking_on.start(_BetterPlan(*self._asked, self._cancelled))

    def _say(self) -> None:
        view = self.view
        for label in (self.steps, self.prices, self.show_plan):
            label.setVisible(view is not None)
        self.proof.setVisible(view is not None)
        if view is None:
            self.state.setText(self.tr("Looking for it…"))
            self.state.show()
            self.outside.hide()
            return
        self.steps.setText("\n".join([steps_title(view), *map(step_text, view.steps)]))
        self.proof.setText(certificate_text(view))
        self.state.setText(self.tr("Still looking for a better one…"))
        self.state.setVisible(view.searching)
        #: {prices} is a list such as "Snowball: ¥120 more"
        self.prices.setText(
            self.tr("What another way costs. {prices}").format(
                prices=" · ".join(map(price_text, view.prices))
            )
        )
        sentence = outside_text(view)
        self.outside.setText(sentence)
        self.outside.setVisible(bool(sentence))


class _FirstPlan:
    """The job that finds a good plan at once, away from the window's thread."""

    def __init__(self, snapshot: Snapshot, question: PayoffQuestion) -> None:
        self._snapshot = snapshot
        self._question = question

    def __call__(self) -> BestPlanView:
        from tideover.viewmodels.best_plan import best_plan_views

        return next(best_plan_views(self._snapshot, self._question.extra, self._question.order))


class _BetterPlan:
    """The job that looks on until the proof is closed or nobody wants it any more."""

    def __init__(self, snapshot: Snapshot, question: PayoffQuestion, cancelled: Event) -> None:
        self._snapshot = snapshot
        self._question = question
        self._cancelled = cancelled

    def __call__(self) -> BestPlanView:
        from tideover.viewmodels.best_plan import best_plan_views

        extra, order = self._question.extra, self._question.order
        *_, last = best_plan_views(self._snapshot, extra, order, self._cancelled.is_set)
        return last
