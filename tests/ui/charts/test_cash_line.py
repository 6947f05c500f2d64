"""The cash line shows each day's lowest balance and the days that matter."""

from __future__ import annotations

import numpy as np

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
