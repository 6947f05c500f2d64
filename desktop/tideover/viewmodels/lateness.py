"""What waiting costs, as the loan page and the command line show it: a curve and a few rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.engine.lateness import cost_of_late

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.loans import Loan
    from tideover.domain.money import Money
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.lateness import LateDay

SHOWN_DAYS = (1, 3, 7, 10, 30, 60, 90)
A_MONTH = 30


@dataclass(frozen=True, slots=True)
class LateRow:
    """The loan after waiting `number` days; `more` is what that adds to what it costs already."""

    number: int
    day: LateDay
    more: Money


@dataclass(frozen=True, slots=True)
class LateView:
    """What waiting costs, day by day from `days[0]` on, and the rows of its table.

    `is_late` says whether something is overdue already; the first row is today then.
    `called_in_on` is the day from which the whole loan is due, where it comes into sight.
    """

    days: tuple[LateDay, ...]
    rows: tuple[LateRow, ...]
    is_late: bool
    after_a_month: Money
    at_the_end: Money
    called_in_on: date | None

    @property
    def costs_anything(self) -> bool:
        """Whether being late has a price at all."""
        return bool(self.days[-1].charges)


def late_view(snapshot: Snapshot, loan: Loan) -> LateView | None:
    """Return what waiting costs; None for a loan that is closed or paid."""
    if loan.closed_on is not None:
        return None
    curve = cost_of_late(loan, snapshot.repayments_of(loan.id), snapshot.as_of)
    if curve is None:
        return None
    numbers = (0, *SHOWN_DAYS) if curve.is_late else SHOWN_DAYS
    called_in_after = curve.called_in_after
    return LateView(
        days=curve.days,
        rows=tuple(LateRow(each, curve.days[each], curve.cost_of(each)) for each in numbers),
        is_late=curve.is_late,
        after_a_month=curve.cost_of(A_MONTH),
        at_the_end=curve.cost_of(len(curve.days) - 1),
        called_in_on=None if called_in_after is None else curve.days[called_in_after].day,
    )
