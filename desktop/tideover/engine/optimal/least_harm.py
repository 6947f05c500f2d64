"""What to pay when not everything can be paid: the division that does the least harm.

Every month money comes in and each loan asks its due besides what is unpaid from before; what is
unpaid at its end bears penalty interest in the next and is charged a late fee. A loan is in bucket
k (M1, M2 …) when more is unpaid than its last k - 1 dues together: money meets the oldest due
first. Harm is the penalties, the late fees, and for every month in a bucket the weights of that
bucket and all below it: what a mark on the credit record is worth to the household.

The best division is looked for month by month among the payments that make a difference: nothing,
everything, just enough to stay in a bucket, and the rest of the money somewhere or kept. The most
promising beginnings go on, each judged by how the simple rules would end it, so that the answer is
never worse than a rule. A mathematical programme then looks for what lies between those payments;
where its search ends by itself, nothing better exists but for rounding.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice, permutations
from math import floor, isfinite
from typing import TYPE_CHECKING

from tideover.engine.optimal.harm_programme import HarmProgramme
from tideover.engine.optimal.harm_replay import (
    GOOD_RULES,
    RULES,
    HarmGame,
    in_order,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from tideover.engine.optimal.harm_problem import HarmPlan, HarmProblem
    from tideover.engine.optimal.harm_replay import Rule, State

MOST_KEPT = 10
"""Beginnings that go on from month to month."""

MOST_JUDGED = 120
"""Beginnings that are followed to the end in a month."""

MOST_DIVISIONS = 40
"""Divisions of a month's money that are tried from one beginning."""

MOST_COMBINED = 400
"""Ways to pay the first few loans that are kept while a division is put together."""

MOST_ORDERS = 120
"""Fixed orders that are tried: all of five loans."""


_Division = tuple[int, int, tuple[int, ...]]
"""What a division marks, what it spends, and what each loan gets."""


@dataclass(frozen=True, slots=True)
class LeastHarm:
    """The best plan that was found; no other does less harm than `at_least`, 0 where unknown."""

    plan: HarmPlan
    at_least: int = 0
    is_closed: bool = False


def quick_least_harm(problem: HarmProblem) -> LeastHarm:
    """Return the best division that was tried; no rule of `harm_replay` does less harm."""
    game = HarmGame(problem)
    states = [game.start()]
    orders = islice(permutations(range(len(problem.loans))), MOST_ORDERS)
    rules = (*RULES, *(in_order(order) for order in orders))
    best = _ended(game, states[0], 0, rules)
    for month in range(problem.months):
        ends = []
        for after in _most_promising(game, _followers(game, states, month), month):
            end = _ended(game, after, month + 1, GOOD_RULES)
            ends.append((end.harm, after))
            best = min(best, end, key=_harm)
        ends.sort(key=lambda pair: pair[0])
        states = [after for _, after in ends[:MOST_KEPT]]
    return LeastHarm(best.plan())


def proven_least_harm(
    problem: HarmProblem,
    so_far: LeastHarm,
    *,
    seconds: float,
    is_cancelled: Callable[[], bool] | None = None,
) -> LeastHarm:
    """Return the better of a plan and what the programme finds in so many seconds."""
    answer, unpaid = HarmProgramme(problem).solve(seconds=seconds, is_cancelled=is_cancelled)
    plans = [so_far.plan]
    if unpaid is not None:
        plans.append(HarmGame(problem).towards(unpaid).plan())
    rounding = 2 * len(problem.loans) * problem.months
    at_least = max(floor(answer.bound) - rounding, 0) if isfinite(answer.bound) else 0
    return LeastHarm(min(plans, key=lambda plan: plan.harm), at_least, answer.is_closed)


def _ended(game: HarmGame, state: State, month: int, rules: Iterable[Rule]) -> State:
    return min((game.follow(rule, state, month) for rule in rules), key=_harm)


def _followers(game: HarmGame, states: Iterable[State], month: int) -> Iterable[State]:
    """Return the states after a month that differ, each by its least harmful way."""
    found: dict[tuple[int, tuple[int, ...]], State] = {}
    for state in states:
        owed, penalties = game.owed(month, state)
        for division in _divisions(game, month, owed, game.money(month, state)):
            after = game.pay(month, state, owed, penalties, division)
            known = found.get((after.cash, after.unpaid))
            if known is None or after.harm < known.harm:
                found[after.cash, after.unpaid] = after
    return found.values()


def _most_promising(game: HarmGame, states: Iterable[State], month: int) -> list[State]:
    """Return the states that do least harm if every loan stays in its bucket to the end."""
    left = game.problem.months - month - 2 + game.problem.lasting

    def promise(state: State) -> int:
        return state.harm + left * game.marks(state.buckets[-1])

    return sorted(states, key=promise)[:MOST_JUDGED]


def _divisions(
    game: HarmGame, month: int, owed: Sequence[int], money: int
) -> Iterator[tuple[int, ...]]:
    """Yield the divisions of a month's money that mark least, what is left kept or spent."""
    found: list[_Division] = [(0, 0, ())]
    for index, asked in enumerate(owed):
        edges = [0, *game.edges[index][month]]
        amounts = {0, *(asked - edge for edge in edges if 0 <= asked - edge <= money)}
        steps = [
            (game.mark(index, game.bucket(index, month, asked - each)), each) for each in amounts
        ]
        found = _not_beaten(
            (marks + mark, spent + amount, (*paid, amount))
            for marks, spent, paid in found
            for mark, amount in steps
            if spent + amount <= money
        )
    for _, spent, division in found[-MOST_DIVISIONS:]:
        yield division
        for index, asked in enumerate(owed):
            more = min(money - spent, asked - division[index])
            if more:
                yield (*division[:index], division[index] + more, *division[index + 1 :])


def _not_beaten(divisions: Iterable[_Division]) -> list[_Division]:
    """Return, the cheapest first, the divisions than which none marks less for less money.

    Those that mark and spend the same are kept side by side: later months tell them apart.
    """
    kept: list[_Division] = []
    for division in sorted(divisions, key=_spent_then_marks):
        if not kept or division[0] < kept[-1][0] or division[:2] == kept[-1][:2]:
            kept.append(division)
    return kept[-MOST_COMBINED:]


def _spent_then_marks(division: _Division) -> tuple[int, int]:
    return division[1], division[0]


def _harm(state: State) -> int:
    return state.harm
