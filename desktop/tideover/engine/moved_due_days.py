"""A loan whose lender agreed to another due day: what is owed goes on, on the new day."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tideover.domain.agreements import InstalmentAgreement
from tideover.domain.dates import Month
from tideover.domain.errors import InputError
from tideover.domain.loans import ContractChange, EarlierContract, FeeTiming, FlatFeeTerms
from tideover.engine.restructuring import going_on
from tideover.engine.restructuring.position import agreed_days, position
from tideover.engine.schedules import due_dates

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from tideover.domain.loans import (
        EqualInstalmentTerms,
        EqualPrincipalTerms,
        InterestFirstTerms,
        Loan,
        Repayment,
    )
    from tideover.engine.restructuring.position import Position

    InstalmentTerms = EqualInstalmentTerms | EqualPrincipalTerms | InterestFirstTerms | FlatFeeTerms


def possible_days(
    loan: Loan, repayments: Iterable[Repayment], today: date, last: int
) -> tuple[int, ...]:
    """Return the days of the month, 1 to `last`, that its due day could move to; not its own.

    None where a loan has no due day of the month, is late or paid ahead; no day on which the next
    instalment would be due by today.
    """
    terms = loan.terms
    found = _next_due(loan, repayments, today)
    if found is None or not isinstance(terms, InstalmentAgreement):
        return ()
    next_due, too_early = found
    month = Month.of(next_due)
    days = (day for day in range(1, last + 1) if month.day(day) > too_early)
    return tuple(day for day in days if day != terms.due_day)


def _next_due(loan: Loan, repayments: Iterable[Repayment], today: date) -> tuple[date, date] | None:
    """Return the next due day, and the last day that is too early for it to move to."""
    terms = loan.terms
    if not isinstance(terms, InstalmentAgreement):
        return None
    first = due_dates(terms)[0]
    if first > today:
        return first, max(today, terms.drawn_on, terms.interest_begins)
    if isinstance(terms, FlatFeeTerms) and terms.fee_timing is not FeeTiming.EACH_PERIOD:
        return None
    try:
        found = position(loan, repayments, today)
    except InputError:
        return None
    days = agreed_days(found)
    if found.is_late or found.owed.credit or found.number >= len(days):
        return None
    return days[found.number], max(today, going_on.running_since(found))


def with_due_day(
    loan: Loan, repayments: Iterable[Repayment], today: date, to_day: int
) -> Loan | None:
    """Return the loan with its due day moved, from the next instalment that is to come on.

    Where nothing was due yet the terms are simply other ones. Later the contract changes today:
    what was paid stays as it was paid, and the running period becomes longer or shorter. None
    where it cannot be moved there (see `possible_days`).
    """
    terms = loan.terms
    repaid = tuple(repayments)
    found = _next_due(loan, repaid, today)
    if found is None or not isinstance(terms, InstalmentAgreement):
        return None
    next_due, too_early = found
    first_due = Month.of(next_due).day(to_day)
    if first_due <= too_early:
        return None
    if next_due == due_dates(terms)[0]:
        return replace(loan, terms=replace(terms, due_day=to_day, first_due=first_due))
    rest = _going_on(position(loan, repaid, today), next_due)
    if rest is None:
        return None
    contract = EarlierContract(loan.terms, today, ContractChange.OTHER)
    return replace(
        loan,
        terms=replace(rest, due_day=to_day, first_due=first_due),
        earlier=(*loan.earlier, contract),
    )


def _going_on(found: Position, next_due: date) -> InstalmentTerms | None:
    """Return the terms that go on as they were, with what is owed from today on."""
    try:
        rest = going_on.instalments(
            found,
            principal=found.owed.principal,
            charges=found.carried_charges,
            first_due=next_due,
            periods=len(agreed_days(found)) - found.number,
            interest_from=going_on.running_since(found),
        )
    except InputError:
        return None
    return rest if isinstance(rest, InstalmentAgreement) else None
