"""Equal principal (等额本金)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.engine.schedules import amortisation, periods

if TYPE_CHECKING:
    from tideover.domain.loans import EqualPrincipalTerms, Instalment


def rows(terms: EqualPrincipalTerms) -> tuple[Instalment, ...]:
    """Return the instalments; the last one absorbs the rounding of the principal."""
    spans = periods.spans(terms)
    parts = amortisation.equal_principal(
        terms.principal.minor, [span.rate for span in spans], terms.rounding
    )
    return periods.instalments(terms, spans, parts)
