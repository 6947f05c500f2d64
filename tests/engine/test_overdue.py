"""A few hundred a month on one overdue balance: when it ends, or that it never does."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from tideover.domain.errors import InputError
from tideover.domain.money import Money
from tideover.engine.late_rules import LateRules
from tideover.engine.overdue import OverdueBalance, break_even, repay_overdue

DAILY = Fraction(6, 10_000)
BALANCE = OverdueBalance(
    principal=Money(2_000_000),
    interest=Money(0),
    fee=Money(0),
    due=date(2026, 3, 10),
    rules=LateRules(penalty_rate=DAILY),
)
FIRST = date(2026, 4, 10)


def test_the_break_even_of_a_jiebei_of_20_000_is_372_a_month() -> None:
    assert break_even(Money(2_000_000), DAILY) == Money(37_200)


def test_far_below_the_break_even_it_never_ends() -> None:
    run = repay_overdue(BALANCE, Money(30_000), FIRST)
    assert (run.never_ends, run.beyond_horizon) == (True, False)
    assert run.payoff_date is None
    assert run.final_payment is None


def test_ten_a_month_without_penalty_shrinks_but_its_end_is_not_seen() -> None:
    free = OverdueBalance(
        principal=BALANCE.principal,
        interest=BALANCE.interest,
        fee=BALANCE.fee,
        due=BALANCE.due,
        rules=LateRules(penalty_rate=Fraction(0)),
    )
    run = repay_overdue(free, Money(1_000), FIRST)
    assert (run.never_ends, run.beyond_horizon) == (False, True)
    assert run.states[-1].total == Money(2_000_000 - 600 * 1_000)


def test_a_hundred_above_the_break_even_ends() -> None:
    run = repay_overdue(BALANCE, Money(47_200), FIRST)
    assert run.payoff_date is not None
    assert run.final_payment is not None
    assert run.total_paid == BALANCE.principal + run.total_penalty
    assert run.total_paid == Money(47_200 * (run.payments_made - 1)) + run.final_payment


def test_paying_nothing_is_refused() -> None:
    with pytest.raises(InputError, match="amount_not_positive"):
        repay_overdue(BALANCE, Money(0), FIRST)
