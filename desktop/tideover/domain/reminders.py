"""What happened to reminders: delivered, snoozed. Kept so that nothing is said twice."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from tideover.domain.ids import CaseEventId, LoanId


class ReminderEvent(Enum):
    """What happened to a reminder."""

    DELIVERED = "delivered"
    FAILED = "failed"
    SNOOZED = "snoozed"


@dataclass(frozen=True, slots=True)
class ReminderKey:
    """Names one reminder for ever: of a loan's instalment or a promise, due then, on that day.

    `about` is the loan, or the event of a case that is a promise.
    """

    about: LoanId | CaseEventId
    due: date
    on: date


@dataclass(frozen=True, slots=True)
class ReminderRecord:
    """One line of the log: which reminder, what happened, through which channel.

    `until` is the day a snoozed reminder may come back.
    """

    key: ReminderKey
    event: ReminderEvent
    channel: str
    at: datetime
    until: date | None = None
