"""Loans that cannot all be paid, and what being late is worth to the household."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

ORDINARY = Fraction(1)


@dataclass(frozen=True, slots=True)
class LateLoan:
    """A loan whose dues cannot all be paid, in minor units.

    `dues[t]` is what month `t` asks; `penalty_rate` is that of one month on what is unpaid;
    `late_fee` is charged for each month at whose end something is unpaid. `unpaid` is overdue
    already, all charges included, and `earlier_dues` are the dues before month 0, oldest first.
    `weight` is how much a mark of this loan counts beside another's: a home more than a friend.
    """

    name: str
    dues: tuple[int, ...]
    penalty_rate: Fraction
    late_fee: int
    unpaid: int = 0
    earlier_dues: tuple[int, ...] = ()
    weight: Fraction = ORDINARY

    def billed_until(self, month: int) -> tuple[int, ...]:
        """Return the dues up to a month, the newest first."""
        return (*self.earlier_dues, *self.dues[: month + 1])[::-1]


@dataclass(frozen=True, slots=True)
class HarmProblem:
    """Late loans, the money of each month for all of them, and what a month in a bucket weighs.

    `weights[k - 1]` is what bucket k weighs beyond the bucket before it, in minor units; there is
    no bucket beyond the last weight. The last month's marks count `lasting` times: what is late
    then does not end with the months that are looked at.
    """

    loans: tuple[LateLoan, ...]
    available: tuple[int, ...]
    weights: tuple[int, ...]
    cash: int = 0
    buffer: int = 0
    lasting: int = 1

    @property
    def months(self) -> int:
        """How many months there are."""
        return len(self.available)


@dataclass(frozen=True, slots=True)
class HarmPlan:
    """A division: `payments[t][i]` goes to loan `i` in month `t`.

    `unpaid[t][i]` is what is overdue at the end of the month and `buckets[t][i]` its bucket, 0
    where nothing is; `charges` are all penalties and late fees, `harm` those and the weights.
    """

    payments: tuple[tuple[int, ...], ...]
    unpaid: tuple[tuple[int, ...], ...]
    buckets: tuple[tuple[int, ...], ...]
    charges: int
    harm: int
