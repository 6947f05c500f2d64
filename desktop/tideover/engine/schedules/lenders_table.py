"""The lender's own table, as it was printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.domain.loans import Instalment
from tideover.engine.schedules import periods

if TYPE_CHECKING:
    from tideover.domain.loans import LendersTableTerms


def rows(terms: LendersTableTerms) -> tuple[Instalment, ...]:
    """Return the lines of the table as instalments."""
    balance = terms.principal
    found = []
    for number, (span, row) in enumerate(
        zip(periods.spans(terms), terms.rows, strict=True), start=1
    ):
        balance -= row.principal
        found.append(
            Instalment(number, span.due, span.days, row.principal, row.interest, row.fee, balance)
        )
    return tuple(found)
