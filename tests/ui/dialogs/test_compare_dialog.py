"""A loan is held against its lender's figures in the window, and what explains them can be used."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.importers.plans import workbook
from tests.ui.accessible import nameless
from tests.ui.dialogs.test_loan_dialog import type_into
from tests.ui.real import RealDesk, real_desk
from tideover.app.commands.records import Add
from tideover.app.repaying import repayment_command
from tideover.domain.agreements import InterestDays
from tideover.domain.ids import LoanId
from tideover.domain.loans import (
    EqualInstalmentTerms,
    FlatFeeTerms,
    LendersTableTerms,
    Loan,
    TableRow,
    Terms,
)
from tideover.domain.money import Money
from tideover.domain.rates import Rate, RatePer
from tideover.engine.schedules import schedule
from tideover.ui.dialogs.compare_dialog import CompareDialog
from tideover.ui.dialogs.loan_dialog import LoanDialog
from tideover.ui.dialogs.loan_fields.lenders_table import LendersTableFields
from tideover.ui.pages.loans_page import LoansPage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tideover.ui.language import LanguageControl

MINE = LoanId("compared")
OURS = EqualInstalmentTerms(
    principal=Money(12_000_00),
    drawn_on=date(2026, 6, 15),
    rate=Rate(Decimal("0.072")),
    periods=12,
    due_day=15,
)
THEIRS = replace(OURS, interest_days=InterestDays.ACTUAL_360)
HEADINGS = ["期数", "应还日期", "应还本金", "应还利息", "应还总额", "剩余本金"]


def typed_plan(terms: Terms) -> str:
    """The lines of a plan as a person types them."""
    return "\n".join(
        f"{row.due}  {row.principal.minor / 100:.2f}  {row.interest.minor / 100:.2f}  0"
        for row in schedule(terms)
    )


def cells(terms: Terms) -> list[list[object]]:
    """The cells of a plan with its headings."""
    rows: list[list[object]] = [list(HEADINGS)]
    for row in schedule(terms):
        charge = row.interest + row.fee
        amounts = (row.principal, charge, row.payment, row.balance)
        rows.append([row.number, row.due, *(amount.minor / 100 for amount in amounts)])
    return rows


@pytest.fixture
def desk(tmp_path: Path) -> RealDesk:
    made = real_desk(tmp_path)
    made.perform(Add(Loan(id=MINE, name="Consumer loan", lender="A bank", terms=OURS)))
    return made


def loan_of(desk: RealDesk) -> Loan:
    return next(loan for loan in desk.snapshot.loans if loan.id == MINE)


@pytest.fixture
def dialog(qtbot: QtBot, desk: RealDesk) -> Iterator[CompareDialog]:
    made = CompareDialog(desk.services, loan_of(desk))
    qtbot.addWidget(made)
    made.show()
    yield made
    made.reject()


def compare(qtbot: QtBot, dialog: CompareDialog) -> None:
    qtbot.mouseClick(dialog.compare, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.table.isVisible, timeout=20_000)


def words(dialog: CompareDialog, row: int) -> str:
    model = dialog.table.model()
    return str(model.index(row, model.columnCount() - 1).data())


def test_the_first_line_that_differs_is_marked_and_the_convention_is_named(
    qtbot: QtBot, dialog: CompareDialog
) -> None:
    dialog.typed.setPlainText(typed_plan(THEIRS))
    compare(qtbot, dialog)
    assert "line 2" in dialog.standing.full_text()
    assert "+¥2.20" in dialog.standing.full_text()
    found = dialog.found.full_text()
    assert "interest by actual days over 360" in found
    assert "all 12 lines agree" in found
    assert words(dialog, 0) == "agrees"
    assert "interest +¥2.20" in words(dialog, 1)
    assert dialog.table.currentIndex().row() == 1


def test_the_rule_is_used_in_one_step_that_keeps_the_loan_and_its_repayments(
    qtbot: QtBot, dialog: CompareDialog, desk: RealDesk
) -> None:
    paid = repayment_command(
        desk.snapshot, MINE, amount=Money(500_00), day=date(2026, 7, 10), account_id=None
    )
    desk.perform(paid)
    before = loan_of(desk)
    dialog.typed.setPlainText(typed_plan(THEIRS))
    compare(qtbot, dialog)
    qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    after = loan_of(desk)
    assert after.terms == THEIRS
    assert replace(after, terms=before.terms) == before
    assert [each.amount for each in desk.snapshot.repayments if each.loan_id == MINE] == [
        Money(500_00)
    ]
    assert desk.services.undo()
    assert loan_of(desk) == before


def test_a_plan_that_agrees_says_so_and_offers_nothing(qtbot: QtBot, dialog: CompareDialog) -> None:
    dialog.typed.setPlainText(typed_plan(OURS))
    compare(qtbot, dialog)
    assert "agrees with every line" in dialog.standing.full_text()
    assert dialog.found.isHidden()
    assert dialog.keep.isHidden()


def test_a_wrong_fen_of_the_lender_is_told_and_no_rule_is_made_up_for_it(
    qtbot: QtBot, dialog: CompareDialog, desk: RealDesk
) -> None:
    row = schedule(OURS)[6]
    right = f"{row.interest.minor / 100:.2f}"
    wrong = f"{row.interest.minor / 100 + 0.01:.2f}"
    dialog.typed.setPlainText(typed_plan(OURS).replace(f"  {right}  0", f"  {wrong}  0"))
    compare(qtbot, dialog)
    assert "line 7" in dialog.standing.full_text()
    assert "+¥0.01" in dialog.standing.full_text()
    assert "All other lines agree." in dialog.standing.full_text()
    assert dialog.keep.isHidden()
    dialog.save()
    assert loan_of(desk).terms == OURS


def test_a_workbook_is_compared_as_soon_as_it_is_chosen(
    qtbot: QtBot, dialog: CompareDialog, tmp_path: Path
) -> None:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(workbook(cells(THEIRS)))
    dialog.files.open_path(str(path))
    qtbot.waitUntil(dialog.table.isVisible, timeout=20_000)
    assert "plan.xlsx" in dialog.file_name.full_text()
    assert "all 12 lines agree" in dialog.found.full_text()


def test_a_plan_pasted_with_its_headings_is_understood(qtbot: QtBot, dialog: CompareDialog) -> None:
    lines = ["\t".join(str(cell) for cell in row) for row in cells(THEIRS)]
    dialog.typed.setPlainText("\n".join(lines))
    compare(qtbot, dialog)
    assert "all 12 lines agree" in dialog.found.full_text()


def test_the_instalment_and_the_total_alone_are_enough(qtbot: QtBot, desk: RealDesk) -> None:
    flat = Loan(
        id=LoanId("flat"), name="Phone", lender="", terms=replace(OURS, principal=Money(10_000_00))
    )
    desk.perform(Add(flat))
    dialog = CompareDialog(desk.services, flat)
    qtbot.addWidget(dialog)
    dialog.show()
    type_into(qtbot, dialog.instalment, "898.33")
    type_into(qtbot, dialog.in_all, "10780")
    compare(qtbot, dialog)
    assert "0.65%/month" in dialog.found.full_text()
    qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    terms = next(loan for loan in desk.snapshot.loans if loan.id == "flat").terms
    assert isinstance(terms, FlatFeeTerms)
    assert terms.rate == Rate(Decimal("0.0065"), RatePer.MONTH)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "no line to compare"),
        ("2026-07-15  967.43\n2026-08-15  x", "Line 2"),
        ("a\tb\n1\t2", "no repayment plan"),
    ],
)
def test_what_cannot_be_read_is_said_with_its_line(
    qtbot: QtBot, dialog: CompareDialog, typed: str, said: str
) -> None:
    dialog.typed.setPlainText(typed)
    qtbot.mouseClick(dialog.compare, Qt.MouseButton.LeftButton)
    told = dialog.problem.full_text() + dialog._fields["rows"].problem()
    assert said in told
    assert dialog.table.isHidden()


def test_a_file_that_is_no_plan_is_refused_in_words(
    qtbot: QtBot, dialog: CompareDialog, tmp_path: Path
) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("hello\nworld\n", "utf-8")
    with qtbot.waitSignal(dialog.files.refused, timeout=20_000):
        dialog.files.open_path(str(path))
    assert "notes.txt" in dialog.problem.full_text()


def test_the_page_opens_the_comparison_of_the_chosen_loan(qtbot: QtBot, desk: RealDesk) -> None:
    page = LoansPage(desk.services)
    qtbot.addWidget(page)
    page.show_snapshot(desk.snapshot)
    page.open_at(MINE)
    page.show()
    qtbot.mouseClick(page.panel.compare, Qt.MouseButton.LeftButton)
    assert isinstance(page.dialog, CompareDialog)
    assert "Consumer loan" in page.dialog.about.full_text()
    page.dialog.reject()


def test_every_control_has_a_name_in_both_languages(
    qtbot: QtBot, dialog: CompareDialog, language: LanguageControl
) -> None:
    dialog.typed.setPlainText(typed_plan(THEIRS))
    compare(qtbot, dialog)
    assert nameless(dialog) == []
    language.apply("zh_CN")
    qtbot.waitUntil(lambda: "按实际天数计息" in dialog.found.full_text())
    assert nameless(dialog) == []


def table_dialog(qtbot: QtBot, desk: RealDesk) -> LoanDialog:
    """A new loan by the lender's own table."""
    dialog = LoanDialog(desk.services)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.use_preset("lenders_table")
    dialog.form.drawn_on.set_value(OURS.drawn_on)
    type_into(qtbot, dialog.form.name, "From a file")
    return dialog


