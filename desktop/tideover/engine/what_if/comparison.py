"""Scenarios side by side: what each would mean, by the same questions and the same luck."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from tideover.domain.money import Money
from tideover.engine.chance import chances, own_question, past_months
from tideover.engine.forecast import MONTHS, CashKind
from tideover.engine.ranking import Strategy
from tideover.engine.risk import Risk, outlook
from tideover.engine.strategies import payoff
from tideover.engine.what_if.applying import with_scenario

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from tideover.domain.scenarios import Scenario
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.chance import Chance, ChanceQuestion, PastMonth
    from tideover.engine.risk import MonthOutlook, Outlook

PATHS = 2000
"""The standard error of a chance is at most 1.1 points."""


@dataclass(frozen=True, slots=True)
class Prospect:
    """What a household has before it.

    `short` and `tight` count months of the outlook. `lowest` is the lowest cash if every due were
    paid on its day, whatever the cash, on `lowest_day`: below zero is what is missing. `missed` is
    the chance that any due of those months is missed. `cost` is the interest and all fees from
    today until the debts are gone, with what being late adds in the months of the outlook.
    """

    snapshot: Snapshot
    outlook: Outlook
    short: int
    tight: int
    lowest: Money
    lowest_day: date
    missed: Chance
    debt_free_on: date | None
    cost: Money

    @property
    def first_short(self) -> MonthOutlook | None:
        """The first month that falls short."""
        return self.outlook.first_short

    @property
    def shortfall(self) -> Money | None:
        """What is missing then: for the first due that is missed, or below zero."""
        month = self.first_short
        if month is None:
            return None
        return month.first_missed.shortfall if month.first_missed else -month.lowest


def compared(snapshot: Snapshot, scenarios: Iterable[Scenario]) -> tuple[Prospect, ...]:
    """Return what the household has before it as it is, and then in each scenario.

    All meet the same luck, learn from the same past months, and spend the same beside the plan:
    what differs is what the scenario changed.
    """
    found, ground = prospect(snapshot)
    others = (with_scenario(snapshot, scenario) for scenario in scenarios)
    return (found, *(prospect(each, ground).prospect for each in others))


@dataclass(frozen=True, slots=True)
class Ground:
    """What the chances of several households rest on alike."""

    past: tuple[PastMonth, ...]
    not_saved: Money


class Answer(NamedTuple):
    """What a household has before it, and what its chance rests on."""

    prospect: Prospect
    ground: Ground


def prospect(snapshot: Snapshot, ground: Ground | None = None) -> Answer:
    """Return what a household has before it; `ground` is that of the one it is compared with."""
    seen = outlook(snapshot, MONTHS)
    lowest = min(seen.forecast.if_all_paid, key=lambda each: (each.lowest.minor, each.day))
    plan = payoff(snapshot, Strategy.MINIMUM, snapshot.zero())
    late = sum(each.amount for each in seen.forecast.played.differences)
    chance = chances(snapshot, _question(snapshot, seen, ground))
    found = Prospect(
        snapshot=snapshot,
        outlook=seen,
        short=sum(month.risk is Risk.SHORT for month in seen.months),
        tight=sum(month.risk is Risk.TIGHT for month in seen.months),
        lowest=lowest.lowest,
        lowest_day=lowest.day,
        missed=chance.any_missed,
        debt_free_on=seen.debt_free_on,
        cost=plan.total_interest + Money(late, snapshot.household.currency),
    )
    return Answer(found, ground or Ground(past_months(snapshot), chance.basis.not_saved))


def _question(snapshot: Snapshot, seen: Outlook, ground: Ground | None) -> ChanceQuestion:
    """Return what is asked; an income that a scenario takes away is not assumed to go on.

    The household's own answers and seed hold in every column, so all meet the same luck, and the
    first column says what the outlook says.
    """
    question = own_question(snapshot, MONTHS, PATHS)
    if ground is None:
        return question
    comes_in = any(
        event.kind in (CashKind.INCOME, CashKind.BUDGET) and event.amount.minor > 0
        for event in seen.forecast.events
    )
    past = ground.past if comes_in or not snapshot.recurring else ()
    return replace(question, past=past, not_saved=ground.not_saved)
