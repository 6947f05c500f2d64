"""The loans page: where every debt stands, and one of them in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from tests.households import LOAN, TODAY
from tests.ui.accessible import nameless
from tests.ui.real import RealDesk, real_desk
from tideover.app.repaying import repayment_command
from tideover.domain.money import Money
from tideover.engine.standing import standings
from tideover.ui.dialogs.loan_dialog import LoanDialog
from tideover.ui.dialogs.repayment_dialog import RepaymentDialog
from tideover.ui.pages.loans.list import LINE, spoken
from tideover.ui.pages.loans_page import LoansPage

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from tideover.ui.language import LanguageControl


@pytest.fixture
def desk(tmp_path: Path) -> RealDesk:
    return real_desk(tmp_path)


def shown(qtbot: QtBot, desk: RealDesk) -> LoansPage:
    page = LoansPage(desk.services)
    qtbot.addWidget(page)
    page.command_requested.connect(desk.changes.perform)
    desk.changes.shown.connect(page.show_snapshot)
    page.resize(1060, 720)
    page.show_snapshot(desk.snapshot)
    page.show()
    return page


@pytest.fixture
def page(qtbot: QtBot, desk: RealDesk) -> LoansPage:
    return shown(qtbot, desk)


def test_the_list_says_what_is_owed_and_how_late_it_is(page: LoansPage) -> None:
    text = spoken(page.list.model().index(0, 0).data(LINE))
    assert "Phone" in text
    assert "overdue" in text
    assert "paid 0 of 12" in text
    assert "overdue" in page.owed_name.full_text()
    assert page.owed.full_text() == "¥1,200.00"


def test_what_is_overdue_is_said_in_words_with_what_it_has_cost(page: LoansPage) -> None:
    assert page.panel.notice.isVisible()
    assert "penalty interest and late fee" in page.panel.notice.text.full_text()


def test_what_waiting_costs_stands_beside_the_schedule_in_words_picture_and_rows(
    qtbot: QtBot, page: LoansPage
) -> None:
    page.panel._show_tab("late")
    late = page.panel.late
    qtbot.waitUntil(late.isVisible)
    assert late.title.full_text().startswith("Waiting 30 more days costs ¥")
    assert late.sentence.full_text().startswith("To be up to date today: ¥")
    assert late.table.model().index(0, 0).data() == "Today"
    assert late.canvas.accessibleName() == late.title.full_text()


def test_a_repayment_is_recorded_and_shows_at_once(
    qtbot: QtBot, desk: RealDesk, page: LoansPage
) -> None:
    qtbot.mouseClick(page.panel.repay, Qt.MouseButton.LeftButton)
    assert isinstance(page.dialog, RepaymentDialog)
    page.dialog.save()
    assert len(desk.snapshot.repayments) == 1
    assert page.panel.repayments.table.model().rowCount() == 1
    assert "1" in page.panel.owed.remark.full_text()


def test_a_repayment_is_deleted_with_its_entry_and_comes_back_with_it(
    qtbot: QtBot, desk: RealDesk, page: LoansPage
) -> None:
    _record(desk)
    count = desk.snapshot.entry_count
    page.panel._show_tab("repayments")
    page.panel.repayments.table.selectRow(0)
    qtbot.mouseClick(page.panel.repayments.remove, Qt.MouseButton.LeftButton)
    assert repaid(desk) == 0
    assert desk.snapshot.entry_count == count - 1
    desk.services.undo()
    assert repaid(desk) == 1
    assert desk.snapshot.entry_count == count


def test_a_repayment_of_another_loan_is_taken_off_and_its_entry_stays(
    desk: RealDesk, page: LoansPage
) -> None:
    _record(desk)
    count = desk.snapshot.entry_count
    page.panel.repayments.table.selectRow(0)
    page.panel.repayments.detach.click()
    assert repaid(desk) == 0
    assert desk.snapshot.entry_count == count


def test_nothing_can_be_deleted_until_a_repayment_is_chosen(
    desk: RealDesk, page: LoansPage
) -> None:
    assert not page.panel.repayments.remove.isEnabled()
    _record(desk)
    assert not page.panel.repayments.remove.isEnabled()


def test_a_deleted_loan_comes_back_with_its_repayments(
    qtbot: QtBot, desk: RealDesk, page: LoansPage
) -> None:
    _record(desk)
    before = desk.snapshot
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    assert desk.snapshot.loans == ()
    assert page.empty.isVisible()
    desk.services.undo()
    assert desk.snapshot.loans == before.loans
    assert desk.snapshot.repayments == before.repayments
    assert page.list.model().rowCount() == 1


def test_a_loan_is_changed_from_its_form(qtbot: QtBot, desk: RealDesk, page: LoansPage) -> None:
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    dialog = page.dialog
    assert isinstance(dialog, LoanDialog)
    dialog.form.name.setText("手机")
    dialog.save()
    assert desk.snapshot.loans[0].name == "手机"
    assert page.panel._title.full_text() == "手机"


def test_an_empty_page_says_what_to_do_and_does_it(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, real_desk(tmp_path / "empty", filled=False))
    assert page.empty.isVisible()
    page.empty.asked.emit()
    assert isinstance(page.dialog, LoanDialog)
    page.dialog.reject()


def test_another_page_can_open_a_loan(page: LoansPage) -> None:
    page.open_at(LOAN.id)
    assert page.list.currentIndex().data() == "Phone"
    page.open_at("gone")
    assert page.list.currentIndex().data() == "Phone"


def test_every_tab_shows_its_part(page: LoansPage) -> None:
    assert page.panel.schedule.model().rowCount() == 12
    page.panel._show_tab("cost")
    assert page.panel.cost.isVisible()
    assert "You borrow ¥1,200.00" in page.panel.cost.sentence.full_text()


def test_a_hostile_name_stays_plain_text(page: LoansPage) -> None:
    page.change_loan()
    dialog = page.dialog
    assert isinstance(dialog, LoanDialog)
    dialog.form.name.setText("<img src=x>")
    dialog.save()
    assert page.panel._title.textFormat() is Qt.TextFormat.PlainText
    assert page.panel._title.full_text() == "<img src=x>"


def test_everything_can_be_named_by_a_screen_reader_in_both_languages(
    page: LoansPage, language: LanguageControl
) -> None:
    assert nameless(page) == []
    language.apply("zh_CN")
    assert nameless(page) == []


def test_the_list_keeps_the_rules_of_qt(qtmodeltester: ModelTester, page: LoansPage) -> None:
    qtmodeltester.check(page.list.model())


def repaid(desk: RealDesk) -> int:
    return len(desk.snapshot.repayments)


def _record(desk: RealDesk) -> None:
    account = desk.snapshot.accounts[0].id
    desk.perform(
        repayment_command(desk.snapshot, LOAN.id, amount=Money(5000), day=TODAY, account_id=account)
    )


def open_tab(qtbot: QtBot, page: LoansPage, code: str) -> None:
    button = page.panel.tabs.findChild(QToolButton, code)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def page_on_time(qtbot: QtBot, desk: RealDesk) -> LoansPage:
    """The page of a household that has paid everything that was late."""
    (now,) = standings(desk.snapshot)
    account = desk.snapshot.accounts[0].id
    desk.perform(
        repayment_command(desk.snapshot, LOAN.id, amount=now.overdue, day=TODAY, account_id=account)
    )
    return shown(qtbot, desk)


def test_nothing_is_paid_early_while_something_is_late(qtbot: QtBot, page: LoansPage) -> None:
    open_tab(qtbot, page, "early")
    assert page.panel.early.title.full_text().startswith("First pay what is late: ¥")
    assert not page.panel.early.table.isVisible()


def test_paying_early_says_what_it_saves_and_what_is_left(
    qtbot: QtBot, page_on_time: LoansPage
) -> None:
    page = page_on_time
    open_tab(qtbot, page, "early")
    part = page.panel.early
    part.amount.clear()
    qtbot.keyClicks(part.amount, "200")
    assert part.title.full_text().startswith("Paying ¥200.00 more on")
    assert part.table.isVisible()
    assert part.table.model().rowCount() == 3
    assert part.table.model().index(2, 0).data() == "Pay all of it off"


def test_on_another_day_paying_all_off_asks_another_sum(
    qtbot: QtBot, page_on_time: LoansPage
) -> None:
    page = page_on_time
    open_tab(qtbot, page, "early")
    part = page.panel.early
    part.amount.clear()
    qtbot.keyClicks(part.amount, "200")
    all_of_it = part.table.model().index(2, 1)
    today = all_of_it.data()
    assert page.panel.settle.figure.full_text() == today
    qtbot.keyClick(part.day, Qt.Key.Key_Up)
    qtbot.keyClick(part.day, Qt.Key.Key_Up)
    assert all_of_it.data() != today
    part.day.clear()
    qtbot.keyClicks(part.day, "2020-01-01")
    assert part.title.full_text() == "This day has passed. Choose today or a later one."


def test_more_than_is_left_cannot_be_paid_early(qtbot: QtBot, page_on_time: LoansPage) -> None:
    page = page_on_time
    open_tab(qtbot, page, "early")
    part = page.panel.early
    part.amount.clear()
    qtbot.keyClicks(part.amount, "99999")
    assert "is left to pay" in part.title.full_text()
    assert not part.table.isVisible()
