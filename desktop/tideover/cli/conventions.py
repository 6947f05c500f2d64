"""How a lender counts, as programs read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.cli.answers import rate_document
from tideover.domain.agreements import InstalmentAgreement

if TYPE_CHECKING:
    from tideover.domain.floating_rates import FloatingRate
    from tideover.domain.loans import Terms


def conventions_document(terms: Terms) -> dict[str, object]:
    """Return how interest is rounded, what a day off does and what the rate follows."""
    floating = terms.floating if isinstance(terms, InstalmentAgreement) else None
    return {
        "rounding": terms.rounding.value,
        "days_off": terms.days_off.shift.value,
        "interest_follows": terms.days_off.interest_follows,
        "rate_follows": None if floating is None else _floating_document(floating),
    }


def _floating_document(floating: FloatingRate) -> dict[str, object]:
    return {
        "prime": floating.prime.value,
        "basis_points": floating.basis_points,
        "every_months": floating.every_months,
        "repricings": [
            {
                "from": change.from_day.isoformat(),
                "yearly_rate": rate_document(change.rate.yearly),
                "assumed": change.assumed,
            }
            for change in floating.repricings
        ],
    }
