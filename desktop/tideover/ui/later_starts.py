"""A second start hands its arguments over to the window that is there, and leaves."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QObject, QThread, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from tideover.ui.single_instance import instance_name

if TYPE_CHECKING:
    from pathlib import Path

ANSWER_MS = 1_000
BETWEEN_TRIES_MS = 30
UNTIL_IT_LISTENS_MS = 5_000
"""The other window listens after its first paint; on a slow machine that takes a while."""
LONGEST = 64 * 1024
"""Bytes of a message; more is not from us."""


def hand_over(store: Path, arguments: list[str], patience: int = UNTIL_IT_LISTENS_MS) -> bool:
    """Give the arguments to the window that shows this store; returns whether it took them.

    `patience` is how many milliseconds to wait for a window that does not listen yet.
    """
    socket = QLocalSocket()
    waited = QDeadlineTimer(patience)
    while not _connected(socket, store):
        if waited.hasExpired():
            return False
        QThread.msleep(BETWEEN_TRIES_MS)
    socket.write(json.dumps(arguments).encode() + b"\n")
    sent = socket.waitForBytesWritten(ANSWER_MS)
    socket.disconnectFromServer()
    return sent


def _connected(socket: QLocalSocket, store: Path) -> bool:
    socket.connectToServer(instance_name(store))
    return socket.waitForConnected(ANSWER_MS)


class LaterStarts(QObject):
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
        name = instance_name(store)
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
