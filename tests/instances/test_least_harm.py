"""The least harm where not everything can be paid, against the best that is known."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from tests.instances.instances import MILLIONTHS_A_YEAR, instances
from tideover.engine.optimal.harm_problem import HarmProblem, LateLoan
from tideover.engine.optimal.harm_replay import (
    everyone_a_little,
    follow_rule,
    smallest_owed_first,
)
from tideover.engine.optimal.least_harm import proven_least_harm, quick_least_harm

if TYPE_CHECKING:
    from tests.instances.instances import Instance


def harm_problem(instance: Instance) -> HarmProblem:
    """Return an instance of the kind `infeasible_grid` as the engine has it."""
    return HarmProblem(
        loans=tuple(
            LateLoan(
                loan["id"],
                tuple(loan["due"]),
                Fraction(loan["penalty_annual_ppm"], MILLIONTHS_A_YEAR),
                loan["late_fee"],
            )
            for loan in instance["loans"]
        ),
        available=tuple(instance["available_for_debt"]),
        weights=tuple(instance["bucket_weights_incremental"]),
        cash=instance["cash0"],
        buffer=instance["buffer"],
    )


@pytest.mark.parametrize("instance", instances("infeasible_grid"))
def test_the_rules_do_the_harm_the_instance_says(instance: Instance) -> None:
    problem = harm_problem(instance)
    expected = instance["expected"]
    assert follow_rule(problem, everyone_a_little).harm == expected["pro_rata"]
    assert follow_rule(problem, smallest_owed_first).harm == expected["smallest_owed_first"]


@pytest.mark.parametrize("instance", instances("infeasible_grid"))
def test_the_plan_does_no_more_harm_than_the_best_that_is_known(instance: Instance) -> None:
    problem = harm_problem(instance)
    known = instance["expected"]["best_known"]
    quick = quick_least_harm(problem)
    found = proven_least_harm(problem, quick, seconds=30)
    rounding = len(problem.loans) * problem.months
    assert found.plan.harm <= known + rounding * 4
    assert found.plan.harm <= known * 101 // 100
    assert found.at_least <= known
    assert found.is_closed
