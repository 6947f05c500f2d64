"""The sample household is one to learn from: it agrees with itself on whatever day it is taken."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.households import household_store
from tideover.app.book import Book
from tideover.app.commands.command import Together
from tideover.app.sample import sample_household
from tideover.app.starting import first_categories
from tideover.domain.accounts import AccountKind
from tideover.domain.entries import Direction
from tideover.engine.risk import Risk, outlook
from tideover.ui.wording.categories import POSITIONS, default_categories
from tideover.ui.wording.sample import sample_words
from tideover.viewmodels.budget import RowKind, budget_grid

if TYPE_CHECKING:
    from pathlib import Path

    from tideover.domain.snapshot import Snapshot

DAYS = (
    date(2026, 11, 2), date(2026, 11, 24), date(2027, 1, 5), date(2027, 2, 28), date(2027, 8, 20),
)  # fmt: skip


@pytest.fixture(params=DAYS, ids=str)
def snapshot(request: pytest.FixtureRequest, tmp_path: Path) -> Snapshot:
    """Return the sample as it is taken on that day."""
    day: date = request.param
    store = household_store(tmp_path)
    book = Book(store, store.read(day), lambda: day)
    book.run(Together("begin", first_categories(default_categories())))
    book.run(sample_household(day, sample_words(), book.snapshot.categories, POSITIONS))
    return book.snapshot


def test_the_card_owes_what_was_bought_with_it(snapshot: Snapshot) -> None:
    (card,) = (each for each in snapshot.accounts if each.kind is AccountKind.CARD)
    assert snapshot.balances[card.id].minor < 0


def test_the_rent_that_was_paid_is_planned(snapshot: Snapshot) -> None:
    years = {snapshot.as_of.year, snapshot.as_of.year - 1}
    rows = [row for year in years for row in budget_grid(snapshot, year).rows]
    paid = [cell for row in rows if row.name == "Rent" for cell in row.cells if cell.actual]
    assert paid
    assert [cell.left.minor for cell in paid] == [0] * len(paid)


def test_nothing_that_comes_every_month_is_unplanned(snapshot: Snapshot) -> None:
    unplanned = {
        row.name
        for row in budget_grid(snapshot, snapshot.as_of.year).rows
        if row.kind is RowKind.CATEGORY and row.direction is Direction.EXPENSE
        for cell in row.cells
        if cell.actual and cell.expected is None
    }
    assert not unplanned


def test_one_month_falls_short(snapshot: Snapshot) -> None:
    assert sum(month.risk is Risk.SHORT for month in outlook(snapshot).months) == 1
