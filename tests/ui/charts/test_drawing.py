"""Axes a person can read: round steps that hold every amount."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tideover.domain.money import Money
from tideover.ui.charts.drawing import (
    MOST_STEPS,
    Reading,
    ReadingLine,
    money_ticks,
    months_between_labels,
)

AMOUNTS = st.integers(-(10**12), 10**12).map(Money)


@given(AMOUNTS, AMOUNTS)
def test_the_marks_hold_both_amounts_and_zero(one: Money, other: Money) -> None:
    low, high = min(one, other), max(one, other)
    ticks = money_ticks(low, high)
    assert ticks[0].at <= min(low.minor / 100, 0)
    assert ticks[-1].at >= max(high.minor / 100, 0)
    assert 2 <= len(ticks) <= MOST_STEPS + 2
    assert any(tick.at == 0 for tick in ticks)


def test_marks_are_round_and_named_in_short() -> None:
    assert [tick.text for tick in money_ticks(Money(0), Money(5_100_000))] == [
        "¥0",
        "¥10k",
        "¥20k",
        "¥30k",
        "¥40k",
        "¥50k",
        "¥60k",
    ]


@pytest.mark.parametrize(
    ("months", "room", "step"), [(12, 600, 1), (24, 600, 2), (60, 600, 6), (240, 300, 60)]
)
def test_labels_of_months_have_room(months: int, room: int, step: int) -> None:
    assert months_between_labels(months, room) == step


def test_a_reading_can_be_read_out_in_one_sentence() -> None:
    reading = Reading("December", (ReadingLine("Jiebei", "¥1.00"), ReadingLine("All", "¥2.00")))
    assert reading.spoken == "December; Jiebei ¥1.00; All ¥2.00"
