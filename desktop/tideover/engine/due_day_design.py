"""The due days anew: the set of them, among those lenders allow, by which least is lacking.

Moving a due day moves an amount by some days in every month. So every set of days is one addition
of what comes and goes by day, and a minimum for every month (a closed form); all days of one loan
are tried with the others where they are, loan after loan, until nothing gets better, from several
starts. Few enough sets are all tried. What is found is forecast again before it is said, and a
move that nothing becomes worse without is left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate, pairwise, product
from math import prod
from typing import TYPE_CHECKING

from tideover.domain.agreements import InstalmentAgreement
from tideover.domain.dates import Month
from tideover.domain.money import Money
from tideover.engine.chance import chances
from tideover.engine.changes import Combination, MoveDueDay
from tideover.engine.forecast import MONTHS
from tideover.engine.lender_remedies import LAST_COMMON_DUE_DAY, priced
from tideover.engine.moved_due_days import possible_days
from tideover.engine.risk import Risk, outlook
from tideover.engine.scenarios import applied

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping

    from tideover.domain.ids import LoanId
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.chance import Chance, ChanceQuestion
    from tideover.engine.changes import Change
    from tideover.engine.dues import LoanDues
    from tideover.engine.forecast import Forecast
    from tideover.engine.risk import Outlook

ALL_TRIED = 2000
"""Up to so many sets of days every one is tried."""

MOST_ROUNDS = 6
STARTS = (1, 4)
"""So many days after the largest income all loans are put for a start."""

FINALISTS = 3
"""Of all sets of days so many are forecast."""

Rank = tuple[bool, int, int]
"""Whether cash falls lower than now, the months that lack money, the lowest cash with a minus."""

Days = tuple[int, ...]
"""A due day for each loan that may move, in their order."""


@dataclass(frozen=True, slots=True)
class DesignFigures:
    """How a set of due days does: the months that lack money, those that are short, the lowest.

    `lacking` counts the months in which not all dues so far could be paid, and `lowest` is the
    lowest cash if all were, on any day; `short` counts the months the outlook calls short.
    `missed` is how likely any due is missed; None where that was not asked for.
    """

    lacking: int
    short: int
    lowest: Money
    missed: Chance | None = None

    @property
    def rank(self) -> tuple[int, int, int]:
        """The smaller the better."""
        return self.lacking, self.missed.hits if self.missed else 0, -self.lowest.minor

    def is_no_worse_than(self, other: DesignFigures) -> bool:
        """Whether it is as good as another one in every respect."""
        pairs = (
            (self.lacking, other.lacking),
            (self.short, other.short),
            (-self.lowest.minor, -other.lowest.minor),
            (self.rank[1], other.rank[1]),
        )
        return all(mine <= theirs for mine, theirs in pairs)


@dataclass(frozen=True, slots=True)
class DueDayDesign:
    """The due days to ask for, each with its cost, and how the months look before and after.

    `movable` are the loans whose due day may be moved at all.
    """

    moves: tuple[MoveDueDay, ...]
    before: DesignFigures
    after: DesignFigures
    movable: tuple[LoanId, ...]
    tried: int

    @property
    def change(self) -> Change | None:
        """All moves as one change; None where the days are best as they are."""
        return Combination(self.moves) if len(self.moves) > 1 else next(iter(self.moves), None)

    @property
    def cost(self) -> Money:
        """What the lenders are paid more in all."""
        costs = (move.cost.minor for move in self.moves)
        return Money(sum(costs), self.before.lowest.currency)


def _always() -> bool:
    return True


def design(
    snapshot: Snapshot,
    months: int = MONTHS,
    allowed: Mapping[LoanId, Collection[int]] | None = None,
    question: ChanceQuestion | None = None,
    going_on: Callable[[], bool] = _always,
) -> DueDayDesign:
    """Return the due days by which least is lacking in the next months.

    Fewest months that lack money come first, then the highest lowest cash; with a `question` the
    few best sets are told apart by how likely a due is missed. Nothing is proposed that is worse
    than now in any of these. A loan may move to the days in `allowed`, to 1 to 28 where it is not
    named there; no days keep it where it is. The search ends early where `going_on` says no, with
    the best so far.
    """
    before = outlook(snapshot, months)
    table = _Table(snapshot, before.forecast, allowed or {})
    figures = _figures(snapshot, before, question)
    best = figures
    best_moves: tuple[MoveDueDay, ...] = ()
    for days in table.found(going_on):
        moves = table.moves(table.without_idle_moves(days))
        if not moves:
            continue
        moved = applied(snapshot, Combination(moves))
        after = outlook(moved, months)
        seen = _figures(moved, after, question)
        is_better = seen.rank < best.rank and seen.is_no_worse_than(figures)
        if is_better and not _is_later(before, after):
            best, best_moves = seen, moves
    return DueDayDesign(
        moves=tuple(priced(snapshot, move) for move in best_moves),
        before=figures,
        after=best,
        movable=tuple(each.loan.id for each in table.loans),
        tried=table.tried,
    )


def _is_later(before: Outlook, after: Outlook) -> bool:
    """Whether something is overdue today that was not."""
    first = before.forecast.first
    overdue = [
        sum(due.due_on < first for due in seen.forecast.dues_until(first))
        for seen in (before, after)
    ]
    return overdue[1] > overdue[0]


def _figures(snapshot: Snapshot, seen: Outlook, question: ChanceQuestion | None) -> DesignFigures:
    lows = seen.forecast.played.forced_lowest
    months = seen.forecast.planned.months
    return DesignFigures(
        lacking=sum(min(lows[each.start : each.stop]) < 0 for each in months),
        short=sum(each.risk is Risk.SHORT for each in seen.months),
        lowest=Money(min(lows), seen.forecast.opening.currency),
        missed=chances(snapshot, question).any_missed if question is not None else None,
    )


class _Table:
    """What every loan asks on every day it may be due on, and what else moves cash by day."""

    def __init__(
        self,
        snapshot: Snapshot,
        forecast: Forecast,
        allowed: Mapping[LoanId, Collection[int]],
    ) -> None:
        self.forecast = forecast
        self.tried = 0
        self.lowest = min(forecast.played.forced_lowest)
        self.loans: list[LoanDues] = []
        self.options: list[Days] = []
        for known in forecast.loans:
            days = possible_days(known.loan, known.repayments, snapshot.as_of, LAST_COMMON_DUE_DAY)
            wanted = allowed.get(known.loan.id, days)
            chosen = tuple(day for day in days if day in wanted)
            if chosen and known.dues:
                self.loans.append(known)
                self.options.append((self._own_day(known), *chosen))
        self.now = tuple(options[0] for options in self.options)
        self.rest = self._rest()

    @staticmethod
    def _own_day(known: LoanDues) -> int:
        terms = known.loan.terms
        return terms.due_day if isinstance(terms, InstalmentAgreement) else known.dues[0].day.day

    def _rest(self) -> list[int]:
        """Return what moves cash on each day beside the loans that may be moved."""
        closing = self.forecast.played.forced_closing
        net = [after - before for before, after in pairwise(closing)]
        net.insert(0, closing[0])
        for known, day in zip(self.loans, self.now, strict=True):
            for at, amount in self._asks(known, day, shifted=False):
                net[at] += amount
        return net

    def _asks(
        self, known: LoanDues, to_day: int, *, shifted: bool = True
    ) -> Iterator[tuple[int, int]]:
        """Yield when a loan asks for how much if it is due on a day of the month.

        Money for a debit of the early morning has to be there the day before.
        """
        first, last = self.forecast.first, self.forecast.last
        early = int(shifted and known.loan.terms.late.debit.is_early)
        own = self._own_day(known)
        for due in known.dues:
            day = due.day if to_day == own else Month.of(due.due_on).day(to_day)
            if day > last:
                return
            yield max((day - first).days - early, 0), due.amount.minor

    def rank(self, days: Days) -> Rank:
        """Return how a set of days does by the closed form; the smaller the better."""
        net = list(self.rest)
        for known, day in zip(self.loans, days, strict=True):
            for at, amount in self._asks(known, day):
                net[at] -= amount
        return self._rank(net)

    def _rank(self, net: list[int]) -> Rank:
        self.tried += 1
        path = list(accumulate(net))
        lows = [min(path[each.start : each.stop]) for each in self.forecast.planned.months]
        lowest = min(lows)
        return lowest < self.lowest, sum(low < 0 for low in lows), -lowest

    def found(self, going_on: Callable[[], bool]) -> list[Days]:
        """Return the best sets of days that were found, the best first."""
        if not self.loans:
            return []
        if prod(map(len, self.options)) <= ALL_TRIED:
            return sorted(product(*self.options), key=self.rank)[:FINALISTS]
        ends: dict[Days, Rank] = {}
        for start in self._starts():
            if going_on():
                days = self._descend(start, going_on)
                ends[days] = self.rank(days)
        return sorted(ends, key=ends.__getitem__)

    def _starts(self) -> Iterator[Days]:
        yield self.now
        incomes = self.forecast.planned.flows.incomes
        if not incomes:
            return
        largest = max(incomes, key=lambda day: sum(amount for _, amount in incomes[day]))
        pay_day = self.forecast.day(largest).day
        for after in STARTS:
            wanted = (pay_day + after - 1) % LAST_COMMON_DUE_DAY + 1
            yield tuple(min(options, key=lambda day: abs(day - wanted)) for options in self.options)

    def _descend(self, days: Days, going_on: Callable[[], bool]) -> Days:
        """Move one loan after the other to its best day until nothing gets better."""
        asks = [
            {day: tuple(self._asks(known, day)) for day in options}
            for known, options in zip(self.loans, self.options, strict=True)
        ]
        net = list(self.rest)
        for known, day in zip(asks, days, strict=True):
            _add(net, known[day], -1)
        chosen, best = list(days), self._rank(net)
        for _ in range(MOST_ROUNDS):
            moved = False
            for place, options in enumerate(self.options):
                if not going_on():
                    return tuple(chosen)
                _add(net, asks[place][chosen[place]], 1)
                for day in options:
                    tried = list(net)
                    _add(tried, asks[place][day], -1)
                    rank = self._rank(tried)
                    if rank < best:
                        best, chosen[place], moved = rank, day, True
                _add(net, asks[place][chosen[place]], -1)
            if not moved:
                break
        return tuple(chosen)

    def without_idle_moves(self, days: Days) -> Days:
        """Return a set of days without the moves that nothing becomes worse without."""
        best = self.rank(days)
        chosen = list(days)
        for place, own in enumerate(self.now):
            tried = (*chosen[:place], own, *chosen[place + 1 :])
            if tried[place] != days[place] and self.rank(tried) <= best:
                chosen[place] = own
        return tuple(chosen)

    def moves(self, days: Days) -> tuple[MoveDueDay, ...]:
        """Return a set of days as changes, their costs not worked out."""
        zero = Money(0, self.forecast.opening.currency)
        pairs = zip(self.loans, self.now, days, strict=True)
        return tuple(
            MoveDueDay(known.loan.id, own, day, zero) for known, own, day in pairs if own != day
        )


def _add(net: list[int], asks: tuple[tuple[int, int], ...], sign: int) -> None:
    for at, amount in asks:
        net[at] += sign * amount
