"""What a loan still asks when a payoff plan begins, in the plan's months.

Months are counted from 0, the current one. Amounts are minor units.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.domain.dates import Month

if TYPE_CHECKING:
    from datetime import date

    from tideover.engine.dues import OpenDebt


@dataclass(frozen=True, slots=True)
class Part:
    """An unpaid instalment: the month it is due in, all that it asks and the principal in it.

    `began` says that it is overdue or partly paid, so that what it asks no longer changes.
    """

    month: int
    amount: int
    principal: int
    number: int
    began: bool


def parts_of(debt: OpenDebt, today: date) -> list[Part]:
    """Return the unpaid instalments of a debt; their principals add up to the principal left.

    Money meets the oldest instalments first, so those that were begun come before the others.
    """
    rows = [
        (unpaid, bool(unpaid.paid or unpaid.charges) or unpaid.instalment.due < today)
        for unpaid in debt.unpaid
    ]
    fresh = sum(row.instalment.principal.minor for row, began in rows if not began)
    in_begun = debt.principal_left.minor - fresh
    begun_left = sum(began for _, began in rows)
    first = Month.of(today)
    parts = []
    for row, began in rows:
        principal = row.instalment.principal.minor
        if began:
            begun_left -= 1
            principal = min(principal, in_begun) if begun_left else in_begun
            in_begun -= principal
        month = max(Month.of(row.instalment.due) - first, 0)
        parts.append(Part(month, row.amount.minor, principal, row.instalment.number, began))
    return parts
