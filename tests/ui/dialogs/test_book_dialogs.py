"""The forms of accounts, categories, recurring items and splits keep what was typed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.households import BANK, FOOD, WAGE
from tests.ui.real import RealDesk, real_desk
from tideover.app.commands.records import Remove
from tideover.app.entering import TypedSplit
from tideover.domain.accounts import AccountKind, CardBill
from tideover.domain.dates import Shift
from tideover.domain.money import Money
from tideover.domain.recurring import EveryMonths, EveryWeeks
from tideover.ui.dialogs.account_dialog import KINDS, AccountDialog
from tideover.ui.dialogs.category_dialog import CategoryDialog
from tideover.ui.dialogs.recurring_dialog import SHIFTS, WEEKS, RecurringDialog
from tideover.ui.dialogs.split_dialog import SplitDialog

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def desk(tmp_path: Path) -> RealDesk:
    return real_desk(tmp_path)


def test_a_card_keeps_its_two_days_and_its_limit(qtbot: QtBot, desk: RealDesk) -> None:
    dialog = AccountDialog(desk.services, None)
    qtbot.addWidget(dialog)
    dialog.name.setText("Visa")
    dialog.kind.setCurrentIndex(KINDS.index(AccountKind.CARD))
    dialog.opening.setText("-420")
    dialog.statement_day.setValue(5)
    dialog.credit_limit.setText("20,000")
    dialog.due_day.setValue(23)
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    made = desk.snapshot.accounts[-1]
    assert (made.name, made.opening, made.bill) == ("Visa", Money(-42_000), CardBill(5, 23))
    assert made.credit_limit == Money(2_000_000)


def test_a_card_may_have_no_known_limit_but_none_of_nothing(qtbot: QtBot, desk: RealDesk) -> None:
    dialog = AccountDialog(desk.services, None)
    qtbot.addWidget(dialog)
    dialog.name.setText("Visa")
    dialog.kind.setCurrentIndex(KINDS.index(AccountKind.CARD))
    dialog.credit_limit.setText("0")
    dialog.save()
    assert dialog._fields["credit_limit"].problem()
    dialog.credit_limit.setText("")
    dialog.save()
    assert desk.snapshot.accounts[-1].credit_limit is None


def test_an_account_without_a_name_is_asked_for_one_at_the_field(
    qtbot: QtBot, desk: RealDesk
) -> None:
    dialog = AccountDialog(desk.services, None)
    qtbot.addWidget(dialog)
    dialog.save()
    assert dialog._fields["name"].problem()
    assert len(desk.snapshot.accounts) == 2


def test_two_categories_of_one_name_are_refused(qtbot: QtBot, desk: RealDesk) -> None:
    dialog = CategoryDialog(desk.services, None)
    qtbot.addWidget(dialog)
    dialog.name.setText("food")
    dialog.save()
    assert "food" in dialog._fields["name"].problem()
    assert len(desk.snapshot.categories) == 2


def test_a_category_is_renamed_and_keeps_its_identity(qtbot: QtBot, desk: RealDesk) -> None:
    dialog = CategoryDialog(desk.services, FOOD)
    qtbot.addWidget(dialog)
    dialog.name.setText("Groceries")
    dialog.save()
    assert {each.id: each.name for each in desk.snapshot.categories}[FOOD.id] == "Groceries"


def test_a_recurring_item_says_in_a_sentence_and_six_days_what_it_will_do(
    qtbot: QtBot, desk: RealDesk
) -> None:
    dialog = RecurringDialog(desk.services, None)
    qtbot.addWidget(dialog)
    dialog.payee.setText("Gym")
    dialog.amount.set_value(Money(9900))
    dialog.amount.value_changed.emit(Money(9900))
    dialog.rule.setCurrentIndex(WEEKS)
    dialog.interval.setValue(2)
    assert "Gym" in dialog.sentence.full_text()
    assert "¥99.00" in dialog.sentence.full_text()
    assert len(dialog.days.full_text().splitlines()) == 7
    dialog.save()
    (item,) = desk.snapshot.recurring
    assert (item.amount, item.rule) == (Money(-9900), EveryWeeks(2))


def test_choosing_an_income_category_makes_the_item_an_income(qtbot: QtBot, desk: RealDesk) -> None:
    dialog = RecurringDialog(desk.services, None)
    qtbot.addWidget(dialog)
    dialog.payee.setText("Works")
    dialog.amount.set_value(Money(860_000))
    dialog.category.choose(WAGE.id)
    dialog.category.category_changed.emit(WAGE.id)
    dialog.day.setValue(31)
    dialog.shift.setCurrentIndex(SHIFTS.index(Shift.EARLIER))
    dialog.save()
    (item,) = desk.snapshot.recurring
    assert (item.amount, item.rule, item.shift) == (
        Money(860_000), EveryMonths(1, 31), Shift.EARLIER,
    )  # fmt: skip


def test_an_end_before_the_start_is_refused_in_the_form(qtbot: QtBot, desk: RealDesk) -> None:
    dialog = RecurringDialog(desk.services, None)
    qtbot.addWidget(dialog)
    dialog.payee.setText("Gym")
    dialog.amount.set_value(Money(9900))
    dialog.ends.set_value(date(2026, 1, 1))
    dialog.save()
    assert desk.snapshot.recurring == ()
    assert dialog._fields["ends"].problem()


def test_splits_are_kept_only_when_they_add_up(qtbot: QtBot, desk: RealDesk) -> None:
    dialog = SplitDialog(desk.snapshot.categories, Money(10_000), (), "", first=FOOD.id)
    qtbot.addWidget(dialog)
    first, second = dialog._parts
    first.amount.set_value(Money(7000))
    dialog.save()
    assert "¥30.00" in dialog.problem.full_text()
    second.amount.set_value(Money(3000))
    with qtbot.waitSignal(dialog.kept) as told:
        dialog.save()
    parts = (TypedSplit(FOOD.id, Money(7000)), TypedSplit(None, Money(3000)))
    assert told.args == [parts, ""]


def test_an_account_that_is_used_cannot_vanish(desk: RealDesk) -> None:
    assert not desk.services.perform(Remove(BANK))
    assert desk.said
