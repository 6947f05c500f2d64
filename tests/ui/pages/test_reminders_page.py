"""The reminders page: what is due is paid or put off with one button."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.households import BANK, LOAN, TODAY
from tests.ui.accessible import nameless
from tests.ui.real import RealDesk, real_desk
from tideover.app.commands.records import Add
from tideover.ui.pages.reminders_page import RemindersPage

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tideover.ui.language import LanguageControl


@pytest.fixture
def desk(tmp_path: Path) -> RealDesk:
    return real_desk(tmp_path)


def shown(qtbot: QtBot, desk: RealDesk) -> RemindersPage:
    page = RemindersPage(desk.services)
    qtbot.addWidget(page)
    page.command_requested.connect(desk.changes.perform)
    desk.changes.shown.connect(page.show_snapshot)
    page.resize(900, 700)
    page.show()
    page.show_snapshot(desk.snapshot)
    return page


@pytest.fixture
def page(qtbot: QtBot, desk: RealDesk) -> RemindersPage:
    return shown(qtbot, desk)


def cards(page: RemindersPage) -> int:
    return sum(card.isVisible() for card in page.cards)


def test_what_is_overdue_is_said_first_and_in_words(page: RemindersPage) -> None:
    assert "overdue" in page.summary.full_text()
    assert "overdue" in page.cards[0].when.full_text()
    assert page.cards[0].name.full_text() == "Phone"


def test_i_paid_it_records_the_payment_and_the_card_goes(
    qtbot: QtBot, desk: RealDesk, page: RemindersPage
) -> None:
    before = cards(page)
    qtbot.mouseClick(page.cards[0].pay, Qt.MouseButton.LeftButton)
    (repaid,) = desk.snapshot.repayments
    assert repaid.day == TODAY
    assert desk.snapshot.balances[BANK.id] == BANK.opening - repaid.amount
    assert cards(page) == before - 1
    desk.services.undo()
    assert desk.snapshot.repayments == ()
    assert cards(page) == before


def test_a_reminder_that_is_put_off_stands_apart_until_its_day(
    qtbot: QtBot, desk: RealDesk, page: RemindersPage
) -> None:
    before = cards(page)
    qtbot.mouseClick(page.cards[0].later, Qt.MouseButton.LeftButton)
    assert desk.snapshot.reminder_log[0].until == date(2026, 11, 27)
    assert cards(page) == before - 1
    assert page.quiet_cards[0].isVisible()
    assert "27 Nov" in page.quiet_cards[0].cover.full_text()
    assert page.quiet_cards[0].pay.isVisible()


def test_putting_off_does_not_stand_in_the_way_of_an_undo(
    qtbot: QtBot, desk: RealDesk, page: RemindersPage
) -> None:
    step = desk.history.to_undo
    qtbot.mouseClick(page.cards[0].tomorrow, Qt.MouseButton.LeftButton)
    assert desk.history.to_undo is step


def test_the_loan_is_one_click_away(qtbot: QtBot, page: RemindersPage) -> None:
    with qtbot.waitSignal(page.page_requested) as asked:
        qtbot.mouseClick(page.cards[0].open, Qt.MouseButton.LeftButton)
    assert asked.args == ["loans", LOAN.id]


def test_a_household_without_loans_is_told_where_reminders_come_from(
    qtbot: QtBot, tmp_path: Path
) -> None:
    page = shown(qtbot, real_desk(tmp_path / "empty", filled=False))
    assert page.empty.isVisible()
    with qtbot.waitSignal(page.page_requested):
        page.empty.asked.emit()


def test_a_quiet_page_names_the_next_reminder(qtbot: QtBot, tmp_path: Path) -> None:
    desk = real_desk(tmp_path / "quiet", filled=False)
    later = replace(LOAN.terms, drawn_on=date(2026, 11, 20))
    desk.perform(Add(replace(LOAN, terms=later, pays_from=None)))
    page = shown(qtbot, desk)
    assert page.empty.isVisible()
    assert page.empty.texts()[1].startswith("The next reminder comes on 28 Nov: Phone ")


def test_buttons_say_for_which_loan_they_are(
    page: RemindersPage, language: LanguageControl
) -> None:
    assert page.cards[0].pay.accessibleName() == "I paid it: Phone"
    assert nameless(page) == []
    language.apply("zh_CN")
    assert nameless(page) == []
