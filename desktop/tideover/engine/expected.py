"""Income and expenses that are expected: recurring items and budgets, nothing counted twice.

For each month and category three things may speak of the same money: what really happened, a
recurring item and the budget. Let A be what happened (entries of later days included), R what
recurring items still bring and P the plan. A covers the occurrences of the month in the order
of their days, wholly or in part. Of the plan max(P - A - R, 0) remains.

Categories of loan repayments and draw-downs are left out: loans speak for themselves.

Nobody plans a budget ten years ahead. After PLANNED_MONTHS months the plan of the last of them is
taken to go on, and is marked as assumed.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from tideover.domain.dates import Month
from tideover.domain.entries import Category, CategoryRole, Direction
from tideover.domain.findings import Finding, Severity
from tideover.domain.money import Money
from tideover.engine.recurrence import occurrences

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.ids import CategoryId
    from tideover.domain.recurring import RecurringItem
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.recurrence import Occurrence

PLANNED_MONTHS = 24
"""Months for which a missing plan means that nothing is to be spent."""

LATE_INCOME_DAYS = 7
"""An income that is so many days late is still expected; after that it is not counted."""

Coming = tuple["RecurringItem", "Occurrence"]


@dataclass(frozen=True, slots=True)
class ExpectedItem:
    """What is left of an occurrence of a recurring item, signed, and the day it counts on."""

    day: date
    amount: Money
    item: RecurringItem
    assumed: bool = False


@dataclass(frozen=True, slots=True)
class BudgetRest:
    """What is left of a plan, signed.

    Expenses are spread evenly over the days from `first` to the end of the month; income is
    counted on the month's last day, and then `first` is that day. `assumed` is the plan of a
    month that nobody has planned yet.
    """

    first: date
    amount: Money
    category: Category
    assumed: bool = False


@dataclass(slots=True)
class Expected:
    """Everything expected from today on, and what the user should know about it."""

    items: list[ExpectedItem] = field(default_factory=list)
    rests: list[BudgetRest] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def expected(snapshot: Snapshot, last: date) -> Expected:
    """Return the expected income and expenses from today to `last`, both included.

    An occurrence whose day of the current month has passed without an entry counts today: an
    expense always, an income while it is at most LATE_INCOME_DAYS late. An income that came in
    part is taken as come. An item without a category can be compared with nothing, so each of
    its days to come counts in full and its past days not at all.
    """
    result = Expected()
    categories = {category.id: category for category in snapshot.categories}
    groups = _grouped(snapshot, last, categories, result)
    plans = {
        (line.month, line.category_id): line.planned.minor
        for line in snapshot.budgets
        if line.planned is not None
    }
    assumed = _plan_on(snapshot, last, plans)
    _say_what_is_ignored(snapshot, categories, result)
    month, last_month = Month.of(snapshot.as_of), Month.of(last)
    while month <= last_month:
        for category in snapshot.categories:
            key = (month, category.id)
            if category.role is CategoryRole.ORDINARY and (key in groups or key in plans):
                happened = _happened(snapshot, month, category)
                rest = plans.get(key, 0) - happened
                rest -= _add_items(snapshot, groups.get(key, []), happened, result)
                _add_rest(snapshot, month, category, rest, result, assumed=key in assumed)
        month += 1
    return result


def _plan_on(
    snapshot: Snapshot, last: date, plans: dict[tuple[Month, CategoryId], int]
) -> set[tuple[Month, CategoryId]]:
    """Let the plan of the last planned month go on until the end; return what was assumed."""
    month = Month.of(snapshot.as_of) + PLANNED_MONTHS
    going_on = {
        category.id: plans[month + -1, category.id]
        for category in snapshot.categories
        if (month + -1, category.id) in plans
    }
    assumed = set()
    while going_on and month <= Month.of(last):
        missing = [each for each in going_on if (month, each) not in plans]
        plans.update({(month, each): going_on[each] for each in missing})
        assumed |= {(month, each) for each in missing}
        month += 1
    return assumed


def _sign(category: Category) -> int:
    return 1 if category.direction is Direction.INCOME else -1


def _happened(snapshot: Snapshot, month: Month, category: Category) -> int:
    """Return what really came or went; 0 where refunds outweigh the expenses."""
    total = snapshot.month_sums.get((month, category.id))
    return max(total.minor * _sign(category), 0) if total is not None else 0


def _grouped(
    snapshot: Snapshot,
    last: date,
    categories: dict[CategoryId, Category],
    result: Expected,
) -> dict[tuple[Month, CategoryId], list[Coming]]:
    """Return the occurrences per month and category; those to compare with nothing are added."""
    first = Month.of(snapshot.as_of).first_day
    groups: defaultdict[tuple[Month, CategoryId], list[Coming]] = defaultdict(list)
    for item in snapshot.recurring:
        category = categories.get(item.category_id) if item.category_id is not None else None
        comparable = category is not None and item.amount.minor * _sign(category) > 0
        for each in occurrences(item, first, last, snapshot.calendar):
            if category is not None and category.role is not CategoryRole.ORDINARY:
                continue
            if category is not None and comparable:
                groups[Month.of(each.day), category.id].append((item, each))
            elif each.day >= snapshot.as_of:
                result.items.append(ExpectedItem(each.day, each.amount, item))
    for group in groups.values():
        group.sort(key=_day)
    return groups


def _day(coming: Coming) -> date:
    return coming[1].day


def _add_items(snapshot: Snapshot, group: list[Coming], happened: int, result: Expected) -> int:
    """Add what is left of the occurrences of one month; return how much is left of them.

    What is left but not counted is returned too, so that the budget does not bring it back.
    """
    left = 0
    for item, occurrence in group:
        size = abs(occurrence.amount.minor)
        covered = min(happened, size)
        happened -= covered
        rest = size - covered
        if not rest:
            continue
        left += rest
        sign = 1 if occurrence.amount.minor > 0 else -1
        amount = Money(sign * rest, occurrence.amount.currency)
        if occurrence.day >= snapshot.as_of:
            result.items.append(ExpectedItem(occurrence.day, amount, item))
        elif sign < 0:
            result.items.append(ExpectedItem(snapshot.as_of, amount, item, assumed=True))
        elif not covered:
            _add_late_income(snapshot, item, occurrence, result)
    return left


def _add_late_income(
    snapshot: Snapshot, item: RecurringItem, occurrence: Occurrence, result: Expected
) -> None:
    late = (snapshot.as_of - occurrence.day).days
    params = {"payee": item.payee, "day": occurrence.day, "amount": occurrence.amount}
    if late > LATE_INCOME_DAYS:
        result.findings.append(Finding("late_income_left_out", params=params))
        return
    result.findings.append(Finding("late_income_assumed", params=params))
    result.items.append(ExpectedItem(snapshot.as_of, occurrence.amount, item, assumed=True))


def _add_rest(
    snapshot: Snapshot,
    month: Month,
    category: Category,
    rest: int,
    result: Expected,
    *,
    assumed: bool,
) -> None:
    """Add what is left of a plan; in the current month it is spent from tomorrow on.

    On the last day of a month there is no tomorrow left, so it counts today.
    """
    if rest <= 0:
        return
    first = month.first_day
    if category.direction is Direction.INCOME:
        first = month.last_day
    elif first <= snapshot.as_of:
        first = min(snapshot.as_of + timedelta(days=1), month.last_day)
    amount = Money(_sign(category) * rest, snapshot.household.currency)
    result.rests.append(BudgetRest(first, amount, category, assumed))


def _say_what_is_ignored(
    snapshot: Snapshot, categories: dict[CategoryId, Category], result: Expected
) -> None:
    """Say which budgets and recurring items are left out because loans speak for themselves."""
    used = [item.category_id for item in snapshot.recurring]
    current = Month.of(snapshot.as_of)
    used += [
        line.category_id for line in snapshot.budgets if line.planned and line.month >= current
    ]
    for category_id in dict.fromkeys(used):
        category = categories.get(category_id) if category_id is not None else None
        if category is not None and category.role is not CategoryRole.ORDINARY:
            result.findings.append(
                Finding("loan_plan_ignored", Severity.NOTE, {"category": category.name})
            )
