"""Daily interest on what is used (随借随还)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.domain.loans import Instalment
from tideover.domain.money import Money
from tideover.engine.schedules import periods

if TYPE_CHECKING:
    from tideover.domain.loans import DailyInterestTerms


def rows(terms: DailyInterestTerms) -> tuple[Instalment, ...]:
    """Return the one instalment that is due if nothing is repaid before."""
    days = (terms.due_on - terms.drawn_on).days
    nothing = Money(0, terms.principal.currency)
    return (
        Instalment(
            number=1,
            due=terms.due_on,
            days=days,
            principal=terms.principal,
            interest=terms.principal.scaled(periods.daily_rate(terms) * days, terms.rounding),
            fee=nothing,
            balance=nothing,
        ),
    )
