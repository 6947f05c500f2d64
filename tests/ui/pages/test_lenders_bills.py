"""The lender's bill is typed or filled in, stands beside what Tideover counts, can be undone."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.households import HUABEI_BILL, LOAN, TODAY
from tests.importers.test_huabei_bill import RECORD
from tests.ui.accessible import nameless
from tests.ui.real import RealDesk, real_desk
from tideover.app.commands.records import Add
from tideover.domain.lenders_bills import BillPart
from tideover.domain.money import Money
from tideover.ui.dialogs.bill_dialog import BillDialog
from tideover.ui.pages.loans.detail import BILLS
from tideover.ui.pages.loans_page import LoansPage

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def desk(tmp_path: Path) -> RealDesk:
    return real_desk(tmp_path)


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
    made.panel._show_tab(BILLS)
    return made


def dialog_of(qtbot: QtBot, page: LoansPage) -> BillDialog:
    qtbot.mouseClick(page.panel.bills.add, Qt.MouseButton.LeftButton)
    assert isinstance(page.dialog, BillDialog)
    return page.dialog


def test_a_typed_penalty_stands_beside_ours_with_the_difference_and_is_undone_in_one_step(
    qtbot: QtBot, desk: RealDesk, page: LoansPage
) -> None:
    dialog = dialog_of(qtbot, page)
    assert nameless(dialog) == []
    dialog.amounts[BillPart.PENALTY_ON_PRINCIPAL].setText("99.99")
    qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    (bill,) = desk.snapshot.bills
    assert bill.stated.amounts == ((BillPart.PENALTY_ON_PRINCIPAL, Money(9_999)),)
    bills = page.panel.bills
    table = bills.table.model()
    shown = [table.index(0, column).data() for column in range(4)]
    assert shown[:2] == ["Penalty interest", "¥99.99"]
    assert shown[3].startswith("+¥")
    assert "the lender says ¥99.99, Tideover counts ¥" in bills.sentence.full_text()
    assert desk.services.undo()
    assert desk.snapshot.bills == ()


def test_a_record_fills_every_field_and_is_kept_without_loss(
    qtbot: QtBot, desk: RealDesk, page: LoansPage, tmp_path: Path
) -> None:
    path = tmp_path / "record.json"
    path.write_text(json.dumps({"data": {"budget": {"cardResults": [RECORD]}}}), "utf-8")
    dialog = dialog_of(qtbot, page)
    dialog.read_file(path)
    qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    (bill,) = desk.snapshot.bills
    assert bill.stated == desk.services.importing.read_bill(path)
    assert [part for part, _ in bill.stated.amounts] == list(BillPart)


def test_a_file_that_is_no_record_says_so_and_keeps_what_was_typed(
    qtbot: QtBot, page: LoansPage, tmp_path: Path
) -> None:
    path = tmp_path / "other.json"
    path.write_text("{}", "utf-8")
    dialog = dialog_of(qtbot, page)
    dialog.amounts[BillPart.TO_PAY].setText("12.00")
    dialog.read_file(path)
    assert "other.json" in dialog.problem.full_text()
    assert dialog.amounts[BillPart.TO_PAY].text() == "12.00"


def test_an_empty_bill_is_not_kept(qtbot: QtBot, desk: RealDesk, page: LoansPage) -> None:
    dialog = dialog_of(qtbot, page)
    dialog.save()
    assert dialog.problem.full_text()
    assert desk.snapshot.bills == ()


def test_a_bill_is_changed_and_deleted(qtbot: QtBot, desk: RealDesk, page: LoansPage) -> None:
    desk.perform(Add(HUABEI_BILL))
    bills = page.panel.bills
    qtbot.mouseClick(bills.change, Qt.MouseButton.LeftButton)
    dialog = page.dialog
    assert isinstance(dialog, BillDialog)
    assert dialog.day.value() == TODAY
    dialog.amounts[BillPart.TO_PAY].set_value(None)
    dialog.can_revolve.setCurrentIndex(0)
    qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    (bill,) = desk.snapshot.bills
    assert bill.id == HUABEI_BILL.id
    assert bill.stated.amount(BillPart.TO_PAY) is None
    assert bill.stated.can_revolve is None
    qtbot.mouseClick(bills.remove, Qt.MouseButton.LeftButton)
    assert not desk.snapshot.bills
    assert desk.services.undo()
    assert desk.snapshot.bills == (bill,)
