"""What changed since an earlier outlook: by how much, and which lines moved it.

A line is what a category, a loan or a card comes to in a month: what was booked already and
what is still expected, together. So a salary that came moves nothing, and one that came short
does. What the lines leave over is said to be something else.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.domain.dates import Month
from tideover.domain.kept_outlooks import KeptLine, KeptMonth, KeptOutlook
from tideover.domain.money import CNY, Currency
from tideover.engine.cash_events import CashKind
from tideover.engine.risk import Risk

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from tideover.domain.snapshot import Snapshot
    from tideover.engine.risk import MonthOutlook, Outlook

MONTHS_KEPT = 6
LINES_KEPT = 60
"""The largest lines of a month; what is smaller moves no month."""

DAYS_APART = 7


@dataclass(frozen=True, slots=True)
class LineChange:
    """By how much a line is more (or, negative, less) than it was, up to a month."""

    name: str
    minor: int


@dataclass(frozen=True, slots=True)
class MonthChange:
    """How a month looks now beside how it looked on `since`.

    `closing` is by how much the cash at its end moved, and the lines up to it say why, the
    largest first; `other` is what no line explains. Minor units.
    """

    month: Month
    since: date
    before: Risk
    after: Risk
    lowest: int
    closing: int
    lines: tuple[LineChange, ...]
    other: int
    currency: Currency

    @property
    def is_any(self) -> bool:
        """Whether anything moved."""
        return bool(self.lowest or self.closing or self.before is not self.after)


def kept(
    snapshot: Snapshot, outlook: Outlook, chances: Mapping[Month, int] | None = None
) -> KeptOutlook:
    """Return what is kept of an outlook; `chances` are whole percents, where they are known."""
    percents = chances or {}
    return KeptOutlook(
        snapshot.as_of,
        tuple(
            _kept_month(snapshot, month, percents.get(month.month))
            for month in outlook.months[:MONTHS_KEPT]
        ),
    )


def _kept_month(snapshot: Snapshot, month: MonthOutlook, percent: int | None) -> KeptMonth:
    lines = sorted(_lines(snapshot, month).items(), key=_size)[:LINES_KEPT]
    return KeptMonth(
        month=month.month,
        risk=month.risk.value,
        lowest=month.lowest_minor,
        closing=month.closing_minor,
        lines=tuple(KeptLine(name, minor) for name, minor in lines),
        chance_percent=percent,
    )


def _size(line: tuple[str, int]) -> tuple[int, str]:
    return -abs(line[1]), line[0]


def _lines(snapshot: Snapshot, month: MonthOutlook) -> dict[str, int]:
    """Return what each line comes to in a month."""
    categories = {category.id: category.name for category in snapshot.categories}
    loans = {loan.id: loan.name for loan in snapshot.loans}
    sums: defaultdict[str, int] = defaultdict(int)
    for (booked_in, category), amount in snapshot.month_sums.items():
        if booked_in == month.month:
            sums[categories.get(category, "") if category else ""] += amount.minor
    for paid in snapshot.repayments:
        if Month.of(paid.day) == month.month and paid.loan_id in loans:
            sums[loans[paid.loan_id]] -= paid.amount.minor
    for event in month.counted:
        if event.kind is CashKind.ENTRY:
            continue
        name = categories.get(event.category_id) if event.category_id else None
        sums[name or event.label] += event.amount.minor
    return {name: minor for name, minor in sums.items() if minor}


def due_to_be_kept(snapshot: Snapshot, *, with_chance: bool = False) -> bool:
    """Return whether a week has passed since the last outlook that was kept.

    `with_chance` asks the same of the last one whose chances were known.
    """
    return all(
        (snapshot.as_of - each.day).days >= DAYS_APART
        for each in snapshot.kept_outlooks
        if each.has_chance or not with_chance
    )


def a_week_ago(snapshot: Snapshot) -> KeptOutlook | None:
    """Return the newest outlook that is at least a week old."""
    old = [
        each for each in snapshot.kept_outlooks if (snapshot.as_of - each.day).days >= DAYS_APART
    ]
    return max(old, key=_kept_on, default=None)


def _kept_on(outlook: KeptOutlook) -> date:
    return outlook.day


def changes_since(snapshot: Snapshot, outlook: Outlook) -> tuple[MonthChange, ...]:
    """Return how the months look beside how they looked a week ago; none where nothing is kept."""
    before = a_week_ago(snapshot)
    if before is None:
        return ()
    found = what_changed(before, kept(snapshot, outlook), snapshot.household.currency)
    return tuple(each for each in found if each.is_any)


def what_changed(
    before: KeptOutlook, now: KeptOutlook, currency: Currency = CNY
) -> tuple[MonthChange, ...]:
    """Return how the months that both know look now, beside how they looked then."""
    earlier = {month.month: month for month in before.months}
    moved: defaultdict[str, int] = defaultdict(int)
    found = []
    for month in now.months:
        was = earlier.get(month.month)
        if was is None:
            break
        for line in month.lines:
            moved[line.name] += line.minor
        for line in was.lines:
            moved[line.name] -= line.minor
        closing = month.closing - was.closing
        lines = sorted(((name, minor) for name, minor in moved.items() if minor), key=_size)
        found.append(
            MonthChange(
                month=month.month,
                since=before.day,
                before=Risk(was.risk),
                after=Risk(month.risk),
                lowest=month.lowest - was.lowest,
                closing=closing,
                lines=tuple(LineChange(name, minor) for name, minor in lines),
                other=closing - sum(minor for _, minor in lines),
                currency=currency,
            )
        )
    return tuple(found)
