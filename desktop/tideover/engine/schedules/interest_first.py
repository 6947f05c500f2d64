"""Interest first, the principal at the end (先息后本)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.engine.schedules import amortisation, periods

if TYPE_CHECKING:
    from tideover.domain.loans import Instalment, InterestFirstTerms


def rows(terms: InterestFirstTerms) -> tuple[Instalment, ...]:
    """Return the instalments: interest each period, the principal with the last."""
    spans = periods.spans(terms)
    parts = amortisation.interest_first(
        terms.principal.minor, [span.rate for span in spans], terms.rounding
    )
    return periods.instalments(terms, spans, parts)
