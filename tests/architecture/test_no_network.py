"""The guard that keeps the suite off the network works: nothing here speaks to another computer."""

from __future__ import annotations

import socket

import pytest
from pytest_socket import SocketBlockedError, SocketConnectBlockedError

SOMEBODY_ELSE = ("192.0.2.1", 9)
"""An address kept for documentation: nobody answers there (RFC 5737)."""


@pytest.mark.filterwarnings("ignore:A test tried to use socket")  # the guard also warns
def test_a_connection_to_another_computer_is_refused() -> None:
    with pytest.raises((SocketBlockedError, SocketConnectBlockedError)):
        socket.create_connection(SOMEBODY_ELSE, timeout=1)
