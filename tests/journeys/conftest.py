"""A person in front of the window: real store, real widgets, a fixed day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tideover import bootstrap
from tideover.calendars.china import working_calendar
from tideover.store.household_store import HouseholdStore
from tideover.ui.application import Session
from tideover.ui.messages import default_categories

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

TODAY = date(2026, 11, 24)


def today() -> date:
    """Return the day of every journey."""
    return TODAY


@pytest.fixture
def store(tmp_path: Path) -> HouseholdStore:
    """Return a new household, as the first start creates it."""
    made = HouseholdStore(tmp_path / "household.tideover", working_calendar())
    bootstrap.create_household(made, default_categories(), today)
    return made


@pytest.fixture
def session(store: HouseholdStore, qtbot: QtBot, qapp: QApplication) -> Session:
    """Return the open window."""
    snapshot = store.read(TODAY)
    opened = Session(qapp, bootstrap.ports_for(store, snapshot, None, today))
    qtbot.addWidget(opened.window)
    opened.window.resize(1280, 800)
    opened.start()
    qtbot.waitExposed(opened.window)
    # Closing the window, which qtbot does, ends the session.
    return opened
