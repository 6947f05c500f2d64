"""Budgets follow the recurring items a scenario changes.

A plan says what a category comes to in a month with its recurring items in it. A rent that is
1,000 more leaves the rest of the plan as it is, and an income that stops must not come back as
what is left of its plan.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from tideover.domain.dates import Month
from tideover.domain.entries import CategoryRole, Direction
from tideover.domain.ids import RecurringId
from tideover.domain.money import Money
from tideover.engine.recurrence import occurrences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from tideover.domain.budgets import BudgetLine
    from tideover.domain.entries import Category
    from tideover.domain.ids import CategoryId
    from tideover.domain.recurring import RecurringItem
    from tideover.domain.snapshot import Snapshot

Sums = dict[tuple[Month, "CategoryId"], int]


def with_recurring(snapshot: Snapshot, items: Iterable[RecurringItem]) -> Snapshot:
    """Return the household with other recurring items, its plans changed by what those changed."""
    after = tuple(sorted(_told_apart(items), key=_order))
    if not snapshot.budgets:
        return replace(snapshot, recurring=after)
    last = max(line.month for line in snapshot.budgets).last_day
    kept = set(snapshot.recurring) & set(after)
    old = coming(snapshot, (each for each in snapshot.recurring if each not in kept), last)
    new = coming(snapshot, (each for each in after if each not in kept), last)
    plans = tuple(
        _moved(line, new.get(key, 0) - old.get(key, 0))
        for line in snapshot.budgets
        for key in ((line.month, line.category_id),)
    )
    return replace(snapshot, recurring=after, budgets=plans)


def _told_apart(items: Iterable[RecurringItem]) -> Iterator[RecurringItem]:
    """Yield items of which no two have the same identity; the first keeps its own."""
    taken: set[RecurringId] = set()
    for item in items:
        identity = item.id
        while identity in taken:
            identity = RecurringId(f"{identity}+")
        taken.add(identity)
        yield item if identity == item.id else replace(item, id=identity)


def coming(snapshot: Snapshot, items: Iterable[RecurringItem], last: date) -> Sums:
    """Return what items bring by month and category from this month to `last`.

    Minor units in the direction of the category; what goes against it is in no plan.
    """
    categories = {each.id: each for each in snapshot.categories}
    first = Month.of(snapshot.as_of).first_day
    found: Sums = defaultdict(int)
    for item in items:
        category = categories.get(item.category_id) if item.category_id is not None else None
        if category is None or not is_planned_with(item, category):
            continue
        for each in occurrences(item, first, last, snapshot.calendar):
            found[Month.of(each.day), category.id] += abs(each.amount.minor)
    return found


def is_planned_with(item: RecurringItem, category: Category) -> bool:
    """Return whether a category's plan speaks of an item."""
    is_income = category.direction is Direction.INCOME
    return category.role is CategoryRole.ORDINARY and (item.amount.minor > 0) == is_income


def _moved(line: BudgetLine, minor: int) -> BudgetLine:
    if line.planned is None or not minor:
        return line
    return replace(line, planned=Money(max(line.planned.minor + minor, 0), line.planned.currency))


def _order(item: RecurringItem) -> tuple[date, str, str]:
    """The order in which the store lists them."""
    return item.starts, item.payee, item.id
