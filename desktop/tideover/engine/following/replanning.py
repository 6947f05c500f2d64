"""Planning again from today when life differs: the old plan beside the new one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.domain.money import total
from tideover.engine.following.choosing import chosen_plan

if TYPE_CHECKING:
    from tideover.domain.chosen_plans import ChosenPlan
    from tideover.domain.money import Money
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.following.progress import Progress
    from tideover.engine.payoff import PayoffPlan


@dataclass(frozen=True, slots=True)
class NewPlan:
    """What planning again changes.

    `interest_before` is the interest and the fees that the old plan still meant to pay from today
    on, `interest_after` what the new one does.
    """

    before: ChosenPlan
    after: ChosenPlan
    interest_before: Money
    interest_after: Money

    @property
    def later_months(self) -> int:
        """How many months later the debts are gone; negative is sooner."""
        return self.after.debt_free - self.before.debt_free

    @property
    def dearer(self) -> Money:
        """How much more interest and fees are still to be paid; negative is less."""
        return self.interest_after - self.interest_before

    @property
    def changes_nothing(self) -> bool:
        """Whether both ask the same from today on."""
        old = {
            course.loan_id: [each for each in course.payments if each.day >= self.after.chosen_on]
            for course in self.before.courses
        }
        new = {course.loan_id: list(course.payments) for course in self.after.courses}
        return {each: rows for each, rows in old.items() if rows} == new


def new_plan(snapshot: Snapshot, found: Progress, plan: PayoffPlan) -> NewPlan:
    """Return a plan from today on beside the one that is followed.

    Raises:
        InputError: as `chosen_plan`.
    """
    after = chosen_plan(snapshot, plan)
    asked = total(
        (each.amount for course in found.plan.courses for each in course.payments),
        snapshot.household.currency,
    )
    return NewPlan(
        before=found.plan,
        after=after,
        interest_before=asked - found.planned_paid - found.planned_left,
        interest_after=plan.total_interest,
    )
