"""Tideover as it is started and closed: one window, and a backup of what was changed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tideover import bootstrap
from tideover.store.household_store import HouseholdStore
from tideover.ui.messages import default_categories

ROOT = Path(__file__).resolve().parents[2]

# The real program; what a person does in its window is done by the real widgets in it.
PROGRAM = """
import sys
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from tideover.__main__ import main
from tideover.ui.application import Session

{person}

def start(session, shown=Session.start):
    shown(session)
    QTimer.singleShot(0, lambda: act(session))

Session.start = start
sys.exit(main(sys.argv[1:]))
"""
CHANGES = """
def act(session):
    session.window.show_page("settings")
    field = session.window.current_page().household.buffer
    field.selectAll()
    QTest.keyClicks(field, "800")
    QTest.keyClick(field, Qt.Key.Key_Return)
    session.window.close()
"""
LOOKS = """
def act(session):
    session.window.show_page("settings")
    session.window.close()
"""
WAITS_IN_THE_TASK_BAR = """
def act(session):
    session.window.show_page("settings")
    session.window.showMinimized()
    print("minimised", flush=True)
    watch(session)

def watch(session):
    if session.window.isMinimized():
        QTimer.singleShot(20, lambda: watch(session))
    else:
        print("raised", session.window.page_code(), flush=True)
        session.window.close()
"""


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Return a household that is set up."""
    path = tmp_path / "household.tideover"
    bootstrap.create_household(HouseholdStore(path), default_categories())
    return path


def program(person: str, store: Path) -> subprocess.Popen[str]:
    """Start the window for a person who does that."""
    code = PROGRAM.format(person=person)
    return subprocess.Popen(
        [sys.executable, "-c", code, "--store", str(store)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "desktop"), "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def finished(started: subprocess.Popen[str]) -> str:
    """Wait for its end, which must be a good one; return what it printed."""
    out, said = started.communicate(timeout=60)
    assert started.returncode == 0, said
    return out


def reasons(store: Path) -> list[str]:
    """Return why each backup was made, newest first."""
    return [each.reason for each in bootstrap.backups_of(store).listed()]


def test_a_backup_is_made_at_close_only_after_a_change(store: Path) -> None:
    finished(program(LOOKS, store))
    assert reasons(store) == []
    finished(program(CHANGES, store))
    assert reasons(store) == ["close"]
    finished(program(LOOKS, store))
    assert reasons(store) == ["close"]


def test_a_second_start_raises_the_first_window_and_ends(store: Path) -> None:
    first = program(WAITS_IN_THE_TASK_BAR, store)
    assert first.stdout is not None
    assert first.stdout.readline() == "minimised\n"
    second = program("def act(session): print('a second window', flush=True)", store)
    assert finished(second) == ""
    assert finished(first).split()[0] == "raised"
