"""Living through a plan in the engine alone: days pass, and payments are made."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tideover.app.commands.command import Together
from tideover.app.commands.loans import RecordRepayment
from tideover.app.commands.records import Add, Replace
from tideover.app.following import follow_command, paid_as_planned
from tideover.domain.chosen_plans import ChosenPlan
from tideover.domain.loans import Loan
from tideover.engine.following.progress import Progress, TodoState, progress
from tideover.engine.strategies import Strategy, payoff

if TYPE_CHECKING:
    from datetime import date

    from tideover.app.commands.command import Command
    from tideover.domain.money import Money
    from tideover.domain.snapshot import Snapshot


def done(snapshot: Snapshot, command: Command) -> Snapshot:
    """Return the household after a change, as far as plans and loans go."""
    match command:
        case Together(commands=commands):
            for each in commands:
                snapshot = done(snapshot, each)
            return snapshot
        case RecordRepayment(repayment=repayment):
            return replace(snapshot, repayments=(*snapshot.repayments, repayment))
        case Add(record=ChosenPlan() as plan) | Replace(record=ChosenPlan() as plan):
            return replace(snapshot, plans=(plan,))
        case Replace(record=Loan() as loan):
            loans = (loan if each.id == loan.id else each for each in snapshot.loans)
            return replace(snapshot, loans=tuple(loans))
        case _:
            raise AssertionError(command)


def followed(snapshot: Snapshot, strategy: Strategy, extra: Money) -> Snapshot:
    """Return the household with a plan chosen."""
    return done(snapshot, follow_command(snapshot, payoff(snapshot, strategy, extra)))


def how_it_goes(snapshot: Snapshot) -> Progress:
    """Return how the plan of a household goes."""
    assert snapshot.followed is not None
    return progress(snapshot, snapshot.followed)


def pay_all_open(snapshot: Snapshot) -> Snapshot:
    """Tick everything of the to-do whose day has come."""
    for todo in how_it_goes(snapshot).todo:
        if todo.state is not TodoState.DONE and todo.day <= snapshot.as_of:
            snapshot = done(snapshot, paid_as_planned(snapshot, todo))
    return snapshot


def days_of(plan: ChosenPlan) -> list[date]:
    """Return the days on which a plan pays something."""
    return sorted({each.day for course in plan.courses for each in course.payments})
