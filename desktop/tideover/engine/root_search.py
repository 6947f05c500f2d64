"""The search for the discount factor at which flows of money are worth nothing.

A discount factor v is what one unit of money, one step later, is worth now: v = 1 / (1 + rate).
By Descartes' rule of signs one change of sign among the flows means one solution. With several
changes the one nearest to a rate of zero that is not negative is found, else the negative one
nearest to zero, as numpy-financial does.

Every search walks outwards from a rate of zero until the worth changes its sign, and narrows
that bracket by Newton's steps, halving it whenever they leave it. So it always ends.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    Worth = Callable[[Decimal], tuple[Decimal, Decimal]]
    """What flows are worth at a discount factor, and the slope of that worth."""

DIGITS = 40
"""Working precision in digits, to be set around a search; rates are right to 12 and more."""

_CLOSE = Decimal(10) ** -32
_STEP = Decimal("1.02")
_MOST_STEPS = 1500
"""With several changes of sign discount factors up to 1.02^1500, about 8e12, are tried."""
_MOST_DOUBLINGS = 20
"""With one change of sign factors up to 1.02^(2^20), about 1e9000: a fen doubled overnight."""
_MOST_ROUNDS = 4000


def discount_factor(
    worth: Worth, amounts: Sequence[Decimal], steps_a_period: int = 1
) -> Decimal | None:
    """Return the discount factor of one step at which flows are worth nothing.

    `worth` is asked at discount factors of one step, of which `steps_a_period` make a period.
    `amounts` are the flows in the order of their days; only their signs matter. None when
    these never change, because then no rate makes the flows even.
    """
    moving = [amount for amount in amounts if amount]
    changes = sum((before < 0) != (after < 0) for before, after in pairwise(moving))
    if not changes:
        return None
    if changes == 1:
        gain = -worth(Decimal(1))[0] * moving[0]
        ways = [_doubling(_STEP if gain < 0 else 1 / _STEP, steps_a_period)]
    else:
        ways = [_stepping(ratio, steps_a_period) for ratio in (1 / _STEP, _STEP)]
    found = (_first_root(worth, way) for way in ways)
    return next((factor for factor in found if factor is not None), None)


def _stepping(ratio: Decimal, steps_a_period: int) -> Iterator[Decimal]:
    """Yield the discount factors of one step for ratio^0, ratio^1, ratio^2 a period."""
    ratio_a_step = ratio ** (Decimal(1) / steps_a_period)
    factor = Decimal(1)
    for _ in range(_MOST_STEPS):
        yield factor
        factor *= ratio_a_step


def _doubling(ratio: Decimal, steps_a_period: int) -> Iterator[Decimal]:
    """Yield the discount factors of one step for ratio^0, ratio^1, ratio^2, ratio^4 a period."""
    yield Decimal(1)
    factor = ratio ** (Decimal(1) / steps_a_period)
    for _ in range(_MOST_DOUBLINGS):
        yield factor
        factor *= factor


def _first_root(worth: Worth, factors: Iterable[Decimal]) -> Decimal | None:
    """Return the first discount factor on the way at which the flows are worth nothing."""
    valued = ((factor, worth(factor)[0]) for factor in factors)
    for (inner, at_inner), (outer, at_outer) in pairwise(valued):
        if not at_inner:
            return inner
        if at_inner * at_outer <= 0:
            return _refined(worth, inner, outer)
    return None


def _refined(worth: Worth, inner: Decimal, outer: Decimal) -> Decimal:
    """Narrow a bracket with opposite signs by Newton's steps, halving it when they leave it."""
    low, high = min(inner, outer), max(inner, outer)
    rising = worth(high)[0] > 0
    guess = (low + high) / 2
    for _ in range(_MOST_ROUNDS):
        found, slope = worth(guess)
        if not found:
            return guess
        if (found > 0) == rising:
            high = guess
        else:
            low = guess
        following = guess - found / slope if slope else low
        if not low < following < high:
            following = (low + high) / 2
        if abs(following - guess) <= _CLOSE * guess:
            return following
        guess = following
    return guess
