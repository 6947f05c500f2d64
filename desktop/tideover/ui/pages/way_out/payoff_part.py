"""Paying off: a plan at the left, what it is compared with at the right, spare money below."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from tideover.app.commands.command import Together
from tideover.app.commands.household import SetHousehold
from tideover.app.extra_money import windfall_command
from tideover.domain.errors import InputError
from tideover.engine.standing import standings
from tideover.engine.strategies import Strategy
from tideover.ui.messages import error_text
from tideover.ui.pages.way_out.best_plan import BestPlanCard
from tideover.ui.pages.way_out.comparison import ComparisonCard
from tideover.ui.pages.way_out.controls import PlanControls
from tideover.ui.pages.way_out.follow_row import FollowRow
from tideover.ui.pages.way_out.order import OrderCard
from tideover.ui.pages.way_out.plan_card import PlanCard
from tideover.ui.pages.way_out.spare_money import SpareMoneyCard
from tideover.ui.theme import spacing
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.empty_state import EmptyState
from tideover.ui.work import Latest
from tideover.viewmodels.payoff import (
    ExtraScale,
    PayoffQuestion,
    PayoffView,
    StrategyLine,
    comparison,
    extra_scale,
    household_with,
    order_lines,
    payoff_view,
    question_of,
    strategy_line,
    with_windfalls,
)
from tideover.viewmodels.plan_charts import Against, PlanCharts, plan_charts

if TYPE_CHECKING:
    from tideover.domain.extra_money import ExtraMoney, Windfall
    from tideover.domain.ids import LoanId
    from tideover.domain.snapshot import Snapshot

_SIDE = 400
_NOTHING, _PLAN = range(2)


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan, what is drawn of it, and what it is compared with."""

    view: PayoffView
    charts: PlanCharts
    lines: tuple[StrategyLine, ...]


