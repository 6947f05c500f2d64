"""The frame: a person finds every page, sees what was done, and can take it back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from tests.ui.accessible import nameless
from tests.ui.desk import Desk
from tideover.app.commands.household import SetHousehold
from tideover.app.commands.records import Add, Remove
from tideover.app.settings import Settings, Theme
from tideover.domain.accounts import Account, AccountKind
from tideover.domain.errors import StoreFull, StoreTooNew
from tideover.domain.household import FirstStart
from tideover.domain.ids import AccountId
from tideover.domain.money import Money
from tideover.ui.changes import Changes
from tideover.ui.main_window import MainWindow
from tideover.ui.pages import PageEntry
from tideover.ui.pages.page import RECORD, Page

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tideover.domain.snapshot import Snapshot
    from tideover.ui.language import LanguageControl
    from tideover.ui.services import Services
    from tideover.ui.theme import ThemeControl

CARD = Account(
    AccountId("card"), "<b>工资卡</b>", AccountKind.BANK, Money(0), Desk().book.snapshot.as_of
)


class PlainPage(Page):
    """A page that shows the household's name and notes what was asked of it."""

    code: ClassVar[str] = "outlook"

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self.label = QLabel()
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        QVBoxLayout(self).addWidget(self.label)
        self.shown = 0
        self.opened: list[object] = []
        self.searched = 0
        self.themes = 0

    def retranslate(self) -> None:
        """Nothing is fixed here."""

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the name."""
        self.shown += 1
        self.label.setText(snapshot.household.name)

    def retheme(self) -> None:
        """Count."""
        self.themes += 1

    def open_at(self, argument: object) -> None:
        """Note."""
        self.opened.append(argument)

    def focus_search(self) -> None:
        """Note."""
        self.searched += 1


class BookStub(PlainPage):
    """Another page."""

    code: ClassVar[str] = "book"


class SettingsStub(PlainPage):
    """The page at the foot."""

    code: ClassVar[str] = "settings"


class FirstStartStub(PlainPage):
    """The page without a button."""

    code: ClassVar[str] = "first_start"


class Entry(PageEntry):
    """An entry whose page is a stub."""

    def load(self) -> type[Page]:
        """Return the stub."""
        return {
            "outlook": PlainPage, "book": BookStub, "settings": SettingsStub,
            "first_start": FirstStartStub,
        }[self.code]  # fmt: skip


ENTRIES = (
    Entry("outlook", "outlook", ""),
    Entry("book", "book", ""),
    Entry("settings", "settings", "", place="foot"),
    Entry("first_start", "flag", "", place=""),
)


@pytest.fixture
def changes(desk: Desk) -> Changes:
    """Return the road of the household."""
    return Changes(desk.book, desk.history)


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, changes: Changes) -> MainWindow:
    """Return an open window on its first page."""
    made = MainWindow(desk.services(changes), changes, entries=ENTRIES)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.open_first_page()
    made.show()
    qtbot.waitExposed(made)
    return made


def page_of(window: MainWindow) -> PlainPage:
    """Return the page that is shown."""
    page = window.current_page()
    assert isinstance(page, PlainPage)
    return page


def rename(changes: Changes, name: str) -> None:
    """Change the household's name."""
    household = changes.snapshot().household
    assert changes.perform(SetHousehold(replace(household, name=name)))


