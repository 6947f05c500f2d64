"""Reminds while Tideover runs: every minute, on a new day, and after the computer slept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from tideover.app.cases import promise_kept
from tideover.app.reminding import Delivery, deliver, deliveries, noted, put_off
from tideover.app.repaying import paid_as_reminded
from tideover.domain.errors import InputError
from tideover.ui import messages
from tideover.ui.wording.reminders import notification
from tideover.ui.work import Latest

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from tideover.app.ports import Channel
    from tideover.domain.cases import CaseEvent
    from tideover.domain.reminders import ReminderKey, ReminderRecord
    from tideover.engine.promises import PromiseReminder
    from tideover.engine.reminders import Reminder
    from tideover.ui.services import Services

EVERY_MS = 60_000
"""A minute: a timer that slept with the computer fires right after it wakes."""

OPEN, PAID, TOMORROW = "open", "paid", "tomorrow"


class Reminding(QObject):
    """Delivers what is due through the channels, and does what their buttons ask.

    Signals:
        loan_requested: the identity of a loan that is to be shown.
        case_requested: the identity of a case that is to be shown.
        said: a sentence about what could not be done.
    """

    loan_requested = Signal(object)
    case_requested = Signal(object)
    said = Signal(str)
    _acted = Signal(object, str)

    def __init__(
        self,
        services: Services,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        """Be silent until `start`."""
        super().__init__(parent)
        self._services = services
        self._now = now
        self._channels: tuple[Channel, ...] = ()
        self._busy = False
        self._unkept: tuple[ReminderRecord, ...] = ()
        self._worker = Latest(self)
        self._worker.done.connect(self._note)
        self._worker.failed.connect(self._give_up)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.remind)
        self._acted.connect(self._act, Qt.ConnectionType.QueuedConnection)

    def acted(self, key: ReminderKey, action: str) -> None:
        """Take the answer to a notification; any thread may call this."""
        self._acted.emit(key, action)

    def start(self, channels: tuple[Channel, ...]) -> None:
        """Remind now and from now on through these channels."""
        self._channels = channels
        self._timer.start()
        self.remind()

    def stop(self) -> None:
        """Remind no longer; waits for what is being delivered."""
        self._timer.stop()
        self._worker.stop()

    def remind(self) -> None:
        """Deliver what is due now, away from the window's thread."""
        if self._busy or not self._services.settings().notify:
            return
        snapshot = self._services.snapshot()
        if self._unkept:
            snapshot = replace(snapshot, reminder_log=(*snapshot.reminder_log, *self._unkept))
        waiting = deliveries(snapshot, self._now(), self._channels, self._wording)
        if waiting:
            self._busy = True
            self._worker.start(_Delivering(waiting, self._now))

    def _wording(self, reminder: Reminder | PromiseReminder) -> tuple[str, str]:
        return notification(reminder, hide_amounts=self._services.settings().hide_amounts)

    def _note(self, records: tuple[ReminderRecord, ...]) -> None:
        self._busy = False
        told = (*self._unkept, *records)
        command = noted(self._services.snapshot(), told)
        is_kept = command is None or self._services.perform(command)
        # What was said and cannot be noted yet must not be said again a minute later.
        self._unkept = () if is_kept else told

    def _give_up(self, _error: object) -> None:
        self._busy = False

    def _act(self, key: ReminderKey, action: str) -> None:
        promise = self._promise(key)
        if action == OPEN and promise is not None:
            self.case_requested.emit(promise.case_id)
        elif action == OPEN:
            self.loan_requested.emit(key.about)
        elif action == PAID and promise is not None:
            if promise.is_open_promise:
                self._services.perform(promise_kept(promise, self._now().date()))
        elif action == PAID:
            self._record(key)
        elif action == TOMORROW:
            self._services.perform(put_off(key, self._now(), 1))

    def _promise(self, key: ReminderKey) -> CaseEvent | None:
        """Return the promise that a reminder is about; None for a payment."""
        events = self._services.snapshot().case_events
        return next((each for each in events if each.id == key.about), None)

    def _record(self, key: ReminderKey) -> None:
        try:
            command = paid_as_reminded(self._services.snapshot(), key)
        except InputError as error:
            self.said.emit(messages.error_text(error))
            return
        if command is None:
            self.said.emit(self.tr("That instalment is paid already."))
        else:
            self._services.perform(command)


class _Delivering:
    """The job that speaks to the desktop, which may take its time."""

    def __init__(self, waiting: tuple[Delivery, ...], now: Callable[[], datetime]) -> None:
        self._waiting = waiting
        self._now = now

    def __call__(self) -> tuple[ReminderRecord, ...]:
        return deliver(self._waiting, self._now)
