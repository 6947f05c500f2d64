"""The first page points at the month at risk, says what would help, and lets it be checked."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton

from tests.households import LOAN
from tests.ui.accessible import nameless
from tests.ui.real import RealDesk, real_desk
from tideover.app.commands.household import KeepOutlook, SetHousehold
from tideover.app.commands.records import Add
from tideover.domain.accounts import Account, AccountKind
from tideover.domain.dates import Month, Shift
from tideover.domain.household import FirstStart
from tideover.domain.ids import AccountId, LoanId, RecurringId
from tideover.domain.money import Money
from tideover.domain.recurring import EveryMonths, RecurringItem
from tideover.engine.outlook_changes import kept
from tideover.engine.risk import Risk, outlook
from tideover.engine.scenarios import MoveMoney
from tideover.ui.pages.outlook_page import OutlookPage
from tideover.viewmodels.outlook import month_detail

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def monthly(desk: RealDesk, payee: str, minor: int) -> RecurringItem:
    """Return what comes or goes on the 25th of every month."""
    account, begin = desk.snapshot.accounts[0].id, desk.snapshot.as_of.replace(day=1)
    return RecurringItem(
        RecurringId(payee), payee, None, account, Money(minor), EveryMonths(day=25), begin,
        shift=Shift.NONE,
    )  # fmt: skip


def shown(qtbot: QtBot, desk: RealDesk) -> OutlookPage:
    made = OutlookPage(desk.services)
    qtbot.addWidget(made)
    made.command_requested.connect(desk.changes.perform)
    desk.changes.shown.connect(lambda: made.show_snapshot(desk.snapshot))
    made.resize(1080, 720)
    made.show()
    made.show_snapshot(desk.snapshot)
    return made


@pytest.fixture
def desk(tmp_path: Path) -> RealDesk:
    """Return a household that lives on less than it spends: soon an instalment fails."""
    made = real_desk(tmp_path)
    made.perform(Add(monthly(made, "Wage", 14_000)), Add(monthly(made, "Food", -20_000)))
    return made


@pytest.fixture
def page(qtbot: QtBot, desk: RealDesk) -> Iterator[OutlookPage]:
    made = shown(qtbot, desk)
    yield made
    made.cash.canvas.stop_working()


def tile_at(page: OutlookPage, month: Month) -> bool:
    """Return whether the tile of that month is the one marked."""
    marked = [each.tile for each in page.tiles.buttons if each.isChecked()]
    return [tile.month for tile in marked if tile is not None] == [month]


def first_short(page: OutlookPage) -> Month:
    tiles = [each.tile for each in page.tiles.buttons if each.tile is not None]
    return next(tile.month for tile in tiles if tile.risk is Risk.SHORT)


def test_a_household_without_plans_is_not_called_safe(qtbot: QtBot, tmp_path: Path) -> None:
    empty = real_desk(tmp_path, filled=False)
    done = replace(empty.snapshot.household, first_start=FirstStart.DONE)
    empty.perform(SetHousehold(done))
    page = shown(qtbot, empty)
    assert not page.tiles.isVisible()
    assert page.empty.isVisible()
    with qtbot.waitSignal(page.page_requested) as asked:
        page.empty.second_asked.emit()
    assert asked.args == ["loans", None]


def test_the_way_on_leaves_the_empty_page_when_there_is_something_to_see(
    qtbot: QtBot, tmp_path: Path
) -> None:
    desk = real_desk(tmp_path, filled=False)
    page = shown(qtbot, desk)
    desk.perform(Add(replace(LOAN, pays_from=None)))
    assert page.tiles.isVisible()
    assert not page.empty.isVisible()
    page.cash.canvas.stop_working()


def test_the_month_at_risk_is_explained_without_being_looked_for(page: OutlookPage) -> None:
    assert tile_at(page, first_short(page))


def test_a_month_that_became_short_is_shown_after_the_change(
    desk: RealDesk, page: OutlookPage
) -> None:
    before = first_short(page)
    desk.perform(Add(monthly(desk, "Rent", -60_000)))
    assert first_short(page) < before
    assert tile_at(page, first_short(page))


def test_a_month_that_was_chosen_stays_chosen(desk: RealDesk, page: OutlookPage) -> None:
    later = Month(2027, 9)
    page.open_at(later)
    desk.changes.undo()
    assert tile_at(page, later)


def test_what_would_help_stands_beside_the_first_sentence(qtbot: QtBot, page: OutlookPage) -> None:
    qtbot.waitUntil(page.headline.help.isVisible)
    assert page.headline.help.full_text().startswith("What would help: ")
    page.open_at(Month(2028, 1))
    assert page.headline.help.isVisible()


def test_the_sum_of_a_month_leads_from_the_cash_before_to_the_cash_after(
    desk: RealDesk,
) -> None:
    found = outlook(desk.snapshot)
    for month in found.months:
        detail = month_detail(desk.snapshot, found, month.month)
        assert detail.opening + detail.income - detail.expenses - detail.dues == detail.closing


def test_every_part_has_a_name_for_a_screen_reader(page: OutlookPage) -> None:
    assert nameless(page) == []


def test_the_arrow_keys_walk_through_the_months_and_explain_each(
    qtbot: QtBot, page: OutlookPage
) -> None:
    first = page.tiles.buttons[0]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert tile_at(page, Month(2026, 12))
    assert page.tiles.buttons[1].hasFocus()
    qtbot.keyClick(page.tiles.buttons[1], Qt.Key.Key_Down)
    below = 1 + page.tiles.columns()
    assert page.tiles.buttons[below].isChecked()


def test_ten_years_are_one_choice_away_and_the_two_usual_ones_are_shown_first(
    page: OutlookPage,
) -> None:
    assert sum(not button.isHidden() for button in page.tiles.buttons) == 24
    (ten_years,) = page.horizon.choice.findChildren(QToolButton, "120")
    ten_years.click()
    assert sum(not button.isHidden() for button in page.tiles.buttons) == 120


def test_a_missed_payment_says_what_follows(page: OutlookPage) -> None:
    texts = [label.text() for label in page.month.findChildren(QLabel) if not label.isHidden()]
    assert any("days late" in text for text in texts)


def test_money_to_move_is_offered_tried_and_kept_as_a_transfer(
    qtbot: QtBot, tmp_path: Path
) -> None:
    desk = real_desk(tmp_path)
    begun = desk.snapshot.as_of.replace(day=1)
    wallet = Account(AccountId("w"), "Wallet", AccountKind.WALLET, Money(0), begun)
    desk.perform(
        Add(wallet),
        Add(monthly(desk, "Wage", 900_000)),
        Add(replace(LOAN, id=LoanId("from the wallet"), pays_from=wallet.id)),
    )
    page = shown(qtbot, desk)
    page.open_at(Month.of(desk.snapshot.as_of) + 1)
    qtbot.waitUntil(lambda: len(page.help.shown_fixes()) == 1, timeout=10_000)
    fix = page.help.shown_fixes()[0].change
    assert isinstance(fix, MoveMoney)
    page.help.fix_buttons()[0].click()
    page.trial.keep.click()
    moved = [entry for entry in desk.snapshot.upcoming if entry.transfer_id is not None]
    assert {(entry.account_id, entry.amount) for entry in moved} == {
        (fix.source, -fix.amount),
        (fix.target, fix.amount),
    }


def test_what_moved_a_month_since_last_week_is_named_with_its_amount(
    qtbot: QtBot, desk: RealDesk
) -> None:
    week_ago = desk.snapshot.as_of - timedelta(days=7)
    before = kept(desk.snapshot, outlook(desk.snapshot))
    desk.perform(KeepOutlook(replace(before, day=week_ago)))
    desk.perform(Add(monthly(desk, "Gym", -9_900)))
    page = shown(qtbot, desk)
    page.open_at(Month.of(desk.snapshot.as_of) + 1)
    texts = [label.text() for label in page.month.findChildren(QLabel) if not label.isHidden()]
    (changed,) = [text for text in texts if text.startswith("Since")]
    assert "Gym -¥198.00" in changed
