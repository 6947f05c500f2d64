"""The way out: the plan that is drawn is the plan that was asked for."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QToolButton

from tests.households import LOAN
from tests.ui.accessible import nameless
from tests.ui.pages.way_out import shown_way_out
from tests.ui.real import RealDesk, real_desk
from tideover.app.commands.records import Add
from tideover.domain.dates import Month, Shift
from tideover.domain.extra_money import ExtraMoney, Monthly, Windfall
from tideover.domain.ids import LoanId, RecurringId
from tideover.domain.loans import EqualInstalmentTerms, Loan
from tideover.domain.money import Money
from tideover.domain.rates import NO_INTEREST
from tideover.domain.recurring import EveryMonths, RecurringItem
from tideover.engine.prepayment import Keep
from tideover.engine.ranking import ORDERS
from tideover.engine.spare_money import use_spare_money
from tideover.engine.strategies import Strategy
from tideover.ui.charts.payoff_chart import PayoffDrawing
from tideover.ui.format import money_text
from tideover.ui.pages.way_out.plan_card import AGAINST, VERSUS
from tideover.ui.pages.way_out_page import WayOutPage
from tideover.ui.widgets.chart_controls import NUMBERS
from tideover.ui.wording.spare_money import spare_remark, spare_title, spare_warning
from tideover.viewmodels.payoff import extra_scale
from tideover.viewmodels.plan_charts import Against

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tideover.ui.language import LanguageControl

SECOND = Loan(
    LoanId("second"),
    "借呗",
    "蚂蚁",
    EqualInstalmentTerms(
        principal=Money(300_000),
        drawn_on=LOAN.terms.drawn_on,
        rate=NO_INTEREST,
        periods=24,
        due_day=12,
    ),
)


@pytest.fixture
def desk(tmp_path: Path) -> RealDesk:
    made = real_desk(tmp_path)
    account = made.snapshot.accounts[0].id
    salary = RecurringItem(
        RecurringId("salary"), "Salary", None, account, Money(900_000), EveryMonths(day=1),
        made.snapshot.as_of.replace(day=1), shift=Shift.NONE,
    )  # fmt: skip
    made.perform(Add(SECOND), Add(salary))
    return made


@pytest.fixture
def page(qtbot: QtBot, desk: RealDesk) -> Iterator[WayOutPage]:
    made = shown_way_out(qtbot, desk)
    qtbot.waitUntil(lambda: made.payoff.plan._view is not None)
    yield made
    made.payoff.plan.canvas.stop_working()


def extra_asked(page: WayOutPage) -> ExtraMoney:
    question = page.payoff._question
    assert question is not None
    return question.extra


def planned(page: WayOutPage) -> str:
    return page.payoff.plan._title.full_text()


def test_the_title_is_the_finding_and_the_picture_shows_it(qtbot: QtBot, page: WayOutPage) -> None:
    assert planned(page).startswith("Free of debt in ")
    qtbot.waitUntil(lambda: page.payoff.plan.canvas.accessibleName() == planned(page))


def test_the_slider_and_the_field_ask_for_the_same_amount(qtbot: QtBot, page: WayOutPage) -> None:
    before = planned(page)
    page.payoff.controls.slider.setValue(50)
    assert page.payoff.controls.extra.value() == Money(50_000)
    qtbot.waitUntil(lambda: planned(page) != before)
    page.payoff.controls.extra.selectAll()
    qtbot.keyClicks(page.payoff.controls.extra, "200")
    assert page.payoff.controls.slider.value() == 20


def test_the_minimum_asks_for_nothing_on_top(qtbot: QtBot, page: WayOutPage) -> None:
    page.payoff.ask_strategy(Strategy.MINIMUM)
    assert not page.payoff.controls.slider.isEnabled()
    qtbot.waitUntil(lambda: "saves" not in planned(page))


def test_every_strategy_is_compared_and_a_row_can_be_chosen(page: WayOutPage, qtbot: QtBot) -> None:
    model = page.payoff.comparison.table.model()
    assert model.rowCount() >= len(ORDERS)
    qtbot.waitUntil(lambda: model.rowCount() == len(Strategy), timeout=30_000)
    page.payoff.comparison._tell(model.index(1, 0))
    assert page.payoff.controls.strategies.current() == "snowball"


def test_an_own_order_is_moved_with_the_keys_and_drawn(qtbot: QtBot, page: WayOutPage) -> None:
    page.payoff.ask_strategy(Strategy.CUSTOM)
    assert page.payoff.order.isVisible()
    before = page.payoff.order.list.order()
    page.payoff.order.list.setFocus()
    qtbot.keyClick(page.payoff.order.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert page.payoff.order.list.order() == before[::-1]
    assert page.payoff._question is not None
    assert page.payoff._question.order == before[::-1]


def test_a_plan_becomes_the_household_s_own_and_one_undo_takes_it_back(
    qtbot: QtBot, desk: RealDesk, page: WayOutPage
) -> None:
    before = desk.snapshot.household
    page.payoff.ask_strategy(Strategy.SNOWBALL)
    page.payoff.ask_extra(ExtraMoney(Money(30_000)))
    assert page.payoff.controls.keep.isEnabled()
    qtbot.mouseClick(page.payoff.controls.keep, Qt.MouseButton.LeftButton)
    assert desk.snapshot.household.strategy == "snowball"
    assert desk.snapshot.household.extra_money.monthly == Money(30_000)
    assert not page.payoff.controls.keep.isEnabled()
    desk.services.undo()
    assert desk.snapshot.household == before


def test_a_sum_that_comes_once_is_kept_drawn_and_undone(
    qtbot: QtBot, desk: RealDesk, page: WayOutPage
) -> None:
    before = desk.snapshot.household
    page.payoff.ask_extra(ExtraMoney(Money(30_000)))
    qtbot.mouseClick(page.payoff.controls.windfalls.add, Qt.MouseButton.LeftButton)
    dialog = page.payoff.controls.windfalls.dialog
    assert dialog is not None
    coming = desk.snapshot.as_of + timedelta(20)
    dialog.day.set_value(coming)
    dialog.amount.set_value(Money(100_000))
    dialog.save()
    windfall = Windfall(coming, Money(100_000))
    assert desk.snapshot.household.extra_money.windfalls == (windfall,)
    # The amount that is being tried stays as it is, and is not kept by the way.
    assert desk.snapshot.household.extra_money.monthly == before.extra_money.monthly
    assert extra_asked(page) == ExtraMoney(Money(30_000), windfalls=(windfall,))

    def is_marked() -> bool:
        drawing = page.payoff.plan.canvas._drawing
        return isinstance(drawing, PayoffDrawing) and bool(drawing.marks)

    qtbot.waitUntil(is_marked, timeout=15_000)
    desk.services.undo()
    assert desk.snapshot.household == before
    assert extra_asked(page).windfalls == ()


def test_a_sum_for_all_loans_and_its_month_are_asked_and_what_is_missing_is_named(
    qtbot: QtBot, desk: RealDesk, page: WayOutPage
) -> None:
    controls = page.payoff.controls
    button = controls.meant.findChild(QToolButton, Monthly.IN_ALL.value)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert extra_asked(page).meant is Monthly.IN_ALL
    # It pays at least what is due next.
    assert extra_asked(page).monthly >= extra_scale(desk.snapshot).due
    controls._follow_month(Month.of(desk.snapshot.as_of) + 2)
    assert extra_asked(page).starts == Month.of(desk.snapshot.as_of) + 2
    controls.extra.selectAll()
    qtbot.keyClicks(controls.extra, "1")
    qtbot.waitUntil(lambda: bool(controls.findings.sentences()), timeout=15_000)
    assert "is missing" in controls.findings.sentences()[0]
    controls._follow_month(Month.of(desk.snapshot.as_of))
    assert extra_asked(page).starts is None


def test_a_plan_that_is_being_tried_survives_another_change(
    desk: RealDesk, page: WayOutPage
) -> None:
    page.payoff.ask_extra(ExtraMoney(Money(30_000)))
    desk.perform(Add(Loan(LoanId("third"), "third", "", SECOND.terms)))
    assert page.payoff.controls.extra.value() == Money(30_000)


@pytest.mark.parametrize(
    ("code", "begins"),
    [
        ("interest", "Interest and fees"),
        ("versus", "Avalanche costs"),
        ("countdown", "20 months to go"),
    ],
)
def test_one_question_is_drawn_in_every_picture_of_the_plan(
    qtbot: QtBot, page: WayOutPage, code: str, begins: str
) -> None:
    button = page.payoff.plan.choice.findChild(QToolButton, code)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert planned(page).startswith(begins)
    qtbot.waitUntil(lambda: page.payoff.plan.canvas.accessibleName() == planned(page))
    assert page.payoff.plan.chart.sentence.text() == page.payoff.plan.canvas.accessibleDescription()
    before = planned(page)
    page.payoff.controls.slider.setValue(60)
    qtbot.waitUntil(lambda: planned(page) != before)
    assert page.payoff.plan.against.isVisible() == (code == VERSUS)


def test_a_person_chooses_what_the_plan_is_compared_with(qtbot: QtBot, page: WayOutPage) -> None:
    page.payoff.plan.show_chart(VERSUS)
    assert planned(page).endswith("Only due")
    place = AGAINST.index(Against(Strategy.AVALANCHE))
    page.payoff.plan.against.setCurrentIndex(place)
    page.payoff.plan.against.activated.emit(place)
    qtbot.waitUntil(lambda: planned(page).startswith("This is the same plan"))


def test_the_numbers_are_the_same_and_go_to_the_clipboard(page: WayOutPage) -> None:
    page.payoff.plan.chart.controls.show_as(NUMBERS)
    page.payoff.plan.chart.controls.saver.copy.click()
    first, today, *rest = QGuiApplication.clipboard().text().splitlines()
    assert first.split("\t")[0] == "End of"
    assert today.split("\t")[0] == "Today"
    assert today.split("\t")[-1] == "4,200.00"
    assert rest[-1].split("\t")[-1] == "0.00"


def test_the_picture_is_saved_and_told(qtbot: QtBot, page: WayOutPage, tmp_path: Path) -> None:
    with qtbot.waitSignal(page.message_requested) as said:
        page.payoff.plan.chart.controls.saver.save_to(str(tmp_path / "plan.svg"))
    assert said.args == ["Saved as “plan.svg”."]


def test_a_small_amount_gets_an_honest_answer(qtbot: QtBot, page: WayOutPage) -> None:
    page.open_at("difficulty")
    qtbot.waitUntil(lambda: "With ¥300.00 a month" in page.difficulty.fixed.answer.full_text())
    page.difficulty.fixed.amount.selectAll()
    qtbot.keyClicks(page.difficulty.fixed.amount, "0.01")
    qtbot.waitUntil(
        lambda: "At least ¥" in page.difficulty.fixed.answer.full_text(), timeout=30_000
    )
    page.difficulty.fixed.amount.selectAll()
    qtbot.keyClick(page.difficulty.fixed.amount, Qt.Key.Key_Delete)
    qtbot.waitUntil(
        lambda: page.difficulty.fixed.answer.full_text() == "Type an amount above zero."
    )


def test_without_a_loan_the_way_leads_to_the_loans(qtbot: QtBot, tmp_path: Path) -> None:
    desk = real_desk(tmp_path / "empty", filled=False)
    page = WayOutPage(desk.services)
    qtbot.addWidget(page)
    page.show()
    page.show_snapshot(desk.snapshot)
    assert page.payoff.empty.isVisible()
    with qtbot.waitSignal(page.page_requested) as asked:
        page.payoff.empty.asked.emit()
    assert asked.args == ["loans", None]


def test_everything_can_be_named_by_a_screen_reader_in_both_languages(
    page: WayOutPage, language: LanguageControl
) -> None:
    page.payoff.ask_strategy(Strategy.CUSTOM)
    assert nameless(page) == []
    language.apply("zh_CN")
    assert nameless(page) == []


def test_an_answer_never_stands_beside_another_amount(qtbot: QtBot, page: WayOutPage) -> None:
    page.open_at("difficulty")
    said = page.difficulty.fixed.answer.full_text
    qtbot.waitUntil(lambda: "300" in said())
    page.difficulty.fixed.amount.selectAll()
    qtbot.keyClicks(page.difficulty.fixed.amount, "100")
    assert "300" not in said()
    qtbot.waitUntil(lambda: "100" in said())


def test_money_to_spare_is_compared_loan_by_loan_as_it_is_typed(
    qtbot: QtBot, desk: RealDesk, page: WayOutPage
) -> None:
    spare = page.payoff.spare
    spare.amount.selectAll()
    qtbot.keyClicks(spare.amount, "500")
    qtbot.waitUntil(lambda: spare._given is not None and spare._given[0] == Money(50_000))
    model = spare.table.model()
    uses = use_spare_money(desk.snapshot, Money(50_000))
    assert model.rowCount() == len(uses) == 2
    shown = [model.index(row, column).data() for row in range(2) for column in (0, 5)]
    assert shown == [text for use in uses for text in (use.loan.name, spare_remark(use))]
    assert spare.answer.full_text() == spare_title(uses, Money(50_000))
    assert spare.warning.full_text() == spare_warning(uses)
    assert spare.warning.isVisibleTo(page) is bool(spare_warning(uses))


def test_a_choice_between_ending_sooner_and_smaller_instalments_changes_the_answer(
    qtbot: QtBot, desk: RealDesk, page: WayOutPage
) -> None:
    qtbot.waitUntil(lambda: page.payoff.spare._given is not None)
    before = page.payoff.spare._given
    button = page.payoff.spare.keep.findChild(QToolButton, "term")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.payoff.spare._given is not before)
    assert page.payoff.spare._given == (
        Money(100_000),
        use_spare_money(desk.snapshot, Money(100_000), Keep.TERM),
    )


def test_without_an_amount_it_asks_for_one(qtbot: QtBot, page: WayOutPage) -> None:
    qtbot.waitUntil(lambda: page.payoff.spare._given is not None)
    page.payoff.spare.amount.selectAll()
    qtbot.keyClicks(page.payoff.spare.amount, "0")
    qtbot.waitUntil(lambda: page.payoff.spare._given is None)
    assert page.payoff.spare.answer.full_text() == "Type an amount above zero."
    assert not page.payoff.spare.table.isVisibleTo(page)


def test_the_cheapest_plan_comes_with_its_proof_and_can_be_drawn(
    page: WayOutPage, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: page.payoff.best.view is not None, timeout=15_000)
    view = page.payoff.best.view
    assert view is not None
    assert money_text(view.cost) in page.payoff.best.proof.full_text()
    assert page.payoff.comparison._rows.row_of(Strategy.CHEAPEST) >= 0
    page.payoff.best.show_plan.click()
    qtbot.waitUntil(
        lambda: (
            page.payoff._planned is not None
            and page.payoff._planned.view.question.strategy is Strategy.CHEAPEST
        ),
        timeout=15_000,
    )
    assert money_text(view.cost) in planned(page)


def test_too_little_money_is_divided_lender_by_lender(page: WayOutPage, qtbot: QtBot) -> None:
    page.open_at("difficulty")
    page.difficulty.fixed.amount.set_value(Money(20_000))
    page.difficulty.fixed.amount.value_changed.emit(Money(20_000))
    harm = page.difficulty.harm
    qtbot.waitUntil(lambda: harm.view is not None, timeout=15_000)
    view = harm.view
    assert view is not None
    assert view.monthly == Money(20_000)
    assert harm.table.model().rowCount() == len(view.lines) == 2
    assert money_text(view.monthly) in harm.finding.full_text()
