"""The reminders page: what is due now, and what was put off, and nothing twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from tests.engine.households import household, loan, yuan
from tideover.domain.ids import LoanId
from tideover.domain.reminders import ReminderEvent, ReminderKey, ReminderRecord
from tideover.viewmodels.reminders import reminders_view

MORNING = datetime(2026, 11, 20, 9, 0)  # noqa: DTZ001 - the household's own clock
LATE = loan(1200, drawn_on=date(2026, 10, 8), name="late")
SOON = loan(2400, drawn_on=date(2026, 10, 21), due_day=21, name="soon")
FAR = loan(2400, drawn_on=date(2026, 11, 15), due_day=15, name="far")


def test_overdue_comes_first_then_what_is_due_next_and_nothing_far() -> None:
    view = reminders_view(household(1000, loans=(SOON, FAR, LATE)), MORNING)
    assert [(line.name, line.days_left) for line in view.now] == [("late", -12), ("soon", 1)]
    assert view.now[0].amount == yuan(100)
    assert view.overdue == 1


def test_what_was_put_off_stands_apart_until_its_day() -> None:
    snapshot = household(1000, loans=(LATE,))
    key = ReminderKey(LoanId("late"), date(2026, 11, 8), date(2026, 11, 20))
    put_off = ReminderRecord(key, ReminderEvent.SNOOZED, "in_app", MORNING, date(2026, 11, 23))
    quiet = replace(snapshot, reminder_log=(put_off,))
    view = reminders_view(quiet, MORNING)
    assert view.now == ()
    (line,) = view.put_off
    assert line.snoozed_until == date(2026, 11, 23)
    assert view.overdue == 1


def test_the_next_reminder_is_named_before_it_comes() -> None:
    coming = reminders_view(household(1000, loans=(FAR,)), MORNING).coming
    assert coming is not None
    assert (coming.name, coming.key.on, coming.due) == (
        "far", date(2026, 12, 8), date(2026, 12, 15),
    )  # fmt: skip
    assert reminders_view(household(1000), MORNING).coming is None


def test_it_says_whether_the_money_is_there() -> None:
    (line,) = reminders_view(household(50, loans=(SOON,)), MORNING).now
    assert not line.covered
    (line,) = reminders_view(household(500, loans=(SOON,)), MORNING).now
    assert line.covered
