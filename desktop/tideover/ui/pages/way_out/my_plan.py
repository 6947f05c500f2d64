"""My plan: the plan that is followed, what to pay this month, and how it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from tideover.app.commands.command import Together
from tideover.app.commands.records import Replace
from tideover.app.following import noted_command, paid_as_planned, stop_command
from tideover.domain.errors import InputError
from tideover.ui import fonts
from tideover.ui.dialogs.repayment_dialog import RepaymentDialog
from tideover.ui.messages import error_text
from tideover.ui.pages.way_out.against_plan import AgainstPlanCard
from tideover.ui.pages.way_out.todo_list import TodoCard
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.empty_state import EmptyState
from tideover.ui.widgets.icon_line import IconLines
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.wording.following import (
    milestone_text,
    month_lines,
    new_plan_text,
    plan_text,
    standing_title,
)
from tideover.ui.work import Latest
from tideover.viewmodels.following import following_view, replanned
from tideover.viewmodels.loans import repayment_form

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.following.progress import Todo
    from tideover.engine.following.replanning import NewPlan
    from tideover.ui.services import Services
    from tideover.viewmodels.following import FollowingView

_WIDEST = 1300
_NOTHING, _PLAN = range(2)


class StandingCard(Card):
    """The finding, the plan in words, what was reached, and three lines for this month.

    Signals:
        noted: what was reached has been read.
    """

    noted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent=parent)
        self.plan = PlainLabel(kind="muted", wrap=True)
        self.lines = PlainLabel(wrap=True)
        self.reached = IconLines()
        self.note = Button(kind="link")
        self.note.clicked.connect(self.noted)
        quiet = QHBoxLayout()
        quiet.addWidget(self.reached, 1)
        quiet.addWidget(self.note, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.plan)
        self.body.addLayout(quiet)
        self.body.addWidget(self.lines)

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.note.setText(self.tr("Noted"))
        self.note.setAccessibleName(self.tr("Noted: do not show this again"))

    def show_view(self, view: FollowingView) -> None:
        """Show how the plan goes."""
        self.set_title(standing_title(view.progress))
        self.plan.setText(plan_text(view.progress.plan))
        self.lines.setText("\n".join(month_lines(view)))
        self.reached.show_lines([("flag", "accent", milestone_text(each)) for each in view.news])
        self.reached.setVisible(bool(view.news))
        self.note.setVisible(bool(view.news))


class AgainCard(Card):
    """Planning again: the difference is said before it is accepted.

    Signals:
        asked: a new plan is to be worked out.
        accepted: the new plan is to be followed.
        stopped: no plan is to be followed any more.
    """

    asked = Signal()
    accepted = Signal()
    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a new plan."""
        super().__init__(parent=parent)
        self.words = PlainLabel(wrap=True)
        self.answer = PlainLabel(wrap=True)
        self.answer.setFont(fonts.scaled(self.font(), fonts.BODY, bold=True))
        self.ask = Button()
        self.accept = Button(kind="primary")
        self.stop = Button(kind="link")
        foot = QHBoxLayout()
        foot.setSpacing(spacing(2))
        for button in (self.ask, self.accept):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.stop)
        self.body.addWidget(self.words)
        self.body.addWidget(self.answer)
        self.body.addLayout(foot)
        self.ask.clicked.connect(self.asked)
        self.accept.clicked.connect(self.accepted)
        self.stop.clicked.connect(self.stopped)
        self.show_answer("", acceptable=False)

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.set_title(self.tr("When life differs"))
        self.words.setText(
            self.tr(
                "A new plan begins with what is owed today and pays as you chose under “Paying "
                "off”. The plan you follow stays until you take the new one."
            )
        )
        self.ask.setText(self.tr("Plan again from today"))
        self.accept.setText(self.tr("Follow the new plan"))
        self.stop.setText(self.tr("Stop following"))

    def show_answer(self, answer: str, *, acceptable: bool) -> None:
        """Say what a new plan would change; an empty answer takes no room."""
        self.answer.setText(answer)
        self.answer.setVisible(bool(answer))
        self.accept.setVisible(acceptable)


