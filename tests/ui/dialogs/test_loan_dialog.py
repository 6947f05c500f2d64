"""A loan is typed once, and what it costs is seen before it is saved."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from tests.households import LOAN, TODAY
from tests.ui.accessible import nameless
from tests.ui.real import RealDesk, real_desk
from tideover.domain.debits import Debit
from tideover.domain.earliness import EarlyFeeBase, EarlyTerms
from tideover.domain.lateness import (
    AcrossInstalments,
    GraceMode,
    LateFeeTimes,
    LateTerms,
    PenaltyBase,
)
from tideover.domain.loans import (
    DailyInterestTerms,
    EqualInstalmentTerms,
    FlatFeeTerms,
    LenderKind,
    Loan,
    Terms,
)
from tideover.domain.money import Money
from tideover.engine.presets import PRESETS, LoanPreset
from tideover.ui.dialogs.loan_dialog import LoanDialog
from tideover.ui.dialogs.loan_fields import FIELDS
from tideover.ui.dialogs.loan_fields.lenders_table import LendersTableFields
from tideover.ui.messages import terms_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QLineEdit
    from pytestqt.qtbot import QtBot

    from tideover.ui.language import LanguageControl


@pytest.fixture
def desk(tmp_path: Path) -> RealDesk:
    return real_desk(tmp_path)


@pytest.fixture
def dialog(qtbot: QtBot, desk: RealDesk) -> Iterator[LoanDialog]:
    made = LoanDialog(desk.services)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.reject()


def type_into(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    """Type over what a field holds; what is not ASCII comes through the input method."""
    field.setFocus()
    field.selectAll()
    if text.isascii():
        qtbot.keyClicks(field, text)
        return
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def jiebei(qtbot: QtBot, dialog: LoanDialog) -> None:
    """Fill in a Jiebei draw-down of four months ago."""
    qtbot.mouseClick(dialog.tiles.tiles[0], Qt.MouseButton.LeftButton)
    type_into(qtbot, dialog.form.principal, "１２，０００")
    type_into(qtbot, dialog.form.drawn_on, "2026-07-12")
    dialog.form.principal.setFocus()


def added(desk: RealDesk) -> Loan:
    return next(loan for loan in desk.snapshot.loans if loan.id != LOAN.id)


def test_a_preset_and_an_amount_are_enough(
    qtbot: QtBot, desk: RealDesk, dialog: LoanDialog
) -> None:
    jiebei(qtbot, dialog)
    qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    loan = added(desk)
    assert loan.name == "Jiebei"
    assert loan.preset == "jiebei"
    assert isinstance(loan.terms, EqualInstalmentTerms)
    assert loan.terms.principal == Money(1_200_000)
    assert loan.terms.due_day == 12
    assert loan.pays_from == desk.snapshot.accounts[0].id


def test_what_it_costs_is_said_while_it_is_typed(qtbot: QtBot, dialog: LoanDialog) -> None:
    assert dialog.cost.isHidden()
    jiebei(qtbot, dialog)
    qtbot.waitUntil(lambda: "¥12,000.00" in dialog.cost.sentence.text())
    first = dialog.cost.sentence.text()
    assert "True annual rate 14.6" in first
    type_into(qtbot, dialog.form.rate, "24%")
    qtbot.waitUntil(lambda: dialog.cost.sentence.text() != first)
    assert dialog.cost.table.model().rowCount() == 12


def test_half_a_number_takes_the_preview_away_and_loses_nothing(
    qtbot: QtBot, dialog: LoanDialog
) -> None:
    jiebei(qtbot, dialog)
    qtbot.waitUntil(dialog.cost.isVisible)
    type_into(qtbot, dialog.form.rate, "abc")
    assert dialog.cost.isHidden()
    assert dialog.form.rate.text() == "abc"


def test_instalments_that_were_due_are_proposed_as_paid_and_one_undo_takes_all_back(
    qtbot: QtBot, desk: RealDesk, dialog: LoanDialog
) -> None:
    before = desk.snapshot
    jiebei(qtbot, dialog)
    assert dialog.form.paid.value() == 4
    dialog.save()
    repaid = desk.snapshot.repayments_of(added(desk).id)
    assert [each.day.month for each in repaid] == [8, 9, 10, 11]
    assert {each.entry_id for each in repaid} == {None}
    assert desk.snapshot.balances == before.balances
    desk.services.undo()
    assert desk.snapshot.loans == before.loans
    assert desk.snapshot.repayments == before.repayments


def test_a_number_of_paid_instalments_that_was_typed_is_kept(
    qtbot: QtBot, dialog: LoanDialog
) -> None:
    jiebei(qtbot, dialog)
    dialog.form.paid.setValue(2)
    type_into(qtbot, dialog.form.rate, "12%")
    assert dialog.form.paid.value() == 2


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("principal", "", "Type an amount"),
        ("principal", "1,2,3", "commas"),
        ("principal", "NaN", "is not an amount"),
        ("principal", "0", "above zero"),
        ("rate", "", "Type a rate"),
        ("rate", "-3", "not below zero"),
        ("rate", "99999", "1,000%"),
        ("drawn_on", "2026-02-30", "no such day"),
    ],
)
def test_what_is_wrong_is_said_at_the_field_and_nothing_is_saved(
    qtbot: QtBot, dialog: LoanDialog, *, field: str, typed: str, said: str
) -> None:
    desk = dialog._services
    count = len(desk.snapshot().loans)
    jiebei(qtbot, dialog)
    type_into(qtbot, getattr(dialog.form, field), typed)
    if not typed:
        getattr(dialog.form, field).clear()
    dialog.save()
    assert said in dialog.form.all_fields()[field].problem()
    assert len(desk.snapshot().loans) == count
    assert dialog.isVisible()


def test_a_first_due_date_before_the_draw_down_is_said_at_its_field(
    qtbot: QtBot, dialog: LoanDialog
) -> None:
    jiebei(qtbot, dialog)
    part = dialog.form.part()
    part.fields["first_due"].control.set_value(date(2026, 7, 1))  # type: ignore[attr-defined]
    dialog.save()
    assert "before the day the money was received" in part.fields["first_due"].problem()


def test_a_loan_without_a_name_is_asked_for_one(qtbot: QtBot, dialog: LoanDialog) -> None:
    jiebei(qtbot, dialog)
    dialog.form.name.clear()
    dialog.save()
    assert dialog.form.all_fields()["name"].problem() == "Type a name."


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.code)
def test_every_preset_is_saved_with_its_usual_terms(
    qtbot: QtBot, desk: RealDesk, preset: LoanPreset
) -> None:
    dialog = LoanDialog(desk.services)
    qtbot.addWidget(dialog)
    usual = preset
    dialog.use_preset(usual.code)
    dialog.form.principal.set_value(Money(500_000))
    dialog.save()
    terms = added(desk).terms
    assert type(terms) is usual.terms
    assert terms.rate == usual.rate
    assert terms.late == usual.late
    assert added(desk).lender_kind is usual.lender_kind


def test_every_kind_of_terms_has_its_fields_and_a_name() -> None:
    kinds = {fields.terms_kind for fields in FIELDS}
    assert kinds == set(Terms.__args__)
    assert all(terms_name(kind) for kind in kinds)


@pytest.mark.parametrize("place", range(len(FIELDS)), ids=[each.__name__ for each in FIELDS])
def test_a_loan_of_any_kind_comes_back_unchanged_when_it_is_only_looked_at(
    qtbot: QtBot, desk: RealDesk, place: int
) -> None:
    first = LoanDialog(desk.services)
    qtbot.addWidget(first)
    first.use_preset("other")
    first.form.kind.setCurrentIndex(place)
    first.form._follow_kind()
    first.form.name.setText("any")
    first.form.principal.set_value(Money(123_456))
    type_into(qtbot, first.form.rate, "0.5%/month")
    part = first.form.part()
    if isinstance(part, LendersTableFields):
        part.table.setPlainText("2026-12-24 1,234.56 10.00 0")
    first.save()
    loan = added(desk)
    again = LoanDialog(desk.services, loan)
    qtbot.addWidget(again)
    again.save()
    assert added(desk) == loan


def test_the_fee_of_an_instalment_is_asked_for_as_a_fee(qtbot: QtBot, dialog: LoanDialog) -> None:
    dialog.use_preset("card_instalments")
    type_into(qtbot, dialog.form.principal, "9000")
    type_into(qtbot, dialog.form.rate, "0.6")
    terms = dialog.form.terms()
    assert isinstance(terms, FlatFeeTerms)
    assert round(float(terms.rate.monthly), 6) == 0.006
    assert dialog.form.rate.hint() == ""


def test_a_friend_s_loan_is_due_on_a_day_and_asks_for_no_instalments(
    desk: RealDesk, dialog: LoanDialog
) -> None:
    dialog.use_preset("friend")
    dialog.form.principal.set_value(Money(100_000))
    dialog.save()
    terms = added(desk).terms
    assert isinstance(terms, DailyInterestTerms)
    assert terms.due_on == date(2027, 11, 24)
    assert added(desk).lender_kind is LenderKind.PERSON


def test_late_terms_can_be_typed_and_unseen_ones_are_kept(
    desk: RealDesk, dialog: LoanDialog
) -> None:
    dialog.use_preset("card_instalments")
    dialog.form.more.setChecked(True)
    dialog.form.principal.set_value(Money(900_000))
    dialog.form.late.grace_days.setValue(5)
    dialog.save()
    late = added(desk).terms.late
    assert late.grace_days == 5
    assert late.principal_first_from_day == 91


def test_every_rule_of_being_late_can_be_agreed_and_is_shown_again(
    desk: RealDesk, dialog: LoanDialog
) -> None:
    dialog.use_preset("jiebei")
    dialog.form.principal.set_value(Money(900_000))
    agreed = LateTerms(
        penalty_multiplier=Fraction(13, 10),
        base=PenaltyBase.ALL_DUE,
        compound=True,
        grace_days=3,
        grace_mode=GraceMode.EXCLUSIVE,
        fee_rate=Fraction(5, 100),
        fee_minimum=Money(1_000),
        fee_maximum=Money(50_000),
        fee_times=LateFeeTimes.EACH_MONTH,
        returned_debit_fee=Money(2_000),
        across=AcrossInstalments.BY_TYPE,
        principal_first_from_day=91,
        called_in_from_day=90,
        debit=Debit(cut_off=10, tries_for=3),
    )
    late = dialog.form.late
    late.penalty.setValue(130)
    late.base.setCurrentIndex(2)
    late.compound.setChecked(True)
    late.grace_days.setValue(3)
    late.grace_mode.setCurrentIndex(1)
    late.fee.setValue(5)
    late.fee_minimum.set_value(Money(1_000))
    late.fee_maximum.set_value(Money(50_000))
    late.fee_times.setCurrentIndex(1)
    late.returned_debit_fee.set_value(Money(2_000))
    late.across.setCurrentIndex(1)
    late.debit_hour.setValue(10)
    late.debit_tries.setValue(3)
    late.principal_first_from_day.setValue(91)
    late.called_in_from_day.setValue(90)
    dialog.save()
    assert added(desk).terms.late == agreed
    late.show_late(LateTerms())
    assert late.late() == LateTerms()
    late.show_late(agreed)
    assert late.late() == agreed


def test_a_late_fee_cap_below_its_floor_is_refused_at_its_field(
    desk: RealDesk, dialog: LoanDialog
) -> None:
    dialog.use_preset("jiebei")
    dialog.form.principal.set_value(Money(900_000))
    dialog.form.late.fee_minimum.set_value(Money(5_000))
    dialog.form.late.fee_maximum.set_value(Money(1_000))
    before = desk.snapshot.loans
    dialog.save()
    assert desk.snapshot.loans == before
    assert "below its minimum" in dialog.form.late.fields["fee_maximum"].problem()


def test_a_fee_for_paying_early_can_be_agreed_and_is_shown_again(
    desk: RealDesk, dialog: LoanDialog
) -> None:
    dialog.use_preset("bank_consumer")
    dialog.form.principal.set_value(Money(900_000))
    agreed = EarlyTerms(
        fee_rate=Fraction(3, 100),
        base=EarlyFeeBase.BORROWED,
        fee_minimum=Money(10_000),
        fee_fixed=Money(500),
        free_from=date(2027, 11, 24),
    )
    early = dialog.form.early
    early.fee.setValue(3)
    early.base.setCurrentIndex(1)
    early.fee_minimum.set_value(Money(10_000))
    early.fee_fixed.set_value(Money(500))
    early.free_from.set_value(date(2027, 11, 24))
    dialog.save()
    assert added(desk).terms.early == agreed
    early.show_early(EarlyTerms())
    assert early.early() == EarlyTerms()
    early.show_early(agreed)
    assert early.early() == agreed


def test_a_loan_that_is_repaid_at_any_time_is_not_asked_for_a_fee(
    desk: RealDesk, dialog: LoanDialog
) -> None:
    dialog.use_preset("bank_consumer")
    dialog.form.principal.set_value(Money(900_000))
    dialog.form.early.fee.setValue(3)
    dialog.form.choose_kind(DailyInterestTerms)
    dialog.form.more.setChecked(True)
    assert not dialog.form.early.isVisibleTo(dialog)
    dialog.save()
    assert added(desk).terms.early == EarlyTerms()


def test_the_arrow_keys_and_enter_choose_a_tile(qtbot: QtBot, dialog: LoanDialog) -> None:
    tiles = dialog.tiles.tiles
    tiles[0].setFocus()
    qtbot.keyClick(tiles[0], Qt.Key.Key_Right)
    assert tiles[1].hasFocus()
    qtbot.keyClick(tiles[1], Qt.Key.Key_Return)
    assert dialog.form.name.text() == "Huabei instalments"
    assert dialog.form.principal.hasFocus()


def test_everything_can_be_named_by_a_screen_reader_in_both_languages(
    dialog: LoanDialog, language: LanguageControl
) -> None:
    assert nameless(dialog) == []
    dialog.use_preset("card_instalments")
    dialog.form.more.setChecked(True)
    assert nameless(dialog) == []
    language.apply("zh_CN")
    assert nameless(dialog) == []


def test_a_loan_drawn_today_has_nothing_paid(qtbot: QtBot, dialog: LoanDialog) -> None:
    dialog.use_preset("jiebei")
    type_into(qtbot, dialog.form.principal, "1000")
    assert dialog.form.drawn_on.value() == TODAY
    assert dialog.form.paid.value() == 0
