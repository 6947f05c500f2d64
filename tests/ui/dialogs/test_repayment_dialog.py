"""A repayment is recorded with one key, and lands in the book and on the loan."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.households import BANK, LOAN, TODAY
from tests.ui.accessible import nameless
from tests.ui.real import RealDesk, real_desk
from tideover.ui.dialogs.repayment_dialog import RepaymentDialog
from tideover.viewmodels.loans import repayment_form

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def desk(tmp_path: Path) -> RealDesk:
    return real_desk(tmp_path)


@pytest.fixture
def dialog(qtbot: QtBot, desk: RealDesk) -> RepaymentDialog:
    begin = repayment_form(desk.snapshot, LOAN.id)
    assert begin is not None
    made = RepaymentDialog(desk.services, begin)
    qtbot.addWidget(made)
    made.show()
    return made


def test_enter_records_what_is_left_of_the_next_instalment(
    qtbot: QtBot, desk: RealDesk, dialog: RepaymentDialog
) -> None:
    begin = repayment_form(desk.snapshot, LOAN.id)
    assert begin is not None
    qtbot.keyClick(dialog.amount, Qt.Key.Key_Return)
    (repaid,) = desk.snapshot.repayments
    assert (repaid.amount, repaid.day) == (begin.amount, TODAY)
    assert repaid.entry_id is not None
    assert desk.snapshot.balances[BANK.id] == BANK.opening - begin.amount


def test_money_that_came_from_elsewhere_moves_no_account(
    desk: RealDesk, dialog: RepaymentDialog
) -> None:
    dialog.account.choose(None)
    dialog.save()
    (repaid,) = desk.snapshot.repayments
    assert repaid.entry_id is None
    assert desk.snapshot.balances[BANK.id] == BANK.opening


def test_all_of_it_is_one_click_away(desk: RealDesk, dialog: RepaymentDialog) -> None:
    dialog.whole.click()
    dialog.save()
    after = repayment_form(desk.snapshot, LOAN.id)
    assert after is not None
    assert not after.settle_today


def test_a_day_to_come_is_refused_at_its_field(desk: RealDesk, dialog: RepaymentDialog) -> None:
    dialog.day.set_value(date(2026, 12, 1))
    dialog.save()
    assert dialog.day.problem()
    assert desk.snapshot.repayments == ()
    assert dialog.isVisible()


def test_nothing_is_refused_and_the_text_is_kept(desk: RealDesk, dialog: RepaymentDialog) -> None:
    dialog.amount.setText("1e308")
    dialog.save()
    assert dialog.amount.problem()
    assert dialog.amount.text() == "1e308"
    assert desk.snapshot.repayments == ()


def test_everything_can_be_named_by_a_screen_reader(dialog: RepaymentDialog) -> None:
    assert nameless(dialog) == []
