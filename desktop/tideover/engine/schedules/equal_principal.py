"""Equal principal (等额本金)."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from tideover.engine.schedules import amortisation, periods

if TYPE_CHECKING:
    from tideover.domain.loans import EqualPrincipalTerms, Instalment


def rows(terms: EqualPrincipalTerms) -> tuple[Instalment, ...]:
    """Return the instalments; the last one absorbs the rounding of the principal."""
    spans = periods.spans(terms)
    rates = [span.rate for span in spans]
    principal, grace = terms.principal.minor, terms.interest_only
    parts = chain(
        amortisation.interest_only(principal, rates[:grace], terms.rounding),
        amortisation.equal_principal(principal, rates[grace:], terms.rounding),
    )
    return periods.instalments(terms, spans, parts)
