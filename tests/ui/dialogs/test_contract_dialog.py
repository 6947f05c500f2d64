"""A contract that was changed is told to the book once, and everything follows it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.households import BANK, LOAN, TODAY
from tests.ui.accessible import nameless
from tests.ui.real import RealDesk, real_desk
from tideover.app.commands.records import Add
from tideover.domain.ids import LoanId
from tideover.domain.loans import BulletTerms, ContractChange, EqualPrincipalTerms
from tideover.domain.money import Money
from tideover.domain.rates import Rate
from tideover.engine.dues import unpaid_instalments
from tideover.ui.dialogs.contract_dialog import REASONS, ContractDialog
from tideover.ui.dialogs.contract_fields import FIELDS
from tideover.ui.dialogs.loan_fields.bullet import BulletFields
from tideover.ui.pages.loans.detail import CONTRACTS
from tideover.ui.pages.loans_page import LoansPage
from tideover.ui.wording.commands import undo_text

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tideover.domain.loans import Loan

BANK_LOAN = replace(
    LOAN,
    id=LoanId("bank-loan"),
    name="Bank loan",
    terms=EqualPrincipalTerms(
        principal=Money(1_200_000),
        drawn_on=date(2026, 11, 5),
        rate=Rate(Decimal("0.12")),
        periods=12,
        due_day=5,
    ),
)


@pytest.fixture
def desk(tmp_path: Path) -> RealDesk:
    made = real_desk(tmp_path)
    made.perform(Add(BANK_LOAN))
    return made


@pytest.fixture
def page(qtbot: QtBot, desk: RealDesk) -> LoansPage:
    made = LoansPage(desk.services)
    qtbot.addWidget(made)
    made.command_requested.connect(desk.changes.perform)
    desk.changes.shown.connect(made.show_snapshot)
    made.resize(1100, 760)
    made.show_snapshot(desk.snapshot)
    made.show()
    made.open_at(BANK_LOAN.id)
    return made


def opened(qtbot: QtBot, page: LoansPage, reason: ContractChange) -> ContractDialog:
    qtbot.mouseClick(page.panel.contract, Qt.MouseButton.LeftButton)
    dialog = page.dialog
    assert isinstance(dialog, ContractDialog)
    dialog.reason.setCurrentIndex(REASONS.index(reason))
    dialog.reason.activated.emit(dialog.reason.currentIndex())
    return dialog


def loan(desk: RealDesk) -> Loan:
    return next(each for each in desk.snapshot.loans if each.id == BANK_LOAN.id)


def next_dues(desk: RealDesk) -> list[tuple[date, int]]:
    return [
        (each.instalment.due, each.amount.minor)
        for each in unpaid_instalments(desk.snapshot)
        if each.loan.id == BANK_LOAN.id
    ]


def test_an_extension_is_previewed_kept_shown_and_undone_in_one_step(
    qtbot: QtBot, desk: RealDesk, page: LoansPage
) -> None:
    dialog = opened(qtbot, page, ContractChange.EXTENSION)
    assert nameless(dialog) == []
    dialog.agreed.months.setValue(2)
    # Two months of 1 % on 12,000.
    assert "¥240.00 more" in dialog.preview.finding.full_text()
    dialog.note.setText("Ms Li, by phone")
    qtbot.keyClick(dialog.note, Qt.Key.Key_Return)
    (earlier,) = loan(desk).earlier
    assert (earlier.until, earlier.change, earlier.note) == (
        TODAY,
        ContractChange.EXTENSION,
        "Ms Li, by phone",
    )
    # The outlook, the reminders and the payoff ask the dues: they follow the new contract.
    assert next_dues(desk)[0] == (date(2027, 2, 5), 100_000 + 12_000 + 24_000)
    step = desk.history.to_undo
    assert step is not None
    assert undo_text(step) == "Change the contract of “Bank loan” (Extension)"
    page.panel.tabs.choose(CONTRACTS)
    page.panel._show_tab(CONTRACTS)
    part = page.panel.contracts
    assert part.title.full_text() == "The contract was changed"
    assert "Extension" in part.terms.full_text()
    assert nameless(part) == []
    assert desk.services.undo()
    assert loan(desk) == BANK_LOAN
    assert part.title.full_text() == "This contract was never changed"


def test_the_latest_change_is_corrected_in_its_place_and_can_be_taken_back(
    qtbot: QtBot, desk: RealDesk, page: LoansPage
) -> None:
    opened(qtbot, page, ContractChange.EXTENSION).save()
    qtbot.mouseClick(page.panel.contracts.correct, Qt.MouseButton.LeftButton)
    dialog = page.dialog
    assert isinstance(dialog, ContractDialog)
    dialog.agreed.months.setValue(1)
    dialog.save()
    assert len(loan(desk).earlier) == 1
    assert next_dues(desk)[0][0] == date(2027, 1, 5)
    qtbot.mouseClick(page.panel.contracts.take_back, Qt.MouseButton.LeftButton)
    assert loan(desk) == BANK_LOAN
    assert desk.services.undo()
    assert len(loan(desk).earlier) == 1


def test_a_part_repaid_is_an_entry_and_a_smaller_loan_in_one_step(
    qtbot: QtBot, desk: RealDesk, page: LoansPage
) -> None:
    dialog = opened(qtbot, page, ContractChange.PART_PREPAYMENT)
    dialog.agreed.account.choose(BANK.id)
    qtbot.keyClicks(dialog.agreed.amount, "3019")
    dialog.save()
    # 19 days of November's 30 at 1 % on 3,000: 19.00.
    assert loan(desk).terms.principal == Money(900_000)
    assert desk.snapshot.balances[BANK.id] == BANK.opening - Money(301_900)
    assert desk.services.undo()
    assert loan(desk) == BANK_LOAN
    assert desk.snapshot.repayments == ()


def test_a_change_that_makes_no_sense_is_refused_at_its_field(
    qtbot: QtBot, desk: RealDesk, page: LoansPage
) -> None:
    dialog = opened(qtbot, page, ContractChange.SETTLEMENT)
    qtbot.keyClicks(dialog.agreed.amount, "20000")
    assert "¥12,076.00" in dialog.preview.waiting.full_text()
    dialog.save()
    assert "¥12,076.00" in dialog.agreed.fields["amount"].problem()
    assert dialog.isVisible()
    assert loan(desk) == BANK_LOAN


def test_other_terms_begin_with_all_that_is_owed_on_the_day(
    qtbot: QtBot, desk: RealDesk, page: LoansPage
) -> None:
    dialog = opened(qtbot, page, ContractChange.OTHER)
    assert dialog.form.principal.value() == Money(1_207_600)
    dialog.form.choose_kind(BulletTerms)
    part = dialog.form.part()
    assert isinstance(part, BulletFields)
    assert nameless(dialog) == []
    part.due_on.set_value(date(2027, 6, 1))
    dialog.save()
    now = loan(desk)
    assert isinstance(now.terms, BulletTerms)
    assert (now.name, now.terms.principal) == (BANK_LOAN.name, Money(1_207_600))
    assert now.earlier[-1].change is ContractChange.OTHER


def test_every_reason_shows_its_own_fields_only(qtbot: QtBot, page: LoansPage) -> None:
    dialog = opened(qtbot, page, ContractChange.EXTENSION)
    for reason in REASONS:
        dialog.reason.setCurrentIndex(REASONS.index(reason))
        dialog.reason.activated.emit(dialog.reason.currentIndex())
        shown = {name for name, field in dialog.agreed.fields.items() if field.isVisible()}
        assert shown == set(FIELDS[reason]) - {"due_on"}, reason
        assert dialog.form.isVisible() is (reason is ContractChange.OTHER)
