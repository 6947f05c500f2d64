"""What a person does on the Budget page, by keyboard, on a household on the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.households import FOOD, WAGE
from tests.ui.accessible import nameless
from tests.ui.real import RealDesk, real_desk
from tideover.app.budgeting import planned_amounts
from tideover.app.commands.budgets import SetBudget
from tideover.domain.budgets import BudgetLine
from tideover.domain.dates import Month
from tideover.domain.money import Money
from tideover.ui.pages.budget_page import BudgetPage

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tideover.domain.ids import CategoryId

Key = Qt.Key
OCTOBER, NOVEMBER, DECEMBER = (Month(2026, number) for number in (10, 11, 12))


@pytest.fixture
def desk(tmp_path: Path) -> RealDesk:
    return real_desk(tmp_path)


@pytest.fixture
def page(qtbot: QtBot, desk: RealDesk) -> BudgetPage:
    made = BudgetPage(desk.services)
    qtbot.addWidget(made)
    made.resize(1080, 720)
    made.show_snapshot(desk.snapshot)
    desk.changes.shown.connect(made.show_snapshot)
    made.show()
    qtbot.waitExposed(made)
    return made


def go(page: BudgetPage, category: CategoryId, month: Month) -> None:
    model = page.grid.model
    row = next(each for each in range(model.rowCount()) if page.grid.category_at(each) == category)
    page.grid.months.go_to(model.index(row, month.number))
    page.grid.months.setFocus()


def editor(page: BudgetPage) -> QLineEdit:
    found = page.grid.months.viewport().findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def planned(desk: RealDesk) -> dict[tuple[str, Month], int]:
    return {place: amount.minor for place, amount in planned_amounts(desk.snapshot).items()}


def test_typing_into_a_cell_plans_and_enter_goes_down(page: BudgetPage, desk: RealDesk) -> None:
    go(page, WAGE.id, NOVEMBER)
    row = page.grid.months.currentIndex().row()
    QTest.keyClick(page.grid.months, Key.Key_8)
    QTest.keyClicks(editor(page), "600")
    QTest.keyClick(editor(page), Key.Key_Return)
    assert planned(desk) == {("wage", NOVEMBER): 860_000}
    assert page.grid.months.currentIndex().row() == row + 1


def test_typing_replaces_what_was_planned(page: BudgetPage, desk: RealDesk) -> None:
    desk.perform(SetBudget((BudgetLine(FOOD.id, NOVEMBER, Money(150_000)),)))
    go(page, FOOD.id, NOVEMBER)
    QTest.keyClick(page.grid.months, Key.Key_9)
    QTest.keyClick(editor(page), Key.Key_Tab)
    assert planned(desk) == {("food", NOVEMBER): 900}
    assert page.grid.current_month() == DECEMBER


def test_what_is_no_amount_stays_in_the_field_with_a_sentence(
    page: BudgetPage, desk: RealDesk
) -> None:
    go(page, FOOD.id, NOVEMBER)
    QTest.keyClick(page.grid.months, Key.Key_1)
    QTest.keyClicks(editor(page), ",2,3")
    QTest.keyClick(editor(page), Key.Key_Return)
    assert editor(page).text() == "1,2,3"
    assert page.hint.property("kind") == "error"
    assert planned(desk) == {}


def test_an_emptied_cell_and_delete_take_the_plan_away(page: BudgetPage, desk: RealDesk) -> None:
    desk.perform(SetBudget((BudgetLine(FOOD.id, NOVEMBER, Money(100)),)))
    go(page, FOOD.id, NOVEMBER)
    QTest.keyClick(page.grid.months, Key.Key_Delete)
    assert planned(desk) == {}
    desk.services.undo()
    assert planned(desk) == {("food", NOVEMBER): 100}


def test_ctrl_r_plans_the_rest_of_the_year_as_one_step(page: BudgetPage, desk: RealDesk) -> None:
    desk.perform(SetBudget((BudgetLine(FOOD.id, OCTOBER, Money(100)),)))
    go(page, FOOD.id, OCTOBER)
    QTest.keyClick(page.grid.months, Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert planned(desk) == {("food", each): 100 for each in (OCTOBER, NOVEMBER, DECEMBER)}
    desk.services.undo()
    assert planned(desk) == {("food", OCTOBER): 100}


def test_the_month_before_is_copied_into_the_month_of_the_cursor(
    page: BudgetPage, desk: RealDesk
) -> None:
    desk.perform(SetBudget((BudgetLine(FOOD.id, OCTOBER, Money(100)),)))
    go(page, FOOD.id, NOVEMBER)
    page.copy.click()
    assert planned(desk)["food", NOVEMBER] == 100


def test_cells_go_through_the_clipboard_as_a_table(page: BudgetPage, desk: RealDesk) -> None:
    desk.perform(SetBudget((BudgetLine(FOOD.id, OCTOBER, Money(123_450)),)))
    go(page, FOOD.id, OCTOBER)
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(page.grid.months, Key.Key_C, control)
    assert QApplication.clipboard().text() == "1234.50"
    QApplication.clipboard().setText("10\t20")
    go(page, FOOD.id, NOVEMBER)
    QTest.keyClick(page.grid.months, Key.Key_V, control)
    assert planned(desk)["food", DECEMBER] == 2000


def test_a_year_without_entries_is_shown_and_can_be_planned(page: BudgetPage) -> None:
    for _ in range(3):
        page.before.click()
    assert page.year.full_text() == "2023"
    page.open_at(Month(2027, 2))
    assert page.grid.current_month() == Month(2027, 2)


def test_hiding_a_category_takes_it_off_the_grid_and_undo_brings_it_back(
    page: BudgetPage, desk: RealDesk
) -> None:
    page.grid.select_category(FOOD.id)
    page._actions["hide"].trigger()
    assert FOOD.id not in {page.grid.category_at(row) for row in range(20)}
    desk.services.undo()
    assert FOOD.id in {page.grid.category_at(row) for row in range(20)}


def test_the_names_stay_beside_their_rows_when_the_months_scroll(page: BudgetPage) -> None:
    page.resize(900, 260)
    bar = page.grid.months.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert page.grid.names.verticalScrollBar().value() == bar.value()


def test_every_control_has_a_name_for_a_screen_reader(page: BudgetPage) -> None:
    assert nameless(page) == []
