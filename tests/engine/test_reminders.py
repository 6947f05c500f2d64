"""Reminders: one too few costs a late fee, one too many and nobody reads them any more."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.households import TODAY, household, loan, repaid, yuan
from tideover.domain.household import REMIND_DAYS_BEFORE
from tideover.domain.ids import LoanId
from tideover.domain.reminders import ReminderEvent, ReminderKey, ReminderRecord
from tideover.engine.reminders import Reminder, next_reminder, reminders, reminders_due
from tideover.engine.schedules import schedule

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot

DUE = date(2026, 12, 8)
LOAN = LoanId("loan")
ONE_DAY = timedelta(days=1)


def owing(
    day: date,
    cash: int = 5000,
    *,
    before: tuple[int, ...] = REMIND_DAYS_BEFORE,
    daily: bool = True,
) -> Snapshot:
    """A household that has to pay 100 on 8 December and on the eighths after it."""
    snapshot = household(cash, today=day, loans=[loan(1200)])
    wished = replace(snapshot.household, remind_days_before=before, remind_while_unpaid=daily)
    return replace(snapshot, household=wished)


def at(day: date, hour: int = 9) -> datetime:
    return datetime.combine(day, time(hour))


def told(
    reminder: Reminder, day: date, event: ReminderEvent = ReminderEvent.DELIVERED
) -> ReminderRecord:
    return ReminderRecord(reminder.key, event, "desktop", at(day))


def snoozed(day: date, until: date, on: date = DUE) -> ReminderRecord:
    key = ReminderKey(LOAN, DUE, on)
    return ReminderRecord(key, ReminderEvent.SNOOZED, "window", at(day), until)


def days_told(
    first: date,
    last: date,
    running: set[date] | None = None,
    *,
    before: tuple[int, ...] = REMIND_DAYS_BEFORE,
    daily: bool = True,
) -> list[date]:
    """On which days somebody is told about the instalment of 8 December."""
    log: list[ReminderRecord] = []
    days = []
    day = first
    while day <= last:
        if running is None or day in running:
            snapshot = replace(owing(day, before=before, daily=daily), reminder_log=tuple(log))
            for reminder in reminders_due(snapshot, at(day)):
                if reminder.due == DUE:
                    days.append(day)
                    log.append(told(reminder, day))
            assert not reminders_due(replace(snapshot, reminder_log=tuple(log)), at(day, 18)), (
                "said twice on one day"
            )
        day += ONE_DAY
    return days


def test_it_comes_7_3_1_and_0_days_before_and_then_daily() -> None:
    assert days_told(TODAY, DUE + 2 * ONE_DAY) == [
        date(2026, 12, 1),
        date(2026, 12, 5),
        date(2026, 12, 7),
        date(2026, 12, 8),
        date(2026, 12, 9),
        date(2026, 12, 10),
    ]


@settings(deadline=None)
@given(st.integers(0, 40))
def test_what_is_announced_next_is_what_comes_next(later: int) -> None:
    snapshot = owing(date(2026, 11, 10) + later * ONE_DAY, daily=False)
    coming = next_reminder(snapshot)
    assert coming is not None
    day = snapshot.as_of + ONE_DAY
    while day not in {each.key.on for each in reminders(owing(day, daily=False), at(day))}:
        day += ONE_DAY
    assert coming.key.on == day


def test_it_is_quiet_after_the_due_day_if_that_is_wished() -> None:
    days = days_told(date(2026, 12, 7), DUE + 5 * ONE_DAY, daily=False)
    assert days == [date(2026, 12, 7), DUE]


def test_after_an_absence_only_the_latest_missed_one_is_made_up_for() -> None:
    running = {date(2026, 12, 6), DUE}
    assert days_told(TODAY, DUE, running) == [date(2026, 12, 6), DUE]
    snapshot = owing(date(2026, 12, 6))
    (reminder,) = reminders_due(snapshot, at(date(2026, 12, 6)))
    assert reminder.key == ReminderKey(LOAN, DUE, date(2026, 12, 5))
    assert reminder.days_left == 2


def test_a_due_day_that_passed_during_the_absence_is_still_told_once() -> None:
    running = {date(2026, 12, 20), date(2026, 12, 21)}
    days = days_told(TODAY, date(2026, 12, 21), running, daily=False)
    assert days == [date(2026, 12, 20)]


@settings(max_examples=20, deadline=None)
@given(
    running=st.sets(st.integers(0, 30)),
    before=st.lists(st.integers(0, 20), max_size=4),
    daily=st.booleans(),
)
def test_nothing_is_said_twice_and_nothing_is_forgotten(
    running: set[int], before: list[int], *, daily: bool
) -> None:
    first = DUE - timedelta(days=20)
    days = {first + timedelta(days=each) for each in running}
    found = days_told(
        first,
        first + timedelta(days=30),
        days,
        before=tuple(before),
        daily=daily,
    )
    assert len(found) == len(set(found))
    planned = {DUE - timedelta(days=each) for each in before}
    if daily:
        planned |= {DUE + timedelta(days=each) for each in range(11)}
    for day in planned:
        later = [each for each in days if each >= day]
        if later:
            assert any(day <= each <= min(later) for each in found)
    assert len(found) <= len(planned)


def test_another_channel_says_it_too() -> None:
    snapshot = owing(DUE)
    (reminder,) = reminders_due(snapshot, at(DUE))
    snapshot = replace(snapshot, reminder_log=(told(reminder, DUE),))
    assert not reminders_due(snapshot, at(DUE))
    assert len(reminders_due(snapshot, at(DUE), channel="mail")) == 1


def test_what_could_not_be_delivered_is_tried_again() -> None:
    snapshot = owing(DUE)
    (reminder,) = reminders_due(snapshot, at(DUE))
    snapshot = replace(snapshot, reminder_log=(told(reminder, DUE, ReminderEvent.FAILED),))
    assert reminders_due(snapshot, at(DUE)) == (reminder,)


def test_a_snoozed_one_is_quiet_in_every_channel_until_its_day_and_then_comes_once() -> None:
    day, until = date(2026, 12, 1), date(2026, 12, 4)
    log = (snoozed(day, until, on=day),)
    for quiet in (day, date(2026, 12, 2), date(2026, 12, 3)):
        assert not reminders_due(replace(owing(quiet), reminder_log=log), at(quiet), "mail")
    back = replace(owing(until), reminder_log=log)
    (reminder,) = reminders_due(back, at(until))
    assert reminder.key.on == until
    assert not reminders_due(replace(back, reminder_log=(*log, told(reminder, until))), at(until))


def test_the_list_shows_snoozed_ones_with_their_day() -> None:
    log = (snoozed(DUE, DUE + 2 * ONE_DAY),)
    (shown,) = reminders(replace(owing(DUE), reminder_log=log), at(DUE))
    assert shown.snoozed_until == DUE + 2 * ONE_DAY


def test_the_last_snooze_counts() -> None:
    log = (
        snoozed(DUE - ONE_DAY, DUE + 9 * ONE_DAY),
        replace(snoozed(DUE, DUE + ONE_DAY), at=at(DUE)),
    )
    (shown,) = reminders(replace(owing(DUE), reminder_log=log), at(DUE))
    assert shown.snoozed_until == DUE + ONE_DAY


def test_a_snooze_of_one_instalment_leaves_the_others_alone() -> None:
    day = date(2027, 1, 8)
    log = (snoozed(DUE, date(2027, 1, 30)),)
    found = reminders_due(replace(owing(day), reminder_log=log), at(day))
    assert [reminder.due for reminder in found] == [day]


def test_it_asks_for_what_is_left_and_with_the_penalty_when_late() -> None:
    part = repaid("loan", 30, date(2026, 12, 1))
    snapshot = replace(owing(date(2026, 12, 7)), repayments=(part,))
    (reminder,) = reminders_due(snapshot, at(date(2026, 12, 7)))
    assert (reminder.amount, reminder.overdue) == (yuan(70), False)
    late_day = date(2026, 12, 18)
    costly = household(5000, today=late_day, loans=[loan(1200, rate="0.36")])
    (late,) = reminders_due(costly, at(late_day))
    assert (late.days_left, late.overdue) == (-10, True)
    first = schedule(costly.loans[0].terms)[0]
    # 36 % a year is 0.1 % a day; half as much again on the principal for 10 days.
    penalty = round(first.principal.minor * 0.0015 * 10)
    assert late.amount.minor == first.payment.minor + penalty


def test_what_is_paid_is_not_reminded_of() -> None:
    paid = repaid("loan", 100, date(2026, 12, 7))
    assert not reminders_due(replace(owing(DUE), repayments=(paid,)), at(DUE))


def test_it_says_whether_the_money_is_there() -> None:
    (rich,) = reminders_due(owing(DUE), at(DUE))
    (poor,) = reminders_due(owing(DUE, cash=20), at(DUE))
    assert (rich.covered, poor.covered) == (True, False)


def test_the_soonest_due_comes_first() -> None:
    loans = [loan(1200, due_day=10, name="later"), loan(1200, due_day=9, name="sooner")]
    snapshot = household(9000, today=DUE, loans=loans)
    assert [each.loan.name for each in reminders_due(snapshot, at(DUE))] == ["sooner", "later"]
