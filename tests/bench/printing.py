"""How a measurement is told: one line with its number, and its goal where there is one."""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


def median(values: Iterable[float]) -> float:
    """Return the median."""
    return statistics.median(values)


def milliseconds(action: Callable[[], object], times: int = 1) -> float:
    """Return the median time that an action takes."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        action()
        taken.append((time.perf_counter() - begun) * 1000)
    return median(taken)


def least_milliseconds(action: Callable[[], object], times: int) -> tuple[float, float]:
    """Return the least time that an action takes, and for how much of it the processor works."""
    taken, worked = [], []
    for _ in range(times):
        begun, busy = time.perf_counter(), time.process_time()
        action()
        worked.append((time.process_time() - busy) * 1000)
        taken.append((time.perf_counter() - begun) * 1000)
    return min(taken), min(worked)


def row(name: str, value: float, goal: float | None = None) -> None:
    """Print a number; a goal is met by what does not exceed it."""
    verdict = "" if goal is None else f"   goal ≤ {goal:g}   {'met' if value <= goal else 'MISSED'}"
    print(f"{name:58}{value:12,.2f}{verdict}")
