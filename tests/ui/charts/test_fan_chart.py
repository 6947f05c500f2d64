"""The fan says what the words say, in every size, language and theme, and not by colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.charts.sheets import DARK, LANGUAGES, SIZES, clipped, debtor, look, overlapping
from tideover.domain.dates import Month
from tideover.ui.charts.fan_chart import FanDrawing, fan_drawing
from tideover.ui.charts.stage import Stage, save
from tideover.ui.format import money_text
from tideover.viewmodels.chance import chance_of, chance_view

if TYPE_CHECKING:
    from pathlib import Path

    from tideover.ui.language import LanguageControl


def drawing() -> FanDrawing:
    snapshot = debtor()
    return fan_drawing(chance_view(snapshot, chance_of(snapshot, 24, 500), Month(2026, 12)))


def test_a_month_is_read_with_its_middle_and_the_bands_around_it() -> None:
    shown = drawing()
    fan = shown.fan[3].fan
    reading = shown.reading(3)
    assert len(shown.stops) == 24
    assert [line.value for line in reading.lines] == [
        money_text(fan.p50),
        f"{money_text(fan.p25)} to {money_text(fan.p75)}",
        f"{money_text(fan.p5)} to {money_text(fan.p95)}",
    ]


def test_the_summary_names_the_lowest_rare_case() -> None:
    shown = drawing()
    lowest = min((each.fan.p5 for each in shown.fan), key=lambda each: each.minor)
    assert money_text(lowest) in shown.summary
    assert money_text(lowest) in shown.title


def test_the_bands_are_told_apart_by_lightness_and_named() -> None:
    stage = Stage(drawing(), 700, 340, 1.0, look(dark=False))
    wide, narrow = stage.axes.collections
    assert (wide.get_alpha() or 1) < (narrow.get_alpha() or 1)
    legend = stage.axes.get_legend()
    assert legend is not None
    assert len(legend.get_texts()) == 3


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


@pytest.mark.parametrize("suffix", ["png", "svg", "pdf"])
def test_it_is_saved_in_every_format(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"fan.{suffix}"
    save(drawing(), path, 1000, 520, look(dark=False))
    assert path.stat().st_size > 1000
