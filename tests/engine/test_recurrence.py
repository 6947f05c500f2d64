"""When a recurring item comes: a salary on the wrong day is a month wrongly called safe."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.households import BANK, yuan
from tideover.domain.dates import Month, Shift, WorkingCalendar
from tideover.domain.ids import RecurringId
from tideover.domain.recurring import EveryMonths, EveryWeeks, LastWorkingDay, RecurringItem, Rule
from tideover.engine.recurrence import occurrences

NATIONAL_DAY = WorkingCalendar(
    holidays=frozenset(date(2026, 10, 1) + timedelta(days=each) for each in range(7)),
    worked_weekends=frozenset({date(2026, 9, 27), date(2026, 10, 10)}),
)
STARTS = st.dates(date(2024, 1, 1), date(2026, 12, 31))
MONTHLY = st.one_of(
    st.builds(EveryMonths, st.just(1), st.integers(1, 31)), st.just(LastWorkingDay(1))
)


def comes(
    rule: Rule,
    starts: date,
    ends: date | None = None,
    shift: Shift = Shift.NONE,
) -> RecurringItem:
    return RecurringItem(
        RecurringId("item"), "payee", None, BANK, yuan(-1), rule, starts, ends, shift
    )


def days(item: RecurringItem, first: date, last: date) -> list[date]:
    return [each.day for each in occurrences(item, first, last, NATIONAL_DAY)]


@settings(max_examples=60, deadline=None)
@given(rule=MONTHLY, starts=STARTS)
def test_a_monthly_item_comes_exactly_once_in_every_full_month(rule: Rule, starts: date) -> None:
    first = (Month.of(starts) + 1).first_day
    last = (Month.of(starts) + 36).last_day
    found = Counter(
        Month.of(each.nominal_day)
        for each in occurrences(comes(rule, starts), first, last, NATIONAL_DAY)
    )
    assert found == {Month.of(first) + each: 1 for each in range(36)}


@settings(max_examples=60, deadline=None)
@given(
    rule=st.one_of(
        MONTHLY,
        st.builds(EveryWeeks, st.integers(1, 9)),
        st.builds(EveryMonths, st.integers(1, 14), st.integers(1, 31)),
        st.builds(LastWorkingDay, st.integers(1, 14)),
    ),
    starts=STARTS,
    length=st.integers(0, 900),
    shift=st.sampled_from(Shift),
    cut=st.integers(0, 900),
)
def test_asking_in_two_parts_gives_the_same_days(
    rule: Rule, starts: date, length: int, shift: Shift, cut: int
) -> None:
    item = comes(rule, starts, shift=shift)
    first, last = starts - timedelta(days=40), starts + timedelta(days=length)
    middle = min(first + timedelta(days=cut), last)
    parts = days(item, first, middle) + days(item, middle + timedelta(days=1), last)
    assert parts == days(item, first, last)


@settings(max_examples=40, deadline=None)
@given(starts=STARTS, interval=st.integers(1, 9), after=st.integers(0, 400))
def test_weeks_are_counted_from_the_first_day(starts: date, interval: int, after: int) -> None:
    day = starts + timedelta(days=after)
    expected = after % (7 * interval) == 0
    assert bool(days(comes(EveryWeeks(interval), starts), day, day)) is expected


def test_the_31st_falls_on_the_last_day_of_a_shorter_month_and_comes_back() -> None:
    item = comes(EveryMonths(1, 31), date(2028, 1, 31))
    assert days(item, date(2028, 1, 1), date(2028, 4, 30)) == [
        date(2028, 1, 31),
        date(2028, 2, 29),
        date(2028, 3, 31),
        date(2028, 4, 30),
    ]


def test_months_are_counted_from_the_first_such_day_after_the_start() -> None:
    rent = comes(EveryMonths(3, 5), date(2026, 1, 20))
    assert days(rent, date(2026, 1, 1), date(2026, 8, 31)) == [
        date(2026, 2, 5),
        date(2026, 5, 5),
        date(2026, 8, 5),
    ]


@pytest.mark.parametrize(
    ("shift", "expected"),
    [
        (Shift.NONE, date(2026, 10, 3)),
        (Shift.EARLIER, date(2026, 9, 30)),
        (Shift.LATER, date(2026, 10, 8)),
        (Shift.LATER_IN_MONTH, date(2026, 10, 8)),
    ],
)
def test_a_day_off_moves_the_day_as_agreed(shift: Shift, expected: date) -> None:
    item = comes(EveryMonths(1, 3), date(2026, 10, 1), date(2026, 10, 31), shift)
    (found,) = occurrences(item, date(2026, 9, 1), date(2026, 10, 31), NATIONAL_DAY)
    assert (found.day, found.nominal_day) == (expected, date(2026, 10, 3))


def test_a_day_off_at_the_end_of_a_month_does_not_leave_it() -> None:
    item = comes(EveryMonths(1, 31), date(2026, 10, 1), shift=Shift.LATER_IN_MONTH)
    assert days(item, date(2026, 10, 1), date(2026, 11, 30)) == [
        date(2026, 10, 30),
        date(2026, 11, 30),
    ]


def test_a_worked_weekend_is_a_working_day() -> None:
    item = comes(EveryMonths(1, 10), date(2026, 10, 1), shift=Shift.EARLIER)
    assert days(item, date(2026, 10, 1), date(2026, 10, 31)) == [date(2026, 10, 10)]


def test_the_last_working_day_avoids_the_weekend() -> None:
    item = comes(LastWorkingDay(1), date(2026, 1, 1))
    assert days(item, date(2026, 10, 1), date(2026, 11, 30)) == [
        date(2026, 10, 30),
        date(2026, 11, 30),
    ]


def test_nothing_comes_before_the_start_or_after_the_end() -> None:
    item = comes(EveryMonths(1, 15), date(2026, 3, 16), date(2026, 6, 14))
    assert days(item, date(2026, 1, 1), date(2026, 12, 31)) == [
        date(2026, 4, 15),
        date(2026, 5, 15),
    ]


def test_a_salary_of_the_last_day_still_comes_when_the_bank_pays_it_earlier() -> None:
    item = comes(EveryMonths(1, 31), date(2026, 10, 31), date(2026, 10, 31), Shift.EARLIER)
    assert days(item, date(2026, 10, 1), date(2026, 11, 30)) == [date(2026, 10, 30)]


def test_an_occurrence_is_found_where_it_moved_to() -> None:
    item = comes(EveryMonths(1, 3), date(2026, 10, 1), date(2026, 10, 31), Shift.LATER)
    assert days(item, date(2026, 10, 8), date(2026, 10, 8)) == [date(2026, 10, 8)]
    assert not days(item, date(2026, 10, 3), date(2026, 10, 7))
