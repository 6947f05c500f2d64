"""A promise nobody is reminded of is a promise that is broken."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from tests.engine.households import household
from tideover.domain.cases import Case, CaseEvent, CaseEventKind
from tideover.domain.ids import CaseEventId, CaseId
from tideover.domain.reminders import ReminderEvent, ReminderRecord
from tideover.engine.promises import open_promises, promise_reminders, promises_due

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot

CASE = Case(CaseId("case"), "Bank", date(2026, 11, 1))
DUE = date(2026, 12, 8)
PROMISE = CaseEvent(
    CaseEventId("promise"),
    CASE.id,
    date(2026, 11, 5),
    CaseEventKind.OUR_PROMISE,
    "pay a part",
    due=DUE,
)


def at(day: date) -> datetime:
    return datetime.combine(day, time(9))


def on(day: date, *events: CaseEvent, log: tuple[ReminderRecord, ...] = ()) -> Snapshot:
    """A household reminded 7, 3, 1 and 0 days before, and daily from then on."""
    snapshot = household(today=day)
    return replace(snapshot, cases=(CASE,), case_events=events or (PROMISE,), reminder_log=log)


def test_a_promise_is_reminded_on_the_days_of_a_payment() -> None:
    told: list[ReminderRecord] = []
    days = []
    day = date(2026, 11, 25)
    while day <= date(2026, 12, 10):
        snapshot = on(day, log=tuple(told))
        for reminder in promises_due(snapshot, at(day)):
            days.append(day)
            told.append(ReminderRecord(reminder.key, ReminderEvent.DELIVERED, "desktop", at(day)))
        assert not promises_due(on(day, log=tuple(told)), at(day)), "said twice"
        day += timedelta(days=1)
    before = [DUE - timedelta(days=days_before) for days_before in (7, 3, 1, 0)]
    assert days == [*before, date(2026, 12, 9), date(2026, 12, 10)]


def test_what_was_kept_and_what_is_no_promise_is_quiet() -> None:
    kept = replace(PROMISE, kept_on=date(2026, 12, 1))
    talk = replace(PROMISE, id=CaseEventId("t"), kind=CaseEventKind.TALK, due=None)
    assert not promise_reminders(on(DUE, kept, talk), at(DUE))


def test_a_closed_file_reminds_of_nothing() -> None:
    closed = replace(on(DUE), cases=(replace(CASE, closed_on=date(2026, 12, 1)),))
    assert not open_promises(closed)
    assert not promises_due(closed, at(DUE))


def test_what_was_put_off_comes_back_on_its_day() -> None:
    until = date(2026, 12, 10)
    (reminder,) = promise_reminders(on(DUE), at(DUE))
    log = (ReminderRecord(reminder.key, ReminderEvent.SNOOZED, "in_app", at(DUE), until),)
    assert not promises_due(on(date(2026, 12, 9), log=log), at(date(2026, 12, 9)))
    (back,) = promises_due(on(until, log=log), at(until))
    assert back.overdue
    assert back.days_left == -2
    assert back.is_ours


def test_the_soonest_promise_comes_first() -> None:
    sooner = replace(
        PROMISE,
        id=CaseEventId("sooner"),
        kind=CaseEventKind.THEIR_PROMISE,
        due=date(2026, 12, 1),
    )
    found = open_promises(on(DUE, PROMISE, sooner))
    assert [event.id for _, event, _ in found] == ["sooner", "promise"]
