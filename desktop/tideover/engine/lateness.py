"""What waiting costs: one loan, nothing paid for so many days, then all of it brought up to date.

The answer is the loan's ledger, asked on every one of those days.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from tideover.domain.money import Money
from tideover.engine.ledger import Ledger, ledger_on
from tideover.engine.legal import overdue_bucket
from tideover.engine.schedules import REMEMBERED

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.loans import Loan, Repayment
    from tideover.domain.money import Currency

LONGEST_WAIT = 90
"""Days that are looked ahead: to the end of M3, where many contracts call the loan in."""


@dataclass(frozen=True, slots=True)
class LateDay:
    """The loan on `day` when nothing was paid since the curve began.

    `to_be_current` is everything due by then, `penalty` and `late_fee` of it what being late
    added so far. `next_day` is what waiting one more day adds to these two. `days_past_due` and
    `bucket` name how late it is; `called_in` says that the whole loan is due.
    """

    day: date
    days_past_due: int
    bucket: str
    penalty: Money
    late_fee: Money
    to_be_current: Money
    next_day: Money
    called_in: bool

    @property
    def charges(self) -> Money:
        """What being late has added and is unpaid."""
        return self.penalty + self.late_fee


@dataclass(frozen=True, slots=True)
class LateCurve:
    """What each day of waiting costs, from `starts` (the first of `days`) on.

    It starts today when something is due or overdue today, else on the next due day.
    """

    loan: Loan
    as_of: date
    days: tuple[LateDay, ...]

    @property
    def starts(self) -> date:
        """The day from which waiting is counted."""
        return self.days[0].day

    @property
    def is_late(self) -> bool:
        """Whether something is overdue already."""
        return self.days[0].days_past_due > 0

    def cost_of(self, number: int) -> Money:
        """Return what waiting so many days adds to what being late costs already."""
        return self.days[number].charges - self.days[0].charges

    @property
    def called_in_after(self) -> int | None:
        """After how many days the whole loan is due, where that comes within the curve."""
        return next((number for number, day in enumerate(self.days) if day.called_in), None)


@lru_cache(maxsize=REMEMBERED)
def cost_of_late(
    loan: Loan, repayments: tuple[Repayment, ...], as_of: date, days: int = LONGEST_WAIT
) -> LateCurve | None:
    """Return what waiting 0 to `days` days costs; None when nothing is left to pay.

    Repayments after `as_of` are left out: the question is what paying nothing leads to.
    """
    ledger = ledger_on(loan, repayments, as_of)
    starts = _starts(ledger)
    if starts is None:
        return None
    currency = loan.terms.principal.currency
    reached = []
    for number in range(days + 2):
        ledger.reach(starts + timedelta(days=number))
        reached.append(_look(ledger, currency))
    steps = (
        replace(today, next_day=tomorrow.charges - today.charges)
        for today, tomorrow in pairwise(reached)
    )
    return LateCurve(loan, as_of, tuple(steps))


def _starts(ledger: Ledger) -> date | None:
    """Return today when something is due, else the next due day that credit does not cover."""
    covered = deepcopy(ledger)
    covered.match_credit()
    dues = [debt.due for debt in covered.debts if debt.left]
    return max(min(dues), ledger.day) if dues else None


def _look(ledger: Ledger, currency: Currency) -> LateDay:
    due = [debt for debt in ledger.debts if debt.due <= ledger.day]
    days = ledger.days_overdue
    return LateDay(
        day=ledger.day,
        days_past_due=days,
        bucket=overdue_bucket(days),
        penalty=Money(sum(debt.penalty for debt in due), currency),
        late_fee=Money(sum(debt.late_fee for debt in due), currency),
        to_be_current=Money(ledger.due_left, currency),
        next_day=Money(0, currency),
        called_in=ledger.called_in_on is not None,
    )
