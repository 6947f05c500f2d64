"""The file is newer, locked, protected or broken: the window says so, and nothing is lost."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, contextmanager, nullcontext
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.journeys.conftest import TODAY, today
from tests.journeys.test_first_start import page, snapshot
from tests.reliability.test_bad_surroundings import digest, folder, nobody
from tideover import bootstrap
from tideover.app.book import Book
from tideover.app.commands.household import SetHousehold
from tideover.calendars.china import working_calendar
from tideover.domain.household import FirstStart, Household
from tideover.domain.money import Money
from tideover.store.household_store import HouseholdStore
from tideover.store.identity import SCHEMA
from tideover.ui.application import Session
from tideover.ui.messages import default_categories
from tideover.ui.pages.settings_page import SettingsPage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    Opened = Callable[..., Session]

__all__ = ["folder"]


@pytest.fixture
def store(folder: Path) -> HouseholdStore:
    """Return a household in a folder that a user without privileges can reach."""
    made = HouseholdStore(folder / "household.tideover", working_calendar())
    bootstrap.create_household(made, default_categories(), today)
    return made


@pytest.fixture
def opened(
    store: HouseholdStore, qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> Opened:
    """Return what opens the window on whatever state the household is in by then."""
    monkeypatch.setattr(bootstrap, "today", today)

    def open_it(person: AbstractContextManager[None] | None = None) -> Session:
        with person or nullcontext():
            first, problem = bootstrap.first_snapshot(store)
        session = Session(qapp, bootstrap.ports_for(store, first, problem, today))
        qtbot.addWidget(session.window)
        session.window.resize(1280, 800)
        session.start()
        qtbot.waitExposed(session.window)
        return session

    return open_it


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for another program no longer than a test can."""
    monkeypatch.setattr("tideover.store.connecting.SAFE_PRAGMAS", (("busy_timeout", 50),))
    monkeypatch.setattr("tideover.store.raw.BUSY_MILLISECONDS", 50)


@contextmanager
def another_program(path: Path, lock: str) -> Iterator[None]:
    """Hold the household as another program would."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute(f"BEGIN {lock}")
        yield


def settings(session: Session) -> SettingsPage:
    """Go to the settings."""
    session.window.show_page("settings")
    shown = page(session, SettingsPage)
    assert isinstance(shown, SettingsPage)
    return shown


def keep_at_least(session: Session, qtbot: QtBot, amount: str) -> None:
    """Type the cash that should stay untouched."""
    field = settings(session).household.buffer
    field.selectAll()
    qtbot.keyClicks(field, amount)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def banner(session: Session) -> str:
    """Return what is said across the window, nothing while it is hidden."""
    shown = session.window.banner
    return shown.text() if shown.isVisible() else ""


def test_a_household_of_a_newer_tideover_can_be_looked_at_and_not_be_changed(
    opened: Opened, store: HouseholdStore, qtbot: QtBot
) -> None:
    with closing(sqlite3.connect(store.path)) as newer:
        newer.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    before = store.path.read_bytes()
    session = opened()
    assert "A newer Tideover wrote this household" in banner(session)
    assert "install the newer version" in banner(session)
    assert not session.window.top_bar.record.isEnabled()
    assert snapshot(session).categories, "what it holds is shown"
    keep_at_least(session, qtbot, "800")
    assert "newer Tideover" in session.window.toasts.texts()[-1]
    assert snapshot(session).household.buffer == Money(0)
    assert store.path.read_bytes() == before


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps rights in another way")
def test_a_household_that_may_only_be_read_says_so_and_what_to_check(
    opened: Opened, store: HouseholdStore, qtbot: QtBot
) -> None:
    store.path.chmod(0o400)
    session = opened(nobody(store.path.parent))
    assert "may be read but not written" in banner(session)
    assert snapshot(session).categories, "what it holds is shown"
    settings(session)
    before = digest(store.path.parent)
    with nobody(store.path.parent):
        keep_at_least(session, qtbot, "800")
    assert digest(store.path.parent) == before
    said = session.window.toasts.texts()[-1]
    assert str(store.path) in said
    assert "Check the permissions" in said


@pytest.mark.usefixtures("impatient")
def test_while_another_program_writes_nothing_is_lost_and_it_can_be_tried_again(
    opened: Opened, store: HouseholdStore, qtbot: QtBot
) -> None:
    session = opened()
    with another_program(store.path, "IMMEDIATE"):
        keep_at_least(session, qtbot, "800")
        assert "Another program is writing" in session.window.toasts.texts()[-1]
        assert store.read(TODAY).household.buffer == Money(0)
    keep_at_least(session, qtbot, "900")
    assert store.read(TODAY).household.buffer == Money(90_000)


@pytest.mark.usefixtures("impatient")
def test_a_household_that_was_locked_at_the_start_comes_when_tideover_is_started_again(
    opened: Opened, store: HouseholdStore
) -> None:
    with another_program(store.path, "EXCLUSIVE"):
        session = opened()
        assert "Another program" in banner(session)
        assert not session.window.top_bar.record.isEnabled()
    session.accept([])
    assert not banner(session)
    assert session.window.top_bar.record.isEnabled()
    assert snapshot(session).categories


@pytest.mark.usefixtures("impatient")
def test_a_change_to_a_household_nobody_could_read_overwrites_nothing(
    opened: Opened, store: HouseholdStore, qtbot: QtBot
) -> None:
    known = Household(name="小家", buffer=Money(10_000), first_start=FirstStart.DONE)
    Book(store, store.read(TODAY), today).run(SetHousehold(known))
    with another_program(store.path, "EXCLUSIVE"):
        session = opened()
    keep_at_least(session, qtbot, "800")
    assert store.read(TODAY).household == known
    assert "read again; please look and repeat" in session.window.toasts.texts()[-1]
    assert not banner(session)
    keep_at_least(session, qtbot, "800")
    assert store.read(TODAY).household == replace(known, buffer=Money(80_000))


def test_a_broken_household_is_brought_back_from_the_window_and_goes_on(
    opened: Opened, store: HouseholdStore, qtbot: QtBot
) -> None:
    bootstrap.backups_of(store.path).make("hand")
    with store.path.open("r+b") as content:
        content.write(b"not SQLite any more")
    broken = store.path.read_bytes()
    session = opened()
    assert "restore a backup" in banner(session).lower()
    safety = settings(session).safety
    safety.table.selectRow(0)
    qtbot.mouseClick(safety.restore, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Restored." in safety.outcome.full_text())
    assert not banner(session)
    assert session.window.top_bar.record.isEnabled()
    kept = [each.path for each in session.services.backups.listed() if each.reason == "restore"]
    assert [path.read_bytes() for path in kept] == [broken]
    keep_at_least(session, qtbot, "700")
    assert store.read(TODAY).household.buffer == Money(70_000)
