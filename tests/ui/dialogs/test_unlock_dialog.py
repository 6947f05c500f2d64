"""Before the window of an encrypted household stands one calm question."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from tests.ui.accessible import nameless
from tideover.domain.errors import StoreEncrypted
from tideover.ui.dialogs.unlock_dialog import UnlockDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PATH = Path("/data/household.tideover")
PASSPHRASE = "it's 秘密"  # noqa: S105 - of a test


def unlock(passphrase: str) -> None:
    """Refuse every passphrase but one, as the store does."""
    if passphrase != PASSPHRASE:
        raise StoreEncrypted("store_passphrase_wrong", path=str(PATH))


@pytest.fixture
def dialog(qtbot: QtBot) -> UnlockDialog:
    """Return the question, shown."""
    made = UnlockDialog(PATH, unlock)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_right_passphrase_opens_it(qtbot: QtBot, dialog: UnlockDialog) -> None:
    dialog.passphrase.setText(PASSPHRASE)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.passphrase, Qt.Key.Key_Return)
    assert (dialog.goes_on, dialog.another) == (True, None)


def test_a_wrong_one_is_told_and_can_be_typed_again(qtbot: QtBot, dialog: UnlockDialog) -> None:
    dialog.passphrase.setText("wrong one")
    dialog.keep.click()
    qtbot.waitUntil(lambda: "does not open" in dialog.problem_text())
    assert dialog.passphrase.selectedText()
    dialog.passphrase.setText(PASSPHRASE)
    with qtbot.waitSignal(dialog.accepted):
        dialog.keep.click()


def test_an_empty_line_is_no_passphrase(dialog: UnlockDialog) -> None:
    dialog.keep.click()
    assert dialog.problem_text() == "Type the passphrase."


def test_whoever_leaves_gets_no_window(dialog: UnlockDialog) -> None:
    dialog.leave.click()
    assert (dialog.goes_on, dialog.another) == (False, None)


def test_whoever_forgot_it_can_go_to_the_backups(dialog: UnlockDialog) -> None:
    assert "nobody can open" in dialog.forgotten.full_text()
    dialog.to_backups.click()
    assert dialog.goes_on


def test_another_household_can_be_chosen(
    dialog: UnlockDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = "/data/other.tideover"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    dialog.to_another.click()
    assert dialog.isVisible()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (other, ""))
    dialog.to_another.click()
    assert (dialog.goes_on, dialog.another) == (False, Path(other))


def test_it_can_be_read_out(dialog: UnlockDialog) -> None:
    assert nameless(dialog) == []