class MyPlanPart(QStackedWidget):
    """What to pay this month, how it goes, and planning again; empty while no plan is followed.

    Signals:
        command_requested: a Command.
        message_requested: a finished sentence to show for a few seconds.
        dialog_opened: a dialog that the page shows.
        payoff_requested: the part in which a plan is chosen is wanted.
    """

    command_requested = Signal(object)
    message_requested = Signal(str)
    dialog_opened = Signal(object)
    payoff_requested = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._services = services
        self._snapshot: Snapshot | None = None
        self.view: FollowingView | None = None
        self._new_plan: NewPlan | None = None
        self._viewer = Latest(self)
        self._viewer.done.connect(self._show_view)
        self._planner = Latest(self)
        self._planner.done.connect(self._show_new_plan)
        self.empty = EmptyState("way-out")
        self.standing = StandingCard()
        self.todo = TodoCard()
        self.against = AgainstPlanCard()
        self.again = AgainCard()
        self._lay_out()
        self.empty.asked.connect(self.payoff_requested)
        self.standing.noted.connect(self._note)
        self.todo.paid.connect(self._pay)
        self.todo.other_amount.connect(self._pay_other)
        self.again.asked.connect(self.plan_again)
        self.again.accepted.connect(self._accept)
        self.again.stopped.connect(self._stop)

    def _lay_out(self) -> None:
        column = QWidget()
        column.setMaximumWidth(_WIDEST)
        rows = QVBoxLayout(column)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(spacing(3))
        for card in (self.standing, self.todo, self.against, self.again):
            rows.addWidget(card)
        rows.addStretch(1)
        inside = QWidget()
        inside.setProperty("kind", "page")
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(spacing(5), spacing(1), spacing(5), spacing(4))
        whole.addWidget(column)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inside)
        self.addWidget(self.empty)
        self.addWidget(scroll)

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.empty.set_texts(
            self.tr("No plan is followed yet"),
            self.tr(
                "Choose one under “Paying off” and follow it: its payments become this month's "
                "list,\nand you are told how far ahead or behind you are, and why."
            ),
            self.tr("Choose a plan"),
        )
        for card in (self.standing, self.todo, self.against, self.again):
            card.retranslate()

    def retheme(self) -> None:
        """Draw in the new colours."""
        for part in (self.empty, self.todo, self.against):
            part.retheme()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show how the plan goes now."""
        if self._snapshot is not None and self._snapshot is not snapshot:
            self.again.show_answer("", acceptable=False)
        self._snapshot = snapshot
        self.setCurrentIndex(_NOTHING if snapshot.followed is None else _PLAN)
        if snapshot.followed is not None:
            self._viewer.start(_Viewing(snapshot))

    def plan_again(self) -> None:
        """Work out a plan from today on and say what it changes."""
        if self._snapshot is not None:
            self._planner.start(_Replanning(self._snapshot))

    def _show_view(self, view: FollowingView | None) -> None:
        self.view = view
        if view is not None:
            self.standing.show_view(view)
            self.todo.show_items(view.progress.todo_month, view.progress.todo)
            self.against.show_view(view)

    def _show_new_plan(self, found: NewPlan | InputError | None) -> None:
        self._new_plan = found if not isinstance(found, InputError) else None
        if isinstance(found, InputError):
            self.again.show_answer(error_text(found), acceptable=False)
        elif found is not None:
            self.again.show_answer(new_plan_text(found), acceptable=not found.changes_nothing)

    def _accept(self) -> None:
        if self._new_plan is not None:
            self.command_requested.emit(Together("plan_again", (Replace(self._new_plan.after),)))

    def _stop(self) -> None:
        if self._snapshot is not None and self._snapshot.followed is not None:
            self.command_requested.emit(stop_command(self._snapshot))

    def _note(self) -> None:
        if self._snapshot is not None and self._snapshot.followed and self.view is not None:
            self.command_requested.emit(noted_command(self._snapshot.followed, self.view.news))

    def _pay(self, item: Todo) -> None:
        if self._snapshot is None:
            return
        try:
            command = paid_as_planned(self._snapshot, item)
        except InputError as error:
            self.message_requested.emit(error_text(error))
            return
        self.command_requested.emit(command)

    def _pay_other(self, item: Todo) -> None:
        if self._snapshot is None:
            return
        begin = repayment_form(self._snapshot, item.loan_id)
        if begin is not None:
            dialog = RepaymentDialog(self._services, begin, self.window())
            dialog.amount.set_value(item.left)
            dialog.amount.selectAll()
            self.dialog_opened.emit(dialog)


class _Viewing:
    """The job that says how the plan goes, away from the window's thread."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot

    def __call__(self) -> FollowingView | None:
        return following_view(self._snapshot)


class _Replanning:
    """The job that plans again, away from the window's thread."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot

    def __call__(self) -> NewPlan | InputError | None:
        try:
            return replanned(self._snapshot)
        except InputError as error:
            return error
