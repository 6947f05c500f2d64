"""What a lender's coupon takes off the first instalments (优惠券)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tideover.domain.agreements import InstalmentAgreement

if TYPE_CHECKING:
    from tideover.domain.loans import Instalment, Terms


def with_coupon(rows: tuple[Instalment, ...], terms: Terms) -> tuple[Instalment, ...]:
    """Return the instalments, the first ones charging less where the terms have a coupon.

    Interest and fee are taken as they were posted, lowered and rounded once more.
    """
    coupon = terms.coupon if isinstance(terms, InstalmentAgreement) else None
    if coupon is None:
        return rows
    kept = 1 - coupon.off
    lowered = tuple(
        replace(
            row,
            interest=row.interest.scaled(kept, terms.rounding),
            fee=row.fee.scaled(kept, terms.rounding),
        )
        for row in rows[: coupon.periods]
    )
    return lowered + rows[coupon.periods :]
