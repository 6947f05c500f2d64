"""How good probabilities are: discrimination, Brier score, reliability."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log, sqrt
from statistics import fmean
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

Pairs = "Sequence[tuple[float, bool]]"
BINS = 10
Z_95 = 1.96


def auc(pairs: Sequence[tuple[float, bool]]) -> float:
    """How often somebody who missed was given the higher chance than somebody who did not."""
    ordered = sorted(pairs)
    ranks: list[float] = [0.0] * len(ordered)
    place = 0
    while place < len(ordered):
        end = place
        while end < len(ordered) and ordered[end][0] == ordered[place][0]:
            end += 1
        for each in range(place, end):
            ranks[each] = (place + end + 1) / 2
        place = end
    hits = sum(happened for _, happened in ordered)
    of_hits = sum(rank for rank, (_, happened) in zip(ranks, ordered, strict=True) if happened)
    return (of_hits - hits * (hits + 1) / 2) / (hits * (len(ordered) - hits))


def brier(pairs: Sequence[tuple[float, bool]]) -> float:
    return fmean((chance - happened) ** 2 for chance, happened in pairs)


@dataclass(frozen=True)
class Bin:
    """Some of the forecasts: how many, the mean chance they were given, how often it happened."""

    count: int
    said: float
    happened: float

    @property
    def band(self) -> tuple[float, float]:
        """Where the truth lies with 95 % (Wilson 1927), given what happened."""
        share, count, square = self.happened, self.count, Z_95**2
        middle = (share + square / (2 * count)) / (1 + square / count)
        width = Z_95 * sqrt(share * (1 - share) / count + square / (4 * count**2))
        width /= 1 + square / count
        return middle - width, middle + width

    @property
    def holds(self) -> bool:
        lowest, highest = self.band
        return lowest <= self.said <= highest


def tenths(pairs: Sequence[tuple[float, bool]]) -> list[Bin]:
    """The forecasts by chances from 0 to 10 %, 10 to 20 %, and so on; empty ones left out."""
    found: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for chance, happened in pairs:
        found[min(int(chance * BINS), BINS - 1)].append((chance, happened))
    return [_bin(each) for each in found if each]


def deciles(pairs: Sequence[tuple[float, bool]]) -> list[Bin]:
    """The forecasts in ten groups of the same size, from the lowest chances to the highest."""
    ordered = sorted(pairs)
    count = len(ordered)
    return [
        _bin(ordered[count * tenth // BINS : count * (tenth + 1) // BINS]) for tenth in range(BINS)
    ]


def _bin(pairs: Sequence[tuple[float, bool]]) -> Bin:
    return Bin(len(pairs), fmean(p for p, _ in pairs), fmean(float(y) for _, y in pairs))


def calibration_error(pairs: Sequence[tuple[float, bool]]) -> float:
    """The expected calibration error over ten bins of the same width."""
    return sum(each.count * abs(each.said - each.happened) for each in tenths(pairs)) / len(pairs)


def logistic(pairs: Sequence[tuple[float, bool]], rounds: int = 30) -> tuple[float, float]:
    """The intercept and slope of happened on the value, by Newton's method."""
    a, b = 0.0, 1.0
    for _ in range(rounds):
        g0 = g1 = h00 = h01 = h11 = 1e-9
        for value, happened in pairs:
            chance = sigmoid(a + b * value)
            g0 += happened - chance
            g1 += (happened - chance) * value
            weight = chance * (1 - chance)
            h00 += weight
            h01 += weight * value
            h11 += weight * value * value
        determinant = h00 * h11 - h01 * h01
        step_a = (h11 * g0 - h01 * g1) / determinant
        step_b = (h00 * g1 - h01 * g0) / determinant
        a += max(min(step_a, 2), -2)
        b += max(min(step_b, 2), -2)
    return a, b


def recalibration_slope(pairs: Sequence[tuple[float, bool]], paths: int) -> float:
    """The slope of what happened on the log odds of the chances: 1 where they are right.

    Chances of never and always are taken as half a path away from it.
    """
    least = 0.5 / paths
    kept = [(min(max(chance, least), 1 - least), happened) for chance, happened in pairs]
    return logistic([(log(chance / (1 - chance)), happened) for chance, happened in kept])[1]


def fitted(learned: Sequence[tuple[float, bool]], values: Sequence[float]) -> list[float]:
    """Chances for values, by a logistic curve through what was learned (Platt 1999)."""
    mean = fmean(value for value, _ in learned)
    spread = sqrt(fmean((value - mean) ** 2 for value, _ in learned)) or 1.0
    a, b = logistic([((value - mean) / spread, happened) for value, happened in learned])
    return [sigmoid(a + b * (value - mean) / spread) for value in values]


def sigmoid(value: float) -> float:
    if value < 0:
        small = exp(max(value, -700))
        return small / (1 + small)
    return 1 / (1 + exp(-min(value, 700)))
