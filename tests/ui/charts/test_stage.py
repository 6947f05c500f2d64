"""Every chart can be read at every size, in both languages and both themes."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from tests.ui.charts.sheets import (
    DARK,
    LANGUAGES,
    SIZES,
    cash_of,
    clipped,
    debtor,
    look,
    overlapping,
    payoff_of,
)
from tideover.engine.strategies import Strategy
from tideover.ui.charts.lettering import UNKNOWN, drawable
from tideover.ui.charts.stage import Stage, save

if TYPE_CHECKING:
    from pathlib import Path

    from tideover.ui.language import LanguageControl

A_FRAME = 0.016


@pytest.mark.parametrize("dark", DARK, ids=["light", "dark"])
@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("loans", [1, 4, 12])
def test_a_plan_is_readable(
    size: tuple[int, int], code: str, loans: int, *, dark: bool, language: LanguageControl
) -> None:
    """matplotlib's warnings (a missing glyph) are errors by the settings of pytest."""
    language.apply(code)
    for strategy in (Strategy.MINIMUM, Strategy.AVALANCHE):
        stage = Stage(payoff_of(debtor(loans), strategy), *size, 1.0, look(dark=dark))
        assert clipped(stage) == []
        assert overlapping(stage) == []


@pytest.mark.parametrize("dark", DARK, ids=["light", "dark"])
@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("cash", [0, 30_000])
def test_the_cash_line_is_readable(
    size: tuple[int, int], code: str, cash: int, *, dark: bool, language: LanguageControl
) -> None:
    language.apply(code)
    stage = Stage(cash_of(debtor(cash=cash)), *size, 2.0, look(dark=dark))
    assert clipped(stage) == []
    assert overlapping(stage) == []


def test_a_frame_of_the_slider_is_fast_enough_to_drag() -> None:
    snapshot = debtor()
    stage = Stage(payoff_of(snapshot), 900, 420, 1.0, look(dark=False))
    drawings = [payoff_of(snapshot, extra=extra) for extra in range(0, 1200, 60)]
    assert len({drawing.frame for drawing in drawings[1:]}) == 1
    took = []
    for drawing in drawings[1:]:
        begun = time.thread_time()
        stage.move(drawing)
        stage.picture()
        took.append(time.thread_time() - begun)
    assert sorted(took)[len(took) // 2] <= A_FRAME


def test_moving_gives_the_picture_that_drawing_anew_gives() -> None:
    snapshot = debtor()
    moved = Stage(payoff_of(snapshot, extra=100), 700, 340, 1.0, look(dark=False))
    moved.move(payoff_of(snapshot, extra=700))
    anew = Stage(payoff_of(snapshot, extra=700), 700, 340, 1.0, look(dark=False))
    assert moved.picture() == anew.picture()


def test_a_screen_of_two_pixels_to_the_point_gets_twice_the_pixels_and_the_same_places() -> None:
    drawing = payoff_of(debtor())
    plain = Stage(drawing, 700, 340, 1.0, look(dark=False))
    fine = Stage(drawing, 700, 340, 2.0, look(dark=False))
    assert fine.picture()[1:] == (1400, 680)
    assert fine.places() == pytest.approx(plain.places(), abs=1.0)
    assert fine.plot_area() == pytest.approx(plain.plot_area(), abs=1.0)


@pytest.mark.parametrize(
    ("ending", "begins"), [("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF")]
)
def test_a_chart_is_saved_in_the_format_of_its_name(
    tmp_path: Path, ending: str, begins: bytes
) -> None:
    path = tmp_path / f"plan.{ending}"
    save(payoff_of(debtor()), path, 800, 400, look(dark=False))
    assert path.read_bytes().startswith(begins)


def test_the_same_chart_is_the_same_file(tmp_path: Path) -> None:
    paths = [tmp_path / "one.svg", tmp_path / "two.svg"]
    for path in paths:
        save(payoff_of(debtor()), path, 800, 400, look(dark=False))
    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_a_sign_that_no_font_has_becomes_a_box() -> None:
    assert drawable("借呗 ¥12") == "借呗 ¥12"
    assert drawable("a\U0001f9feb") == f"a{UNKNOWN}b"
