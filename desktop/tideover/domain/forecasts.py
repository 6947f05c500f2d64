"""What was forecast on a day, kept to be held against what came."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.dates import Month
    from tideover.domain.money import Money


@dataclass(frozen=True, slots=True)
class ForecastMonth:
    """What was forecast of one month.

    `risk` is the word the outlook used (safe, tight, short), `chance_percent` the whole percent
    with which a due was expected to be missed; None where it was not asked. `income`, `spending`
    and `dues` are positive.
    """

    month: Month
    lowest: Money
    risk: str
    income: Money
    spending: Money
    dues: Money
    chance_percent: int | None = None


@dataclass(frozen=True, slots=True)
class KeptForecast:
    """The forecast made on a day, for that month and those after it."""

    made_on: date
    months: tuple[ForecastMonth, ...]
