"""How a fixed sum a month is best divided when it may not reach every minimum: by trying all.

Every month each balance grows by its rate; the whole budget of the month is then divided in steps
of one unit, no debt getting more than it owes. A debt that gets less than its minimum is charged
its late fee and, if it has a default rate, grows by that from then on. The best division leaves the
least owed after the last month. Everything is exact: no amount is rounded.

The search goes deep first and gives a branch up once even paying the fastest growing debt alone,
without fees, could not beat the best found.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tideover.domain.money import Money

State = tuple[tuple[Fraction, bool], ...]
"""What each debt owes in minor units, and whether it was ever missed."""


@dataclass(frozen=True, slots=True)
class AllocatedDebt:
    """A debt that grows by `rates[t]` in month `t` and wants at least `minimum`.

    Once it was missed its later rates are multiplied by `default_multiplier`.
    """

    balance: Money
    minimum: Money
    late_fee: Money
    rates: tuple[Fraction, ...]
    default_multiplier: Fraction = Fraction(1)


@dataclass(frozen=True, slots=True)
class Allocation:
    """A division: `units[t][i]` units go to debt `i` in month `t`; `left` is owed at the end."""

    units: tuple[tuple[int, ...], ...]
    left: Fraction


def least_left(
    debts: Sequence[AllocatedDebt], budgets: Sequence[Money], unit: Money
) -> Allocation | None:
    """Return the division that leaves the least, in exact minor units.

    None where some month's budget is no whole number of units or more than can be paid.
    """
    search = _Search(debts, budgets, unit)
    search.go_on(0, search.start, ())
    return search.best


def dearest_first_left(
    debts: Sequence[AllocatedDebt], budgets: Sequence[Money], unit: Money
) -> Allocation | None:
    """Return the division of the textbook: minimums in the order of the rates, then the dearest."""
    search = _Search(debts, budgets, unit)
    state, units = search.start, []
    for month in range(search.months):
        grown = search.grown(month, state)
        divided = search.dearest_first(month, grown)
        if divided is None:
            return None
        units.append(divided)
        state = search.paid(grown, divided)
    return Allocation(tuple(units), _sum(state))


class _Search:
    def __init__(
        self, debts: Sequence[AllocatedDebt], budgets: Sequence[Money], unit: Money
    ) -> None:
        self._debts = debts
        self._unit = unit.minor
        self._budgets = [Fraction(budget.minor, unit.minor) for budget in budgets]
        self.months = len(budgets)
        self.start: State = tuple((Fraction(debt.balance.minor), False) for debt in debts)
        self.best: Allocation | None = None
        self._seen: set[tuple[int, State]] = set()
        self._growth = self._growth_to_the_end()

    def _growth_to_the_end(self) -> list[list[Fraction]]:
        """Return what one unit left after month `t - 1` becomes by the end: `[t][debt]`."""
        rows = [[Fraction(1)] * len(self._debts)]
        for month in reversed(range(self.months)):
            rates = [debt.rates[month] for debt in self._debts]
            rows.append([old * (1 + rate) for old, rate in zip(rows[-1], rates, strict=True)])
        return rows[::-1]

    def go_on(self, month: int, state: State, units: tuple[tuple[int, ...], ...]) -> None:
        """Try every division from a month on, the textbook's first."""
        if month == self.months:
            left = _sum(state)
            if self.best is None or left < self.best.left:
                self.best = Allocation(units, left)
            return
        known = month, state
        if known in self._seen or not self._can_beat_the_best(month, state):
            return
        self._seen.add(known)
        grown = self.grown(month, state)
        first = self.dearest_first(month, grown)
        for divided in self._divisions(month, grown, first):
            self.go_on(month + 1, self.paid(grown, divided), (*units, divided))

    def _can_beat_the_best(self, month: int, state: State) -> bool:
        if self.best is None:
            return True
        growth = self._growth
        left = sum(owed * factor for (owed, _), factor in zip(state, growth[month], strict=True))
        paid = sum(
            self._budgets[later] * self._unit * max(growth[later + 1])
            for later in range(month, self.months)
        )
        return left - paid < self.best.left

    def grown(self, month: int, state: State) -> State:
        """Let every debt grow for a month."""
        return tuple(
            (owed * (1 + self._rate(month, index, missed=missed)), missed)
            for index, (owed, missed) in enumerate(state)
        )

    def _rate(self, month: int, index: int, *, missed: bool) -> Fraction:
        debt = self._debts[index]
        return debt.rates[month] * (debt.default_multiplier if missed else 1)

    def paid(self, grown: State, units: tuple[int, ...]) -> State:
        """Pay the debts and charge those that got too little."""
        found = []
        for (owed, missed), count, debt in zip(grown, units, self._debts, strict=True):
            is_late = count * self._unit < debt.minimum.minor and owed > 0
            fee = debt.late_fee.minor if is_late else 0
            found.append((owed - count * self._unit + fee, missed or is_late))
        return tuple(found)

    def _divisions(
        self, month: int, grown: State, first: tuple[int, ...] | None
    ) -> Iterator[tuple[int, ...]]:
        budget = self._budgets[month]
        if first is not None:
            yield first
        if budget.denominator == 1:
            most = [int(owed // self._unit) for owed, _ in grown]
            yield from (each for each in _divided(int(budget), most) if each != first)

    def dearest_first(self, month: int, grown: State) -> tuple[int, ...] | None:
        """Divide a month's budget as the textbook does; None where it cannot all be paid."""
        if self._budgets[month].denominator != 1:
            return None
        left = int(self._budgets[month])
        order = sorted(
            range(len(grown)), key=lambda index: -self._rate(month, index, missed=grown[index][1])
        )
        units = [0] * len(grown)
        most = [int(owed // self._unit) for owed, _ in grown]
        for index in order:
            minimum = -(-self._debts[index].minimum.minor // self._unit)
            units[index] = min(minimum, left, most[index])
            left -= units[index]
        for index in order:
            more = min(left, most[index] - units[index])
            units[index] += more
            left -= more
        return None if left else tuple(units)


def _divided(units: int, most: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Yield every way to give so many units, at most so many to each."""
    if len(most) == 1:
        if units <= most[0]:
            yield (units,)
        return
    for taken in range(min(units, most[0]), -1, -1):
        for rest in _divided(units - taken, most[1:]):
            yield (taken, *rest)


def _sum(state: State) -> Fraction:
    return sum((owed for owed, _ in state), Fraction(0))
