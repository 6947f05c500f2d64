"""The time line of the record says what the table says, in every size, language and theme."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from matplotlib.colors import to_rgba
from matplotlib.patches import Rectangle

from tests.engine.households import household, loan, repaid
from tests.ui.charts.sheets import DARK, LANGUAGES, SIZES, clipped, look, overlapping
from tests.viewmodels.test_credit_record import FACTS, indebted
from tideover.ui.charts.record_chart import MOST_ROWS, RecordDrawing, record_drawing
from tideover.ui.charts.stage import Stage, save
from tideover.viewmodels.credit_record import record_view

if TYPE_CHECKING:
    from pathlib import Path

    from tideover.domain.snapshot import Snapshot
    from tideover.ui.language import LanguageControl


def drawing(snapshot: Snapshot | None = None) -> RecordDrawing:
    return record_drawing(record_view(snapshot or indebted(), FACTS))


def named(*names: str) -> Snapshot:
    """Loans that are late, with such names."""
    drawn = date(2026, 7, 8)
    loans = [
        replace(loan(1200, drawn_on=drawn, name=f"loan{place}"), name=name)
        for place, name in enumerate(names)
    ]
    return household(0, loans=loans, repayments=[repaid("loan0", 300, date(2026, 10, 20))])


def test_the_title_is_the_finding_and_the_summary_names_every_default() -> None:
    shown = drawing()
    assert shown.title == "“late” is late: its years on record have not begun"
    assert "late: late since 2026-10-08, on record not begun" in shown.summary
    assert (
        "once: late 2026-08-08 to 2026-08-20, on record 2026-08-20 to 2031-08-20" in shown.summary
    )
    assert "credit report alone" in shown.summary


def test_every_month_can_be_read() -> None:
    shown = drawing()
    assert len(shown.stops) == len(shown.months)
    (august,) = [place for place, month in enumerate(shown.months) if str(month) == "2026-09"]
    values = {line.label: line.value for line in shown.reading(august).lines}
    assert values["once"] == "on record 2026-08-20 to 2031-08-20"
    assert values["late"] == "nothing"
    coming = {line.label: line.value for line in shown.reading(len(shown.stops) - 1).lines}
    assert coming["late"] == "nothing"
    (november,) = [place for place, month in enumerate(shown.months) if str(month) == "2026-11"]
    now = {line.label: line.value for line in shown.reading(november).lines}
    assert now["late"] == "late since 2026-10-08, expected"


def test_what_is_expected_is_dashed_and_what_is_kept_is_hatched_not_coloured_alone() -> None:
    shown = drawing()
    stage = Stage(shown, 700, 340, 1.0, look(dark=False))
    bars = [bar for bar in stage.axes.findobj(Rectangle) if bar.get_width() and bar.get_height()]
    assert any(bar.get_hatch() for bar in bars)
    dashed = [bar for bar in bars if isinstance(bar.get_linestyle(), tuple)]
    assert all(not to_rgba(bar.get_facecolor())[3] for bar in dashed)
    expected = sum(bar.is_expected for bar in shown.bars)
    assert expected <= len(dashed) <= expected + 1  # and its sign in the legend


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("dark", DARK)
def test_nothing_is_cut_off_or_covered(
    size: tuple[int, int], code: str, dark: bool, language: LanguageControl
) -> None:
    language.apply(code)
    names = (
        "借呗",
        "花呗分期：一部很贵的手机",
        "A very long name of a loan from a bank",
        "$x^2$ <b>&",
    )
    stage = Stage(drawing(named(*names)), *size, 1.0, look(dark=dark))
    assert clipped(stage) == []
    assert overlapping(stage) == []


def test_many_loans_leave_the_picture_readable() -> None:
    shown = drawing(named(*(f"loan number {number}" for number in range(30))))
    assert len(shown.lines) == MOST_ROWS


@pytest.mark.parametrize("ending", ["png", "svg", "pdf"])
def test_the_picture_becomes_a_file(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"record.{ending}"
    save(drawing(), path, 800, 300, look(dark=False))
    assert path.stat().st_size > 2000
