"""A plan is chosen, a month passes, one payment is made and one is not: the window says so."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from tests.journeys.test_a_month import begin_with_the_sample, go, snapshot
from tideover import bootstrap
from tideover.domain.money import Money
from tideover.engine.following.progress import TodoState
from tideover.ui.application import Session
from tideover.ui.dialogs.repayment_dialog import RepaymentDialog
from tideover.ui.pages.way_out_page import PLAN, WayOutPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton, QApplication
    from pytestqt.qtbot import QtBot

    from tideover.store.household_store import HouseholdStore
    from tideover.ui.pages.way_out.my_plan import MyPlanPart

LATER = date(2026, 12, 13)


def press(qtbot: QtBot, button: QAbstractButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def states(part: MyPlanPart) -> dict[str, TodoState]:
    shown = [row.item for row in part.todo.rows if not row.isHidden()]
    return {item.name: item.state for item in shown if item is not None}


def reopened(store: HouseholdStore, day: date, qtbot: QtBot, qapp: QApplication) -> WayOutPage:
    """Open the household again on another day, at the plan."""
    ports = bootstrap.ports_for(store, store.read(day), None, partial(date.fromisoformat, str(day)))
    session = Session(qapp, ports)
    qtbot.addWidget(session.window)
    session.window.resize(1280, 800)
    session.start()
    qtbot.waitExposed(session.window)
    page = go(session, "way_out", WayOutPage)
    page.open_at(PLAN)
    qtbot.waitUntil(lambda: bool(states(page.plan)), timeout=10_000)
    return page


def test_a_plan_is_followed_paid_missed_made_anew_and_all_of_it_undone(
    session: Session, store: HouseholdStore, qtbot: QtBot, qapp: QApplication
) -> None:
    begin_with_the_sample(session, qtbot)
    page = go(session, "way_out", WayOutPage)
    qtbot.waitUntil(lambda: page.payoff._planned is not None, timeout=20_000)
    press(qtbot, page.payoff.follow.button)
    qtbot.waitUntil(lambda: page.tabs.current() == PLAN, timeout=20_000)
    chosen = snapshot(session).followed
    assert chosen is not None
    session.window.close()

    page = reopened(store, LATER, qtbot, qapp)
    part, services = page.plan, page.services
    before = services.snapshot()
    assert list(states(part).values())[:3] == 3 * [TodoState.LATE]
    assert "behind the plan" in part.standing._title.full_text()
    first, second = part.todo.rows[:2]
    one, other = list(states(part))[:2]
    press(qtbot, first.pay)
    qtbot.waitUntil(lambda: states(part)[one] is TodoState.DONE, timeout=10_000)
    press(qtbot, second.other)
    assert isinstance(page.dialog, RepaymentDialog)
    page.dialog.amount.set_value(Money(10_000))
    page.dialog.save()
    qtbot.waitUntil(lambda: "¥100.00 of" in second.about.full_text(), timeout=10_000)
    assert states(part)[other] is TodoState.LATE
    press(qtbot, part.again.ask)
    qtbot.waitUntil(part.again.accept.isVisible, timeout=20_000)
    press(qtbot, part.again.accept)
    qtbot.waitUntil(lambda: part.standing._title.full_text() == "You are on plan", timeout=10_000)
    assert [plan.chosen_on for plan in services.snapshot().plans] == [LATER]
    for _ in range(3):
        services.undo()
    assert services.snapshot().plans == (chosen,)
    assert services.snapshot().repayments == before.repayments
