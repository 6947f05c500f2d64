"""When the disk fails or is full, what a person is told is what is in the store."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.reliability.recorder import environment

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.reliability


def test_every_operation_of_a_save_may_fail(recorder: Path, tmp_path: Path) -> None:
    """Said to be saved: it is there. Said not to be: it is not. Afterwards saving works again."""
    printed = subprocess.run(
        [sys.executable, "-m", "tests.reliability.failing", str(tmp_path)],
        env=environment(recorder, tmp_path),
        capture_output=True,
        check=True,
    ).stdout
    found = json.loads(printed)
    assert found["runs"] > 100
    assert found["wrong"] == []
    assert set(found["codes"]) <= {"store_io", "store_full", "store_read_only"}
    assert found["codes"]["store_full"] > 20
