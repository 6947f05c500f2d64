"""Planning many months at once does what it says, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.households import FOOD, TODAY, WAGE
from tideover.app.budgeting import copy_month, fill_right, move_category, paste, plan_cells
from tideover.domain.budgets import BudgetLine
from tideover.domain.dates import Month
from tideover.domain.errors import InputError
from tideover.domain.ids import CategoryId
from tideover.domain.money import Money
from tideover.domain.snapshot import Snapshot

if TYPE_CHECKING:
    from tideover.app.commands.budgets import SetBudget

MAY, JUNE, JULY, AUGUST = (Month(2026, number) for number in (5, 6, 7, 8))
RENT = replace(FOOD, id=CategoryId("rent"), name="Rent", position=5)
HOUSE = Snapshot(
    TODAY,
    categories=(FOOD, WAGE, RENT),
    budgets=(BudgetLine(FOOD.id, MAY, Money(100)), BudgetLine(RENT.id, JUNE, Money(900))),
)


def planned(command: SetBudget | None) -> dict[tuple[str, Month], int | None]:
    lines = command.lines if command is not None else ()
    return {
        (line.category_id, line.month): line.planned.minor if line.planned else None
        for line in lines
    }


def test_typing_the_same_amount_again_leaves_nothing_to_undo() -> None:
    assert plan_cells(HOUSE, {(FOOD.id, MAY): Money(100)}) is None


def test_copying_a_month_keeps_what_only_the_later_one_has() -> None:
    command = copy_month(HOUSE, MAY, JUNE, (FOOD.id, RENT.id))
    assert planned(command) == {("food", JUNE): 100}


def test_filling_right_carries_the_plan_to_the_last_month_only() -> None:
    command = fill_right(HOUSE, (FOOD.id,), MAY, JULY)
    assert planned(command) == {("food", JUNE): 100, ("food", JULY): 100}


def test_filling_right_from_an_empty_cell_clears_the_months_after() -> None:
    assert planned(fill_right(HOUSE, (RENT.id,), MAY, JULY)) == {("rent", JUNE): None}


def test_pasting_fills_the_cells_from_the_corner_and_skips_rows_without_a_plan() -> None:
    command = paste(HOUSE, "10\t20\n\t\n30\t", (FOOD.id, None, RENT.id), (MAY, JUNE))
    assert planned(command) == {
        ("food", MAY): 1000, ("food", JUNE): 2000, ("rent", MAY): 3000, ("rent", JUNE): None,
    }  # fmt: skip


def test_one_bad_cell_stops_the_whole_paste_and_is_named() -> None:
    with pytest.raises(InputError) as refused:
        paste(HOUSE, "10\t1,2,3", (FOOD.id,), (MAY, JUNE))
    assert refused.value.code == "paste_unreadable"
    assert (refused.value.params["row"], refused.value.params["column"]) == (1, 2)


def test_a_category_changes_places_within_its_group_and_stops_at_the_ends() -> None:
    assert move_category(HOUSE, FOOD.id, -1) is None
    moved = move_category(HOUSE, FOOD.id, 1)
    assert moved is not None
    positions = {each.record.id: each.record.position for each in moved.commands}  # type: ignore[attr-defined]
    assert positions["rent"] < positions["food"]
