"""A flat fee on the original principal (等本等息, card and Huabei instalments)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from tideover.domain.loans import FeeTiming, Instalment
from tideover.domain.money import Money
from tideover.engine.schedules import amortisation, periods

if TYPE_CHECKING:
    from tideover.domain.loans import FlatFeeTerms


def rows(terms: FlatFeeTerms) -> tuple[Instalment, ...]:
    """Return the instalments; what they cost stands in `fee`, their interest is zero.

    A fee that was deducted is not in them: it was paid with the money that was not received.
    """
    principal = terms.principal.minor
    fee = terms.rate.monthly * Fraction(_base(terms).minor, principal)
    parts = amortisation.flat(principal, [fee] * terms.periods, terms.rounding)
    charged = periods.instalments(terms, periods.spans(terms), parts)
    return tuple(_as_fee(row, terms) for row in charged)


def whole_fee(terms: FlatFeeTerms) -> Money:
    """Return the fee of all periods where it is charged at once, rounded once."""
    return _base(terms).scaled(terms.rate.monthly * terms.periods, terms.rounding)


def _base(terms: FlatFeeTerms) -> Money:
    """Return what the fee is a share of: what was lent first, also once the contract changed."""
    return terms.carried.first_lent or terms.principal


def deducted_fee(terms: FlatFeeTerms) -> Money:
    """Return what was kept back from the money handed out (砍头息)."""
    if terms.fee_timing is FeeTiming.DEDUCTED:
        return whole_fee(terms)
    return Money(0, terms.principal.currency)


def _as_fee(row: Instalment, terms: FlatFeeTerms) -> Instalment:
    """Move the cost of a period from interest to fee, where it is charged with this instalment."""
    nothing = row.fee
    if terms.fee_timing is FeeTiming.EACH_PERIOD:
        fee = row.interest
    elif terms.fee_timing is FeeTiming.FIRST_PERIOD and row.number == 1:
        fee = whole_fee(terms)
    else:
        fee = nothing
    return Instalment(row.number, row.due, row.days, row.principal, nothing, fee, row.balance)
