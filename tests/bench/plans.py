"""The best plan: how long it takes, how far from proven, and what it saves over popular orders."""

from __future__ import annotations

import statistics
import time
from random import Random

from tests.bench import late
from tests.bench.printing import row
from tests.engine.optimal.random_problems import random_problem
from tests.engine.optimal.test_least_harm import random_household
from tideover.engine.optimal.harm_replay import RULES, follow_rule
from tideover.engine.optimal.least_harm import quick_least_harm
from tideover.engine.optimal.orders import (
    by_order,
    dearest_first,
    fastest_growing_first,
    smallest_first,
)
from tideover.engine.optimal.relaxation import Model
from tideover.engine.optimal.solving import nothing_extra, proven_solution, quick_solution

SIZES = ((10, 60, 7), (10, 120, 5), (30, 120, 3))
HOUSEHOLDS = 1_000
LATE_HOUSEHOLDS = 500
SECONDS = 5
ORDERS = {
    "avalanche": dearest_first,
    "snowball": smallest_first,
    "growth": fastest_growing_first,
}


def measure() -> None:
    """Print times with their spread, certified gaps, and how much other plans cost more."""
    for loans, months, rounds in SIZES:
        _measure_size(loans, months, rounds)
    _measure_savings()
    _measure_harm()
    late.measure()


def _measure_size(loans: int, months: int, rounds: int) -> None:
    relaxed, quick, proven, gaps, left = [], [], [], [], []
    for seed in range(rounds):
        problem = random_problem(Random(seed), loans, months)
        begun = time.perf_counter()
        Model(problem).solve(whole=False)
        relaxed.append(time.perf_counter() - begun)
        begun = time.perf_counter()
        first = quick_solution(problem)
        quick.append(time.perf_counter() - begun)
        assert first is not None
        begun = time.perf_counter()
        last = [first, *proven_solution(problem, first, seconds=SECONDS)][-1]
        proven.append(time.perf_counter() - begun)
        gaps.append(max(first.gap - first.rounding, 0) / first.replay.cost)
        left.append(max(last.gap - last.rounding, 0) / last.replay.cost)
    size = f"{loans} loans × {months} months"
    row(f"{size}: relaxed programme, ms", _middle(relaxed))
    row(f"{size}: plan with its certificate, ms", _middle(quick))
    row(f"{size}: plan ÷ relaxed programme", _middle(quick) / _middle(relaxed))
    row(f"{size}: looked on, ms", _middle(proven))
    print(f"    certified gap at once {_percents(gaps)}, after looking on {_percents(left)}")


def _measure_savings() -> None:
    more: dict[str, list[float]] = {name: [] for name in (*ORDERS, "only what is due")}
    for seed in range(HOUSEHOLDS):
        problem = random_problem(Random(seed), 4, 24, tightness=1.02 + 0.05 * (seed % 8))
        best = quick_solution(problem)
        assert best is not None
        costs = {name: by_order(problem, order(problem)).cost for name, order in ORDERS.items()}
        costs["only what is due"] = nothing_extra(problem).cost
        assert best.replay.cost <= min(costs.values())
        for name, cost in costs.items():
            more[name].append((cost - best.replay.cost) / max(best.replay.cost, 1))
    print(f"  {HOUSEHOLDS} random households: how much more another plan costs")
    for name, found in more.items():
        dearer = sum(each > 0.001 for each in found) / len(found)
        tenth = statistics.quantiles(found, n=10)[-1]
        middle = statistics.median(found)
        print(f"    {name:20} median {middle:.2%}, one in ten above {tenth:.2%}, "
              f"more than 0.1 % dearer in {dearer:.0%}")  # fmt: skip


def _measure_harm() -> None:
    times, better = [], []
    for seed in range(LATE_HOUSEHOLDS):
        chance = Random(seed)
        problem = random_household(chance, chance.randrange(2, 5), chance.randrange(3, 7))
        begun = time.perf_counter()
        found = quick_least_harm(problem).plan
        times.append(time.perf_counter() - begun)
        rules = min(follow_rule(problem, rule).harm for rule in RULES)
        assert found.harm <= rules
        better.append((rules - found.harm) / max(rules, 1))
    row(f"least harm, {LATE_HOUSEHOLDS} late households: each, ms", _middle(times))
    print(f"    less harm than the best simple rule: {_percents(better)}")


def _middle(seconds: list[float]) -> float:
    return statistics.median(seconds) * 1000


def _percents(shares: list[float]) -> str:
    return f"median {statistics.median(shares):.3%}, largest {max(shares):.3%}"
