"""Ways to pay several debts off: for a household's loans (`payoff`) and by the textbook.

The textbook (`payoff_debts`) knows neither days nor schedules: balances, minimum payments and
one budget a month. It is the common measure that published figures use.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from tideover.domain.money import Money, Rounding, rounded, total
from tideover.engine.payoff import LONGEST, PayoffPlan, payoff_by_order
from tideover.engine.ranking import SOLVED, Rival, Strategy, ranked

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tideover.domain.extra_money import ExtraMoney
    from tideover.domain.ids import LoanId
    from tideover.domain.snapshot import Snapshot

__all__ = [
    "Debt",
    "DebtsPayoff",
    "PayoffPlan",
    "Promotion",
    "Strategy",
    "payoff",
    "payoff_debts",
]

MONTHS_A_YEAR = 12


def payoff(
    snapshot: Snapshot,
    strategy: Strategy,
    extra: ExtraMoney | Money,
    order: tuple[LoanId, ...] = (),
) -> PayoffPlan:
    """Return the plan that pays at most the extra money on top of the instalments.

    A mere amount is so much a month, from now on. With MINIMUM nothing is paid on top and nothing
    that is freed is used. `order` is that of CUSTOM; loans it does not name follow, the dearest
    first. What is solved for is the best plan found at once; what is proven of it is a question to
    `engine.optimal.household`.
    """
    if strategy in SOLVED:
        # The solver is heavy, and only these strategies need it.
        from tideover.engine.optimal.household import best_plan

        return best_plan(snapshot, extra, strategy).plan
    return payoff_by_order(snapshot, strategy, extra, order)


@dataclass(frozen=True, slots=True)
class Promotion:
    """A yearly rate, as a fraction, that holds for the first `months` months."""

    yearly: Fraction
    months: int


@dataclass(frozen=True, slots=True)
class Debt:
    """A debt with a minimum payment a month and a yearly rate as a fraction."""

    name: str
    balance: Money
    minimum: Money
    yearly: Fraction
    promotion: Promotion | None = None

    def yearly_in(self, month: int) -> Fraction:
        """Return the rate of a month, counted from 1."""
        if self.promotion is not None and month <= self.promotion.months:
            return self.promotion.yearly
        return self.yearly


@dataclass(frozen=True, slots=True)
class DebtsPayoff:
    """How debts were paid off.

    `months` is how many months it took and `paid_off_month` (from 1) when each debt was gone;
    with `never_ends` they were not after LONGEST months, and the totals are what that cost.
    """

    months: int
    total_interest: Money
    total_paid: Money
    paid_off_month: Mapping[str, int]
    order: tuple[str, ...]
    never_ends: bool


def payoff_debts(
    debts: Sequence[Debt],
    extra: Money,
    strategy: Strategy,
    rounding: Rounding | None = Rounding.HALF_UP,
    order: Sequence[str] = (),
) -> DebtsPayoff:
    """Pay debts from one budget a month: the sum of their minimums at the start plus `extra`.

    Each month every debt gets a twelfth of its yearly rate as interest, rounded (exact where
    `rounding` is None), then its minimum, and what is left of the budget goes to the first debt
    of the order that owes anything and spills over to the next. MINIMUM pays the minimums only.
    """
    chain = ranked(
        strategy, [Rival(debt.name, debt.balance.minor, debt.yearly) for debt in debts], order
    )
    owed: dict[str, int | Fraction] = {debt.name: debt.balance.minor for debt in debts}
    budget = extra.minor + sum(debt.minimum.minor for debt in debts if debt.balance)
    paid_off: dict[str, int] = {}
    paid: int | Fraction = 0
    month = 0
    while any(owed.values()) and month < LONGEST:
        month += 1
        _add_interest(owed, debts, month, rounding)
        spent = _pay(owed, {debt.name: debt.minimum.minor for debt in debts}, budget)
        if strategy is not Strategy.MINIMUM:
            spent += _pay(owed, dict.fromkeys(chain, budget), budget - spent)
        paid += spent
        for name, left in owed.items():
            if not left and paid_off.get(name) is None:
                paid_off[name] = month
    currency = extra.currency
    borrowed = total((debt.balance for debt in debts), currency)
    left = sum(owed.values())
    return DebtsPayoff(
        months=month,
        total_interest=Money(rounded(Fraction(paid + left - borrowed.minor)), currency),
        total_paid=Money(rounded(Fraction(paid)), currency),
        paid_off_month=paid_off,
        order=chain,
        never_ends=any(owed.values()),
    )


def _add_interest(
    owed: dict[str, int | Fraction],
    debts: Iterable[Debt],
    month: int,
    rounding: Rounding | None,
) -> None:
    for debt in debts:
        interest = owed[debt.name] * debt.yearly_in(month) / MONTHS_A_YEAR
        owed[debt.name] += interest if rounding is None else rounded(interest, rounding)


def _pay(
    owed: dict[str, int | Fraction], most: Mapping[str, int], budget: int | Fraction
) -> int | Fraction:
    """Pay each debt at most so much, in order, as far as the budget goes; return what was paid."""
    spent: int | Fraction = 0
    for name, limit in most.items():
        payment = min(limit, owed[name], budget - spent)
        owed[name] -= payment
        spent += payment
    return spent
