"""What a contract takes over from the one before it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from tideover.domain.errors import InputError

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.money import Money


@dataclass(frozen=True, slots=True)
class CarriedOver:
    """What new terms carry on from the contract they replace, beside its principal.

    `charges` are interest, fees and penalty that were owed on the day of the change; they are
    due as a fee with the first instalment and bear no interest. Ordinary interest runs from
    `interest_from`, which may lie before the draw-down (a period goes on) or after it (interest
    up to that day is in the principal or the charges already). A flat fee is still a share of
    `first_lent`. None: nothing, the draw-down, the principal.

    `meanwhile` is what of the charges is interest of the days from `meanwhile_from` up to
    `interest_from`: whoever pays all off before then owes it for the days used only (Civil Code
    Art. 677).
    """

    charges: Money | None = None
    interest_from: date | None = None
    first_lent: Money | None = None
    meanwhile: Money | None = None
    meanwhile_from: date | None = None

    def __post_init__(self) -> None:
        """Refuse amounts below zero; the error names the field."""
        for name in ("charges", "first_lent", "meanwhile"):
            amount = getattr(self, name)
            if amount is not None and amount.minor < 0:
                raise InputError("amount_negative", field=name)

    def unused(self, day: date) -> Fraction:
        """Return how much of `meanwhile` is for days from `day` on, in minor units, exact."""
        begins, ends = self.meanwhile_from, self.interest_from
        if self.meanwhile is None or begins is None or ends is None or day >= ends:
            return Fraction(0)
        return Fraction(self.meanwhile.minor * (ends - max(day, begins)).days, (ends - begins).days)


NOTHING_CARRIED = CarriedOver()
