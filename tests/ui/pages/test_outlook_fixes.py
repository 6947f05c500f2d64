"""What would help is tried, kept and taken back on the page, each with one click."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from tests.households import LOAN
from tests.ui.accessible import nameless
from tests.ui.pages.test_outlook_page import first_short, monthly, shown
from tests.ui.real import RealDesk, real_desk
from tideover.app.commands.records import Add
from tideover.domain.dates import Month
from tideover.domain.ids import LoanId
from tideover.domain.loans import EqualInstalmentTerms
from tideover.domain.money import Money
from tideover.domain.rates import Rate
from tideover.domain.recurring import EveryMonths
from tideover.engine.changes import Combination, MoveDueDay
from tideover.engine.fixes import suggest
from tideover.engine.risk import Risk, outlook
from tideover.ui.dialogs.due_days_dialog import DueDaysDialog

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tideover.domain.snapshot import Snapshot
    from tideover.ui.pages.outlook_page import OutlookPage

BEGUN = Month(2026, 11).first_day


def shorts(snapshot: Snapshot) -> int:
    return sum(month.risk is Risk.SHORT for month in outlook(snapshot).months)


def tiles_short(page: OutlookPage) -> int:
    return sum(
        each.tile is not None and each.tile.risk is Risk.SHORT for each in page.tiles.buttons
    )


@pytest.fixture
def desk(tmp_path: Path) -> RealDesk:
    """Return a household whose instalments of the 5th and 7th come before its wage of the 10th."""
    made = real_desk(tmp_path)
    wage = replace(monthly(made, "Wage", 600_000), rule=EveryMonths(day=10), starts=BEGUN)
    terms = EqualInstalmentTerms(
        principal=Money(2_400_000),
        drawn_on=made.snapshot.as_of.replace(day=20),
        rate=Rate(Decimal("0.12")),
        periods=18,
        due_day=5,
    )
    loans = [
        replace(LOAN, id=LoanId(name), name=name, terms=replace(terms, due_day=day), pays_from=None)
        for name, day in (("Jiebei", 5), ("Huabei", 7))
    ]
    made.perform(Add(wage), Add(monthly(made, "Living", -120_000)), *(Add(each) for each in loans))
    assert shorts(made.snapshot) > 0
    return made


@pytest.fixture
def page(qtbot: QtBot, desk: RealDesk) -> Iterator[OutlookPage]:
    made = shown(qtbot, desk)
    qtbot.waitUntil(lambda: bool(made.help.shown_fixes()), timeout=20_000)
    yield made
    made.cash.canvas.stop_working()


def test_every_suggestion_is_tried_kept_and_taken_back_with_a_click_each(
    desk: RealDesk, page: OutlookPage
) -> None:
    month, before = first_short(page), desk.snapshot
    count = len(page.help.shown_fixes())
    assert count > 1
    for place in range(count):
        fix = suggest(desk.snapshot, month)[place]
        page._try_fix(fix.change)
        assert page.trial.isVisible()
        assert tiles_short(page) == fix.months_short
        assert shorts(desk.snapshot) == shorts(before)
        if page.trial.keep.isHidden():
            page.trial.stop.click()
            continue
        page.trial.keep.click()
        assert not page.trial.isVisible()
        kept = {each.month: each.risk for each in outlook(desk.snapshot).months}
        assert kept[month] is not Risk.SHORT, fix.change
        assert desk.services.undo()
        assert desk.snapshot.loans == before.loans
        assert desk.snapshot.recurring == before.recurring
        assert desk.snapshot.upcoming == before.upcoming
        assert desk.snapshot.budgets == before.budgets


def test_the_first_suggestion_is_tried_by_its_own_button(page: OutlookPage) -> None:
    fix = page.help.shown_fixes()[0]
    page.help.fix_buttons()[0].click()
    assert page.trial.isVisible()
    assert tiles_short(page) == fix.months_short
    page.trial.stop.click()
    assert tiles_short(page) > 0


def test_what_a_lender_is_asked_for_can_be_noted_in_its_file_first(
    desk: RealDesk, page: OutlookPage
) -> None:
    moves = [each for each in page.help.shown_fixes() if isinstance(each.change, MoveDueDay)]
    asked = moves[0].change if moves else MoveDueDay(LoanId("Jiebei"), 5, 12, Money(0))
    assert isinstance(asked, MoveDueDay)
    page._try_fix(asked)
    assert not page.trial.note.isHidden()
    page.trial.note.click()
    (event,) = desk.snapshot.case_events
    assert event.text.startswith("Ask ")
    assert event.is_open_promise
    assert desk.services.undo()
    assert not desk.snapshot.cases


def test_a_combination_is_kept_and_taken_back_in_one_step(
    desk: RealDesk, page: OutlookPage
) -> None:
    days = (("Jiebei", 5), ("Huabei", 7))
    both = Combination(tuple(MoveDueDay(LoanId(name), day, 12, Money(0)) for name, day in days))
    before = desk.snapshot.loans
    page._try_fix(both)
    page.trial.keep.click()
    assert sum(one != other for one, other in zip(before, desk.snapshot.loans, strict=True)) == 2
    assert desk.services.undo()
    assert desk.snapshot.loans == before


def test_due_days_are_redesigned_tried_kept_and_taken_back(
    qtbot: QtBot, desk: RealDesk, page: OutlookPage
) -> None:
    before = desk.snapshot.loans
    was_short = shorts(desk.snapshot)
    page.horizon.redesign.click()
    (dialog,) = page.findChildren(DueDaysDialog)
    qtbot.waitUntil(dialog.keep.isEnabled, timeout=20_000)
    assert nameless(dialog) == []
    assert "→" in dialog.figures.text()
    dialog.keep.click()
    assert page.trial.isVisible()
    assert tiles_short(page) < was_short
    page.trial.keep.click()
    assert shorts(desk.snapshot) < was_short
    assert desk.services.undo()
    assert desk.snapshot.loans == before


def test_loans_that_shall_stay_and_days_that_are_none_are_heeded(
    qtbot: QtBot, desk: RealDesk
) -> None:
    dialog = DueDaysDialog(desk.snapshot)
    qtbot.addWidget(dialog)
    for line in dialog.lines.values():
        line.may_move.setChecked(False)
    dialog.again.click()
    qtbot.waitUntil(lambda: bool(dialog.figures.text()), timeout=20_000)
    assert not dialog.keep.isEnabled()
    dialog.lines[LoanId("Jiebei")].may_move.setChecked(True)
    dialog.lines[LoanId("Jiebei")].days.setText("40")
    dialog.again.click()
    assert dialog.problem.text()
    dialog.reject()
