"""The rate at which money received and money paid are worth the same.

Every rate solves sum of amount_k * (1 + rate)^(-time_k) = 0; they differ in how time is counted.
Which of several solutions is told, and how it is found, stands in `root_search`.
"""

from __future__ import annotations

from decimal import Decimal, localcontext
from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING, TypeVar

from tideover.domain.rates import DAYS_A_YEAR
from tideover.engine.root_search import DIGITS, discount_factor

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

_SMALLEST_PART = 10**18

_Moment = TypeVar("_Moment", "date", Fraction)

_Flows = list[tuple[int, Decimal]]
"""When each amount moves, as a whole number of steps after the first, in order."""


def irr(flows: Sequence[Fraction | int]) -> Fraction | None:
    """Return the internal rate of return per period of one flow per period, from period 0.

    The sign may be the lender's or the borrower's. The rate is a fraction, right to 1e-12; None
    when the flows do not change their sign, because then no rate makes them even.
    """
    with localcontext(prec=DIGITS):
        return _rate(list(enumerate(decimal_of(flow) for flow in flows)), steps_a_period=1)


def xirr(flows: Sequence[tuple[date, Fraction | int]]) -> Fraction | None:
    """Return the yearly rate of return of dated flows in any order, actual days / 365.

    The rate is a fraction, right to 1e-12; None when the flows do not change their sign.
    """
    by_day = netted(flows)
    with localcontext(prec=DIGITS):
        dated = [((day - by_day[0][0]).days, decimal_of(amount)) for day, amount in by_day]
        return _rate(dated, steps_a_period=DAYS_A_YEAR)


def rate_over(flows: Sequence[tuple[Fraction | int, Fraction | int]]) -> Fraction | None:
    """Return the rate per period of flows at given times, in any order.

    Times are counted in periods, parts of a period included. The rate is a fraction, right to
    1e-12; None when the flows do not change their sign.
    """
    in_order = netted((Fraction(moment), amount) for moment, amount in flows)
    steps_a_period = lcm(*(moment.denominator for moment, _ in in_order))
    with localcontext(prec=DIGITS):
        timed = [
            (int((moment - in_order[0][0]) * steps_a_period), decimal_of(amount))
            for moment, amount in in_order
        ]
        return _rate(timed, steps_a_period)


def flat_fee_rule_of_thumb(fees: Fraction, periods: int) -> Fraction:
    """Return about what nominal yearly rate a flat fee makes, as advertisements work it out.

    `fees` is the fee of all monthly periods as a fraction of the principal: 24 f / (n + 1),
    because on average a little more than half of the principal is owed. The true rate is the
    internal rate of return, lower by up to some points for long terms.
    """
    return 24 * fees / (periods + 1)


def netted(flows: Iterable[tuple[_Moment, Fraction | int]]) -> list[tuple[_Moment, Fraction]]:
    """Return one flow for each moment at which money moves on balance, in order.

    A fee kept back from a draw-down is not a change of sign of its own.
    """
    sums: dict[_Moment, Fraction] = {}
    for moment, amount in flows:
        sums[moment] = sums.get(moment, Fraction(0)) + amount
    return sorted((moment, amount) for moment, amount in sums.items() if amount)


def decimal_of(exact: Fraction | int) -> Decimal:
    """Return an exact number with the digits of the context it is used in."""
    value = Fraction(exact)
    return Decimal(value.numerator) / Decimal(value.denominator)


def _rate(flows: _Flows, steps_a_period: int) -> Fraction | None:
    """Return the rate per period; `steps_a_period` steps make one period."""
    moving = [flow for flow in flows if flow[1]]
    factor = discount_factor(
        lambda at: _worth(moving, at), [amount for _, amount in moving], steps_a_period
    )
    if factor is None:
        return None
    return Fraction(factor**-steps_a_period - 1).limit_denominator(_SMALLEST_PART)


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
