"""The fee for paying early, in minor units, as everybody in the engine asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from tideover.domain.earliness import NO_SHARE, EarlyFeeBase
from tideover.domain.money import Rounding, rounded
from tideover.engine.schedules import REMEMBERED

if TYPE_CHECKING:
    from datetime import date
    from fractions import Fraction

    from tideover.domain.loans import Terms


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlyFees:
    """The fee terms of a loan; the fields mean what they mean in EarlyTerms.

    `borrowed` is what the share is of, where it is not of what is repaid.
    """

    rate: Fraction = NO_SHARE
    borrowed: int | None = None
    minimum: int = 0
    fixed: int = 0
    free_from: date | None = None
    rounding: Rounding = Rounding.HALF_UP

    def on(self, repaid: int, day: date) -> int:
        """Return the fee for so much principal repaid on a day before it is due."""
        if not repaid or (self.free_from is not None and day >= self.free_from):
            return 0
        base = repaid if self.borrowed is None else self.borrowed
        return max(rounded(base * self.rate, self.rounding), self.minimum) + self.fixed


NO_FEES = EarlyFees()


@lru_cache(maxsize=REMEMBERED)
def early_fees(terms: Terms) -> EarlyFees:
    """Return the fee terms that follow from a loan's terms."""
    early = terms.early
    if not early.asks_anything:
        return NO_FEES
    return EarlyFees(
        rate=early.fee_rate,
        borrowed=terms.borrowed.minor if early.base is EarlyFeeBase.BORROWED else None,
        minimum=early.fee_minimum.minor if early.fee_minimum else 0,
        fixed=early.fee_fixed.minor if early.fee_fixed else 0,
        free_from=early.free_from,
        rounding=terms.rounding,
    )
