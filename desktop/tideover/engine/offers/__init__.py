"""A lender's words made into an offer, and an offer made into terms."""

from __future__ import annotations

from tideover.engine.offers.reading import LONGEST_OFFER, read_offer
from tideover.engine.offers.terms import offer_terms, payment_contradicts, resized

__all__ = ["LONGEST_OFFER", "offer_terms", "payment_contradicts", "read_offer", "resized"]
