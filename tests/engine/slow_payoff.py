"""The payoff of loans of equal instalments, counted by hand: no stages, no purse, no headroom.

It looks at every day of a month to see whether the money is there, and knows nothing of the engine
but what the schedules ask.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

from tideover.domain.dates import Month
from tideover.domain.extra_money import Monthly
from tideover.engine.schedules import schedule

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from tideover.domain.extra_money import ExtraMoney, Windfall
    from tideover.domain.loans import EqualInstalmentTerms


@dataclass
class SlowLoan:
    """A loan that begins today; `bears` is what the interest of its next instalment is counted on.

    Each month bears a twelfth of its yearly rate.
    """

    terms: EqualInstalmentTerms
    owed: int
    bears: int
    paid: list[int] = field(default_factory=list)
    number: int = 0

    @property
    def is_gone(self) -> bool:
        return not self.owed and not self.bears

    def pay_due(self, month: Month) -> None:
        rows = schedule(self.terms)
        paid = 0
        if not self.is_gone and Month.of(rows[self.number].due) == month:
            interest = half_up(self.bears * self.terms.rate.yearly / 12)
            is_last = self.number == len(rows) - 1
            usual = rows[0].payment.minor - interest
            principal = self.owed if is_last else min(usual, self.owed)
            self.owed -= principal
            self.bears = self.owed
            self.number += 1
            paid = principal + interest
        self.paid.append(paid)

    def pay_extra(self, amount: int) -> None:
        self.owed -= amount
        self.paid[-1] += amount
        if self.number:
            self.bears = self.owed


def half_up(amount: Fraction) -> int:
    return int(amount + Fraction(1, 2))


def slow_payoff(
    several: Sequence[EqualInstalmentTerms], today: date, extra: ExtraMoney, order: Sequence[int]
) -> list[list[int]]:
    """What each loan is paid in each month, until all are gone, by a household with cash enough."""
    loans = [SlowLoan(each, each.principal.minor, each.principal.minor) for each in several]
    month, kept = Month.of(today), 0
    while not all(loan.is_gone for loan in loans):
        for loan in loans:
            loan.pay_due(month)
        due = sum(loan.paid[-1] for loan in loans)
        asked = sum(
            row.payment.minor
            for each in several
            for row in schedule(each)
            if Month.of(row.due) == month
        )
        usual = usual_of(extra, month, due, asked)
        came = [each for each in extra.windfalls if Month.of(each.day) == month]
        spent: dict[int, int] = {}
        for place in order:
            most = most_on(spent, loans, place, month, today, usual + kept, came)
            amount = min(most, loans[place].owed)
            loans[place].pay_extra(amount)
            spent[place] = amount
        arrived = sum(each.amount.minor for each in came)
        kept += arrived - max(sum(spent.values()) - usual, 0)
        month += 1
    return [loan.paid for loan in loans]


def usual_of(extra: ExtraMoney, month: Month, due: int, asked: int) -> int:
    if extra.starts is not None and month < extra.starts:
        return asked - due
    if extra.meant is Monthly.IN_ALL:
        return max(extra.monthly.minor - due, 0)
    return extra.monthly.minor + asked - due


def pays_on(loan: SlowLoan, month: Month, today: date) -> date:
    return max(month.day(loan.terms.due_day), today)


def most_on(  # noqa: PLR0917 - all that a day knows
    spent: dict[int, int],
    loans: list[SlowLoan],
    place: int,
    month: Month,
    today: date,
    there: int,
    came: list[Windfall],
) -> int:
    """The most that is there on every day from the loan's day on."""
    most = None
    for number in range(pays_on(loans[place], month, today).day, month.last_day.day + 1):
        day = month.day(number)
        money = there + sum(each.amount.minor for each in came if each.day <= day)
        gone = sum(
            amount for other, amount in spent.items() if pays_on(loans[other], month, today) <= day
        )
        most = money - gone if most is None else min(most, money - gone)
    return max(most or 0, 0)
