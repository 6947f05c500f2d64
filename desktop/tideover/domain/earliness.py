"""What paying early costs: the part of a loan's terms that a lender asks for money that comes soon.

By law interest is owed only for the time the money was really used (Civil Code Art. 677). A fee
for paying early is owed only where it was agreed, so nothing is the usual agreement.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING

from tideover.domain.errors import InputError

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.money import Money

NO_SHARE = Fraction(0)


class EarlyFeeBase(Enum):
    """What the fee is a share of: the principal repaid early, or all that the terms lent."""

    REPAID = "repaid"
    BORROWED = "borrowed"


@dataclass(frozen=True, slots=True)
class EarlyTerms:
    """What a lender asks when principal is repaid before its due day (提前还款违约金).

    The fee is `fee_rate` of the `base`, at least `fee_minimum`, and `fee_fixed` on top of it,
    each time principal is repaid early, a part or all of it. Nothing is asked from the day
    `free_from` on (included): after a year, or after so many instalments. None: it never ends.
    """

    fee_rate: Fraction = NO_SHARE
    base: EarlyFeeBase = EarlyFeeBase.REPAID
    fee_minimum: Money | None = None
    fee_fixed: Money | None = None
    free_from: date | None = None

    def __post_init__(self) -> None:
        """Refuse a negative fee, or a share above the whole; the error names the field."""
        if not 0 <= self.fee_rate <= 1:
            raise InputError("early_fee_out_of_range", field="early_fee")
        for name in ("fee_minimum", "fee_fixed"):
            amount = getattr(self, name)
            if amount is not None and amount.minor < 0:
                raise InputError("amount_negative", field=f"early_{name}")

    @property
    def asks_anything(self) -> bool:
        """Whether a fee was agreed at all."""
        return bool(self.fee_rate or self.fee_minimum or self.fee_fixed)
