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
from tideover.engine.chance.lender_dues import asked_of
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

    `kept` is by how much more cash there is than if every due had been paid on its day. `owed` is
    what is owed, and `owes` on which paths. `given_up` says by path which lenders are no longer
    paid, `gives_up` where there are any, `lost` on how many paths each lender is no longer paid.
    `ever_missed` is by path and lender.
    """

    flows: Flows
    result: Simulated
    lenders: LenderDues
    kept: Whole
    owes: Truths
    given_up: Truths
    gives_up: Truths
    lost: Whole
    ever_missed: Truths
    owed: Owed

    def play_month(self, number: int, start: Whole, due: Whole, low: Whole) -> None:
        """Play one month; given is the cash at three moments if every due had been paid so far.

        It is that at the start, at the lowest due, and the lowest.
        """
        self._give_up(number)
        np.add(low, self.kept, out=self.result.lowest[number])
        is_played = self.owes | self.gives_up | (due + self.kept < 0)
        calm = (self.gives_up & ~(self.owes | self.flows.is_late[number])).nonzero()[0]
        if len(calm):
            is_played[calm] = ~self._settle(number, calm, start)
        paths = is_played.nonzero()[0]
        if len(paths):
            self._play_late(number, paths, start)
        self.result.lender_months[:, number] += self.lost * self.lenders.asks[number]

    def _give_up(self, number: int) -> None:
        """Stop trying the loans that are too late at the start of a month."""
        until = self.flows.plan.months[number].first.toordinal() - GIVEN_UP_AFTER
        # Dues are numbered by their days, so the old ones are the first.
        old = int(np.searchsorted(self.lenders.days[self.owed.numbers], until))
        if not old:
            return
        paths, known = self.owed.paths, self.given_up[self.owed.paths]
        given_up = known | self.owed.drop_oldest(old, self.lenders)
        self.lost += np.add.reduce(given_up ^ known, axis=0, dtype=np.int64)
        self.given_up[paths] = given_up
        self.gives_up[paths] = np.logical_or.reduce(given_up, axis=1)
        self.owed.drop_given_up(given_up, self.lenders)
        self.owes[paths] = self.owed.forget_paid()

    def _settle(self, number: int, paths: Whole, start: Whole) -> Truths:
        """Settle a month of paths that owe nothing, but have given up lenders.

        Returns where all can be paid that is asked still, or nothing is: those are settled.
        """
        flows, result = self.flows, self.result
        given_up = self.given_up[paths]
        looks = flows.on_time(number, paths)
        released = asked_of(given_up, flows.known.asked_by_lender[number])
        looks += released
        lows, dues = (
            looks[: flows.known.lows.moments.shape[1]],
            looks[flows.known.lows.moments.shape[1] :],
        )
        saved = released[len(lows) - 1]
        cash = start[paths] + self.kept[paths]
        asks_nothing = saved == flows.known.sums.dues[number, -1]
        settled: Truths = asks_nothing | (cash + np.minimum.reduce(dues, axis=0) >= 0)
        low = np.minimum(np.minimum.reduce(lows, axis=0), flows.known.sums.first_income[number])
        here, saved = paths[settled], saved[settled]
        result.lowest[number, here] = (cash + low)[settled]
        result.missed[number, here] = saved > 0
        self.kept[here] += saved
        return settled

    def _play_late(self, number: int, paths: Whole, start: Whole) -> None:
        """Play a month due by due."""
        result, lenders = self.result, self.lenders
        cash = start[paths] + self.kept[paths]
        given_up = self.given_up[paths]
        numbers = lenders.months[number].numbers
        old = len(self.owed.numbers)
        self.owed.let_in(paths, numbers, ~given_up[:, lenders.lenders[numbers]])
        month = LateMonth(self.flows, number, paths, self.owed, cash, old)
        month.play()
        missed = lenders.of_lenders(month.missed, numbers)
        self.kept[paths] += month.unpaid
        result.lowest[number, paths] = month.lowest
        self.ever_missed[paths] |= missed
        result.lender_months[:, number] += np.add.reduce(missed & ~given_up, axis=0, dtype=np.int64)
        misses = np.logical_or.reduce(missed, axis=1)
        result.missed[number, paths] = misses
        missing = paths[misses]
        result.first_miss[missing] = np.minimum(result.first_miss[missing], number)
        self.owes[paths] = self.owed.forget_paid()


def simulated(flows: Flows) -> Simulated:
    """Return what comes of all paths."""
    months, paths = flows.draws.late.shape
    lenders = flows.known.lenders
    count = len(lenders.first)
    ever_missed = np.zeros((paths, count), dtype=np.bool_)
    result = Simulated(
        lowest=np.empty((months, paths), dtype=np.int64),
        missed=np.zeros((months, paths), dtype=np.bool_),
        worst=np.full(paths, NO_DUE, dtype=np.int64),
        first_miss=np.full(paths, NEVER, dtype=np.int64),
        lenders=lenders.first,
        lender_missed=ever_missed.T,
        lender_months=np.zeros((count, months), dtype=np.int64),
    )
    play = _Play(
        flows=flows,
        result=result,
        lenders=lenders,
        kept=np.zeros(paths, dtype=np.int64),
        owes=np.zeros(paths, dtype=np.bool_),
        given_up=np.zeros((paths, count), dtype=np.bool_),
        gives_up=np.zeros(paths, dtype=np.bool_),
        lost=np.zeros(count, dtype=np.int64),
        ever_missed=ever_missed,
        owed=Owed.nothing(),
    )
    opening = np.full(paths, flows.plan.opening, dtype=np.int64)
    for block in flows.blocks():
        due, low, end = flows.if_all_paid(block)
        starts = np.concatenate((opening[None, :], opening + np.cumsum(end, axis=0)))
        due += starts[:-1]
        np.minimum(result.worst, due.min(axis=0), out=result.worst)
        low += starts[:-1]
        for row, number in enumerate(range(block.start, block.stop)):
            play.play_month(number, starts[row], due[row], low[row])
        opening = starts[-1]
    return result
