"""Daily interest on what is used (随借随还)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.domain.loans import Instalment
from tideover.domain.money import Money, total
from tideover.engine.schedules import periods

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.loans import DailyInterestTerms, DrawDown


def rows(terms: DailyInterestTerms) -> tuple[Instalment, ...]:
    """Return one instalment for each draw-down, due if nothing is repaid before.

    The oldest draw-down comes first; `balance` is what is due on later days.
    """
    currency = terms.principal.currency
    found = []
    for number, draw_down in enumerate(terms.draw_downs, start=1):
        due = periods.moved(draw_down.due_on, terms, draw_down.drawn_on)
        ends = interest_ends(terms, draw_down)
        rate = periods.rate_of_days(draw_down.rate, terms.interest_days, draw_down.drawn_on, ends)
        later = (each.principal for each in terms.draw_downs if each.due_on > draw_down.due_on)
        found.append(
            Instalment(
                number=number,
                due=due,
                days=(ends - draw_down.drawn_on).days,
                principal=draw_down.principal,
                interest=draw_down.principal.scaled(rate, terms.rounding),
                fee=Money(0, currency),
                balance=total(later, currency),
            )
        )
    return tuple(found)


def interest_ends(terms: DailyInterestTerms, draw_down: DrawDown) -> date:
    """Return the day up to which (not included) a draw-down bears interest if it is paid when due.

    Where a day off moves its due day, that is the later day only if it was agreed so.
    """
    due = periods.moved(draw_down.due_on, terms, draw_down.drawn_on)
    return due if terms.days_off.interest_follows else min(due, draw_down.due_on)
