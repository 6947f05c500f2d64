"""The cash line shows each day's lowest balance and the days that matter."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.ui.charts.sheets import cash_of, debtor, look
from tideover.ui.charts.stage import Stage


def test_every_day_can_be_read_and_a_missed_payment_is_said_in_words() -> None:
    drawing = cash_of(debtor(cash=0))
    assert len(drawing.stops) == 183
    missed = drawing.line.days.index(drawing.line.missed_days[0])
    labels = [line.label for line in drawing.reading(missed).lines]
    assert labels == ["Lowest balance", "A payment is missed"]


def test_a_missed_day_is_marked_by_a_sign_and_words_not_by_colour_alone() -> None:
    stage = Stage(cash_of(debtor(cash=0)), 700, 300, 1.0, look(dark=False))
    crosses = [line for line in stage.axes.lines if line.get_marker() == "X"]
    assert [np.size(line.get_xdata()) > 0 for line in crosses] == [True]
    assert any("missed" in text.get_text() for text in stage.axes.texts)


def test_a_calm_half_year_has_no_cross_and_says_its_lowest_day() -> None:
    drawing = cash_of(debtor(1, cash=90_000))
    assert drawing.line.missed_days == ()
    assert "Lowest: ¥" in drawing.summary


def test_one_day_is_enough_for_a_line() -> None:
    Stage(cash_of(debtor(), days=1), 400, 220, 1.0, look(dark=False))


@pytest.mark.parametrize("size", [(320, 220), (700, 300)], ids=str)
@pytest.mark.parametrize("place", range(0, 183, 13))
def test_the_name_of_the_buffer_never_covers_a_missed_day(
    place: int, size: tuple[int, int]
) -> None:
    drawing = cash_of(debtor(cash=900))
    at = drawing.words.buffer_at
    assert at is not None
    line = replace(drawing.line, missed_days=(drawing.line.days[place], drawing.line.days[-1]))
    balances = list(drawing.balances)
    balances[place] = balances[-1] = at
    stage = Stage(
        replace(drawing, line=line, balances=tuple(balances)), *size, 1.0, look(dark=False)
    )
    (crosses,) = (each for each in stage.axes.lines if each.get_marker() == "X")
    names = [text for text in stage.axes.texts if text.get_text().startswith("Buffer")]
    assert names, "the line of the buffer has a name"
    box = names[0].get_window_extent()
    for across, up in stage.axes.transData.transform(crosses.get_xydata()):
        assert not box.padded(4).contains(across, up)
