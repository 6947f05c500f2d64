"""How a lender counts, as part of the JSON document of a loan's terms, and back.

What follows from a calendar or from the published prime rates is no part of the document: it is
worked out anew for every snapshot.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from tideover.domain.agreements import Coupon, DaysOff
from tideover.domain.dates import Shift
from tideover.domain.floating_rates import FloatingRate, PrimeRate
from tideover.store.documents import emptied, truth, whole, whole_or_none

if TYPE_CHECKING:
    from tideover.store.documents import Document


def days_off_document(days_off: DaysOff) -> Document:
    """Return what happens to a payment on a day off as values of a JSON document."""
    return {"shift": days_off.shift.value, "interest_follows": days_off.interest_follows}


def days_off_from(body: Document) -> DaysOff:
    """Return what a document says of days off; raises ValueError, KeyError or TypeError."""
    return emptied(
        body,
        DaysOff(
            shift=Shift(body.pop("shift")),
            interest_follows=truth(body.pop("interest_follows")),
        ),
    )


def floating_document(floating: FloatingRate | None) -> Document | None:
    """Return the rule of a floating rate as values of a JSON document; None where it is fixed."""
    if floating is None:
        return None
    return {
        "prime": floating.prime.value,
        "basis_points": floating.basis_points,
        "every_months": floating.every_months,
    }


def floating_from(body: Document | None) -> FloatingRate | None:
    """Return the rule of a document; raises ValueError, KeyError, TypeError or InputError."""
    if body is None:
        return None
    return emptied(
        body,
        FloatingRate(
            prime=PrimeRate(body.pop("prime")),
            basis_points=whole(body.pop("basis_points")),
            every_months=whole_or_none(body.pop("every_months")),
        ),
    )


def coupon_document(coupon: Coupon | None) -> Document | None:
    """Return a lender's coupon as values of a JSON document; None where there is none."""
    return None if coupon is None else {"periods": coupon.periods, "off": str(coupon.off)}


def coupon_from(body: Document | None) -> Coupon | None:
    """Return the coupon of a document; raises ValueError, KeyError, TypeError or InputError."""
    if body is None:
        return None
    return emptied(body, Coupon(whole(body.pop("periods")), Fraction(body.pop("off"))))
