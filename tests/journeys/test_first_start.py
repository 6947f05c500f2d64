"""From the double-click to a flagged month, as a person walks it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from tideover.domain.household import FirstStart
from tideover.engine.risk import Risk
from tideover.engine.scenarios import MoveDueDay
from tideover.ui.pages.first_start_page import FirstStartPage
from tideover.ui.pages.outlook_page import OutlookPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from tideover.domain.snapshot import Snapshot
    from tideover.ui.application import Session


def page(session: Session, kind: type) -> object:
    """Return the page that is shown, which must be of that kind."""
    shown = session.window.current_page()
    assert isinstance(shown, kind), shown
    return shown


def snapshot(session: Session) -> Snapshot:
    """Return the household as the window knows it."""
    return session.services.snapshot()


def test_three_steps_of_typing_lead_to_the_month_that_falls_short(
    session: Session, qtbot: QtBot
) -> None:
    first = page(session, FirstStartPage)
    assert isinstance(first, FirstStartPage)
    qtbot.keyClicks(first.cash.accounts[0].amount, "3200")
    qtbot.mouseClick(first.proceed, Qt.MouseButton.LeftButton)
    assert snapshot(session).household.first_start is FirstStart.INCOME

    first.income.incomes[0].payee.insert("工资")
    qtbot.keyClicks(first.income.incomes[0].amount, "7,500")
    first.income.incomes[0].day.setCurrentIndex(14)
    qtbot.keyClicks(first.income.costs[0].amount, "2600")
    qtbot.keyClicks(first.income.living, "3000")
    qtbot.mouseClick(first.proceed, Qt.MouseButton.LeftButton)
    assert [item.payee for item in snapshot(session).recurring]

    debt = first.debts.debts[0]
    qtbot.keyClicks(debt.left, "20000")
    debt.periods.setValue(12)
    debt.due_day.setValue(12)
    qtbot.mouseClick(first.proceed, Qt.MouseButton.LeftButton)

    outlook = page(session, OutlookPage)
    assert isinstance(outlook, OutlookPage)
    assert snapshot(session).household.first_start is FirstStart.DONE
    worst = [button.tile for button in outlook.tiles.buttons if button.tile is not None]
    assert any(tile.risk is Risk.SHORT for tile in worst)
    assert "¥" in outlook.headline.sentence.full_text()


def test_every_step_ends_right_below_its_last_field(session: Session, qtbot: QtBot) -> None:
    first = page(session, FirstStartPage)
    assert isinstance(first, FirstStartPage)
    for _ in range(3):
        step = (first.cash, first.income, first.debts)[first.steps.index()]
        QApplication.processEvents()
        assert 0 <= below(first, step) < first.proceed.height()
        assert first.steps.height() <= step.sizeHint().height()
        qtbot.mouseClick(first.proceed, Qt.MouseButton.LeftButton)


def below(first: FirstStartPage, step: QWidget) -> int:
    """Return how many pixels lie between a step and the button that leads on."""
    foot = step.mapTo(first, QPoint(0, step.height())).y()
    return first.proceed.mapTo(first, QPoint(0, 0)).y() - foot


def test_a_wrong_amount_is_named_at_its_field_and_nothing_is_saved(
    session: Session, qtbot: QtBot
) -> None:
    first = page(session, FirstStartPage)
    assert isinstance(first, FirstStartPage)
    qtbot.keyClicks(first.cash.accounts[0].amount, "1,2,3")
    qtbot.mouseClick(first.proceed, Qt.MouseButton.LeftButton)
    assert first.cash.accounts[0].amount.problem()
    assert first.cash.accounts[0].amount.text() == "1,2,3"
    assert not snapshot(session).accounts


def test_the_sample_household_shows_one_short_month_and_a_way_out(
    session: Session, qtbot: QtBot
) -> None:
    first = page(session, FirstStartPage)
    assert isinstance(first, FirstStartPage)
    qtbot.mouseClick(first.sample, Qt.MouseButton.LeftButton)
    outlook = page(session, OutlookPage)
    assert isinstance(outlook, OutlookPage)
    short = [
        button.tile
        for button in outlook.tiles.buttons
        if button.tile is not None and button.tile.risk is Risk.SHORT
    ]
    assert len(short) == 1
    qtbot.waitUntil(lambda: bool(outlook.help.shown_fixes()))
    assert outlook.headline.help.isVisible()

    kinds = [type(fix.change) for fix in outlook.help.shown_fixes()]
    place = kinds.index(MoveDueDay)
    fix = outlook.help.shown_fixes()[place].change
    assert isinstance(fix, MoveDueDay)
    button = outlook.help.fix_buttons()[place]
    qtbot.waitUntil(lambda: button.height() > 0)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert outlook.trial.isVisible()
    assert all(
        button.tile.risk is not Risk.SHORT
        for button in outlook.tiles.buttons
        if button.tile is not None
    )
    before = snapshot(session)
    qtbot.mouseClick(outlook.trial.keep, Qt.MouseButton.LeftButton)
    moved = next(loan for loan in snapshot(session).loans if loan.id == fix.loan_id)
    assert moved not in before.loans
    assert not outlook.trial.isVisible()


def test_everything_can_be_undone_back_to_the_empty_book(session: Session, qtbot: QtBot) -> None:
    first = page(session, FirstStartPage)
    assert isinstance(first, FirstStartPage)
    empty = snapshot(session)
    qtbot.mouseClick(first.sample, Qt.MouseButton.LeftButton)
    assert snapshot(session).loans
    while session.services.undo():
        pass
    after = snapshot(session)
    assert after.accounts == empty.accounts == ()
    assert after.loans == ()
    assert after.recurring == ()
    assert after.entry_count == 0
    assert after.household == empty.household


def test_leaving_the_first_start_keeps_what_was_saved(session: Session, qtbot: QtBot) -> None:
    first = page(session, FirstStartPage)
    assert isinstance(first, FirstStartPage)
    qtbot.keyClicks(first.cash.accounts[0].amount, "500")
    qtbot.mouseClick(first.proceed, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(first.later, Qt.MouseButton.LeftButton)
    outlook = page(session, OutlookPage)
    assert isinstance(outlook, OutlookPage)
    assert not outlook.tiles.isVisible(), "nothing is known yet, so no month is called safe"
    outlook.empty.asked.emit()
    assert page(session, FirstStartPage) is first
    assert first.steps.index() == 1
