"""An offer that is kept: name and lender in columns, what it means in a document."""

from __future__ import annotations

import json
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any, assert_never

from tideover.domain.contract_requests import (
    ChargesGo,
    Extension,
    InstalmentKind,
    NewInstalments,
    NewRate,
    PaymentHoliday,
    Settlement,
    Waiver,
)
from tideover.domain.loans import LenderKind
from tideover.domain.money import Money
from tideover.domain.offers import Offer, OfferCoupon, OfferShape
from tideover.domain.refinancing import KeptOffer, NewContract, TakeOver, TakeOverKind
from tideover.store.documents import Document, amount_or_none, emptied, whole, whole_or_none
from tideover.store.rates import rate_document, rate_from
from tideover.store.records import Values, day_or_none, minor_or_none

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tideover.domain.money import Currency
    from tideover.domain.refinancing import OfferedChange, OfferMeans

_WAIVED = ("penalty", "fees", "interest", "principal")


def offer_from(row: Sequence[Any], currency: Currency) -> KeptOffer:
    """Return an offer; raises ValueError, KeyError, TypeError or InputError for what is none."""
    identity, name, lender, means, position, _ = row
    body = json.loads(means)
    if type(body) is not dict:
        raise TypeError(body)
    return KeptOffer(identity, name, lender, emptied(body, _means(body, currency)), position)


def offer_values(offer: KeptOffer, currency: Currency) -> Values:
    """Return the row of an offer."""
    body = {"loans": list(offer.loans), **_body(offer.means, currency)}
    return {
        "id": offer.id,
        "name": offer.name,
        "lender": offer.lender,
        "means": json.dumps(body, ensure_ascii=False, sort_keys=True),
        "position": offer.position,
    }


def _body(means: OfferMeans, currency: Currency) -> Document:
    match means:
        case TakeOver():
            return {
                "kind": "take_over",
                "called": means.kind.value,
                "offer": _offer(means.offer, currency),
                "fee": None if means.fee is None else str(means.fee),
                "lender_kind": means.lender_kind.value,
            }
        case NewContract():
            return _change(means.change, currency)
        case _:
            assert_never(means)


def _offer(offer: Offer, currency: Currency) -> Document:
    coupon = offer.coupon
    return {
        "principal": minor_or_none(offer.principal, currency),
        "kept_back": minor_or_none(offer.kept_back, currency),
        "shape": None if offer.shape is None else offer.shape.value,
        "rate": None if offer.rate is None else rate_document(offer.rate),
        "periods": offer.periods,
        "days": offer.days,
        "payment": minor_or_none(offer.payment, currency),
        "first_fee": minor_or_none(offer.first_fee, currency),
        "due_day": offer.due_day,
        "coupon": None
        if coupon is None
        else {
            "periods": coupon.periods,
            "off": None if coupon.off is None else str(coupon.off),
            "amount": minor_or_none(coupon.amount, currency),
        },
    }


def _change(change: OfferedChange, currency: Currency) -> Document:
    match change:
        case Extension():
            return {
                "kind": "extension",
                "months": change.months,
                "due_on": None if change.due_on is None else change.due_on.isoformat(),
                "charges_go": change.charges_go.value,
                "fee": minor_or_none(change.fee, currency),
            }
        case PaymentHoliday():
            return {
                "kind": "payment_holiday",
                "months": change.months,
                "charges_go": change.charges_go.value,
            }
        case NewInstalments():
            return {
                "kind": "new_instalments",
                "instalments": change.kind.value,
                "periods": change.periods,
                "rate": rate_document(change.rate),
                "first_due": change.first_due.isoformat(),
                "charges_go": change.charges_go.value,
                "fee": minor_or_none(change.fee, currency),
            }
        case NewRate():
            return {"kind": "new_rate", "rate": rate_document(change.rate)}
        case Waiver():
            parts = {name: minor_or_none(getattr(change, name), currency) for name in _WAIVED}
            late_by = None if change.late_by is None else change.late_by.isoformat()
            return {"kind": "waiver", **parts, "late_by": late_by}
        case Settlement():
            return {
                "kind": "settlement",
                "amount": minor_or_none(change.amount, currency),
                "by": change.by.isoformat(),
                "parts": change.parts,
            }
        case _:
            assert_never(change)


def _means(body: Document, currency: Currency) -> OfferMeans:
    loans = _loans(body.pop("loans"))
    kind = body.pop("kind")
    if kind != "take_over":
        return NewContract(loans, _read_change(kind, body, currency))
    fee = body.pop("fee")
    return TakeOver(
        kind=TakeOverKind(body.pop("called")),
        loans=loans,
        offer=_read_offer(body.pop("offer"), currency),
        fee=None if fee is None else Fraction(fee),
        lender_kind=LenderKind(body.pop("lender_kind")),
    )


def _loans(names: object) -> tuple[Any, ...]:
    if type(names) is not list or not all(type(name) is str for name in names):
        raise TypeError(names)
    return tuple(names)


def _read_offer(body: Document, currency: Currency) -> Offer:
    shape, rate = body.pop("shape"), body.pop("rate")
    offer = Offer(
        principal=amount_or_none(body.pop("principal"), currency),
        kept_back=amount_or_none(body.pop("kept_back"), currency),
        shape=None if shape is None else OfferShape(shape),
        rate=None if rate is None else rate_from(rate),
        periods=whole_or_none(body.pop("periods")),
        days=whole_or_none(body.pop("days")),
        payment=amount_or_none(body.pop("payment"), currency),
        first_fee=amount_or_none(body.pop("first_fee"), currency),
        due_day=whole_or_none(body.pop("due_day")),
        coupon=_read_coupon(body.pop("coupon"), currency),
    )
    return emptied(body, offer)


def _read_coupon(body: Document | None, currency: Currency) -> OfferCoupon | None:
    if body is None:
        return None
    off = body.pop("off")
    coupon = OfferCoupon(
        periods=whole(body.pop("periods")),
        off=None if off is None else Fraction(off),
        amount=amount_or_none(body.pop("amount"), currency),
    )
    return emptied(body, coupon)


def _read_change(kind: str, body: Document, currency: Currency) -> OfferedChange:
    match kind:
        case "extension":
            return Extension(
                months=whole(body.pop("months")),
                due_on=day_or_none(body.pop("due_on")),
                charges_go=ChargesGo(body.pop("charges_go")),
                fee=amount_or_none(body.pop("fee"), currency),
            )
        case "payment_holiday":
            return PaymentHoliday(whole(body.pop("months")), ChargesGo(body.pop("charges_go")))
        case "new_instalments":
            return NewInstalments(
                kind=InstalmentKind(body.pop("instalments")),
                periods=whole(body.pop("periods")),
                rate=rate_from(body.pop("rate")),
                first_due=date.fromisoformat(body.pop("first_due")),
                charges_go=ChargesGo(body.pop("charges_go")),
                fee=amount_or_none(body.pop("fee"), currency),
            )
        case "new_rate":
            return NewRate(rate_from(body.pop("rate")))
        case "waiver":
            parts = {name: amount_or_none(body.pop(name), currency) for name in _WAIVED}
            return Waiver(**parts, late_by=day_or_none(body.pop("late_by")))
        case "settlement":
            return Settlement(
                amount=Money(whole(body.pop("amount")), currency),
                by=date.fromisoformat(body.pop("by")),
                parts=whole(body.pop("parts")),
            )
        case _:
            raise ValueError(kind)
