"""Changing a contract: from what was agreed to the loan that follows, and what that costs.

The contract that holds now ends with the day of the change, after that day's repayments; the new
terms are drawn on it with all that is still owed. What is repaid in the end is what was borrowed
plus what was charged minus what was waived.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tideover.domain.errors import InputError
from tideover.domain.loans import EarlierContract
from tideover.domain.money import total
from tideover.engine.restructuring.new_terms import new_terms
from tideover.engine.restructuring.position import Ahead, position
from tideover.engine.restructuring.requests import REASONS, Settlement, Waiver
from tideover.engine.schedules import schedule

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from tideover.domain.loans import Instalment, Loan, Repayment
    from tideover.domain.money import Money
    from tideover.engine.restructuring.position import Owed, Position
    from tideover.engine.restructuring.requests import Request


@dataclass(frozen=True, slots=True)
class Contracted:
    """What a contract still asks: all payments, oldest first.

    `instalment` is the usual one: the second, because the first may hold what was carried over.
    """

    ahead: tuple[Ahead, ...]
    instalment: Money
    to_pay: Money
    last_due: date

    @property
    def left(self) -> int:
        """How many payments are left."""
        return len(self.ahead)


@dataclass(frozen=True, slots=True)
class Change:
    """A changed loan, what was owed on the day, and both contracts side by side."""

    loan: Loan
    day: date
    owed: Owed
    before: Contracted
    after: Contracted
    waived: Money

    @property
    def costs(self) -> Money:
        """What is paid more in all by the new contract than by the old one; negative is less."""
        return self.after.to_pay - self.before.to_pay

    @property
    def relief(self) -> Money:
        """What each payment is smaller than before; negative is larger."""
        return self.before.instalment - self.after.instalment


def change(
    loan: Loan, repayments: Iterable[Repayment], day: date, request: Request, note: str = ""
) -> Change:
    """Return a loan whose contract was changed at the end of a day.

    Raises:
        InputError: what was agreed makes no sense for this loan; `field` names the place.
    """
    found = position(loan, repayments, day)
    terms = new_terms(found, request)
    rows = schedule(terms)
    contract = EarlierContract(loan.terms, day, REASONS[type(request)], note)
    ahead = tuple(Ahead(row.due, row.payment) for row in sorted(rows, key=_due) if row.payment)
    return Change(
        loan=replace(loan, terms=terms, earlier=(*loan.earlier, contract), closed_on=None),
        day=day,
        owed=found.owed,
        before=_contracted(found.ahead(), found),
        after=_contracted(ahead, found),
        waived=_waived(found, request),
    )


def taken_back(loan: Loan) -> Loan:
    """Return the loan as if its contract had not been changed the last time.

    Raises:
        InputError: `contract_unchanged` when it never was.
    """
    if not loan.earlier:
        raise InputError("contract_unchanged", field="reason")
    return replace(loan, terms=loan.earlier[-1].terms, earlier=loan.earlier[:-1])


def _contracted(ahead: tuple[Ahead, ...], found: Position) -> Contracted:
    return Contracted(
        ahead=ahead,
        instalment=ahead[min(1, len(ahead) - 1)].amount,
        to_pay=total((each.amount for each in ahead), found.owed.principal.currency),
        last_due=ahead[-1].due,
    )


def _waived(found: Position, request: Request) -> Money:
    nothing = found.money(0)
    if isinstance(request, Settlement):
        return found.owed.total - request.amount
    if not isinstance(request, Waiver):
        return nothing
    parts = (request.penalty, request.fees, request.interest, request.principal)
    return total((part for part in parts if part is not None), nothing.currency)


def _due(row: Instalment) -> date:
    return row.due
