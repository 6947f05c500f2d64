"""What would help in a short month, what takes least first, each one tried before it is said.

A month whose money only lies in the wrong account needs a transfer, which costs nothing. For a
short month every kind of change is looked through (`remedies`, `lender_remedies`); closed forms
tell what cannot be enough, and of each kind the first that is enough is kept. The order is what
a fix takes: its cost, and what the household goes without or has to bring in. Where nothing is
enough alone but money from elsewhere, combinations are searched (`fix_combinations`). The buffer
is no fix, the forecast uses it already.

Every fix is forecast again with the change made. It is offered only if the month is then no
longer short, no month has become short that was not, and nothing has become overdue: what only
moves a shortfall elsewhere is no help.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from itertools import chain
from typing import TYPE_CHECKING

from tideover.domain.dates import Month
from tideover.engine.budget_cuts import budget_rests, cut_of, smallest_cut
from tideover.engine.changes import (
    AskExtension,
    AskNewTerms,
    Change,
    Combination,
    EarnMore,
    MoveDueDay,
    MoveMoney,
    PayByCard,
    PayMinimum,
    PayOnDay,
    PostponeExpense,
    SpendLess,
)
from tideover.engine.fix_combinations import Part, together
from tideover.engine.fix_steps import ORDER, steps_of, takes
from tideover.engine.forecast import MONTHS
from tideover.engine.lender_remedies import extensions, moves, new_terms, priced
from tideover.engine.remedies import (
    by_card,
    delays,
    enough_money,
    minimums,
    paid_early,
    transfers,
    within_grace,
)
from tideover.engine.risk import Risk, outlook
from tideover.engine.scenarios import applied
from tideover.engine.short_months import ShortMonth

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tideover.domain.money import Money
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.changes import Single
    from tideover.engine.risk import MonthOutlook, Outlook

__all__ = [
    "AskExtension",
    "AskNewTerms",
    "Change",
    "Combination",
    "EarnMore",
    "Fix",
    "MoveDueDay",
    "MoveMoney",
    "PayByCard",
    "PayMinimum",
    "PayOnDay",
    "PostponeExpense",
    "Reach",
    "Searched",
    "SpendLess",
    "applied",
    "search",
    "suggest",
]

TRIED_OF_A_KIND = 2
"""Changes of one kind that are forecast before it is given up; one after an earlier short month,
because then the closed forms cannot rule out as much."""

MOST_TRIED = 8
"""Forecasts of one search, but for those of money to bring in, which come last."""

COMBINATIONS = 2
COMBINATIONS_TRIED = 3


class Reach(Enum):
    """How far a fix goes: no month is short any more, its month is not, or a part is helped."""

    ALL_MONTHS = "all_months"
    THIS_MONTH = "this_month"
    PART = "part"


@dataclass(frozen=True, slots=True)
class Fix:
    """A change that was seen to help, and what the outlook says with it.

    `takes` is its cost and what the household goes without or brings in; `lowest` the lowest cash
    of the month with it; `months_short` how many months stay short.
    """

    change: Change
    reach: Reach
    takes: Money
    lowest: Money
    months_short: int

    @property
    def cost(self) -> Money:
        """What the change costs."""
        return self.change.cost

    @property
    def resolves(self) -> bool:
        """Whether its month is whole."""
        return self.reach is not Reach.PART


@dataclass(frozen=True, slots=True)
class Searched:
    """The fixes of a month, and everything that was forecast to find them."""

    fixes: tuple[Fix, ...] = ()
    tried: tuple[tuple[Change, Fix | None], ...] = ()


def _always() -> bool:
    return True


def suggest(
    snapshot: Snapshot,
    month: Month,
    going_on: Callable[[], bool] = _always,
    months: int = MONTHS,
) -> tuple[Fix, ...]:
    """Return what would help in a month, what takes least first.

    At most one fix of each kind and COMBINATIONS combinations. For a short month, and for one
    that needs money in another account, there is always at least one; for any other month there
    is none. The outlook that confirms them looks `months` ahead, and as far as the month. The
    search ends early where `going_on` says no.
    """
    return search(snapshot, month, going_on, months).fixes


def search(
    snapshot: Snapshot,
    month: Month,
    going_on: Callable[[], bool] = _always,
    months: int = MONTHS,
) -> Searched:
    """Return the fixes of a month, and what was tried."""
    months = max(month - Month.of(snapshot.as_of) + 1, months)
    before = outlook(snapshot, months)
    seen = next((each for each in before.months if each.month == month), None)
    if seen is None:
        return Searched()
    found = _Search(ShortMonth(snapshot, before.forecast, seen), before, going_on)
    if seen.risk is Risk.SHORT:
        found.look()
    else:
        found.look_for_transfers()
    return Searched(found.in_order(), tuple(found.tried))


@dataclass
class _Search:
    """One search: what was tried and found so far."""

    case: ShortMonth
    before: Outlook
    going_on: Callable[[], bool]
    tried: list[tuple[Change, Fix | None]] = field(default_factory=list)
    found: list[Fix] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Note what is short and overdue before anything is changed."""
        short = Risk.SHORT
        self.short = {each.month for each in self.before.months if each.risk is short}
        self.overdue = _overdue(self.before)

    def look(self) -> None:
        """Look through every kind for a short month."""
        for kind in (
            self._moves(),
            self._plain(delays(self.case)),
            self._plain(by_card(self.case)),
            self._plain(within_grace(self.case)),
            self._cuts(),
            self._plain(minimums(self.case)),
            self._plain(extensions(self.case)),
            self._new_terms(),
        ):
            self._first_that_helps(kind)
        alone = bool(self.found)
        for change in enough_money(self.case):
            if not self.going_on() or self._keep(change):
                break
        if not alone and self.found:
            self._look_for_combinations(self.found[-1].takes.minor)

    def look_for_transfers(self) -> None:
        """Look for the money to move, or the instalments to pay by hand before the debit."""
        needed = len(self.case.seen.transfers)
        moved: Iterator[Single] = transfers(self.case.forecast, self.case.seen)
        for change in chain(moved, paid_early(self.case)):
            seen = self._seen_with(change)
            left = len(seen[1].transfers) if seen is not None else needed
            fix = None
            if seen is not None and left < needed:
                reach = self._reach(seen[0]) if not left else Reach.PART
                fix = self._fix(change, seen, reach)
                self.found.append(fix)
            self.tried.append((change, fix))
        whole = [fix for fix in self.found if fix.resolves]
        self.found = _one_of_each_kind(whole) or self.found

    def in_order(self) -> tuple[Fix, ...]:
        """Return what was found, what takes least first."""
        return tuple(sorted(self.found, key=_order))

    def _moves(self) -> Iterator[Part]:
        for move, steps in moves(self.case):
            yield Part(move, steps)

    def _new_terms(self) -> Iterator[Part]:
        for asked, steps in new_terms(self.case):
            yield Part(asked, steps)

    def _plain(self, changes: Iterator[Single]) -> Iterator[Part]:
        for change in changes:
            yield Part(change, steps_of(self.case, change))

    def _cuts(self) -> Iterator[Part]:
        """Yield the smallest cuts that are enough, what takes least first."""
        unit = self.case.snapshot.household.currency.scale
        found = []
        for category, rests in budget_rests(self.case).items():
            amount = smallest_cut(self.case, rests, ())
            if amount is not None:
                # Rounding shares days out differently than a forecast: one unit more is tried.
                found += [cut_of(self.case, category, each) for each in (amount, amount + unit)]
        for cut in sorted(found, key=lambda each: takes(self.case, each)):
            yield Part(cut, steps_of(self.case, cut))

    def _first_that_helps(self, kind: Iterator[Part]) -> None:
        """Keep the first change of a kind that is enough; note those that could be a part."""
        most = 1 if self.case.carried else TRIED_OF_A_KIND
        tried, partial = 0, set()
        for part in kind:
            if not self.going_on() or tried >= most or len(self.tried) >= MOST_TRIED:
                return
            if self.case.harms(part.steps):
                continue
            if not self.case.is_enough(part.steps):
                name = getattr(part.change, "loan_id", None) or part.change
                if name not in partial:
                    partial.add(name)
                    self.parts.append(Part(self._priced(part.change), part.steps))
                continue
            tried += 1
            if self._keep(self._priced(part.change)):
                return

    def _priced(self, change: Single) -> Single:
        return priced(self.case.snapshot, change) if isinstance(change, MoveDueDay) else change

    def _look_for_combinations(self, most: int) -> None:
        """Keep the first combinations that are confirmed and take no more than `most`."""
        kept: set[Change] = set()
        for number, change in enumerate(together(self.case, self.parts, self.going_on)):
            too_much = takes(self.case, change) > most
            if too_much or len(kept) == COMBINATIONS or number == COMBINATIONS_TRIED:
                return
            fix = self._smallest(change) if self.going_on() else None
            if fix is not None and fix.change not in kept:
                kept.add(fix.change)
                self.found.append(fix)

    def _smallest(self, change: Change) -> Fix | None:
        """Return a change that is confirmed, without the parts that it can do without."""
        fix = self._tried(change)
        if fix is None or not isinstance(change, Combination):
            return fix
        for left_out in change.parts:
            rest = tuple(part for part in change.parts if part is not left_out)
            smaller = self._smallest(rest[0] if len(rest) == 1 else Combination(rest))
            if smaller is not None:
                return smaller
        return fix

    def _keep(self, change: Change) -> bool:
        fix = self._tried(change)
        if fix is not None:
            self.found.append(fix)
        return fix is not None

    def _tried(self, change: Change) -> Fix | None:
        """Return a change as a fix if the outlook, run again, confirms it."""
        seen = self._seen_with(change)
        fix = None
        if seen is not None and seen[1].risk is not Risk.SHORT:
            fix = self._fix(change, seen, self._reach(seen[0]))
        self.tried.append((change, fix))
        return fix

    def _seen_with(self, change: Change) -> tuple[Outlook, MonthOutlook] | None:
        """Return the outlook with a change and its month; None where it does harm elsewhere."""
        after = outlook(applied(self.case.snapshot, change), len(self.before.months))
        short = {each.month for each in after.months if each.risk is Risk.SHORT}
        if _overdue(after) > self.overdue or not short <= self.short:
            return None
        return after, next(each for each in after.months if each.month == self.case.seen.month)

    def _reach(self, after: Outlook) -> Reach:
        return Reach.ALL_MONTHS if after.first_short is None else Reach.THIS_MONTH

    def _fix(self, change: Change, seen: tuple[Outlook, MonthOutlook], reach: Reach) -> Fix:
        after, month = seen
        zero = self.case.snapshot.zero()
        return Fix(
            change=change,
            reach=reach,
            takes=type(zero)(takes(self.case, change), zero.currency),
            lowest=month.lowest,
            months_short=sum(each.risk is Risk.SHORT for each in after.months),
        )


def _one_of_each_kind(fixes: list[Fix]) -> list[Fix]:
    return list({type(fix.change): fix for fix in reversed(fixes)}.values())


def _order(fix: Fix) -> tuple[int, bool, int]:
    kind = ORDER.index(type(fix.change))
    return fix.takes.minor, fix.reach is not Reach.ALL_MONTHS, kind


def _overdue(seen: Outlook) -> int:
    """Return what is overdue today, in minor units."""
    forecast = seen.forecast
    return sum(
        due.amount.minor
        for due in forecast.dues_until(forecast.first)
        if due.due_on < forecast.first
    )
