"""Interest, plan against plan and the countdown: they say what the plan says, and can be read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from matplotlib.patches import Rectangle

from tests.ui.charts.sheets import (
    SIZES,
    charts_of,
    clipped,
    half_way,
    look,
    overlapping,
    payoff_of,
)
from tideover.engine.strategies import Strategy
from tideover.ui.charts.axes import PLANNED
from tideover.ui.charts.countdown_chart import countdown_drawing
from tideover.ui.charts.interest_chart import interest_drawing
from tideover.ui.charts.stage import Stage
from tideover.ui.charts.versus_chart import versus_drawing
from tideover.ui.format import money_text, month_text
from tideover.viewmodels.plan_charts import Against

if TYPE_CHECKING:
    from matplotlib.lines import Line2D

    from tideover.ui.language import LanguageControl

HALF_WAY = half_way()
SIZE = (700, 340)
NAMES = ("interest", "versus", "countdown")


def stage_of(drawing: Any, size: tuple[int, int] = SIZE) -> Stage:
    return Stage(drawing, *size, 1.0, look(dark=False))


@pytest.mark.parametrize(("code", "dark"), [("en", False), ("zh_CN", True)])
@pytest.mark.parametrize(("loans", "size"), [(1, SIZES[0]), *((9, size) for size in SIZES)])
def test_every_picture_of_a_plan_is_readable(
    loans: int, size: tuple[int, int], code: str, *, dark: bool, language: LanguageControl
) -> None:
    language.apply(code)
    snapshot = half_way(loans)
    for drawing in (*charts_of(snapshot), charts_of(snapshot, Strategy.MINIMUM)[2]):
        stage = Stage(drawing, *size, 1.0, look(dark=dark))
        assert clipped(stage) == []
        assert overlapping(stage) == []


@pytest.mark.parametrize("which", range(3), ids=NAMES)
def test_moving_gives_the_picture_that_drawing_anew_gives(which: int) -> None:
    moved = stage_of(charts_of(HALF_WAY, extra=300)[which])
    target = charts_of(HALF_WAY, extra=900)[which]
    assert moved.drawing.frame == target.frame
    moved.move(target)
    assert moved.picture() == stage_of(target).picture()


def test_what_was_paid_is_drawn_through_and_what_is_to_come_is_dashed() -> None:
    drawing, *_ = charts_of(HALF_WAY)
    stage = stage_of(drawing)
    paid = [patch for patch in stage.axes.patches if patch.get_linewidth() == 0]
    to_come = [each for each in stage.artists if isinstance(each, Rectangle)]
    assert len(paid) == len(to_come) == 4
    assert {patch.get_linestyle() for patch in paid} == {"solid"}
    assert {patch.get_linestyle() for patch in to_come} == {PLANNED}
    for solid, dashed in zip(paid, to_come, strict=True):
        assert isinstance(solid, Rectangle)
        assert dashed.get_x() == solid.get_width()


def test_the_bars_end_where_the_interest_ends() -> None:
    drawing, *_ = charts_of(HALF_WAY)
    line = drawing.view.lines[0]
    assert line.to_come is not None
    assert drawing.ends[0] == (line.so_far + line.to_come).minor / 100
    read = {each.label: each.value for each in drawing.reading(0).lines}
    assert read["Paid until today"] == money_text(line.so_far)
    assert read["To come with this plan"] == money_text(line.to_come)
    assert drawing.numbers().rows[0][1:3] == (line.so_far, line.to_come)
    assert drawing.numbers().rows[-1][2] == drawing.view.to_come


def test_the_title_and_the_summary_say_what_the_interest_comes_to() -> None:
    drawing, *_ = charts_of(HALF_WAY)
    assert drawing.view.to_come is not None
    assert money_text(drawing.view.to_come) in drawing.title
    assert "less than only due" in drawing.title
    assert drawing.view.lines[0].name in drawing.summary
    assert drawing.summary.endswith(".")


def test_interest_without_an_end_is_said_and_drawn_to_the_edge() -> None:
    view = charts_of(HALF_WAY)[0].view
    first, *others = view.lines
    endless = replace(
        view, lines=(replace(first, to_come=None), *others), to_come=None, only_due=None
    )
    drawing = interest_drawing(endless)
    assert drawing.title == "With this plan interest has no end"
    assert drawing.labels[0] == "no end"
    stage = stage_of(drawing)
    assert clipped(stage) == []
    bar = stage.artists[0]
    assert isinstance(bar, Rectangle)
    assert bar.get_x() + bar.get_width() == drawing.frame.ticks[-1].at
    assert drawing.numbers().rows[-1][2] == "no end"


def test_a_plan_against_another_shows_both_the_gap_and_what_it_saves() -> None:
    _, drawing, _ = charts_of(HALF_WAY)
    view = drawing.view
    assert view.saved is not None
    assert drawing.title.startswith(f"Avalanche costs {money_text(view.saved)} less than Only due")
    assert drawing.title.endswith(f"{view.sooner} months sooner")
    read = drawing.reading(5)
    assert [line.value for line in read.lines] == [
        money_text(view.ours.totals[5]),
        money_text(view.theirs.totals[5]),
        money_text(view.theirs.totals[5] - view.ours.totals[5]),
    ]
    assert drawing.numbers().rows[5][1:3] == (view.ours.totals[5], view.theirs.totals[5])
    assert month_text(view.ours.debt_free) in drawing.summary if view.ours.debt_free else False


def test_the_same_plan_is_not_compared_with_itself() -> None:
    _, drawing, _ = charts_of(HALF_WAY, against=Against(Strategy.AVALANCHE))
    assert drawing.title.startswith("This is the same plan")


def test_a_plan_that_never_ends_gets_a_straight_answer_and_no_mark_of_an_end() -> None:
    _, versus, countdown = charts_of(HALF_WAY)
    ours = replace(versus.view.ours, debt_free=None, months_to_go=None, interest=None,
                   totals=(versus.view.ours.totals[0],) * len(versus.view.months))  # fmt: skip
    drawn = versus_drawing(replace(versus.view, ours=ours, saved=None, sooner=None))
    assert drawn.title == "With this plan the debts are never gone"
    assert "Avalanche never ends" in drawn.summary
    assert drawn.ends[0] is None
    assert clipped(stage_of(drawn)) == []
    endless = countdown_drawing(replace(countdown.view, to_go=None, debt_free=None))
    assert endless.title == "With this plan the debts are never gone"
    assert endless.figure == "never ends"
    assert endless.end is None
    assert clipped(stage_of(endless)) == []


def test_the_countdown_says_how_long_and_how_the_extra_moved_it() -> None:
    *_, drawing = charts_of(HALF_WAY)
    assert drawing.figure == f"{drawing.view.to_go} months"
    assert f"{drawing.view.sooner} months sooner" in drawing.aside
    *_, plain = charts_of(HALF_WAY, extra=0)
    assert plain.aside == "to go"


def test_what_has_gone_by_is_drawn_through_and_what_is_to_come_is_dashed() -> None:
    *_, drawing = charts_of(HALF_WAY)
    stage = stage_of(drawing)
    past = [line for line in stage.axes.lines if _reach(line) == (-9, 0)]
    assert [line.get_linestyle() for line in past] == ["-", "-"]
    coming = [line for line in stage.axes.lines if _reach(line) == (0, drawing.end)]
    assert [line.get_linestyle() for line in coming] == ["--"]


def _reach(line: Line2D) -> tuple[float, float]:
    places = np.asarray(line.get_xdata())
    return (float(places[0]), float(places[-1])) if len(places) > 1 else (0.0, 0.0)


def test_a_month_of_the_countdown_says_what_is_left_and_who_is_paid_off() -> None:
    *_, drawing = charts_of(HALF_WAY)
    first = drawing.view.milestones[0]
    read = {line.label: line.value for line in drawing.reading(first.place).lines}
    assert read["Paid off"] == first.name
    assert read["Still owed"] == money_text(drawing.view.totals[first.place])
    last = drawing.view.to_go
    assert last is not None
    assert {line.label: line.value for line in drawing.reading(last).lines}["This plan"] == (
        "nothing left"
    )
    assert drawing.numbers().rows[0][:2] == (first.name, first.month)


def test_the_numbers_of_a_chart_go_to_a_spreadsheet_without_signs_and_tabs() -> None:
    text = payoff_of(HALF_WAY).numbers().as_text()
    head, today, *_ = text.splitlines()
    assert head.split("\t")[0] == "End of"
    assert len(today.split("\t")) == len(head.split("\t")) == 6
    assert "¥" not in text
