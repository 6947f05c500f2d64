"""What has to be paid now or soon, as the reminders page shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.engine.promises import promise_reminders
from tideover.engine.reminders import next_reminder, reminders

if TYPE_CHECKING:
    from datetime import date, datetime

    from tideover.domain.ids import CaseId, LoanId
    from tideover.domain.money import Money
    from tideover.domain.reminders import ReminderKey
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.promises import PromiseReminder
    from tideover.engine.reminders import Reminder


@dataclass(frozen=True, slots=True)
class ReminderLine:
    """One payment to be reminded of; `days_left` is negative when it is overdue."""

    key: ReminderKey
    loan_id: LoanId
    name: str
    lender: str
    number: int
    periods: int
    due: date
    amount: Money
    days_left: int
    covered: bool
    snoozed_until: date | None


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """One promise of a case to be reminded of; `days_left` is negative when it is overdue."""

    key: ReminderKey
    case_id: CaseId
    lender: str
    text: str
    is_ours: bool
    due: date
    days_left: int
    snoozed_until: date | None


@dataclass(frozen=True, slots=True)
class RemindersView:
    """What is said now, overdue first and then by day, what was put off, and what comes next.

    `promises` are those of cases, the soonest first, those put off included.
    """

    now: tuple[ReminderLine, ...]
    put_off: tuple[ReminderLine, ...]
    coming: ReminderLine | None = None
    promises: tuple[PromiseLine, ...] = ()

    @property
    def overdue(self) -> int:
        """How many payments are late, those put off included."""
        return sum(line.days_left < 0 for line in (*self.now, *self.put_off))


def reminders_view(snapshot: Snapshot, now: datetime) -> RemindersView:
    """Return the reminders of a moment; its day is the snapshot's."""
    lines = [_line(reminder) for reminder in reminders(snapshot, now)]
    return RemindersView(
        now=tuple(line for line in lines if line.snoozed_until is None),
        put_off=tuple(line for line in lines if line.snoozed_until is not None),
        coming=_line(coming) if (coming := next_reminder(snapshot)) is not None else None,
        promises=tuple(_promise(each) for each in promise_reminders(snapshot, now)),
    )


def _promise(reminder: PromiseReminder) -> PromiseLine:
    return PromiseLine(
        key=reminder.key,
        case_id=reminder.case.id,
        lender=reminder.case.lender,
        text=reminder.event.text,
        is_ours=reminder.is_ours,
        due=reminder.due,
        days_left=reminder.days_left,
        snoozed_until=reminder.snoozed_until,
    )


def _line(reminder: Reminder) -> ReminderLine:
    terms = reminder.loan.terms
    return ReminderLine(
        key=reminder.key,
        loan_id=reminder.loan.id,
        name=reminder.loan.name,
        lender=reminder.loan.lender,
        number=reminder.instalment_number,
        periods=getattr(terms, "periods", 1),
        due=reminder.due,
        amount=reminder.amount,
        days_left=reminder.days_left,
        covered=reminder.covered,
        snoozed_until=reminder.snoozed_until,
    )
