"""The rate at which money received and money paid are worth the same.

Both rates solve sum of amount_k * v^(time_k) = 0 for the discount factor v = 1 / (1 + rate),
with 40 digits. By Descartes' rule of signs one change of sign means one solution. With several
changes the smallest solution that is not negative is returned, else the negative one nearest to
zero, as numpy-financial does.
"""

from __future__ import annotations

from decimal import Decimal, localcontext
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from tideover.domain.rates import DAYS_A_YEAR

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

DIGITS = 40
"""Working precision in digits; the rates returned are right to 12 decimals and more."""

_SMALLEST_PART = 10**18
_CLOSE = Decimal(10) ** -32
_STEP = Decimal("1.02")
_MOST_STEPS = 1500
"""With several changes of sign discount factors up to 1.02^1500, about 8e12, are tried."""
_MOST_DOUBLINGS = 20
"""With one change of sign factors up to 1.02^(2^20), about 1e9000: a fen doubled overnight."""
_MOST_ROUNDS = 4000

_Flows = list[tuple[int, Decimal]]
"""When each amount moves, as a whole number of steps after the first, in order."""


def irr(flows: Sequence[Fraction | int]) -> Fraction | None:
    """Return the internal rate of return per period of one flow per period, from period 0.

    The sign may be the lender's or the borrower's. The rate is a fraction, right to 1e-12; None
    when the flows do not change their sign, because then no rate makes them even.
    """
    with localcontext(prec=DIGITS):
        return _rate(list(enumerate(_decimal(flow) for flow in flows)), steps_a_period=1)


def xirr(flows: Sequence[tuple[date, Fraction | int]]) -> Fraction | None:
    """Return the yearly rate of return of dated flows in any order, actual days / 365.

    The rate is a fraction, right to 1e-12; None when the flows do not change their sign.
    """
    if not flows:
        return None
    first = min(day for day, _ in flows)
    with localcontext(prec=DIGITS):
        dated = sorted(((day - first).days, _decimal(amount)) for day, amount in flows)
        return _rate(dated, steps_a_period=DAYS_A_YEAR)


def _decimal(amount: Fraction | int) -> Decimal:
    exact = Fraction(amount)
    return Decimal(exact.numerator) / Decimal(exact.denominator)


def _rate(flows: _Flows, steps_a_period: int) -> Fraction | None:
    """Return the rate per period; `steps_a_period` steps make one period."""
    moving = [flow for flow in flows if flow[1]]
    changes = sum(before[1] * after[1] < 0 for before, after in pairwise(moving))
    if not changes:
        return None
    gain = -sum(amount for _, amount in moving) * moving[0][1]
    if changes == 1:
        ways = [_doubling(_STEP if gain < 0 else 1 / _STEP, steps_a_period)]
    else:
        ways = [_stepping(step, steps_a_period) for step in (1 / _STEP, _STEP)]
    for way in ways:
        factor = _first_root(moving, way)
        if factor is not None:
            rate = Fraction(factor**-steps_a_period - 1)
            return rate.limit_denominator(_SMALLEST_PART)
    return None


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


def _first_root(flows: _Flows, factors: Iterator[Decimal]) -> Decimal | None:
    """Return the first discount factor on the way at which the flows are worth nothing."""
    for inner, outer in pairwise(factors):
        at_inner, at_outer = _worth(flows, inner)[0], _worth(flows, outer)[0]
        if not at_inner:
            return inner
        if at_inner * at_outer <= 0:
            return _refined(flows, inner, outer)
    return None


def _worth(flows: _Flows, factor: Decimal) -> tuple[Decimal, Decimal]:
    """Return the present value and its slope by the discount factor (Horner, last flow first)."""
    worth = slope = Decimal(0)
    for (before, _), (moment, amount) in zip(
        reversed([(0, Decimal(0)), *flows[:-1]]), reversed(flows), strict=True
    ):
        worth += amount
        gap = moment - before
        if gap:
            growth = factor ** (gap - 1)
            slope = slope * growth * factor + worth * gap * growth
            worth *= growth * factor
    return worth, slope


def _refined(flows: _Flows, inner: Decimal, outer: Decimal) -> Decimal:
    """Narrow a bracket with opposite signs by Newton's steps, halving it when they leave it."""
    low, high = min(inner, outer), max(inner, outer)
    rising = _worth(flows, high)[0] > 0
    guess = (low + high) / 2
    for _ in range(_MOST_ROUNDS):
        worth, slope = _worth(flows, guess)
        if not worth:
            return guess
        if (worth > 0) == rising:
            high = guess
        else:
            low = guess
        following = guess - worth / slope if slope else low
        if not low < following < high:
            following = (low + high) / 2
        if abs(following - guess) <= _CLOSE * guess:
            return following
        guess = following
    return guess
