"""What terms carry over from the contract before them, as part of their JSON document, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.domain.carrying import CarriedOver
from tideover.store.documents import amount_or_none, emptied
from tideover.store.records import day_or_none, minor_or_none

if TYPE_CHECKING:
    from tideover.domain.money import Currency
    from tideover.store.documents import Document


def carried_document(carried: CarriedOver, currency: Currency) -> Document:
    """Return what is carried over as values of a JSON document."""
    return {
        "charges": minor_or_none(carried.charges, currency),
        "interest_from": carried.interest_from.isoformat() if carried.interest_from else None,
        "first_lent": minor_or_none(carried.first_lent, currency),
        "meanwhile": minor_or_none(carried.meanwhile, currency),
        "meanwhile_from": carried.meanwhile_from.isoformat() if carried.meanwhile_from else None,
    }


def carried_from(body: Document, currency: Currency) -> CarriedOver:
    """Return what is carried over; raises ValueError, KeyError or TypeError."""
    carried = CarriedOver(
        charges=amount_or_none(body.pop("charges"), currency),
        interest_from=day_or_none(body.pop("interest_from")),
        first_lent=amount_or_none(body.pop("first_lent"), currency),
        meanwhile=amount_or_none(body.pop("meanwhile"), currency),
        meanwhile_from=day_or_none(body.pop("meanwhile_from")),
    )
    return emptied(body, carried)
