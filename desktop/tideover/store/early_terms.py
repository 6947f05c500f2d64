"""What paying early costs, as part of the JSON document of a loan's terms, and back."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from tideover.domain.earliness import EarlyFeeBase, EarlyTerms
from tideover.store.documents import amount_or_none
from tideover.store.records import day_or_none, minor_or_none

if TYPE_CHECKING:
    from tideover.domain.money import Currency
    from tideover.store.documents import Document


def early_document(early: EarlyTerms, currency: Currency) -> Document:
    """Return the terms for paying early as values of a JSON document."""
    return {
        "fee_rate": str(early.fee_rate),
        "base": early.base.value,
        "fee_minimum": minor_or_none(early.fee_minimum, currency),
        "fee_fixed": minor_or_none(early.fee_fixed, currency),
        "free_from": early.free_from.isoformat() if early.free_from else None,
    }


def early_from(body: Document, currency: Currency) -> EarlyTerms:
    """Return the terms for paying early; raises ValueError, KeyError or TypeError."""
    early = EarlyTerms(
        fee_rate=Fraction(body.pop("fee_rate")),
        base=EarlyFeeBase(body.pop("base")),
        fee_minimum=amount_or_none(body.pop("fee_minimum"), currency),
        fee_fixed=amount_or_none(body.pop("fee_fixed"), currency),
        free_from=day_or_none(body.pop("free_from")),
    )
    if body:
        raise ValueError(sorted(body))
    return early
