"""What is typed is read as meant or refused in words; nothing typed is ever lost."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tests.ui.accessible import nameless
from tideover.domain.money import Money
from tideover.domain.rates import Rate, RatePer
from tideover.ui.widgets.date_edit import DateEdit
from tideover.ui.widgets.field import Field
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.widgets.money_edit import MoneyEdit
from tideover.ui.widgets.rate_edit import RateEdit
from tideover.ui.widgets.text_edit import TextEdit

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tideover.ui.widgets.typed_edit import TypedEdit

TODAY = date(2026, 11, 24)


def today() -> date:
    """Return the day of the test."""
    return TODAY


class Form(QWidget):
    """A field and another one to go to."""

    def __init__(self, edit: QWidget, name: str) -> None:
        super().__init__()
        self.field = Field(name, edit)
        self.other = TextEdit()
        self.other.setAccessibleName("Other")
        rows = QVBoxLayout(self)
        rows.addWidget(self.field)
        rows.addWidget(self.other)

    def said(self) -> str:
        """Return what stands below the field."""
        below = self.field.findChildren(PlainLabel)[-1]
        return below.full_text() if below.isVisible() else ""


def typed(qtbot: QtBot, edit: TypedEdit[Any], text: str, name: str = "Amount") -> Form:
    """Type into a field and leave it."""
    form = Form(edit, name)
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    edit.setFocus()
    # Not keyClicks: QTest cannot type what an input method types.
    edit.insert(text)
    form.other.setFocus()
    return form


@pytest.mark.parametrize(
    ("text", "minor", "shown"),
    [
        ("1234.5", 123_450, "1,234.50"),
        ("¥1,234.50", 123_450, "1,234.50"),
        ("１２３４", 123_400, "1,234.00"),
        ("12元", 1200, "12.00"),
        ("0", 0, "0.00"),
    ],
)
def test_an_amount_is_read_as_people_type_it(
    qtbot: QtBot, text: str, minor: int, shown: str
) -> None:
    edit = MoneyEdit()
    form = typed(qtbot, edit, text)
    assert edit.value() == Money(minor)
    assert edit.text() == shown
    assert form.said() == ""


@pytest.mark.parametrize("text", ["1,2,3", "NaN", "1e308", "-5", "1.234", "9" * 20])
def test_what_is_no_amount_stays_as_typed_and_says_why(qtbot: QtBot, text: str) -> None:
    edit = MoneyEdit()
    form = typed(qtbot, edit, text)
    assert edit.value() is None
    assert edit.text() == text
    assert form.said() == edit.problem() != ""


def test_the_complaint_goes_as_soon_as_the_amount_is_readable(qtbot: QtBot) -> None:
    edit = MoneyEdit()
    form = typed(qtbot, edit, "1,2,3")
    edit.setFocus()
    edit.selectAll()
    with qtbot.waitSignal(edit.value_changed) as changed:
        qtbot.keyClicks(edit, "7")
    assert changed.args == [Money(700)]
    assert form.said() == ""


def test_an_empty_field_complains_only_when_it_is_needed() -> None:
    needed, optional = MoneyEdit(), MoneyEdit(optional=True)
    assert not needed.check()
    assert needed.problem() == "Type an amount, for example 28.50."
    assert optional.check()


def test_a_field_for_a_balance_takes_what_is_owed(qtbot: QtBot) -> None:
    edit = MoneyEdit(may_be_negative=True)
    form = typed(qtbot, edit, "-420")
    assert edit.value() == Money(-42_000)
    assert form.said() == ""


@pytest.mark.parametrize(
    ("text", "rate", "said"),
    [
        ("14.6", Rate(Decimal("0.146")), "= 14.6% a year, 0.04% a day"),
        ("0.146", Rate(Decimal("0.146")), "= 14.6% a year, 0.04% a day"),
        ("0.0004/day", Rate(Decimal("0.0004"), RatePer.DAY), "= 14.6% a year, 0.04% a day"),
        ("0.04%/日", Rate(Decimal("0.0004"), RatePer.DAY), "= 14.6% a year, 0.04% a day"),
    ],
)
def test_what_was_understood_of_a_rate_stands_below_it(
    qtbot: QtBot, text: str, rate: Rate, said: str
) -> None:
    edit = RateEdit()
    form = typed(qtbot, edit, text, "Rate")
    assert edit.value() is not None
    assert edit.value() == rate
    assert form.said() == said


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-12-05", date(2026, 12, 5)),
        ("12-5", date(2026, 12, 5)),
        ("5", date(2026, 11, 5)),
        ("昨天", date(2026, 11, 23)),
        ("2026年12月5日", date(2026, 12, 5)),
    ],
)
def test_a_day_is_read_as_people_type_it(qtbot: QtBot, text: str, day: date) -> None:
    edit = DateEdit(today)
    form = typed(qtbot, edit, text, "Day")
    assert edit.value() == day
    assert edit.text() == day.isoformat()
    assert form.said() == ""


def test_an_impossible_day_says_so(qtbot: QtBot) -> None:
    edit = DateEdit(today)
    form = typed(qtbot, edit, "2026-02-30", "Day")
    assert form.said() == "There is no such day: 2026-02-30."


def test_the_arrows_go_day_by_day(qtbot: QtBot) -> None:
    edit = DateEdit(today)
    qtbot.addWidget(edit)
    edit.set_value(date(2026, 12, 31))
    with qtbot.waitSignal(edit.value_changed):
        qtbot.keyClick(edit, Qt.Key.Key_Up)
    assert edit.value() == date(2027, 1, 1)


def test_a_day_can_be_taken_from_the_calendar(qtbot: QtBot) -> None:
    edit = DateEdit(today)
    edit.setAccessibleName("Day")
    qtbot.addWidget(edit)
    edit.show()
    qtbot.keyClick(edit, Qt.Key.Key_F4)
    calendar = edit._calendar
    assert calendar is not None
    assert calendar.isVisible()
    calendar.clicked.emit(calendar.selectedDate().addDays(3))
    assert edit.value() == date(2026, 11, 27)
    assert not calendar.isVisible()


def test_a_field_gives_its_control_a_name_and_a_letter(qtbot: QtBot) -> None:
    form = Form(MoneyEdit(), "金额(&A)")
    qtbot.addWidget(form)
    form.show()
    assert form.field.control.accessibleName() == "金额(A)"
    assert nameless(form) == []


def test_undo_leaves_an_idle_line_to_the_window(qtbot: QtBot) -> None:
    form = Form(TextEdit(), "Payee")
    qtbot.addWidget(form)
    shortcut = QShortcut(QKeySequence("Ctrl+Z"), form)
    line = form.field.control
    assert isinstance(line, TextEdit)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    line.setFocus()
    qtbot.keyClicks(line, "x")
    qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert line.text() == ""
    line.setText("")
    with qtbot.waitSignal(shortcut.activated):
        qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
