"""New loans that may have paid old ones (以贷养贷): how much of the repayments they explain."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from tideover.domain.dates import Month
from tideover.domain.money import Money
from tideover.engine.schedules.received import received

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tideover.domain.snapshot import Snapshot

ROLLED_OVER_MONTHS = 6
"""How far new loans are looked for that paid old ones."""

ROLLED_WITHIN = timedelta(days=30)
"""A repayment so soon after new money came may have been paid with it."""


@dataclass(frozen=True, slots=True)
class RolledOver:
    """How much of what was repaid came within 30 days after new money was borrowed.

    At most that much was paid with borrowed money: coins have no names. `repaid` and `covered`
    are of the last months, `share` is None where nothing was repaid.
    """

    repaid: Money
    covered: Money

    @property
    def share(self) -> Fraction | None:
        """The part of the repayments that new money may have paid."""
        return Fraction(self.covered.minor, self.repaid.minor) if self.repaid else None


def rolled_over(snapshot: Snapshot) -> RolledOver:
    """Return what was repaid shortly after new money came, each repayment counted once."""
    first = (Month.of(snapshot.as_of) + -ROLLED_OVER_MONTHS).day(snapshot.as_of.day)
    repaid = [
        paid
        for paid in sorted(snapshot.repayments, key=lambda paid: paid.day)
        if first < paid.day <= snapshot.as_of and paid.amount.minor > 0
    ]
    left = {paid.id: paid.amount.minor for paid in repaid}
    covered = 0
    for day, loan_id, money in sorted(_drawn(snapshot, first)):
        unused = money
        for paid in repaid:
            if paid.loan_id != loan_id and day <= paid.day <= day + ROLLED_WITHIN:
                part = min(unused, left[paid.id])
                left[paid.id] -= part
                unused -= part
                covered += part
    currency = snapshot.household.currency
    total = sum(paid.amount.minor for paid in repaid)
    return RolledOver(Money(total, currency), Money(covered, currency))


def _drawn(snapshot: Snapshot, first: date) -> Iterator[tuple[date, str, int]]:
    """Yield the money borrowed since `first` less 30 days: what follows it may be paid with it."""
    for loan in snapshot.loans:
        terms = loan.earlier[0].terms if loan.earlier else loan.terms
        for day, money in received(terms):
            if first - ROLLED_WITHIN < day <= snapshot.as_of:
                yield day, str(loan.id), money.minor
