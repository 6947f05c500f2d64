"""What the book says about past months: the income and the spending of each.

A month counts when it is over and the book was kept from its first day on. Transfers, what was
borrowed and what was paid to loans are left out: loans speak for themselves.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from statistics import fmean
from typing import TYPE_CHECKING

from tideover.domain.dates import Month
from tideover.domain.entries import Category, CategoryRole, Direction

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tideover.domain.ids import CategoryId
    from tideover.domain.money import Money
    from tideover.domain.snapshot import Snapshot

MOST_MONTHS = 60

Sums = "Mapping[tuple[Month, CategoryId | None], Money]"


@dataclass(frozen=True, slots=True)
class PastMonth:
    """One past month in positive minor units: income, ordinary spending, and paid to loans.

    `paid_on` is the day of the month on which its largest income came; None where not known.
    """

    month: Month
    income: int
    spending: int
    repaid: int = 0
    paid_on: int | None = None


def past_months(
    snapshot: Snapshot,
    older: Mapping[tuple[Month, CategoryId | None], Money] | None = None,
    pay_days: Mapping[Month, int] | None = None,
) -> tuple[PastMonth, ...]:
    """Return the complete months of the book, oldest first, at most MOST_MONTHS.

    The snapshot holds those since January of last year; `older` are sums of months before, from
    the store, and `pay_days` the day of each month on which its largest income came. A month
    without any spending is left out: nobody lives on nothing, so its book was not kept.
    """
    sums = {**(older or {}), **snapshot.month_sums}
    categories = {category.id: category for category in snapshot.categories}
    last = Month.of(snapshot.as_of)
    if snapshot.as_of != last.last_day:
        last += -1
    first = _first_whole_month(snapshot)
    found: defaultdict[Month, dict[str, int]] = defaultdict(dict)
    for (month, category_id), money in sums.items():
        if first <= month <= last:
            kind = _kind(categories.get(category_id) if category_id else None, money.minor)
            if kind is not None:
                found[month][kind] = found[month].get(kind, 0) + money.minor
    days = pay_days or {}
    months = (
        PastMonth(
            month,
            income=max(moved.get("income", 0), 0),
            spending=max(-moved.get("spending", 0), 0),
            repaid=max(-moved.get("repaid", 0), 0),
            paid_on=days.get(month),
        )
        for month, moved in sorted(found.items())
    )
    return tuple(each for each in months if each.spending)[-MOST_MONTHS:]


def _first_whole_month(snapshot: Snapshot) -> Month:
    """Return the first month in which the book was kept from its first day on."""
    opened = min((account.opened_on for account in snapshot.accounts), default=snapshot.as_of)
    return Month.of(opened) + (0 if opened.day == 1 else 1)


def _kind(category: Category | None, minor: int) -> str | None:
    if category is None:
        return "income" if minor > 0 else "spending"
    if category.role is CategoryRole.LOAN_REPAYMENT:
        return "repaid"
    if category.role is CategoryRole.LOAN_RECEIVED:
        return None
    return "income" if category.direction is Direction.INCOME else "spending"


def usual_spending(
    snapshot: Snapshot, months: Iterable[PastMonth]
) -> dict[CategoryId | None, float]:
    """Return the mean spending per month and category, over the months the snapshot holds.

    None stands for entries without a category.
    """
    roles = {category.id: category for category in snapshot.categories}
    held = {month for month, _ in snapshot.month_sums}
    known = {each.month for each in months} & held
    spent: defaultdict[CategoryId | None, list[int]] = defaultdict(list)
    for (month, category_id), money in snapshot.month_sums.items():
        category = roles.get(category_id) if category_id else None
        if month in known and _kind(category, money.minor) == "spending":
            spent[category_id].append(-money.minor)
    return {each: max(fmean(_padded(sums, len(known))), 0.0) for each, sums in spent.items()}


def _padded(sums: list[int], months: int) -> list[int]:
    return sums + [0] * (months - len(sums))
