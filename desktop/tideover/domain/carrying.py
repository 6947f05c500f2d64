"""What a contract takes over from the one before it."""

from __future__ import annotations

from dataclasses import dataclass
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
    """

    charges: Money | None = None
    interest_from: date | None = None
    first_lent: Money | None = None

    def __post_init__(self) -> None:
        """Refuse amounts below zero; the error names the field."""
        for name in ("charges", "first_lent"):
            amount = getattr(self, name)
            if amount is not None and amount.minor < 0:
                raise InputError("amount_negative", field=name)


NOTHING_CARRIED = CarriedOver()
