"""What a lender's own repayment plan shows, line by line, before anything is made of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.domain.agreements import MOST_PERIODS
from tideover.domain.errors import InputError
from tideover.domain.loans import TableRow
from tideover.domain.money import Money

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.findings import Finding
    from tideover.domain.money import Currency


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLine:
    """One line of a lender's plan; None stands for what the lender does not show.

    `line` is where it stands in the file or box, counted from 1. `payment` is all that is to be
    paid; `balance` is the principal that is left after it.
    """

    line: int
    due: date | None = None
    payment: Money | None = None
    principal: Money | None = None
    interest: Money | None = None
    fee: Money | None = None
    balance: Money | None = None

    @property
    def charge(self) -> Money | None:
        """Interest and fee together, as far as they are shown: lenders call a flat fee either."""
        if self.interest is None or self.fee is None:
            return self.interest if self.fee is None else self.fee
        return self.interest + self.fee


@dataclass(frozen=True, slots=True)
class LendersPlan:
    """A lender's plan as it was read; `source_name` is its file, empty where it was typed."""

    source_name: str
    lines: tuple[PlanLine, ...]
    findings: tuple[Finding, ...] = ()


def table_rows(
    lines: tuple[PlanLine, ...], borrowed: Money | None, currency: Currency
) -> tuple[TableRow, ...]:
    """Return a plan as the rows of a loan by the lender's own table.

    What is not shown follows from what is: the principal from the payment, the charge or the
    balance, the charge from the payment and the principal. `borrowed` is needed where only the
    balance tells the principal.

    Raises:
        InputError: `plan_line_incomplete` with the `line`, where a line shows too little;
            `too_many_lines`.
    """
    if len(lines) > MOST_PERIODS:
        raise InputError("too_many_lines", limit=MOST_PERIODS)
    nothing = Money(0, currency)
    left, rows = borrowed, []
    for each in lines:
        principal = _principal(each, left)
        if each.due is None or principal is None:
            raise InputError("plan_line_incomplete", field="rows", line=each.line)
        interest, fee = each.interest, each.fee
        if interest is None and each.payment is not None:
            interest = each.payment - principal - (fee or nothing)
        left = None if left is None else left - principal
        rows.append(TableRow(each.due, principal, interest or nothing, fee or nothing))
    return tuple(rows)


def _principal(line: PlanLine, left: Money | None) -> Money | None:
    if line.principal is not None:
        return line.principal
    if line.balance is not None and left is not None:
        return left - line.balance
    if line.payment is not None and line.charge is not None:
        return line.payment - line.charge
    return None
