"""Moving what a plan changes in each of its charts, beside drawing all of it."""

from __future__ import annotations

import time
from itertools import cycle
from typing import TYPE_CHECKING

from tests.bench.printing import row
from tideover.domain.extra_money import ExtraMoney
from tideover.domain.money import Money
from tideover.engine.risk import outlook
from tideover.engine.strategies import Strategy
from tideover.ui import theme
from tideover.ui.charts.cash_line import cash_line_drawing
from tideover.ui.charts.countdown_chart import countdown_drawing
from tideover.ui.charts.drawing import Look
from tideover.ui.charts.interest_chart import interest_drawing
from tideover.ui.charts.payoff_chart import payoff_drawing
from tideover.ui.charts.stage import Stage
from tideover.ui.charts.versus_chart import versus_drawing
from tideover.viewmodels.outlook import cash_line
from tideover.viewmodels.payoff import PayoffQuestion, payoff_view
from tideover.viewmodels.plan_charts import Against, plan_charts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tideover.domain.snapshot import Snapshot
    from tideover.ui.charts.drawing import Drawing

SIZE = (1000, 420)
TIMES = 40
A_REDRAW_MS = 50
CASH_DAYS = 183


def measure(snapshot: Snapshot) -> None:
    """Print what a frame takes by blitting, and a full drawing in its terms."""
    drawings = [
        payoff_drawing(
            payoff_view(snapshot, PayoffQuestion(Strategy.AVALANCHE, ExtraMoney(Money(extra))))
        )
        for extra in (100_000, 200_000)
    ]
    charts = [plan_charts(snapshot, drawing.view, Against()) for drawing in drawings]
    _measure("balances", drawings)
    _measure("interest by loan", [interest_drawing(each.interest) for each in charts])
    _measure("plan against plan", [versus_drawing(each.versus) for each in charts])
    _measure("countdown", [countdown_drawing(each.countdown) for each in charts])
    cash = cash_line_drawing(cash_line(snapshot, outlook(snapshot), CASH_DAYS), "Cash")
    row("  cash line, drawn whole, ms", _least(lambda: Stage(cash, *SIZE, 1.0, Look(theme.LIGHT))))


def _measure(name: str, drawings: Sequence[Drawing]) -> None:
    stage = Stage(drawings[0], *SIZE, 1.0, Look(theme.LIGHT))
    assert all(drawing.frame == drawings[0].frame for drawing in drawings), name
    turns = cycle(drawings)

    def move() -> None:
        stage.move(next(turns))
        stage.picture()

    def draw() -> None:
        stage._canvas.draw()
        stage.picture()

    moved, drawn = _least(move), _least(draw)
    row(f"{name}: redrawn while a slider moves, ms", moved, A_REDRAW_MS)
    row(f"  {name}: full drawing ÷ redrawing", drawn / moved)


def _least(action: Callable[[], object]) -> float:
    """Return the least processor time of many: what others do on the machine is no part of it."""
    taken = []
    for _ in range(TIMES):
        begun = time.thread_time()
        action()
        taken.append((time.thread_time() - begun) * 1000)
    return min(taken)
