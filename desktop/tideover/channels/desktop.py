"""Notifications of the desktop (freedesktop.org), with actions, over D-Bus.

Qt's tray draws its own balloon under X11 and nothing under GNOME, and QtDBus cannot send the
unsigned number that Notify asks for, so this speaks to the service directly through jeepney.
"""

from __future__ import annotations

import contextlib
import logging
import os
import threading
from typing import TYPE_CHECKING

from jeepney import DBusAddress, HeaderFields, MatchRule, MessageType, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

from tideover.domain.errors import DeliveryError

if TYPE_CHECKING:
    from collections.abc import Callable

    from jeepney import Message
    from jeepney.io.blocking import DBusConnection

    from tideover.domain.reminders import ReminderKey
    from tideover.engine.promises import PromiseReminder
    from tideover.engine.reminders import Reminder

log = logging.getLogger(__name__)

SERVICE = DBusAddress(
    "/org/freedesktop/Notifications",
    bus_name="org.freedesktop.Notifications",
    interface="org.freedesktop.Notifications",
)
APPLICATION = "Tideover"
DESKTOP_ENTRY = "io.github.tideover.Tideover"

OPEN, PAID, TOMORROW = "open", "paid", "tomorrow"
_ACTIONS = (OPEN, PAID, TOMORROW)
_CLICKED = "default"
"""What the service calls a click on the notification itself."""

_NORMAL, _CRITICAL = 1, 2
_STAYS = 0
_SERVICE_DECIDES = -1
_TIMEOUT = 5.0

_ERRORS = (OSError, ValueError, KeyError, TimeoutError)


class DesktopChannel:
    """Shows a notification and tells when one of its buttons is pressed."""

    code = "desktop"

    def __init__(
        self,
        labels: Callable[[Reminder | PromiseReminder], tuple[str, str, str]],
        acted: Callable[[ReminderKey, str], None],
    ) -> None:
        """Say a reminder's `labels` on its buttons: open, done, tomorrow.

        `acted` is told which button was pressed; it is called in a thread of this channel.
        """
        self._labels = labels
        self._acted = acted
        self._shown: dict[int, ReminderKey] = {}
        self._lock = threading.Lock()
        self._sender: DBusConnection | None = None
        self._listener: threading.Thread | None = None

    @staticmethod
    def is_there() -> bool:
        """Return whether there is a session bus to speak to."""
        if os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
            return True
        runtime = os.environ.get("XDG_RUNTIME_DIR", "")
        return bool(runtime) and os.path.exists(os.path.join(runtime, "bus"))  # noqa: PTH110, PTH118

    def deliver(self, reminder: Reminder | PromiseReminder, title: str, text: str) -> None:
        """Show a notification; raises DeliveryError when there is nobody to show it."""
        with self._lock:
            self._listen()
            try:
                number = self._notify(reminder, title, text)
            except _ERRORS as error:
                self._hang_up()
                raise DeliveryError(channel=self.code) from error
            self._shown[number] = reminder.key

    def close(self) -> None:
        """Show and hear nothing any more."""
        with self._lock:
            self._hang_up()

    def _notify(self, reminder: Reminder | PromiseReminder, title: str, text: str) -> int:
        if self._sender is None:
            self._sender = open_dbus_connection("SESSION")
        labels = self._labels(reminder)
        actions = [_CLICKED, labels[0]]
        for action, label in zip(_ACTIONS, labels, strict=True):
            actions += [action, label]
        hints = {
            "urgency": ("y", _CRITICAL if reminder.overdue else _NORMAL),
            "desktop-entry": ("s", DESKTOP_ENTRY),
            "category": ("s", "x-tideover.repayment"),
        }
        expires = _STAYS if reminder.overdue else _SERVICE_DECIDES
        message = new_method_call(
            SERVICE,
            "Notify",
            "susssasa{sv}i",
            (APPLICATION, 0, DESKTOP_ENTRY, title, _escaped(text), actions, hints, expires),
        )
        answer = self._sender.send_and_get_reply(message, timeout=_TIMEOUT)
        if answer.header.message_type is not MessageType.method_return:
            raise ValueError(answer.body)
        return int(answer.body[0])

    def _hang_up(self) -> None:
        if self._sender is not None:
            with contextlib.suppress(OSError):
                self._sender.close()
            self._sender = None

    def _listen(self) -> None:
        """Begin to hear which buttons are pressed, once."""
        if self._listener is None or not self._listener.is_alive():
            ready = threading.Event()
            self._listener = threading.Thread(
                target=self._hear, args=(ready,), name="tideover-notifications", daemon=True
            )
            self._listener.start()
            ready.wait(_TIMEOUT)

    def _hear(self, ready: threading.Event) -> None:
        try:
            connection = open_dbus_connection("SESSION")
            rule = MatchRule(type="signal", interface=SERVICE.interface, path=SERVICE.object_path)
            connection.send_and_get_reply(message_bus.AddMatch(rule), timeout=_TIMEOUT)
        except _ERRORS:
            log.warning("nobody tells which buttons of a notification are pressed")
            ready.set()
            return
        ready.set()
        with contextlib.closing(connection), contextlib.suppress(*_ERRORS):
            while True:
                self._understand(connection.receive())

    def _understand(self, message: Message) -> None:
        if message.header.message_type is not MessageType.signal:
            return
        member = message.header.fields.get(HeaderFields.member)
        if member == "ActionInvoked":
            number, action = message.body
            key = self._shown.get(number)
            if key is not None:
                self._acted(key, OPEN if action == _CLICKED else action)
        elif member == "NotificationClosed":
            self._shown.pop(message.body[0], None)


def _escaped(text: str) -> str:
    """Return the text so that a service which reads mark-up shows every sign of it."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
