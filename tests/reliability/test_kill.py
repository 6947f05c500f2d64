"""A program that is killed loses nothing that it said was saved, and leaves nothing torn."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.reliability.recorder import ROOT

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [
    pytest.mark.reliability,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="the victims are forked"),
]


@pytest.mark.parametrize(
    ("act", "kills"),
    [("saves", 100), ("backups", 12), ("restores", 12), ("encrypted", 8), ("protections", 12)],
)
def test_a_kill_costs_no_acknowledged_save(act: str, kills: int, tmp_path: Path) -> None:
    program = [sys.executable, "-m", "tests.reliability.kill", act, str(tmp_path), str(kills)]
    path = f"{ROOT}{os.pathsep}{ROOT / 'desktop'}"
    printed = subprocess.run(
        program, env={**os.environ, "PYTHONPATH": path}, capture_output=True, check=True
    ).stdout
    found = json.loads(printed)
    assert found["saved"] >= kills
    assert (found["lost"], found["torn"], found["broken"]) == (0, 0, 0)
    if act in {"saves", "protections"}:
        assert found["interrupted"] > 0, "no kill hit a save: the test proves nothing"
