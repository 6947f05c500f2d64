"""A person encrypts the household, closes Tideover and comes back to it with the passphrase."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from tests.encrypted import (
    MARKER,
    PASSPHRASE,
    Home,
    just_started,
    plain_home,
    starts_and_ends_without_keys,
)
from tideover import bootstrap
from tideover.app.commands.household import SetHousehold
from tideover.domain.household import FirstStart, Household
from tideover.store import keys
from tideover.ui.dialogs.passphrase_dialog import PassphraseDialog
from tideover.ui.dialogs.unlock_dialog import UnlockDialog
from tideover.ui.main_window import MainWindow
from tideover.ui.pages.settings_page import SettingsPage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_no_key_from_before = pytest.fixture(autouse=True)(starts_and_ends_without_keys)

BETWEEN_LOOKS_MS = 20


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    """A plain household that has been set up."""
    monkeypatch.setattr(keys, "_ROUNDS", 100)
    made = plain_home(tmp_path / "home" / "data")
    made.book.run(SetHousehold(Household(first_start=FirstStart.DONE)))
    return made


class Person(QObject):
    """Does one thing after the other, each as soon as it can be done."""

    def __init__(self, *acts: Callable[[], bool]) -> None:
        """Begin with the first; every act says whether it could be done already."""
        super().__init__()
        self._acts = list(acts)
        self._looks = QTimer(self)
        self._looks.timeout.connect(self._go_on)
        self._looks.start(BETWEEN_LOOKS_MS)

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to do."""
        return not self._acts

    def _go_on(self) -> None:
        if self._acts and self._acts[0]():
            self._acts.pop(0)


Shown = TypeVar("Shown", bound=QWidget)


def shown(kind: type[Shown]) -> list[Shown]:
    """Return the windows of a kind that a person sees."""
    windows = QApplication.topLevelWidgets()
    return [each for each in windows if isinstance(each, kind) and each.isVisible()]


def asks_to_encrypt() -> bool:
    for window in shown(MainWindow):
        window.show_page("settings")
        settings_of(window).encryption.encrypt.click()
    return bool(shown(MainWindow))


def settings_of(window: MainWindow) -> SettingsPage:
    page = window.findChild(SettingsPage)
    assert isinstance(page, SettingsPage)
    return page


def types_it_twice() -> bool:
    for dialog in shown(PassphraseDialog):
        dialog.new.setText(PASSPHRASE)
        dialog.again.setText(PASSPHRASE)
        dialog.keep.click()
    return bool(shown(PassphraseDialog))


def closes() -> bool:
    if shown(PassphraseDialog) or not shown(MainWindow):
        return False
    for window in shown(MainWindow):
        window.quit_requested.emit()
    return True


def types_it_wrong() -> bool:
    for dialog in shown(UnlockDialog):
        dialog.passphrase.setText("wrong one")
        dialog.keep.click()
    return bool(shown(UnlockDialog))


def types_it() -> bool:
    for dialog in shown(UnlockDialog):
        if dialog.problem_text():
            dialog.passphrase.setText(PASSPHRASE)
            dialog.keep.click()
            return True
    return False


def leaves() -> bool:
    for dialog in shown(UnlockDialog):
        dialog.leave.click()
        return True
    return False


def goes_to_the_backups() -> bool:
    for dialog in shown(UnlockDialog):
        dialog.to_backups.click()
        return True
    return False


def test_it_is_encrypted_closed_and_opened_again(
    home: Home, qapp: QApplication, caplog: pytest.LogCaptureFixture
) -> None:
    def sees_the_household() -> bool:
        windows = shown(MainWindow)
        seen.extend(window._services.snapshot().entry_count for window in windows)
        return bool(windows)

    caplog.set_level(logging.DEBUG)
    seen: list[int] = []
    first = Person(asks_to_encrypt, types_it_twice, closes)
    assert bootstrap._show_household(qapp, home.path, [], {}) == 0
    assert first.is_done
    assert home.leaks() == []
    just_started()
    second = Person(types_it_wrong, types_it, sees_the_household, closes)
    assert bootstrap._show_household(qapp, home.path, [], {}) == 0
    assert second.is_done
    assert seen == [1]
    assert PASSPHRASE not in caplog.text
    assert MARKER not in caplog.text


def test_whoever_does_not_know_the_passphrase_sees_no_window(
    home: Home, qapp: QApplication
) -> None:
    home.protection.encrypt(PASSPHRASE)
    just_started()
    person = Person(leaves)
    assert bootstrap._show_household(qapp, home.path, [], {}) == 0
    assert person.is_done
    assert shown(MainWindow) == []


def test_whoever_forgot_it_restores_a_plain_backup(home: Home, qapp: QApplication) -> None:
    def restores() -> bool:
        for window in shown(MainWindow):
            safety = settings_of(window).safety
            safety.table.selectRow(0)
            safety.restore.click()
        return bool(shown(MainWindow))

    def is_told() -> bool:
        cards = [settings_of(window).safety for window in shown(MainWindow)]
        told.extend(card.outcome.full_text() for card in cards)
        return "not encrypted" in told[-1]

    told: list[str] = []
    bootstrap.backups_of(home.path).make("hand")
    home.protection.encrypt(PASSPHRASE)
    home.save("later")
    just_started()
    person = Person(goes_to_the_backups, restores, is_told, closes)
    assert bootstrap._show_household(qapp, home.path, [], {}) == 0
    assert person.is_done
    assert home.entries() == 1
