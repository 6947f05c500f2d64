"""Plays every path: which dues are missed, when they are paid after all, and what that costs.

The rules of a day are those of `engine.cash`: income, expenses, dues missed before (oldest first,
in full or not at all, on days with income), then the dues of the day. Paths that owe nothing and
can pay all of a month are not played due by due, because nothing can happen on them; the others
are, each month anew, until they owe nothing again. What being late costs comes on top of a due
that is tried again, so a miss makes the next one likelier.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

import numpy as np

from tideover.engine.chance.flows import NO_DUE
from tideover.engine.chance.late_costs import LateDue

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from tideover.engine.chance.flows import Flows
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

    `cash` is what is there, `paid_cash` what would be there if every due had been paid; `owes`
    counts the dues that are owed, and `owed` says for each such due on which paths.
    """

    flows: Flows
    counts_costs: bool
    result: Simulated
    lender_rows: list[int]
    cash: Whole
    paid_cash: Whole
    owes: Whole
    owed: dict[int, Truths] = field(default_factory=dict)
    late_dues: dict[int, LateDue] = field(default_factory=dict)

    def play_month(self, number: int) -> None:
        """Play one month on all paths."""
        least_due, least, end = self.flows.on_time(number)
        special = np.flatnonzero(self.flows.is_special(number))
        if len(special):
            self._replace_late(number, special, (least_due, least, end))
        np.minimum(self.result.worst, self.paid_cash + least_due, out=self.result.worst)
        chosen = np.flatnonzero((self.owes > 0) | (self.cash + least_due < 0))
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
        cash, _ = self.flows.by_day(number, special)
        cash -= tables.dues[:, None]
        least_due, least, end = found
        if tables.due_days:
            least_due[special] = cash[list(tables.due_days)].min(axis=0)
        first_income = self.flows.plan.months[number].first_income or NO_DUE
        least[special] = np.minimum(cash.min(axis=0), first_income)
        end[special] = cash[-1]

    def asked(self, number: int, day: int, month: int) -> int:
        """Return what a due that was missed asks on a day of a month."""
        first = self.flows.plan.months[month].first
        return self.late_dues[number].asks_on(first + timedelta(days=day))

    def miss(self, number: int, paths: Places) -> None:
        """Remember that some paths owe a due from now on."""
        if number not in self.owed:
            self.owed[number] = np.zeros(len(self.cash), dtype=np.bool_)
            due = self.flows.plan.dues[number]
            self.late_dues[number] = LateDue.of(due, counts_costs=self.counts_costs)
        self.owed[number][paths] = True
        self.owes[paths] += 1


@dataclass(slots=True)
class _TroubledMonth:
    """One month on the paths that owe something or cannot pay all of it, due by due.

    `base` is the cash less the month's own movements, so `base` and the movements up to a day
    are the cash of that day.
    """

    play_all: _Play
    number: int
    chosen: Places
    base: Whole
    lowest: Whole = field(init=False)
    closing: Whole = field(init=False)
    missed_by: dict[int, Truths] = field(default_factory=dict)

    def play(self) -> None:
        """Play the days on which something happens, in their order."""
        flows, number = self.play_all.flows, self.number
        moved, comes = flows.by_day(number, self.chosen)
        month = flows.plan.months[number]
        self.lowest = self.base + (month.first_income or NO_DUE)
        dues = {day: list(group) for day, group in groupby(month.dues, key=itemgetter(0))}
        pay_days = set(np.flatnonzero(comes.any(axis=1)).tolist())
        for day in range(month.days):
            if day not in dues and day not in pay_days:
                continue
            if day:
                self._note(self.base + moved[day - 1])
            if day in pay_days and self.play_all.owed:
                self._try_again(day, moved[day], comes[day])
            for _, due in dues.get(day, ()):
                self._ask(due, moved[day])
            self._note(self.base + moved[day])
        self.closing = self.base + moved[-1]
        self._note(self.closing)
        self._remember()

    def _note(self, cash: Whole) -> None:
        np.minimum(self.lowest, cash, out=self.lowest)

    def _ask(self, due: int, moved: Whole) -> None:
        amount = self.play_all.flows.plan.dues[due].amount.minor
        short = np.asarray(self.base + moved < amount)
        if not short.any():
            self.base -= amount
            return
        self.base -= np.where(short, 0, amount)
        self.play_all.miss(due, self.chosen[short])
        row = self.play_all.lender_rows[due]
        self.missed_by[row] = short | self.missed_by[row] if row in self.missed_by else short

    def _try_again(self, day: int, moved: Whole, comes: Truths) -> None:
        """Pay what was missed before, oldest first, where the money of the day reaches."""
        play = self.play_all
        cash = np.where(comes & (play.owes[self.chosen] > 0), self.base + moved, -NO_DUE)
        most = cash.max()
        for due in sorted(play.owed):
            if play.flows.plan.dues[due].amount.minor > most:
                continue
            amount = play.asked(due, day, self.number)
            owed = play.owed[due]
            pays = np.asarray(owed[self.chosen] & (cash >= amount))
            if pays.any():
                paid = np.where(pays, amount, 0)
                self.base -= paid
                cash -= paid
                most = cash.max()
                paths = self.chosen[pays]
                owed[paths] = False
                play.owes[paths] -= 1
                if not owed.any():
                    del play.owed[due]

    def _remember(self) -> None:
        result, number = self.play_all.result, self.number
        for row, short in self.missed_by.items():
            paths = self.chosen[short]
            result.lender_missed[row, paths] = True
            result.lender_months[row, number] = len(paths)
            result.missed[number, paths] = True
            result.first_miss[paths] = np.minimum(result.first_miss[paths], number)


def simulated(flows: Flows, *, counts_costs: bool = True) -> Simulated:
    """Return what comes of all paths; without costs a late due asks no more than one in time."""
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
        counts_costs=counts_costs,
        result=result,
        lender_rows=lender_rows,
        cash=np.full(paths, flows.plan.opening, dtype=np.int64),
        paid_cash=np.full(paths, flows.plan.opening, dtype=np.int64),
        owes=np.zeros(paths, dtype=np.int64),
    )
    for number in range(months):
        play.play_month(number)
    return result


def _lender(due: Due) -> tuple[object, str]:
    """Return what tells lenders apart: the loan, or the name of a card."""
    return (due.loan.id if due.loan else None, due.label)
