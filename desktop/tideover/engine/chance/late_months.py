"""The months of paths that owe something or cannot pay all of it, played due by due."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from tideover.engine.chance.sums import NO_DUE

if TYPE_CHECKING:
    from tideover.engine.chance.flows import Flows
    from tideover.engine.chance.lender_dues import LenderDues
    from tideover.engine.chance.paths import Truths, Whole


@dataclass(slots=True)
class Owed:
    """What is owed: a row for each due that is, by its number and in that order, by `paths`."""

    numbers: Whole
    paths: Whole
    owed: Truths

    @classmethod
    def nothing(cls) -> Owed:
        """Return that no path owes anything."""
        none = np.zeros(0, dtype=np.int64)
        return cls(none, none, np.zeros((0, 0), dtype=np.bool_))

    def drop_oldest(self, old: int, dues: LenderDues) -> tuple[Whole, Whole]:
        """Drop the oldest dues; return the lenders and paths of the loans among them."""
        loans = np.flatnonzero(~dues.of_cards[self.numbers[:old]])
        which, of = cells(self.owed[loans])
        lenders = dues.lenders[self.numbers[loans[which]]]
        self.numbers, self.owed = self.numbers[old:], self.owed[old:]
        return lenders, self.paths[of]

    def drop_given_up(self, given_up: Truths, dues: LenderDues) -> None:
        """Drop what is owed to lenders that are given up, by path and lender."""
        self.owed = self.owed & ~given_up[self.paths][:, dues.lenders[self.numbers]].T

    def let_in(self, month: int, paths: Whole, dues: LenderDues) -> None:
        """Let the dues of a month in, owed by nobody, and all `paths`: more than there are."""
        coming = np.sort(dues.months[month].numbers)
        owed = np.zeros((len(self.numbers) + len(coming), len(paths)), dtype=np.bool_)
        owed[: len(self.numbers), np.searchsorted(paths, self.paths)] = self.owed
        self.numbers = np.concatenate((self.numbers, coming))
        self.paths, self.owed = paths, owed

    def forget_paid(self) -> Truths:
        """Forget the dues and paths of which nothing is owed; return which paths owe something."""
        owes: Truths = np.logical_or.reduce(self.owed, axis=0)
        rows = np.flatnonzero(self.owed.any(axis=1))
        self.numbers, self.paths = self.numbers[rows], self.paths[owes]
        self.owed = self.owed[rows][:, owes]
        return owes


@dataclass(slots=True)
class LateMonth:
    """One month on some paths, due by due.

    `cash` is that at the start, `base` the same less what was paid since, so that it and the
    movements up to a day are the cash of that day. `owed` is by due and path, as in Owed, and
    `given_up` by lender and path. `can` says of each due of the month whether it was paid on its
    day, `is_free` of each lender whether its dues are asked: nothing of the same loan is owed.
    """

    flows: Flows
    number: int
    paths: Whole
    owed: Owed
    given_up: Truths
    cash: Whole
    base: Whole = field(init=False)
    moved: Whole = field(init=False)
    comes: Truths = field(init=False)
    need: Whole = field(init=False)
    can: Truths = field(init=False)
    is_free: Truths = field(init=False)
    lowest: Whole = field(init=False)

    def play(self) -> None:
        """Play what is asked, and what is tried again, in its order."""
        flows, dues = self.flows, self.flows.sums.month_dues[self.number]
        self.base = self.cash.copy()
        self.moved, self.comes = flows.by_day(self.number, self.paths)
        self.need = dues.amounts[:, None] - self.moved[(dues.moments + 1) // 2]
        self.can = np.empty(self.need.shape, dtype=np.bool_)
        self.is_free = ~self.given_up
        which, of = cells(self.owed.owed)
        self._set_waiting(self.owed.numbers[which], of)
        self.lowest = self.cash + flows.sums.first_income[self.number]
        asked = 0
        for moment in self._tries():
            before = int(np.searchsorted(dues.moments, moment))
            self._ask(asked, before)
            asked = before
            if moment % 2:
                self._note_before(moment // 2)
            self._try_again(moment)
        self._ask(asked, len(dues.numbers))
        np.minimum(self.lowest, self.base + self.moved[-1], out=self.lowest)

    @property
    def unpaid(self) -> Whole:
        """What was not paid of the dues of the month, less what was paid of older ones."""
        asked = int(self.flows.sums.month_dues[self.number].amounts.sum())
        return self.base + (asked - self.cash)

    @property
    def missed(self) -> Truths:
        """Which lenders' dues were missed."""
        missed = np.zeros_like(self.given_up)
        lenders = self.flows.lenders.lenders[self.flows.sums.month_dues[self.number].numbers]
        for lender, can in zip(lenders.tolist(), self.can, strict=True):
            missed[lender] |= ~can
        return missed

    def _tries(self) -> list[int]:
        """Return when dues that are owed are tried again: when income comes, early ones after it.

        What there was no money for then there is none for until the next income.
        """
        pay_days = np.flatnonzero(self.comes.any(axis=1)).tolist()
        evenings = [2 * day + 1 for day in pay_days]
        if not self.flows.lenders.early.any():
            return evenings
        mornings = [2 * day + 2 for day in pay_days if day + 1 < len(self.comes)]
        return sorted({0, *mornings, *evenings})

    def _note_before(self, day: int) -> None:
        """Note the cash before the income of a day; at the start only if something was asked."""
        cash = self.base + self.moved[day]
        if not day and not self.flows.sums.early[self.number, 0]:
            cash = np.where(self.base < self.cash, cash, NO_DUE)
        np.minimum(self.lowest, cash, out=self.lowest)

    def _ask(self, first: int, stop: int) -> None:
        """Ask for dues of the month; who owes an older one of the same loan pays that first."""
        if first == stop:
            return
        of_all, dues = self.flows.lenders, self.flows.sums.month_dues[self.number]
        numbers = dues.numbers[first:stop]
        lenders = of_all.lenders[numbers]
        amounts = dues.amounts[first:stop]
        of_cards = of_all.of_cards[numbers].tolist()
        for place, lender, amount, of_card in zip(
            range(first, stop), lenders.tolist(), amounts.tolist(), of_cards, strict=True
        ):
            can = self.can[place]
            np.greater_equal(self.base, self.need[place], out=can)
            if not of_card:
                can &= self.is_free[lender]
                self.is_free[lender] = can
            self.base -= can * amount
        rows = np.searchsorted(self.owed.numbers, numbers)
        self.owed.owed[rows] = ~(self.can[first:stop] | self.given_up[lenders])

    def _try_again(self, moment: int) -> None:
        """Pay what was missed before, oldest first, where the money of the day reaches.

        In the morning, before any money of the day, it is the turn of early debits.
        """
        lenders, day, is_early = self.flows.lenders, moment // 2, moment % 2 == 0
        today = self.flows.plan.months[self.number].first.toordinal() + day
        cash = self.base + self.moved[(moment + 1) // 2]
        tried = cash >= lenders.least
        tried &= self.owed.owed.any(axis=0)
        if not is_early:
            tried &= self.comes[day]
        paths = np.flatnonzero(tried)
        if not len(paths):
            return
        owed = self.owed.owed[:, paths]
        rows = np.flatnonzero(owed.any(axis=1) & (lenders.early[self.owed.numbers] == is_early))
        if not len(rows):
            return
        numbers, owed = self.owed.numbers[rows], owed[rows]
        asked = self.flows.late_costs.asked(numbers, today)
        paid = paid_in_order(owed, asked, lenders.queues[numbers], cash[paths])
        self.base[paths] -= asked @ paid
        left = owed & ~paid
        self.owed.owed[np.ix_(rows, paths)] = left
        which, of = cells(paid)
        self.is_free[lenders.lenders[numbers[which]], paths[of]] = True
        which, of = cells(left)
        self._set_waiting(numbers[which], paths[of])

    def _set_waiting(self, numbers: Whole, of: Whole) -> None:
        """Let the next dues of loans wait of which a due is owed, by its number and path."""
        self.is_free[self.flows.lenders.lenders[numbers], of] = False


def cells(truths: Truths) -> tuple[Whole, Whole]:
    """Return the rows and the columns of what is true."""
    found = np.flatnonzero(truths)
    rows = found // max(truths.shape[1], 1)
    return rows, found - rows * truths.shape[1]


def paid_in_order(owed: Truths, asked: Whole, queues: Whole, cash: Whole) -> Truths:
    """Return which dues are paid: one by one in their order, each in full or not at all.

    `owed` has a row for each due and a column for each path with its `cash`. Once a due is not
    paid the later ones of its queue wait. What fits before the first that does not is paid at
    once; then that one's queue is left out, and the rest is looked at anew.
    """
    paid = np.zeros_like(owed)
    left, cash, paths = owed, cash.copy(), np.arange(len(cash))
    places = np.arange(len(asked))[:, None]
    while len(paths):
        upto = np.cumsum(left * asked[:, None], axis=0)
        lacks = left & (upto > cash)
        first = lacks.argmax(axis=0)
        columns = np.arange(len(paths))
        fails = lacks[first, columns]
        fits = left & (places < np.where(fails, first, len(asked)))
        paid[:, paths] |= fits
        cash -= np.where(fails, upto[first, columns] - asked[first], upto[-1])
        left = left & ~fits & (queues[:, None] != queues[first])
        goes_on = fails & (np.where(left, asked[:, None], NO_DUE).min(axis=0) <= cash)
        paths, cash, left = paths[goes_on], cash[goes_on], left[:, goes_on]
    return paid
