"""What would help in a short month, the least harmful first, each one tried before it is said.

A month whose money only lies in the wrong account needs a transfer, which costs nothing. For a
short month the order is: move a due day; pay an expense later; spend less; ask the lender to
wait; bring money in. The buffer is no fix, the forecast uses it already. Every fix is forecast
again with the change made; it is offered only if the month is then no longer short, no month
that had the money for all its dues has become short, and nothing has become overdue. (A month
can look whole only because an earlier due was missed and left its money there; that is not taken
as whole.)
"""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from tideover.domain.dates import Month
from tideover.engine.forecast import MONTHS, project
from tideover.engine.remedies import (
    ShortMonth,
    cuts,
    delays,
    enough_money,
    extensions,
    moves,
    transfers,
)
from tideover.engine.risk import Risk, month_outlooks, outlook
from tideover.engine.scenarios import (
    AskExtension,
    Change,
    EarnMore,
    MoveDueDay,
    MoveMoney,
    PostponeExpense,
    SpendLess,
    applied,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tideover.domain.snapshot import Snapshot
    from tideover.engine.forecast import Forecast
    from tideover.engine.risk import MonthOutlook, Outlook

__all__ = [
    "AskExtension",
    "EarnMore",
    "Fix",
    "MoveDueDay",
    "MoveMoney",
    "PostponeExpense",
    "SpendLess",
    "applied",
    "suggest",
]

Fix = Change

MOST_TRIED = 8
"""Changes of one kind that are forecast before it is given up."""


def suggest(snapshot: Snapshot, month: Month) -> tuple[Fix, ...]:
    """Return at most one fix of each kind for a month, the least harmful first.

    For a short month, and for one that needs money in another account, there is always at least
    one; for any other month there is none.
    """
    months = max(month - Month.of(snapshot.as_of) + 1, MONTHS)
    before = outlook(snapshot, months)
    short = next((each for each in before.months if each.month == month), None)
    if short is None:
        return ()
    if short.risk is not Risk.SHORT:
        return _moving(snapshot, before, short)
    case = ShortMonth(snapshot, before.forecast, short)
    kinds: tuple[Iterable[Fix], ...] = (
        moves(case),
        delays(case),
        cuts(case),
        extensions(case),
        enough_money(case),
    )
    found = (_first_that_helps(snapshot, before, month, kind) for kind in kinds)
    return tuple(fix for fix in found if fix is not None)


def _moving(snapshot: Snapshot, before: Outlook, month: MonthOutlook) -> tuple[Fix, ...]:
    """Return the transfers a month needs; one that leaves another to be made does not resolve."""
    found: list[Fix] = []
    for fix in transfers(before.forecast, month):
        if _helps(snapshot, before, month.month, fix):
            after = outlook(applied(snapshot, fix), len(before.months)).months
            left = next(each for each in after if each.month == month.month).transfers
            if len(left) < len(month.transfers):
                found.append(replace(fix, resolves=not left))
            if not left:
                return tuple(found[-1:])
    return tuple(found)


def _first_that_helps(
    snapshot: Snapshot, before: Outlook, month: Month, tried: Iterable[Fix]
) -> Fix | None:
    for fix in islice(tried, MOST_TRIED):
        if _helps(snapshot, before, month, fix):
            return replace(fix, resolves=True)
    return None


def _helps(snapshot: Snapshot, before: Outlook, month: Month, fix: Fix) -> bool:
    after = project(snapshot, len(before.months), (fix,))
    if _overdue(after) > _overdue(before.forecast):
        return False
    short = {
        seen.month
        for seen in month_outlooks(after, snapshot.household.buffer)
        if seen.risk is Risk.SHORT
    }
    return month not in short and short <= _without_money(before.forecast)


def _without_money(forecast: Forecast) -> set[Month]:
    """Return the months in which not all dues so far could be paid."""
    return {Month.of(day.day) for day in forecast.if_all_paid if day.lowest.minor < 0}


def _overdue(forecast: Forecast) -> int:
    return sum(due.amount.minor for due in forecast.dues if due.due_on < forecast.first)
