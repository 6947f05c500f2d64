"""About how many days of a plan a difference in what is owed comes to."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.chosen_plans import ChosenPlan
    from tideover.domain.ids import LoanId
    from tideover.domain.money import Money


def days_behind(plan: ChosenPlan, planned_left: Money, left: Money) -> int | None:
    """Return by how many days the plan owes `left` earlier than `planned_left`; negative is later.

    Between two payments the debt is taken to fall evenly. None where more is owed than the plan
    began with.
    """
    if left == planned_left:
        return 0
    if left > plan.opening:
        return None
    points = _points(plan)
    return (_reached(points, planned_left) - _reached(points, left)).days


def _points(plan: ChosenPlan) -> list[tuple[date, int]]:
    """Return what is left in all after each day of payments, the day of choosing first."""
    days = sorted({each.day for course in plan.courses for each in course.payments})
    left = {course.loan_id: course.opening.minor for course in plan.courses}
    by_day: dict[date, list[tuple[LoanId, int]]] = {day: [] for day in days}
    for course in plan.courses:
        for payment in course.payments:
            by_day[payment.day].append((course.loan_id, payment.left.minor))
    points = [(plan.chosen_on, sum(left.values()))]
    for day in days:
        left |= dict(by_day[day])
        points.append((day, sum(left.values())))
    return points


def _reached(points: list[tuple[date, int]], amount: Money) -> date:
    before, owed_before = points[0]
    for day, owed in points:
        if owed <= amount.minor:
            fallen, wanted = owed_before - owed, owed_before - amount.minor
            part = (day - before).days * wanted // fallen if fallen else 0
            return before + timedelta(days=part)
        before, owed_before = day, owed
    return before
