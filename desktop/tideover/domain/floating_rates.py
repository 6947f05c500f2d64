"""Rates that follow the loan prime rate (LPR, 贷款市场报价利率)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from tideover.domain.errors import InputError

if TYPE_CHECKING:
    from tideover.domain.agreements import RateChange

LARGEST_SPREAD = 3000
"""Basis points, 30 % a year, above or below the LPR: beyond it the number is a slip."""

LONGEST_BETWEEN = 120
"""Months between two repricings."""


class PrimeRate(Enum):
    """Which LPR a rate follows: that for one year, or that for more than five years."""

    ONE_YEAR = "one_year"
    FIVE_YEARS = "five_years"


@dataclass(frozen=True, slots=True)
class FloatingRate:
    """The rate is the LPR and `basis_points` (0.01 % a year each, 加点) from a repricing day on.

    The first repricing comes after the draw-down; up to it the rate of the contract holds. It
    comes on every 1 January, or `every_months` months from the draw-down (12: each anniversary).
    `repricings` are no part of what was agreed: they are worked out from the published LPR and
    put in with every snapshot (engine/conventions.py). Source: PBoC Announcement 2019 No. 30.
    """

    prime: PrimeRate
    basis_points: int
    every_months: int | None = None
    repricings: tuple[RateChange, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a spread or rhythm that nobody can have agreed; the error names the field."""
        if not -LARGEST_SPREAD <= self.basis_points <= LARGEST_SPREAD:
            raise InputError("spread_out_of_range", field="basis_points", limit=LARGEST_SPREAD)
        if self.every_months is not None and not 1 <= self.every_months <= LONGEST_BETWEEN:
            raise InputError("interval_out_of_range", field="every_months", limit=LONGEST_BETWEEN)
