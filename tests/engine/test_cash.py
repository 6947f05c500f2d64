"""The day loop: what is missed here is what the household is warned about."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tideover.engine.cash import CashDay, play

AMOUNTS = st.integers(0, 500)
DAYS = st.lists(
    st.builds(
        CashDay,
        st.lists(AMOUNTS, max_size=2),
        st.lists(AMOUNTS, max_size=2),
        st.lists(st.tuples(AMOUNTS, st.integers(0, 99)), max_size=3),
    ),
    max_size=12,
)


@settings(max_examples=150, deadline=None)
@given(opening=st.integers(-200, 800), days=DAYS)
def test_closing_is_what_came_in_less_what_was_paid(opening: int, days: list[CashDay]) -> None:
    played = play(opening, days, try_again=False)
    moved = sum(sum(day.incomes) - sum(day.expenses) for day in days)
    asked = sum(amount for day in days for amount, _ in day.dues)
    missed = sum(each.amount for each in played.missed)
    assert opening + moved - asked + missed == (played.closing[-1] if days else opening)


@settings(max_examples=150, deadline=None)
@given(opening=st.integers(-200, 800), days=DAYS)
def test_trying_again_never_spends_money_that_is_not_there(
    opening: int, days: list[CashDay]
) -> None:
    played = play(opening, days, try_again=True)
    paid_later = {each.paid_day for each in played.missed if each.paid_day is not None}
    assert all(played.closing[day] >= 0 for day in paid_later)
    moved = sum(sum(day.incomes) - sum(day.expenses) for day in days)
    asked = sum(amount for day in days for amount, _ in day.dues)
    unpaid = sum(each.amount for each in played.missed if each.paid_day is None)
    assert opening + moved - asked + unpaid == (played.closing[-1] if days else opening)


def test_income_comes_before_the_instalment_of_the_same_day() -> None:
    assert not play(0, [CashDay([100], [], [(100, 0)])], try_again=False).missed


def test_an_expense_is_taken_even_below_zero() -> None:
    played = play(50, [CashDay([], [80], [])], try_again=False)
    assert (played.closing, played.lowest) == ((-30,), (-30,))


def test_a_missed_due_leaves_the_cash_for_the_next_one() -> None:
    played = play(100, [CashDay([], [], [(150, 1), (90, 2)])], try_again=False)
    assert [each.due for each in played.missed] == [1]
    assert played.closing == (10,)


def test_a_missed_due_is_paid_before_the_dues_of_the_day_the_money_comes() -> None:
    days = [CashDay([], [], [(150, 1)]), CashDay(), CashDay([130], [], [(90, 2)])]
    played = play(100, days, try_again=True)
    assert [(each.due, each.paid_day) for each in played.missed] == [(1, 2), (2, None)]
    assert played.closing == (100, 100, 80)


def test_the_reference_does_not_try_again() -> None:
    days = [CashDay([], [], [(150, 1)]), CashDay([200], [], [])]
    played = play(100, days, try_again=False)
    assert played.missed[0].paid_day is None
    assert played.closing == (100, 300)


def test_the_lowest_of_a_day_is_that_after_one_of_its_events() -> None:
    played = play(10, [CashDay([100, 50], [], []), CashDay()], try_again=False)
    assert played.lowest == (110, 160)
