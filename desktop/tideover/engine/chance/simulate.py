"""Plays every path: which dues are missed, when they are paid after all, and what that costs.

The rules of a day are those of `engine.day_loop`: early debits, income, expenses, dues missed
before (oldest first, in full or not at all, on days with income), then the dues of the day; of one
loan the oldest due is paid first (Civil Code Art. 560). All accounts are one pot, as the forecast
takes money to be moved in time; only an overdraft in one account beside money in another makes a
difference: here it is filled first. What is a quarter of a year late is given up on that path: its
loan is not paid again, and each of its later dues is missed. What being late costs comes on top
of a due that is tried again, so a miss makes the next one likelier.

Only what can matter is played due by due (`late_months`). Until its first miss a path is the
plan's with its own income and spending, known for all months at once. After it, a month that
begins with nothing owed, and in which all dues can be paid that are not given up, is known from
the moments that decide.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from tideover.engine.chance.late_costs import GIVEN_UP_AFTER
from tideover.engine.chance.late_months import LateMonth, Owed
from tideover.engine.chance.sums import NO_DUE

if TYPE_CHECKING:
    from tideover.engine.chance.flows import Flows
    from tideover.engine.chance.lender_dues import LenderDues
    from tideover.engine.chance.paths import Truths, Whole
    from tideover.engine.dues import Due

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
    first_miss: Whole
    lenders: tuple[Due, ...]
    lender_missed: Truths
    lender_months: Whole


@dataclass(slots=True)
class _Play:
    """The paths on their way.

    `kept` is by how much more cash there is than if every due had been paid on its day. Paths on
    which a due was ever missed are `differs`; `owed` is what is owed, and `owes` on which paths.
    `given_up` says by path which lenders are no longer paid, `gives_up` where there are any,
    `lost` on how many paths each lender is no longer paid.
    """

    flows: Flows
    result: Simulated
    lenders: LenderDues
    kept: Whole
    differs: Truths
    owes: Truths
    given_up: Truths
    gives_up: Truths
    lost: Whole
    owed: Owed

    def play_month(self, number: int, start: Whole, is_short: Truths) -> None:
        """Play one month on the paths on which a due was missed, or is if nothing is done.

        `start` is the cash if every due had been paid until then.
        """
        self._give_up(number)
        chosen = np.flatnonzero(self.differs | is_short)
        if not len(chosen):
            return
        plain = ~(self.owes[chosen] | self.flows.is_late[number, chosen])
        is_settled = np.zeros(len(chosen), dtype=np.bool_)
        is_settled[plain] = self._settle(number, chosen[plain], start)
        paths = chosen[~is_settled]
        if len(paths):
            self._play_late(number, paths, start)
        self.result.lender_months[:, number] += self.lost * self.lenders.asks_in(number)

    def _give_up(self, number: int) -> None:
        """Stop trying the loans that are too late at the start of a month."""
        until = self.flows.plan.months[number].first.toordinal() - GIVEN_UP_AFTER
        # Dues are numbered by their days, so the old ones are the first.
        old = int(np.searchsorted(self.lenders.days[self.owed.numbers], until))
        if not old:
            return
        owing = self.owed.paths
        lenders, paths = self.owed.drop_oldest(old, self.lenders)
        count = len(self.lost)
        given_up = np.unique(paths * count + lenders)
        self.lost += np.bincount(given_up % count, minlength=count)
        self.given_up.ravel()[given_up] = True
        self.gives_up[paths] = True
        self.owed.drop_given_up(self.given_up, self.lenders)
        self.owes[owing] = self.owed.forget_paid()

    def _settle(self, number: int, paths: Whole, start: Whole) -> Truths:
        """Settle the month of paths that owe nothing where all dues that are asked can be paid.

        Returns on which that is so.
        """
        flows, result = self.flows, self.result
        lows, dues = flows.on_time(number, paths)
        gives_up = np.flatnonzero(self.gives_up[paths])
        released = np.zeros_like(lows)
        if len(gives_up):
            given_up = self.given_up[paths[gives_up]]
            of_lows, of_dues = self.lenders.asked(number, given_up, (flows.lows, flows.dues))
            lows[:, gives_up] += of_lows
            dues[:, gives_up] += of_dues
            released[:, gives_up] = of_lows
        cash = start[paths] + self.kept[paths]
        asks_nothing = released[-1] == flows.sums.dues[number, -1]
        settled: Truths = asks_nothing | (cash + dues.min(axis=0) >= 0)
        here, low = paths[settled], lows.min(axis=0)[settled]
        first_income = flows.sums.first_income[number]
        result.lowest[number, here] = cash[settled] + np.minimum(low, first_income)
        self.kept[here] += released[-1, settled]
        result.missed[number, here] = released[-1, settled] > 0
        return settled

    def _play_late(self, number: int, paths: Whole, start: Whole) -> None:
        """Play a month due by due."""
        result = self.result
        cash = start[paths] + self.kept[paths]
        self.owed.let_in(number, paths, self.lenders)
        given_up = np.ascontiguousarray(self.given_up[paths].T)
        month = LateMonth(self.flows, number, paths, self.owed, given_up, cash)
        month.play()
        missed = month.missed
        self.kept[paths] += month.unpaid
        result.lowest[number, paths] = month.lowest
        result.lender_missed[:, paths] |= missed
        result.lender_months[:, number] += np.count_nonzero(missed & ~given_up, axis=1)
        misses = missed.any(axis=0)
        result.missed[number, paths] = misses
        missing = paths[misses]
        result.first_miss[missing] = np.minimum(result.first_miss[missing], number)
        self.owes[paths] = owes = self.owed.forget_paid()
        self.differs[paths] = owes | self.gives_up[paths] | (self.kept[paths] != 0)


def simulated(flows: Flows) -> Simulated:
    """Return what comes of all paths."""
    months, paths = flows.draws.late.shape
    lenders = flows.lenders
    count = len(lenders.first)
    result = Simulated(
        lowest=np.empty((months, paths), dtype=np.int64),
        missed=np.zeros((months, paths), dtype=np.bool_),
        worst=np.full(paths, NO_DUE, dtype=np.int64),
        first_miss=np.full(paths, NEVER, dtype=np.int64),
        lenders=lenders.first,
        lender_missed=np.zeros((count, paths), dtype=np.bool_),
        lender_months=np.zeros((count, months), dtype=np.int64),
    )
    play = _Play(
        flows=flows,
        result=result,
        lenders=lenders,
        kept=np.zeros(paths, dtype=np.int64),
        differs=np.zeros(paths, dtype=np.bool_),
        owes=np.zeros(paths, dtype=np.bool_),
        given_up=np.zeros((paths, count), dtype=np.bool_),
        gives_up=np.zeros(paths, dtype=np.bool_),
        lost=np.zeros(count, dtype=np.int64),
        owed=Owed.nothing(),
    )
    opening = np.full(paths, flows.plan.opening, dtype=np.int64)
    for block in flows.blocks():
        due, low, end = flows.if_all_paid(block)
        starts = np.concatenate((opening[None, :], opening + np.cumsum(end, axis=0)))
        due += starts[:-1]
        np.minimum(result.worst, due.min(axis=0), out=result.worst)
        np.add(low, starts[:-1], out=result.lowest[block])
        is_short = due < 0
        for row, number in enumerate(range(block.start, block.stop)):
            play.play_month(number, starts[row], is_short[row])
        opening = starts[-1]
    return result
