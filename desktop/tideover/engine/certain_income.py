"""Which part of an income certainly comes, by what the household answered of itself.

Where nobody was asked, an income that comes again counts in full. Where it was answered between
what shares of the plan nine months in ten lie, the lower one is what can be counted on: it comes
in 19 months of 20. Of a main income whose job is unsure only what stays without the job is
certain for a year ahead.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from tideover.domain.uncertainty import JobSecurity
from tideover.engine.chance.answers import PERCENT, USUAL

if TYPE_CHECKING:
    from tideover.domain.uncertainty import Uncertainty

WHOLE = Fraction(1)


def certain_month(given: Uncertainty) -> Fraction:
    """Return which part of an income that comes again certainly comes in a month with the job."""
    if not given.answered:
        return WHOLE
    return min(Fraction(given.income_low, PERCENT), WHOLE)


def certain_year(given: Uncertainty) -> Fraction:
    """Return which part of the main income is certain for a year ahead, job and all."""
    if given.answered and given.job is JobSecurity.UNSURE:
        kept = Fraction(USUAL.income_kept).limit_denominator(PERCENT)
        return certain_month(given) * kept
    return certain_month(given)
