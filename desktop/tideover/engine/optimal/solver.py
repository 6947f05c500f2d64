"""HiGHS, asked for the answer to a programme. Imported only when a plan is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import highspy
import numpy as np

from tideover.engine.optimal.programme import INFINITE, Answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from tideover.engine.optimal.programme import Programme


class _QuietSolver(highspy.Highs):
    """The solver without its banner: what a command prints is for programs to read."""

    def enableCallbacks(self) -> None:  # noqa: N802 - the name is the library's
        """Be silent before the first thing that would be said."""
        self.setOptionValue("output_flag", False)
        super().enableCallbacks()  # type: ignore[no-untyped-call]


def solve(
    programme: Programme,
    *,
    whole: bool,
    seconds: float,
    gap: float,
    is_cancelled: Callable[[], bool] | None,
) -> Answer:
    """Solve it: relaxed, or `whole` until the gap or the time is reached or it is cancelled."""
    solver = _solver(programme, whole=whole)
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


def _solver(programme: Programme, *, whole: bool) -> highspy.Highs:
    given = highspy.HighsLp()
    given.num_col_ = len(programme.costs)
    given.num_row_ = len(programme.rows)
    given.col_cost_ = np.array(programme.costs)
    given.col_lower_ = np.array(programme.lower)
    given.col_upper_ = np.array(programme.upper)
    given.row_lower_ = np.array([lower for lower, _ in programme.rows])
    given.row_upper_ = np.array([upper for _, upper in programme.rows])
    given.offset_ = programme.constant
    given.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    given.a_matrix_.start_ = np.array(programme.starts)
    given.a_matrix_.index_ = np.array(programme.columns)
    given.a_matrix_.value_ = np.array(programme.factors)
    if whole:
        kinds = [highspy.HighsVarType.kContinuous] * len(programme.costs)
        for column in programme.whole:
            kinds[column] = highspy.HighsVarType.kInteger
        given.integrality_ = kinds
    solver = _QuietSolver()  # type: ignore[no-untyped-call]
    solver.passModel(given)
    return solver


def _watch(solver: highspy.Highs, is_cancelled: Callable[[], bool]) -> None:
    """Let the solver ask now and then whether the answer is still wanted."""

    def ask(event: highspy.HighsCallbackEvent) -> None:
        if is_cancelled():
            event.interrupt()

    for callback in (solver.cbMipInterrupt, solver.cbSimplexInterrupt, solver.cbIpmInterrupt):
        callback.subscribe(ask)
