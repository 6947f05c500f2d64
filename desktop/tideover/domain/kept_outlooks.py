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
    """One month of a kept outlook: `risk` by its code, the lowest cash and that at the end."""

    month: Month
    risk: str
    lowest: int
    closing: int
    lines: tuple[KeptLine, ...]


@dataclass(frozen=True, slots=True)
class KeptOutlook:
    """The next months as they looked on a day; all amounts are minor units."""

    day: date
    months: tuple[KeptMonth, ...]
