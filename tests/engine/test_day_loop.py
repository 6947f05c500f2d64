"""The day loop: what is missed here is what the household is warned about."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tideover.domain.money import Money
from tideover.engine.cash import MAIN, Ask, Flows, Played, Transfer
from tideover.engine.day_loop import play
from tideover.engine.dues import Due

FIRST = date(2026, 11, 1)
SAVINGS = 1
AMOUNTS = st.integers(0, 500)
MOVES = st.lists(st.tuples(st.integers(0, 11), st.integers(0, 1), st.integers(-500, 500)))
DUES = st.lists(st.tuples(st.integers(0, 11), AMOUNTS, st.sampled_from([None, 0, 1])))


def due(day: int, amount: int, account: int | None = None, *, early: bool = False) -> Ask:
    on = FIRST + timedelta(days=day)
    return Ask(day, amount, Due(on, on, Money(amount), f"due {day} {amount}"), account, early)


def played(
    openings: list[int],
    asks: list[Ask],
    moves: list[tuple[int, int, int]] = (),  # type: ignore[assignment]
    *,
    days: int = 12,
    try_again: bool = True,
) -> Played:
    flows = Flows.of(len(openings), days)
    for day, account, amount in moves:
        flows.add(day, account, amount)
    return play(openings, flows, [sorted(asks, key=lambda each: each.day)], try_again=try_again)


@settings(max_examples=200, deadline=None)
@given(st.tuples(st.integers(-200, 800), st.integers(-200, 800)), MOVES, DUES, st.booleans())
def test_closing_is_what_came_in_less_what_was_paid(
    openings: tuple[int, int],
    moves: list[tuple[int, int, int]],
    dues: list[tuple[int, int, int | None]],
    try_again: bool,
) -> None:
    asks = [due(*each) for each in dues]
    found = played(list(openings), asks, moves, try_again=try_again)
    moved = sum(amount for _, _, amount in moves) - sum(ask.amount for ask in asks)
    unpaid = sum(each.ask.amount for each in found.missed if each.paid_day is None)
    assert found.closing[-1] == sum(openings) + moved + unpaid
    assert [sum(held) for held in zip(found.account(0), found.account(1), strict=True)] == list(
        found.closing
    )


def test_income_comes_before_the_instalment_of_the_same_day() -> None:
    assert not played([0], [due(0, 100)], [(0, MAIN, 100)]).missed


def test_money_that_comes_after_the_debit_of_its_day_pays_it_on_the_next_one() -> None:
    (missed,) = played([0], [due(3, 100, early=True)], [(3, MAIN, 100)]).missed
    assert (missed.day, missed.available, missed.late_money, missed.paid_day) == (3, 0, 100, 4)


def test_an_expense_is_taken_even_below_zero() -> None:
    found = played([50], [], [(0, MAIN, -80)], days=1)
    assert (found.closing, found.lowest) == ([-30], [-30])


def test_a_missed_due_leaves_the_cash_for_the_next_one() -> None:
    found = played([100], [due(0, 150), due(0, 90)], try_again=False)
    assert [each.ask.amount for each in found.missed] == [150]
    assert found.closing[0] == 10


def test_a_missed_due_is_paid_before_the_dues_of_the_day_the_money_comes() -> None:
    found = played([100], [due(0, 150), due(2, 90)], [(2, MAIN, 130)], days=3)
    assert [(each.ask.amount, each.paid_day) for each in found.missed] == [(150, 2), (90, None)]
    assert found.closing == [100, 100, 80]


def test_the_reference_does_not_try_again() -> None:
    found = played([100], [due(0, 150)], [(1, MAIN, 200)], days=2, try_again=False)
    assert found.missed[0].paid_day is None
    assert found.closing == [100, 300]


def test_the_lowest_of_a_day_is_that_after_one_of_its_events() -> None:
    found = played([10], [], [(0, MAIN, 100), (0, MAIN, 50)], days=2)
    assert found.lowest == [110, 160]


def test_money_that_lies_in_another_account_is_moved_for_a_due_and_no_more_than_is_missing() -> (
    None
):
    asked = due(2, 300, SAVINGS)
    found = played([1000, 120], [asked], days=3)
    assert not found.missed
    assert found.transfers == (Transfer(2, MAIN, SAVINGS, 180, asked.due),)
    assert (found.account(MAIN), found.account(SAVINGS)) == ([1000, 1000, 820], [120, 120, 0])


def test_nothing_is_moved_for_a_due_that_all_accounts_together_cannot_pay() -> None:
    found = played([100, 100], [due(0, 300, SAVINGS)], days=1)
    assert (found.transfers, found.missed[0].available) == ((), 200)
    assert (found.account(MAIN), found.account(SAVINGS)) == ([100], [100])


def test_what_is_spent_beyond_an_account_comes_from_the_fullest_one() -> None:
    found = played([50, 10, 400], [], [(0, MAIN, -100)], days=1)
    assert [found.account(number) for number in range(3)] == [[0], [10], [350]]
    assert found.transfers == ()


@pytest.mark.parametrize("opening", [0, 99])
def test_a_due_paid_by_hand_needs_no_transfer(opening: int) -> None:
    found = played([opening, 500], [due(0, 100)], days=1)
    assert (found.missed, found.transfers, found.closing) == ((), (), [opening + 400])
