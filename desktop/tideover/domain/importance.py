"""How much a missed payment of a loan matters to the household."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from tideover.domain.errors import InputError

LEAST_WEIGHT, MOST_WEIGHT = Fraction(1, 10), Fraction(100)


class Consequence(Enum):
    """What is at stake when a payment of a loan is missed."""

    RENT = "rent"
    POWER = "power"
    SECURED = "secured"
    CREDIT_REPORTED = "credit_reported"
    FRIEND = "friend"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Importance:
    """What the household says of one loan: what is at stake, and by how much that counts.

    `weight` says how many times a late month counts beside one of an ordinary loan that is on the
    credit record; None is what is usual for the consequence.
    """

    consequence: Consequence
    weight: Fraction | None = None

    def __post_init__(self) -> None:
        """Refuse a weight that would leave nothing to compare."""
        if self.weight is not None and not LEAST_WEIGHT <= self.weight <= MOST_WEIGHT:
            raise InputError(
                "weight_out_of_range", field="weight", least=LEAST_WEIGHT, most=MOST_WEIGHT
            )
