"""Every change goes one road: it is kept and can be undone, or it says why it was not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tideover.app.commands.household import LogReminders, SetHousehold
from tideover.domain.errors import StoreConflict, StoreFull
from tideover.ui.changes import Changes

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.desk import Desk


@pytest.fixture
def changes(desk: Desk) -> Changes:
    """Return the road of a household."""
    return Changes(desk.book, desk.history)


def renamed(desk: Desk, name: str) -> SetHousehold:
    """Return the change of the household's name."""
    return SetHousehold(replace(desk.book.snapshot.household, name=name))


def test_a_change_is_kept_and_told(qtbot: QtBot, desk: Desk, changes: Changes) -> None:
    with qtbot.waitSignals([changes.made, changes.shown, changes.history_changed]):
        assert changes.perform(renamed(desk, "新家"))
    assert changes.snapshot().household.name == "新家"


def test_undo_and_redo_go_there_and_back(qtbot: QtBot, desk: Desk, changes: Changes) -> None:
    changes.perform(renamed(desk, "新家"))
    with qtbot.waitSignal(changes.undone):
        assert changes.undo()
    assert changes.snapshot().household.name == "小家"
    with qtbot.waitSignal(changes.redone):
        assert changes.redo()
    assert changes.snapshot().household.name == "新家"


def test_nothing_to_undo_is_no_error(changes: Changes) -> None:
    assert not changes.undo()
    assert not changes.redo()


def test_a_full_disk_is_said_in_words_and_changes_nothing(
    qtbot: QtBot, desk: Desk, changes: Changes
) -> None:
    desk.store.broken = StoreFull()
    with qtbot.waitSignal(changes.failed) as failed:
        assert not changes.perform(renamed(desk, "新家"))
    assert failed.args == ["The disk is full, so nothing was saved. Free some room and try again."]
    assert changes.snapshot().household.name == "小家"
    assert changes.to_undo() is None


def test_a_conflict_shows_what_is_in_the_store_now(
    qtbot: QtBot, desk: Desk, changes: Changes
) -> None:
    desk.store.content.household = replace(desk.store.content.household, name="别处改的")
    desk.store.broken = StoreConflict()
    with qtbot.waitSignals([changes.shown, changes.failed]):
        changes.perform(renamed(desk, "新家"))
    assert changes.snapshot().household.name == "别处改的"


def test_noting_a_reminder_does_not_stand_in_the_way_of_undo(desk: Desk, changes: Changes) -> None:
    changes.perform(renamed(desk, "新家"))
    assert changes.perform(LogReminders(()))
    changes.undo()
    assert changes.snapshot().household.name == "小家"


def test_after_a_restore_nothing_old_can_be_undone(desk: Desk, changes: Changes) -> None:
    changes.perform(renamed(desk, "新家"))
    changes.reload()
    assert changes.to_undo() is None
