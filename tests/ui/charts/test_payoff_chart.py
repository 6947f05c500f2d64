"""The picture says what the plan says."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.collections import PolyCollection

from tests.ui.charts.sheets import debtor, look, payoff_of
from tideover.engine.strategies import Strategy
from tideover.ui.charts.labels import fitting, spread_apart
from tideover.ui.charts.payoff_chart import middles_of
from tideover.ui.charts.stage import Stage


def test_the_bands_reach_what_is_owed_today_and_end_at_nothing() -> None:
    drawing = payoff_of(debtor())
    stage = Stage(drawing, 700, 340, 1.0, look(dark=False))
    (bands,) = (artist for artist in stage.artists if isinstance(artist, PolyCollection))
    highest = max(float(np.asarray(path.vertices)[:, 1].max()) for path in bands.get_paths())
    assert highest == pytest.approx(sum(band.today for band in drawing.frame.bands))
    assert drawing.end is not None
    assert sum(row[drawing.end] for row in drawing.balances) == 0


def test_only_what_is_due_is_drawn_to_compare_with_and_not_with_itself() -> None:
    assert payoff_of(debtor(), Strategy.AVALANCHE).frame.minimum
    assert not payoff_of(debtor(), Strategy.MINIMUM).frame.minimum


def test_a_month_can_be_read_with_every_loan_and_the_sum() -> None:
    drawing = payoff_of(debtor())
    today = drawing.reading(0)
    assert today.heading == "Today"
    assert len(today.lines) == 5
    assert today.lines[-1].label == "All"
    assert today.lines[-1].value == "¥27,600.00"
    last = drawing.reading(len(drawing.stops) - 1)
    assert [line.label for line in last.lines] == ["All"]


def test_the_title_is_the_finding() -> None:
    title = payoff_of(debtor()).title
    assert title.startswith("Free of debt in ")
    assert "saves ¥" in title


HEIGHTS = st.lists(st.floats(0.1, 1000), min_size=1, max_size=8)


@given(HEIGHTS)
def test_labels_stay_in_order_apart_and_inside_where_there_is_room(heights: list[float]) -> None:
    top = sum(heights)
    distance = top / (len(heights) + 1)
    places = spread_apart(middles_of(heights), distance, top)
    assert all(high - low >= distance * 0.999 for high, low in pairwise(places))
    assert places[-1] >= distance * 0.499
    assert places[0] <= top - distance * 0.499


def test_a_label_that_has_room_stays_where_its_band_is() -> None:
    assert spread_apart([90.0, 50.0, 10.0], 20.0, 100.0) == [90.0, 50.0, 10.0]


def test_a_long_name_is_shortened_and_a_short_one_is_not() -> None:
    assert fitting("Jiebei", 100, 12) == "Jiebei"
    assert fitting("借呗" * 20, 60, 12).endswith("…")
    assert len(fitting("借呗" * 20, 60, 12)) <= 6
