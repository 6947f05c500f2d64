"""A household on the disk for every test of the store that asks for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.households import BANK, FOOD, LOAN, WAGE, WALLET, book_of, household_store
from tideover.app.commands.records import Add

if TYPE_CHECKING:
    from pathlib import Path

    from tideover.app.book import Book
    from tideover.store.household_store import HouseholdStore


@pytest.fixture
def store(tmp_path: Path) -> HouseholdStore:
    """A new, empty household."""
    return household_store(tmp_path)


@pytest.fixture
def book(store: HouseholdStore) -> Book:
    """A household with two accounts, two categories and a loan."""
    return book_of(store, *(Add(record) for record in (BANK, WALLET, FOOD, WAGE, LOAN)))
