"""The contracts a loan had before, as the loan page and the command line show them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.viewmodels.loan_form import LoanCost, loan_cost

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.facts import Facts
    from tideover.domain.loans import ContractChange, Loan


@dataclass(frozen=True, slots=True)
class ContractLine:
    """A contract that held from `since` up to and including `until`, and what it asked.

    `change` is why it was replaced; the contract that holds now has neither it nor `until`.
    """

    number: int
    since: date
    until: date | None
    change: ContractChange | None
    note: str
    cost: LoanCost


def contract_lines(loan: Loan, facts: Facts) -> tuple[ContractLine, ...]:
    """Return every contract of a loan, oldest first; the one that holds now is the last."""
    kind = loan.lender_kind
    held = [
        ContractLine(
            number=number,
            since=contract.terms.drawn_on,
            until=contract.until,
            change=contract.change,
            note=contract.note,
            cost=loan_cost(contract.terms, kind, facts),
        )
        for number, contract in enumerate(loan.earlier, start=1)
    ]
    cost = loan_cost(loan.terms, kind, facts)
    now = ContractLine(len(held) + 1, loan.terms.drawn_on, None, None, "", cost)
    return (*held, now)
