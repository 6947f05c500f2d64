"""Changes worth trying: none that no lender or household would agree to."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from hypothesis import given, settings

from tests.engine.households import (
    FOOD,
    NOVEMBER,
    RENT,
    SALARY,
    entry,
    household,
    item,
    loan,
    planned,
    yuan,
)
from tests.engine.test_forecast import households
from tideover.engine.budget_cuts import budget_rests, smallest_cut
from tideover.engine.lender_remedies import extensions, moves
from tideover.engine.remedies import delays, enough_money
from tideover.engine.risk import Risk, outlook
from tideover.engine.short_months import ShortMonth

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot

FROM_DECEMBER = date(2026, 12, 1)


def short_months(snapshot: Snapshot) -> list[ShortMonth]:
    seen = outlook(snapshot)
    return [
        ShortMonth(snapshot, seen.forecast, month)
        for month in seen.months[:4]
        if month.risk is Risk.SHORT
    ]


@settings(max_examples=30, deadline=None)
@given(snapshot=households())
def test_nothing_unreasonable_is_tried(snapshot: Snapshot) -> None:
    for case in short_months(snapshot):
        for move, _ in moves(case):
            assert 1 <= move.to_day <= 28
            assert move.to_day != move.from_day
        for delay in delays(case):
            assert case.first_missing < delay.to_day <= delay.day + timedelta(days=32)
        for wait in extensions(case):
            assert 0 < wait.days <= 62
            assert wait.cost.minor >= 0
        for rests in budget_rests(case).values():
            cut = smallest_cut(case, rests, ())
            assert cut is None or 0 < cut <= max(rests.values()) // 2
            assert cut is None or cut % 100 == 0
        assert next(enough_money(case)).amount.minor > 0


def test_the_missed_instalment_is_looked_at_before_the_others() -> None:
    snapshot = household(
        300,
        loans=[loan(1200, due_day=5, name="paid"), loan(6000, due_day=8, name="missed")],
        recurring=[item(4000, 10, SALARY, starts=FROM_DECEMBER)],
    )
    (case, *_) = short_months(snapshot)
    assert next(extensions(case)).loan_id == "missed"


def test_an_overdue_loan_is_not_asked_to_move_its_due_day() -> None:
    snapshot = household(
        0,
        loans=[loan(6000, drawn_on=date(2026, 10, 8))],
        recurring=[item(9000, 25, SALARY)],
    )
    (case, *_) = short_months(snapshot)
    assert case.seen.month == NOVEMBER
    assert not list(moves(case))


def test_an_expense_large_enough_is_put_off_first_the_smallest_of_them() -> None:
    snapshot = household(
        900,
        loans=[loan(6000, 12, 8)],
        recurring=[
            item(4000, 10, SALARY, starts=FROM_DECEMBER),
            item(-20, 3, FOOD, starts=FROM_DECEMBER, payee="little"),
            item(-650, 5, RENT, starts=FROM_DECEMBER, payee="much"),
            item(-300, 6, RENT, starts=FROM_DECEMBER, payee="some"),
        ],
    )
    (case, *_) = short_months(snapshot)
    # 900 - 20 - 650 - 300 is below zero on the 6th by 70; on the 8th 500 more are lacking.
    assert case.first_missing == date(2026, 12, 6)
    tried = [delay.day for delay in delays(case)]
    assert tried[0] == date(2026, 12, 5)
    assert tried[-1] == date(2026, 12, 3)


def test_the_largest_budget_is_looked_at_first() -> None:
    snapshot = household(
        2500, loans=[loan(500, 1, 28)], budgets=[*planned(RENT, 500, 2), *planned(FOOD, 600, 2)]
    )
    (case, *_) = short_months(snapshot)
    assert list(budget_rests(case)) == [FOOD, RENT, None]


def test_a_month_that_recovers_on_its_first_day_needs_only_what_is_missing_later() -> None:
    snapshot = household(
        0,
        recurring=[item(-50, 25, RENT, ends=date(2026, 12, 1))],
        upcoming=[entry(100, FROM_DECEMBER), entry(-60, date(2026, 12, 20))],
    )
    (december,) = [case for case in short_months(snapshot) if case.seen.month == NOVEMBER + 1]
    assert next(enough_money(december)).amount == yuan(10)
