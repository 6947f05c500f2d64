"""How the plan that is followed goes: what to pay this month, and what is owed against the plan.

A payment of today is expected only once it was made: nobody is behind before the day is over.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from tideover.domain.dates import Month
from tideover.domain.money import Money, total
from tideover.engine.dues import loan_dues
from tideover.engine.following.choosing import expected_income
from tideover.engine.following.covering import cover
from tideover.engine.following.pace import days_behind
from tideover.engine.following.reasons import Days, Reason, ReasonKind, reasons_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from tideover.domain.chosen_plans import ChosenPlan, LoanCourse
    from tideover.domain.ids import LoanId
    from tideover.domain.loans import Loan
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.dues import LoanDues
    from tideover.engine.following.covering import Cover, Covered


class TodoState(Enum):
    """How a payment of the month stands."""

    DONE = "done"
    PART_DONE = "part_done"
    OPEN = "open"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Todo:
    """One payment to make: `extra` of `amount` is beyond what was due, `paid` is done already.

    `in_plan` is not so for what a loan asks that the plan does not know.
    """

    loan_id: LoanId
    name: str
    day: date
    amount: Money
    extra: Money
    paid: Money
    state: TodoState
    in_plan: bool

    @property
    def left(self) -> Money:
        """What is still to be paid of it."""
        return self.amount - self.paid


@dataclass(frozen=True, slots=True)
class LoanProgress:
    """One loan against the plan, today; `reasons` add up to what it owes more than planned."""

    loan_id: LoanId
    name: str
    planned_left: Money
    left: Money
    planned_paid: Money
    paid: Money
    reasons: tuple[Reason, ...]

    @property
    def behind(self) -> Money:
        """What is owed more than planned; below zero is ahead of the plan."""
        return self.left - self.planned_left


@dataclass(frozen=True, slots=True)
class Progress:
    """The plan against what happened by today.

    `todo` are the payments of `todo_month`: this month, or the next one with payments where this
    one has none; earlier ones that are not done come first. `days_behind` are about how many days
    of the plan `behind` is, below zero ahead; None where more is owed than when the plan began.
    `income_before` is what came in each month when the plan was chosen, `income` what is expected
    now.
    """

    plan: ChosenPlan
    today: date
    todo_month: Month
    todo: tuple[Todo, ...]
    loans: tuple[LoanProgress, ...]
    planned_left: Money
    left: Money
    planned_paid: Money
    paid: Money
    days_behind: int | None
    income_before: Money
    income: Money

    @property
    def behind(self) -> Money:
        """What is owed more than planned; below zero is ahead of the plan."""
        return self.left - self.planned_left

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why, line by line; they add up to `behind`."""
        return tuple(reason for loan in self.loans for reason in loan.reasons)

    @property
    def life_differs(self) -> bool:
        """Whether planning again may say something new."""
        return bool(self.behind or self.reasons) or self.income != self.income_before


def progress(snapshot: Snapshot, plan: ChosenPlan) -> Progress:
    """Return how a plan goes on the snapshot's day."""
    currency, today = snapshot.household.currency, snapshot.as_of
    dues = {each.loan.id: each for each in loan_dues(snapshot)}
    all_loans = {loan.id: loan for loan in snapshot.loans}
    covers = {
        course.loan_id: cover(course, snapshot.repayments_of(course.loan_id))
        for course in plan.courses
    }
    loans = [
        _planned(
            Days(plan.chosen_on, today),
            covers[course.loan_id],
            all_loans.get(course.loan_id),
            dues.get(course.loan_id),
        )
        for course in plan.courses
    ]
    fresh = [each for each in dues.values() if each.debt.unpaid and each.loan.id not in covers]
    loans += [_unplanned(each) for each in fresh]
    month, todo = _next_todo(today, list(covers.values()), fresh, dues)
    planned_left = total((each.planned_left for each in loans), currency)
    left = total((each.left for each in loans), currency)
    return Progress(
        plan=plan,
        today=today,
        todo_month=month,
        todo=todo,
        loans=tuple(loans),
        planned_left=planned_left,
        left=left,
        planned_paid=total((each.planned_paid for each in loans), currency),
        paid=total((each.paid for each in loans), currency),
        days_behind=days_behind(plan, planned_left, left),
        income_before=plan.income,
        income=expected_income(snapshot),
    )


