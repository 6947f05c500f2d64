"""A disk that changes a digit is found out, and never brings the program down."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from tests.households import BANK, FOOD, LOAN, TODAY, WALLET, an_entry, book_of, household_store
from tideover.app.commands.entries import AddEntries
from tideover.app.commands.records import Add
from tideover.domain.errors import TideoverError
from tideover.domain.queries import EntryFilter, EntryOrder
from tideover.store.checking import check
from tideover.store.entry_queries import SqlEntryQueries
from tideover.store.household_store import HouseholdStore

if TYPE_CHECKING:
    from pathlib import Path

    from tideover.domain.money import Money

pytestmark = pytest.mark.reliability

PAGE = 4096


@pytest.fixture
def sound(tmp_path: Path) -> bytes:
    """A household of 400 entries."""
    store = household_store(tmp_path)
    entries = tuple(
        an_entry(f"entry {number:03}", -number * 7, account=(BANK, WALLET)[number % 2])
        for number in range(1, 401)
    )
    book_of(store, *(Add(record) for record in (BANK, WALLET, FOOD, LOAN)), AddEntries(entries))
    return store.path.read_bytes()


def told(path: Path) -> object:
    """Return all that a person is shown of a household, or the name of the error."""
    everything = {"offset": 0, "limit": 1_000}
    try:
        rows = SqlEntryQueries(path).page(
            EntryFilter(), EntryOrder.DAY, descending=False, **everything
        )
        return HouseholdStore(path).read(TODAY), rows
    except TideoverError as error:
        return error.code


def noticed(path: Path) -> bool:
    try:
        return check(path) != ()
    except TideoverError:
        return True


def amounts(shown: object) -> list[Money] | None:
    return [row.entry.amount for row in shown[1]] if isinstance(shown, tuple) else None


def test_a_broken_page_is_always_noticed(sound: bytes, tmp_path: Path) -> None:
    path = tmp_path / "broken.tideover"
    chance = random.Random(20261124)
    for damage in ("zeroed", "garbage", "cut") * 15:
        content = bytearray(sound)
        page = PAGE * chance.randrange(1, len(content) // PAGE)
        if damage == "zeroed":
            content[page : page + PAGE] = bytes(PAGE)
        elif damage == "garbage":
            content[page : page + 512] = chance.randbytes(512)
        else:
            del content[page:]
        path.write_bytes(content)
        assert noticed(path), (damage, page)
        told(path)


def test_a_changed_amount_is_noticed(sound: bytes, tmp_path: Path) -> None:
    path = tmp_path / "flipped.tideover"
    path.write_bytes(sound)
    before = told(path)
    chance = random.Random(20261124)
    changed = missed = 0
    for _ in range(250):
        content = bytearray(sound)
        content[chance.randrange(PAGE, len(content))] ^= 1 << chance.randrange(8)
        path.write_bytes(content)
        if amounts(told(path)) != amounts(before):
            changed += 1
            missed += not noticed(path)
    assert changed > 5
    assert missed == 0
