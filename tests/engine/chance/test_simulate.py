"""The paths: what is missed on them, when, and what that does to the rest."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.chance.slow_chance import Luck, slow_days, slow_path
from tests.engine.test_forecast import households
from tideover.domain.lateness import LateTerms
from tideover.engine.chance import CERTAIN, ChanceQuestion, chances
from tideover.engine.chance.flows import NO_DUE, Flows
from tideover.engine.chance.model import MOST_DAYS_LATE, Learned
from tideover.engine.chance.paths import Draws
from tideover.engine.chance.plan import Plan, planned_months
from tideover.engine.chance.simulate import simulated
from tideover.engine.forecast import project
from tideover.engine.risk import outlook

if TYPE_CHECKING:
    from tideover.domain.loans import Loan
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.chance.paths import Floats

MONTHS = 4
PATHS = 6


def without_late_costs(each: Loan) -> Loan:
    return replace(each, terms=replace(each.terms, late=LateTerms(penalty_multiplier=Fraction(0))))


def with_late_costs(each: Loan) -> Loan:
    late = LateTerms(fee_rate=Fraction(1, 20), grace_days=3)
    return replace(each, terms=replace(each.terms, late=late))


def certain(snapshot: Snapshot, *, costs: bool) -> None:
    """Without uncertainty every path is the forecast, to the fen and the day."""
    found = chances(
        snapshot,
        ChanceQuestion(5, months=MONTHS, paths=2, answers=CERTAIN, counts_costs=costs),
    )
    seen = outlook(snapshot, MONTHS)
    assert [bool(each.missed) for each in seen.months] == [
        each.missed.percent == 100 for each in found.months
    ]
    assert [each.lowest for each in seen.months] == [each.fan.p50 for each in found.months]
    missed = {each.event.label for each in seen.forecast.missed}
    assert missed == {each.label for each in found.lenders if each.missed.percent == 100}
    assert all(each.missed.percent in {0, 100} for each in found.months)


@settings(max_examples=150, deadline=None)
@given(snapshot=households())
def test_without_uncertainty_chance_says_month_for_month_what_the_outlook_says(
    snapshot: Snapshot,
) -> None:
    certain(snapshot, costs=False)


@settings(max_examples=60, deadline=None)
@given(snapshot=households())
def test_with_loans_that_charge_nothing_late_chance_agrees_with_the_outlook_too(
    snapshot: Snapshot,
) -> None:
    certain(replace(snapshot, loans=tuple(map(without_late_costs, snapshot.loans))), costs=True)


@settings(max_examples=60, deadline=None)
@given(snapshot=households())
def test_late_costs_change_nothing_up_to_the_first_miss_and_never_help(snapshot: Snapshot) -> None:
    snapshot = replace(snapshot, loans=tuple(map(with_late_costs, snapshot.loans)))
    found = chances(snapshot, ChanceQuestion(5, months=MONTHS, paths=1, answers=CERTAIN))
    for seen, here in zip(outlook(snapshot, MONTHS).months, found.months, strict=True):
        if seen.missed:
            assert here.missed.percent == 100
            return
        assert (here.missed.percent, here.fan.p50) == (0, seen.lowest)


SHARES = st.sampled_from([-1.0, -0.5, -0.25, 0.0, 0.0, 0.125, 0.5, 1.0])


@st.composite
def lucks(draw: st.DrawFn) -> list[list[Luck]]:
    one = st.builds(
        Luck,
        main=SHARES,
        other=SHARES,
        spent=SHARES,
        shock=st.sampled_from([0, 0, 0, 70_000]),
        late=st.sampled_from([0, 0, 0, 1, 4, MOST_DAYS_LATE]),
    )
    return [[draw(one) for _ in range(PATHS)] for _ in range(MONTHS)]


def draws_of(lucky: list[list[Luck]], planned_months: Plan) -> Draws:
    def rows(name: str) -> Floats:
        return np.array([[getattr(each, name) for each in row] for row in lucky], dtype=float)

    typical = planned_months.typical or 1.0
    return Draws(
        other=rows("other").astype(np.float32),
        main=rows("main").astype(np.float32),
        spent=rows("spent").astype(np.float32),
        shock=(rows("shock") / typical).astype(np.float32),
        late=rows("late").astype(np.int8),
        lost=np.zeros((MONTHS, PATHS), dtype=np.bool_),
    )


def shocks_of(draws: Draws, planned_months: Plan) -> Floats:
    shocks: Floats = np.rint(draws.shock * np.float32(planned_months.typical))
    return shocks


@settings(max_examples=150, deadline=None)
@given(snapshot=households(), lucky=lucks(), costs=st.booleans())
def test_every_path_is_as_a_slow_count_by_hand(
    snapshot: Snapshot, lucky: list[list[Luck]], costs: bool
) -> None:
    """The fen of rounding a share in another precision is all that may differ."""
    snapshot = replace(snapshot, loans=tuple(map(with_late_costs, snapshot.loans)))
    forecast = project(snapshot, MONTHS)
    made = planned_months(snapshot, forecast, Learned(), CERTAIN)
    draws = draws_of(lucky, made)
    found = simulated(Flows.of(made, draws), counts_costs=costs)
    shocks = shocks_of(draws, made)
    days = slow_days(forecast)
    for path in range(PATHS):
        luck = {
            each.month: replace(lucky[number][path], shock=int(shocks[number, path]))
            for number, each in enumerate(made.months)
        }
        slow = slow_path(snapshot, forecast, days, made.swing, luck, counts_costs=costs)
        assert [int(low) for low in found.lowest[:, path]] == pytest.approx(slow.lowest, abs=8)
        assert set(np.flatnonzero(found.missed[:, path])) == {month for month, _ in slow.missed}
        worst = int(found.worst[path])
        assert slow.worst is None or worst == pytest.approx(slow.worst, abs=8)
        assert slow.worst is not None or worst > NO_DUE // 2
