"""One window per household: a second start hands its arguments over and leaves.

QtNetwork costs 6 ms to import; it is measured in the bench and comes before the first paint,
because a second start must not open the store.
"""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

if TYPE_CHECKING:
    from pathlib import Path

ANSWER_MS = 1_000
LONGEST = 64 * 1024
"""Bytes of a message; more is not from us."""


def server_name(store: Path) -> str:
    """Return the name under which the window of a store listens."""
    return "tideover-" + sha256(str(store.resolve()).encode()).hexdigest()[:24]


def hand_over(store: Path, arguments: list[str]) -> bool:
    """Give the arguments to the window that shows this store; returns whether there is one."""
    socket = QLocalSocket()
    socket.connectToServer(server_name(store))
    if not socket.waitForConnected(ANSWER_MS):
        return False
    socket.write(json.dumps(arguments).encode() + b"\n")
    sent = socket.waitForBytesWritten(ANSWER_MS)
    socket.disconnectFromServer()
    return sent


class SingleInstance(QObject):
    """Listens for later starts.

    Signals:
        started_again: the arguments of the start that was handed over, a list of str.
    """

    started_again = Signal(list)

    def __init__(self, store: Path, parent: QObject | None = None) -> None:
        """Listen for the store; a socket left by a crash is taken away first."""
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        name = server_name(store)
        if not self._server.listen(name):
            QLocalServer.removeServer(name)
            self._server.listen(name)

    def close(self) -> None:
        """Listen no longer."""
        self._server.close()

    def _greet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.setParent(self)
            socket.readyRead.connect(self._read)
            socket.disconnected.connect(socket.deleteLater)
            if socket.bytesAvailable():
                self._take(socket)

    def _read(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._take(socket)

    def _take(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > LONGEST:
                socket.abort()
            return
        try:
            arguments = json.loads(bytes(socket.readLine(LONGEST).data()))
        except ValueError:
            arguments = []
        if isinstance(arguments, list):
            self.started_again.emit([str(argument) for argument in arguments])
