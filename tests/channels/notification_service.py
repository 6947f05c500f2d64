"""A real service of org.freedesktop.Notifications on a private bus, that keeps what it is told."""

from __future__ import annotations

import contextlib
import subprocess
import tempfile
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jeepney import DBusAddress, HeaderFields, MessageType, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = "org.freedesktop.Notifications"
PATH = DBusAddress("/org/freedesktop/Notifications", interface=NAME)

# The usual session bus would start whatever notification daemon this computer has, on its screen.
BUS_THAT_STARTS_NOBODY = """<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


@contextlib.contextmanager
def private_bus() -> Iterator[str]:
    """Start a bus that nobody else is on; give its address."""
    # Not below the test's own folder: the path of a socket may have no more than 107 bytes.
    with tempfile.TemporaryDirectory() as folder:
        rules = Path(folder, "bus.conf")
        rules.write_text(BUS_THAT_STARTS_NOBODY.format(folder=folder), "utf-8")
        daemon = subprocess.Popen(
            ["dbus-daemon", f"--config-file={rules}", "--nofork", "--print-address=1"],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert daemon.stdout is not None
        try:
            yield daemon.stdout.readline().strip()
        finally:
            daemon.terminate()
            daemon.wait()
            daemon.stdout.close()


@dataclass
class NotificationService:
    """Answers Notify, and lets a test press buttons."""

    address: str
    heard: list[dict[str, Any]] = field(default_factory=list)
    arrived: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        """Take the name on the bus and answer from now on."""
        self._connection = open_dbus_connection(self.address)
        self._connection.send_and_get_reply(message_bus.RequestName(NAME))
        self._thread = threading.Thread(target=self._answer, daemon=True)
        self._thread.start()

    def press(self, number: int, action: str) -> None:
        """Tell everybody that a button of a notification was pressed."""
        connection = open_dbus_connection(self.address)
        connection.send(new_signal(PATH, "ActionInvoked", "us", (number, action)))
        connection.close()

    def close(self) -> None:
        """Leave the bus."""
        self._connection.close()

    def _answer(self) -> None:
        with contextlib.suppress(OSError, ValueError, EOFError, KeyError):
            while True:
                message = self._connection.receive()
                if message.header.message_type is not MessageType.method_call:
                    continue
                if message.header.fields.get(HeaderFields.member) != "Notify":
                    continue
                names = ("app", "replaces", "icon", "title", "text", "actions", "hints", "expires")
                self.heard.append(dict(zip(names, message.body, strict=True)))
                answer = new_method_return(message, "u", (len(self.heard),))
                self._connection.send(answer)
                self.arrived.set()
