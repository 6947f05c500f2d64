"""The paths: what is missed on them, when, and what that does to the rest."""

from __future__ import annotations

from dataclasses import fields, replace
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.chance.slow_chance import Luck, slow_days, slow_path
from tests.engine.test_forecast import households, households_with_accounts
from tideover.domain.debits import Debit
from tideover.domain.lateness import AcrossInstalments
from tideover.domain.loans import DailyInterestTerms
from tideover.engine.chance import CERTAIN, ChanceQuestion, chances
from tideover.engine.chance.flows import Flows
from tideover.engine.chance.model import MOST_DAYS_LATE, Learned
from tideover.engine.chance.paths import Draws
from tideover.engine.chance.plan import Plan, planned_months
from tideover.engine.chance.simulate import simulated
from tideover.engine.chance.sums import NO_DUE
from tideover.engine.forecast import project
from tideover.engine.risk import outlook

if TYPE_CHECKING:
    from tideover.domain.loans import Loan
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.chance.paths import Floats

MONTHS = 3
PATHS = 6
MANY = 9000


def played_here(each: Loan, debit: Debit) -> Loan:
    """A loan whose lender charges a late fee, at a day's own hour, and never calls it in."""
    late = replace(
        each.terms.late,
        fee_rate=Fraction(1, 20),
        across=AcrossInstalments.OLDEST_FIRST,
        called_in_from_day=None,
        debit=debit,
    )
    return replace(each, terms=replace(each.terms, late=late))


def agrees(snapshot: Snapshot) -> None:
    """Without uncertainty every path is the forecast, to the day, and until a miss to the fen.

    Penalty is rounded whenever money comes to the loan, be it for another instalment: those are
    the fen by which late costs may differ afterwards.
    """
    found = chances(snapshot, ChanceQuestion(5, months=MONTHS, paths=2, answers=CERTAIN))
    seen = outlook(snapshot, MONTHS)
    assert [bool(each.missed) for each in seen.months] == [
        each.missed.percent == 100 for each in found.months
    ]
    tolerance = 0
    for month, here in zip(seen.months, found.months, strict=True):
        tolerance += 5 * len(month.missed)
        assert abs(month.lowest.minor - here.fan.p50.minor) <= tolerance
    missed = {each.event.label for each in seen.forecast.missed}
    assert missed == {each.label for each in found.lenders if each.missed.percent == 100}
    assert all(each.missed.percent in {0, 100} for each in found.months)


@settings(max_examples=100, deadline=None)
@given(snapshot=households())
def test_without_uncertainty_chance_says_month_for_month_what_the_outlook_says(
    snapshot: Snapshot,
) -> None:
    agrees(snapshot)


@settings(max_examples=100, deadline=None)
@given(snapshot=households_with_accounts(), hour=st.sampled_from([9, 24]))
def test_debits_before_the_money_of_the_day_and_late_fees_are_the_outlooks_too(
    snapshot: Snapshot, hour: int
) -> None:
    loans = [each for each in snapshot.loans if not isinstance(each.terms, DailyInterestTerms)]
    loans = [played_here(each, Debit(hour if number else 24)) for number, each in enumerate(loans)]
    snapshot = replace(snapshot, loans=tuple(loans))
    if not has_overdraft_beside_money(snapshot):
        agrees(snapshot)


def has_overdraft_beside_money(snapshot: Snapshot) -> bool:
    """Whether an account is below zero while another one has money: chance knows one pot."""
    forecast = project(snapshot, MONTHS)
    days = [forecast.account_days(account) for account in forecast.accounts]
    openings = [snapshot.balances[account].minor for account in forecast.accounts]
    return any(min(held) < 0 for held in (openings, *zip(*days, strict=True)) if held)


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


@settings(max_examples=100, deadline=None)
@given(snapshot=households(), lucky=lucks(), hour=st.sampled_from([9, 24]))
def test_every_path_is_as_a_slow_count_by_hand(
    snapshot: Snapshot, lucky: list[list[Luck]], hour: int
) -> None:
    """A few fen of rounding a share in another precision are all that may differ.

    With what is asked for being late it is up to five yuan: the slow count asks the ledger of a
    loan on which the older dues are unpaid still.
    """
    snapshot = with_debits_at(snapshot, hour)
    forecast = project(snapshot, MONTHS)
    made = planned_months(snapshot, forecast, Learned(), CERTAIN)
    draws = draws_of(lucky, made)
    found = simulated(Flows.of(made, draws))
    shocks = shocks_of(draws, made)
    days = slow_days(forecast)
    for path in range(PATHS):
        luck = {
            each.month: replace(lucky[number][path], shock=int(shocks[number, path]))
            for number, each in enumerate(made.months)
        }
        slow = slow_path(snapshot, forecast, days, made.swing, luck)
        fen = 500 if slow.missed else 8
        assert [int(low) for low in found.lowest[:, path]] == pytest.approx(slow.lowest, abs=fen)
        assert set(np.flatnonzero(found.missed[:, path])) == {month for month, _ in slow.missed}
        worst = int(found.worst[path])
        assert slow.worst is None or worst == pytest.approx(slow.worst, abs=8)
        assert slow.worst is not None or worst > NO_DUE // 2


def with_debits_at(snapshot: Snapshot, hour: int) -> Snapshot:
    loans = tuple(played_here(each, Debit(hour)) for each in snapshot.loans)
    return replace(snapshot, loans=loans)


@settings(max_examples=8, deadline=None)
@given(snapshot=households(), lucky=lucks(), hour=st.sampled_from([9, 24]))
def test_a_path_goes_the_same_way_among_thousands_as_among_few(
    snapshot: Snapshot, lucky: list[list[Luck]], hour: int
) -> None:
    """Many paths are worked out month by month and dues looked at together; few are not."""
    snapshot = with_debits_at(snapshot, hour)
    made = planned_months(snapshot, project(snapshot, MONTHS), Learned(), CERTAIN)
    few = draws_of(lucky, made)
    many = Draws(*(np.tile(getattr(few, each.name), MANY) for each in fields(Draws)))
    alone, among = simulated(Flows.of(made, few)), simulated(Flows.of(made, many))
    for name in ("lowest", "missed", "worst", "first_miss", "lender_missed"):
        assert (np.tile(getattr(alone, name), MANY) == getattr(among, name)).all(), name
    assert (alone.lender_months * MANY == among.lender_months).all()
