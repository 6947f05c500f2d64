"""Every kind of debt the first start offers becomes a loan; its next payment is the lender's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.households import BANK, TODAY
from tideover.domain.loans import PayInPartsTerms, RevolvingCardTerms
from tideover.domain.money import Money
from tideover.engine.presets import PRESETS
from tideover.engine.schedules import schedule
from tideover.ui.pages.first_start.rows import DebtRow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CODES = [preset.code for preset in PRESETS]


def typed(qtbot: QtBot, code: str) -> DebtRow:
    """Return a row of that kind with what the lender's app says: 900 left, due on the 10th."""
    row = DebtRow(preset=CODES.index(code))
    qtbot.addWidget(row)
    row.left.set_value(Money(90_000))
    row.due_day.setValue(10)
    return row


@pytest.mark.parametrize("code", [code for code in CODES if code != "friend"])
def test_the_next_payment_is_due_on_the_day_that_was_typed(qtbot: QtBot, code: str) -> None:
    loan = typed(qtbot, code).loan(TODAY, BANK.id)
    assert loan is not None
    rows = schedule(loan.terms)
    assert (rows[0].due.month, rows[0].due.day) == (12, 10)
    assert sum(row.principal.minor for row in rows) == 90_000


def test_a_purchase_in_parts_has_the_parts_that_are_left(qtbot: QtBot) -> None:
    row = typed(qtbot, "pay_in_parts")
    row.periods.setValue(2)
    loan = row.loan(TODAY, BANK.id)
    assert loan is not None
    assert isinstance(loan.terms, PayInPartsTerms)
    assert [each.payment for each in schedule(loan.terms)] == [Money(45_000)] * 2


def test_a_card_s_balance_is_asked_for_no_number_of_instalments(qtbot: QtBot) -> None:
    row = typed(qtbot, "revolving_card")
    assert not row.periods.isEnabled()
    loan = row.loan(TODAY, BANK.id)
    assert loan is not None
    assert isinstance(loan.terms, RevolvingCardTerms)
    row.preset.setCurrentIndex(CODES.index("jiebei"))
    assert row.periods.isEnabled()
