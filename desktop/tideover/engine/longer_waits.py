"""A loan whose lender agreed to wait for one instalment: its plan from then on, line by line."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from tideover.domain.agreements import InstalmentAgreement
from tideover.domain.carrying import NOTHING_CARRIED
from tideover.domain.errors import InputError
from tideover.domain.loans import (
    BulletTerms,
    ContractChange,
    DailyInterestTerms,
    EarlierContract,
    LendersTableTerms,
    PayInPartsTerms,
    TableRow,
)
from tideover.domain.money import total
from tideover.engine.restructuring import change
from tideover.engine.restructuring.position import position
from tideover.engine.restructuring.requests import Extension
from tideover.engine.schedules import schedule

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from tideover.domain.loans import Instalment, Loan, Repayment
    from tideover.engine.changes import AskExtension
    from tideover.engine.restructuring.position import Position


def with_longer_wait(
    loan: Loan, repayments: Iterable[Repayment], today: date, wait: AskExtension
) -> Loan | None:
    """Return the loan once its lender has agreed to wait, from the end of today on.

    The rest of its instalments becomes a table of its own, because no rule of a kind of loan says
    that a single one comes later; the cost of the wait is a fee of that instalment. None where
    something is late or paid ahead, or where the loan has no such instalment.
    """
    repaid = tuple(repayments)
    row = next(
        (each for each in schedule(loan.terms) if each.number == wait.instalment_number), None
    )
    if row is None or row.due <= today:
        return None
    later = row.due + timedelta(days=wait.days)
    try:
        if isinstance(loan.terms, BulletTerms | DailyInterestTerms):
            return change(loan, repaid, today, Extension(due_on=later)).loan
        return _with_table(position(loan, repaid, today), row, later, wait)
    except InputError:
        return None


def _with_table(
    found: Position, waited_for: Instalment, later: date, wait: AskExtension
) -> Loan | None:
    terms = found.terms
    is_plain = terms.carried == NOTHING_CARRIED and not found.owed.credit and not found.is_late
    if not is_plain or not isinstance(
        terms, InstalmentAgreement | PayInPartsTerms | LendersTableTerms
    ):
        return None
    rows: dict[date, TableRow] = {}
    for each in schedule(terms):
        if each.due <= found.day:
            continue
        waits = each.number == waited_for.number
        due = later if waits else each.due
        fee = each.fee + wait.cost if waits else each.fee
        row = TableRow(due, each.principal, each.interest, fee)
        rows[due] = _together(rows[due], row) if due in rows else row
    table = LendersTableTerms(
        principal=total((row.principal for row in rows.values()), terms.principal.currency),
        drawn_on=found.day,
        rate=terms.rate_on(found.day) if isinstance(terms, InstalmentAgreement) else terms.rate,
        rounding=terms.rounding,
        days_off=terms.days_off,
        late=terms.late,
        rows=tuple(rows[due] for due in sorted(rows)),
    )
    contract = EarlierContract(found.loan.terms, found.day, ContractChange.EXTENSION)
    return replace(found.loan, terms=table, earlier=(*found.loan.earlier, contract))


def _together(one: TableRow, other: TableRow) -> TableRow:
    return TableRow(
        one.due,
        one.principal + other.principal,
        one.interest + other.interest,
        one.fee + other.fee,
    )
