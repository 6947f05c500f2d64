"""The dues of a plan by their lenders."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from tideover.engine.chance.paths import Truths, Whole
    from tideover.engine.chance.plan import Plan
    from tideover.engine.chance.sums import MonthDues, MonthSums
    from tideover.engine.dues import Due

    Sums = NDArray[np.int64 | np.float64]

EXACT_AS_FLOAT = 2**53
AT_ONCE = 2**17
"""More products at once would be shared among the cores, which on a busy machine is slower."""


@dataclass(frozen=True, slots=True)
class LenderDues:
    """The dues of a plan by their lenders, whose numbers are `lenders`; `first` has one of each.

    `days` are ordinals. `early` are those that are debited before the money of their day;
    `of_cards` those of cards, which are never given up and do not wait for each other. `queues`
    are the same for dues of one loan. No due asks less than `least`.
    `asks` says by month which lenders ask for anything.
    """

    first: tuple[Due, ...]
    lenders: Whole
    days: Whole
    early: Truths
    of_cards: Truths
    queues: Whole
    least: int
    has_early: bool
    asks: Truths
    months: tuple[MonthDues, ...]

    @classmethod
    def of(cls, plan: Plan, sums: MonthSums) -> LenderDues:
        """Return the dues of a plan."""
        known: dict[tuple[object, str], int] = {}
        first = []
        lenders = np.zeros(len(plan.dues), dtype=np.int64)
        for number, due in enumerate(plan.dues):
            lender = (due.loan.id if due.loan else None, due.label)
            if lender not in known:
                known[lender] = len(known)
                first.append(due)
            lenders[number] = known[lender]
        early = np.array([due.debit.is_early for due in plan.dues], dtype=np.bool_)
        of_cards = np.array([due.loan is None for due in plan.dues], dtype=np.bool_)
        asks = np.zeros((len(plan.months), len(first)), dtype=np.bool_)
        for row, each in enumerate(sums.month_dues):
            asks[row, lenders[each.numbers]] = True
        return cls(
            first=tuple(first),
            lenders=lenders,
            days=np.array([due.day.toordinal() for due in plan.dues], dtype=np.int64),
            early=early,
            of_cards=of_cards,
            queues=np.where(of_cards, -1 - np.arange(len(plan.dues)), lenders),
            least=min((due.amount.minor for due in plan.dues), default=0),
            has_early=bool(early.any()),
            asks=asks,
            months=sums.month_dues,
        )

    def of_lenders(self, dues: Truths, numbers: Whole) -> Truths:
        """Return of which lenders any due is so, by path; `dues` has a column for each number."""
        found = np.zeros((len(dues), len(self.first)), dtype=np.bool_)
        lenders = self.lenders[numbers]
        if np.bincount(lenders).max(initial=0) <= 1:
            found[:, lenders] = dues
        else:
            for column, lender in enumerate(lenders.tolist()):
                found[:, lender] |= dues[:, column]
        return found

    def asked_by(self, moments: Whole) -> Sums:
        """Return by month what each lender has asked by moments of that month.

        Doubles hold these whole numbers exactly, and are multiplied much faster.
        """
        asked = np.zeros((*moments.shape, len(self.first)), dtype=np.int64)
        for dues, upto, sums in zip(self.months, moments, asked, strict=True):
            amounts = np.where(dues.moments[:, None] <= upto, dues.amounts[:, None], 0)
            np.add.at(sums.T, self.lenders[dues.numbers], amounts)
        is_small = int(asked.sum(axis=2).max(initial=0)) < EXACT_AS_FLOAT
        return asked.astype(np.float64) if is_small else asked


def asked_of(lenders: Truths, asked: Sums) -> Whole:
    """Return what some lenders, a row of them by path, ask together.

    `asked` has a row for each moment, what is returned also has a column for each path.
    """
    step = max(AT_ONCE // max(asked.size, 1), 1)
    found = np.empty((len(asked), len(lenders)), dtype=np.int64)
    for start in range(0, len(lenders), step):
        part = lenders[start : start + step].T.astype(asked.dtype)
        found[:, start : start + step] = asked @ part
    return found
