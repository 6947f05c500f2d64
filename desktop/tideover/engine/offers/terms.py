"""An offer as terms: what is handed out, and what is paid back on which day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from tideover.domain.agreements import Coupon, InterestDays
from tideover.domain.dates import months_after
from tideover.domain.errors import InputError
from tideover.domain.loans import (
    BulletTerms,
    EqualInstalmentTerms,
    EqualPrincipalTerms,
    FlatFeeTerms,
    InterestFirstTerms,
    LendersTableTerms,
    TableRow,
)
from tideover.domain.money import Money, rounded, total
from tideover.domain.offers import OfferShape
from tideover.domain.rates import MONTHS_A_YEAR, NO_INTEREST, Rate, RatePer
from tideover.engine.rates_of_return import irr
from tideover.engine.schedules import due_dates, schedule

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.loans import Terms
    from tideover.domain.offers import Offer

_Monthly = EqualInstalmentTerms | EqualPrincipalTerms | InterestFirstTerms | FlatFeeTerms
_NATIVE: dict[OfferShape, type[_Monthly]] = {
    OfferShape.EQUAL_INSTALMENT: EqualInstalmentTerms,
    OfferShape.EQUAL_PRINCIPAL: EqualPrincipalTerms,
    OfferShape.INTEREST_FIRST: InterestFirstTerms,
    OfferShape.FLAT_FEE: FlatFeeTerms,
}
_RATE_DIGITS = Decimal("0.000001")


def offer_terms(offer: Offer, drawn_on: date) -> Terms:
    """Return the terms of an offer taken on a day.

    Where a fee is kept back, or a coupon takes off a sum, the terms are a table whose principal
    is what is really handed out: what is kept back was never lent (Civil Code Art. 670). What
    each month asks wins over a rate that does not lead to it.

    Raises:
        InputError: What is missing or cannot be: `offer_principal_missing`,
            `offer_periods_missing`, `offer_rate_missing`, `offer_pays_back_less`,
            `kept_back_too_much`; or what the terms themselves refuse.
    """
    if offer.principal is None:
        raise InputError("offer_principal_missing", field="principal")
    if offer.principal.minor <= 0:
        raise InputError("principal_not_positive", field="principal")
    if offer.kept_back is not None and offer.kept_back >= offer.principal:
        raise InputError("kept_back_too_much", field="kept_back")
    if not offer.periods and not (offer.days and offer.shape is OfferShape.BULLET):
        raise InputError("offer_periods_missing", field="periods")
    if offer.rate is None and offer.payment is None:
        raise InputError("offer_rate_missing", field="rate")
    if offer.payment is not None and (offer.rate is None or payment_contradicts(offer, drawn_on)):
        return _as_paid(offer, offer.payment, drawn_on)
    native = _native(offer, drawn_on)
    if offer.kept_back or offer.first_fee or _takes_off_a_sum(offer):
        return _table(offer, native)
    return native


def payment_contradicts(offer: Offer, drawn_on: date) -> bool:
    """Return whether the rate of an offer leads to another payment than the one it says.

    Half a unit of the currency is rounding, or a first period of some days more.
    """
    if offer.payment is None or offer.rate is None or not offer.periods or not offer.principal:
        return False
    rows = schedule(_native(replace(offer, coupon=None), drawn_on))
    return 2 * abs(rows[0].payment.minor - offer.payment.minor) > offer.payment.currency.scale


def resized(offer: Offer, principal: Money) -> Offer:
    """Return the same offer for another amount; sums that go with the amount are scaled."""
    if offer.principal is None:
        raise InputError("offer_principal_missing", field="principal")
    share = Fraction(principal.minor, offer.principal.minor)
    return replace(
        offer,
        principal=principal,
        kept_back=None if offer.kept_back is None else offer.kept_back.scaled(share),
        payment=None if offer.payment is None else offer.payment.scaled(share),
        first_fee=None if offer.first_fee is None else offer.first_fee.scaled(share),
    )


def _takes_off_a_sum(offer: Offer) -> bool:
    coupon = offer.coupon
    return coupon is not None and (coupon.amount is not None or offer.shape is OfferShape.BULLET)


def _native(offer: Offer, drawn_on: date) -> Terms:
    """Return the terms as the lender names them, without what is kept back or taken off in sums."""
    principal = offer.principal
    if principal is None:
        raise InputError("offer_principal_missing", field="principal")
    rate = offer.rate or NO_INTEREST
    daily = rate.per is RatePer.DAY
    if offer.shape is OfferShape.BULLET:
        due_on = (
            months_after(drawn_on, offer.periods)
            if offer.periods
            else drawn_on + timedelta(days=offer.days or 0)
        )
        return BulletTerms(
            principal=principal,
            drawn_on=drawn_on,
            rate=rate,
            due_on=due_on,
            interest_days=InterestDays.ACTUAL_365,
        )
    coupon = offer.coupon
    by_day = daily and offer.shape is not OfferShape.FLAT_FEE
    monthly: dict[str, Any] = {
        "principal": principal,
        "drawn_on": drawn_on,
        "rate": rate,
        "periods": offer.periods or 0,
        "due_day": offer.due_day or drawn_on.day,
        "interest_days": InterestDays.ACTUAL_365 if by_day else InterestDays.BY_MONTH,
        "coupon": Coupon(coupon.periods, coupon.off) if coupon and coupon.off else None,
    }
    kind = _NATIVE[offer.shape or OfferShape.EQUAL_INSTALMENT]
    return kind(**monthly)


@dataclass(frozen=True, slots=True)
class _Paid:
    """What one due day asks, and how much of the contract's principal that is."""

    due: date
    principal: Money
    charges: Money


