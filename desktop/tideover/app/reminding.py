"""Which reminders to deliver now through which channel, and what to note about it.

Deciding and noting belong to the thread of the book; delivering may take a while and may go on
elsewhere. A reminder is noted as delivered through a channel once, and never said there again.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from tideover.app.commands.household import LogReminders
from tideover.domain.errors import DeliveryError
from tideover.domain.reminders import ReminderEvent, ReminderRecord
from tideover.engine.promises import PromiseReminder, promises_due
from tideover.engine.reminders import Reminder, reminders_due

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from tideover.app.ports import Channel
    from tideover.domain.reminders import ReminderKey
    from tideover.domain.snapshot import Snapshot

log = logging.getLogger(__name__)

AnyReminder = Reminder | PromiseReminder

IN_APP = "in_app"
"""The channel of the reminders page: it only ever notes what was put off."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One reminder on its way through one channel, in finished words."""

    channel: Channel
    reminder: AnyReminder
    title: str
    text: str


def deliveries(
    snapshot: Snapshot,
    now: datetime,
    channels: Iterable[Channel],
    wording: Callable[[AnyReminder], tuple[str, str]],
) -> tuple[Delivery, ...]:
    """Return what has to be delivered now: each due reminder through each channel, once."""
    return tuple(
        Delivery(channel, reminder, *wording(reminder))
        for channel in channels
        for reminder in _due(snapshot, now, channel.code)
    )


def _due(snapshot: Snapshot, now: datetime, channel: str) -> tuple[AnyReminder, ...]:
    """Return what has to be said through a channel: payments first, then promises."""
    return (*reminders_due(snapshot, now, channel), *promises_due(snapshot, now, channel))


def deliver(waiting: Iterable[Delivery], now: Callable[[], datetime]) -> tuple[ReminderRecord, ...]:
    """Deliver; return what happened to each. A channel that fails stops none of the others.

    What failed is tried again at the next occasion, and noted once.
    """
    return tuple(_delivered(each, now()) for each in waiting)


def _delivered(delivery: Delivery, now: datetime) -> ReminderRecord:
    event = ReminderEvent.DELIVERED
    try:
        delivery.channel.deliver(delivery.reminder, delivery.title, delivery.text)
    except DeliveryError:
        log.warning("a reminder could not be delivered through %s", delivery.channel.code)
        event = ReminderEvent.FAILED
    return ReminderRecord(delivery.reminder.key, event, delivery.channel.code, now)


def noted(snapshot: Snapshot, records: tuple[ReminderRecord, ...]) -> LogReminders | None:
    """Return the change that notes what happened; None when all of it is noted already.

    A channel that keeps failing is noted once for each reminder, not every minute.
    """
    known = {(each.key, each.event, each.channel) for each in snapshot.reminder_log}
    fresh = tuple(each for each in records if (each.key, each.event, each.channel) not in known)
    return LogReminders(fresh) if fresh else None


def put_off(key: ReminderKey, now: datetime, days: int) -> LogReminders:
    """Return the change that keeps a reminder quiet, in every channel, for so many days."""
    until = now.date() + timedelta(days=days)
    return LogReminders((ReminderRecord(key, ReminderEvent.SNOOZED, IN_APP, now, until),))
