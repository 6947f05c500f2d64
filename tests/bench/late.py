"""A sum a month that never pays off what is overdue: how long the honest answer takes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import partial

from tests.bench.printing import milliseconds, row
from tideover.domain.ids import LoanId
from tideover.domain.lateness import LateTerms
from tideover.domain.loans import EqualInstalmentTerms, Loan
from tideover.domain.money import Money
from tideover.domain.rates import Rate
from tideover.domain.snapshot import Snapshot
from tideover.engine.distress import pay_a_fixed_amount

TODAY = date(2026, 11, 24)
A_FEW_HUNDRED = Money(30_000)
GOALS = {10: 300, 30: 1_000}
"""Milliseconds in which so many loans are answered, none of which is ever paid off."""


def measure() -> None:
    """Print how long the answer takes, and what it says is needed."""
    for loans, goal in GOALS.items():
        snapshot = overdue(loans)
        answer = pay_a_fixed_amount(snapshot, A_FEW_HUNDRED, TODAY)
        assert answer.never_ends
        taken = milliseconds(partial(pay_a_fixed_amount, snapshot, A_FEW_HUNDRED, TODAY), 3)
        row(f"a sum that never ends, {loans} overdue loans, ms", taken, goal)


def overdue(loans: int) -> Snapshot:
    """Return loans of 24 instalments, all overdue; every third one was called in."""
    return Snapshot(
        as_of=TODAY,
        loans=tuple(
            Loan(
                LoanId(str(number)),
                f"Loan {number}",
                "",
                EqualInstalmentTerms(
                    principal=Money(1_000_000 + 100_000 * number),
                    drawn_on=date(2024, 1, 3 + number % 20),
                    rate=Rate(Decimal("0.18") + Decimal(number) / 200),
                    periods=24,
                    due_day=3 + number % 20,
                    late=LateTerms(called_in_from_day=None if number % 3 else 90),
                ),
            )
            for number in range(loans)
        ),
    )
