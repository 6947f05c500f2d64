"""What if, through the real window's parts: made, kept, compared, applied and taken back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.households import BANK, FOOD, WAGE
from tests.ui.accessible import nameless
from tests.ui.real import RealDesk, real_desk
from tideover.app.commands.records import Add
from tideover.domain.accounts import Account, AccountKind, CardBill
from tideover.domain.ids import AccountId, RecurringId
from tideover.domain.money import Money
from tideover.domain.recurring import EveryMonths, RecurringItem
from tideover.domain.scenarios import JobLoss, NewAmount, OneOff, RatesChange
from tideover.engine.risk import outlook
from tideover.engine.what_if import with_scenario
from tideover.ui.dialogs.apply_scenario_dialog import ApplyScenarioDialog
from tideover.ui.pages.reports_page import ReportsPage
from tideover.ui.widgets.data_table import CELL, Cell
from tideover.ui.wording.commands import undo_text
from tideover.viewmodels.what_if import ChangeKind, Measure

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tideover.ui.language import LanguageControl

PAY = RecurringItem(
    RecurringId("pay"), "Salary", WAGE.id, BANK.id, Money(800_000), EveryMonths(1, 10),
    date(2026, 1, 1),
)  # fmt: skip
RENT = RecurringItem(
    RecurringId("rent"), "Rent", FOOD.id, BANK.id, Money(-300_000), EveryMonths(1, 1),
    date(2026, 1, 1),
)  # fmt: skip
CARD = Account(
    AccountId("card"), "Visa", AccountKind.CARD, Money(0), date(2026, 1, 1), CardBill(5, 25),
    position=2,
)  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path) -> RealDesk:
    made = real_desk(tmp_path)
    made.perform(Add(PAY), Add(RENT), Add(CARD))
    return made


@pytest.fixture
def page(qtbot: QtBot, desk: RealDesk) -> ReportsPage:
    made = ReportsPage(desk.services)
    qtbot.addWidget(made)
    made.command_requested.connect(desk.services.perform)
    desk.changes.shown.connect(lambda: made.show_snapshot(desk.snapshot))
    made.resize(1096, 740)
    made.show()
    made.open_at("what_if")
    wait_for(qtbot, made, 1)
    return made


def wait_for(qtbot: QtBot, page: ReportsPage, columns: int) -> None:
    """Wait until so many columns of the household of now are there, today's among them."""

    def there() -> bool:
        view = page.what_if.view
        now = page.services.snapshot()
        return view is not None and view.snapshot is now and len(view.columns) == columns

    qtbot.waitUntil(there, timeout=20_000)


def use(qtbot: QtBot, page: ReportsPage, kind: ChangeKind) -> None:
    qtbot.mouseClick(page.what_if.form.templates[kind], Qt.MouseButton.LeftButton)


def keep(qtbot: QtBot, page: ReportsPage, name: str = "") -> None:
    form = page.what_if.form
    if name:
        form.name.selectAll()
        qtbot.keyClicks(form.name, name)
    qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)


def cell(page: ReportsPage, measure: Measure, column: int) -> Cell:
    rows = page.what_if.table.rows
    found = rows.data(rows.index(rows.row_of(measure), column), CELL)
    assert isinstance(found, Cell)
    return found


def test_a_template_is_compared_at_once_and_changes_nothing(
    qtbot: QtBot, page: ReportsPage, desk: RealDesk
) -> None:
    before = desk.snapshot
    use(qtbot, page, ChangeKind.JOB_LOSS)
    wait_for(qtbot, page, 2)
    assert desk.snapshot is before
    lowest = cell(page, Measure.LOWEST, 1)
    assert lowest.text.endswith("worse")
    assert (lowest.icon, lowest.tone) == ("arrow-down", "short")
    assert cell(page, Measure.LOWEST, 0).icon == ""
    assert page.what_if.prospect.heading.text() == "Being tried"
    assert "Salary stops from December 2026 on" in page.what_if.prospect.lines.sentences()[0]


def test_what_is_typed_changes_the_column(qtbot: QtBot, page: ReportsPage) -> None:
    use(qtbot, page, ChangeKind.HOSPITAL)
    wait_for(qtbot, page, 2)
    (edit,) = page.what_if.form.edits
    edit.amount.selectAll()
    qtbot.keyClicks(edit.amount, "1.00")

    def cheap() -> bool:
        view = page.what_if.view
        assert view is not None
        scenario = view.columns[-1].scenario
        return scenario is not None and scenario.changes == (
            OneOff(date(2026, 12, 1), Money(-100), "Hospital bill"),
        )

    qtbot.waitUntil(cheap, timeout=20_000)


