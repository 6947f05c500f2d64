"""How likely a due is missed, when income and spending are uncertain.

`chances` plays the forecast's own days on thousands of paths: the same instalments on the same
days, the same cash, the same rules for what is missed, tried again and charged. Without
uncertainty (`CERTAIN`) it says what `engine.risk` says. numpy is loaded when it is called.

A miss probability is not a probability of default, and says so (see `results`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.domain.money import Money
from tideover.engine.chance.answers import CERTAIN, USUAL, UncertaintyAnswers, answers_of
from tideover.engine.chance.history import PastMonth, past_months
from tideover.engine.chance.model import ENOUGH_MONTHS, Learned, learned, modelled
from tideover.engine.chance.plan import Plan, planned_months
from tideover.engine.chance.results import (
    Basis,
    Chance,
    ChanceOutlook,
    Driver,
    DriverShare,
    Fan,
    LenderChance,
    MonthChance,
    Odds,
    SafetyBuffer,
)
from tideover.engine.forecast import MONTHS, project
from tideover.engine.remembering import SNAPSHOTS, remembered_by_parts
from tideover.engine.scenarios import applied

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.forecast import Forecast
    from tideover.engine.scenarios import Change

__all__ = [
    "CERTAIN",
    "USUAL",
    "Basis",
    "Chance",
    "ChanceOutlook",
    "ChanceQuestion",
    "Driver",
    "DriverShare",
    "Fan",
    "LenderChance",
    "MonthChance",
    "Odds",
    "PastMonth",
    "SafetyBuffer",
    "UncertaintyAnswers",
    "answers_of",
    "chances",
    "own_question",
    "past_months",
]

PATHS = 10_000
COARSE_PATHS = 500
"""Enough for a first answer: the standard error is at most 2.2 points."""


@dataclass(frozen=True, slots=True)
class ChanceQuestion:
    """What is asked: so many months, with so much luck.

    `past` are the months to learn from; None takes those that the snapshot holds. The same
    `seed` gives the same answer, and the same luck to another household. `not_saved` is that of
    another answer's basis, where two plans are compared: who earns less does not spend less of
    what would have been saved. None works it out from the plan.
    """

    seed: int
    months: int = MONTHS
    paths: int = PATHS
    answers: UncertaintyAnswers = USUAL
    past: tuple[PastMonth, ...] | None = None
    not_saved: Money | None = None


def own_question(snapshot: Snapshot, months: int, paths: int) -> ChanceQuestion:
    """Return the question as a household asks it: with its own answers and its own seed."""
    given = snapshot.household.uncertainty
    return ChanceQuestion(given.seed, months, paths, answers_of(given))


def chances(
    snapshot: Snapshot, question: ChanceQuestion, changes: tuple[Change, ...] = ()
) -> ChanceOutlook:
    """Return how likely dues are missed; `changes` are tried first and nothing is stored."""
    from tideover.engine.chance.counting import Counting
    from tideover.engine.chance.flows import Flows
    from tideover.engine.chance.paths import drawn
    from tideover.engine.chance.simulate import simulated

    for change in changes:
        snapshot = applied(snapshot, change)
    past = _past(snapshot, question)
    forecast = project(snapshot, question.months)
    not_saved = None if question.not_saved is None else question.not_saved.minor
    planned = _planned(snapshot, forecast, past, question.answers, not_saved)
    uncertain = modelled(
        past,
        question.answers,
        main_share=planned.main_share,
        is_planned=not planned.assumed_income,
    )
    draws = drawn(uncertain, len(planned.months), question.paths, question.seed)
    flows = Flows.of(planned, draws)
    counting = Counting(flows, simulated(flows))
    return ChanceOutlook(
        seed=question.seed,
        paths=question.paths,
        any_missed=counting.any_missed(),
        months=counting.months(snapshot.household.buffer),
        lenders=counting.lenders(),
        drivers=counting.drivers(min((each.event.day for each in forecast.missed), default=None)),
        basis=_basis(snapshot, past, planned),
        lacking=counting.lacking(),
        plan_lowest=_lowest_after_a_due(forecast),
    )


_planned = remembered_by_parts(SNAPSHOTS)(planned_months)
"""The first, coarse answer and the full one play the same plan."""

NOTHING_LEARNED = Learned()


def _past(snapshot: Snapshot, question: ChanceQuestion) -> Learned:
    if not question.answers.learns:
        return NOTHING_LEARNED
    return _learned(snapshot, question.past)


@remembered_by_parts(SNAPSHOTS)
def _learned(snapshot: Snapshot, past: tuple[PastMonth, ...] | None) -> Learned:
    return learned(past_months(snapshot) if past is None else past)


def _basis(snapshot: Snapshot, past: Learned, planned: Plan) -> Basis:
    currency = snapshot.household.currency
    return Basis(
        past_months=len(past.months),
        loss_months=sum(past.losses),
        shock_months=len(past.shocks),
        enough_history=len(past.ordinary) >= ENOUGH_MONTHS,
        unplanned=Money(planned.unplanned, currency),
        not_saved=Money(planned.not_saved, currency),
        assumed_income=Money(planned.assumed_income, currency),
        surplus_spent=Money(planned.surplus_spent, currency),
    )


@remembered_by_parts(SNAPSHOTS)
def _lowest_after_a_due(forecast: Forecast) -> Money:
    """Return the plan's lowest cash on days with a due, all paid; of all days without dues."""
    days = {due.day for due in forecast.dues}
    closings = [day.closing for day in forecast.if_all_paid if not days or day.day in days]
    return min(closings)
