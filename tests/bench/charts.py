"""Moving the curves of the payoff chart beside drawing all of it."""

from __future__ import annotations

from itertools import cycle
from typing import TYPE_CHECKING

from tests.bench.printing import milliseconds, row
from tideover.domain.extra_money import ExtraMoney
from tideover.domain.money import Money
from tideover.engine.strategies import Strategy
from tideover.ui import theme
from tideover.ui.charts.drawing import Look
from tideover.ui.charts.payoff_chart import payoff_drawing
from tideover.ui.charts.stage import Stage
from tideover.viewmodels.payoff import PayoffQuestion, payoff_view

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot

SIZE = (1000, 420)
TIMES = 30


def measure(snapshot: Snapshot) -> None:
    """Print what a frame takes by blitting, and a full drawing in its terms."""
    drawings = [
        payoff_drawing(
            payoff_view(snapshot, PayoffQuestion(Strategy.AVALANCHE, ExtraMoney(Money(extra))))
        )
        for extra in (100_000, 200_000)
    ]
    stage = Stage(drawings[0], *SIZE, 1.0, Look(theme.LIGHT))
    turns = cycle(drawings)

    def move() -> None:
        stage.move(next(turns))
        stage.picture()

    def draw() -> None:
        stage._canvas.draw()
        stage.picture()

    moved = milliseconds(move, TIMES)
    drawn = milliseconds(draw, TIMES)
    row("  blitting, ms a frame", moved)
    row("matplotlib: full drawing ÷ blitting", drawn / moved)
