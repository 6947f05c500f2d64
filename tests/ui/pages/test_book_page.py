"""What a person does on the Book page, by keyboard, on a household on the disk."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.households import BANK, FOOD, TODAY, WALLET
from tests.ui.accessible import nameless
from tests.ui.real import RealDesk, entry, lunches, real_desk
from tideover.app.commands.entries import AddEntries
from tideover.app.commands.records import Add
from tideover.app.entering import EntryKind
from tideover.domain.dates import Month
from tideover.domain.ids import RecurringId
from tideover.domain.money import Money
from tideover.domain.queries import EntryFilter, EntryOrder
from tideover.domain.recurring import EveryMonths, RecurringItem
from tideover.ui.pages.book_page import BookPage
from tideover.ui.pages.page import RECORD

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tideover.domain.queries import EntryRow

Key = Qt.Key
RENT = RecurringItem(
    RecurringId("rent"), "Landlord", FOOD.id, BANK.id, Money(-250_000), EveryMonths(1, 28),
    date(2026, 1, 28),
)  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path) -> RealDesk:
    return real_desk(tmp_path)


@pytest.fixture
def page(qtbot: QtBot, desk: RealDesk) -> BookPage:
    made = BookPage(desk.services)
    qtbot.addWidget(made)
    made.resize(1080, 720)
    made.show_snapshot(desk.snapshot)
    desk.changes.shown.connect(made.show_snapshot)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.open_at(RECORD)
    return made


def press(key: Qt.Key, *, alt: bool = False, into: QWidget | None = None) -> None:
    modifier = Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier
    focused = into or QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def write(text: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    if text.isascii():
        QTest.keyClicks(focused, text)
        return
    committed = QInputMethodEvent()
    committed.setCommitString(text)
    QApplication.sendEvent(focused, committed)


def answered(qtbot: QtBot, page: BookPage) -> None:
    """Wait until the register shows what was asked for last."""
    qtbot.waitUntil(lambda: not page.entries.register.entries.waiting)


def rows(desk: RealDesk) -> tuple[EntryRow, ...]:
    return desk.services.queries.page(
        EntryFilter(), EntryOrder.DAY, descending=False, offset=0, limit=400
    )


def test_an_expense_is_typed_without_the_mouse_and_the_line_is_ready_for_the_next(
    page: BookPage, desk: RealDesk
) -> None:
    write("Noodles")
    press(Key.Key_Tab)
    write("Food")
    press(Key.Key_Tab)
    write("28")
    press(Key.Key_Return)
    (row,) = rows(desk)
    assert (row.entry.payee, row.entry.amount, row.entry.day) == ("Noodles", Money(-2800), TODAY)
    assert row.entry.category_id == FOOD.id
    assert page.entries.line.payee.text() == ""
    assert page.entries.line.payee.hasFocus()


@pytest.mark.usefixtures("page")
def test_an_income_category_makes_the_amount_flow_in(desk: RealDesk) -> None:
    write("Works")
    press(Key.Key_Tab)
    write("Wage")
    press(Key.Key_Tab)
    write("8600")
    press(Key.Key_Return)
    assert rows(desk)[0].entry.amount == Money(860_000)


@pytest.mark.parametrize(
    ("typed", "day"),
    [("昨天", date(2026, 11, 23)), ("11-5", date(2026, 11, 5)), ("5", date(2026, 11, 5))],
)
def test_a_day_is_typed_as_people_write_it(
    page: BookPage, desk: RealDesk, typed: str, day: date
) -> None:
    line = page.entries.line
    line.day.setFocus()
    line.day.selectAll()
    write(typed)
    line.amount.setFocus()
    write("28")
    press(Key.Key_Return)
    assert rows(desk)[0].entry.day == day


def test_a_payee_brings_back_what_was_typed_for_it_last_time(
    page: BookPage, desk: RealDesk
) -> None:
    desk.perform(
        AddEntries((entry("old", date(2026, 11, 1), "Noodles", -3100, FOOD.id, WALLET.id),))
    )
    page.entries.line.payee.setFocus()
    write("Noodles")
    press(Key.Key_Escape, into=page.entries.line.payee.completer().popup())
    press(Key.Key_Tab, into=page.entries.line.payee)
    line = page.entries.line
    assert line.category.category_id() == FOOD.id
    assert line.amount.text() == "31.00"
    assert line.account.account_id() == WALLET.id


def test_alt_3_and_two_accounts_move_money_without_spending_it(
    page: BookPage, desk: RealDesk
) -> None:
    line = page.entries.line
    line.choose_kind(EntryKind.TRANSFER)
    line.other.choose(WALLET.id)
    line.amount.setFocus()
    write("100")
    press(Key.Key_Return)
    assert desk.snapshot.balances[WALLET.id] == Money(15_000)
    assert len(rows(desk)) == 2


def test_an_arrow_and_an_account_in_the_category_box_mean_a_transfer(page: BookPage) -> None:
    line = page.entries.line
    line.category.setFocus()
    write("→wal")
    press(Key.Key_Tab)
    assert line.entry_kind() is EntryKind.TRANSFER
    assert line.other.account_id() == WALLET.id


def test_an_unreadable_amount_keeps_what_was_typed_and_says_what_is_wrong(
    page: BookPage, desk: RealDesk
) -> None:
    page.entries.line.amount.setFocus()
    write("1,2,3")
    press(Key.Key_Return)
    assert page.entries.line.amount.text() == "1,2,3"
    assert page.entries.line.status.full_text()
    assert page.entries.line.status.property("kind") == "error"
    assert rows(desk) == ()


def test_a_day_before_the_account_began_is_refused_with_the_day_it_began(
    page: BookPage, desk: RealDesk
) -> None:
    line = page.entries.line
    line.day.setFocus()
    line.day.selectAll()
    write("2025-12-31")
    line.amount.setFocus()
    write("5")
    press(Key.Key_Return)
    assert "Bank" in line.status.full_text()
    assert "2026" in line.status.full_text()
    assert rows(desk) == ()


def test_enter_puts_an_entry_into_the_line_and_enter_keeps_the_change(
    page: BookPage, desk: RealDesk, qtbot: QtBot
) -> None:
    desk.perform(lunches(3))
    answered(qtbot, page)
    register = page.entries.register
    register.setFocus()
    register.selectRow(1)
    press(Key.Key_Return, into=register)
    line = page.entries.line
    assert line.payee.text() == "Noodles"
    line.amount.setFocus()
    line.amount.selectAll()
    write("35")
    press(Key.Key_Return)
    changed = next(row for row in rows(desk) if row.entry.id == "lunch1")
    assert changed.entry.amount == Money(-3500)
    assert len(rows(desk)) == 3
    assert not line.is_editing
    answered(qtbot, page)
    (chosen,) = register.selected()
    assert chosen.entry == changed.entry


def test_escape_leaves_a_change_without_making_it(
    page: BookPage, desk: RealDesk, qtbot: QtBot
) -> None:
    desk.perform(lunches(1))
    answered(qtbot, page)
    page.entries.register.selectRow(0)
    press(Key.Key_F2, into=page.entries.register)
    page.entries.line.amount.setText("99")
    press(Key.Key_Escape, into=page.entries.line.amount)
    assert rows(desk)[0].entry.amount == Money(-2800)
    assert not page.entries.line.is_editing


def test_delete_takes_every_selected_entry_and_one_undo_brings_them_back(
    page: BookPage, desk: RealDesk, qtbot: QtBot
) -> None:
    desk.perform(lunches(4))
    answered(qtbot, page)
    before = rows(desk)
    register = page.entries.register
    register.selectAll()
    press(Key.Key_Delete, into=register)
    assert rows(desk) == ()
    desk.services.undo()
    assert rows(desk) == before


def test_searching_finds_while_typing_and_an_empty_result_offers_the_way_back(
    page: BookPage, desk: RealDesk, qtbot: QtBot
) -> None:
    desk.perform(lunches(2), AddEntries((entry("tea", TODAY, "Tea house", -900),)))
    page.focus_search()
    write("tea")
    qtbot.waitUntil(lambda: page.entries.register.entries.rowCount() == 1)
    write("zzz")
    qtbot.waitUntil(lambda: page.entries.register.entries.rowCount() == 0)
    page.entries.empty.asked.emit()
    answered(qtbot, page)
    assert page.entries.register.entries.rowCount() == 3
    assert page.search.text() == ""


def test_one_account_shows_its_own_entries_and_the_line_stays_with_it(
    page: BookPage, desk: RealDesk, qtbot: QtBot
) -> None:
    desk.perform(lunches(2), AddEntries((entry("w", TODAY, "Tea", -900, FOOD.id, WALLET.id),)))
    page.entries.accounts.choose(WALLET.id)
    answered(qtbot, page)
    assert page.entries.register.entries.rowCount() == 1
    assert page.entries.line.account.account_id() == WALLET.id


def test_a_name_that_looks_like_mark_up_stays_text(
    page: BookPage, desk: RealDesk, qtbot: QtBot
) -> None:
    desk.perform(AddEntries((entry("x", TODAY, "<b>bold</b>", -900),)))
    answered(qtbot, page)
    index = page.entries.register.entries.index(0, 1)
    assert index.data() == "<b>bold</b>"


def test_what_comes_on_a_day_can_be_entered_at_once(page: BookPage, desk: RealDesk) -> None:
    desk.perform(Add(RENT))
    page.open_at("recurring")
    (row,) = page.recurring.coming.rows()
    row.button.click()
    (made,) = rows(desk)
    assert (made.entry.payee, made.entry.day) == ("Landlord", date(2026, 11, 28))


def test_walking_out_of_a_month_shows_the_next_one(page: BookPage, desk: RealDesk) -> None:
    desk.perform(Add(RENT))
    page.open_at("recurring")
    press(Key.Key_PageDown, into=page.recurring.calendar)
    assert page.recurring.month.month() == Month(2026, 12)
    day = page.recurring.calendar.chosen_day()
    assert day is not None
    assert day.day == date(2026, 12, 28)


def test_a_household_without_accounts_is_shown_the_first_step(qtbot: QtBot, tmp_path: Path) -> None:
    empty = real_desk(tmp_path, filled=False)
    made = BookPage(empty.services)
    qtbot.addWidget(made)
    made.show_snapshot(empty.snapshot)
    answered(qtbot, made)
    assert made.entries._stack.currentWidget() is made.entries.empty


def test_an_entry_cannot_be_deleted_twice_while_newer_rows_are_on_their_way(
    page: BookPage, desk: RealDesk, qtbot: QtBot
) -> None:
    desk.perform(lunches(3))
    answered(qtbot, page)
    register = page.entries.register
    register.selectRow(1)
    press(Key.Key_Delete, into=register)
    press(Key.Key_Delete, into=register)
    assert [row.entry.id for row in rows(desk)] == ["lunch2", "lunch0"]
    assert desk.said == []
    answered(qtbot, page)
    press(Key.Key_Delete, into=register)
    assert [row.entry.id for row in rows(desk)] == ["lunch0"]


def test_the_selected_entry_stays_selected_in_another_order(
    page: BookPage, desk: RealDesk, qtbot: QtBot
) -> None:
    desk.perform(lunches(3))
    answered(qtbot, page)
    register = page.entries.register
    register.selectRow(0)
    register.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    answered(qtbot, page)
    (chosen,) = register.selected()
    assert chosen.entry.id == "lunch0"
    assert register.currentIndex().row() == 2


def test_every_control_has_a_name_for_a_screen_reader(page: BookPage, desk: RealDesk) -> None:
    desk.perform(lunches(2), Add(RENT))
    assert nameless(page) == []
    page.open_at("recurring")
    assert nameless(page) == []
