"""The widget: drawn away from the window's thread, moved at once, read by mouse and keys."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from tests.ui.charts.sheets import cash_of, debtor, payoff_of
from tideover.app.settings import Theme
from tideover.ui.charts.canvas import ChartCanvas

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tideover.ui.theme import ThemeControl

SNAPSHOT = debtor()


@pytest.fixture
def canvas(qtbot: QtBot) -> Iterator[ChartCanvas]:
    made = ChartCanvas()
    qtbot.addWidget(made)
    made.resize(700, 340)
    made.show()
    with qtbot.waitSignal(made.shown):
        made.show_drawing(payoff_of(SNAPSHOT))
    qtbot.waitUntil(lambda: not made._soon.isActive())
    yield made
    made.stop_working()


def test_a_new_plan_is_on_the_screen_before_the_call_returns(canvas: ChartCanvas) -> None:
    before = canvas.grab().toImage()
    canvas.show_drawing(payoff_of(SNAPSHOT, extra=50))
    assert canvas.grab().toImage() != before
    assert canvas.accessibleName() == payoff_of(SNAPSHOT, extra=50).title


def test_another_chart_takes_the_place_of_the_old_one(qtbot: QtBot, canvas: ChartCanvas) -> None:
    with qtbot.waitSignal(canvas.shown):
        canvas.show_drawing(cash_of(SNAPSHOT))
    assert canvas.accessibleDescription().startswith("Cash day by day")


def test_the_mouse_reads_the_month_below_it_and_leaving_forgets_it(
    qtbot: QtBot, canvas: ChartCanvas
) -> None:
    plain = canvas.grab().toImage()
    with qtbot.waitSignal(canvas.stop_read):
        qtbot.mouseMove(canvas, QPoint(400, 120))
    assert canvas.stop() > 0
    assert canvas.grab().toImage() != plain
    qtbot.mouseMove(canvas, QPoint(5, 5))
    assert canvas.stop() == 0


def test_the_keys_walk_along_the_chart_and_it_is_read_out(
    qtbot: QtBot, canvas: ChartCanvas
) -> None:
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    assert canvas.accessibleDescription().startswith("Today; ")
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.accessibleDescription().startswith("End of November 2026; ")
    qtbot.keyClick(canvas, Qt.Key.Key_End)
    assert canvas.stop() == len(payoff_of(SNAPSHOT).stops) - 1
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.stop() == -1
    assert canvas.accessibleDescription() == payoff_of(SNAPSHOT).summary


def test_a_new_size_is_drawn_anew_once_it_has_settled(qtbot: QtBot, canvas: ChartCanvas) -> None:
    with qtbot.waitSignal(canvas.shown):
        canvas.resize(900, 400)
    assert canvas._pixmap.width() == 900


def test_the_dark_theme_draws_it_dark(
    qtbot: QtBot, canvas: ChartCanvas, theme_control: ThemeControl
) -> None:
    theme_control.apply(Theme.DARK)
    with qtbot.waitSignal(canvas.shown):
        canvas.retheme()
    assert canvas.grab().toImage().pixelColor(3, 3).lightness() < 60


def test_it_is_copied_and_saved(qtbot: QtBot, canvas: ChartCanvas, tmp_path: Path) -> None:
    canvas.copy()
    assert QGuiApplication.clipboard().pixmap().width() == 700
    with qtbot.waitSignal(canvas.saved):
        canvas.save(tmp_path / "plan.png")
    assert (tmp_path / "plan.png").stat().st_size > 1000


def test_a_folder_that_is_not_there_is_told(
    qtbot: QtBot, canvas: ChartCanvas, tmp_path: Path
) -> None:
    with qtbot.waitSignal(canvas.failed):
        canvas.save(tmp_path / "nowhere" / "plan.png")


def test_a_hidden_chart_is_drawn_when_it_is_shown(qtbot: QtBot) -> None:
    made = ChartCanvas()
    qtbot.addWidget(made)
    made.resize(400, 250)
    made.show_drawing(payoff_of(SNAPSHOT))
    with qtbot.waitSignal(made.shown):
        made.show()
    made.stop_working()


def test_nothing_of_matplotlib_is_loaded_until_something_is_drawn() -> None:
    code = (
        "import tideover.ui.charts.canvas, tideover.ui.charts.cash_line, sys;"
        "import tideover.ui.charts.payoff_chart; assert 'matplotlib' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
