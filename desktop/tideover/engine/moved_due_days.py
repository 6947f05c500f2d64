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

    from tideover.domain.loans import Loan, Repayment


def with_due_day(
    loan: Loan, repayments: Iterable[Repayment], today: date, to_day: int
) -> Loan | None:
    """Return the loan with its due day moved, from the next instalment that is to come on.

    Where nothing was due yet the terms are simply other ones. Later the contract changes today:
    what was paid stays as it was paid, and the running period becomes longer or shorter. None
    where a loan has no due day of the month, is late or paid ahead, or where the next instalment
    would be due by today.
    """
    terms = loan.terms
    if not isinstance(terms, InstalmentAgreement):
        return None
    first = due_dates(terms)[0]
    if first <= today:
        return _with_changed_contract(loan, terms, repayments, today, to_day)
    moved = Month.of(first).day(to_day)
    if moved <= max(today, terms.drawn_on, terms.interest_begins):
        return None
    return replace(loan, terms=replace(terms, due_day=to_day, first_due=moved))


def _with_changed_contract(
    loan: Loan,
    terms: InstalmentAgreement,
    repayments: Iterable[Repayment],
    today: date,
    to_day: int,
) -> Loan | None:
    """Return the loan with new terms from today on; None where it cannot be changed."""
    if isinstance(terms, FlatFeeTerms) and terms.fee_timing is not FeeTiming.EACH_PERIOD:
        return None
    try:
        found = position(loan, repayments, today)
        days = agreed_days(found)
        if found.is_late or found.owed.credit or found.number >= len(days):
            return None
        since = going_on.running_since(found)
        next_due = days[found.number]
        first_due = Month.of(next_due).day(to_day)
        if first_due <= max(today, since):
            return None
        rest = going_on.instalments(
            found,
            principal=found.owed.principal,
            charges=found.carried_charges,
            first_due=next_due,
            periods=len(days) - found.number,
            interest_from=since,
        )
        if not isinstance(rest, InstalmentAgreement):
            return None
        moved = replace(rest, due_day=to_day, first_due=first_due)
        contract = EarlierContract(loan.terms, today, ContractChange.OTHER)
        return replace(loan, terms=moved, earlier=(*loan.earlier, contract))
    except InputError:
        return None
