"""The command line as it is typed, on a real household on the disk."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tideover import bootstrap
from tideover.app.sample import sample_household
from tideover.cli import main
from tideover.store.household_store import HouseholdStore
from tideover.ui.language import LanguageControl
from tideover.ui.wording.categories import POSITIONS, default_categories
from tideover.ui.wording.sample import sample_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from tideover.domain.snapshot import Snapshot

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 11, 24)


@dataclass(frozen=True)
class Said:
    """What a call printed, and how it ended."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> dict[str, Any]:
        """Return the one document that was printed for programs."""
        found: dict[str, Any] = json.loads(self.out)
        return found


Typed = Callable[..., Said]


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the sample household, to be copied."""
    path = tmp_path_factory.mktemp("sample") / "household.tideover"
    bootstrap.create_household(HouseholdStore(path), default_categories())
    book = bootstrap.open_household(path, TODAY).book
    words = sample_words()
    book.run(sample_household(TODAY, words, book.snapshot.categories, POSITIONS))
    return path


@pytest.fixture
def store(sample: Path, tmp_path: Path) -> Path:
    """Return a sample household of this test's own."""
    return Path(shutil.copy(sample, tmp_path / "household.tideover"))


@pytest.fixture
def snapshot(store: Path) -> Snapshot:
    """Return what the engine is asked about."""
    return bootstrap.open_household(store, TODAY).book.snapshot


@pytest.fixture
def typed(qapp: QApplication, store: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Typed]:
    """Return what types a command, in English and on the day of the sample."""
    before = qapp.findChild(LanguageControl)

    def type_it(*words: str) -> Said:
        capsys.readouterr()
        usual = ("--store", str(store), "--today", TODAY.isoformat(), "--language", "en")
        code = main([*usual, *words])
        printed = capsys.readouterr()
        return Said(code, printed.out, printed.err)

    yield type_it
    control = qapp.findChild(LanguageControl)
    if control is not None:
        control.apply("en")
        if before is None:
            control.setParent(None)


def started(*words: str, home: Path, **more: Any) -> subprocess.CompletedProcess[str]:
    """Start the program as a shell does, without a screen."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    environment |= {"PYTHONPATH": str(ROOT / "desktop"), "TIDEOVER_HOME": str(home)}
    return subprocess.run(
        [sys.executable, "-m", "tideover", *words],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        **more,
    )
