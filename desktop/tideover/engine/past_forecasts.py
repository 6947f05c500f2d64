"""How past forecasts did: what was said of a month, what came, and which line was wrong.

A month is judged once, by the last forecast made before it began: forecasts of the same month
made in other weeks are no new evidence. A chance is no promise about one month, so chances are
held against what happened all together: the Brier score (Brier 1950) is the mean squared distance
of the chance from what happened, 0 the best; saying the overall share every time scores what
`by_share` says. A missed due is no default.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from tideover.engine.chance.results import Chance
from tideover.engine.risk import Risk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tideover.domain.dates import Month
    from tideover.domain.forecasts import ForecastMonth, KeptForecast
    from tideover.domain.money import Money

PERCENT = 100

BANDS = (10, 35, 65, PERCENT + 1)
"""Chances below so many percent are judged together: a household has too few months for more."""


class ForecastLine(Enum):
    """A line of a forecast that can be wrong."""

    INCOME = "income"
    SPENDING = "spending"
    DUES = "dues"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class WhatCame:
    """What a month that is over was like: positive sums, and whether a due was paid late."""

    income: Money
    spending: Money
    dues: Money
    missed: bool
    lowest: Money | None = None


@dataclass(frozen=True, slots=True)
class ForecastReview:
    """One month of one past forecast beside what came.

    `ahead` is how many months before it was forecast. The errors say how much better (positive)
    or worse for the household it came: more income, less spending, less due. `line` is the one
    with the largest error.
    """

    forecast: ForecastMonth
    came: WhatCame
    ahead: int
    income_error: Money
    spending_error: Money
    dues_error: Money
    line: ForecastLine

    @property
    def said_short(self) -> bool:
        """Whether the month was forecast to be short."""
        return self.forecast.risk == Risk.SHORT.value


@dataclass(frozen=True, slots=True)
class ChanceBand:
    """Months that were given about the same chance: `said` is their mean, `came` what happened."""

    said: Chance
    came: Chance


@dataclass(frozen=True, slots=True)
class ChanceRecord:
    """How the chances that were said did, over `months` months of which `missed` had a late due.

    `expected` is how many of them were to be expected by what was said. `brier` is the score of
    the chances, `by_share` that of whoever had said the share that came true every time. The
    bands go from the lowest chances to the highest; empty ones are left out.
    """

    months: int
    missed: int
    expected: float
    brier: float
    by_share: float
    bands: tuple[ChanceBand, ...]


@dataclass(frozen=True, slots=True)
class ForecastRecord:
    """All reviewed months together, oldest first; `chances` is None where no chance was kept.

    `right` counts months of which short or not short was said rightly, `warned` those missed
    that were called short, `missed` all in which a due was missed.
    """

    reviews: tuple[ForecastReview, ...]
    right: int
    missed: int
    warned: int
    chances: ChanceRecord | None


def record(forecasts: Iterable[KeptForecast], came: Mapping[Month, WhatCame]) -> ForecastRecord:
    """Return how past forecasts did, for the months that are over.

    The month in which a forecast was made is left out: part of it was known.
    """
    latest: dict[Month, ForecastReview] = {}
    for forecast in sorted(forecasts, key=_made_on):
        for ahead, month in enumerate(forecast.months):
            if ahead and month.month in came:
                latest[month.month] = _review(month, came[month.month], ahead)
    reviews = tuple(latest[month] for month in sorted(latest))
    return ForecastRecord(
        reviews=reviews,
        right=sum(each.said_short == each.came.missed for each in reviews),
        missed=sum(each.came.missed for each in reviews),
        warned=sum(each.came.missed and each.said_short for each in reviews),
        chances=_chances(reviews),
    )


def _made_on(forecast: KeptForecast) -> str:
    return forecast.made_on.isoformat()


def _chances(reviews: Iterable[ForecastReview]) -> ChanceRecord | None:
    said = [
        (each.forecast.chance_percent, each.came.missed)
        for each in reviews
        if each.forecast.chance_percent is not None
    ]
    if not said:
        return None
    missed = sum(happened for _, happened in said)
    share = missed / len(said)
    return ChanceRecord(
        months=len(said),
        missed=missed,
        expected=sum(percent for percent, _ in said) / PERCENT,
        brier=_brier((percent / PERCENT, happened) for percent, happened in said) / len(said),
        by_share=_brier((share, happened) for _, happened in said) / len(said),
        bands=tuple(_bands(said)),
    )


def _brier(chances: Iterable[tuple[float, bool]]) -> float:
    return sum((chance - happened) ** 2 for chance, happened in chances)


def _bands(said: list[tuple[int, bool]]) -> Iterator[ChanceBand]:
    lowest = 0
    for below in BANDS:
        inside = [each for each in said if lowest <= each[0] < below]
        if inside:
            yield ChanceBand(
                said=Chance(sum(percent for percent, _ in inside), PERCENT * len(inside)),
                came=Chance(sum(happened for _, happened in inside), len(inside)),
            )
        lowest = below


def _review(forecast: ForecastMonth, came: WhatCame, ahead: int) -> ForecastReview:
    errors = {
        ForecastLine.INCOME: came.income - forecast.income,
        ForecastLine.SPENDING: forecast.spending - came.spending,
        ForecastLine.DUES: forecast.dues - came.dues,
    }
    line = max(errors, key=lambda each: abs(errors[each].minor))
    return ForecastReview(
        forecast=forecast,
        came=came,
        ahead=ahead,
        income_error=errors[ForecastLine.INCOME],
        spending_error=errors[ForecastLine.SPENDING],
        dues_error=errors[ForecastLine.DUES],
        line=line if errors[line] else ForecastLine.NOTHING,
    )
