"""Round numbers that explain many figures at once: a rate of 14.6 %, not of 14.6003 %.

Every figure allows a span of values. The search finds the values that the most spans share, and
among those the ones with the fewest digits, as a person would have agreed on them.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from tideover.domain.money import Rounding

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

_MOST_DIGITS = 12
_SLACK = 1e-13
"""Relative. A span's end is a float here; whether a value fits is tried exactly afterwards."""


@dataclass(frozen=True, slots=True)
class Allowed:
    """The values one figure allows, from `least` to `most`; `number` is its place from 0."""

    number: int
    least: float
    most: float


@dataclass(frozen=True, slots=True)
class Shared:
    """A span of values and the places of the figures that allow it."""

    least: float
    most: float
    numbers: frozenset[int]


def allowed(number: int, weight: Fraction, figure: int, rounding: Rounding) -> Allowed:
    """Return which values, times a positive `weight`, are posted as `figure`."""
    down, up = (0, 1) if rounding is Rounding.DOWN else (-0.5, 0.5)
    whole = float(weight)
    return Allowed(number, max(0.0, (figure + down) / whole), (figure + up) / whole)


def most_shared(spans: Sequence[Allowed]) -> Shared | None:
    """Return the values that the most figures allow; None without figures, or where none fits."""
    ends = [(span.least, 0, span) for span in spans if span.most >= 0]
    ends += [(span.most, 1, span) for span in spans if span.most >= 0]
    ends.sort(key=lambda end: end[:2])
    open_now: set[int] = set()
    best: Shared | None = None
    for place, (value, closes, span) in enumerate(ends):
        if closes:
            open_now.discard(span.number)
            continue
        open_now.add(span.number)
        if best is None or len(open_now) > len(best.numbers):
            best = Shared(value, ends[place + 1][0], frozenset(open_now))
    return best


def shared_from_start(spans: Sequence[Allowed]) -> int:
    """Return how many of the first figures have a value that all of them allow."""
    least, most = 0.0, float("inf")
    for count, span in enumerate(spans):
        least, most = max(least, span.least), min(most, span.most)
        if least > most:
            return count
    return len(spans)


def roundest(least: float, most: float, *, count: int = 3) -> list[Decimal]:
    """Return up to `count` numbers from `least` to `most`, the ones with the fewest digits first.

    Among those of equally many digits the ones nearest to the middle come first.
    """
    slack = _SLACK * max(abs(least), abs(most))
    low, high = Decimal(least - slack), Decimal(most + slack)
    found: list[Decimal] = []
    for digits in range(_MOST_DIGITS + 1):
        step = Decimal(1).scaleb(-digits)
        middle = ((low + high) / 2 / step).to_integral_value() * step
        near = (middle, middle - step, middle + step)
        found += [each for each in near if low <= each <= high and each not in found]
        if len(found) >= count:
            break
    return found[:count]


def digits_of(value: Decimal) -> int:
    """Return how many significant digits a number has."""
    return len(value.normalize().as_tuple().digits)
