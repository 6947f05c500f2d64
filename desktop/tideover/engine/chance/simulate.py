"""Plays every path: which dues are missed, when they are paid after all, and what that costs.

The rules of a day are those of `engine.day_loop`: early debits, income, expenses, dues missed
before (oldest first, in full or not at all, on days with income), then the dues of the day; of one
loan the oldest due is paid first (Civil Code Art. 560). All accounts are one pot, as the forecast
takes money to be moved in time; only an overdraft in one account beside money in another makes a
difference: here it is filled first. What is a quarter of a year late is given up on that path: its
loan is not paid again, and each of its later dues is missed. Paths that owe nothing and
can pay all of a month are not played due by due, because nothing can happen on them; the others
are, each month anew, until they owe nothing again. What being late costs comes on top of a due
that is tried again, so a miss makes the next one likelier.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

import numpy as np

from tideover.engine.chance.flows import NO_DUE
from tideover.engine.chance.late_costs import GIVEN_UP_AFTER

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from tideover.engine.chance.flows import Flows
    from tideover.engine.chance.late_costs import LateCosts
    from tideover.engine.chance.paths import Truths, Whole
    from tideover.engine.dues import Due

    Places = NDArray[np.int64]

NEVER = 10**6


@dataclass(frozen=True, slots=True)
class Simulated:
    """What came of the paths; where there are two axes, the first is the month or the lender.

    `lowest` is the lowest cash, `missed` whether a due was missed. `lenders` are one due of each
    lender; `lender_missed` says on which paths it is ever missed, `lender_months` on how many
    paths in each month. `worst` is the lowest cash after any due if all were paid: what it lacks
    must be added today. `first_miss` is the number of a month, NEVER where there is none.
    """

    lowest: Whole
    missed: Truths
    worst: Whole
    first_miss: Places
    lenders: tuple[Due, ...]
    lender_missed: Truths
    lender_months: Whole


@dataclass(slots=True)
class _Play:
    """The paths on their way.

    `cash` is what is there, `paid_cash` what would be there if every due had been paid. `window`
    are the numbers of the dues that can be owed, in their order; `owed` has a row for each and
    says by which paths. `lender_owes` counts what is owed by lender, `given_up` says which
    lenders are no longer paid. Paths with any of these are `is_troubled`. `rows` are the lenders
    of the dues, `early` those that are debited before the money of their day; no due asks less
    than `least`.
    """

    flows: Flows
    result: Simulated
    rows: Whole
    cash: Whole
    paid_cash: Whole
    is_troubled: Truths
    lender_owes: Whole
    given_up: Truths
    early: Truths
    of_cards: Truths
    days: Whole
    late_costs: LateCosts
    window: Whole
    owed: Truths
    least: int

    def play_month(self, number: int) -> None:
        """Play one month on all paths."""
        least_due, least, end = self.flows.on_time(number)
        special = np.flatnonzero(self.flows.is_special(number))
        if len(special):
            self._replace_late(number, special, (least_due, least, end))
        np.minimum(self.result.worst, self.paid_cash + least_due, out=self.result.worst)
        self._move_window(number)
        chosen = np.flatnonzero(self.is_troubled | (self.cash + least_due < 0))
        self.result.lowest[number] = self.cash + least
        before = self.cash[chosen]
        self.cash += end
        self.paid_cash += end
        if len(chosen):
            month = _TroubledMonth(self, number, chosen, before)
            month.play()
            self.cash[chosen] = month.closing
            self.result.lowest[number, chosen] = month.lowest

    def _replace_late(
        self, number: int, special: Places, found: tuple[Whole, Whole, Whole]
    ) -> None:
        """Put the right lows in place for paths whose income is late."""
        tables = self.flows.tables[number]
        moved, _ = self.flows.by_day(number, special)
        cash = moved - tables.dues[:, None]
        first_income = self.flows.plan.months[number].first_income or NO_DUE
        lows = [cash.min(axis=0), np.full(len(special), first_income, dtype=np.int64)]
        of_dues = [cash[day] for day in tables.due_days]
        for look in tables.early_looks():
            early = (moved[look.day] if look.day >= 0 else np.zeros_like(lows[0])) - look.dues
            of_dues.append(early)
            lows.append(early)
        least_due, least, end = found
        if of_dues:
            least_due[special] = np.minimum.reduce(of_dues)
        least[special] = np.minimum.reduce(lows)
        end[special] = cash[-1]

    def _move_window(self, month: int) -> None:
        """Let the dues of a month in; stop trying what is GIVEN_UP_AFTER days older than it."""
        planned = self.flows.plan.months[month]
        until = planned.first.toordinal() - GIVEN_UP_AFTER
        # Dues are numbered by their days, so the old ones are the first.
        old = int(np.searchsorted(self.days[self.window], until))
        hopeless = np.flatnonzero(self.owed[:old].any(axis=1))
        for number, paths in zip(self.window[hopeless], self.owed[hopeless], strict=True):
            if not self.of_cards[number]:
                self.given_up[self.rows[number]] |= paths
        if len(hopeless):
            loans = np.flatnonzero(~self.of_cards[self.window])
            self.owed[loans] &= ~self.given_up[self.rows[self.window[loans]]]
        coming = np.array(sorted(number for _, number in planned.dues), dtype=np.int64)
        nobody = np.zeros((len(coming), len(self.cash)), dtype=np.bool_)
        self.window = np.concatenate((self.window[old:], coming))
        self.owed = np.concatenate((self.owed[old:], nobody))
        if len(hopeless):
            # What is given up is owed for good: never again can nothing happen on such a path.
            self.is_troubled = np.asarray(self.owed.any(axis=0) | self.given_up.any(axis=0))


@dataclass(slots=True)
class _TroubledMonth:
    """One month on the paths that owe something or cannot pay all of it, due by due.

    `base` is the cash less the month's own movements, so `base` and the movements up to a day
    are the cash of that day. `owed`, `owes` and `given_up` are the rows of `_Play` for the chosen
    paths; `missed` says which lenders' dues are missed, `asked_upto` up to which place of the
    window dues have been asked.
    """

    play_all: _Play
    number: int
    chosen: Places
    base: Whole
    owed: Truths = field(init=False)
    owes: Whole = field(init=False)
    given_up: Truths = field(init=False)
    missed: Truths = field(init=False)
    lowest: Whole = field(init=False)
    closing: Whole = field(init=False)
    places: dict[int, int] = field(default_factory=dict)

    def play(self) -> None:
        """Play the days on which something happens, in their order."""
        play, flows = self.play_all, self.play_all.flows
        self.owed = play.owed[:, self.chosen]
        self.owes = play.lender_owes[:, self.chosen]
        self.given_up = play.given_up[:, self.chosen]
        self.missed = np.zeros_like(self.given_up)
        self.places = {number: place for place, number in enumerate(play.window.tolist())}
        moved, comes = flows.by_day(self.number, self.chosen)
        month = flows.plan.months[self.number]
        self.lowest = self.base + (month.first_income or NO_DUE)
        dues = {day: [each for _, each in of] for day, of in groupby(month.dues, itemgetter(0))}
        pay_days = set(np.flatnonzero(comes.any(axis=1)).tolist())
        has_early = bool(play.early.any())
        mornings = {0, *(day + 1 for day in pay_days)} if has_early else set()
        before = np.zeros_like(self.base)
        for day in sorted({*dues, *pay_days, *mornings} - {month.days}):
            if day and has_early:
                before = moved[day - 1]
            if day:
                self._note(self.base + moved[day - 1])
            if has_early:
                self._play_morning(
                    day, before, [due for due in dues.get(day, ()) if play.early[due]]
                )
            if day in pay_days:
                self._try_again(day, moved[day], comes[day])
            later = [due for due in dues.get(day, ()) if not has_early or not play.early[due]]
            if later:
                self._ask(later, moved[day])
            self._note(self.base + moved[day])
        self.closing = self.base + moved[-1]
        self._note(self.closing)
        self._remember()

    def _play_morning(self, day: int, before: Whole, dues: list[int]) -> None:
        """Play the debits that come before the money of a day."""
        base = self.base.copy()
        self._try_again(day, before, None)
        self._note(np.where(self.base < base, self.base + before, NO_DUE))
        if dues:
            self._ask(dues, before)
            self._note(self.base + before)

    def _note(self, cash: Whole) -> None:
        np.minimum(self.lowest, cash, out=self.lowest)

    def _ask(self, dues: list[int], moved: Whole) -> None:
        """Ask for dues; who owes an older one of the same loan pays that first."""
        play = self.play_all
        cash = self.base + moved
        for number in dues:
            due, row, place = play.flows.plan.dues[number], play.rows[number], self.places[number]
            amount = due.amount.minor
            short = cash < amount
            if due.loan is not None:
                short |= self.owes[row] > 0
                short |= self.given_up[row]
            self.missed[row] |= short
            cash -= amount * ~short
            np.greater(short, self.given_up[row], out=self.owed[place])
            self.owes[row] += self.owed[place]
        self.base = cash - moved

    def _try_again(self, day: int, moved: Whole, comes: Truths | None) -> None:
        """Pay what was missed before, oldest first, where the money of the day reaches.

        Without `comes` it is the morning, before any money of the day, and early debits' turn.
        """
        play = self.play_all
        today = play.flows.plan.months[self.number].first.toordinal() + day
        cash = self.base + moved
        tried = self.owes.any(axis=0) & (cash >= play.least)
        paths = np.flatnonzero(tried if comes is None else tried & comes)
        if not len(paths):
            return
        owed = self.owed[:, paths]
        places = np.flatnonzero(owed.any(axis=1) & (play.early[play.window] == (comes is None)))
        if not len(places):
            return
        numbers = play.window[places]
        asked = play.late_costs.asked(numbers, today)
        queues = np.where(play.of_cards[numbers], -1 - numbers, play.rows[numbers])
        owed = owed[places]
        paid = paid_in_order(owed, asked, queues, cash[paths])
        self.base[paths] -= np.where(paid, asked[:, None], 0).sum(axis=0)
        self.owed[np.ix_(places, paths)] = owed & ~paid
        which, of = np.nonzero(paid)
        np.subtract.at(self.owes, (play.rows[numbers[which]], paths[of]), 1)

    def _remember(self) -> None:
        play, result, number = self.play_all, self.play_all.result, self.number
        play.owed[:, self.chosen] = self.owed
        play.lender_owes[:, self.chosen] = self.owes
        play.is_troubled[self.chosen] = self.owed.any(axis=0) | self.given_up.any(axis=0)
        result.lender_missed[:, self.chosen] |= self.missed
        result.lender_months[:, number] = np.count_nonzero(self.missed, axis=1)
        paths = self.chosen[self.missed.any(axis=0)]
        result.missed[number, paths] = True
        result.first_miss[paths] = np.minimum(result.first_miss[paths], number)


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


def simulated(flows: Flows) -> Simulated:
    """Return what comes of all paths."""
    months, paths = flows.draws.late.shape
    dues = flows.plan.dues
    rows: dict[tuple[object, str], int] = {}
    lender_rows = [rows.setdefault(_lender(due), len(rows)) for due in dues]
    result = Simulated(
        lowest=np.zeros((months, paths), dtype=np.int64),
        missed=np.zeros((months, paths), dtype=np.bool_),
        worst=np.full(paths, NO_DUE, dtype=np.int64),
        first_miss=np.full(paths, NEVER, dtype=np.int64),
        lenders=tuple(dues[lender_rows.index(row)] for row in range(len(rows))),
        lender_missed=np.zeros((len(rows), paths), dtype=np.bool_),
        lender_months=np.zeros((len(rows), months), dtype=np.int64),
    )
    play = _Play(
        flows=flows,
        result=result,
        rows=np.array(lender_rows, dtype=np.int64),
        cash=np.full(paths, flows.plan.opening, dtype=np.int64),
        paid_cash=np.full(paths, flows.plan.opening, dtype=np.int64),
        is_troubled=np.zeros(paths, dtype=np.bool_),
        lender_owes=np.zeros((len(rows), paths), dtype=np.int64),
        given_up=np.zeros((len(rows), paths), dtype=np.bool_),
        early=np.array([due.debit.is_early for due in dues], dtype=np.bool_),
        of_cards=np.array([due.loan is None for due in dues], dtype=np.bool_),
        days=flows.late_costs.days,
        late_costs=flows.late_costs,
        window=np.zeros(0, dtype=np.int64),
        owed=np.zeros((0, paths), dtype=np.bool_),
        least=min((due.amount.minor for due in dues), default=0),
    )
    for number in range(months):
        play.play_month(number)
    return result


def _lender(due: Due) -> tuple[object, str]:
    """Return what tells lenders apart: the loan, or the name of a card."""
    return (due.loan.id if due.loan else None, due.label)
