"""Too little money: the division that does the least harm."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from random import Random
from typing import TYPE_CHECKING

import pytest

from tideover.engine.optimal.harm_problem import HarmPlan, HarmProblem, LateLoan
from tideover.engine.optimal.harm_replay import RULES, HarmGame, follow_rule
from tideover.engine.optimal.least_harm import proven_least_harm, quick_least_harm

if TYPE_CHECKING:
    from collections.abc import Iterator

WEIGHTS = (15_000, 15_000, 25_000, 40_000, 50_000, 60_000)


def random_household(chance: Random, loans: int, months: int) -> HarmProblem:
    """Return loans, some of them late already, and less money than they ask."""
    drawn = []
    for number in range(loans):
        due = chance.randrange(20_000, 200_000, 1_000)
        late = chance.choice((0, 0, 1, 2))
        drawn.append(
            LateLoan(
                f"L{number}",
                (due,) * months,
                Fraction(chance.choice((0, 90_000, 150_000, 219_000)), 12_000_000),
                chance.choice((0, 0, 2_000, 5_000)),
                unpaid=due * late,
                earlier_dues=(due,) * late,
            )
        )
    asked = sum(loan.dues[0] for loan in drawn)
    money = tuple(round(asked * chance.uniform(0.2, 0.9)) for _ in range(months))
    return HarmProblem(tuple(drawn), money, WEIGHTS)


@pytest.mark.parametrize("seed", range(60))
def test_no_simple_rule_does_less_harm(seed: int) -> None:
    chance = Random(seed)
    problem = random_household(chance, chance.randrange(2, 6), chance.randrange(3, 10))
    found = quick_least_harm(problem)
    assert found.plan.harm <= min(follow_rule(problem, rule).harm for rule in RULES)
    paid = [sum(row) for row in found.plan.payments]
    for month in range(problem.months):
        assert sum(paid[: month + 1]) <= sum(problem.available[: month + 1])


def every_division(problem: HarmProblem, step: int) -> Iterator[HarmPlan]:
    """Yield what every division in steps does, by trying all of them."""
    game = HarmGame(problem)
    states = [game.start()]
    for month in range(problem.months):
        following = []
        for state in states:
            owed, penalties = game.owed(month, state)
            choices = [sorted({*range(0, asked, step), asked}) for asked in owed]
            following += [
                game.pay(month, state, owed, penalties, paid)
                for paid in product(*choices)
                if sum(paid) <= game.money(month, state)
            ]
        states = following
    for state in states:
        yield state.plan()


@pytest.mark.parametrize("seed", range(10))
def test_trying_every_division_of_a_small_household_finds_nothing_better(seed: int) -> None:
    problem = random_household(Random(seed), 2, 3)
    tried = min(plan.harm for plan in every_division(problem, 50_000))
    found = proven_least_harm(problem, quick_least_harm(problem), seconds=20)
    rounding = 4 * len(problem.loans) * problem.months
    assert found.is_closed
    assert found.plan.harm <= tried + rounding
    assert found.at_least <= tried


def test_with_no_money_at_all_the_harm_is_told_and_not_hidden() -> None:
    loan = LateLoan("card", (10_000, 10_000), Fraction(1, 100), 500)
    found = quick_least_harm(HarmProblem((loan,), (0, 0), WEIGHTS)).plan
    # 500 for each month, 1 % of 10,000 in the second, M1 and then M2.
    assert found.charges == 500 + 500 + 100
    assert found.buckets == ((1,), (2,))
    assert found.harm == found.charges + WEIGHTS[0] + WEIGHTS[0] + WEIGHTS[1]


def test_with_enough_money_nobody_is_late() -> None:
    loan = LateLoan("card", (10_000, 10_000), Fraction(1, 100), 500)
    found = quick_least_harm(HarmProblem((loan,), (10_000, 10_000), WEIGHTS)).plan
    assert found.harm == 0
    assert found.buckets == ((0,), (0,))
