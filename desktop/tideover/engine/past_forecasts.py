"""How past forecasts did: what was said of a month, what came, and which line was wrong.

A chance is no promise about one month, so chances are held against what happened all together:
the Brier score (Brier 1950) is the mean squared distance of the chance from what happened, 0 the
best; saying the overall share every time scores what `by_share` says. A missed due is no default.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from tideover.domain.forecasts import ForecastMonth, KeptForecast
from tideover.engine.risk import Risk

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tideover.domain.dates import Month
    from tideover.domain.money import Money
    from tideover.engine.risk import Outlook

PERCENT = 100


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
class ForecastRecord:
    """All reviewed months together; the scores are None where no chance was kept.

    `right` counts months of which short or not short was said rightly, `warned` those missed
    that were called short, `missed` all in which a due was missed.
    """

    reviews: tuple[ForecastReview, ...]
    right: int
    missed: int
    warned: int
    brier: float | None
    by_share: float | None


def kept(outlook: Outlook, chances: Mapping[Month, int] | None = None) -> KeptForecast:
    """Return what is worth keeping of an outlook; `chances` are whole percents by month."""
    percents = chances or {}
    return KeptForecast(
        outlook.forecast.first,
        tuple(
            ForecastMonth(
                month=each.month,
                lowest=each.lowest,
                risk=each.risk.value,
                income=each.income,
                spending=each.expenses,
                dues=each.dues,
                chance_percent=percents.get(each.month),
            )
            for each in outlook.months
        ),
    )


def record(forecasts: Iterable[KeptForecast], came: Mapping[Month, WhatCame]) -> ForecastRecord:
    """Return how past forecasts did, oldest first, for the months that are over.

    The month in which a forecast was made is left out: part of it was known.
    """
    reviews = tuple(
        _review(month, came[month.month], ahead)
        for forecast in sorted(forecasts, key=_made_on)
        for ahead, month in enumerate(forecast.months)
        if ahead and month.month in came
    )
    chances = [
        (each.forecast.chance_percent / PERCENT, each.came.missed)
        for each in reviews
        if each.forecast.chance_percent is not None
    ]
    share = sum(missed for _, missed in chances) / len(chances) if chances else None
    return ForecastRecord(
        reviews=reviews,
        right=sum(each.said_short == each.came.missed for each in reviews),
        missed=sum(each.came.missed for each in reviews),
        warned=sum(each.came.missed and each.said_short for each in reviews),
        brier=_brier(chances),
        by_share=None if share is None else _brier([(share, missed) for _, missed in chances]),
    )


def _made_on(forecast: KeptForecast) -> str:
    return forecast.made_on.isoformat()


def _brier(chances: list[tuple[float, bool]]) -> float | None:
    if not chances:
        return None
    return sum((chance - missed) ** 2 for chance, missed in chances) / len(chances)


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