def test_a_scenario_is_kept_changed_renamed_and_removed_each_with_its_undo(
    qtbot: QtBot, page: ReportsPage, desk: RealDesk
) -> None:
    use(qtbot, page, ChangeKind.NEW_RENT)
    keep(qtbot, page, "Bigger flat")
    (kept,) = desk.snapshot.scenarios
    assert kept.name == "Bigger flat"
    assert kept.changes == (NewAmount(RENT.id, kept.changes[0].first, Money(360_000)),)  # type: ignore[union-attr]
    assert undo_text(desk.history.to_undo) == "Add scenario “Bigger flat”"  # type: ignore[arg-type]
    wait_for(qtbot, page, 2)
    qtbot.mouseClick(page.what_if.prospect.change, Qt.MouseButton.LeftButton)
    keep(qtbot, page, "Smaller flat")
    assert [each.name for each in desk.snapshot.scenarios] == ["Smaller flat"]
    said = undo_text(desk.history.to_undo)  # type: ignore[arg-type]
    assert said == "Rename scenario “Bigger flat” to “Smaller flat”"
    wait_for(qtbot, page, 2)
    qtbot.mouseClick(page.what_if.prospect.change, Qt.MouseButton.LeftButton)
    use(qtbot, page, ChangeKind.RATES)
    keep(qtbot, page)
    assert isinstance(desk.snapshot.scenarios[0].changes[1], RatesChange)
    said = undo_text(desk.history.to_undo)  # type: ignore[arg-type]
    assert said == "Change scenario “Smaller flat”"
    wait_for(qtbot, page, 2)
    qtbot.mouseClick(page.what_if.prospect.remove, Qt.MouseButton.LeftButton)
    assert not desk.snapshot.scenarios
    for _ in range(3):
        desk.services.undo()
    assert desk.snapshot.scenarios[0] == kept
    wait_for(qtbot, page, 2)


def test_a_name_that_is_taken_is_refused_and_nothing_typed_is_lost(
    qtbot: QtBot, page: ReportsPage, desk: RealDesk
) -> None:
    for _ in range(2):
        use(qtbot, page, ChangeKind.SALE)
        keep(qtbot, page, "Twice")
    assert len(desk.snapshot.scenarios) == 1
    assert "called “Twice” already" in page.what_if.form.problem.full_text()
    assert len(page.what_if.form.edits) == 1


def test_a_bad_value_is_said_at_its_field(qtbot: QtBot, page: ReportsPage) -> None:
    use(qtbot, page, ChangeKind.INCOME)
    (edit,) = page.what_if.form.edits
    edit.part.selectAll()
    qtbot.keyClicks(edit.part, "-200%")
    keep(qtbot, page)
    assert "100 % at most" in edit.fields["part"].problem()
    assert page.services.snapshot().scenarios == ()


def test_applying_says_what_it_does_does_it_and_is_taken_back_by_one_undo(
    qtbot: QtBot, page: ReportsPage, desk: RealDesk
) -> None:
    use(qtbot, page, ChangeKind.JOB_LOSS)
    use(qtbot, page, ChangeKind.HOSPITAL)
    use(qtbot, page, ChangeKind.CARD)
    keep(qtbot, page, "Bad winter")
    wait_for(qtbot, page, 2)
    before = desk.snapshot
    (scenario,) = before.scenarios
    assert isinstance(scenario.changes[0], JobLoss)
    expected = outlook(with_scenario(before, scenario))
    qtbot.mouseClick(page.what_if.prospect.apply_it, Qt.MouseButton.LeftButton)
    dialog = page.dialog
    assert isinstance(dialog, ApplyScenarioDialog)
    said = dialog.lines.sentences()
    assert any("“Salary” comes until" in sentence for sentence in said)
    assert any("“Hospital bill” is recorded: -¥8,000.00" in sentence for sentence in said)
    assert any("Visa is frozen" in sentence and "changes nothing" in sentence for sentence in said)
    assert desk.snapshot is before
    qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    assert not desk.snapshot.scenarios
    found = outlook(desk.snapshot)
    assert [month.closing for month in found.months] == [month.closing for month in expected.months]
    assert [month.risk for month in found.months] == [month.risk for month in expected.months]
    assert undo_text(desk.history.to_undo) == "Apply scenario “Bad winter”"  # type: ignore[arg-type]
    desk.services.undo()
    assert desk.snapshot.scenarios[0] == scenario
    assert desk.snapshot.recurring == before.recurring
    assert desk.snapshot.upcoming == before.upcoming


def test_a_column_is_chosen_by_keyboard_and_shows_its_own_months(
    qtbot: QtBot, page: ReportsPage
) -> None:
    use(qtbot, page, ChangeKind.JOB_LOSS)
    keep(qtbot, page, "No job")
    wait_for(qtbot, page, 2)
    table = page.what_if.table.table
    page.what_if.table.columns.choose(0)
    page.what_if.choose(0)
    assert page.what_if.prospect.heading.text() == "Today"
    assert page.what_if.prospect.apply_it.isHidden()
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Right)
    assert page.what_if.prospect.heading.text() == "No job"
    assert not page.what_if.prospect.apply_it.isHidden()


def test_everything_has_a_name_in_both_languages(
    qtbot: QtBot, page: ReportsPage, language: LanguageControl
) -> None:
    for kind in ChangeKind:
        use(qtbot, page, kind)
    keep(qtbot, page, "All")
    wait_for(qtbot, page, 2)
    for kind in ChangeKind:
        use(qtbot, page, kind)
    for tongue in ("en", "zh_CN"):
        language.apply(tongue)
        assert nameless(page) == []


def test_points_are_read_as_people_type_them(qtbot: QtBot, page: ReportsPage) -> None:
    use(qtbot, page, ChangeKind.RATES)
    (edit,) = page.what_if.form.edits
    for typed, points in (("+0.5", "0.005"), ("−0.25%", "-0.0025"), ("1", "0.01")):
        assert edit.points.parsed(typed) == Decimal(points)
