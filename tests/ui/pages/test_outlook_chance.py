"""The first page says how likely a miss is; an answer changes it, and an undo brings it back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.ui.accessible import nameless
from tests.ui.pages.test_outlook_page import monthly, shown
from tests.ui.real import RealDesk, real_desk
from tideover.app.commands.household import SetHousehold
from tideover.app.commands.records import Add
from tideover.domain.household import FirstStart
from tideover.domain.uncertainty import JobSecurity
from tideover.engine.chance import PATHS
from tideover.ui.dialogs.uncertainty_dialog import UncertaintyDialog

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tideover.engine.chance import ChanceOutlook
    from tideover.ui.pages.outlook.below import BelowTheFold
    from tideover.ui.pages.outlook_page import OutlookPage


@pytest.fixture
def desk(tmp_path: Path) -> RealDesk:
    made = real_desk(tmp_path)
    made.perform(Add(monthly(made, "Wage", 64_000)), Add(monthly(made, "Food", -48_000)))
    return made


@pytest.fixture
def page(qtbot: QtBot, desk: RealDesk) -> Iterator[OutlookPage]:
    made = shown(qtbot, desk)
    qtbot.waitUntil(lambda: made.below is not None)
    yield made
    below(made).chancing.stop()
    for canvas in (made.cash.canvas, below(made).chance.canvas):
        canvas.stop_working()


def below(page: OutlookPage) -> BelowTheFold:
    assert page.below is not None
    return page.below


def fine(qtbot: QtBot, page: OutlookPage) -> ChanceOutlook:
    """Return the chance after the fine answer came."""
    found: list[ChanceOutlook] = []

    def is_fine(answer: ChanceOutlook) -> bool:
        found.append(answer)
        return answer.paths == PATHS

    with qtbot.waitSignal(below(page).chancing.found, timeout=30_000, check_params_cb=is_fine):
        pass
    assert len(found) == 2, "a rough answer comes first"
    return found[-1]


def test_the_card_says_month_horizon_lender_and_that_it_is_no_default(
    qtbot: QtBot, page: OutlookPage
) -> None:
    found = fine(qtbot, page)
    card = below(page).chance
    assert "like this one" in card.month.full_text() or "trials" in card.month.full_text()
    assert f"{found.any_missed.percent}%" in card.horizon.full_text()
    assert "Phone" in card.lenders.full_text()
    assert "not a probability of default" in card.note.full_text()
    assert "assumed" in card.basis.full_text()
    assert nameless(below(page).chance) == []


def percents(page: OutlookPage) -> list[int | None]:
    return [button.percent for button in page.tiles.buttons if button.tile is not None]


def test_every_tile_says_the_chance_once_it_is_known_and_nothing_before(
    qtbot: QtBot, desk: RealDesk, page: OutlookPage
) -> None:
    button = page.tiles.buttons[1]
    height, spoken = button.sizeHint().height(), button.accessibleName()
    assert set(percents(page)) == {None}
    assert "%" not in spoken
    found = fine(qtbot, page)
    assert percents(page) == [each.missed.percent for each in found.months]
    assert f"missed payment: {found.months[1].missed.percent}%" in button.accessibleName()
    assert button.toolTip() == button.accessibleName()
    assert button.sizeHint().height() == height
    desk.perform(Add(monthly(desk, "Rent", -1_000)))
    assert set(percents(page)) == {None}, "the chance of another household is not this one's"


def test_the_chance_is_kept_with_the_outlook_once_and_is_not_worked_out_again_for_it(
    qtbot: QtBot, desk: RealDesk, page: OutlookPage
) -> None:
    done = replace(desk.snapshot.household, first_start=FirstStart.DONE)
    desk.perform(SetHousehold(done))
    found = fine(qtbot, page)
    (kept,) = desk.store.read(desk.snapshot.as_of).kept_outlooks
    said = [each.chance_percent for each in kept.months]
    assert said == [each.missed.percent for each in found.months[: len(said)]]
    assert percents(page) == [each.missed.percent for each in found.months]
    with qtbot.assertNotEmitted(below(page).chancing.found, wait=1200):
        page.show_snapshot(desk.snapshot)


def test_answers_change_the_chance_and_one_undo_brings_it_back(
    qtbot: QtBot, desk: RealDesk, page: OutlookPage
) -> None:
    before = fine(qtbot, page)
    below(page).chance.ask.click()
    dialog = page.findChild(UncertaintyDialog)
    assert dialog is not None
    dialog.job.setCurrentIndex(dialog.job.findData(JobSecurity.UNSURE.value))
    dialog.late_months.setValue(6)
    dialog.keep.click()
    assert desk.snapshot.household.uncertainty.job is JobSecurity.UNSURE
    unsure = fine(qtbot, page)
    assert unsure.any_missed.hits > before.any_missed.hits
    assert "as you answered" in below(page).chance.basis.full_text()
    assert desk.services.undo()
    assert fine(qtbot, page) == before
    assert "assumed" in below(page).chance.basis.full_text()


def test_another_level_is_kept_and_says_what_it_takes(
    qtbot: QtBot, desk: RealDesk, page: OutlookPage
) -> None:
    fine(qtbot, page)
    below(page).chance.level.setCurrentIndex(below(page).chance.level.findData(100))
    below(page).chance.level.activated.emit(below(page).chance.level.currentIndex())
    assert desk.snapshot.household.uncertainty.one_in == 100
    level = below(page).chance
    qtbot.waitUntil(lambda: "1 in 100" in level.safety.full_text())
    assert desk.services.undo()
    qtbot.waitUntil(lambda: "1 in 20" in level.safety.full_text())


def test_the_answers_are_there_again_when_the_household_is_opened_again(desk: RealDesk) -> None:
    given = replace(desk.snapshot.household.uncertainty, answered=True, late_days=3, seed=77)
    household = replace(desk.snapshot.household, uncertainty=given)
    desk.perform(SetHousehold(household))
    assert desk.store.read(desk.snapshot.as_of).household.uncertainty == given
