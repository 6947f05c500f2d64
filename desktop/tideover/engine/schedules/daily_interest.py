"""Daily interest on what is used (随借随还)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.domain.loans import Instalment
from tideover.domain.money import Money, total

if TYPE_CHECKING:
    from tideover.domain.loans import DailyInterestTerms


def rows(terms: DailyInterestTerms) -> tuple[Instalment, ...]:
    """Return one instalment for each draw-down, due if nothing is repaid before.

    The oldest draw-down comes first; `balance` is what is due on later days.
    """
    currency = terms.principal.currency
    found = []
    for number, draw_down in enumerate(terms.draw_downs, start=1):
        days = (draw_down.due_on - draw_down.drawn_on).days
        later = (each.principal for each in terms.draw_downs if each.due_on > draw_down.due_on)
        found.append(
            Instalment(
                number=number,
                due=draw_down.due_on,
                days=days,
                principal=draw_down.principal,
                interest=draw_down.principal.scaled(draw_down.rate.daily() * days, terms.rounding),
                fee=Money(0, currency),
                balance=total(later, currency),
            )
        )
    return tuple(found)
