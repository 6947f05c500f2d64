"""Every kind of loan can be typed, is previewed to the fen, saved, and shown again the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, TypeVar

import pytest

from tests.households import LOAN
from tests.ui.accessible import nameless
from tests.ui.dialogs.test_loan_dialog import added, type_into
from tests.ui.real import RealDesk, real_desk
from tideover.app.commands.records import Replace
from tideover.domain.agreements import InterestDays, RateChange
from tideover.domain.loans import (
    BulletTerms,
    CardPayment,
    ContractChange,
    DailyInterestTerms,
    DrawDown,
    EarlierContract,
    EqualInstalmentTerms,
    FeeTiming,
    FlatFeeTerms,
    LendersTableTerms,
    Loan,
    PayInPartsTerms,
    RevolvingCardTerms,
    TableRow,
    Terms,
)
from tideover.domain.money import Money, Rounding
from tideover.domain.rates import NO_INTEREST, Rate, RatePer
from tideover.ui.dialogs.loan_dialog import LoanDialog
from tideover.ui.dialogs.loan_fields.bullet import BulletFields
from tideover.ui.dialogs.loan_fields.daily_interest import DailyInterestFields
from tideover.ui.dialogs.loan_fields.equal_instalment import EqualInstalmentFields
from tideover.ui.dialogs.loan_fields.fields import LoanFields
from tideover.ui.dialogs.loan_fields.flat_fee import FlatFeeFields
from tideover.ui.dialogs.loan_fields.lenders_table import LendersTableFields
from tideover.ui.dialogs.loan_fields.pay_in_parts import BY_DAYS, PayInPartsFields
from tideover.ui.dialogs.loan_fields.revolving_card import PAYS, RevolvingCardFields

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tideover.ui.language import LanguageControl

Fields = TypeVar("Fields", bound=LoanFields)

TABLE = "日期\t本金\t利息\n2026-12-05\t700.00\t7.00\t\n2027-01-05\t300.00\t3.00\t1.00"


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


def begin(qtbot: QtBot, dialog: LoanDialog, kind: type[Fields], amount: str, rate: str) -> Fields:
    """Choose a kind of any other loan and type what every loan has."""
    dialog.use_preset("other")
    form = dialog.form
    form.kind.setCurrentIndex([type(part) for part in form.parts].index(kind))
    form.kind.activated.emit(form.kind.currentIndex())
    type_into(qtbot, form.name, "any")
    type_into(qtbot, form.principal, amount)
    type_into(qtbot, form.drawn_on, "2026-11-05")
    if rate:
        type_into(qtbot, form.rate, rate)
    part = form.part()
    assert isinstance(part, kind)
    return part


def saved(qtbot: QtBot, desk: RealDesk, dialog: LoanDialog) -> Terms:
    """Save, look at the loan again and save once more; return the terms that were kept."""
    dialog.save()
    assert not dialog.isVisible(), dialog.problem.text()
    loan = added(desk)
    again = LoanDialog(desk.services, loan)
    qtbot.addWidget(again)
    again.save()
    assert added(desk) == loan
    return loan.terms


def payments(qtbot: QtBot, dialog: LoanDialog) -> list[str]:
    """Return the days and payments of the preview, as the table says them."""
    qtbot.waitUntil(dialog.cost.isVisible)
    model = dialog.cost.table.model()
    return [
        " ".join(str(model.index(row, column).data()) for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def test_a_bullet_loan_is_one_payment_of_principal_and_interest(
    qtbot: QtBot, desk: RealDesk, dialog: LoanDialog
) -> None:
    part = begin(qtbot, dialog, BulletFields, "10000", "7.2%")
    type_into(qtbot, part.due_on, "2027-11-05")
    qtbot.waitUntil(lambda: "¥10,730.00" in dialog.cost.sentence.text())
    assert len(payments(qtbot, dialog)) == 1
    terms = saved(qtbot, desk, dialog)
    assert isinstance(terms, BulletTerms)
    assert terms.due_on == date(2027, 11, 5)
    assert terms.interest_days is InterestDays.ACTUAL_360


def test_a_purchase_in_parts_asks_for_no_rate_and_costs_its_price(
    qtbot: QtBot, desk: RealDesk, dialog: LoanDialog
) -> None:
    part = begin(qtbot, dialog, PayInPartsFields, "100", "")
    assert not dialog.form.rate.isVisible()
    assert part.first_due.value() == date(2026, 12, 5)
    assert not part.every_days.isVisible()
    part.interval.setCurrentIndex(BY_DAYS)
    part.interval.activated.emit(BY_DAYS)
    assert part.every_days.isVisible()
    part.remainder.setCurrentIndex(1)
    part.remainder.activated.emit(1)
    qtbot.waitUntil(lambda: "costs nothing" in dialog.cost.sentence.text())
    rows = payments(qtbot, dialog)
    assert [row for row in rows if "33.34" in row] == rows[:1]
    assert len(rows) == 3
    terms = saved(qtbot, desk, dialog)
    assert isinstance(terms, PayInPartsTerms)
    assert (terms.rate, terms.every_days, terms.remainder_first) == (NO_INTEREST, 14, True)


def test_a_table_that_was_pasted_is_the_schedule(
    qtbot: QtBot, desk: RealDesk, dialog: LoanDialog
) -> None:
    part = begin(qtbot, dialog, LendersTableFields, "1000", "12%")
    part.table.setPlainText(TABLE)
    qtbot.waitUntil(lambda: "¥1,011.00" in dialog.cost.sentence.text())
    assert len(payments(qtbot, dialog)) == 2
    terms = saved(qtbot, desk, dialog)
    assert isinstance(terms, LendersTableTerms)
    assert terms.rows == (
        TableRow(date(2026, 12, 5), Money(70_000), Money(700), Money(0)),
        TableRow(date(2027, 1, 5), Money(30_000), Money(300), Money(100)),
    )


def test_the_tile_of_a_table_opens_the_box_it_is_pasted_into(dialog: LoanDialog) -> None:
    tile = next(each for each in dialog.tiles.tiles if each.code == "lenders_table")
    tile.click()
    part = dialog.form.part()
    assert isinstance(part, LendersTableFields)
    assert part.table.isVisible()


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("", "Paste or type the table"),
        (TABLE.replace("300.00\t3.00", "3x0\t3"), "Line 3: “3x0” is not an amount"),
        (TABLE.replace("700.00", "600"), "is ¥900.00, but ¥1,000.00 was borrowed"),
        (TABLE.replace("2027-01-05", "2026-12-05"), "Line 3: its day is not after"),
        (TABLE.replace("3.00", "-3.00"), "Line 3: an amount is below zero"),
    ],
)
def test_what_is_wrong_with_a_table_is_said_by_line_and_by_sum(
    qtbot: QtBot, desk: RealDesk, dialog: LoanDialog, *, table: str, said: str
) -> None:
    part = begin(qtbot, dialog, LendersTableFields, "1000", "12%")
    part.table.setPlainText(table)
    before = desk.snapshot.loans
    dialog.save()
    assert said in part.fields["rows"].problem()
    assert desk.snapshot.loans == before
    part.table.setPlainText(TABLE)
    assert part.fields["rows"].problem() == ""
    saved(qtbot, desk, dialog)


def test_a_card_s_balance_is_carried_on_by_what_is_paid_of_each_bill(
    qtbot: QtBot, desk: RealDesk, dialog: LoanDialog
) -> None:
    part = begin(qtbot, dialog, RevolvingCardFields, "1000", "0.05")
    assert part.due_day.value() == 25
    assert not part.fixed.isVisible()
    type_into(qtbot, part.minimum_floor, "500")
    qtbot.waitUntil(lambda: dialog.cost.table.model().rowCount() == 3)
    place = PAYS.index(CardPayment.FULL)
    part.pays.setCurrentIndex(place)
    part.pays.activated.emit(place)
    qtbot.waitUntil(lambda: "costs nothing" in dialog.cost.sentence.text())
    place = PAYS.index(CardPayment.FIXED)
    part.pays.setCurrentIndex(place)
    part.pays.activated.emit(place)
    type_into(qtbot, part.fixed, "400")
    qtbot.waitUntil(lambda: "costs ¥" in dialog.cost.sentence.text())
    terms = saved(qtbot, desk, dialog)
    assert isinstance(terms, RevolvingCardTerms)
    assert terms.rate == Rate(Decimal("0.0005"), RatePer.DAY)
    assert (terms.pays, terms.fixed) == (CardPayment.FIXED, Money(40_000))
    assert terms.minimum_rate == Fraction(1, 10)


def test_the_usual_days_follow_the_statement_and_the_purchase(
    qtbot: QtBot, dialog: LoanDialog
) -> None:
    dialog.use_preset("revolving_card")
    type_into(qtbot, dialog.form.drawn_on, "2026-11-05")
    part = dialog.form.part()
    assert isinstance(part, RevolvingCardFields)
    assert part.due_day.value() == 25
    dialog.use_preset("pay_in_parts")
    type_into(qtbot, dialog.form.drawn_on, "2026-11-07")
    bought = dialog.form.part()
    assert isinstance(bought, PayInPartsFields)
    assert bought.first_due.value() == date(2026, 12, 7)


@pytest.mark.parametrize(
    ("fixed", "said"), [("", "Type an amount"), ("0", "above zero"), ("1", "never be repaid")]
)
def test_a_payment_that_never_repays_the_card_is_refused_at_its_field(
    qtbot: QtBot, desk: RealDesk, dialog: LoanDialog, *, fixed: str, said: str
) -> None:
    part = begin(qtbot, dialog, RevolvingCardFields, "1000", "0.05")
    place = PAYS.index(CardPayment.FIXED)
    part.pays.setCurrentIndex(place)
    part.pays.activated.emit(place)
    if fixed:
        type_into(qtbot, part.fixed, fixed)
    before = desk.snapshot.loans
    dialog.save()
    assert said in part.fields["fixed"].problem()
    assert desk.snapshot.loans == before


def test_a_minimum_so_small_that_it_never_repays_is_refused_below_the_form(
    qtbot: QtBot, dialog: LoanDialog
) -> None:
    part = begin(qtbot, dialog, RevolvingCardFields, "100000", "0.05")
    part.minimum_rate.setValue(0.5)
    part.minimum_floor.clear()
    dialog.save()
    assert "never be repaid" in dialog.problem.text()
    assert dialog.isVisible()


def test_a_fee_kept_back_from_the_money_is_offered_and_makes_the_loan_dearer(
    qtbot: QtBot, desk: RealDesk, dialog: LoanDialog
) -> None:
    part = begin(qtbot, dialog, FlatFeeFields, "9000", "0.6")
    place = list(FeeTiming).index(FeeTiming.DEDUCTED)
    part.timing.setCurrentIndex(place)
    part.timing.activated.emit(place)
    assert part.timing.currentText() == "kept back from the money paid out"
    terms = saved(qtbot, desk, dialog)
    assert isinstance(terms, FlatFeeTerms)
    assert terms.fee_timing is FeeTiming.DEDUCTED


def test_a_loan_s_later_rates_and_months_without_principal_can_be_typed(
    qtbot: QtBot, desk: RealDesk, dialog: LoanDialog
) -> None:
    part = begin(qtbot, dialog, EqualInstalmentFields, "12000", "4.2%")
    part.interest_only.setValue(3)
    part.rate_changes.setPlainText("2027-01-01 3.6%\n2027-07-01 0.01%/day")
    terms = saved(qtbot, desk, dialog)
    assert isinstance(terms, EqualInstalmentTerms)
    assert terms.interest_only == 3
    assert terms.rate_changes == (
        RateChange(date(2027, 1, 1), Rate(Decimal("0.036"))),
        RateChange(date(2027, 7, 1), Rate(Decimal("0.0001"), RatePer.DAY)),
    )


def test_a_later_rate_that_is_wrong_is_shown_even_where_it_was_folded_away(
    qtbot: QtBot, dialog: LoanDialog
) -> None:
    part = begin(qtbot, dialog, EqualInstalmentFields, "12000", "4.2%")
    part.rate_changes.setPlainText("2027-01-01 3.6%\n2027-07-01")
    dialog.save()
    assert "Line 2: A line is the day and the rate" in part.fields["rate_changes"].problem()
    assert part.rate_changes.isVisible()
    part.rate_changes.setPlainText("2027-07-01 3.6%\n2027-01-01 3%")
    dialog.save()
    assert "order of their days" in part.fields["rate_changes"].problem()


def test_what_was_drawn_later_from_a_line_of_credit_can_be_typed(
    qtbot: QtBot, desk: RealDesk, dialog: LoanDialog
) -> None:
    part = begin(qtbot, dialog, DailyInterestFields, "1000", "0.04%/day")
    type_into(qtbot, part.due_on, "2027-11-05")
    part.further.setPlainText("5,000.00 2026-12-05 0.03%/day 2027-12-05")
    qtbot.waitUntil(lambda: "borrow ¥6,000.00" in dialog.cost.sentence.text())
    terms = saved(qtbot, desk, dialog)
    assert isinstance(terms, DailyInterestTerms)
    rate = Rate(Decimal("0.0003"), RatePer.DAY)
    assert terms.further == (DrawDown(Money(500_000), date(2026, 12, 5), rate, date(2027, 12, 5)),)


def test_what_no_field_shows_is_kept_when_a_loan_is_changed(qtbot: QtBot, desk: RealDesk) -> None:
    third = Rate(Decimal(1) / Decimal(3) / 10)
    before = EqualInstalmentTerms(
        principal=Money(200_000),
        drawn_on=date(2026, 1, 5),
        rate=Rate(Decimal("0.12")),
        rounding=Rounding.DOWN,
        periods=12,
        due_day=5,
    )
    now = replace(
        before, drawn_on=date(2026, 6, 5), rate_changes=(RateChange(date(2026, 9, 5), third),)
    )
    earlier = EarlierContract(before, date(2026, 6, 5), ContractChange.EXTENSION, "longer")
    loan = replace(LOAN, terms=now, earlier=(earlier,))
    desk.perform(Replace(loan))
    dialog = LoanDialog(desk.services, loan)
    qtbot.addWidget(dialog)
    dialog.form.note.setText("seen")
    dialog.save()
    kept: list[Loan] = [each for each in desk.snapshot.loans if each.id == LOAN.id]
    assert kept == [replace(loan, note="seen")]


def test_a_rate_keeps_its_meaning_when_another_kind_is_chosen(
    qtbot: QtBot, dialog: LoanDialog
) -> None:
    begin(qtbot, dialog, EqualInstalmentFields, "1000", "14.6%")
    kinds = [type(part) for part in dialog.form.parts]
    dialog.form.kind.setCurrentIndex(kinds.index(RevolvingCardFields))
    dialog.form.kind.activated.emit(dialog.form.kind.currentIndex())
    assert dialog.form.rate.check()
    rate = dialog.form.rate.value()
    assert rate is not None
    assert rate.yearly == Fraction(146, 1000)


def test_the_fields_of_every_kind_can_be_named_by_a_screen_reader(
    dialog: LoanDialog, language: LanguageControl
) -> None:
    dialog.use_preset("other")
    dialog.form.more.setChecked(True)
    for code in ("en", "zh_CN"):
        language.apply(code)
        for place in range(dialog.form.kind.count()):
            dialog.form.kind.setCurrentIndex(place)
            dialog.form.kind.activated.emit(place)
            assert nameless(dialog) == []