def _as_paid(offer: Offer, payment: Money, drawn_on: date) -> Terms:
    """Return the table of an offer that says what each month asks."""
    principal, periods = offer.principal, offer.periods
    if principal is None or not periods:
        raise InputError("offer_periods_missing", field="periods")
    received = principal.minor - (offer.kept_back.minor if offer.kept_back else 0)
    if payment.minor * periods < received:
        raise InputError(
            "offer_pays_back_less",
            field="payment",
            paid=Money(payment.minor * periods, payment.currency),
            received=Money(received, payment.currency),
        )
    plain = EqualInstalmentTerms(
        principal=principal,
        drawn_on=drawn_on,
        rate=NO_INTEREST,
        periods=periods,
        due_day=offer.due_day or drawn_on.day,
    )
    days = due_dates(plain)
    monthly = irr([received, *[-payment.minor] * periods]) or Fraction()
    rows: list[_Paid] = []
    balance = min(principal.minor, payment.minor * periods)
    at_face = irr([balance, *[-payment.minor] * periods]) or Fraction()
    for place, due in enumerate(days, start=1):
        interest = min(rounded(balance * at_face), payment.minor)
        part = balance if place == periods else min(payment.minor - interest, balance)
        charges = max(payment.minor - part, 0)
        rows.append(_Paid(due, Money(part, principal.currency), Money(charges, principal.currency)))
        balance -= part
    quoted = Decimal(monthly.numerator) / Decimal(monthly.denominator) * MONTHS_A_YEAR
    return _made(offer, rows, drawn_on, Rate(quoted.quantize(_RATE_DIGITS)))


def _table(offer: Offer, native: Terms) -> Terms:
    rows = [_Paid(row.due, row.principal, row.interest + row.fee) for row in schedule(native)]
    return _made(offer, rows, native.drawn_on, native.rate)


def _made(offer: Offer, rows: list[_Paid], drawn_on: date, rate: Rate) -> LendersTableTerms:
    """Return the table: coupons taken off the charges, and the principal that was handed out."""
    currency = rows[0].principal.currency
    face = total((row.principal for row in rows), currency).minor
    received = face - (offer.kept_back.minor if offer.kept_back else 0)
    made: list[TableRow] = []
    repaid = 0
    for place, row in enumerate(rows):
        charges = _after_coupon(offer, place, row.charges.minor)
        if place == 0 and offer.first_fee is not None:
            charges += offer.first_fee.minor
        asked = row.principal.minor + charges
        # Of what was handed out each line repays the share that it repays of the contract's sum;
        # counted from the beginning, so that no rounding is left for the last one.
        before = repaid
        repaid += row.principal.minor
        part = repaid * received // face - before * received // face
        made.append(
            TableRow(
                row.due, Money(part, currency), Money(asked - part, currency), Money(0, currency)
            )
        )
    return LendersTableTerms(
        principal=Money(received, currency), drawn_on=drawn_on, rate=rate, rows=tuple(made)
    )


def _after_coupon(offer: Offer, place: int, charges: int) -> int:
    """Return the charges of an instalment; a coupon gives no more than is charged."""
    coupon = offer.coupon
    if coupon is None or place >= coupon.periods:
        return charges
    if coupon.amount is not None:
        return max(charges - coupon.amount.minor, 0)
    if offer.shape is OfferShape.BULLET or offer.rate is None:
        return rounded(charges * (1 - (coupon.off or Fraction())))
    return charges
