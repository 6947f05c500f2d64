"""The tray says what is due next; who has no tray loses nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from tideover.domain.ids import LoanId
from tideover.domain.loans import EqualPrincipalTerms, Loan
from tideover.domain.money import Money
from tideover.domain.rates import NO_INTEREST
from tideover.ui.application import product_icon
from tideover.ui.tray import Tray

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from tests.ui.desk import Desk
    from tideover.ui.language import LanguageControl

PHONE = Loan(
    LoanId("phone"),
    "Phone",
    "Shop",
    EqualPrincipalTerms(
        principal=Money(120_000),
        drawn_on=date(2026, 11, 1),
        rate=NO_INTEREST,
        periods=12,
        due_day=5,
    ),
)


@pytest.fixture
def tray() -> Iterator[Tray]:
    """Return a tray icon; where there is no tray it is nowhere to be seen."""
    made = Tray(product_icon())
    yield made
    made.leave()


def test_what_is_due_next_is_said_with_its_day_and_amount(tray: Tray, desk: Desk) -> None:
    tray.show_snapshot(replace(desk.book.snapshot, loans=(PHONE,)))
    assert tray.summary() == "Next: Phone, ¥100.00 on 5 Dec"


def test_without_debts_nothing_is_due(tray: Tray, desk: Desk) -> None:
    tray.show_snapshot(desk.book.snapshot)
    assert tray.summary() == "Nothing is due"


def test_the_menu_leads_back_into_the_window(qtbot: QtBot, tray: Tray) -> None:
    actions = [action for action in tray._menu.actions() if action.isEnabled() and action.text()]
    for action, signal in zip(
        actions, (tray.open_requested, tray.record_requested, tray.quit_requested), strict=True
    ):
        with qtbot.waitSignal(signal):
            action.trigger()


def test_the_menu_speaks_the_language(tray: Tray, language: LanguageControl) -> None:
    language.apply("zh_CN")
    tray.retranslate()
    assert tray._quit.text() == "退出"