class PayoffPart(QStackedWidget):
    """Answers to when one is free of debt, and at what cost; empty where nothing is owed.

    Signals:
        command_requested: a Command.
        message_requested: a finished sentence to show for a few seconds.
        loans_requested: the page of the loans is wanted.
        plan_followed: what was shown is followed now.
    """

    command_requested = Signal(object)
    message_requested = Signal(str)
    loans_requested = Signal()
    plan_followed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._snapshot: Snapshot | None = None
        self._question: PayoffQuestion | None = None
        self._scale: ExtraScale | None = None
        self._planned: Planned | None = None
        self._against = Against()
        self._planner = Latest(self)
        self._planner.done.connect(self._show_planned)
        self.empty = EmptyState("way-out")
        self.controls = PlanControls()
        self.plan = PlanCard()
        self.comparison = ComparisonCard()
        self.best = BestPlanCard()
        self.order = OrderCard()
        self.spare = SpareMoneyCard()
        self.follow = FollowRow()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        asked = Card()
        asked.body.addWidget(self.controls)
        left = QVBoxLayout()
        left.setSpacing(spacing(3))
        left.addWidget(asked)
        left.addWidget(self.follow)
        left.addWidget(self.plan, 1)
        side = QWidget()
        side.setFixedWidth(_SIDE)
        rows = QVBoxLayout(side)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(spacing(3))
        for card in (self.comparison, self.best, self.order):
            rows.addWidget(card)
        rows.addStretch(1)
        inside = QWidget()
        inside.setProperty("kind", "page")
        both = QVBoxLayout(inside)
        both.setContentsMargins(spacing(5), spacing(3), spacing(5), spacing(4))
        both.setSpacing(spacing(3))
        columns = QHBoxLayout()
        columns.setSpacing(spacing(3))
        both.addLayout(columns, 1)
        both.addWidget(self.spare)
        columns.addLayout(left, 1)
        columns.addWidget(side)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        scroll.setWidget(inside)
        self.addWidget(self.empty)
        self.addWidget(scroll)

    def _connect(self) -> None:
        self.empty.asked.connect(self.loans_requested)
        self.controls.strategy_chosen.connect(self.ask_strategy)
        self.controls.extra_chosen.connect(self.ask_extra)
        self.controls.windfall_changed.connect(self.keep_windfall)
        self.controls.keep_requested.connect(self.keep_plan)
        self.comparison.strategy_chosen.connect(self.ask_strategy)
        self.best.show_requested.connect(self._ask_cheapest)
        self.best.found.connect(self._compare)
        self.order.order_changed.connect(self.ask_order)
        self.plan.said.connect(self.message_requested)
        self.follow.command_requested.connect(self.command_requested)
        self.follow.message_requested.connect(self.message_requested)
        self.follow.followed.connect(self.plan_followed)
        self.plan.against_chosen.connect(self.compare_with)

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.empty.set_texts(
            self.tr("Nothing to pay off"),
            self.tr("Once there is a loan, this page shows when you are free of it."),
            self.tr("Go to the loans"),
        )
        for part in (
            *(self.controls, self.plan, self.comparison, self.best, self.order),
            *(self.spare, self.follow),
        ):
            part.retranslate()

    def retheme(self) -> None:
        """Draw in the new colours."""
        for part in (self.empty, self.plan, self.comparison, self.spare):
            part.retheme()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the household as it is now; a plan that is being tried stays."""
        before, self._snapshot = self._snapshot, snapshot
        kept = question_of(snapshot.household)
        if self._question is None or (
            before is not None and self._question == question_of(before.household)
        ):
            self._question = kept
        else:
            self._question = with_windfalls(self._question, kept.extra.windfalls)
        owes = any(standing.principal_left for standing in standings(snapshot))
        self.setCurrentIndex(_PLAN if owes else _NOTHING)
        if owes:
            self._scale = extra_scale(snapshot)
            self.spare.show_snapshot(snapshot)
            self._plan()

    def ask_strategy(self, strategy: Strategy) -> None:
        """Show the plan of another strategy."""
        if self._question is not None and strategy is not self._question.strategy:
            self._ask(replace(self._question, strategy=strategy))

    def _ask_cheapest(self) -> None:
        self.ask_strategy(Strategy.CHEAPEST)

    def ask_extra(self, extra: ExtraMoney) -> None:
        """Show the plan with other extra money."""
        if self._question is not None and extra != self._question.extra:
            self._ask(replace(self._question, extra=extra))

    def ask_order(self, order: tuple[LoanId, ...]) -> None:
        """Show the plan in another order."""
        if self._question is not None and order != self._question.order:
            self._ask(replace(self._question, order=order))

    def compare_with(self, against: Against) -> None:
        """Draw the plan beside another one."""
        self._against = against
        self._plan()

    def keep_plan(self) -> None:
        """Make what is shown the household's own plan."""
        if self._snapshot is not None and self._question is not None:
            household = household_with(self._snapshot.household, self._question)
            self.command_requested.emit(Together("payoff_plan", (SetHousehold(household),)))

    def keep_windfall(self, before: Windfall | None, after: Windfall | None) -> None:
        """Keep a sum that comes once, whatever plan is being tried; None removes it."""
        if self._snapshot is None:
            return
        try:
            command = windfall_command(self._snapshot.household, before, after)
        except InputError as error:
            self.message_requested.emit(error_text(error))
            return
        self.command_requested.emit(command)

    def _ask(self, question: PayoffQuestion) -> None:
        self._question = question
        self._plan()

    def _plan(self) -> None:
        snapshot, question = self._snapshot, self._question
        if snapshot is None or question is None or self._scale is None:
            return
        self.order.setVisible(question.strategy is Strategy.CUSTOM)
        if question.strategy is Strategy.CUSTOM:
            self.order.show_lines(order_lines(snapshot, question.order))
        self.follow.show_question(snapshot, question)
        kept = question == question_of(snapshot.household)
        self.controls.show_question(snapshot, question, self._scale, kept=kept)
        self._planner.start(_Planning(snapshot, question, self._against))
        self.best.ask(snapshot, question)

    def _show_planned(self, planned: Planned) -> None:
        self._planned = planned
        self.plan.show_view(planned.view, planned.charts)
        self.controls.show_findings(planned.view.findings)
        self._compare()

    def _compare(self) -> None:
        """Show the strategies side by side, the cheapest plan among them once it is found."""
        planned, snapshot, best = self._planned, self._snapshot, self.best.view
        if planned is None or snapshot is None:
            return
        lines = planned.lines
        if best is not None:
            solved = (best.certified.plan, *best.other_goals)
            lines = (*lines, *(strategy_line(snapshot, plan) for plan in solved))
        view = planned.view
        self.comparison.show_lines(lines, view.question.strategy, fixed_fees=view.has_fixed_fees)


class _Planning:
    """The job that works a plan out, away from the window's thread."""

    def __init__(self, snapshot: Snapshot, question: PayoffQuestion, against: Against) -> None:
        self._snapshot = snapshot
        self._question = question
        self._against = against

    def __call__(self) -> Planned:
        view = payoff_view(self._snapshot, self._question)
        return Planned(
            view,
            plan_charts(self._snapshot, view, self._against),
            comparison(self._snapshot, self._question),
        )