def test_ctrl_and_a_number_goes_to_the_page(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.page_code() == "book"
    assert window.top_bar.title.full_text() == "Book"
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.page_code() == "outlook"


def test_ctrl_n_goes_to_the_line_where_an_entry_is_typed(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert page_of(window).code == "book"
    assert page_of(window).opened == [RECORD]


def test_ctrl_f_searches_the_book_from_anywhere(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page_of(window).code == "book"
    assert page_of(window).searched == 1


def test_the_visible_page_shows_a_change_and_a_hidden_one_when_it_is_seen(
    window: MainWindow, changes: Changes
) -> None:
    outlook = page_of(window)
    window.show_page("book")
    rename(changes, "新家")
    assert page_of(window).label.text() == "新家"
    assert outlook.shown == 1
    window.show_page("outlook")
    assert outlook.label.text() == "新家"
    assert outlook.shown == 2


def test_a_removal_says_what_went_and_the_toast_brings_it_back(
    qtbot: QtBot, window: MainWindow, changes: Changes
) -> None:
    changes.perform(Add(CARD))
    changes.perform(Remove(CARD))
    assert window.toasts.texts() == ("Deleted account “<b>工资卡</b>”",)
    toast = window.toasts.newest()
    assert toast is not None
    qtbot.mouseClick(toast.button, Qt.MouseButton.LeftButton)
    assert changes.snapshot().accounts == (CARD,)
    assert window.toasts.texts() == ("Undone: Delete account “<b>工资卡</b>”",)


def test_an_old_toast_never_undoes_a_newer_change(window: MainWindow, changes: Changes) -> None:
    changes.perform(Add(CARD))
    changes.perform(Remove(CARD))
    rename(changes, "新家")
    assert window.toasts.texts() == ()


def test_ctrl_z_and_its_button_name_the_change(
    qtbot: QtBot, window: MainWindow, changes: Changes
) -> None:
    assert not window.top_bar.undo.isEnabled()
    rename(changes, "新家")
    assert window.top_bar.undo.accessibleName() == "Undo: Change the household's settings"
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert changes.snapshot().household.name == "小家"
    assert window.top_bar.redo.isEnabled()


def test_what_could_not_be_saved_is_said_until_it_is_read(
    window: MainWindow, desk: Desk, changes: Changes
) -> None:
    desk.store.broken = StoreFull()
    changes.perform(Add(CARD))
    (text,) = window.toasts.texts()
    assert text.startswith("The disk is full")


def test_a_household_of_a_newer_tideover_says_so_across_the_window(
    qtbot: QtBot, desk: Desk, changes: Changes
) -> None:
    window = MainWindow(desk.services(changes), changes, StoreTooNew(), ENTRIES)
    qtbot.addWidget(window)
    assert not window.banner.isHidden()
    assert "newer Tideover" in window.banner.text()
    assert not window.top_bar.record.isEnabled()


def test_the_first_start_comes_before_everything_else(
    qtbot: QtBot, desk: Desk, changes: Changes
) -> None:
    rename(changes, "")
    household = replace(changes.snapshot().household, first_start=FirstStart.INCOME)
    changes.perform(SetHousehold(household))
    window = MainWindow(desk.services(changes), changes, entries=ENTRIES)
    qtbot.addWidget(window)
    window.open_first_page()
    assert window.page_code() == "first_start"
    assert window.windowTitle() == "Tideover"


def test_a_narrow_window_keeps_the_icons_and_their_names(qtbot: QtBot, window: MainWindow) -> None:
    wide = window.sidebar.width()
    window.resize(820, 700)
    qtbot.waitUntil(lambda: window.sidebar.width() < wide)
    assert not nameless(window)


def test_the_window_changes_its_language_while_it_is_open(
    qtbot: QtBot, window: MainWindow, language: LanguageControl
) -> None:
    language.apply("zh_CN")
    qtbot.waitUntil(lambda: window.windowTitle() == "渡过 — 小家")
    assert window.top_bar.title.full_text() == "总览"
    assert window.top_bar.record.text() == "记一笔"


def test_a_page_takes_its_colours_again_once_when_the_theme_changes(
    window: MainWindow, theme_control: ThemeControl
) -> None:
    theme_control.apply(Theme.DARK)
    assert page_of(window).themes == 1


@pytest.mark.parametrize("tongue", ["en", "zh_CN"])
def test_a_screen_reader_can_name_every_control(
    window: MainWindow, changes: Changes, language: LanguageControl, tongue: str
) -> None:
    changes.perform(Add(CARD))
    changes.perform(Remove(CARD))
    language.apply(tongue)
    QApplication.processEvents()
    assert nameless(window) == []


def test_the_window_opens_where_it_was_closed(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(760, 560)
    window.show_page("book")
    settings = Settings(
        language="en", geometry=window.geometry_text(), page=window.page_code(), keep_in_tray=False
    )
    again = Desk(settings)
    changes = Changes(again.book, again.history)
    reopened = MainWindow(again.services(changes), changes, entries=ENTRIES)
    qtbot.addWidget(reopened)
    reopened.open_first_page()
    assert reopened.page_code() == "book"
    assert (reopened.width(), reopened.height()) == (760, 560)


def test_the_first_start_is_no_place_to_come_back_to(qtbot: QtBot) -> None:
    desk = Desk(Settings(language="en", page="first_start"))
    changes = Changes(desk.book, desk.history)
    window = MainWindow(desk.services(changes), changes, entries=ENTRIES)
    qtbot.addWidget(window)
    window.open_first_page()
    assert window.page_code() == "outlook"


def test_a_broken_geometry_is_no_obstacle(qtbot: QtBot) -> None:
    desk = Desk(Settings(language="en", geometry="zz-nonsense", page="gone"))
    changes = Changes(desk.book, desk.history)
    window = MainWindow(desk.services(changes), changes, entries=ENTRIES)
    qtbot.addWidget(window)
    window.open_first_page()
    assert window.page_code() == "outlook"
