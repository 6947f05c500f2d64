"""The months of paths that owe something or cannot pay all of it, played due by due."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from tideover.engine.chance.paying import paid_in_order
from tideover.engine.chance.sums import NO_DUE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tideover.engine.chance.flows import Flows
    from tideover.engine.chance.lender_dues import LenderDues
    from tideover.engine.chance.paths import Truths, Whole
    from tideover.engine.chance.sums import MonthDues


@dataclass(slots=True)
class Owed:
    """What is owed, by path and due: a row for each of `paths`, a column for each number."""

    numbers: Whole
    paths: Whole
    owed: Truths

    @classmethod
    def nothing(cls) -> Owed:
        """Return that no path owes anything."""
        none = np.zeros(0, dtype=np.int64)
        return cls(none, none, np.zeros((0, 0), dtype=np.bool_))

    def drop_oldest(self, old: int, dues: LenderDues) -> Truths:
        """Drop the oldest dues; return by path the lenders of the loans among them."""
        numbers = self.numbers[:old]
        dropped = dues.of_lenders(self.owed[:, :old] & ~dues.of_cards[numbers], numbers)
        self.numbers, self.owed = self.numbers[old:], self.owed[:, old:]
        return dropped

    def drop_given_up(self, given_up: Truths, dues: LenderDues) -> None:
        """Drop what is owed to lenders that are given up, by path and lender."""
        self.owed = self.owed & ~given_up[:, dues.lenders[self.numbers]]

    def let_in(self, paths: Whole, numbers: Whole, asked: Truths) -> None:
        """Let the dues of a month in, which are `asked`, and all `paths`: more than there are."""
        known = len(self.numbers)
        owed = np.zeros((len(paths), known + len(numbers)), dtype=np.bool_)
        owed[np.searchsorted(paths, self.paths), :known] = self.owed
        owed[:, known:] = asked
        self.numbers = np.concatenate((self.numbers, numbers))
        self.paths, self.owed = paths, owed

    def forget_paid(self) -> Truths:
        """Forget the dues and paths of which nothing is owed; return which paths owe something."""
        owes: Truths = np.logical_or.reduce(self.owed, axis=1)
        is_owed = np.logical_or.reduce(self.owed, axis=0)
        self.numbers, self.paths = self.numbers[is_owed], self.paths[owes]
        self.owed = self.owed[owes][:, is_owed]
        return owes


@dataclass(slots=True)
class LateMonth:
    """One month on some paths, due by due.

    `cash` is that at the start, `base` the same less what was paid since, so that it and what has
    `moved` up to a day are the cash of that day; `moved_by_due` is that at each due of the month.
    `pay_days` are by path those on which income comes. `owed` has all dues of the month from the
    start on, as if not paid; `old` is how many dues are older. `missed` says by path which dues
    of the month are not paid on their days.
    """

    flows: Flows
    number: int
    paths: Whole
    owed: Owed
    cash: Whole
    old: int
    dues: MonthDues = field(init=False)
    base: Whole = field(init=False)
    moved: Whole = field(init=False)
    moved_by_due: Whole = field(init=False)
    pay_days: Whole = field(init=False)
    missed: Truths = field(init=False)
    lowest: Whole = field(init=False)

    def play(self) -> None:
        """Play what is asked, and what is tried again, in its order.

        All paths go at once from one income to the next, whichever days those are on each. What
        there is no money for when income comes there is none for until the next income.
        """
        known = self.flows.known
        self.dues = known.sums.month_dues[self.number]
        self.base = self.cash.copy()
        self.moved, self.pay_days = self.flows.by_day(self.number, self.paths)
        self.moved_by_due = self.moved[:, (self.dues.moments + 1) // 2]
        # What is given up is not owed any more.
        self.missed = ~self.owed.owed[:, self.old :]
        self.lowest = self.cash + known.sums.first_income[self.number]
        since = np.zeros(len(self.paths), dtype=np.int64)
        is_evening = False
        for until, ends_in_evening in self._bounds():
            self._pay(since, until, is_evening=is_evening)
            if ends_in_evening:
                self._note_before(until // 2)
            since, is_evening = until, ends_in_evening
        self._pay(since, np.full(len(self.paths), self.end), is_evening=is_evening)
        np.minimum(self.lowest, self.base + self.moved[:, -1], out=self.lowest)

    @property
    def end(self) -> int:
        """The moment after the last one of the month."""
        return 2 * int(self.moved.shape[1] - 1)

    @property
    def unpaid(self) -> Whole:
        """What was not paid of the dues of the month, less what was paid of older ones."""
        return self.base + (int(self.dues.amounts.sum()) - self.cash)

    def _bounds(self) -> Iterator[tuple[Whole, bool]]:
        """Yield the moments by path at which income comes, in the evening, and those after it.

        The morning after is the turn of early debits that are owed.
        """
        for days in self.pay_days.T:
            yield np.minimum(2 * days + 1, self.end), True
            if self.flows.known.lenders.has_early:
                yield np.minimum(2 * days + 2, self.end), False

    def _note_before(self, days: Whole) -> None:
        """Note the cash before the income of a day; at the start only if something was asked."""
        cash = self.base + self.moved[np.arange(len(days)), days]
        if not self.flows.known.sums.early[self.number, 0]:
            cash = np.where((days > 0) | (self.base < self.cash), cash, NO_DUE)
        np.minimum(self.lowest, cash, out=self.lowest)

    def _pay(self, since: Whole, until: Whole, *, is_evening: bool) -> None:
        """Pay what is owed at one moment, oldest first, and what is asked before the other."""
        lenders, old = self.flows.known.lenders, self.old
        is_asked = self.dues.moments < until[:, None]
        cash = self.base + self.moved[np.arange(len(since)), (since + 1) // 2]
        paths = ((cash >= lenders.least) & (since < until)).nonzero()[0]
        if len(paths):
            asked = self.owed.owed[paths]
            asked[:, old:] &= is_asked[paths]
            if is_evening and lenders.has_early:
                asked &= ~lenders.early[self.owed.numbers]
            columns = np.logical_or.reduce(asked, axis=0).nonzero()[0]
            if len(columns):
                here = slice(int(columns[0]), int(columns[-1]) + 1)
                self._pay_on(paths, since[paths], asked[:, here], here, cash[paths])
        self.missed |= self.owed.owed[:, old:] & is_asked

    def _pay_on(self, paths: Whole, since: Whole, asked: Truths, dues: slice, cash: Whole) -> None:
        """Pay on some paths, as far as their cash goes, some of the dues that are owed."""
        numbers = self.owed.numbers[dues]
        old = max(self.old - dues.start, 0)
        there = np.empty(asked.shape, dtype=np.int64)
        there[:, :old] = cash[:, None]
        coming = slice(max(dues.start - self.old, 0), max(dues.stop - self.old, 0))
        by_due = self.base[paths, None] + self.moved_by_due[paths, coming]
        # What was asked before then is tried again with what there is now.
        there[:, old:] = np.where(self.dues.moments[coming] < since[:, None], cash[:, None], by_due)
        amounts = self._asked(numbers, since // 2)
        paid, spent = paid_in_order(asked, amounts, self.flows.known.lenders.queues[numbers], there)
        self.base[paths] -= spent
        owed = self.owed.owed[paths]
        owed[:, dues] ^= paid
        self.owed.owed[paths] = owed

    def _asked(self, numbers: Whole, days: Whole) -> Whole:
        """Return what dues ask on days of the month, a row for each, or one row for all."""
        first = self.flows.plan.months[self.number].first.toordinal()
        seen = np.bincount(days).nonzero()[0]
        asked = self.flows.known.late_costs.asked(numbers, first + seen)
        return asked if len(seen) == 1 else asked[np.searchsorted(seen, days)]
