"""A plan's months as sums, and the few moments of each month that decide.

A day has two moments: its morning, when early debits are done before any money of the day, and
its evening. They are numbered from the start of a month: 2 × day and 2 × day + 1.

Between two incomes cash only falls. So the last due before each income is the one that decides
whether all before it can be paid, and the last moment before each income is the lowest.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from tideover.engine.chance.model import MOST_DAYS_LATE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tideover.engine.chance.paths import Floats, Truths, Whole
    from tideover.engine.chance.plan import Plan, PlannedMonth
    from tideover.engine.dues import Due

NO_DUE = 2**62
"""Above every balance: a month without dues cannot miss one."""

AT_START = MOST_DAYS_LATE + 1
"""The sums of the main income begin with so many zeros, so that they can be read days back."""


@dataclass(frozen=True, slots=True)
class MonthDues:
    """The dues of a month in the order in which they are asked; early ones in the morning."""

    numbers: Whole
    moments: Whole
    amounts: Whole


@dataclass(frozen=True, slots=True)
class Looks:
    """Moments at which the cash of a month is looked at: a row for each month, a column for each.

    The cash since the start of the month is `certain` and, by the shares by which a path differs,
    so much of `spent` (less), `other` and `main`. `shock` says whether a one-off expense has come:
    it comes on the first day, after the debits of its morning. `moments` are their numbers.
    `has_other` says whether there is any other income, `is_shocked` that one has come by all.
    """

    moments: Whole
    certain: Whole
    spent: Floats
    other: Floats
    main: Floats
    shock: Truths
    has_other: bool
    is_shocked: bool


@dataclass(frozen=True, slots=True)
class MonthSums:
    """The months of a plan, one row each, as sums up to the end of each day or to each moment.

    `steady` is by day everything but the main income and the dues, as planned. `dues` are by
    moment the sums asked, `last_dues` the last moment with a due up to each, -1 before the first.
    `pays` says on which days other than the main income comes, `pays_main` on which that one.
    `carries_from` says from how many days late on the main income is carried into the next month.
    Months shorter than the longest go on without any movement.
    """

    days: Whole
    steady: Whole
    other: Floats
    spent: Floats
    main: Whole
    dues: Whole
    last_dues: Whole
    early: Truths
    pays: Truths
    pays_main: Truths
    first_income: Whole
    carries_from: Whole
    month_dues: tuple[MonthDues, ...]

    @classmethod
    def of(cls, plan: Plan) -> MonthSums:
        """Return the sums of a plan."""
        months = plan.months
        longest = max(each.days for each in months)
        by_kind = np.zeros((5, len(months), longest), dtype=np.int64)
        for row, month in enumerate(months):
            kinds = (month.main, month.other, month.sure, month.fixed, month.spent)
            by_kind[:, row, : month.days] = kinds
        main, other, sure, fixed, spent = np.cumsum(by_kind, axis=2)
        month_dues = tuple(_month_dues(month, plan.dues) for month in months)
        asked = np.zeros((len(months), 2 * longest), dtype=np.int64)
        has_due = np.zeros(asked.shape, dtype=np.bool_)
        for row, each in enumerate(month_dues):
            np.add.at(asked[row], each.moments, each.amounts)
            has_due[row, each.moments] = True
        days = np.array([each.days for each in months], dtype=np.int64)
        pays_main = by_kind[0] != 0
        last = longest - 1 - pays_main[:, ::-1].argmax(axis=1)
        moments = np.arange(2 * longest)
        return cls(
            days=days,
            steady=sure - fixed + other - spent,
            other=other.astype(np.float32),
            spent=spent.astype(np.float32),
            main=np.pad(main, ((0, 0), (AT_START, 0))),
            dues=np.cumsum(asked, axis=1),
            last_dues=np.maximum.accumulate(np.where(has_due, moments, -1), axis=1),
            early=has_due[:, ::2],
            pays=(by_kind[1] != 0) | (by_kind[2] != 0),
            pays_main=pays_main,
            first_income=np.array([each.first_income or NO_DUE for each in months]),
            carries_from=np.where(pays_main.any(axis=1), days - last, MOST_DAYS_LATE + 1),
            month_dues=month_dues,
        )

    def arrivals(self, months: Whole, late: Whole) -> Truths:
        """Return on which days the main income of months comes, so many days late."""
        longest = self.pays_main.shape[1]
        days = np.arange(longest) - late[:, None]
        inside = (days >= 0) & (days < longest)
        return np.asarray(self.pays_main[months[:, None], np.where(inside, days, 0)] & inside)

    def carried_arrivals(self, months: Whole, late: Whole) -> Truths:
        """Return on which days of months the main income of the month before comes late."""
        before = np.maximum(months - 1, 0)
        return self.arrivals(before, late - self.days[before])

    def carried(self, months: Whole, moments: Whole, late: Whole) -> Whole:
        """Return how much of the main income of the month before has come by moments of months."""
        before = np.maximum(months - 1, 0)[:, None]
        start = AT_START + self.days[before] - 1 - late[:, None]
        until = np.minimum(start + np.maximum(moments + 1, 0) // 2, self.main.shape[1] - 1)
        come: Whole = self.main[before, until] - self.main[before, start]
        return come

    def decisive(self, months: Whole, comes: Truths) -> tuple[Whole, Whole]:
        """Return the moments before income `comes`, and the last dues up to them (-1: none).

        The last moment is the end of the month, and is there more than once where fewer are.
        """
        before = comes.copy()
        # Nothing moves before the first morning's debits.
        before[:, 0] &= self.early[months, 0]
        count = before.sum(axis=1)
        most = int(count.max(initial=0))
        days = np.argsort(~before, axis=1, kind="stable")[:, :most]
        ends = 2 * self.days[months, None] - 1
        lows = np.hstack((np.where(np.arange(most) < count[:, None], 2 * days, ends), ends))
        return lows, self.last_dues[months[:, None], lows]

    def looks(self, months: Whole, moments: Whole, late: Whole) -> Looks:
        """Return what the cash is made of at moments of months, all dues so far paid.

        The main income comes `late` days late. Where there is no moment (-1) nothing can lack.
        """
        rows, exists = months[:, None], moments >= 0
        days = (moments + 1) // 2 - 1
        moved = exists & (days >= 0)
        main = self.main[rows, np.where(moved, AT_START + days - late[:, None], 0)]
        steady = np.where(moved, self.steady[rows, days], 0)
        asked = np.where(exists, self.dues[rows, moments], -NO_DUE)
        return Looks(
            moments=moments,
            certain=steady + main - asked,
            spent=np.where(moved, -self.spent[rows, days], np.float32(0)),
            other=np.where(moved, self.other[rows, days], np.float32(0)),
            main=main.astype(np.float32),
            shock=moved,
            has_other=bool(self.other.any()),
            is_shocked=bool(moved.all()),
        )


def _month_dues(month: PlannedMonth, dues: Sequence[Due]) -> MonthDues:
    asked = sorted(
        (2 * day + (not dues[number].debit.is_early), number) for day, number in month.dues
    )
    return MonthDues(
        numbers=np.array([number for _, number in asked], dtype=np.int64),
        moments=np.array([moment for moment, _ in asked], dtype=np.int64),
        amounts=np.array([dues[number].amount.minor for _, number in asked], dtype=np.int64),
    )
