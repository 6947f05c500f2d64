"""How past forecasts did: whoever is told so must be able to check it by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.engine.households import NOVEMBER, yuan
from tideover.domain.dates import Month
from tideover.domain.forecasts import ForecastMonth, KeptForecast
from tideover.engine.past_forecasts import ForecastLine, WhatCame, record

DECEMBER = NOVEMBER + 1
CAME = WhatCame(yuan(900), yuan(0), yuan(100), missed=False)


def made(day: date, **percents: int) -> KeptForecast:
    """Return a forecast of three months made on a day, with a chance for some of them."""
    return KeptForecast(
        day,
        tuple(
            ForecastMonth(
                Month.of(day) + ahead, yuan(300), "safe", yuan(900), yuan(0), yuan(100),
                percents.get(f"in_{ahead}"),
            )
            for ahead in range(3)
        ),
    )  # fmt: skip


MADE = made(date(2026, 11, 24), in_0=50, in_1=20, in_2=10)


def came(month: Month, **changed: object) -> dict[Month, WhatCame]:
    return {month: replace(CAME, **changed)}  # type: ignore[arg-type]


def test_a_month_that_came_as_forecast_names_no_line() -> None:
    (review,) = record([MADE], came(DECEMBER)).reviews
    assert (review.line, review.ahead) == (ForecastLine.NOTHING, 1)


def test_the_line_that_was_most_wrong_is_named_with_how_much() -> None:
    (review,) = record([MADE], came(DECEMBER, income=yuan(850), spending=yuan(210))).reviews
    assert (review.line, review.spending_error) == (ForecastLine.SPENDING, yuan(-210))
    assert review.income_error == yuan(-50)


def test_the_month_in_which_it_was_made_and_months_to_come_are_not_judged() -> None:
    assert record([MADE], came(NOVEMBER)).reviews == ()
    assert record([MADE], {}).chances is None


def test_a_month_counts_once_by_the_last_chance_said_before_it_began() -> None:
    """Else a month that was forecast every week for half a year would weigh as much as 25."""
    earlier = made(date(2026, 10, 1), in_2=90)
    within = made(date(2026, 12, 2), in_0=99)
    (review,) = record([within, MADE, earlier], came(DECEMBER)).reviews
    assert review.forecast.chance_percent == 20


def test_chances_are_judged_all_together() -> None:
    happened = {**came(DECEMBER, missed=True), **came(NOVEMBER + 2)}
    found = record([MADE], happened)
    assert (found.missed, found.warned, found.right) == (1, 0, 1)
    assert found.chances is not None
    assert found.chances.brier == pytest.approx((0.8**2 + 0.1**2) / 2)
    assert found.chances.by_share == pytest.approx(0.25)
    assert (found.chances.months, found.chances.missed) == (2, 1)
    assert found.chances.expected == pytest.approx(0.3)


def test_months_with_like_chances_are_set_beside_how_often_it_happened() -> None:
    """One in seven said must be one in seven come, and a household can count the months."""
    days = [date(2026, month, 20) for month in range(1, 9)]
    said = (14, 2, 14, 14, 70, 14, 3, 14)
    forecasts = [made(day, in_1=percent) for day, percent in zip(days, said, strict=True)]
    happened: dict[Month, WhatCame] = {}
    for day in days:
        happened |= came(Month.of(day) + 1, missed=day.month in {3, 5})
    chances = record(forecasts, happened).chances
    assert chances is not None
    low, middle, high = chances.bands
    assert (low.said.percent, low.came.hits, low.came.paths) == (2, 0, 2)
    assert middle.said.odds is not None
    assert (middle.said.odds.times, middle.said.odds.of) == (1, 7)
    assert (middle.came.hits, middle.came.paths) == (1, 5)
    assert (high.said.percent, high.came.hits, high.came.paths) == (70, 1, 1)


def test_a_forecast_without_chances_is_reviewed_but_not_scored() -> None:
    found = record([made(date(2026, 11, 24))], came(DECEMBER))
    assert len(found.reviews) == 1
    assert found.chances is None
