"""Which planned payments the real repayments cover: the oldest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.domain.money import total

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from tideover.domain.chosen_plans import LoanCourse, PlannedPayment
    from tideover.domain.loans import Repayment
    from tideover.domain.money import Money


@dataclass(frozen=True, slots=True)
class Covered:
    """A planned payment, what of it was paid, and the day it was covered on (None: it is not)."""

    payment: PlannedPayment
    paid: Money
    covered_on: date | None

    @property
    def left(self) -> Money:
        """What is still to be paid of it."""
        return self.payment.amount - self.paid

    def is_expected_by(self, today: date) -> bool:
        """Whether it should have happened by a day: on the day itself only once it has."""
        day = self.payment.day
        return day < today or (day == today and self.covered_on is not None)


@dataclass(frozen=True, slots=True)
class Cover:
    """The payments of a loan with what covers them; `paid` is all that was paid since.

    `paid` is below zero where the lender gave back more than was paid since the plan was chosen.
    """

    course: LoanCourse
    rows: tuple[Covered, ...]
    paid: Money


def cover(course: LoanCourse, repayments: Sequence[Repayment]) -> Cover:
    """Return which payments of a course are covered by all that is recorded for its loan.

    What had been recorded when the plan was chosen does not count; later days do.
    """
    zero = course.opening - course.opening
    paid = total((each.amount for each in repayments), zero.currency) - course.paid_before
    money = _since(course, repayments)
    left = max(paid, zero)
    rows = []
    reached, place = zero, 0
    asked = zero
    for payment in course.payments:
        taken = min(left, payment.amount)
        left -= taken
        asked += payment.amount
        while place < len(money) and reached < asked:
            reached += money[place][1]
            place += 1
        covered = taken == payment.amount
        day = money[place - 1][0] if covered and place else payment.day
        rows.append(Covered(payment, taken, day if covered else None))
    return Cover(course, tuple(rows), paid)


def _since(course: LoanCourse, repayments: Sequence[Repayment]) -> list[tuple[date, Money]]:
    """Return what was paid by day, without what the plan found paid; the oldest is that."""
    found = []
    known = course.paid_before
    for each in sorted(repayments, key=_day):
        taken = max(min(known, each.amount), known - known)
        known -= taken
        if each.amount > taken:
            found.append((each.day, each.amount - taken))
    return found


def _day(repayment: Repayment) -> date:
    return repayment.day
