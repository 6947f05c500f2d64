"""Equal instalments (等额本息)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.engine.schedules import amortisation, periods

if TYPE_CHECKING:
    from tideover.domain.loans import EqualInstalmentTerms, Instalment


def rows(terms: EqualInstalmentTerms) -> tuple[Instalment, ...]:
    """Return the instalments; the last one absorbs the rounding.

    The level payment comes from the monthly rate even where interest runs on actual days, as
    lenders quote it; the lender's own figure wins where it is stated.
    """
    spans = periods.spans(terms)
    if terms.payment is not None:
        payment: amortisation.Amount = terms.payment.minor
    else:
        payment = amortisation.level_payment(
            terms.principal.minor, terms.rate.monthly, terms.periods, terms.rounding
        )
    parts = amortisation.equal_instalment(
        terms.principal.minor, [span.rate for span in spans], payment, terms.rounding
    )
    return periods.instalments(terms, spans, parts)
