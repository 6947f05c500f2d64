"""Equal instalments (等额本息)."""

from __future__ import annotations

from itertools import groupby, islice
from typing import TYPE_CHECKING

from tideover.engine.schedules import amortisation, periods

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tideover.domain.loans import EqualInstalmentTerms, Instalment
    from tideover.domain.rates import Rate


def rows(terms: EqualInstalmentTerms) -> tuple[Instalment, ...]:
    """Return the instalments; the last one absorbs the rounding.

    The level payment comes from the monthly rate even where interest runs on actual days, as
    lenders quote it; the lender's own figure wins where it is stated. Where the rate changes,
    what is left is spread anew over the remaining periods (LPR repricing).
    """
    spans = periods.spans(terms)
    return periods.instalments(terms, spans, _parts(terms, spans))


def _parts(
    terms: EqualInstalmentTerms, spans: tuple[periods.Span, ...]
) -> Iterator[amortisation.Part]:
    rates = [span.rate for span in spans]
    balance: amortisation.Amount = terms.principal.minor
    number = terms.interest_only
    yield from amortisation.interest_only(balance, rates[:number], terms.rounding)
    for rate, run in groupby(spans[number:], key=lambda span: terms.rate_on(span.starts)):
        payment = _payment(terms, rate, balance, number)
        paid = amortisation.equal_instalment(balance, rates[number:], payment, terms.rounding)
        for part in islice(paid, len(list(run))):
            yield part
            number += 1
            balance = part.balance


def _payment(
    terms: EqualInstalmentTerms, rate: Rate, balance: amortisation.Amount, number: int
) -> amortisation.Amount:
    """Return the level payment from the period `number` on, counted from 0."""
    if terms.payment is not None and number == terms.interest_only:
        return terms.payment.minor
    return amortisation.level_payment(balance, rate.monthly, terms.periods - number, terms.rounding)
