"""How past forecasts did: whoever is told so must be able to check it by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.engine.households import NOVEMBER, SALARY, household, item, loan, yuan
from tideover.engine.past_forecasts import ForecastLine, WhatCame, kept, record
from tideover.engine.risk import outlook

if TYPE_CHECKING:
    from tideover.domain.dates import Month

DECEMBER = NOVEMBER + 1
CAME = WhatCame(yuan(900), yuan(0), yuan(100), missed=False)
MADE = kept(
    outlook(household(300, loans=[loan(1200)], recurring=[item(900, 10, SALARY)]), 3),
    {DECEMBER: 20, NOVEMBER: 50, NOVEMBER + 2: 10},
)


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
    assert record([MADE], {}).brier is None


def test_chances_are_judged_all_together() -> None:
    happened = {**came(DECEMBER, missed=True), **came(NOVEMBER + 2)}
    found = record([MADE], happened)
    assert found.brier == pytest.approx((0.8**2 + 0.1**2) / 2)
    assert found.by_share == pytest.approx(0.25)
    assert (found.missed, found.warned, found.right) == (1, 0, 1)
