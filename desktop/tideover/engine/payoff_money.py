"""The money of a payoff plan beyond what is due: so much a month, what was freed, windfalls.

What is not spent of a month's amount is not there in the next month: it went into the cash. A
windfall is kept until it is spent.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from tideover.domain.extra_money import Monthly
from tideover.engine.payoff_room import Stage

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from tideover.domain.dates import Month
    from tideover.domain.extra_money import ExtraMoney


class PaidOnADay(Protocol):
    """A loan to which extra money is paid on one day of each month."""

    def day_in(self, month: int) -> date:
        """Return the day on which extra money of a month is paid."""


@dataclass(slots=True)
class MonthMoney:
    """What may be spent in one month, stage by stage; amounts are minor units.

    `usual` is the month's amount with what is freed in it; with the windfalls that came earlier
    and those of the month it is what `limits[i]` lets be spent by stage `i`, unless the cash says
    less.
    """

    stages: Sequence[Stage]
    usual: int
    limits: list[int]
    spent: list[int]

    def limit(self, spare: int) -> int:
        """Let no more be spent than there is room for; return the room of the last stage.

        `spare` is what was freed before and not spent.
        """
        rooms = [max(stage.room + spare, 0) for stage in self.stages]
        self.limits = list(map(min, self.limits, rooms))
        return rooms[-1]

    def most(self, stage: int) -> int:
        """Return the most that can be spent in a stage, given what is spent before and after it."""
        return max(min(self.limits[stage:]), 0)

    def take(self, stage: int, amount: int) -> None:
        """Spend an amount in a stage."""
        for later in range(stage, len(self.limits)):
            self.limits[later] -= amount
            self.spent[later] += amount

    def stage_of(self, loan: PaidOnADay, month: int) -> int:
        """Return in which stage of the month a loan is paid."""
        if len(self.stages) == 1:
            return 0
        day = loan.day_in(month)
        begun = sum(stage.since <= day for stage in self.stages)
        return max(begun - 1, 0)


class PlanMoney:
    """The money while a plan is played: `pot` is what windfalls brought and nobody spent."""

    def __init__(self, extra: ExtraMoney, first: Month) -> None:
        """Begin before the first month."""
        self._extra = extra
        self._first = first
        self.pot = 0

    def in_month(self, month: int, stages: Sequence[Stage], asked: int, freed: int) -> MonthMoney:
        """Return what a month has; `asked` was due in it, `freed` less than without a plan."""
        stages = stages or (Stage((self._first + month).day(1), 0, 0),)
        usual = self._usual(month, asked, freed)
        limits = [usual + self.pot + stage.came for stage in stages]
        return MonthMoney(stages, usual, limits, [0] * len(stages))

    def _usual(self, month: int, asked: int, freed: int) -> int:
        extra = self._extra
        if not extra.has_begun(self._first + month):
            return freed
        if extra.meant is Monthly.IN_ALL:
            return max(extra.monthly.minor - asked, 0)
        return extra.monthly.minor + freed

    def missing(self, month: int, asked: int) -> int:
        """Return by how much the amount for all loans together is below what a month asks."""
        extra = self._extra
        if extra.meant is not Monthly.IN_ALL or not extra.has_begun(self._first + month):
            return 0
        return max(asked - extra.monthly.minor, 0)

    def end_month(self, money: MonthMoney) -> None:
        """Keep what is left of the windfalls: a month's own amount is spent first."""
        came = money.stages[-1].came
        self.pot += came - max(money.spent[-1] - money.usual, 0)
