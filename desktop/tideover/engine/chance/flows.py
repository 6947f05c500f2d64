"""The cash of each path through a month, before anything is missed.

All amounts are whole minor units (int64). What differs from the plan is worked out as a share
and rounded once per day and path, so a path without surprises has the plan's own cash to the fen.

Between two incomes cash only falls. So the last due before each income is the one that decides
whether all before it can be paid, and the last day before each income is the lowest: a path whose
income is on time is judged by a few days of each month, which is exact. Paths whose income is
late are worked out day by day.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from tideover.engine.chance.late_costs import LateCosts
from tideover.engine.chance.model import MOST_DAYS_LATE
from tideover.engine.remembering import SNAPSHOTS, remembered_by_parts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from tideover.engine.chance.paths import Draws, Floats, Truths, Whole
    from tideover.engine.chance.plan import Plan, PlannedMonth
    from tideover.engine.dues import Due

NO_DUE = 2**62
"""Above every balance: a month without dues cannot miss one."""


class Look(NamedTuple):
    """A moment that decides: after the movements of `day` (-1: before all), less `dues` paid."""

    day: int
    dues: int
    is_due: bool
    is_low: bool


@dataclass(frozen=True, slots=True)
class MonthTable:
    """A planned month as sums up to the end of each day.

    `steady` is everything but the main income and the dues, as planned; `main` begins with
    MOST_DAYS_LATE + 1 zeros, so that it can be read as many days back. `dues` are the sums asked,
    `early` what is debited on a day before its money arrives.
    """

    steady: Whole
    other: Floats
    main: Whole
    spent: Floats
    dues: Whole
    early: dict[int, int]
    due_days: tuple[int, ...]
    income_days: tuple[int, ...]
    main_days: tuple[int, ...]

    @property
    def days(self) -> int:
        """How many days the month has here."""
        return len(self.steady)

    @property
    def asks(self) -> bool:
        """Whether anything is due in the month."""
        return bool(self.due_days or self.early)

    def early_looks(self) -> list[Look]:
        """Return the moments at which early debits are done."""
        return [
            Look(day - 1, (int(self.dues[day - 1]) if day else 0) + amount, True, True)
            for day, amount in sorted(self.early.items())
        ]

    def looks(self) -> list[Look]:
        """Return the moments that decide, in their order; the last is the end of the month.

        Between two incomes cash only falls, so of those in between the last one decides. An early
        debit comes before the income of its day.
        """
        early = {look.day + 1: look for look in self.early_looks()}
        found: list[Look] = []
        begins = 0
        for ends in [*(day for day in self.income_days if day), self.days]:
            early_here = [early[day] for day in range(begins + 1, ends + 1) if day in early]
            if not begins and 0 in early:
                early_here.insert(0, early[0])
            due_days = [day for day in self.due_days if begins <= day < ends]
            found += early_here
            if due_days:
                found.append(Look(due_days[-1], int(self.dues[due_days[-1]]), True, False))
            found.append(Look(ends - 1, int(self.dues[ends - 1]), False, True))
            begins = ends
        return found


def table(month: PlannedMonth, dues: Sequence[Due]) -> MonthTable:
    """Return the sums of a month; `dues` are all of them, by their numbers."""
    other, spent = np.cumsum(month.other), np.cumsum(month.spent)
    asked = np.zeros(month.days, dtype=np.int64)
    early: dict[int, int] = {}
    due_days = set()
    for day, number in month.dues:
        amount = dues[number].amount.minor
        asked[day] += amount
        if dues[number].debit.is_early:
            early[day] = early.get(day, 0) + amount
        else:
            due_days.add(day)
    main = np.zeros(MOST_DAYS_LATE + 1 + month.days, dtype=np.int64)
    main[MOST_DAYS_LATE + 1 :] = np.cumsum(month.main)
    days = range(month.days)
    return MonthTable(
        steady=(np.cumsum(month.sure) - np.cumsum(month.fixed) + other - spent).astype(np.int64),
        other=other.astype(np.float32),
        main=main,
        spent=spent.astype(np.float32),
        dues=np.cumsum(asked),
        early=early,
        due_days=tuple(sorted(due_days)),
        income_days=tuple(d for d in days if month.main[d] or month.other[d] or month.sure[d]),
        main_days=tuple(d for d in days if month.main[d]),
    )


@remembered_by_parts(SNAPSHOTS)
def _worked_out(plan: Plan) -> tuple[tuple[MonthTable, ...], LateCosts]:
    return tuple(table(month, plan.dues) for month in plan.months), LateCosts.of(plan)


@dataclass(frozen=True, slots=True)
class Flows:
    """The months of a plan and the draws they are played with.

    Tables and late costs follow from the plan alone and are kept for the next question about it.
    """

    plan: Plan
    tables: tuple[MonthTable, ...]
    late_costs: LateCosts
    draws: Draws

    @classmethod
    def of(cls, plan: Plan, draws: Draws) -> Flows:
        """Return the flows of a plan."""
        return cls(plan, *_worked_out(plan), draws)

    def _deviations(self, month: int, chosen: NDArray[np.int64] | slice) -> tuple[Floats, Floats]:
        """Return by which share spending differs where it varies, and the one-off expense."""
        swing = np.float32(self.plan.swing)
        spent = np.maximum(self.draws.spent[month, chosen] * swing, np.float32(-1))
        shock = np.rint(self.draws.shock[month, chosen] * np.float32(self.plan.typical))
        return spent, shock

    def is_special(self, month: int) -> Truths:
        """Return on which paths the main income is late, or comes late from the month before."""
        special = np.zeros(self.draws.late.shape[1], dtype=np.bool_)
        if self.tables[month].main_days:
            special |= self.draws.late[month] > 0
        carried = self._first_late_that_carries(month)
        if carried is not None:
            special |= self.draws.late[month - 1] >= carried
        return special

    def _first_late_that_carries(self, month: int) -> int | None:
        """Return how late last month's main income must be to come in this month."""
        if not month or not self.tables[month - 1].main_days:
            return None
        before = self.tables[month - 1]
        return max(before.days - before.main_days[-1], 1)

    def on_time(self, month: int) -> tuple[Whole, Whole, Whole]:
        """Return for every path the cash at its lowest due, at its lowest, and at the end.

        All relative to the cash at the start of the month, every due paid, all income on time.
        """
        tables = self.tables[month]
        spent, shock = self._deviations(month, slice(None))
        paths = len(spent)
        least_due = np.full(paths, NO_DUE, dtype=np.int64)
        least = np.full(paths, self.plan.months[month].first_income or NO_DUE, dtype=np.int64)
        cash = least_due
        main = tables.main[MOST_DAYS_LATE + 1 :]
        for look in tables.looks():
            cash = self._cash_at(month, look, int(main[look.day]), (spent, shock))
            if look.is_due:
                np.minimum(least_due, cash, out=least_due)
            if look.is_low:
                np.minimum(least, cash, out=least)
        return least_due, least, cash

    def _cash_at(self, month: int, look: Look, main: int, differs: tuple[Floats, Floats]) -> Whole:
        """Return the cash of all paths at one moment, relative to the start of the month."""
        tables, draws = self.tables[month], self.draws
        spent, shock = differs
        if look.day < 0:
            return np.full(len(spent), -look.dues, dtype=np.int64)
        moved = spent * -tables.spent[look.day]
        if main:
            moved += draws.main[month] * np.float32(main)
        if tables.other[look.day]:
            moved += draws.other[month] * tables.other[look.day]
        moved -= shock
        cash: Whole = np.rint(moved).astype(np.int64)
        cash += int(tables.steady[look.day]) + main - look.dues
        return cash

    def by_day(self, month: int, chosen: NDArray[np.int64]) -> tuple[Whole, Truths]:
        """Return the cash of chosen paths at the end of each day, and where income comes.

        One row per day, one column per path, relative to the start of the month and before any
        due is paid.
        """
        tables, draws = self.tables[month], self.draws
        spent, shock = self._deviations(month, chosen)
        days = np.arange(tables.days)[:, None]
        late = draws.late[month, chosen].astype(np.int64)
        arrived = tables.main[days - late[None, :] + MOST_DAYS_LATE + 1]
        moved = -tables.spent[:, None] * spent - shock
        moved += arrived.astype(np.float32) * draws.main[month, chosen]
        moved += tables.other[:, None] * draws.other[month, chosen]
        cash = np.rint(moved).astype(np.int64)
        cash += tables.steady[:, None] + arrived
        carried = self._carried(month, chosen, days)
        if carried is not None:
            cash += carried
            arrived = arrived + carried
        before = np.zeros_like(arrived)
        before[1:] = arrived[:-1]
        comes = arrived > before
        steady_days = set(tables.income_days) - set(tables.main_days)
        both = [d for d in tables.main_days if self._has_other_income(month, d)]
        comes[sorted(steady_days | set(both))] = True
        return cash, comes

    def _has_other_income(self, month: int, day: int) -> bool:
        planned = self.plan.months[month]
        return bool(planned.other[day] or planned.sure[day])

    def _carried(
        self, month: int, chosen: NDArray[np.int64], days: NDArray[np.int64]
    ) -> Whole | None:
        """Return what has come by each day of the main income of the month before."""
        if self._first_late_that_carries(month) is None:
            return None
        before = self.tables[month - 1]
        late = self.draws.late[month - 1, chosen].astype(np.int64)[None, :]
        start = MOST_DAYS_LATE + 1 + before.days - 1 - late
        until = np.minimum(start + days + 1, len(before.main) - 1)
        carried: Whole = before.main[until] - before.main[start]
        share = self.draws.main[month - 1, chosen]
        carried += np.rint(carried.astype(np.float32) * share).astype(np.int64)
        return carried
