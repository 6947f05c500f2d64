"""From a payoff plan to the plan that is followed: its payments by day, and what it began with."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tideover.domain.agreements import InstalmentAgreement
from tideover.domain.chosen_plans import ChosenPlan, ContractMark, LoanCourse, PlannedPayment
from tideover.domain.dates import Month
from tideover.domain.errors import InputError
from tideover.domain.loans import DailyInterestTerms
from tideover.domain.money import Money, total
from tideover.engine.dues import loan_dues
from tideover.engine.recurrence import occurrences
from tideover.engine.schedules import schedule

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from tideover.domain.loans import Loan
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.dues import Due, LoanDues
    from tideover.engine.payoff import PayoffPlan


def chosen_plan(snapshot: Snapshot, plan: PayoffPlan) -> ChosenPlan:
    """Return a plan as it is followed from the snapshot's day on.

    What a month pays a loan is paid on the days on which the loan asks for it; what is paid on top
    goes with the last of them. Where the month has no such day any more it waits for the next one:
    the plan counts the interest of the period that is running in full, and so does the lender
    then. A plan that takes the place of another goes on with what the other began with, and with
    what was noted on it.

    Raises:
        InputError: `nothing_to_follow` without debts, `plan_never_ends`, or
            `followed_plan_too_long`.
    """
    courses = tuple(
        _course(snapshot, plan, each) for each in loan_dues(snapshot) if each.debt.unpaid
    )
    if courses and (plan.never_ends or plan.debt_free is None):
        raise InputError("plan_never_ends", field="plan")
    owed = total((course.opening for course in courses), snapshot.household.currency)
    before = snapshot.followed
    return ChosenPlan(
        chosen_on=snapshot.as_of,
        strategy=plan.strategy.value,
        extra=plan.extra.monthly,
        courses=courses,
        debt_free=plan.debt_free or Month.of(snapshot.as_of),
        total_interest=plan.total_interest,
        income=expected_income(snapshot),
        began_on=snapshot.as_of if before is None else before.began_on,
        began_owed=owed if before is None else max(before.began_owed, owed),
        seen=() if before is None else before.seen,
    )


def contract_mark(loan: Loan, day: date) -> ContractMark:
    """Return what a contract is on a day."""
    terms = loan.terms
    rate = terms.rate_on(day) if isinstance(terms, InstalmentAgreement) else terms.rate
    asked = total((row.payment for row in schedule(terms)), terms.principal.currency)
    return ContractMark(rate.yearly, asked, len(loan.earlier))


def expected_income(snapshot: Snapshot) -> Money:
    """Return what the recurring income of the next month comes to."""
    month = Month.of(snapshot.as_of) + 1
    return total(
        (
            each.amount
            for item in snapshot.recurring
            if item.amount.minor > 0
            for each in occurrences(item, month.first_day, month.last_day, snapshot.calendar)
        ),
        snapshot.household.currency,
    )


def _course(snapshot: Snapshot, plan: PayoffPlan, loan: LoanDues) -> LoanCourse:
    identity, currency = loan.loan.id, snapshot.household.currency
    payments: list[PlannedPayment] = []
    waiting = Money(0, currency)
    rows = zip(plan.months, plan.paid[identity], strict=True)
    for place, (month, paid) in enumerate(rows):
        before, after = plan.balances[identity][place : place + 2]
        dues = [due for due in loan.dues if Month.of(due.day) == month]
        if after and not dues and not isinstance(loan.loan.terms, DailyInterestTerms):
            waiting += paid
        elif paid + waiting:
            balances = (before + waiting, after)
            payments += _of_month(loan, month, paid + waiting, dues, balances)
            waiting = Money(0, currency)
    return LoanCourse(
        loan_id=identity,
        name=loan.loan.name,
        opening=plan.balances[identity][0],
        paid_before=total((each.amount for each in loan.repayments), currency),
        mark=contract_mark(loan.loan, snapshot.as_of),
        payments=tuple(payments),
    )


def _of_month(
    loan: LoanDues,
    month: Month,
    paid: Money,
    dues: Sequence[Due],
    balances: tuple[Money, Money],
) -> list[PlannedPayment]:
    """Return what a loan is paid in a month, on the days of its dues.

    The principal falls from the first of the two balances to the second; without a due it is all
    extra, on the loan's usual day.
    """
    before, after = balances
    nothing = paid - paid
    found: list[PlannedPayment] = []
    so_far, left = nothing, before
    for due in dues:
        amount = min(due.amount, paid - so_far)
        if amount:
            so_far += amount
            left = max(left - _principal(due), after) if due.amount == amount else after
            found.append(PlannedPayment(due.day, amount, nothing, left))
    if found:
        found[-1] = replace(found[-1], left=after)
    extra = paid - so_far
    if extra and found:
        found[-1] = replace(found[-1], amount=found[-1].amount + extra, extra=extra)
    elif extra:
        usual = loan.debt.unpaid[0].instalment.due.day
        found.append(PlannedPayment(max(month.day(usual), loan.now.as_of), extra, extra, after))
    return found


def _principal(due: Due) -> Money:
    return due.amount - due.amount if due.instalment is None else due.instalment.principal
