"""What is really handed out, and when: what a true rate is counted against."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.domain.loans import DailyInterestTerms, FlatFeeTerms
from tideover.domain.money import Money
from tideover.engine.schedules.flat_fee import deducted_fee

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.loans import Terms


def received(terms: Terms) -> tuple[tuple[date, Money], ...]:
    """Return the days on which money was handed out and how much, oldest first.

    A fee that was deducted is left out: it was never received (Civil Code Art. 670). Charges of
    the contract before count as lent anew: they are no cost of these terms.
    """
    carried = terms.carried.charges or Money(0, terms.principal.currency)
    match terms:
        case DailyInterestTerms():
            first, *later = ((each.drawn_on, each.principal) for each in terms.draw_downs)
            return ((first[0], first[1] + carried), *later)
        case FlatFeeTerms():
            return ((terms.drawn_on, terms.principal + carried - deducted_fee(terms)),)
        case _:
            return ((terms.drawn_on, terms.principal + carried),)
