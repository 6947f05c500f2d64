"""A person encrypts the household in the window, and nothing is done that was not said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.accessible import nameless
from tideover.domain.errors import StoreFull
from tideover.domain.protection import Protection
from tideover.ui.changes import Changes
from tideover.ui.dialogs.passphrase_dialog import PassphraseDialog
from tideover.ui.pages.settings_page import SettingsPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.desk import Desk

PASSPHRASE = "long enough"  # noqa: S105 - of a test
ANOTHER = "another one"


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> SettingsPage:
    """Return the page, filled."""
    made = SettingsPage(desk.services(Changes(desk.book, desk.history)))
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show_snapshot(desk.book.snapshot)
    made.show()
    return made


def asked(page: SettingsPage) -> PassphraseDialog:
    """Return the form that is open."""
    (dialog,) = (each for each in page.findChildren(PassphraseDialog) if each.isVisible())
    return dialog


def fill(dialog: PassphraseDialog, present: str = "", new: str = "", again: str = "") -> None:
    dialog.present.setText(present)
    dialog.new.setText(new)
    dialog.again.setText(again)
    dialog.keep.click()


def encrypt(qtbot: QtBot, page: SettingsPage) -> None:
    page.encryption.encrypt.click()
    with qtbot.waitSignal(page.encryption.backups_changed):
        fill(asked(page), new=PASSPHRASE, again=PASSPHRASE)


def test_a_plain_household_is_said_to_be_readable_by_anybody(page: SettingsPage) -> None:
    assert "whoever has this disk" in page.encryption.state.full_text()
    assert page.encryption.encrypt.isVisible()
    assert not page.encryption.change.isVisible()
    assert page.safety.model.index(0, 3).data() == "not encrypted"
    assert nameless(page.encryption) == []


def test_encrypting_says_what_is_lost_with_the_passphrase(page: SettingsPage) -> None:
    page.encryption.encrypt.click()
    assert "nobody can open the household" in asked(page).warning.full_text()
    assert nameless(asked(page)) == []
    asked(page).reject()


def test_encrypting_makes_an_encrypted_backup_and_tells_of_the_plain_ones(
    qtbot: QtBot, page: SettingsPage, desk: Desk
) -> None:
    encrypt(qtbot, page)
    assert desk.protection.passphrase == PASSPHRASE
    assert [backup.reason for backup in desk.backups.kept] == ["protection", "close"]
    assert page.encryption.state.full_text().startswith("Encrypted.")
    assert page.encryption.earlier.full_text().endswith(": 2.")
    assert not page.encryption.encrypt.isVisible()


@pytest.mark.parametrize(
    ("typed", "field", "said"),
    [
        (("", ""), "passphrase", "Type the passphrase"),
        (("short", "short"), "passphrase", "8 characters"),
        ((PASSPHRASE, "long enougj"), "again", "not the same"),
    ],
)
def test_a_passphrase_that_will_not_do_is_refused_at_its_field(
    page: SettingsPage, desk: Desk, typed: tuple[str, str], field: str, said: str
) -> None:
    page.encryption.encrypt.click()
    dialog = asked(page)
    fill(dialog, new=typed[0], again=typed[1])
    assert said in dialog.fields[field].problem()
    assert not desk.protection.passphrase
    dialog.reject()


def test_a_disk_that_refuses_is_told_in_the_form_which_can_be_tried_again(
    qtbot: QtBot, page: SettingsPage, desk: Desk
) -> None:
    desk.protection.broken = StoreFull()
    page.encryption.encrypt.click()
    dialog = asked(page)
    fill(dialog, new=PASSPHRASE, again=PASSPHRASE)
    qtbot.waitUntil(lambda: "The disk is full" in dialog.problem.full_text())
    desk.protection.broken = None
    with qtbot.waitSignal(page.encryption.backups_changed):
        dialog.keep.click()
    assert desk.protection.passphrase == PASSPHRASE


def test_encrypted_is_said_even_where_the_backup_afterwards_failed(
    qtbot: QtBot, page: SettingsPage, desk: Desk
) -> None:
    desk.backups.broken = StoreFull()
    encrypt(qtbot, page)
    assert desk.protection.passphrase == PASSPHRASE
    assert page.encryption.state.full_text().startswith("Encrypted.")
    assert "The disk is full" in page.encryption.outcome.full_text()


def test_another_passphrase_needs_the_present_one(
    qtbot: QtBot, page: SettingsPage, desk: Desk
) -> None:
    encrypt(qtbot, page)
    page.encryption.change.click()
    dialog = asked(page)
    fill(dialog, "not this one", ANOTHER, ANOTHER)
    qtbot.waitUntil(lambda: "not the present passphrase" in dialog.fields["present"].problem())
    assert desk.protection.passphrase == PASSPHRASE
    with qtbot.waitSignal(page.encryption.backups_changed):
        fill(dialog, PASSPHRASE, ANOTHER, ANOTHER)
    assert desk.protection.passphrase == ANOTHER


def test_encryption_is_taken_off_again(qtbot: QtBot, page: SettingsPage, desk: Desk) -> None:
    encrypt(qtbot, page)
    page.encryption.decrypt.click()
    with qtbot.waitSignal(page.encryption.backups_changed):
        fill(asked(page), PASSPHRASE)
    assert not desk.protection.is_encrypted
    assert page.encryption.encrypt.isVisible()
    assert not page.encryption.earlier.isVisible()


def test_earlier_backups_can_be_encrypted_too(qtbot: QtBot, page: SettingsPage, desk: Desk) -> None:
    encrypt(qtbot, page)
    with qtbot.waitSignal(page.encryption.backups_changed):
        page.encryption.encrypt_earlier.click()
    assert {backup.protection for backup in desk.backups.kept} == {Protection.SAME}
    assert not page.encryption.earlier.isVisible()


def test_earlier_backups_are_deleted_only_after_a_second_thought(
    qtbot: QtBot, page: SettingsPage, desk: Desk
) -> None:
    encrypt(qtbot, page)
    page.encryption.remove_earlier.click()
    assert "cannot be brought back" in page.encryption.outcome.full_text()
    page.encryption.keep_earlier.click()
    assert desk.backups.kept
    page.encryption.remove_earlier.click()
    with qtbot.waitSignal(page.encryption.backups_changed):
        page.encryption.really_remove.click()
    assert desk.backups.kept == []


def test_where_it_cannot_be_offered_it_says_why(page: SettingsPage, desk: Desk) -> None:
    desk.protection.is_offered = False
    page.safety.show_backups()
    assert "SQLCipher" in page.encryption.state.full_text()
    assert not page.encryption.encrypt.isVisible()


def test_a_household_that_was_not_opened_is_not_called_plain(
    page: SettingsPage, desk: Desk
) -> None:
    desk.protection.is_closed = True
    page.safety.show_backups()
    assert "was not opened" in page.encryption.state.full_text()
    assert not page.encryption.encrypt.isVisible()


def test_a_backup_with_another_passphrase_asks_for_it(
    qtbot: QtBot, page: SettingsPage, desk: Desk
) -> None:
    desk.backups.passphrase = ANOTHER
    desk.backups.kept[0].protection = Protection.OTHER
    page.safety.show_backups()
    assert page.safety.model.index(0, 3).data() == "encrypted, other passphrase"
    page.safety.table.selectRow(0)
    page.safety.restore.click()
    qtbot.waitUntil(lambda: any(d.isVisible() for d in page.findChildren(PassphraseDialog)))
    dialog = asked(page)
    fill(dialog, "wrong one")
    qtbot.waitUntil(lambda: "does not open" in dialog.fields["present"].problem())
    assert desk.backups.restored == []
    fill(dialog, ANOTHER)
    qtbot.waitUntil(lambda: "/backups/before" in page.safety.outcome.full_text())
    assert desk.backups.restored == [desk.backups.kept[0].path]


def test_what_is_typed_is_dots_until_somebody_wants_to_see_it(
    qtbot: QtBot, page: SettingsPage
) -> None:
    page.encryption.encrypt.click()
    dialog = asked(page)
    qtbot.keyClicks(dialog.new, "secret")
    assert not set("secret") & set(dialog.new.displayText())
    dialog.shown.click()
    assert dialog.new.displayText() == "secret"
    dialog.reject()
