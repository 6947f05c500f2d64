"""Day counts: a year is about a year, and a span is the sum of its parts where it should be."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tideover.domain.day_counts import DayCount
from tideover.domain.errors import DateError
from tideover.engine.day_counts import year_fraction

days = st.dates(date(1970, 1, 1), date(2199, 12, 31))
lengths = st.integers(0, 20_000)
ADDS_UP = (DayCount.ACTUAL_360, DayCount.ACTUAL_365, DayCount.ACTUAL_ACTUAL, DayCount.THIRTY_E_360)


@settings(deadline=None)
@given(days, lengths, lengths, st.sampled_from(ADDS_UP))
def test_interest_to_a_day_and_from_it_is_interest_for_the_whole_time(
    start: date, first: int, second: int, convention: DayCount
) -> None:
    middle = start + timedelta(days=first)
    end = middle + timedelta(days=second)
    parts = year_fraction(start, middle, convention) + year_fraction(middle, end, convention)
    assert parts == year_fraction(start, end, convention)


@settings(deadline=None)
@given(st.integers(1970, 2100), st.integers(1, 12), st.integers(1, 28), st.integers(1, 50))
def test_the_same_day_so_many_years_later_is_so_many_years_away(
    year: int, month: int, day: int, years: int
) -> None:
    start, end = date(year, month, day), date(year + years, month, day)
    for convention in (DayCount.THIRTY_360, DayCount.THIRTY_E_360):
        assert year_fraction(start, end, convention) == years
    exact = year_fraction(start, end, DayCount.ACTUAL_ACTUAL)
    assert abs(exact - years) < Fraction(1, 365)


@settings(deadline=None)
@given(days, lengths, st.sampled_from(DayCount))
def test_no_time_is_negative(start: date, length: int, convention: DayCount) -> None:
    end = start + timedelta(days=length)
    assert year_fraction(start, end, convention) >= 0


def test_a_span_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(DateError, match="ends_before_it_starts"):
        year_fraction(date(2026, 3, 2), date(2026, 3, 1), DayCount.ACTUAL_365)
