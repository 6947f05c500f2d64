"""The best plan, in steps: a good one with its certificate at once, a proven one a little later."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import floor, isfinite
from typing import TYPE_CHECKING

from tideover.engine.optimal.orders import (
    by_order,
    by_targets,
    dearest_first,
    exactly,
    fastest_growing_first,
    smallest_first,
)
from tideover.engine.optimal.relaxation import Goal, Model
from tideover.engine.optimal.replay import replayed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tideover.engine.optimal.problem import PayoffProblem
    from tideover.engine.optimal.relaxation import Guide
    from tideover.engine.optimal.replay import Replay

ROUGH_GAP = 0.01
"""The part of its cost to which the search narrows first: something better shows soon."""

GOOD_ENOUGH = 0.001
"""The part of its cost by which a plan may be above the bound and is still not looked at again."""


@dataclass(frozen=True, slots=True)
class Solution:
    """A plan that was played to the minor unit, and what is known of all others.

    No plan can cost less than `at_least`: the programme's bound less `rounding`, one minor unit for
    each loan and month, since the programme knows no rounding. `is_closed` says that the search
    ended by itself: what is left between the two is rounding.
    """

    replay: Replay
    at_least: int
    rounding: int
    is_closed: bool = False

    @property
    def gap(self) -> int:
        """By how much this plan may be dearer than the best one."""
        return max(self.replay.cost - self.at_least, 0)

    @property
    def is_good_enough(self) -> bool:
        """Whether looking on can save no more than GOOD_ENOUGH of the cost, but for rounding."""
        return self.is_closed or self.gap - self.rounding <= self.replay.cost * GOOD_ENOUGH


def nothing_extra(problem: PayoffProblem) -> Replay:
    """Return what happens if only what is asked is paid."""
    return replayed(problem, [[0] * len(problem.loans)] * problem.months)


def quick_solution(problem: PayoffProblem) -> Solution | None:
    """Return the best of the popular orders and of what the relaxed programme says, with its bound.

    None where no plan pays every instalment: that is another question (`least_harm`).
    """
    orders = (dearest_first, smallest_first, fastest_growing_first)
    relaxed = Model(problem).solve(whole=False)
    candidates = [nothing_extra(problem), *(by_order(problem, order(problem)) for order in orders)]
    candidates += _guided(problem, relaxed)
    best = _cheapest(problem, candidates)
    if best is None:
        return None
    return Solution(best, _bound(problem, relaxed), _rounding(problem))


def proven_solution(
    problem: PayoffProblem,
    best: Solution | None,
    *,
    seconds: float,
    is_cancelled: Callable[[], bool] | None = None,
) -> Iterator[Solution]:
    """Yield better plans and higher bounds until nothing can be found: first 1 %, then the rest.

    Starts from the quick solution; stops early when `seconds` are over or it is cancelled. Yields
    nothing where no plan pays every instalment.
    """
    model = Model(problem)
    for gap, share in ((ROUGH_GAP, 0.3), (0.0, 0.7)):
        if best is not None and gap and best.gap - best.rounding <= best.replay.cost * gap:
            continue
        answer = model.solve(
            whole=True, seconds=seconds * share, gap=gap, is_cancelled=is_cancelled
        )
        found = _cheapest(problem, [*([best.replay] if best else []), *_guided(problem, answer)])
        if found is None:
            continue
        at_least = _bound(problem, answer)
        best = Solution(
            found,
            at_least if best is None else max(at_least, best.at_least),
            _rounding(problem),
            is_closed=answer.is_closed and gap == 0,
        )
        yield best
        if is_cancelled is not None and is_cancelled():
            return


def _guided(problem: PayoffProblem, answer: Guide) -> Iterator[Replay]:
    """Play what the programme says in the ways that may keep its cash."""
    if answer.targets is None:
        return
    as_it_is = exactly(problem, answer.targets)
    if as_it_is is not None:
        yield as_it_is
    yield by_targets(problem, answer.targets, fastest_growing_first(problem))
    yield by_targets(problem, answer.targets)


def _cheapest(problem: PayoffProblem, candidates: Iterable[Replay]) -> Replay | None:
    """Return the cheapest plan whose cash lasts."""
    lasting = [each for each in candidates if min(each.cash) >= problem.buffer]
    return min(lasting, key=lambda each: each.cost, default=None)


def _rounding(problem: PayoffProblem) -> int:
    return len(problem.loans) * problem.months


def _bound(problem: PayoffProblem, answer: Guide) -> int:
    """Return what every plan costs at least, in whole minor units."""
    if not isfinite(answer.bound):
        return 0
    return max(floor(answer.bound) - _rounding(problem), 0)


def soonest_solution(problem: PayoffProblem, *, seconds: float) -> Solution | None:
    """Return a plan that is free of debt in the fewest months, and among those the cheapest found.

    `at_least` is the bound of the cost for that many months. None where no plan ends in time.
    """
    low, high = 1, problem.months
    found: Solution | None = None
    while low <= high:
        months = (low + high) // 2
        model = Model(problem, debt_free_in=months)
        answer = model.solve(whole=False)
        replay = _cheapest(problem, _free_in(months, _guided(problem, answer)))
        if replay is None and answer.targets is not None:
            answer = model.solve(whole=True, seconds=seconds, gap=GOOD_ENOUGH)
            replay = _cheapest(problem, _free_in(months, _guided(problem, answer)))
        if replay is None:
            low = months + 1
        else:
            high = months - 1
            found = Solution(
                replay, _bound(problem, answer), _rounding(problem), is_closed=answer.is_closed
            )
    return found


def _free_in(months: int, candidates: Iterable[Replay]) -> Iterator[Replay]:
    return (
        each for each in candidates if each.debt_free_in is not None and each.debt_free_in <= months
    )


def solution_for(problem: PayoffProblem, goal: Goal, *, seconds: float) -> Solution | None:
    """Return a plan for another goal than the least cost, played to the minor unit.

    `at_least` is still the bound of the least cost, so that what the preference costs can be seen.
    """
    cheapest = Model(problem).solve(whole=False)
    answer = Model(problem, goal).solve(whole=True, seconds=seconds, gap=GOOD_ENOUGH)
    played = exactly(problem, answer.targets) if answer.targets is not None else None
    candidates = [each for each in (played, nothing_extra(problem)) if each is not None]
    lasting = [each for each in candidates if min(each.cash) >= problem.buffer]
    if not lasting:
        return None
    solution = Solution(lasting[0], _bound(problem, cheapest), _rounding(problem))
    return replace(solution, is_closed=answer.is_closed)
