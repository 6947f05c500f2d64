"""The due days anew: never worse, the best there is, and every figure confirmed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.households import SALARY, household, item, loan, yuan
from tests.engine.test_forecast import households, households_with_accounts
from tideover.domain.ids import LoanId
from tideover.engine.chance import ChanceQuestion
from tideover.engine.changes import Combination, MoveDueDay
from tideover.engine.due_day_design import design
from tideover.engine.risk import Risk, outlook
from tideover.engine.scenarios import applied
from tideover.engine.schedules import schedule

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot

FROM_DECEMBER = date(2026, 12, 1)
MONTHS = 6
DAYS = (1, 7, 12, 20, 28)


def seen(snapshot: Snapshot, moves: tuple[MoveDueDay, ...], months: int) -> tuple[int, int, int]:
    """The months that lack money, those that are short, and the lowest cash if all were paid."""
    after = outlook(applied(snapshot, Combination(moves)) if moves else snapshot, months)
    lows = after.forecast.played.forced_lowest
    return (
        sum(min(lows[each.start : each.stop]) < 0 for each in after.forecast.planned.months),
        sum(month.risk is Risk.SHORT for month in after.months),
        min(lows),
    )


@settings(max_examples=40, deadline=None)
@given(snapshot=st.one_of(households(), households_with_accounts()))
def test_other_due_days_are_never_worse_and_are_what_the_outlook_says(snapshot: Snapshot) -> None:
    found = design(snapshot, MONTHS)
    for moves, told in (((), found.before), (found.moves, found.after)):
        assert seen(snapshot, moves, MONTHS) == (told.lacking, told.short, told.lowest.minor)
    assert found.after.is_no_worse_than(found.before)
    assert bool(found.moves) is (found.after.rank < found.before.rank)


@st.composite
def two_loans(draw: st.DrawFn) -> Snapshot:
    day = st.integers(1, 28)
    return household(
        draw(st.integers(0, 3000)),
        loans=[
            loan(draw(st.integers(600, 12_000)), 6, draw(day), name=name) for name in ("a", "b")
        ],
        recurring=[
            item(draw(st.integers(500, 4000)), draw(day), SALARY, starts=FROM_DECEMBER),
            item(-draw(st.integers(1, 2000)), draw(day), None, starts=FROM_DECEMBER),
        ],
    )


@settings(max_examples=15, deadline=None)
@given(snapshot=two_loans())
def test_trying_every_set_of_days_by_itself_finds_nothing_better(snapshot: Snapshot) -> None:
    allowed = {each.id: DAYS for each in snapshot.loans}
    found = design(snapshot, MONTHS, allowed)
    now = [schedule(each.terms)[0].due.day for each in snapshot.loans]
    sets = product(*((own, *DAYS) for own in now))
    zero = snapshot.zero()
    all_seen = [
        seen(
            snapshot,
            tuple(
                MoveDueDay(each.id, own, day, zero)
                for each, own, day in zip(snapshot.loans, now, days, strict=True)
                if own != day
            ),
            MONTHS,
        )
        for days in sets
    ]
    lowest = found.before.lowest.minor
    best = min((lacking, -low) for lacking, _, low in all_seen if low >= lowest)
    assert (found.after.lacking, -found.after.lowest.minor) == best


def before_the_salary(count: int = 3) -> Snapshot:
    """Loans due before a salary of the 10th that pays them all."""
    return household(
        300,
        loans=[loan(6000, 12, 3 + each, name=f"loan {each}") for each in range(count)],
        recurring=[item(2000, 10, SALARY, starts=FROM_DECEMBER)],
    )


def test_loans_due_before_the_salary_are_put_behind_it_and_nothing_is_short() -> None:
    found = design(before_the_salary())
    assert found.before.short > 0
    assert (found.after.short, found.after.lacking) == (0, 0)
    assert all(move.to_day >= 10 for move in found.moves)


def test_ten_loans_are_put_in_order_too() -> None:
    crowded = before_the_salary(10)
    salary = replace(crowded.recurring[0], amount=yuan(5500))
    found = design(replace(crowded, recurring=(salary,)))
    assert found.before.short > 0
    assert found.after.short == 0


def test_a_loan_that_shall_stay_stays() -> None:
    found = design(before_the_salary(), allowed={LoanId("loan 1"): ()})
    assert LoanId("loan 1") not in {move.loan_id for move in found.moves}
    assert LoanId("loan 1") not in found.movable


def test_only_days_that_the_lender_allows_are_asked_for() -> None:
    allowed = {LoanId(f"loan {each}"): (15, 25) for each in range(3)}
    found = design(before_the_salary(), allowed=allowed)
    assert {move.to_day for move in found.moves} <= {15, 25}


def test_no_move_is_asked_for_that_nothing_becomes_worse_without() -> None:
    snapshot = before_the_salary()
    found = design(snapshot)
    for left_out in found.moves:
        rest = tuple(move for move in found.moves if move is not left_out)
        lacking, _, lowest = seen(snapshot, rest, 24)
        assert (lacking, -lowest) > (found.after.lacking, -found.after.lowest.minor)


def test_the_chance_of_a_missed_payment_is_no_greater_afterwards() -> None:
    found = design(before_the_salary(), 12, question=ChanceQuestion(seed=7, months=12, paths=300))
    assert found.before.missed is not None
    assert found.after.missed is not None
    assert found.after.missed.hits <= found.before.missed.hits


def test_a_search_that_is_stopped_changes_nothing() -> None:
    crowded = before_the_salary(10)
    assert design(crowded, going_on=lambda: False).moves == ()
