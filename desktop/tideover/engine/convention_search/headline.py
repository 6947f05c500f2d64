"""What was agreed before any line is read: how much, since when, and what else is known."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from tideover.domain.agreements import Agreement
from tideover.domain.dates import WEEKENDS_ONLY, WorkingCalendar
from tideover.domain.money import total
from tideover.engine.schedules.received import received

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.loans import Terms
    from tideover.domain.money import Money
    from tideover.domain.rates import Rate


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """The head of a contract.

    `rate` is the stated one, if any; `received` is what was paid out where that is less than
    `principal`, because a fee was kept back. `kind` is the kind of loan that was thought of: it
    wins where several fit alike. What else was agreed `like` in other terms, of late and early
    days above all, goes into the terms that are found.
    """

    principal: Money
    drawn_on: date
    rate: Rate | None = None
    received: Money | None = None
    kind: type[Terms] | None = None
    like: Agreement | None = None
    calendar: WorkingCalendar = WEEKENDS_ONLY

    @property
    def agreement(self) -> dict[str, Any]:
        """What the terms that are found have of every agreement, by name."""
        if self.like is None:
            return {"principal": self.principal, "drawn_on": self.drawn_on}
        return {each.name: getattr(self.like, each.name) for each in fields(Agreement)}

    @property
    def kept_back(self) -> int:
        """What was kept back from the money paid out, in minor units."""
        return 0 if self.received is None else max(self.principal.minor - self.received.minor, 0)


def headline_of(terms: Terms) -> Headline:
    """Return the head of the contract that terms belong to."""
    return Headline(
        principal=terms.principal,
        drawn_on=terms.drawn_on,
        rate=terms.rate if terms.rate.value else None,
        kind=type(terms),
        received=total((amount for _, amount in received(terms)), terms.principal.currency),
        like=terms,
        calendar=terms.days_off.calendar,
    )
