"""One overdue balance repaid by a fixed amount a month: 借呗逾期，每月还几百.

The whole balance is overdue: a single instalment, a balloon, or a loan that was called in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.domain.dates import months_after
from tideover.domain.errors import InputError
from tideover.domain.money import Money
from tideover.engine.debts import Debt
from tideover.engine.ledger import Ledger

if TYPE_CHECKING:
    from datetime import date
    from fractions import Fraction

    from tideover.engine.late_rules import LateRules

MOST_PAYMENTS = 600
"""Fifty years of months: what is not repaid by then is not called repayable."""

UNCHANGED_PAYMENTS = 12
LONGEST_MONTH = 31


@dataclass(frozen=True, slots=True, kw_only=True)
class OverdueBalance:
    """What is overdue since `due`, and the rules that hold for being late."""

    principal: Money
    interest: Money
    fee: Money
    due: date
    rules: LateRules


@dataclass(frozen=True, slots=True)
class OverdueState:
    """What is left right after a payment."""

    day: date
    principal: Money
    interest: Money
    penalty: Money
    fee: Money

    @property
    def total(self) -> Money:
        """Everything that is left."""
        return self.principal + self.interest + self.penalty + self.fee


@dataclass(frozen=True, slots=True)
class OverdueRun:
    """What becomes of an overdue balance.

    `never_ends`: after 600 payments the principal has not shrunk in the last twelve.
    `beyond_horizon`: it still shrinks then, too slowly to see the end. Otherwise `payoff_date`
    and `final_payment` are given. `states` holds what is left after each payment.
    """

    never_ends: bool
    beyond_horizon: bool
    payments_made: int
    payoff_date: date | None
    final_payment: Money | None
    total_paid: Money
    total_penalty: Money
    states: tuple[OverdueState, ...]


def repay_overdue(
    balance: OverdueBalance, monthly: Money, first: date, day: int | None = None
) -> OverdueRun:
    """Return what paying `monthly` from `first` on does to an overdue balance.

    Payments come each month on `day` (the day of `first` if not given; a shorter month's last
    day stands in). The last one is what is still owed.

    Raises:
        InputError: `amount_not_positive` when nothing is paid.
    """
    if monthly.minor <= 0:
        raise InputError("amount_not_positive", field="monthly")
    debt = Debt(
        due=balance.due,
        opens=balance.due,
        principal=balance.principal.minor,
        interest=balance.interest.minor,
        fee=balance.fee.minor,
    )
    ledger = Ledger(balance.rules, [debt], balance.due)
    states: list[OverdueState] = []
    while debt.left and len(states) < MOST_PAYMENTS:
        paid_on = months_after(first, len(states), day)
        ledger.pay(paid_on, [monthly.minor])
        states.append(_state(debt, paid_on, monthly))
    return _run(ledger, monthly, tuple(states))


def _state(debt: Debt, day: date, like: Money) -> OverdueState:
    return OverdueState(
        day=day,
        principal=Money(debt.principal, like.currency),
        interest=Money(debt.interest, like.currency),
        penalty=Money(debt.penalty, like.currency),
        fee=Money(debt.fee + debt.late_fee, like.currency),
    )


def _run(ledger: Ledger, monthly: Money, states: tuple[OverdueState, ...]) -> OverdueRun:
    ends = ledger.is_settled
    shrinks = not ends and states[-1].principal < states[-1 - UNCHANGED_PAYMENTS].principal
    surplus = Money(ledger.credit, monthly.currency)
    paid = Money(monthly.minor * len(states), monthly.currency) - surplus
    return OverdueRun(
        never_ends=not ends and not shrinks,
        beyond_horizon=shrinks,
        payments_made=len(states),
        payoff_date=states[-1].day if ends else None,
        final_payment=monthly - surplus if ends else None,
        total_paid=paid,
        total_penalty=Money(ledger.debts[0].penalty_total, monthly.currency),
        states=states,
    )


def break_even(principal: Money, penalty_rate: Fraction) -> Money:
    """Return the penalty of a month of 31 days: only a payment above it shrinks the debt.

    `penalty_rate` is for one day: the loan's daily rate times the penalty multiplier.
    """
    return principal.scaled(penalty_rate * LONGEST_MONTH)
