"""What the household says of a loan is kept with it, and a damaged word is named."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from tests.households import BANK, LOAN, TODAY, book_of, household_store
from tideover.app.commands.records import Add
from tideover.app.history import History
from tideover.app.importance import importance_command
from tideover.domain.errors import StoreDamaged
from tideover.domain.importance import Consequence, Importance
from tideover.domain.money import CNY
from tideover.store.loans import loan_from, loan_values

if TYPE_CHECKING:
    from pathlib import Path

SAID = Importance(Consequence.RENT, Fraction(25, 2))


def test_what_was_said_is_there_after_the_next_start_and_one_undo_takes_it_back(
    tmp_path: Path,
) -> None:
    store = household_store(tmp_path)
    book = book_of(store, Add(BANK), Add(LOAN))
    history = History(book)
    command = importance_command(book.snapshot, {LOAN.id: SAID})
    assert command is not None
    history.perform(command)
    (kept,) = (each for each in store.read(TODAY).loans if each.id == LOAN.id)
    assert kept == replace(LOAN, importance=SAID)
    history.undo()
    (before,) = (each for each in store.read(TODAY).loans if each.id == LOAN.id)
    assert before == LOAN


def test_saying_what_is_known_changes_nothing(tmp_path: Path) -> None:
    book = book_of(household_store(tmp_path), Add(BANK), Add(LOAN))
    assert importance_command(book.snapshot, {LOAN.id: None}) is None


@pytest.mark.parametrize(
    "said",
    [
        '{"consequence": "rent", "weight": "1000"}',
        '{"consequence": "roof", "weight": null}',
        '{"consequence": "rent"}',
        '{"consequence": "rent", "weight": null, "more": 1}',
    ],
)
def test_a_word_that_cannot_be_read_is_refused(said: str) -> None:
    values = loan_values(LOAN, CNY)
    damaged = values["terms"].removesuffix("}") + f', "importance": {said}}}'
    row = (*{**values, "terms": damaged}.values(), 1)
    with pytest.raises(StoreDamaged):
        loan_from(row, CNY)
