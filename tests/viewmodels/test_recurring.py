"""What comes again is listed when it comes, and a calendar shows all of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.households import BANK, FOOD, LOAN, TODAY, WAGE
from tideover.domain.dates import Month, Shift, WorkingCalendar
from tideover.domain.ids import RecurringId
from tideover.domain.money import Money
from tideover.domain.recurring import EveryMonths, EveryWeeks, RecurringItem
from tideover.domain.snapshot import Snapshot
from tideover.viewmodels.recurring import (
    ComingKind,
    month_calendar,
    next_occurrences,
    recurring_view,
)

WAGES = RecurringItem(
    RecurringId("wage"), "Works", WAGE.id, BANK.id, Money(860_000), EveryMonths(1, 28),
    date(2026, 1, 28), shift=Shift.EARLIER,
)  # fmt: skip
RENT = RecurringItem(
    RecurringId("rent"), "Landlord", FOOD.id, BANK.id, Money(-250_000), EveryMonths(1, 5),
    date(2026, 1, 5),
)  # fmt: skip
OVER = replace(RENT, id=RecurringId("over"), payee="Gym", ends=date(2026, 10, 31))
HOUSE = Snapshot(
    TODAY,
    accounts=(BANK,),
    categories=(FOOD, WAGE),
    recurring=(OVER, RENT, WAGES),
    loans=(LOAN,),
    calendar=WorkingCalendar(
        holidays=frozenset({date(2026, 12, 31)}),
        worked_weekends=frozenset({date(2026, 12, 26)}),
        known_through=date(2026, 12, 31),
    ),
)


def test_the_soonest_stands_first_and_what_has_ended_last() -> None:
    view = recurring_view(HOUSE)
    assert [line.item.payee for line in view.lines] == ["Works", "Landlord", "Gym"]
    assert view.lines[0].next_day == date(2026, 11, 27)  # Saturday 28 moved earlier
    assert view.lines[-1].next_day is None


def test_the_next_thirty_days_are_summed_by_direction() -> None:
    view = recurring_view(HOUSE)
    assert (view.money_in, view.money_out) == (Money(860_000), Money(250_000))


def test_six_days_are_previewed_even_when_they_lie_years_apart() -> None:
    yearly = replace(RENT, rule=EveryMonths(120, 5))
    days = [each.day.year for each in next_occurrences(yearly, TODAY, HOUSE.calendar)]
    assert days == [2036, 2046, 2056, 2066, 2076, 2086]


def test_a_weekly_item_that_begins_later_is_previewed_from_its_first_day() -> None:
    weekly = replace(RENT, rule=EveryWeeks(2), starts=date(2027, 3, 1))
    found = next_occurrences(weekly, TODAY, HOUSE.calendar, 2)
    assert [each.day for each in found] == [date(2027, 3, 1), date(2027, 3, 15)]


def test_the_calendar_holds_items_and_instalments_and_marks_holidays() -> None:
    month = month_calendar(HOUSE, Month(2026, 12))
    days = {day.day: day for week in month.weeks for day in week}
    fifth = days[date(2026, 12, 5)]
    assert {each.kind for each in fifth.coming} == {ComingKind.RECURRING, ComingKind.INSTALMENT}
    assert fifth.sum.minor == sum(each.amount.minor for each in fifth.coming)
    assert days[date(2026, 12, 31)].holiday
    assert days[date(2026, 12, 26)].make_up
    assert all(len(week) == 7 for week in month.weeks)


def test_a_month_after_the_announced_holidays_is_a_forecast() -> None:
    assert not month_calendar(HOUSE, Month(2026, 12)).forecast
    assert month_calendar(HOUSE, Month(2027, 1)).forecast
