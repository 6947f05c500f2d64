"""What an outlook said, kept once a week so that a later one can say what changed since."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.dates import Month

RISKS = ("safe", "tight", "short")
"""How a month looked, as it is written."""


@dataclass(frozen=True, slots=True)
class KeptLine:
    """What one line comes to in a month, booked and expected together; positive flows in.

    `name` is a category, a loan, a card or a payee, as it was called then.
    """

    name: str
    minor: int


@dataclass(frozen=True, slots=True)
class KeptMonth:
    """One month of a kept outlook: `risk` by its code, the lowest cash and that at the end.

    `chance_percent` is the whole percent with which a payment was said to be missed in it; None
    where the chance was not known when the outlook was kept.
    """

    month: Month
    risk: str
    lowest: int
    closing: int
    lines: tuple[KeptLine, ...]
    chance_percent: int | None = None


@dataclass(frozen=True, slots=True)
class KeptOutlook:
    """The next months as they looked on a day; all amounts are minor units."""

    day: date
    months: tuple[KeptMonth, ...]

    @property
    def has_chance(self) -> bool:
        """Whether it says how likely a payment is missed."""
        return any(each.chance_percent is not None for each in self.months)
