"""The best plan: what its certificate promises."""

from __future__ import annotations

from itertools import product
from random import Random
from typing import TYPE_CHECKING

import pytest

from tests.engine.optimal.random_problems import random_problem
from tideover.engine.optimal.orders import (
    by_order,
    dearest_first,
    fastest_growing_first,
    smallest_first,
)
from tideover.engine.optimal.problem import PayoffProblem
from tideover.engine.optimal.relaxation import Goal
from tideover.engine.optimal.replay import replayed
from tideover.engine.optimal.solving import (
    nothing_extra,
    proven_solution,
    quick_solution,
    solution_for,
    soonest_solution,
)

if TYPE_CHECKING:
    from tideover.engine.optimal.solving import Solution

ORDERS = (dearest_first, smallest_first, fastest_growing_first)
WHOLE = 10**12
"""More than any debt: everything that is owed is paid."""


def best(problem: PayoffProblem) -> Solution:
    """Return what the search ends with."""
    first = quick_solution(problem)
    assert first is not None
    return [first, *proven_solution(problem, first, seconds=10)][-1]


@pytest.mark.parametrize("seed", range(60))
def test_a_plan_is_never_worse_than_the_best_popular_order(seed: int) -> None:
    problem = random_problem(Random(seed), 4, 24, tightness=1.02 + 0.05 * (seed % 6))
    found = quick_solution(problem)
    assert found is not None
    orders = [by_order(problem, order(problem)) for order in ORDERS]
    assert all(min(played.cash) >= problem.buffer for played in orders)
    assert found.replay.cost <= min(played.cost for played in orders)
    assert found.replay.cost <= nothing_extra(problem).cost
    assert min(found.replay.cash) >= problem.buffer


@pytest.mark.parametrize("seed", range(40))
def test_no_plan_that_was_ever_tried_costs_less_than_the_certificate_says(seed: int) -> None:
    chance = Random(seed)
    problem = random_problem(chance, 3, 12)
    found = best(problem)
    assert found.is_closed
    assert found.gap <= 2 * found.rounding
    for _ in range(60):
        extras = [
            [chance.choice((0, 0, 50_000, 300_000, WHOLE)) for _ in problem.loans]
            for _ in problem.net_income
        ]
        tried = replayed(problem, extras)
        if min(tried.cash) >= problem.buffer:
            assert tried.cost >= found.at_least


@pytest.mark.parametrize("seed", range(12))
def test_trying_every_plan_of_a_tiny_household_finds_none_cheaper(seed: int) -> None:
    problem = random_problem(Random(seed), 2, 3)
    steps = (0, 100_000, 500_000, WHOLE)
    tried = (
        replayed(problem, [plan[:2], plan[2:4], plan[4:]]) for plan in product(steps, repeat=6)
    )
    cheapest = min(played.cost for played in tried if min(played.cash) >= problem.buffer)
    found = best(problem)
    assert found.replay.cost <= cheapest + found.rounding
    assert found.at_least <= cheapest


def test_a_household_that_cannot_pay_every_instalment_has_no_such_plan() -> None:
    problem = random_problem(Random(1), 3, 12)
    poor = PayoffProblem(0, 0, (1,) * problem.months, problem.loans)
    assert quick_solution(poor) is None
    assert list(proven_solution(poor, None, seconds=5)) == []
    assert soonest_solution(poor, seconds=5) is None
    assert solution_for(poor, Goal.MOST_CASH, seconds=5) is None


def test_the_solver_prints_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    assert quick_solution(random_problem(Random(1), 2, 6)) is not None
    assert capfd.readouterr() == ("", "")


def test_nobody_waits_for_an_answer_that_is_no_longer_wanted() -> None:
    problem = random_problem(Random(3), 10, 60)
    first = quick_solution(problem)
    found = list(proven_solution(problem, first, seconds=60, is_cancelled=lambda: True))
    assert len(found) <= 1
    assert all(each.replay.cost <= first.replay.cost for each in found if first is not None)


@pytest.mark.parametrize("seed", range(8))
def test_the_soonest_plan_ends_no_later_than_any_order(seed: int) -> None:
    problem = random_problem(Random(seed), 4, 24)
    found = soonest_solution(problem, seconds=10)
    ends = [by_order(problem, order(problem)).debt_free_in for order in ORDERS]
    in_time = [end for end in ends if end is not None]
    if in_time:
        assert found is not None
        assert found.replay.debt_free_in is not None
        assert found.replay.debt_free_in <= min(in_time)


@pytest.mark.parametrize("seed", range(8))
def test_the_plan_that_keeps_most_cash_keeps_at_least_what_paying_only_the_dues_does(
    seed: int,
) -> None:
    problem = random_problem(Random(seed), 4, 24, tightness=1.05)
    found = solution_for(problem, Goal.MOST_CASH, seconds=10)
    assert found is not None
    slack = len(problem.loans) * problem.months
    assert min(found.replay.cash) >= min(nothing_extra(problem).cash) - slack


@pytest.mark.parametrize("seed", range(8))
def test_the_plan_for_relief_frees_at_least_as_much_as_the_cheapest_plan(seed: int) -> None:
    problem = random_problem(Random(seed), 4, 24)
    relief = solution_for(problem, Goal.MOST_RELIEF, seconds=10)
    cheapest = best(problem)
    assert relief is not None
    assert relief.replay.cost >= cheapest.at_least
    months_open = [
        sum(1 for row in each.replay.balances for owed in row if owed)
        for each in (relief, cheapest)
    ]
    assert months_open[0] <= months_open[1] + len(problem.loans)
