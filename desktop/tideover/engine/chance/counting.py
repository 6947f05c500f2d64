"""Counts what came of the paths: shares, quantiles and what goes with a first miss."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from tideover.domain.dates import Month
from tideover.domain.money import Money
from tideover.engine.chance.results import (
    Chance,
    Driver,
    DriverShare,
    Fan,
    LenderChance,
    MonthChance,
)
from tideover.engine.chance.simulate import NEVER
from tideover.engine.chance.sums import NO_DUE

if TYPE_CHECKING:
    from datetime import date

    from numpy.typing import NDArray

    from tideover.engine.chance.flows import Flows
    from tideover.engine.chance.paths import Truths, Whole
    from tideover.engine.chance.simulate import Simulated

FAN = (0.05, 0.25, 0.5, 0.75, 0.95)
MONTHS_BACK = 3
"""A lost job or a one-off expense goes with a miss for so many months, its own included."""


@dataclass(frozen=True, slots=True)
class Counting:
    """What was played, ready to be counted."""

    flows: Flows
    result: Simulated

    @property
    def paths(self) -> int:
        """How many paths were played."""
        return len(self.result.worst)

    def any_missed(self) -> Chance:
        """Return the chance that a due is missed at all."""
        return self._chance(self.result.first_miss < NEVER)

    def _chance(self, hits: Truths) -> Chance:
        return Chance(int(np.count_nonzero(hits)), self.paths)

    def lacking(self) -> tuple[int, ...]:
        """Return, sorted, what is missing today on each path for all dues to be met."""
        worst = self.result.worst
        return tuple(np.sort(-worst[worst < NO_DUE // 2]).tolist()) or (0,) * self.paths

    def months(self, buffer: Money) -> tuple[MonthChance, ...]:
        """Return what each month is like."""
        lowest, currency = self.result.lowest, buffer.currency
        ranks = [max(int(np.ceil(share * self.paths)) - 1, 0) for share in FAN]
        # All of a row is sorted faster than five of its places are found.
        quantiles = np.sort(lowest, axis=1)[:, ranks].tolist()
        firsts = np.bincount(
            self.result.first_miss[self.result.first_miss < NEVER], minlength=len(lowest)
        )
        return tuple(
            MonthChance(
                month=planned.month,
                missed=self._chance(self.result.missed[number]),
                first=Chance(int(firsts[number]), self.paths),
                below_zero=self._chance(lowest[number] < 0),
                below_buffer=self._chance(lowest[number] < buffer.minor),
                fan=Fan(*(Money(amount, currency) for amount in quantiles[number])),
            )
            for number, planned in enumerate(self.flows.plan.months)
        )

    def lenders(self) -> tuple[LenderChance, ...]:
        """Return how likely each lender's dues are missed, the likeliest first."""
        by_month = self.result.lender_months.tolist()
        # Most months of most lenders are alike.
        known = {hits: Chance(hits, self.paths) for hits in set(chain.from_iterable(by_month))}
        found = [
            LenderChance(
                label=due.label,
                loan_id=due.loan.id if due.loan else None,
                missed=self._chance(self.result.lender_missed[row]),
                by_month=tuple(known[hits] for hits in by_month[row]),
            )
            for row, due in enumerate(self.result.lenders)
        ]
        return tuple(sorted(found, key=lambda each: -each.missed.hits))

    def drivers(self, plan_misses_on: date | None) -> tuple[DriverShare, ...]:
        """Return what goes with the first miss, the commonest first.

        `plan_misses_on` is the day on which the plan itself first misses a due.
        """
        paths = np.flatnonzero(self.result.first_miss < NEVER)
        if not len(paths):
            return ()
        months = self.result.first_miss[paths]
        draws = self.flows.draws
        late = (draws.late > 0) & np.any(self.flows.known.sums.pays_main, axis=1, keepdims=True)
        by_plan = np.zeros(len(paths), dtype=np.bool_)
        if plan_misses_on is not None:
            first = self.flows.plan.months[0].month
            by_plan = months >= Month.of(plan_misses_on) - first
        found = {
            Driver.PLAN: by_plan,
            Driver.JOB_LOSS: _recently(draws.lost, months, paths, MONTHS_BACK),
            Driver.SHOCK: _recently(draws.shock > 0, months, paths, MONTHS_BACK),
            Driver.LATE_INCOME: _recently(late, months, paths, MONTHS_BACK - 1),
        }
        found[Driver.OVERSPENDING] = ~np.logical_or.reduce(list(found.values()))
        shares = [
            DriverShare(driver, Chance(int(np.count_nonzero(hits)), len(paths)))
            for driver, hits in found.items()
            if hits.any()
        ]
        return tuple(sorted(shares, key=lambda each: -each.share.hits))


def _recently(happens: Truths, months: Whole, paths: NDArray[np.int64], back: int) -> Truths:
    """Return whether something happens in a month or in the `back` - 1 before it."""
    found = np.zeros(len(paths), dtype=np.bool_)
    for before in range(back):
        found |= (months >= before) & happens[np.maximum(months - before, 0), paths]
    return found
