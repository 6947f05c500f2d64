"""The picture of the plan one follows: what was planned is dashed, what is owed is a full line."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np
import pytest

from tests.engine.following.living import days_of, followed, pay_all_open
from tests.engine.households import yuan
from tests.ui.charts.sheets import DARK, LANGUAGES, SIZES, clipped, debtor, look, overlapping
from tideover.engine.strategies import Strategy
from tideover.ui.charts.progress_chart import ProgressDrawing, progress_drawing
from tideover.ui.charts.stage import Stage
from tideover.viewmodels.following import following_view

if TYPE_CHECKING:
    from tideover.ui.language import LanguageControl


def drawing(months: int = 0) -> ProgressDrawing:
    """Return the picture after the first payments were made and the later ones were not."""
    snapshot = followed(debtor(cash=90_000), Strategy.AVALANCHE, yuan(300))
    for day in days_of(snapshot.plans[0])[:3]:
        snapshot = pay_all_open(replace(snapshot, as_of=day)) if months else snapshot
    view = following_view(replace(snapshot, as_of=snapshot.as_of + timedelta(days=31 * months)))
    assert view is not None
    return progress_drawing(view)


def test_the_plan_is_dashed_and_goes_to_nothing_while_what_is_owed_ends_today() -> None:
    shown = drawing(3)
    stage = Stage(shown, 700, 340, 1.0, look(dark=False))
    planned, owed = stage.axes.lines
    assert planned.get_linestyle() == "--"
    assert np.asarray(planned.get_ydata())[-1] == 0
    assert owed.get_linestyle() == "-"
    assert np.size(owed.get_ydata()) < np.size(planned.get_ydata())
    assert shown.owed[-1] > shown.planned[len(shown.owed) - 1]


def test_what_is_still_to_come_is_read_without_a_debt_that_nobody_knows() -> None:
    shown = drawing(3)
    assert [len(shown.reading(stop).lines) for stop in (0, len(shown.owed) - 1, -1)] == [2, 2, 1]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("dark", DARK)
def test_nothing_is_cut_off_or_covered(
    size: tuple[int, int], code: str, dark: bool, language: LanguageControl
) -> None:
    language.apply(code)
    stage = Stage(drawing(3), *size, 1.0, look(dark=dark))
    assert clipped(stage) == []
    assert overlapping(stage) == []
