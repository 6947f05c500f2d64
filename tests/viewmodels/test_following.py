"""What is said of the plan one follows: what is left of the month, what comes next, how it went."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.engine.following.living import followed, pay_all_open
from tests.engine.households import SALARY, household, item, loan, yuan
from tideover.domain.dates import Month
from tideover.engine.strategies import Strategy
from tideover.ui.wording.following import month_lines
from tideover.viewmodels.following import FollowingView, following_view, replanned

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot

PHONE = loan(1200, 6, 8, name="phone")
LAPTOP = loan(6000, 12, 15, name="laptop", rate="0.18", drawn_on=date(2026, 11, 15))


@pytest.fixture
def snapshot() -> Snapshot:
    begun = household(50_000, loans=(PHONE, LAPTOP), recurring=[item(8000, 1, SALARY)])
    return followed(begun, Strategy.AVALANCHE, yuan(300))


def view_of(snapshot: Snapshot) -> FollowingView:
    view = following_view(snapshot)
    assert view is not None
    return view


def test_without_a_plan_there_is_nothing_to_say() -> None:
    assert following_view(household(100)) is None
    assert replanned(household(100)) is None


def test_before_its_first_month_the_plan_says_what_to_keep_ready(snapshot: Snapshot) -> None:
    view = view_of(snapshot)
    assert view.due_to_pay == yuan(0)
    assert view.coming is not None
    name, month, amount = view.coming
    assert (name, month) == ("phone", Month(2026, 12))
    assert amount == sum((each.amount for each in view.progress.todo), yuan(0))
    assert month_lines(view)[0] == "1. Everything of this month is paid."


def test_in_a_month_it_says_what_is_left_and_to_whom_more_goes(snapshot: Snapshot) -> None:
    december = pay_all_open(replace(snapshot, as_of=date(2026, 12, 9)))
    view = view_of(december)
    (left,) = [each for each in view.progress.todo if each.left]
    assert left.name == "laptop"
    assert view.due_to_pay == left.left - left.extra
    assert view.largest_extra == left
    assert view.late_to_pay == yuan(0)
    assert "“laptop” on 15 Dec" in month_lines(view)[1]
    done = view_of(pay_all_open(replace(december, as_of=date(2026, 12, 15))))
    assert done.due_to_pay == yuan(0)
    late = view_of(replace(december, as_of=date(2026, 12, 16)))
    assert late.late_to_pay == late.due_to_pay == view.due_to_pay
    assert month_lines(late)[0].startswith("1. Pay first what is late")
    assert done.coming is not None
    assert done.coming[1] == Month(2027, 1)


def test_the_months_say_what_was_owed_and_leave_open_what_is_to_come(snapshot: Snapshot) -> None:
    plan = snapshot.plans[0]
    january = pay_all_open(replace(snapshot, as_of=date(2026, 12, 15)))
    view = view_of(replace(january, as_of=date(2027, 1, 2)))
    known = [each.owed for each in view.months if each.owed is not None]
    assert known[0] == plan.opening
    assert known[1] == plan.opening
    assert known[2] == plan.left_on(date(2026, 12, 31)) == view.months[2].planned
    assert len(known) == 4
    assert view.months[-1].planned == yuan(0)
    assert view.months[-1].month == plan.debt_free
