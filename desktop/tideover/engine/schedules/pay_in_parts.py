"""A purchase in equal parts without interest (先享后付, BNPL)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.engine.schedules import periods
from tideover.engine.schedules.amortisation import Part

if TYPE_CHECKING:
    from tideover.domain.loans import Instalment, PayInPartsTerms


def equal_parts(amount: int, count: int, *, remainder_first: bool) -> list[int]:
    """Return an amount in `count` parts, each rounded down to the minor unit.

    What does not divide falls on the last part, or on the first where `remainder_first`.
    """
    part, remainder = divmod(amount, count)
    parts = [part] * count
    parts[0 if remainder_first else -1] += remainder
    return parts


def rows(terms: PayInPartsTerms) -> tuple[Instalment, ...]:
    """Return the parts as instalments."""
    left = terms.principal.minor
    parts = []
    for principal in equal_parts(left, terms.parts, remainder_first=terms.remainder_first):
        left -= principal
        parts.append(Part(principal, 0, left))
    return periods.instalments(terms, periods.spans(terms), parts)
