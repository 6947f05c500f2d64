"""Planning many months at once: each function returns one change, or None where nothing changes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tideover.app.commands.budgets import SetBudget
from tideover.app.commands.command import Together
from tideover.app.commands.records import Replace
from tideover.domain.budgets import BudgetLine
from tideover.domain.errors import InputError, TideoverError
from tideover.domain.money import parse_money

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tideover.domain.dates import Month
    from tideover.domain.ids import CategoryId
    from tideover.domain.money import Money
    from tideover.domain.snapshot import Snapshot

Place = tuple["CategoryId", "Month"]
"""One cell of the budget."""


def planned_amounts(snapshot: Snapshot) -> dict[Place, Money]:
    """Return every planned amount by category and month."""
    return {
        (line.category_id, line.month): line.planned
        for line in snapshot.budgets
        if line.planned is not None
    }


def plan_cells(snapshot: Snapshot, wanted: dict[Place, Money | None]) -> SetBudget | None:
    """Return the change that plans these amounts; cells that hold them already are left alone."""
    before = planned_amounts(snapshot)
    lines = tuple(
        BudgetLine(category_id, month, amount)
        for (category_id, month), amount in wanted.items()
        if before.get((category_id, month)) != amount
    )
    return SetBudget(lines) if lines else None


def copy_month(
    snapshot: Snapshot, source: Month, target: Month, categories: Iterable[CategoryId]
) -> SetBudget | None:
    """Return the change that plans a month like another; cells empty there are left alone."""
    before = planned_amounts(snapshot)
    return plan_cells(
        snapshot,
        {
            (category_id, target): before[category_id, source]
            for category_id in categories
            if (category_id, source) in before
        },
    )


def fill_right(
    snapshot: Snapshot, categories: Iterable[CategoryId], first: Month, last: Month
) -> SetBudget | None:
    """Return the change that carries the plan of `first` on to `last`, both included."""
    before = planned_amounts(snapshot)
    return plan_cells(
        snapshot,
        {
            (category_id, first + ahead): before.get((category_id, first))
            for category_id in categories
            for ahead in range(1, last - first + 1)
        },
    )


def paste(
    snapshot: Snapshot, text: str, categories: Sequence[CategoryId | None], months: Sequence[Month]
) -> SetBudget | None:
    """Return the change that plans what was copied from a table, tabs between the cells.

    Args:
        snapshot: The household.
        text: Lines of cells; an empty cell clears the plan.
        categories: The rows from the one pasted into downwards; None for rows without a plan.
        months: The columns from the one pasted into to the right.

    Raises:
        InputError: `paste_unreadable`: a cell is not an amount; nothing is planned. `row` and
            `column` are counted from 1 inside the pasted text.
    """
    wanted: dict[Place, Money | None] = {}
    for row, line in enumerate(text.rstrip("\r\n").splitlines()):
        category_id = categories[row] if row < len(categories) else None
        if category_id is None:
            continue
        for column, typed in enumerate(line.split("\t")):
            if column >= len(months):
                break
            wanted[category_id, months[column]] = _amount(snapshot, typed, row, column)
    return plan_cells(snapshot, wanted)


def _amount(snapshot: Snapshot, typed: str, row: int, column: int) -> Money | None:
    if not typed.strip():
        return None
    try:
        amount = parse_money(typed, snapshot.household.currency)
    except TideoverError as error:
        raise InputError(
            "paste_unreadable", field="paste", value=typed.strip(), row=row + 1, column=column + 1
        ) from error
    if amount.minor < 0:
        raise InputError(
            "paste_unreadable", field="paste", value=typed.strip(), row=row + 1, column=column + 1
        )
    return amount


def move_category(snapshot: Snapshot, category_id: CategoryId, step: int) -> Together | None:
    """Return the change that moves a category up (-1) or down (1) in its group."""
    chosen = next(each for each in snapshot.categories if each.id == category_id)
    group = [
        each
        for each in sorted(snapshot.categories, key=lambda category: category.position)
        if (each.direction, each.group, each.role) == (chosen.direction, chosen.group, chosen.role)
    ]
    place = group.index(chosen)
    if not 0 <= place + step < len(group):
        return None
    order = list(group)
    order.insert(place + step, order.pop(place))
    positions = sorted(each.position for each in group)
    moved = tuple(
        Replace(replace(each, position=position))
        for each, position in zip(order, positions, strict=True)
        if each.position != position
    )
    return Together("move_category", moved) if moved else None
