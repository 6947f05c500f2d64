"""What every test relies on: no screen needed, no network, no trace in the user's home."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

# Without a screen Qt aborts the process instead of failing a test, so this comes first.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the store, the settings and the caches of a test in its own folder."""
    monkeypatch.setenv("TIDEOVER_HOME", str(tmp_path / "home"))
