"""A linear programme, some of whose columns may have to be whole, solved with HiGHS."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

INFINITE = float("inf")


@dataclass(frozen=True, slots=True)
class Answer:
    """What the solver says: `bound` on the least cost, and the columns' values where it has any.

    `is_closed` says that the search ended by itself. An infeasible programme is closed and has an
    infinite bound.
    """

    bound: float
    values: Sequence[float] | None
    is_closed: bool


class Programme:
    """Columns, rows and a cost to be made least.

    Of column `c`: `costs[c]`, and it lies between `lower[c]` and `upper[c]`; those in `whole` are
    0 or 1. Row `r` holds the sum of `factors[k]` times `columns[k]`, with k from `starts[r]` to
    `starts[r + 1]`, between the two numbers of `rows[r]`.
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self.constant = 0.0
        self.costs: list[float] = []
        self.lower: list[float] = []
        self.upper: list[float] = []
        self.whole: list[int] = []
        self.rows: list[tuple[float, float]] = []
        self.starts = [0]
        self.columns: list[int] = []
        self.factors: list[float] = []

    def column(self, cost: float, lower: float = 0.0, upper: float = INFINITE) -> int:
        """Add a column; return its number."""
        self.costs.append(cost)
        self.lower.append(lower)
        self.upper.append(upper)
        return len(self.costs) - 1

    def switch(self, cost: float) -> int:
        """Add a column that is 0 or 1; return its number."""
        self.whole.append(self.column(cost, 0.0, 1.0))
        return self.whole[-1]

    def row(
        self, terms: Sequence[tuple[int, float]], lower: float, upper: float = INFINITE
    ) -> None:
        """Hold a sum of columns times factors between two numbers."""
        for column, factor in terms:
            self.columns.append(column)
            self.factors.append(factor)
        self.starts.append(len(self.columns))
        self.rows.append((lower, upper))

    def solve(
        self,
        *,
        whole: bool,
        seconds: float = INFINITE,
        gap: float = 0.0,
        is_cancelled: Callable[[], bool] | None = None,
    ) -> Answer:
        """Solve it: relaxed, or `whole` until the gap or the time is reached or it is cancelled."""
        # The solver and numpy take a while to load: only who asks for a plan waits for them.
        from tideover.engine.optimal.solver import solve

        return solve(self, whole=whole, seconds=seconds, gap=gap, is_cancelled=is_cancelled)
