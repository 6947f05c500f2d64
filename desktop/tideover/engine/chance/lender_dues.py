"""The dues of a plan by their lenders."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from tideover.engine.chance.paths import Truths, Whole
    from tideover.engine.chance.plan import Plan
    from tideover.engine.chance.sums import Looks, MonthDues, MonthSums
    from tideover.engine.dues import Due

EXACT_AS_FLOAT = 2**53


@dataclass(frozen=True, slots=True)
class LenderDues:
    """The dues of a plan by their lenders, whose numbers are `lenders`; `first` has one of each.

    `days` are ordinals. `early` are those that are debited before the money of their day;
    `of_cards` those of cards, which are never given up and do not wait for each other. `queues`
    are the same for dues of one loan. No due asks less than `least`.
    """

    first: tuple[Due, ...]
    lenders: Whole
    days: Whole
    early: Truths
    of_cards: Truths
    queues: Whole
    least: int
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
        of_cards = np.array([due.loan is None for due in plan.dues], dtype=np.bool_)
        return cls(
            first=tuple(first),
            lenders=lenders,
            days=np.array([due.day.toordinal() for due in plan.dues], dtype=np.int64),
            early=np.array([due.debit.is_early for due in plan.dues], dtype=np.bool_),
            of_cards=of_cards,
            queues=np.where(of_cards, -1 - np.arange(len(plan.dues)), lenders),
            least=min((due.amount.minor for due in plan.dues), default=0),
            months=sums.month_dues,
        )

    def asks_in(self, month: int) -> Truths:
        """Return which lenders ask for anything in a month."""
        asks = np.zeros(len(self.first), dtype=np.bool_)
        asks[self.lenders[self.months[month].numbers]] = True
        return asks

    def asked(self, month: int, lenders: Truths, looks: tuple[Looks, Looks]) -> tuple[Whole, Whole]:
        """Return what some lenders, a row of them by path, have asked in a month by moments."""
        dues = self.months[month]
        moments = np.concatenate([each.moments[month] for each in looks])
        amounts = np.where(dues.moments[:, None] <= moments, dues.amounts[:, None], 0)
        # Doubles hold these whole numbers exactly, and multiply them much faster.
        number = np.float64 if int(dues.amounts.sum()) < EXACT_AS_FLOAT else np.int64
        chosen = lenders[:, self.lenders[dues.numbers]].astype(number)
        asked = (chosen @ amounts.astype(number)).astype(np.int64).T
        return asked[: len(looks[0].moments[month])], asked[len(looks[0].moments[month]) :]
