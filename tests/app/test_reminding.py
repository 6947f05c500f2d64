"""A reminder that is not delivered costs a late fee; one said twice is switched off."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from tests.engine.households import household, loan
from tideover.app.reminding import deliver, deliveries, noted, put_off
from tideover.domain.errors import DeliveryError
from tideover.domain.reminders import ReminderEvent
from tideover.engine.reminders import Reminder

if TYPE_CHECKING:
    from tideover.app.reminding import AnyReminder, Delivery
    from tideover.domain.snapshot import Snapshot

MORNING = datetime(2026, 11, 20, 9, 0)  # noqa: DTZ001 - the household's own clock
LATE = loan(1200, drawn_on=date(2026, 10, 8), name="late")
SNAPSHOT = household(1000, loans=(LATE,))


class Recorder:
    """A channel that keeps what it was given, or fails."""

    def __init__(self, code: str, *, broken: bool = False) -> None:
        self.code = code
        self.broken = broken
        self.heard: list[str] = []

    def deliver(self, _reminder: AnyReminder, title: str, text: str) -> None:
        """Keep it."""
        if self.broken:
            raise DeliveryError
        self.heard.append(f"{title}: {text}")


def wording(reminder: AnyReminder) -> tuple[str, str]:
    assert isinstance(reminder, Reminder)
    """Say the loan's name."""
    return "due", reminder.loan.name


def waiting(snapshot: Snapshot, *channels: Recorder) -> tuple[Delivery, ...]:
    """Return what is to be delivered this morning."""
    return deliveries(snapshot, MORNING, channels, wording)


def after(snapshot: Snapshot, *channels: Recorder) -> Snapshot:
    """Return the household after a round of reminding."""
    command = noted(snapshot, deliver(waiting(snapshot, *channels), lambda: MORNING))
    records = command.records if command is not None else ()
    return replace(snapshot, reminder_log=(*snapshot.reminder_log, *records))


def test_what_is_due_is_said_once_through_each_channel() -> None:
    desktop, mail = Recorder("desktop"), Recorder("mail")
    told = after(SNAPSHOT, desktop, mail)
    after(told, desktop, mail)
    assert desktop.heard == mail.heard == ["due: late"]


def test_a_channel_that_fails_stops_no_other_and_is_tried_again() -> None:
    broken, mail = Recorder("desktop", broken=True), Recorder("mail")
    told = after(SNAPSHOT, broken, mail)
    assert mail.heard == ["due: late"]
    broken.broken = False
    after(told, broken, mail)
    assert broken.heard == ["due: late"]
    assert mail.heard == ["due: late"]


def test_a_failure_is_noted_once_and_not_every_minute() -> None:
    broken = Recorder("desktop", broken=True)
    told = after(SNAPSHOT, broken)
    assert [record.event for record in told.reminder_log] == [ReminderEvent.FAILED]
    assert noted(told, deliver(waiting(told, broken), lambda: MORNING)) is None


def test_what_was_put_off_is_quiet_in_every_channel() -> None:
    (delivery,) = waiting(SNAPSHOT, Recorder("desktop"))
    command = put_off(delivery.reminder.key, MORNING, 3)
    assert command.records[0].until == date(2026, 11, 23)
    quiet = replace(SNAPSHOT, reminder_log=command.records)
    assert waiting(quiet, Recorder("desktop"), Recorder("mail")) == ()
