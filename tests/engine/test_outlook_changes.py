"""What changed since last week: a line that is named wrongly sends a person the wrong way."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from hypothesis import given, settings

from tests.engine.households import (
    BANK,
    FOOD,
    NOVEMBER,
    RENT,
    SALARY,
    TODAY,
    household,
    item,
    loan,
    planned,
    yuan,
)
from tests.engine.test_forecast import households
from tideover.engine.outlook_changes import (
    MonthChange,
    a_week_ago,
    changes_since,
    due_to_be_kept,
    kept,
    what_changed,
)
from tideover.engine.risk import Risk, outlook

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot

A_WEEK = timedelta(days=7)


def begun() -> Snapshot:
    """A salary that came, a rent that comes on the 25th, and ten days of groceries left."""
    return household(
        3000,
        recurring=[item(4000, 5, SALARY), item(-1200, 25, RENT)],
        budgets=planned(FOOD, 1000, 6),
        loans=[loan(2400)],
        happened={(NOVEMBER, SALARY): yuan(4000), (NOVEMBER, FOOD): yuan(-700)},
    )


def a_week_later(before: Snapshot, *, food: int = 210, rent: int = 1200) -> Snapshot:
    """The same household on the 27th: the rent was paid and so much food was bought."""
    return replace(
        before,
        as_of=TODAY + A_WEEK,
        balances={**before.balances, BANK: yuan(3000 - rent - food)},
        month_sums={
            (NOVEMBER, SALARY): yuan(4000),
            (NOVEMBER, RENT): yuan(-rent),
            (NOVEMBER, FOOD): yuan(-700 - food),
        },
        kept_outlooks=(kept(before, outlook(before)),),
    )


def november(now: Snapshot) -> MonthChange | None:
    return next(iter(changes_since(now, outlook(now))), None)


def test_a_week_in_which_all_came_as_planned_moves_nothing() -> None:
    assert changes_since(a_week_later(begun()), outlook(a_week_later(begun()))) == ()


def test_a_line_that_cost_more_than_planned_is_named_with_what_it_took() -> None:
    change = november(a_week_later(begun(), food=450))
    assert change is not None
    assert [(line.name, line.minor) for line in change.lines] == [("Food", -15_000)]
    assert (change.closing, change.other, change.since) == (-15_000, 0, TODAY)


def test_a_new_loan_is_named_in_every_month_it_asks_in() -> None:
    now = a_week_later(begun())
    taken = loan(1200, 12, 18, drawn_on=date(2026, 11, 21), name="new")
    now = replace(now, loans=(*now.loans, taken))
    by_month = {each.month: each for each in changes_since(now, outlook(now))}
    assert [(line.name, line.minor) for line in by_month[NOVEMBER + 1].lines] == [("new", -10_000)]
    assert [(line.name, line.minor) for line in by_month[NOVEMBER + 2].lines] == [("new", -20_000)]


def test_money_that_no_line_explains_is_said_to_be_something_else() -> None:
    now = a_week_later(begun())
    lost = {**now.balances, BANK: yuan(1000)}
    change = november(replace(now, balances=lost))
    assert change is not None
    assert (change.lines, change.other) == ((), yuan(1000 - 3000 + 1200 + 210).minor)


def test_a_month_that_became_short_says_what_it_was() -> None:
    now = a_week_later(begun())
    now = replace(now, recurring=(*now.recurring, item(-9000, 12, RENT, payee="Landlord")))
    december = changes_since(now, outlook(now))[-5]
    assert (december.month, december.after) == (NOVEMBER + 1, Risk.SHORT)
    assert december.before is not Risk.SHORT


@settings(max_examples=25, deadline=None)
@given(first=households(), second=households())
def test_the_lines_and_what_they_leave_over_are_the_whole_change(
    first: Snapshot, second: Snapshot
) -> None:
    before, now = outlook(first), outlook(second)
    ends = {month.month: month.closing_minor for month in before.months}
    for change in what_changed(kept(first, before), kept(second, now)):
        moved = sum(line.minor for line in change.lines) + change.other
        end = next(month.closing_minor for month in now.months if month.month == change.month)
        assert moved == change.closing == end - ends[change.month]


def test_one_outlook_is_kept_a_week_and_the_newest_old_one_is_compared() -> None:
    snapshot = begun()
    assert due_to_be_kept(snapshot)
    kept_now = kept(snapshot, outlook(snapshot))
    days = [TODAY - timedelta(days=days) for days in (14, 7, 3)]
    snapshot = replace(snapshot, kept_outlooks=tuple(replace(kept_now, day=day) for day in days))
    assert not due_to_be_kept(snapshot)
    found = a_week_ago(snapshot)
    assert found is not None
    assert found.day == TODAY - A_WEEK
