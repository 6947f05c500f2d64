"""Which reminders are due now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from tideover.domain.reminders import ReminderKey
from tideover.engine.dues import UnpaidInstalment, unpaid_instalments
from tideover.engine.reminder_days import planned_day, snoozed_until, to_be_said
from tideover.engine.risk import outlook

if TYPE_CHECKING:
    from tideover.domain.ids import LoanId
    from tideover.domain.loans import Loan
    from tideover.domain.money import Money
    from tideover.domain.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Reminder:
    """An unpaid instalment somebody should be told about.

    `key.on` is the day the reminder was planned for. `amount` is what is left of the
    instalment, with penalty and late fee where it is `overdue`. `days_left` is negative then.
    `covered` says whether the forecast has the cash for it. It is quiet before `snoozed_until`.
    """

    key: ReminderKey
    loan: Loan
    instalment_number: int
    due: date
    amount: Money
    days_left: int
    overdue: bool
    covered: bool
    snoozed_until: date | None = None


def reminders_due(
    snapshot: Snapshot, now: datetime, channel: str = "desktop"
) -> tuple[Reminder, ...]:
    """Return what has to be said through a channel now and was not said there before.

    If the application was not running on the planned days, only the latest of them is made up
    for. What was snoozed is quiet until its day, in every channel, and then comes once.
    """
    return to_be_said(reminders(snapshot, now), snapshot.reminder_log, now.date(), channel)


def reminders(snapshot: Snapshot, now: datetime) -> tuple[Reminder, ...]:
    """Return the latest reminder of every unpaid instalment that has one, soonest due first.

    Delivered and snoozed ones too: this is the list a person looks at.
    """
    today = now.date()
    missed = _missed(snapshot)
    found = []
    for unpaid in unpaid_instalments(snapshot):
        due = unpaid.instalment.due
        snoozed = snoozed_until(snapshot.reminder_log, unpaid.loan.id, due)
        on = planned_day(due, today, snapshot.household, snoozed)
        if on is not None:
            found.append(_reminder(unpaid, on, today, missed, snoozed))
    return tuple(sorted(found, key=_due))


def next_reminder(snapshot: Snapshot) -> Reminder | None:
    """Return the first reminder that is planned for a later day; `key.on` is that day.

    None when nothing is owed, or no day before a due day is wished.
    """
    today = snapshot.as_of
    planned = [
        (on, unpaid)
        for unpaid in unpaid_instalments(snapshot)
        for before in snapshot.household.remind_days_before
        if (on := unpaid.instalment.due - timedelta(days=before)) > today
    ]
    if not planned:
        return None
    on, unpaid = min(planned, key=lambda each: (each[0], each[1].instalment.due))
    missed = _missed(snapshot)
    return _reminder(unpaid, on, today, missed)


def _missed(snapshot: Snapshot) -> set[tuple[LoanId | None, int | None]]:
    """Return the instalments for which the forecast lacks the cash."""
    missed = outlook(snapshot).forecast.missed
    return {(each.event.loan_id, each.event.instalment_number) for each in missed}


def _reminder(
    unpaid: UnpaidInstalment,
    on: date,
    today: date,
    missed: set[tuple[LoanId | None, int | None]],
    snoozed: date | None = None,
) -> Reminder:
    due = unpaid.instalment.due
    return Reminder(
        key=ReminderKey(unpaid.loan.id, due, on),
        loan=unpaid.loan,
        instalment_number=unpaid.instalment.number,
        due=due,
        amount=unpaid.amount,
        days_left=(due - today).days,
        overdue=due < today,
        covered=(unpaid.loan.id, unpaid.instalment.number) not in missed,
        snoozed_until=snoozed if snoozed is not None and snoozed > today else None,
    )


def _due(reminder: Reminder) -> date:
    return reminder.due
