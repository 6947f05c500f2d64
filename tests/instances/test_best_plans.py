"""The cheapest plan of households whose optimum another program has proven."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.instances.instances import instances, payoff_problem
from tideover.engine.optimal.orders import by_order, dearest_first
from tideover.engine.optimal.solving import (
    nothing_extra,
    proven_solution,
    quick_solution,
    soonest_solution,
)

if TYPE_CHECKING:
    from tests.instances.instances import Instance
    from tideover.engine.optimal.problem import PayoffProblem
    from tideover.engine.optimal.solving import Solution

SECONDS = 20


def best(problem: PayoffProblem) -> Solution:
    """Return the last of the solutions: the best one, with the search at its end."""
    first = quick_solution(problem)
    assert first is not None
    return [first, *proven_solution(problem, first, seconds=SECONDS)][-1]


@pytest.mark.parametrize("instance", [*instances("exact_grid"), *instances("continuous_milp")])
def test_paying_only_what_is_asked_costs_what_the_instance_says(instance: Instance) -> None:
    problem = payoff_problem(instance)
    assert nothing_extra(problem).cost == instance["expected"]["minimum"]


@pytest.mark.parametrize("instance", instances("exact_grid"))
def test_the_plan_is_not_dearer_than_the_best_one_found_by_trying_every_plan(
    instance: Instance,
) -> None:
    expected = instance["expected"]
    found = best(payoff_problem(instance))
    assert found.replay.cost <= expected["optimal_cost_grid_exact"]
    assert found.replay.cost >= expected["continuous_milp_bound"] - found.rounding
    assert found.is_closed


@pytest.mark.parametrize("instance", instances("continuous_milp"))
def test_the_plan_costs_what_two_other_solvers_have_proven(instance: Instance) -> None:
    expected = instance["expected"]
    optimum = expected["optimal_cost_continuous"]
    found = best(payoff_problem(instance))
    assert abs(found.replay.cost - optimum) <= expected["tolerance_minor"]
    assert found.at_least <= optimum <= found.at_least + 2 * found.rounding
    assert found.is_closed


@pytest.mark.parametrize("instance", instances("continuous_milp"))
def test_the_earliest_debt_free_month_is_the_proven_one(instance: Instance) -> None:
    found = soonest_solution(payoff_problem(instance), seconds=SECONDS)
    assert found is not None
    assert found.replay.debt_free_in == instance["expected"]["earliest_debt_free_month"]


@pytest.mark.parametrize("instance", instances("continuous_milp"))
def test_looking_ahead_keeps_the_buffer_in_every_order(instance: Instance) -> None:
    problem = payoff_problem(instance)
    played = by_order(problem, dearest_first(problem))
    assert min(played.cash) >= problem.buffer
