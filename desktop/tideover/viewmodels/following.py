"""The plan that is followed, as a page shows it: how it goes, month by month, and what is new."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.domain.dates import Month
from tideover.domain.money import Money, total
from tideover.engine.following.milestones import news
from tideover.engine.following.progress import TodoState, progress
from tideover.engine.following.replanning import new_plan
from tideover.engine.standing import standing
from tideover.viewmodels.payoff import plan_of, question_of

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.chosen_plans import ChosenPlan
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.following.milestones import Milestone
    from tideover.engine.following.progress import Progress, Todo
    from tideover.engine.following.replanning import NewPlan
    from tideover.engine.payoff import PayoffPlan

LONGEST_SHOWN = 240
"""Months a picture goes ahead at most."""


@dataclass(frozen=True, slots=True)
class MonthAgainstPlan:
    """What is owed at the end of a month (of the first: when the plan was chosen).

    `owed` is what was really owed, None for what is still to come; this month's is today's.
    """

    month: Month
    planned: Money
    owed: Money | None


@dataclass(frozen=True, slots=True)
class FollowingView:
    """How the plan goes, the months of its picture, what is newly reached, and what comes next.

    `due_to_pay` is what is left this month of what is due, `late_to_pay` of it is late already;
    `largest_extra` is the payment that holds most beyond what is due. `coming` is who is paid first
    after this month, when, and all of that month, where nothing of this month is left.
    """

    progress: Progress
    months: tuple[MonthAgainstPlan, ...]
    news: tuple[Milestone, ...]
    due_to_pay: Money
    late_to_pay: Money
    largest_extra: Todo | None
    next_gone: tuple[str, Month] | None
    coming: tuple[str, Month, Money] | None


def following_view(snapshot: Snapshot) -> FollowingView | None:
    """Return how the plan goes that is followed; None while there is none."""
    plan = snapshot.followed
    if plan is None:
        return None
    found = progress(snapshot, plan)
    zero = snapshot.zero()
    last = Month.of(found.today).last_day
    undone = [item for item in found.todo if item.left and item.day <= last]
    extras = [item for item in undone if item.extra]
    return FollowingView(
        progress=found,
        months=_months(snapshot, plan, found),
        news=news(snapshot, found),
        due_to_pay=total(map(_due, undone), zero.currency),
        late_to_pay=total(
            (_due(item) for item in undone if item.state is TodoState.LATE), zero.currency
        ),
        largest_extra=max(extras, key=_extra, default=None),
        next_gone=_next_gone(snapshot, plan),
        coming=None if undone else _coming(snapshot, found),
    )


def plan_to_follow(snapshot: Snapshot) -> PayoffPlan:
    """Return the plan that the household asks for now."""
    return plan_of(snapshot, question_of(snapshot.household))


def replanned(snapshot: Snapshot) -> NewPlan | None:
    """Return the plan from today on beside the one that is followed; None while there is none.

    Raises:
        InputError: `nothing_to_follow` or `plan_never_ends`.
    """
    if snapshot.followed is None:
        return None
    return new_plan(snapshot, progress(snapshot, snapshot.followed), plan_to_follow(snapshot))


def _months(snapshot: Snapshot, plan: ChosenPlan, found: Progress) -> tuple[MonthAgainstPlan, ...]:
    first, now = Month.of(plan.chosen_on), Month.of(found.today)
    last = min(max(plan.debt_free, now), first + LONGEST_SHOWN)
    rows = [MonthAgainstPlan(first, plan.opening, plan.opening)]
    for place in range(last - first + 1):
        month = first + place
        if month < now:
            owed: Money | None = _owed_at_end(snapshot, month)
        else:
            owed = found.left if month == now else None
        rows.append(MonthAgainstPlan(month, plan.left_on(month.last_day), owed))
    return tuple(rows)


def _owed_at_end(snapshot: Snapshot, month: Month) -> Money:
    """Return the principal of all loans that had been drawn by the end of a past month."""
    day = month.last_day
    return total(
        (
            standing(loan, snapshot.repayments_of(loan.id), day).principal_left
            for loan in snapshot.loans
            if (loan.earlier[0].terms if loan.earlier else loan.terms).drawn_on <= day
            and (loan.closed_on is None or loan.closed_on > day)
        ),
        snapshot.household.currency,
    )


def _next_gone(snapshot: Snapshot, plan: ChosenPlan) -> tuple[str, Month] | None:
    ends = [
        (course.ends_on, course.name)
        for course in plan.courses
        if course.ends_on is not None and course.ends_on >= snapshot.as_of
    ]
    if not ends:
        return None
    day, name = min(ends)
    return name, Month.of(day)


def _coming(snapshot: Snapshot, found: Progress) -> tuple[str, Month, Money] | None:
    """Return what comes after this month: who is paid first, when, and all of that month."""
    currency, now = snapshot.household.currency, Month.of(found.today)
    listed = [(item.day, item.name, item.left) for item in found.todo if item.left]
    later = [
        (payment.day, course.name, payment.amount)
        for course in found.plan.courses
        for payment in course.payments
        if Month.of(payment.day) > found.todo_month
    ]
    for rows in (listed if found.todo_month > now else [], later):
        if rows:
            day, name, _ = min(rows, key=_day)
            amounts = (each[2] for each in rows if Month.of(each[0]) == Month.of(day))
            return name, Month.of(day), total(amounts, currency)
    return None


def _day(row: tuple[date, str, Money]) -> tuple[date, str]:
    return row[0], row[1]


def _due(item: Todo) -> Money:
    """Return what is left of a payment without what is beyond the instalment."""
    return item.left - min(item.extra, item.left)


def _extra(item: Todo) -> Money:
    return item.extra
