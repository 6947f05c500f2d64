"""Everything at the end (一次还本付息)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.engine.schedules import amortisation, periods

if TYPE_CHECKING:
    from tideover.domain.loans import BulletTerms, Instalment


def rows(terms: BulletTerms) -> tuple[Instalment, ...]:
    """Return the one instalment: the principal and the interest of the whole time."""
    spans = periods.spans(terms)
    parts = amortisation.interest_first(
        terms.principal.minor, [span.rate for span in spans], terms.rounding
    )
    return periods.instalments(terms, spans, parts)
