"""Settings hold at once, and a household that was lost can be brought back from here."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from tests.ui.accessible import nameless
from tideover.app.commands.household import SetHousehold
from tideover.app.settings import Theme
from tideover.domain.errors import StoreFull
from tideover.domain.findings import Finding
from tideover.domain.money import Money
from tideover.ui.changes import Changes
from tideover.ui.pages.settings.about import licences_text
from tideover.ui.pages.settings_page import SettingsPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.desk import Desk


@pytest.fixture
def changes(desk: Desk) -> Changes:
    """Return the road of the household."""
    return Changes(desk.book, desk.history)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, changes: Changes) -> SettingsPage:
    """Return the page, filled."""
    made = SettingsPage(desk.services(changes))
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show_snapshot(desk.book.snapshot)
    made.show()
    return made


def test_a_theme_is_kept_when_it_is_chosen(qtbot: QtBot, page: SettingsPage, desk: Desk) -> None:
    dark = page.appearance.theme.findChild(QToolButton, "dark")
    assert dark is not None
    qtbot.mouseClick(dark, Qt.MouseButton.LeftButton)
    assert desk.settings.kept.theme is Theme.DARK


def test_languages_are_offered_by_their_own_names(page: SettingsPage, desk: Desk) -> None:
    box = page.appearance.language
    names = [box.itemText(place) for place in range(box.count())]
    assert names == ["Like the system", "English", "简体中文"]
    box.setCurrentIndex(2)
    box.activated.emit(2)
    assert desk.settings.kept.language == "zh_CN"


def test_amounts_can_be_kept_out_of_notifications(page: SettingsPage, desk: Desk) -> None:
    page.desktop.hide_amounts.click()
    assert desk.settings.kept.hide_amounts
    page.desktop.notify.click()
    assert not page.desktop.hide_amounts.isEnabled()


def test_the_cash_that_should_stay_is_one_change_of_the_household(
    qtbot: QtBot, page: SettingsPage
) -> None:
    page.household.buffer.set_value(Money(80_000))
    with qtbot.waitSignal(page.command_requested) as asked:
        page.household.buffer.editingFinished.emit()
    assert asked.args is not None
    (command,) = asked.args
    assert isinstance(command, SetHousehold)
    assert command.household.buffer == Money(80_000)
    assert command.household.name == "小家"


def test_a_wrong_amount_changes_nothing_and_says_why(qtbot: QtBot, page: SettingsPage) -> None:
    with qtbot.assertNotEmitted(page.command_requested):
        page.household.buffer.setText("1,2,3")
        page.household.buffer.editingFinished.emit()
    assert "1,2,3" in page.household.buffer.problem()


def test_days_of_reminders_are_chosen_by_ticks(qtbot: QtBot, page: SettingsPage) -> None:
    with qtbot.waitSignal(page.command_requested) as asked:
        page.household.days[14].click()
    assert asked.args is not None
    assert asked.args[0].household.remind_days_before == (14, 7, 3, 1, 0)


def test_a_backup_made_by_hand_is_in_the_list(qtbot: QtBot, page: SettingsPage) -> None:
    with qtbot.waitSignal(page.message_requested):
        page.safety.make.click()
    assert page.safety.model.rowCount() == 2
    assert page.safety.model.index(0, 1).data() == "By hand"


def test_a_backup_that_fails_says_why_and_can_be_tried_again(
    qtbot: QtBot, page: SettingsPage, desk: Desk
) -> None:
    desk.backups.broken = StoreFull()
    page.safety.make.click()
    qtbot.waitUntil(lambda: "The disk is full" in page.safety.outcome.full_text())
    assert page.safety.make.isEnabled()


def test_restoring_needs_a_selected_backup(page: SettingsPage) -> None:
    assert not page.safety.restore.isEnabled()
    page.safety.table.selectRow(0)
    assert page.safety.restore.isEnabled()


def test_a_restored_household_is_read_again_and_the_old_one_named(
    qtbot: QtBot, page: SettingsPage, desk: Desk, changes: Changes
) -> None:
    page.safety.table.selectRow(0)
    with qtbot.waitSignal(changes.shown):
        page.safety.restore.click()
    assert desk.backups.restored == [Path("/backups/1")]
    assert "/backups/before" in page.safety.outcome.full_text()


def test_a_check_says_that_all_is_well_or_what_is_not(
    qtbot: QtBot, page: SettingsPage, desk: Desk
) -> None:
    page.safety.check.click()
    qtbot.waitUntil(lambda: page.safety.outcome.full_text().startswith("All is well"))
    desk.backups.findings = (Finding("check_terms_damaged"),)
    page.safety.check.click()
    qtbot.waitUntil(lambda: "terms of a loan" in page.safety.outcome.full_text())


def test_every_licence_that_ships_can_be_read() -> None:
    text = licences_text()
    assert "SIL OPEN FONT LICENSE" in text.upper()
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text.upper()
    assert "Lucide" in text


def test_a_screen_reader_can_name_every_control(page: SettingsPage) -> None:
    assert nameless(page) == []


def test_without_a_backup_the_page_says_when_one_is_made(page: SettingsPage, desk: Desk) -> None:
    assert not page.safety.none_yet.isVisible()
    desk.backups.kept.clear()
    page.show_snapshot(desk.book.snapshot)
    assert page.safety.none_yet.isVisible()
    assert not page.safety.table.isVisible()
