"""The parts found in an offer's words, put together into an offer."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from tideover.domain.agreements import LAST_DAY, MOST_PERIODS
from tideover.domain.errors import InputError
from tideover.domain.money import Money, rounded
from tideover.domain.offers import Offer, OfferAssumption, OfferShape
from tideover.domain.rates import NO_INTEREST, RatePer

if TYPE_CHECKING:
    from collections.abc import Callable

    from tideover.domain.offers import OfferCoupon
    from tideover.domain.rates import Rate


@dataclass(slots=True)
class Found:
    """What was found, pattern by pattern; None: nothing."""

    shape: OfferShape | None = None
    principal: Money | None = None
    received: Money | None = None
    kept_back: Money | None = None
    kept_back_rate: Fraction | None = None
    kept_back_unsaid: bool | None = None
    rate: Rate | None = None
    fee_rate: Rate | None = None
    zero: bool | None = None
    zero_fee: bool | None = None
    fee_each: Money | None = None
    fee_total: Money | None = None
    first_fee: Money | None = None
    first_fee_rate: Fraction | None = None
    periods: int | None = None
    days: int | None = None
    payment: Money | None = None
    total: Money | None = None
    due_day: int | None = None
    coupon: OfferCoupon | None = None


def assembled(found: Found, assume: Callable[[OfferAssumption], None]) -> Offer:
    """Return the offer; `assume` is told what was not said and is taken to be so.

    Raises:
        InputError: `periods_out_of_range` or `due_day_out_of_range`.
    """
    for count in (found.periods, found.days):
        if count is not None and not 1 <= count <= MOST_PERIODS:
            raise InputError("periods_out_of_range", field="offer", limit=MOST_PERIODS)
    if found.due_day is not None and not 1 <= found.due_day <= LAST_DAY:
        raise InputError("due_day_out_of_range", field="offer")
    principal = found.principal
    if principal is None and found.received is not None:
        assume(OfferAssumption.RECEIVED_IS_PRINCIPAL)
        principal = found.received
    rate = _rate(found, assume)
    return Offer(
        principal=principal,
        kept_back=_kept_back(found, principal, assume),
        shape=_shape(found, rate, assume),
        rate=rate,
        periods=found.periods,
        days=None if found.periods else found.days,
        payment=_payment(found, principal),
        first_fee=_first_fee(found, principal),
        due_day=found.due_day,
        coupon=found.coupon,
    )


def _rate(found: Found, assume: Callable[[OfferAssumption], None]) -> Rate | None:
    """Return the rate that is charged; zero interest beside a fee is no zero."""
    if found.fee_rate is not None and found.rate is None:
        return found.fee_rate
    if found.rate is not None:
        return found.rate
    priced = (found.payment, found.total, found.fee_each, found.fee_total)
    if found.zero and all(each is None for each in priced):
        if not found.zero_fee:
            assume(OfferAssumption.FEES_NOT_SAID)
        return NO_INTEREST
    return None


def _shape(
    found: Found, rate: Rate | None, assume: Callable[[OfferAssumption], None]
) -> OfferShape:
    if found.shape is not None:
        return found.shape
    if found.days is not None and found.periods is None:
        assume(OfferAssumption.PAID_AT_ONCE)
        return OfferShape.BULLET
    if found.fee_rate is not None and found.rate is None:
        if rate is not None and rate.per is RatePer.MONTH:
            assume(OfferAssumption.FLAT_FEE)
        return OfferShape.FLAT_FEE
    if rate is not None and rate != NO_INTEREST:
        assume(OfferAssumption.EQUAL_INSTALMENTS)
    return OfferShape.EQUAL_INSTALMENT


def _kept_back(
    found: Found, principal: Money | None, assume: Callable[[OfferAssumption], None]
) -> Money | None:
    if found.kept_back is not None:
        return found.kept_back
    if principal is not None and found.kept_back_rate is not None:
        return principal.scaled(found.kept_back_rate)
    if principal is not None and found.received is not None:
        return principal - found.received if found.received < principal else None
    if found.kept_back_unsaid:
        assume(OfferAssumption.KEPT_BACK_HOW_MUCH)
    return None


def _first_fee(found: Found, principal: Money | None) -> Money | None:
    if found.first_fee is None and found.first_fee_rate is not None and principal is not None:
        return principal.scaled(found.first_fee_rate)
    return found.first_fee


def _payment(found: Found, principal: Money | None) -> Money | None:
    """Return what each month asks, where it was said or follows from a fee in money."""
    if found.payment is not None or not found.periods:
        return found.payment
    if found.total is not None:
        return _part(found.total, found.periods)
    if principal is None:
        return None
    if found.fee_each is not None:
        return _part(principal, found.periods) + found.fee_each
    if found.fee_total is not None:
        return _part(principal + found.fee_total, found.periods)
    return None


def _part(whole: Money, parts: int) -> Money:
    return Money(rounded(Fraction(whole.minor, parts)), whole.currency)
