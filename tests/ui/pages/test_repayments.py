"""Money on the wrong loan, money that came back, one debit for two loans: all put right by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.households import BANK, LOAN, TODAY
from tests.ui.accessible import nameless
from tests.ui.real import RealDesk, entry, real_desk
from tideover.app.commands.entries import AddEntries
from tideover.app.commands.records import Add
from tideover.app.repaying import repayment_command
from tideover.domain.ids import LoanId
from tideover.domain.money import Money
from tideover.ui.dialogs.move_dialog import MoveDialog
from tideover.ui.dialogs.repayment_dialog import RefundDialog
from tideover.ui.dialogs.shares_dialog import SharesDialog
from tideover.ui.pages.book_page import BookPage
from tideover.ui.pages.loans.detail import REPAYMENTS
from tideover.ui.pages.loans_page import LoansPage

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tideover.domain.loans import Repayment

CAR = replace(LOAN, id=LoanId("car"), name="Car")


@pytest.fixture
def desk(tmp_path: Path) -> RealDesk:
    made = real_desk(tmp_path)
    made.perform(Add(CAR))
    return made


@pytest.fixture
def page(qtbot: QtBot, desk: RealDesk) -> LoansPage:
    made = LoansPage(desk.services)
    qtbot.addWidget(made)
    made.command_requested.connect(desk.changes.perform)
    desk.changes.shown.connect(made.show_snapshot)
    made.resize(1060, 720)
    made.show_snapshot(desk.snapshot)
    made.show()
    made.open_at(LOAN.id)
    made.panel._show_tab(REPAYMENTS)
    return made


def pay(desk: RealDesk, minor: int, day: date = TODAY) -> Repayment:
    command = repayment_command(
        desk.snapshot, LOAN.id, amount=Money(minor), day=day, account_id=BANK.id
    )
    desk.perform(command)
    return command.repayment


def click(qtbot: QtBot, button: object) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def shares(desk: RealDesk) -> list[tuple[str, int]]:
    return sorted((paid.loan_id, paid.amount.minor) for paid in desk.snapshot.repayments)


def test_a_repayment_on_the_wrong_loan_is_moved_in_one_step_and_back_in_one(
    qtbot: QtBot, desk: RealDesk, page: LoansPage
) -> None:
    paid = pay(desk, 10_000)
    page.panel.repayments.table.selectRow(0)
    click(qtbot, page.panel.repayments.to_other)
    dialog = page.dialog
    assert isinstance(dialog, MoveDialog)
    assert nameless(dialog) == []
    qtbot.keyClick(dialog.loan, Qt.Key.Key_Return)
    (moved,) = desk.snapshot.repayments
    assert moved == replace(paid, loan_id=CAR.id)
    assert desk.snapshot.balances[BANK.id] == BANK.opening - Money(10_000)
    assert desk.services.undo()
    assert desk.snapshot.repayments == (paid,)


def test_an_overpayment_says_what_becomes_of_it_and_can_come_back(
    qtbot: QtBot, desk: RealDesk, page: LoansPage
) -> None:
    pay(desk, 200_000)
    table = page.panel.repayments
    assert "more than the whole loan asks" in table.credit.full_text()
    click(qtbot, table.refund)
    dialog = page.dialog
    assert isinstance(dialog, RefundDialog)
    assert nameless(dialog) == []
    overpaid = dialog.amount.value()
    assert overpaid is not None
    click(qtbot, dialog.keep)
    assert shares(desk) == [("loan", -overpaid.minor), ("loan", 200_000)]
    assert desk.snapshot.balances[BANK.id] == BANK.opening - Money(200_000) + overpaid
    assert "more than the whole loan asks" not in table.credit.full_text()
    assert desk.services.undo()
    assert len(desk.snapshot.repayments) == 1


def test_what_was_paid_ahead_says_on_which_day_it_will_be_used(
    desk: RealDesk, page: LoansPage
) -> None:
    pay(desk, 80_000)
    assert "is paid ahead" in page.panel.repayments.credit.full_text()
    assert "2026" in page.panel.repayments.credit.full_text()


def test_a_lender_cannot_give_back_more_than_it_got(desk: RealDesk, page: LoansPage) -> None:
    pay(desk, 10_000)
    page.record_refund()
    dialog = page.dialog
    assert isinstance(dialog, RefundDialog)
    dialog.amount.setText("100.01")
    dialog.save()
    assert "¥100.00" in dialog._fields["amount"].problem()
    assert shares(desk) == [("loan", 10_000)]


def test_each_repayment_says_which_instalments_it_met(desk: RealDesk, page: LoansPage) -> None:
    pay(desk, 30_000)
    rows = page.panel.repayments.table.model()
    texts = [str(rows.index(0, column).data()) for column in range(rows.columnCount())]
    assert "1–3" in texts


@pytest.fixture
def book(qtbot: QtBot, desk: RealDesk) -> BookPage:
    made = BookPage(desk.services)
    qtbot.addWidget(made)
    made.resize(1080, 720)
    made.show_snapshot(desk.snapshot)
    desk.changes.shown.connect(made.show_snapshot)
    made.show()
    return made


def asked(qtbot: QtBot, book: BookPage) -> SharesDialog:
    """Select the first entry and ask what it repays."""
    register = book.entries.register
    qtbot.waitUntil(lambda: not register.entries.waiting and register.entries.rowCount() > 0)
    register.selectRow(0)
    click(qtbot, book.entries.repays)
    return next(each for each in book.findChildren(SharesDialog) if each.isVisible())


def test_an_entry_is_matched_shared_taken_off_and_matched_again(
    qtbot: QtBot, desk: RealDesk, book: BookPage
) -> None:
    desk.perform(AddEntries((entry("debit", TODAY, "Bank", -20_000),)))
    dialog = asked(qtbot, book)
    assert nameless(dialog) == []
    dialog.clear()
    dialog.amounts[LOAN.id].set_value(Money(12_000))
    dialog.amounts[CAR.id].set_value(Money(8_000))
    click(qtbot, dialog.keep)
    assert shares(desk) == [("car", 8_000), ("loan", 12_000)]
    dialog = asked(qtbot, book)
    assert dialog.amounts[CAR.id].value() == Money(8_000)
    click(qtbot, dialog.none)
    click(qtbot, dialog.keep)
    assert shares(desk) == []
    dialog = asked(qtbot, book)
    dialog.clear()
    dialog.amounts[CAR.id].set_value(Money(20_000))
    click(qtbot, dialog.keep)
    assert shares(desk) == [("car", 20_000)]
    assert desk.services.undo()
    assert desk.services.undo()
    assert shares(desk) == [("car", 8_000), ("loan", 12_000)]


def test_parts_that_are_more_than_the_entry_are_refused_and_kept_as_typed(
    qtbot: QtBot, desk: RealDesk, book: BookPage
) -> None:
    desk.perform(AddEntries((entry("debit", TODAY, "Bank", -20_000),)))
    dialog = asked(qtbot, book)
    dialog.clear()
    dialog.amounts[LOAN.id].set_value(Money(20_001))
    click(qtbot, dialog.keep)
    assert "¥200.00" in dialog.problem.full_text()
    assert dialog.amounts[LOAN.id].value() == Money(20_001)
    assert shares(desk) == []


def test_money_from_a_lender_in_the_book_is_linked_as_a_refund(
    qtbot: QtBot, desk: RealDesk, book: BookPage
) -> None:
    pay(desk, 10_000, date(2026, 11, 20))
    desk.perform(AddEntries((entry("back", TODAY, "Bank", 4_000),)))
    dialog = asked(qtbot, book)
    dialog.amounts[LOAN.id].set_value(Money(4_000))
    click(qtbot, dialog.keep)
    assert shares(desk) == [("loan", -4_000), ("loan", 10_000)]


def test_deleting_one_share_of_a_debit_keeps_the_entry_and_the_other_share(
    qtbot: QtBot, desk: RealDesk, page: LoansPage, book: BookPage
) -> None:
    desk.perform(AddEntries((entry("debit", TODAY, "Bank", -20_000),)))
    dialog = asked(qtbot, book)
    dialog.clear()
    dialog.amounts[LOAN.id].set_value(Money(12_000))
    dialog.amounts[CAR.id].set_value(Money(8_000))
    click(qtbot, dialog.keep)
    page.panel.repayments.table.selectRow(0)
    click(qtbot, page.panel.repayments.remove)
    assert shares(desk) == [("car", 8_000)]
    assert desk.snapshot.entry_count == 1
