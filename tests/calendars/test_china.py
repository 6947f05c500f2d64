"""Salaries and due days that fall on a day off move to the day people really work."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tideover.calendars.china import RESOURCE, working_calendar
from tideover.domain.dates import Month, Shift, WorkingCalendar

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def calendar() -> WorkingCalendar:
    assert RESOURCE.is_file(), "the resources are not built: run packaging/build_resources.py"
    return working_calendar()


def test_a_weekend_worked_instead_of_a_holiday_is_a_working_day(calendar: WorkingCalendar) -> None:
    """14 February 2026 is a Saturday worked for the Spring Festival (State Council notice)."""
    assert calendar.is_working(date(2026, 2, 14))


@pytest.mark.parametrize("day", [date(2026, 1, 1), date(2026, 2, 17), date(2026, 10, 1)])
def test_a_public_holiday_is_a_day_off(day: date, calendar: WorkingCalendar) -> None:
    assert not calendar.is_working(day)


def test_a_salary_due_in_the_national_holiday_comes_before_it(calendar: WorkingCalendar) -> None:
    assert calendar.shifted(date(2026, 10, 5), Shift.EARLIER) == date(2026, 9, 30)


def test_years_not_announced_yet_are_known_to_be_a_forecast(calendar: WorkingCalendar) -> None:
    assert calendar.known_through is not None
    later = calendar.known_through.year + 1
    assert not calendar.is_working(date(later, 10, 1))
    assert not any(day.year >= later for day in calendar.worked_weekends)


def test_the_last_working_day_is_found_behind_a_holiday(calendar: WorkingCalendar) -> None:
    assert calendar.last_working_day(Month(2026, 5)) == date(2026, 5, 29)


def test_without_the_resource_weekends_still_count(tmp_path: Path) -> None:
    bare = working_calendar(tmp_path / "missing.json")
    assert not bare.is_working(date(2026, 11, 28))
    assert bare.is_working(date(2026, 11, 27))
