"""A flat fee on the original principal (等本等息, card and Huabei instalments)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tideover.domain.loans import FeeTiming
from tideover.domain.money import Money, rounded
from tideover.engine.schedules import amortisation, periods

if TYPE_CHECKING:
    from tideover.domain.loans import FlatFeeTerms, Instalment


def rows(terms: FlatFeeTerms) -> tuple[Instalment, ...]:
    """Return the instalments; what they cost stands in `fee`, their interest is zero.

    A fee in the first period is the fee of all periods, rounded once.
    """
    principal, fee_rate = terms.principal.minor, terms.rate.monthly
    fee_rates = [fee_rate] * terms.periods
    parts = amortisation.flat(principal, fee_rates, terms.rounding)
    charged = periods.instalments(terms, periods.spans(terms), parts)
    upfront = rounded(principal * fee_rate * terms.periods, terms.rounding)
    return tuple(_as_fee(row, terms.fee_timing, upfront) for row in charged)


def _as_fee(row: Instalment, timing: FeeTiming, upfront: int) -> Instalment:
    """Move the cost of a period from interest to fee, all of it to the first if so agreed."""
    nothing = Money(0, row.interest.currency)
    if timing is FeeTiming.EACH_PERIOD:
        return replace(row, interest=nothing, fee=row.interest)
    first_fee = Money(upfront, nothing.currency)
    return replace(row, interest=nothing, fee=first_fee if row.number == 1 else nothing)
