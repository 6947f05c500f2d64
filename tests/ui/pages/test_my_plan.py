"""My plan: what was chosen becomes a list that is ticked, and life that differs is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.households import LOAN, TODAY
from tests.ui.accessible import nameless
from tests.ui.pages.way_out import shown_way_out
from tests.ui.real import RealDesk, real_desk
from tideover.app.commands.records import Add, Replace
from tideover.app.repaying import repayment_command
from tideover.domain.dates import Shift
from tideover.domain.ids import RecurringId
from tideover.domain.money import Money
from tideover.domain.recurring import EveryMonths, RecurringItem
from tideover.engine.following.progress import TodoState
from tideover.engine.schedules import schedule
from tideover.engine.strategies import Strategy
from tideover.ui.dialogs.repayment_dialog import RepaymentDialog
from tideover.ui.pages.way_out_page import PAYOFF, PLAN, WayOutPage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QAbstractButton
    from pytestqt.qtbot import QtBot

    from tideover.domain.chosen_plans import ChosenPlan
    from tideover.ui.language import LanguageControl


def press(qtbot: QtBot, button: QAbstractButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def desk(tmp_path: Path) -> RealDesk:
    """A household with one loan, its five instalments so far paid, and a salary."""
    made = real_desk(tmp_path)
    account = made.snapshot.accounts[0].id
    salary = RecurringItem(
        RecurringId("salary"), "Salary", None, account, Money(900_000), EveryMonths(day=1),
        made.snapshot.as_of.replace(day=1), shift=Shift.NONE,
    )  # fmt: skip
    made.perform(Add(salary))
    for row in schedule(LOAN.terms):
        if row.due < TODAY:
            made.perform(
                repayment_command(
                    made.snapshot, LOAN.id, amount=row.payment, day=row.due, account_id=None
                )
            )
    return made


@pytest.fixture
def page(qtbot: QtBot, desk: RealDesk) -> Iterator[WayOutPage]:
    made = shown_way_out(qtbot, desk)
    yield made
    for canvas in (made.payoff.plan.canvas, made.plan.against.canvas):
        canvas.stop_working()


def follow(qtbot: QtBot, page: WayOutPage, desk: RealDesk, extra: int = 20_000) -> ChosenPlan:
    """Choose a plan as a person does, and follow it."""
    page.payoff.ask_strategy(Strategy.SNOWBALL)
    page.payoff.controls.extra.set_value(Money(extra))
    page.payoff.controls.extra.value_changed.emit(Money(extra))
    press(qtbot, page.payoff.follow.button)
    qtbot.waitUntil(lambda: desk.snapshot.followed is not None)
    seen(qtbot, page, desk)
    assert desk.snapshot.followed is not None
    return desk.snapshot.followed


def seen(qtbot: QtBot, page: WayOutPage, desk: RealDesk) -> None:
    """Wait until the part shows the plan as it is kept now."""
    qtbot.waitUntil(
        lambda: (
            (view := page.plan.view) is not None
            and view.progress.plan is desk.snapshot.followed
            and view.progress.paid == sum_since(desk)
        )
    )


def sum_since(desk: RealDesk) -> Money:
    assert desk.snapshot.followed is not None
    (course,) = desk.snapshot.followed.courses
    paid = sum(each.amount.minor for each in desk.snapshot.repayments)
    return Money(paid) - course.paid_before


def moved(desk: RealDesk, days: int) -> None:
    """Let the plan have been chosen so many days ago: the days since have passed."""
    plan = desk.snapshot.followed
    assert plan is not None
    back = timedelta(days=days)
    courses = tuple(
        replace(
            course,
            payments=tuple(replace(each, day=each.day - back) for each in course.payments),
        )
        for course in plan.courses
    )
    desk.perform(Replace(replace(plan, chosen_on=plan.chosen_on - back, courses=courses)))


def states(page: WayOutPage) -> list[TodoState]:
    shown = [row.item for row in page.plan.todo.rows if row.isVisible()]
    return [item.state for item in shown if item is not None]


def test_without_a_plan_the_way_leads_to_choosing_one(page: WayOutPage) -> None:
    page.open_at(PLAN)
    assert page.plan.empty.isVisible()
    page.plan.empty.asked.emit()
    assert page.tabs.current() == PAYOFF


def test_the_plan_that_is_shown_is_followed_and_one_undo_takes_all_of_it_back(
    qtbot: QtBot, page: WayOutPage, desk: RealDesk
) -> None:
    before = desk.snapshot.household
    plan = follow(qtbot, page, desk)
    assert page.tabs.current() == PLAN
    assert (plan.strategy, plan.extra, plan.chosen_on) == ("snowball", Money(20_000), TODAY)
    assert desk.snapshot.household.strategy == "snowball"
    assert page.plan.standing._title.full_text() == "You are on plan"
    assert len(page.plan.standing.lines.full_text().splitlines()) == 3
    desk.services.undo()
    assert desk.snapshot.followed is None
    assert desk.snapshot.household == before
    assert page.plan.empty.isVisible()


def test_a_payment_is_ticked_with_one_click_and_stays_on_the_list_as_paid(
    qtbot: QtBot, page: WayOutPage, desk: RealDesk
) -> None:
    follow(qtbot, page, desk)
    (row,) = [row for row in page.plan.todo.rows if row.isVisible()]
    assert row.pay.isVisible()
    press(qtbot, row.pay)
    seen(qtbot, page, desk)
    assert states(page) == [TodoState.DONE]
    assert not row.pay.isVisible()
    desk.services.undo()
    seen(qtbot, page, desk)
    assert states(page) == [TodoState.OPEN]


def test_too_little_is_behind_and_says_why_and_a_new_plan_is_shown_before_it_is_taken(
    qtbot: QtBot, page: WayOutPage, desk: RealDesk
) -> None:
    follow(qtbot, page, desk)
    moved(desk, 30)
    seen(qtbot, page, desk)
    late = page.plan.todo.rows[0]
    assert late.item is not None
    assert late.item.state is TodoState.LATE
    press(qtbot, late.other)
    assert isinstance(page.dialog, RepaymentDialog)
    assert page.dialog.amount.value() == late.item.left
    page.dialog.amount.set_value(Money(5_000))
    page.dialog.save()
    seen(qtbot, page, desk)
    assert "¥50.00 of" in late.about.full_text()
    assert " behind the plan" in page.plan.standing._title.full_text()
    assert "was not paid" in page.plan.against.reasons.sentences()[0]
    press(qtbot, page.plan.again.ask)
    qtbot.waitUntil(page.plan.again.accept.isVisible)
    assert "interest and fees" in page.plan.again.answer.full_text()
    press(qtbot, page.plan.again.accept)
    seen(qtbot, page, desk)
    assert page.plan.standing._title.full_text() == "You are on plan"
    assert [each.chosen_on for each in desk.snapshot.plans] == [TODAY]
    for _ in range(4):
        desk.services.undo()
    assert desk.snapshot.plans == ()
    assert len(desk.snapshot.repayments) == 5


def test_what_was_reached_is_shown_until_it_is_noted_and_never_again(
    qtbot: QtBot, page: WayOutPage, desk: RealDesk
) -> None:
    plan = follow(qtbot, page, desk)
    assert not page.plan.standing.note.isVisible()
    desk.perform(Replace(replace(plan, began_owed=plan.began_owed + plan.began_owed)))
    qtbot.waitUntil(page.plan.standing.note.isVisible)
    assert page.plan.standing.reached.sentences() == ["Half of the debt is gone."]
    press(qtbot, page.plan.standing.note)
    qtbot.waitUntil(page.plan.standing.note.isHidden)
    assert desk.snapshot.followed is not None
    assert desk.snapshot.followed.seen == ("half",)


def test_following_is_stopped_and_one_undo_brings_the_plan_back(
    qtbot: QtBot, page: WayOutPage, desk: RealDesk
) -> None:
    plan = follow(qtbot, page, desk)
    press(qtbot, page.plan.again.stop)
    assert desk.snapshot.followed is None
    desk.services.undo()
    assert desk.snapshot.followed == plan


def test_the_picture_is_told_in_words_and_each_month_can_be_read(
    qtbot: QtBot, page: WayOutPage, desk: RealDesk
) -> None:
    plan = follow(qtbot, page, desk)
    canvas = page.plan.against.canvas
    qtbot.waitUntil(lambda: bool(canvas.accessibleName()))
    assert canvas._drawing is not None
    reading = canvas._drawing.reading(0)
    assert [line.value for line in reading.lines] == 2 * [f"¥{plan.opening.minor / 100:,.2f}"]
    assert "planned" in canvas._drawing.summary


def test_everything_can_be_named_by_a_screen_reader_in_both_languages(
    qtbot: QtBot, page: WayOutPage, desk: RealDesk, language: LanguageControl
) -> None:
    follow(qtbot, page, desk)
    assert nameless(page.plan) == []
    language.apply("zh_CN")
    assert nameless(page.plan) == []
