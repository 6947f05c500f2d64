"""Rates that follow from payments alone. Floats: every rate found is tried exactly afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.domain.money import Rounding
from tideover.domain.rates import HIGHEST_YEARLY

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tideover.domain.loans import EqualInstalmentTerms

_STEPS = 80


def level_rates(terms: EqualInstalmentTerms, payment: int) -> tuple[float, float] | None:
    """Return the least and the most of the rates whose equal payment is posted as `payment`.

    The rates are quoted as that of `terms`. None where the payment repays less than was borrowed.
    """
    borrowed = terms.principal.minor
    periods = terms.periods - terms.interest_only
    monthly = float(terms.rate.monthly)
    down, up = (0.0, 1.0) if terms.rounding is Rounding.DOWN else (-0.5, 0.5)

    def level(value: float) -> float:
        rate = value * monthly
        if rate < 1e-12:  # noqa: PLR2004 - below it the formula divides by nothing
            return borrowed / periods
        return borrowed * rate / (1 - (1 + rate) ** -periods)

    return _between(level, payment + down, payment + up, terms)


def rates_of_payments(
    borrowed: int, weights: Sequence[float], payments: Sequence[int]
) -> tuple[float, float] | None:
    """Return about which rates leave nothing after these payments, half a unit of each aside.

    `weights` times the rate is the interest of each period as a part of what is owed.
    """
    slack = len(payments)

    def left(value: float) -> float:
        owed = float(borrowed)
        for weight, paid in zip(weights, payments, strict=True):
            owed += owed * weight * value - paid
        return owed

    highest = 12 / max(*weights, 1e-12)
    return _solved(left, -slack, slack, min(highest, float(HIGHEST_YEARLY)))


def _between(
    rising: Callable[[float], float], low: float, high: float, terms: EqualInstalmentTerms
) -> tuple[float, float] | None:
    highest = float(HIGHEST_YEARLY) / float(terms.rate.yearly)
    return _solved(rising, low, high, highest)


def _solved(
    rising: Callable[[float], float], low: float, high: float, highest: float
) -> tuple[float, float] | None:
    """Return where a rising function goes from `low` to `high`; None where it lies above."""
    if rising(0.0) > high or rising(highest) < low:
        return None
    return _bisected(rising, low, highest), _bisected(rising, high, highest)


def _bisected(rising: Callable[[float], float], aim: float, highest: float) -> float:
    least, most = 0.0, highest
    for _ in range(_STEPS):
        middle = (least + most) / 2
        if rising(middle) < aim:
            least = middle
        else:
            most = middle
    return most
