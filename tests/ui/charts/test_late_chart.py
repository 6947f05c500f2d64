"""The picture of waiting says what the table says, in every size, language and theme."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from tests.engine.households import yuan
from tests.ui.charts.sheets import DARK, LANGUAGES, SIZES, clipped, look, overlapping
from tests.viewmodels.test_lateness import debt, view_of
from tideover.ui.charts.late_chart import LateDrawing, late_drawing
from tideover.ui.charts.stage import Stage

if TYPE_CHECKING:
    from tideover.ui.language import LanguageControl

DEAR: dict[str, Any] = {
    "fee_minimum": yuan(200),
    "grace_days": 3,
    "called_in_from_day": 30,
}


def drawing(**late: Any) -> LateDrawing:
    return late_drawing(view_of(debt(**late)))


def test_the_title_is_the_finding_and_the_summary_says_it_in_full() -> None:
    shown = drawing()
    assert shown.title == "Paying 30 days late costs ¥225.00 more"
    assert "¥225.00 after 30 days, ¥675.00 at the end" in shown.summary


def test_every_day_can_be_read_with_its_penalty_fee_and_what_is_due() -> None:
    shown = drawing(**DEAR)
    assert len(shown.stops) == 91
    reading = shown.reading(10)
    assert reading.heading == "Fri 18 Dec 2026"
    values = {line.label: line.value for line in reading.lines}
    assert values["Penalty interest"] == "¥75.00"
    assert values["Late fee"] == "¥200.00"
    assert values["How late"] == "M1"


def test_the_fee_is_told_apart_by_hatching_not_by_colour_alone() -> None:
    stage = Stage(drawing(**DEAR), 700, 340, 1.0, look(dark=False))
    assert [bool(band.get_hatch()) for band in stage.axes.collections] == [False, True]


def test_the_day_on_which_all_is_due_is_named() -> None:
    stage = Stage(drawing(**DEAR), 700, 340, 1.0, look(dark=False))
    lines = [line for line in stage.axes.lines if np.unique(line.get_xdata()).tolist() == [30]]
    assert len(lines) == 1
    assert any(text.get_text() == "all is due" for text in stage.axes.texts)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("dark", DARK)
def test_nothing_is_cut_off_or_covered(
    size: tuple[int, int], code: str, dark: bool, language: LanguageControl
) -> None:
    language.apply(code)
    stage = Stage(drawing(**DEAR), *size, 1.0, look(dark=dark))
    assert clipped(stage) == []
    assert overlapping(stage) == []


def test_a_loan_that_was_called_in_already_shows_its_penalty_alone() -> None:
    late = late_drawing(view_of(debt(called_in_from_day=5), date(2027, 1, 8)))
    assert late.words.called_in is None
    assert late.title.startswith("Waiting 30 more days costs ¥")
    Stage(late, 400, 220, 1.0, look(dark=False))