def new_loan(desk: RealDesk) -> Loan:
    return next(loan for loan in desk.snapshot.loans if loan.name == "From a file")


def table_of(dialog: LoanDialog) -> LendersTableFields:
    part = dialog.form.part()
    assert isinstance(part, LendersTableFields)
    return part


def test_a_table_comes_from_a_file_and_its_rule_takes_its_place(
    qtbot: QtBot, desk: RealDesk, tmp_path: Path
) -> None:
    dialog = table_dialog(qtbot, desk)
    path = tmp_path / "plan.xlsx"
    path.write_bytes(workbook(cells(THEIRS)))
    with qtbot.waitSignal(dialog.table_rule.files.read, timeout=20_000):
        dialog.table_rule.files.open_path(str(path))
    rows = table_of(dialog).table.rows()
    assert rows == tuple(
        TableRow(row.due, row.principal, row.interest, row.fee) for row in schedule(THEIRS)
    )
    assert dialog.form.principal.value() == THEIRS.principal
    qtbot.mouseClick(dialog.table_rule.ask, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.table_rule.take.isVisible, timeout=20_000)
    assert "all 12 lines agree" in dialog.table_rule.found.full_text()
    qtbot.mouseClick(dialog.table_rule.take, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    assert new_loan(desk).terms == THEIRS


def test_the_table_stays_for_who_keeps_it(qtbot: QtBot, desk: RealDesk) -> None:
    dialog = table_dialog(qtbot, desk)
    part = table_of(dialog)
    part.table.setPlainText(typed_plan(THEIRS))
    dialog.form.principal.set_value(THEIRS.principal)
    dialog.form.rate.set_value(THEIRS.rate)
    qtbot.mouseClick(dialog.table_rule.ask, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.table_rule.take.isVisible, timeout=20_000)
    qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    terms = new_loan(desk).terms
    assert isinstance(terms, LendersTableTerms)
    assert len(terms.rows) == 12


def test_what_was_found_is_forgotten_when_the_table_changes(qtbot: QtBot, desk: RealDesk) -> None:
    dialog = table_dialog(qtbot, desk)
    part = table_of(dialog)
    part.table.setPlainText(typed_plan(THEIRS))
    dialog.form.principal.set_value(THEIRS.principal)
    qtbot.mouseClick(dialog.table_rule.ask, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.table_rule.take.isVisible, timeout=20_000)
    part.table.appendPlainText("2027-07-15  1.00")
    assert dialog.table_rule.take.isHidden()
    assert dialog.table_rule.found.isHidden()
    qtbot.mouseClick(dialog.table_rule.ask, Qt.MouseButton.LeftButton)
    assert "12,000" in dialog.table_rule.problem.full_text()
    dialog.reject()
