"""The plan that a household follows: what it meant to pay, day by day, when it was chosen.

A plan is kept as its payments. How it was found does not matter any more: what really happens is
compared with what was to happen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.domain.errors import InputError
from tideover.domain.ids import PlanId
from tideover.domain.money import Money, total

if TYPE_CHECKING:
    from datetime import date
    from fractions import Fraction

    from tideover.domain.dates import Month
    from tideover.domain.ids import LoanId

FOLLOWED = PlanId("followed")
"""The identity of the plan that is followed: a household follows one at a time."""

MOST_PAYMENTS = 20_000
"""Thirty loans of fifty years: what is longer is no plan that anybody follows."""


@dataclass(frozen=True, slots=True)
class PlannedPayment:
    """What a loan is to get on a day: `amount` in all, `extra` of it beyond what was due then.

    `left` is the principal that is left after it.
    """

    day: date
    amount: Money
    extra: Money
    left: Money


@dataclass(frozen=True, slots=True)
class ContractMark:
    """What a contract was when the plan was chosen, so that a change of it is noticed.

    `yearly` is the agreed rate as a fraction, `asked` all its instalments together, `changes` how
    often it had been changed.
    """

    yearly: Fraction
    asked: Money
    changes: int


@dataclass(frozen=True, slots=True)
class LoanCourse:
    """What one loan is to get, in the order of the days.

    `opening` is the principal on the day of choosing; `paid_before` is all that had been recorded
    as repaid by then, later days included; `name` is what the loan was called.
    """

    loan_id: LoanId
    name: str
    opening: Money
    paid_before: Money
    mark: ContractMark
    payments: tuple[PlannedPayment, ...]

    def __post_init__(self) -> None:
        """Bring the payments into the order of their days."""
        object.__setattr__(self, "payments", tuple(sorted(self.payments, key=_day)))

    def left_on(self, day: date) -> Money:
        """Return the principal that is left at the end of a day."""
        paid = [each for each in self.payments if each.day <= day]
        return paid[-1].left if paid else self.opening

    @property
    def ends_on(self) -> date | None:
        """The day of the last payment."""
        return self.payments[-1].day if self.payments else None


@dataclass(frozen=True, slots=True)
class ChosenPlan:
    """The plan that is followed since `chosen_on`.

    `strategy` is its code and `extra` what was to be paid on top each month. `income` is what was
    expected to come in each month. `began_on` and `began_owed` are the day and the debt with which
    the first plan began that this one continues. `seen` are the milestones that a person noted.
    """

    chosen_on: date
    strategy: str
    extra: Money
    courses: tuple[LoanCourse, ...]
    debt_free: Month
    total_interest: Money
    income: Money
    began_on: date
    began_owed: Money
    seen: tuple[str, ...] = ()
    id: PlanId = FOLLOWED

    def __post_init__(self) -> None:
        """Refuse a plan of nothing, and one that nobody lives to follow."""
        if not self.courses:
            raise InputError("nothing_to_follow", field="plan")
        if sum(len(course.payments) for course in self.courses) > MOST_PAYMENTS:
            raise InputError("followed_plan_too_long", field="plan", limit=MOST_PAYMENTS)

    @property
    def opening(self) -> Money:
        """All that was owed when it was chosen."""
        return total((course.opening for course in self.courses), self.extra.currency)

    def left_on(self, day: date) -> Money:
        """Return what is to be left of all loans at the end of a day."""
        return total((course.left_on(day) for course in self.courses), self.extra.currency)


def _day(payment: PlannedPayment) -> date:
    return payment.day
