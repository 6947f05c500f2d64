"""What holds for every page: it is built, named, translated, themed, and shows names as text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from tests.households import BANK, LOAN
from tests.ui.accessible import nameless
from tests.ui.real import entry, lunches, real_desk
from tideover.app.commands.entries import AddEntries
from tideover.app.commands.records import Replace
from tideover.app.settings import Theme
from tideover.ui import messages
from tideover.ui.main_window import MainWindow
from tideover.ui.pages import PAGES

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.real import RealDesk
    from tideover.ui.language import LanguageControl
    from tideover.ui.theme import ThemeControl

HOSTILE = "<b>Bob</b><img src='http://evil.example/x.png'>"
CODES = [page.code for page in PAGES]


@pytest.fixture
def desk(tmp_path: Path) -> RealDesk:
    """Return a household on the disk in which every name is hostile."""
    made = real_desk(tmp_path)
    day = made.snapshot.as_of
    made.perform(
        lunches(3),
        AddEntries((entry("hostile", day, HOSTILE, -1200),)),
        Replace(replace(BANK, name=HOSTILE)),
        Replace(replace(LOAN, name=HOSTILE, lender=HOSTILE, note=HOSTILE)),
    )
    return made


@pytest.fixture
def window(qtbot: QtBot, desk: RealDesk) -> MainWindow:
    """Return an open window of that household."""
    made = MainWindow(desk.services, desk.changes)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    return made


@pytest.mark.parametrize("code", CODES)
def test_every_page_has_a_name(code: str) -> None:
    assert messages.page_title(code)


@pytest.mark.parametrize("tongue", ["en", "zh_CN"])
@pytest.mark.parametrize("code", CODES)
def test_a_screen_reader_can_name_every_control(
    window: MainWindow, code: str, tongue: str, language: LanguageControl
) -> None:
    window.show_page(code)
    language.apply(tongue)
    QApplication.processEvents()
    assert nameless(window) == []


@pytest.mark.parametrize("code", CODES)
def test_a_hostile_name_is_shown_letter_by_letter(window: MainWindow, code: str) -> None:
    window.show_page(code)
    QApplication.processEvents()
    page = window.current_page()
    assert page is not None
    marked_up = [
        label.text()
        for label in page.findChildren(QLabel)
        if label.text() and label.textFormat() is not Qt.TextFormat.PlainText
    ]
    assert marked_up == []


@pytest.mark.parametrize("code", CODES)
def test_a_page_follows_the_theme_and_the_household(
    window: MainWindow, desk: RealDesk, code: str, theme_control: ThemeControl
) -> None:
    window.show_page(code)
    theme_control.apply(Theme.DARK)
    QApplication.processEvents()
    desk.perform(AddEntries((entry("later", desk.snapshot.as_of, "Tea", -500),)))
    assert desk.changes.undo()
    window.grab()
    assert desk.said == []


@pytest.mark.parametrize("code", CODES)
def test_a_page_of_an_empty_household_says_how_to_begin(
    qtbot: QtBot, tmp_path: Path, code: str
) -> None:
    empty = real_desk(tmp_path / "empty", filled=False)
    window = MainWindow(empty.services, empty.changes)
    qtbot.addWidget(window)
    window.show_page(code)
    window.show()
    QApplication.processEvents()
    page = window.current_page()
    assert page is not None
    words = [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]
    assert any(len(word) > 10 for word in words)
