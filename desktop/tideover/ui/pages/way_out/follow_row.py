"""`Follow this plan`: the plan that is shown becomes the one that is followed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from tideover.app.following import follow_command
from tideover.domain.errors import InputError
from tideover.ui.format import day_text
from tideover.ui.messages import error_text
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.work import Latest
from tideover.viewmodels.following import plan_to_follow
from tideover.viewmodels.payoff import household_with

if TYPE_CHECKING:
    from tideover.app.commands.command import Together
    from tideover.domain.household import Household
    from tideover.domain.snapshot import Snapshot
    from tideover.viewmodels.payoff import PayoffQuestion


class FollowRow(QWidget):
    """A sentence about the plan that is followed, and the button that takes the one shown.

    Signals:
        command_requested: a Command.
        message_requested: why the plan cannot be followed.
        followed: the plan is followed now.
    """

    command_requested = Signal(object)
    message_requested = Signal(str)
    followed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a plan."""
        super().__init__(parent)
        self._snapshot: Snapshot | None = None
        self._household: Household | None = None
        self._chooser = Latest(self)
        self._chooser.done.connect(self._take)
        self.words = PlainLabel(kind="muted", wrap=True)
        self.button = Button(kind="primary")
        self.button.clicked.connect(self.follow)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(spacing(3))
        row.addWidget(self.words, 1)
        row.addWidget(self.button)

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.button.setText(self.tr("Follow this plan"))
        self._say()

    def show_question(self, snapshot: Snapshot, question: PayoffQuestion) -> None:
        """Offer the plan that is shown."""
        self._snapshot = snapshot
        self._household = household_with(snapshot.household, question)
        self._say()

    def follow(self) -> None:
        """Take the plan that is shown."""
        if self._snapshot is not None and self._household is not None:
            self._chooser.start(_Choosing(self._snapshot, self._household))

    def _take(self, step: Together | InputError) -> None:
        if isinstance(step, InputError):
            self.message_requested.emit(error_text(step))
            return
        self.command_requested.emit(step)
        self.followed.emit()

    def _say(self) -> None:
        plan = None if self._snapshot is None else self._snapshot.followed
        if plan is None:
            self.words.setText(
                self.tr("Followed, its payments become this month's list under “My plan”.")
            )
        else:
            #: {day} is a date
            self.words.setText(
                self.tr(
                    "You follow the plan of {day}. What is shown here takes its place if you "
                    "follow it."
                ).format(day=day_text(plan.chosen_on))
            )


class _Choosing:
    """The job that makes the step, away from the window's thread."""

    def __init__(self, snapshot: Snapshot, household: Household) -> None:
        self._snapshot = snapshot
        self._household = household

    def __call__(self) -> Together | InputError:
        wished = replace(self._snapshot, household=self._household)
        try:
            return follow_command(self._snapshot, plan_to_follow(wished), self._household)
        except InputError as error:
            return error
