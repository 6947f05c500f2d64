"""PySide6 6.12.0 loses references to None on Python before 3.12, until the interpreter aborts.

It dies only after some five thousand calls, so short tests pass and people's sessions do not.
"""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject

CALLS = 500


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal since Python 3.12")
def test_calls_that_return_nothing_keep_none_alive() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("name")
    lost = before - sys.getrefcount(None)
    assert lost < CALLS // 10, "this PySide6 must not be used with this Python: pin it lower"
