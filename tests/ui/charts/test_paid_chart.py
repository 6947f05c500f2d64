"""The picture of money paid says what the table says, in every size, language and theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from tests.engine.households import household, loan
from tests.engine.refinancing.test_offers import take_over
from tests.ui.charts.sheets import DARK, LANGUAGES, SIZES, clipped, look, overlapping
from tideover.ui.charts.paid_chart import PaidDrawing, paid_drawing
from tideover.ui.charts.stage import Stage
from tideover.viewmodels.refinancing import offers_view, paid_so_far

if TYPE_CHECKING:
    from tideover.ui.language import LanguageControl


def drawing(fee: int = 240) -> PaidDrawing:
    free = loan(12_000, name="free")
    view = offers_view(household(99_000, loans=[free]), [take_over("free", fee=fee)])
    paid = paid_so_far(view, view.columns[1])
    assert paid is not None
    return paid_drawing(paid, view.columns[1])


def test_the_title_is_the_finding_and_the_summary_says_it_in_full() -> None:
    shown = drawing()
    assert shown.title == "This costs ¥240.00 more in all than staying."
    assert "¥12,000.00 as it is, ¥12,240.00 with the offer" in shown.summary
    assert "Relief now, cost later" in shown.summary


def test_every_day_of_a_payment_can_be_read_both_ways() -> None:
    shown = drawing()
    reading = shown.reading(1)
    assert reading.heading == "Tue 8 Dec 2026"
    assert [line.value for line in reading.lines] == ["¥1,000.00", "¥740.00", "-¥260.00"]


def test_the_day_on_which_they_cross_is_marked_and_none_where_they_do_not() -> None:
    shown = drawing()
    stage = Stage(shown, 700, 340, 1.0, look(dark=False))
    assert shown.words.crossing is not None
    at = shown.words.crossing.at
    assert any(np.unique(line.get_xdata()).tolist() == [at] for line in stage.axes.lines)
    assert any("2028-11-08" in text.get_text() for text in stage.axes.texts)
    assert drawing(0).words.crossing is None


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("dark", DARK)
def test_nothing_is_cut_off_or_covered(
    size: tuple[int, int], code: str, dark: bool, language: LanguageControl
) -> None:
    language.apply(code)
    stage = Stage(drawing(), *size, 1.0, look(dark=dark))
    assert clipped(stage) == []
    assert overlapping(stage) == []