def _planned(days: Days, covered: Cover, loan: Loan | None, found: LoanDues | None) -> LoanProgress:
    course = covered.course
    expected = [row.payment for row in covered.rows if row.is_expected_by(days.today)]
    zero = course.opening - course.opening
    planned_left = expected[-1].left if expected else course.opening
    left = zero if found is None else found.debt.principal_left
    return LoanProgress(
        loan_id=course.loan_id,
        name=course.name if loan is None else loan.name,
        planned_left=planned_left,
        left=left,
        planned_paid=total((each.amount for each in expected), zero.currency),
        paid=covered.paid,
        reasons=reasons_of(covered, loan, found, days, left - planned_left),
    )


def _unplanned(found: LoanDues) -> LoanProgress:
    left = found.debt.principal_left
    reason = Reason(ReasonKind.NEW_LOAN, found.loan.id, found.loan.name, left)
    return LoanProgress(
        found.loan.id, found.loan.name, left - left, left, left - left, left - left, (reason,)
    )


def _next_todo(
    today: date,
    covers: Sequence[Cover],
    fresh: Sequence[LoanDues],
    dues: dict[LoanId, LoanDues],
) -> tuple[Month, tuple[Todo, ...]]:
    """Return the list of this month, or of the next month in which something is to be paid."""
    now = Month.of(today)
    if found := _todo(today, now, covers, fresh, dues):
        return now, found
    planned = [
        Month.of(row.payment.day)
        for each in covers
        if each.course.loan_id in dues
        for row in each.rows
        if row.payment.day >= now.first_day
    ]
    month = min(
        (*planned, *(Month.of(due.day) for each in fresh for due in each.dues)), default=now
    )
    return month, _todo(today, month, covers, fresh, dues)


def _todo(
    today: date,
    month: Month,
    covers: Sequence[Cover],
    fresh: Sequence[LoanDues],
    dues: dict[LoanId, LoanDues],
) -> tuple[Todo, ...]:
    """Return the payments of a month, and those of earlier months that are not done.

    Nothing is to be paid any more to a loan that owes nothing.
    """
    first, last = month.first_day, month.last_day
    found = []
    for covered in covers:
        course = covered.course
        owes = course.loan_id in dues and bool(dues[course.loan_id].debt.unpaid)
        found += [
            _item(course, row, today)
            for row in covered.rows
            if row.payment.day <= last
            and (row.payment.day >= first or row.left)
            and (owes or not row.left)
        ]
    for loan in fresh:
        found += [
            Todo(
                loan.loan.id, loan.loan.name, due.due_on, due.amount, due.amount - due.amount,
                due.amount - due.amount, TodoState.LATE if due.due_on < today else TodoState.OPEN,
                in_plan=False,
            )
            for due in loan.dues if due.day <= last
        ]  # fmt: skip
    return tuple(sorted(found, key=_day))


def _item(course: LoanCourse, row: Covered, today: date) -> Todo:
    if not row.left:
        state = TodoState.DONE
    elif row.payment.day < today:
        state = TodoState.LATE
    else:
        state = TodoState.PART_DONE if row.paid else TodoState.OPEN
    payment = row.payment
    return Todo(
        loan_id=course.loan_id,
        name=course.name,
        day=payment.day,
        amount=payment.amount,
        extra=payment.extra,
        paid=row.paid,
        state=state,
        in_plan=True,
    )


def _day(item: Todo) -> tuple[date, str]:
    return item.day, item.name
