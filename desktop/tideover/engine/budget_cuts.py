"""How much less has to be spent: the smallest monthly cut of a budget that is enough."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tideover.domain.dates import Month
from tideover.domain.money import Money
from tideover.engine.changes import SpendLess
from tideover.engine.forecast import CashKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tideover.domain.ids import CategoryId
    from tideover.engine.short_months import ShortMonth, Steps

LARGEST_SHARE_CUT = 2
"""At most a half of what is left of a budget is cut; more than that nobody keeps to."""

Rests = dict["CategoryId | None", dict[Month, int]]


def budget_rests(case: ShortMonth) -> Rests:
    """Return what is left of each budget for expenses by month up to the short one.

    The largest comes first; the last, without a category, is all of them together.
    """
    rests: defaultdict[CategoryId, dict[Month, int]] = defaultdict(dict)
    together: defaultdict[Month, int] = defaultdict(int)
    for event in case.forecast.planned.events:
        if event.day > case.days.last:
            break
        if event.kind is CashKind.BUDGET and event.amount.minor < 0 and event.category_id:
            month = Month.of(event.day)
            rests[event.category_id][month] = -event.amount.minor
            together[month] -= event.amount.minor
    found: Rests = {}
    for name in sorted(rests, key=lambda each: -sum(rests[each].values())):
        found[name] = rests[name]
    if len(rests) > 1:
        found[None] = dict(together)
    return found


def saved_steps(case: ShortMonth, by_month: Mapping[Month, int], cut: int) -> Steps:
    """Return what a monthly cut leaves: day by day in the short month, at their end before it."""
    found = []
    for month, rest in by_month.items():
        saved = min(cut, rest)
        last = case.number(month.last_day)
        if month < case.seen.month:
            found.append((last, saved))
            continue
        first = _first_spending_day(case)
        count, so_far = max(last - first + 1, 1), 0
        for passed in range(1, count + 1):
            until_then = saved * passed // count
            found.append((min(first, last) + passed - 1, until_then - so_far))
            so_far = until_then
    return tuple(found)


def _first_spending_day(case: ShortMonth) -> int:
    """Return the first day on which a budget is spent: in the current month from tomorrow on."""
    return case.start or 1


def saved(by_month: Mapping[Month, int], cut: int) -> int:
    """Return what a monthly cut leaves in all."""
    return sum(min(cut, rest) for rest in by_month.values())


def smallest_cut(case: ShortMonth, by_month: Mapping[Month, int], steps: Steps) -> int | None:
    """Return the smallest cut, in whole units, that is enough beside some steps; None if none is.

    For every day the cut that is enough on it follows from how much of a month's cut is saved by
    then; the largest of them is asked for.
    """
    unit = case.snapshot.household.currency.scale
    most = largest_cut(case, by_month)
    before = sum(month < case.seen.month for month in by_month)
    in_month = case.seen.month in by_month
    first = _first_spending_day(case)
    count = max(case.stop - first, 1)
    by_day: defaultdict[int, int] = defaultdict(int)
    for day, amount in steps:
        by_day[max(day, case.start)] += amount
    needed, added = 0, 0
    for day in range(case.start, case.stop):
        added += by_day.get(day, 0)
        lacking = -(case.lows[day] + added) - case.carried
        if lacking <= 0:
            continue
        share = before * count + (min(max(day - first + 1, 0), count) if in_month else 0)
        if not share:
            return None
        needed = max(needed, -(-lacking * count // share))
    cut = max(-(-needed // unit), 1) * unit
    while cut <= most:
        if case.is_enough((*steps, *saved_steps(case, by_month, cut))):
            return cut
        # A month whose rest is smaller gives less; what is left is asked of the others.
        lacking = case.lacking((*steps, *saved_steps(case, by_month, cut)))
        cut += max(-(-lacking // (unit * max(len(by_month), 1))), 1) * unit
    return None


def largest_cut(case: ShortMonth, by_month: Mapping[Month, int]) -> int:
    """Return the largest monthly cut that somebody can be asked for, in whole units."""
    unit = case.snapshot.household.currency.scale
    return max(by_month.values(), default=0) // LARGEST_SHARE_CUT // unit * unit


def cut_of(case: ShortMonth, category: CategoryId | None, amount: int) -> SpendLess:
    """Return a cut as a change."""
    money = Money(amount, case.snapshot.household.currency)
    return SpendLess(category, money, case.seen.month, case.snapshot.zero())
