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
from datetime import timedelta
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

import numpy as np

from tideover.engine.chance.flows import NO_DUE
from tideover.engine.chance.late_costs import LateDues

if TYPE_CHECKING:
    from datetime import date

    from numpy.typing import NDArray

    from tideover.engine.chance.flows import Flows
    from tideover.engine.chance.paths import Truths, Whole
    from tideover.engine.dues import Due

    Places = NDArray[np.int64]

NEVER = 10**6
GIVEN_UP_AFTER = 91
"""Days: from M4 on a loan is bad, called in or sold: no debit of it succeeds any more."""


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

    `cash` is what is there, `paid_cash` what would be there if every due had been paid. `owed` are
    the dues that each path owes, oldest first; `lender_owes` counts them by lender, `given_up`
    says which lenders are no longer paid. Paths with any of these are `is_troubled`. `early` are
    the dues that are debited before the money of their day, `amounts` are what dues ask in time,
    and none asks less than `least`.
    """

    flows: Flows
    result: Simulated
    lender_rows: list[int]
    cash: Whole
    paid_cash: Whole
    is_troubled: Truths
    lender_owes: Whole
    given_up: Truths
    early: frozenset[int]
    of_cards: frozenset[int]
    amounts: list[int]
    least: int
    late_dues: LateDues
    owed: dict[int, list[int]] = field(default_factory=dict)

    def play_month(self, number: int) -> None:
        """Play one month on all paths."""
        least_due, least, end = self.flows.on_time(number)
        special = np.flatnonzero(self.flows.is_special(number))
        if len(special):
            self._replace_late(number, special, (least_due, least, end))
        np.minimum(self.result.worst, self.paid_cash + least_due, out=self.result.worst)
        self._give_up(number)
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

    def _give_up(self, month: int) -> None:
        """Stop trying what was due more than GIVEN_UP_AFTER days before a month."""
        dues, rows = self.flows.plan.dues, self.lender_rows
        until = self.flows.plan.months[month].first - timedelta(days=GIVEN_UP_AFTER)
        for path, owed in list(self.owed.items()):
            if dues[owed[0]].day >= until:
                continue
            hopeless = {rows[each] for each in owed if dues[each].day < until and dues[each].loan}
            self.given_up[list(hopeless), path] = True
            left = [each for each in owed if rows[each] not in hopeless and dues[each].day >= until]
            self._keep(path, left)

    def _keep(self, path: int, owed: list[int]) -> None:
        if owed:
            self.owed[path] = owed
        else:
            del self.owed[path]
        # What is given up is owed for good: never again is it a path on which nothing can happen.
        self.is_troubled[path] = bool(owed) or bool(self.given_up[:, path].any())

    def miss(self, number: int, paths: Places) -> None:
        """Remember that some paths owe a due from now on."""
        if not len(paths):
            return
        self.late_dues.miss(number, self.flows.plan.dues[number])
        owed = self.owed
        for path in paths.tolist():
            if path in owed:
                owed[path].append(number)
            else:
                owed[path] = [number]
        self.is_troubled[paths] = True
        self.lender_owes[self.lender_rows[number], paths] += 1

    def try_again(self, path: int, cash: int, asks: AsksToday) -> int:
        """Pay what a path owes, oldest first, as far as its cash goes; return the cash left."""
        waits: set[int] = set()
        left: list[int] = []
        rows, amounts, owed = self.lender_rows, self.amounts, self.owed[path]
        for place, number in enumerate(owed):
            if cash < self.least:
                left += owed[place:]
                break
            row = rows[number]
            can = amounts[number] <= cash and row not in waits
            if can and (number in self.early) is asks.early:
                amount = asks.of(number)
                if amount <= cash:
                    cash -= amount
                    self.lender_owes[row, path] -= 1
                    continue
            left.append(number)
            if number not in self.of_cards:
                waits.add(row)
        if len(left) < len(owed):
            self._keep(path, left)
        return cash


@dataclass(slots=True)
class AsksToday:
    """What dues that were missed ask on one day, each worked out once."""

    late_dues: LateDues
    day: date
    early: bool
    known: dict[int, int] = field(default_factory=dict)

    def of(self, number: int) -> int:
        """Return what a due asks."""
        amount = self.known.get(number)
        if amount is None:
            amount = self.known[number] = self.late_dues.known[number].asks_on(self.day)
        return amount


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
        flows = self.play_all.flows
        moved, comes = flows.by_day(self.number, self.chosen)
        month = flows.plan.months[self.number]
        self.lowest = self.base + (month.first_income or NO_DUE)
        dues = {day: [each for _, each in of] for day, of in groupby(month.dues, itemgetter(0))}
        pay_days = set(np.flatnonzero(comes.any(axis=1)).tolist())
        mornings = {0, *(day + 1 for day in pay_days)} if self.play_all.early else set()
        before = np.zeros_like(self.base)
        for day in sorted({*dues, *pay_days, *mornings} - {month.days}):
            if day:
                before = moved[day - 1]
                self._note(self.base + before)
            early = [due for due in dues.get(day, ()) if self._is_early(due)]
            if self._has_early():
                base = self.base.copy()
                self._try_again(day, before, None)
                self._note(np.where(self.base < base, self.base + before, NO_DUE))
            for due in early:
                self._ask(due, before)
            if early:
                self._note(self.base + before)
            if day in pay_days:
                self._try_again(day, moved[day], comes[day])
            for due in dues.get(day, ()):
                if not self._is_early(due):
                    self._ask(due, moved[day])
            self._note(self.base + moved[day])
        self.closing = self.base + moved[-1]
        self._note(self.closing)
        self._remember()

    def _is_early(self, due: int) -> bool:
        return due in self.play_all.early

    def _has_early(self) -> bool:
        return bool(self.play_all.early) and bool(self.play_all.owed)

    def _is_behind(self, row: int) -> Truths:
        """Return on which paths a lender is owed something, or is no longer paid."""
        play = self.play_all
        owes = play.lender_owes[row, self.chosen]
        return np.asarray((owes > 0) | play.given_up[row, self.chosen])

    def _note(self, cash: Whole) -> None:
        np.minimum(self.lowest, cash, out=self.lowest)

    def _ask(self, number: int, moved: Whole) -> None:
        """Ask for a due; who owes an older one of the same loan pays that first."""
        play = self.play_all
        due, row = play.flows.plan.dues[number], play.lender_rows[number]
        amount = due.amount.minor
        short = np.asarray(self.base + moved < amount)
        if due.loan is not None:
            short |= self._is_behind(row)
        if not short.any():
            self.base -= amount
            return
        self.base -= np.where(short, 0, amount)
        play.miss(number, self.chosen[short & ~play.given_up[row, self.chosen]])
        self.missed_by[row] = short | self.missed_by[row] if row in self.missed_by else short

    def _try_again(self, day: int, moved: Whole, comes: Truths | None) -> None:
        """Pay what was missed before, oldest first, where the money of the day reaches.

        Without `comes` it is the morning, before any money of the day, and early debits' turn.
        """
        play = self.play_all
        today = play.flows.plan.months[self.number].first + timedelta(days=day)
        cash = self.base + moved
        tried = play.is_troubled[self.chosen] & (cash >= play.least)
        places = np.flatnonzero(tried if comes is None else tried & comes).tolist()
        asks = AsksToday(play.late_dues, today, comes is None)
        for place in places:
            path = int(self.chosen[place])
            if path in play.owed:
                before = int(cash[place])
                self.base[place] -= before - play.try_again(path, before, asks)

    def _remember(self) -> None:
        result, number = self.play_all.result, self.number
        for row, short in self.missed_by.items():
            paths = self.chosen[short]
            result.lender_missed[row, paths] = True
            result.lender_months[row, number] = len(paths)
            result.missed[number, paths] = True
            result.first_miss[paths] = np.minimum(result.first_miss[paths], number)


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
        lender_rows=lender_rows,
        cash=np.full(paths, flows.plan.opening, dtype=np.int64),
        paid_cash=np.full(paths, flows.plan.opening, dtype=np.int64),
        is_troubled=np.zeros(paths, dtype=np.bool_),
        lender_owes=np.zeros((len(rows), paths), dtype=np.int64),
        given_up=np.zeros((len(rows), paths), dtype=np.bool_),
        early=frozenset(number for number, due in enumerate(dues) if due.debit.is_early),
        of_cards=frozenset(number for number, due in enumerate(dues) if due.loan is None),
        amounts=[due.amount.minor for due in dues],
        least=min((due.amount.minor for due in dues), default=0),
        late_dues=LateDues.of(flows.plan.loans, flows.plan.months[0].first),
    )
    for number in range(months):
        play.play_month(number)
    return result


def _lender(due: Due) -> tuple[object, str]:
    """Return what tells lenders apart: the loan, or the name of a card."""
    return (due.loan.id if due.loan else None, due.label)
