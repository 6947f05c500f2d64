"""Choices are made by typing a few letters and never become something nobody meant."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.ui.accessible import nameless
from tideover.domain.accounts import Account, AccountKind
from tideover.domain.dates import Month
from tideover.domain.entries import Category, Direction
from tideover.domain.ids import AccountId, CategoryId
from tideover.domain.money import Money
from tideover.ui.widgets.account_picker import AccountPicker
from tideover.ui.widgets.category_picker import CategoryPicker
from tideover.ui.widgets.month_picker import MonthPicker
from tideover.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

DAY = date(2026, 1, 1)
BANK = Account(AccountId("bank"), "工资卡", AccountKind.BANK, Money(0), DAY)
CASH = Account(AccountId("cash"), "现金", AccountKind.CASH, Money(0), DAY)
OLD = Account(AccountId("old"), "旧卡", AccountKind.CARD, Money(0), DAY, closed=True)

CATEGORIES = (
    Category(CategoryId("1"), "Groceries", "Food", Direction.EXPENSE, position=1),
    Category(CategoryId("2"), "Other", "Food", Direction.EXPENSE, position=2),
    Category(CategoryId("3"), "Other", "Home", Direction.EXPENSE, position=3),
    Category(CategoryId("4"), "Hidden", "Home", Direction.EXPENSE, position=4, hidden=True),
)


@pytest.fixture
def categories(qtbot: QtBot) -> CategoryPicker:
    """Return a picker with a few categories."""
    picker = CategoryPicker()
    qtbot.addWidget(picker)
    picker.setAccessibleName("Category")
    picker.show_categories(CATEGORIES)
    picker.show()
    return picker


def typed(picker: CategoryPicker, text: str) -> None:
    """Type a text and leave the field."""
    picker.setEditText(text)
    line = picker.lineEdit()
    assert line is not None
    line.editingFinished.emit()


def test_a_part_of_the_name_is_enough_where_it_fits_only_one(
    qtbot: QtBot, categories: CategoryPicker
) -> None:
    with qtbot.waitSignal(categories.category_changed) as changed:
        typed(categories, "groc")
    assert changed.args == ["1"]
    assert categories.currentText() == "Groceries"


def test_two_of_one_name_are_told_apart_by_their_group(categories: CategoryPicker) -> None:
    categories.choose(CategoryId("3"))
    assert categories.currentText() == "Other (Home)"
    assert categories.category_id() == "3"


def test_what_fits_several_is_left_for_the_person_to_finish(categories: CategoryPicker) -> None:
    typed(categories, "other")
    assert categories.category_id() is None
    assert categories.is_unknown()


def test_a_heading_and_a_hidden_category_cannot_be_chosen(categories: CategoryPicker) -> None:
    texts = [categories.itemText(place) for place in range(categories.count())]
    assert texts == ["Food", "Groceries", "Other (Food)", "Home", "Other (Home)"]
    model = categories.model()
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable


def test_a_screen_reader_can_name_the_list_and_its_line(categories: CategoryPicker) -> None:
    assert nameless(categories) == []


def test_the_choice_survives_a_new_list(categories: CategoryPicker) -> None:
    categories.choose(CategoryId("1"))
    categories.show_categories(CATEGORIES[:2])
    assert categories.category_id() == "1"


def test_only_open_accounts_are_offered(qtbot: QtBot) -> None:
    picker = AccountPicker()
    qtbot.addWidget(picker)
    picker.show_accounts((BANK, CASH, OLD))
    assert [picker.itemText(place) for place in range(picker.count())] == ["工资卡", "现金"]


def test_the_account_stays_chosen_when_the_list_changes(qtbot: QtBot) -> None:
    picker = AccountPicker()
    qtbot.addWidget(picker)
    picker.show_accounts((BANK, CASH))
    picker.choose(CASH.id)
    picker.show_accounts((CASH, BANK), none="—")
    assert picker.account_id() == CASH.id
    picker.choose(None)
    assert picker.account_id() is None


def test_page_down_goes_to_the_next_month(qtbot: QtBot) -> None:
    picker = MonthPicker(Month(2026, 12))
    qtbot.addWidget(picker)
    with qtbot.waitSignal(picker.month_changed) as changed:
        qtbot.keyClick(picker, Qt.Key.Key_PageDown)
    assert changed.args == [Month(2027, 1)]
    assert nameless(picker) == []


def test_any_month_of_a_year_is_two_clicks_away(qtbot: QtBot) -> None:
    picker = MonthPicker(Month(2026, 12))
    qtbot.addWidget(picker)
    picker.show()
    picker._open()
    months = picker._months
    assert months is not None
    with qtbot.waitSignal(picker.month_changed) as changed:
        qtbot.mouseClick(months._buttons[2], Qt.MouseButton.LeftButton)
    assert changed.args == [Month(2026, 3)]
    assert not months.isVisible()


def test_the_arrows_go_from_choice_to_choice(qtbot: QtBot) -> None:
    tabs = Segmented(("entries", "recurring"))
    qtbot.addWidget(tabs)
    tabs.set_texts(("Entries", "Recurring"))
    tabs.show()
    with qtbot.waitSignal(tabs.chosen) as chosen:
        qtbot.keyClick(tabs, Qt.Key.Key_Right)
    assert chosen.args == ["recurring"]
    assert tabs.current() == "recurring"
    assert nameless(tabs) == []
