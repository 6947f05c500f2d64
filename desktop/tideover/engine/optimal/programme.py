"""A linear programme, some of whose columns may have to be whole, solved with HiGHS."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import highspy
import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

INFINITE = highspy.kHighsInf


@dataclass(frozen=True, slots=True)
class Answer:
    """What the solver says: `bound` on the least cost, and the columns' values where it has any.

    `is_closed` says that the search ended by itself. An infeasible programme is closed and has an
    infinite bound.
    """

    bound: float
    values: Sequence[float] | None
    is_closed: bool


class _QuietSolver(highspy.Highs):
    """The solver without its banner: what a command prints is for programs to read."""

    def enableCallbacks(self) -> None:  # noqa: N802 - the name is the library's
        """Be silent before the first thing that would be said."""
        self.setOptionValue("output_flag", False)
        super().enableCallbacks()  # type: ignore[no-untyped-call]


class Programme:
    """Columns, rows and a cost to be made least."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.constant = 0.0
        self._costs: list[float] = []
        self._lower: list[float] = []
        self._upper: list[float] = []
        self._whole: list[int] = []
        self._rows: list[tuple[float, float]] = []
        self._starts = [0]
        self._columns: list[int] = []
        self._factors: list[float] = []

    def column(self, cost: float, lower: float = 0.0, upper: float = INFINITE) -> int:
        """Add a column; return its number."""
        self._costs.append(cost)
        self._lower.append(lower)
        self._upper.append(upper)
        return len(self._costs) - 1

    def upper(self, column: int) -> float:
        """Return the most a column can be."""
        return self._upper[column]

    def switch(self, cost: float) -> int:
        """Add a column that is 0 or 1; return its number."""
        self._whole.append(self.column(cost, 0.0, 1.0))
        return self._whole[-1]

    def row(
        self, terms: Sequence[tuple[int, float]], lower: float, upper: float = INFINITE
    ) -> None:
        """Hold a sum of columns times factors between two numbers."""
        for column, factor in terms:
            self._columns.append(column)
            self._factors.append(factor)
        self._starts.append(len(self._columns))
        self._rows.append((lower, upper))

    def solve(
        self,
        *,
        whole: bool,
        seconds: float = INFINITE,
        gap: float = 0.0,
        is_cancelled: Callable[[], bool] | None = None,
    ) -> Answer:
        """Solve it: relaxed, or `whole` until the gap or the time is reached or it is cancelled."""
        solver = self._solver(whole=whole)
        solver.setOptionValue("time_limit", seconds)
        solver.setOptionValue("mip_rel_gap", gap)
        if is_cancelled is not None:
            _watch(solver, is_cancelled)
        solver.run()
        status = solver.getModelStatus()
        if status == highspy.HighsModelStatus.kInfeasible:
            return Answer(INFINITE, None, is_closed=True)
        known = solver.getInfo()
        found = known.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
        return Answer(
            known.mip_dual_bound if whole else known.objective_function_value,
            solver.getSolution().col_value if found else None,
            is_closed=status == highspy.HighsModelStatus.kOptimal,
        )

    def _solver(self, *, whole: bool) -> highspy.Highs:
        programme = highspy.HighsLp()
        programme.num_col_ = len(self._costs)
        programme.num_row_ = len(self._rows)
        programme.col_cost_ = np.array(self._costs)
        programme.col_lower_ = np.array(self._lower)
        programme.col_upper_ = np.array(self._upper)
        programme.row_lower_ = np.array([lower for lower, _ in self._rows])
        programme.row_upper_ = np.array([upper for _, upper in self._rows])
        programme.offset_ = self.constant
        programme.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        programme.a_matrix_.start_ = np.array(self._starts)
        programme.a_matrix_.index_ = np.array(self._columns)
        programme.a_matrix_.value_ = np.array(self._factors)
        if whole:
            kinds = [highspy.HighsVarType.kContinuous] * len(self._costs)
            for column in self._whole:
                kinds[column] = highspy.HighsVarType.kInteger
            programme.integrality_ = kinds
        solver = _QuietSolver()  # type: ignore[no-untyped-call]
        solver.passModel(programme)
        return solver


def _watch(solver: highspy.Highs, is_cancelled: Callable[[], bool]) -> None:
    """Let the solver ask now and then whether the answer is still wanted."""

    def ask(event: highspy.HighsCallbackEvent) -> None:
        if is_cancelled():
            event.interrupt()

    for callback in (solver.cbMipInterrupt, solver.cbSimplexInterrupt, solver.cbIpmInterrupt):
        callback.subscribe(ask)
