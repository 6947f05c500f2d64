"""Offers: what a lender says of a loan that nobody has taken yet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction

    from tideover.domain.money import Money
    from tideover.domain.rates import Rate


class OfferShape(Enum):
    """How an offer is paid back."""

    EQUAL_INSTALMENT = "equal_instalment"
    EQUAL_PRINCIPAL = "equal_principal"
    INTEREST_FIRST = "interest_first"
    FLAT_FEE = "flat_fee"
    BULLET = "bullet"


@dataclass(frozen=True, slots=True)
class OfferCoupon:
    """What a coupon takes off the charges of each of the first `periods` instalments.

    `off` is a part of the interest and fee, `amount` a sum; one of them is given.
    """

    periods: int
    off: Fraction | None = None
    amount: Money | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """What an offer says; None is what it does not say.

    `principal` is what the contract calls the loan, `kept_back` what of it is not handed out.
    `periods` are months; a loan that is paid back at once may be for `days` instead. `payment`
    is what each month asks, `first_fee` what is charged once with the first instalment. With a
    flat fee `rate.monthly` is the fee of one period as a fraction of the principal.
    """

    principal: Money | None = None
    kept_back: Money | None = None
    shape: OfferShape | None = None
    rate: Rate | None = None
    periods: int | None = None
    days: int | None = None
    payment: Money | None = None
    first_fee: Money | None = None
    due_day: int | None = None
    coupon: OfferCoupon | None = None


class OfferPart(Enum):
    """The parts of an offer that words can speak of."""

    PRINCIPAL = "principal"
    KEPT_BACK = "kept_back"
    SHAPE = "shape"
    RATE = "rate"
    PERIODS = "periods"
    PAYMENT = "payment"
    FIRST_FEE = "first_fee"
    DUE_DAY = "due_day"
    COUPON = "coupon"


class OfferAssumption(Enum):
    """What an offer did not say and was taken to be so; the person is asked to check it."""

    EQUAL_INSTALMENTS = "equal_instalments"
    FLAT_FEE = "flat_fee"
    PAID_AT_ONCE = "paid_at_once"
    RATE_IS_YEARLY = "rate_is_yearly"
    FEES_NOT_SAID = "fees_not_said"
    COUPON_FIRST_ONLY = "coupon_first_only"
    RECEIVED_IS_PRINCIPAL = "received_is_principal"
    KEPT_BACK_HOW_MUCH = "kept_back_how_much"
    NUMBER_IS_AMOUNT = "number_is_amount"
    PAYMENT_WINS = "payment_wins"


@dataclass(frozen=True, slots=True)
class Understood:
    """Words of an offer and the part they were understood as."""

    part: OfferPart
    words: str


@dataclass(frozen=True, slots=True)
class ReadOffer:
    """What was made of an offer's words.

    `understood` are the words behind each part in their order, `assumed` what was not said,
    `unread` the words that nothing was made of.
    """

    offer: Offer
    understood: tuple[Understood, ...]
    assumed: tuple[OfferAssumption, ...]
    unread: tuple[str, ...]
