"""What lenders can be asked for in a short month: another due day, time, smaller instalments."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from tideover.domain.dates import Month
from tideover.domain.errors import InputError
from tideover.domain.loans import FlatFeeTerms
from tideover.domain.money import Money
from tideover.engine.changes import AskExtension, AskNewTerms, MoveDueDay
from tideover.engine.dues import unpaid_instalments
from tideover.engine.moved_due_days import possible_days
from tideover.engine.restructuring import change
from tideover.engine.restructuring.requests import Extension, InstalmentKind, NewInstalments
from tideover.engine.scenarios import applied
from tideover.engine.schedules.periods import daily_rate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tideover.domain.ids import LoanId
    from tideover.domain.loans import Loan
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.dues import Due, LoanDues
    from tideover.engine.restructuring import Change as ContractChange
    from tideover.engine.short_months import ShortMonth, Steps

LAST_COMMON_DUE_DAY = 28
"""Lenders offer due days that every month has."""

LONGEST_WAIT = timedelta(days=62)
"""A lender who waits longer than two months has agreed to a new plan."""

EXTENSIONS = (1, 2, 3)
MORE_PERIODS = (6, 12, 24)
LOANS_ASKED = 2
"""Loans of a month whose lenders are asked for new terms, the missed ones first."""


def moved_steps(case: ShortMonth, known: LoanDues, to_day: int) -> Steps:
    """Return what moving the due day of a loan does, its instalments taken to stay as large."""
    found = []
    for due in known.dues:
        if due.day > case.forecast.last:
            break
        found.append((case.number(due.day), due.amount.minor))
        found.append((case.number(Month.of(due.due_on).day(to_day)), -due.amount.minor))
    return tuple(found)


def moves(case: ShortMonth) -> Iterator[tuple[MoveDueDay, Steps]]:
    """Yield other due days for the loans of the month, with what they do, the best of each first.

    The best makes all months whole, then this one; it is not the day an income comes on, and the
    nearest to the present one. Days that take money from a month that has just enough are none.
    """
    today = case.snapshot.as_of
    incomes = {case.forecast.day(day).day for day in case.forecast.planned.flows.incomes}
    known = {each.loan.id: each for each in case.forecast.loans}
    for loan_id in dict.fromkeys(due.loan.id for due in case.loan_dues() if due.loan):
        loan = known[loan_id]
        found = []
        for to_day in possible_days(loan.loan, loan.repayments, today, LAST_COMMON_DUE_DAY):
            steps = moved_steps(case, loan, to_day)
            if case.harms(steps):
                continue
            from_day = loan.loan.terms.due_day  # type: ignore[union-attr]
            rank = (
                not case.is_safe_with(steps),
                max(case.lacking(steps), 0),
                to_day in incomes,
                abs(to_day - from_day),
            )
            found.append((rank, MoveDueDay(loan_id, from_day, to_day, case.snapshot.zero()), steps))
        for _, move, steps in sorted(found, key=lambda each: (each[0], each[1].to_day)):
            yield move, steps


def priced(snapshot: Snapshot, move: MoveDueDay) -> MoveDueDay:
    """Return a move with what the loan asks more in all."""
    asked = [_asked(household, move.loan_id) for household in (snapshot, applied(snapshot, move))]
    return replace(move, cost=Money(asked[1] - asked[0], snapshot.household.currency))


def _asked(snapshot: Snapshot, loan_id: LoanId) -> int:
    return sum(
        unpaid.amount.minor for unpaid in unpaid_instalments(snapshot) if unpaid.loan.id == loan_id
    )


def extensions(case: ShortMonth) -> Iterator[AskExtension]:
    """Yield a wait for one instalment until money comes in, the missed ones first."""
    for due in case.loan_dues():
        if due.loan is None or due.instalment is None:
            continue
        terms = due.loan.terms
        for income in case.income_days(due.day, due.day + LONGEST_WAIT):
            days = (income - due.day).days
            cost = due.amount.scaled(daily_rate(terms) * days, terms.rounding)
            yield AskExtension(due.loan.id, due.instalment.number, days, cost)


def new_terms(case: ShortMonth) -> Iterator[tuple[AskNewTerms, Steps]]:
    """Yield extensions and smaller instalments of the month's loans, with what they do.

    The missed loans come first, for each of them what costs least.
    """
    asked = []
    for due in case.loan_dues():
        if due.loan is not None and due.loan not in asked:
            asked.append(due.loan)
            if len(asked) <= LOANS_ASKED:
                yield from _new_terms(case, due.loan, due)


def _new_terms(case: ShortMonth, loan: Loan, due: Due) -> Iterator[tuple[AskNewTerms, Steps]]:
    paid = case.snapshot.repayments_of(loan.id)
    for request in _requests(case, loan, due):
        try:
            found = change(loan, paid, case.snapshot.as_of, request)
        except InputError:
            continue
        is_smaller = found.after.instalment < found.before.instalment
        if isinstance(request, Extension) or is_smaller:
            asked = AskNewTerms(loan.id, request, found.after.instalment, found.costs)
            yield asked, _contract_steps(case, found)


def _requests(case: ShortMonth, loan: Loan, due: Due) -> Iterator[Extension | NewInstalments]:
    for months in EXTENSIONS:
        yield Extension(months)
    terms = loan.terms
    is_flat = isinstance(terms, FlatFeeTerms)
    kind = InstalmentKind.FLAT_FEE if is_flat else InstalmentKind.EQUAL_INSTALMENT
    known = next(each for each in case.forecast.loans if each.loan.id == loan.id)
    first = due.due_on
    while first <= case.snapshot.as_of:
        first = (Month.of(first) + 1).day(due.due_on.day)
    for more in MORE_PERIODS:
        yield NewInstalments(kind, len(known.dues) + more, terms.rate, first)


def _contract_steps(case: ShortMonth, found: ContractChange) -> Steps:
    steps = [(each.due, each.amount.minor) for each in found.before.ahead]
    steps += [(each.due, -each.amount.minor) for each in found.after.ahead]
    return tuple((case.number(day), amount) for day, amount in steps if day <= case.forecast.last)
