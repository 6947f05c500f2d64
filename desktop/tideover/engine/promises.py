"""Promises in cases that are still to be kept, and when to remind of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.domain.cases import CaseEventKind
from tideover.domain.reminders import ReminderKey
from tideover.engine.reminder_days import planned_day, snoozed_until, to_be_said

if TYPE_CHECKING:
    from datetime import date, datetime

    from tideover.domain.cases import Case, CaseEvent
    from tideover.domain.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class PromiseReminder:
    """A promise somebody should be told about: to be kept, or to be asked for.

    `key.on` is the day the reminder was planned for. `days_left` is negative when it is
    `overdue`. It is quiet before `snoozed_until`.
    """

    key: ReminderKey
    case: Case
    event: CaseEvent
    due: date
    days_left: int
    overdue: bool
    snoozed_until: date | None = None

    @property
    def is_ours(self) -> bool:
        """Whether the household promised it, not the lender."""
        return self.event.kind is CaseEventKind.OUR_PROMISE


def open_promises(snapshot: Snapshot) -> tuple[tuple[Case, CaseEvent, date], ...]:
    """Return what is still to be kept in open cases, with its day, the soonest first."""
    found = [
        (case, event, event.due)
        for case in snapshot.cases
        if case.closed_on is None
        for event in snapshot.events_of(case.id)
        if event.is_open_promise and event.due is not None
    ]
    return tuple(sorted(found, key=_due))


def promise_reminders(snapshot: Snapshot, now: datetime) -> tuple[PromiseReminder, ...]:
    """Return the latest reminder of every open promise that has one, soonest due first.

    Planned as for a payment: so many days before, and every day from the due day on.
    """
    today = now.date()
    found = []
    for case, event, due in open_promises(snapshot):
        snoozed = snoozed_until(snapshot.reminder_log, event.id, due)
        on = planned_day(due, today, snapshot.household, snoozed)
        if on is not None:
            found.append(
                PromiseReminder(
                    key=ReminderKey(event.id, due, on),
                    case=case,
                    event=event,
                    due=due,
                    days_left=(due - today).days,
                    overdue=due < today,
                    snoozed_until=snoozed if snoozed is not None and snoozed > today else None,
                )
            )
    return tuple(found)


def promises_due(
    snapshot: Snapshot, now: datetime, channel: str = "desktop"
) -> tuple[PromiseReminder, ...]:
    """Return the promises to be told through a channel now that were not told there before."""
    found = promise_reminders(snapshot, now)
    return to_be_said(found, snapshot.reminder_log, now.date(), channel)


def _due(promise: tuple[Case, CaseEvent, date]) -> date:
    return promise[2]
