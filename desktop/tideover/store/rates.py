"""A rate as part of a JSON document, and back."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from tideover.domain.rates import Rate, RatePer
from tideover.store.documents import emptied

if TYPE_CHECKING:
    from tideover.store.documents import Document


def rate_document(rate: Rate) -> Document:
    """Return a rate as values of a JSON document."""
    return {"value": str(rate.value), "per": rate.per.value}


def rate_from(body: Document) -> Rate:
    """Return the rate of a document; raises ValueError, KeyError or ArithmeticError."""
    rate = Rate(Decimal(body.pop("value")), RatePer(body.pop("per")))
    return emptied(body, rate)
