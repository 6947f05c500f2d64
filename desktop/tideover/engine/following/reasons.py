"""Why a loan owes other than planned, line by line: the lines add up to the minor unit."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from tideover.domain.loans import ContractChange
from tideover.domain.money import total
from tideover.engine.following.choosing import contract_mark

if TYPE_CHECKING:
    from datetime import date
    from fractions import Fraction

    from tideover.domain.chosen_plans import LoanCourse
    from tideover.domain.ids import LoanId
    from tideover.domain.loans import Loan
    from tideover.domain.money import Money
    from tideover.engine.dues import LoanDues
    from tideover.engine.following.covering import Cover


class ReasonKind(Enum):
    """What happened.

    MISSING: a payment of the plan, or a part of it, was not made. PAID_MORE: more was paid than
    planned by now. GIVEN_BACK: the lender gave money back. LATE_CHARGES: penalty and late fees took
    of what was paid. CONTRACT: the contract was changed. RATE: its rate was. WAITING: money waits
    for the next due day, so that the principal did not fall as it does when it is paid early.
    INTEREST: more or less of what was paid was interest and fees. CLOSED and REMOVED: the loan is
    not there any more. NEW_LOAN: the plan does not know it.
    """

    MISSING = "missing"
    PAID_MORE = "paid_more"
    GIVEN_BACK = "given_back"
    LATE_CHARGES = "late_charges"
    CONTRACT = "contract"
    RATE = "rate"
    WAITING = "waiting"
    INTEREST = "interest"
    CLOSED = "closed"
    REMOVED = "removed"
    NEW_LOAN = "new_loan"


@dataclass(frozen=True, slots=True)
class Reason:
    """One line: by how much more is owed than planned; below zero is less.

    `day` is that of a payment of which `short` is missing: so much of it as was interest makes the
    debt no greater than planned. `change` is how the contract was changed (None where it
    was edited), `rates` the yearly rates before and now.
    """

    kind: ReasonKind
    loan_id: LoanId
    name: str
    amount: Money
    day: date | None = None
    short: Money | None = None
    change: ContractChange | None = None
    rates: tuple[Fraction, Fraction] | None = None


class Days(NamedTuple):
    """The day on which the plan was chosen, and the day on which it is looked at."""

    chosen_on: date
    today: date


def reasons_of(
    covered: Cover, loan: Loan | None, found: LoanDues | None, days: Days, behind: Money
) -> tuple[Reason, ...]:
    """Return why a loan owes `behind` more than planned.

    The principal in what was not paid is owed more; what remains of the difference is what
    interest, fees and the contract did otherwise than planned.
    """
    course = covered.course
    name = course.name if loan is None else loan.name
    if loan is None:
        return (Reason(ReasonKind.REMOVED, course.loan_id, name, behind),) if behind else ()
    lines = _paid_otherwise(covered, days.today, name)
    rest = behind - total((line.amount for line in lines), behind.currency)
    if found is not None and (charges := _late_charges(days.chosen_on, found, rest)):
        lines.append(Reason(ReasonKind.LATE_CHARGES, loan.id, name, charges))
        rest -= charges
    lines += _rest(course, loan, found, days.today, rest)
    return tuple(lines)


def _paid_otherwise(covered: Cover, today: date, name: str) -> list[Reason]:
    course = covered.course
    zero = course.opening - course.opening
    expected = [row for row in covered.rows if row.is_expected_by(today)]
    lines = []
    before = course.opening
    for row in expected:
        if row.left:
            owed = min(row.left, before - row.payment.left)
            day = row.payment.day
            lines.append(Reason(ReasonKind.MISSING, course.loan_id, name, owed, day, row.left))
        before = row.payment.left
    ahead = max(covered.paid, zero) - total((row.paid for row in expected), zero.currency)
    if ahead:
        lines.append(Reason(ReasonKind.PAID_MORE, course.loan_id, name, -ahead))
    if covered.paid < zero:
        lines.append(Reason(ReasonKind.GIVEN_BACK, course.loan_id, name, -covered.paid))
    return lines


def _late_charges(since: date, found: LoanDues, rest: Money) -> Money:
    """Return what of a rest penalty and late fees explain that were paid since a day."""
    nothing = rest - rest
    paid = [each.penalty + each.late_fee for each in found.now.allocations if each.day > since]
    return min(total(paid, nothing.currency), max(rest, nothing))


def _rest(
    course: LoanCourse, loan: Loan, found: LoanDues | None, today: date, rest: Money
) -> list[Reason]:
    """Name what interest, fees and the contract did; a change is named even before it costs."""
    now = contract_mark(loan, today)
    changes = [
        each.change
        for each in loan.earlier[course.mark.changes :]
        if each.change is not ContractChange.PART_PREPAYMENT
    ]
    edited = now.changes == course.mark.changes and now.asked != course.mark.asked
    if any(each is not ContractChange.NEW_RATE for each in changes):
        return [Reason(ReasonKind.CONTRACT, loan.id, loan.name, rest, change=changes[-1])]
    if changes or (edited and now.yearly != course.mark.yearly):
        rates = (course.mark.yearly, now.yearly)
        return [Reason(ReasonKind.RATE, loan.id, loan.name, rest, rates=rates)]
    if edited:
        return [Reason(ReasonKind.CONTRACT, loan.id, loan.name, rest)]
    if not rest:
        return []
    if loan.closed_on is not None:
        return [Reason(ReasonKind.CLOSED, loan.id, loan.name, rest)]
    waits = found is not None and bool(found.now.credit) and rest.minor > 0
    kind = ReasonKind.WAITING if waits else ReasonKind.INTEREST
    return [Reason(kind, loan.id, loan.name, rest)]
