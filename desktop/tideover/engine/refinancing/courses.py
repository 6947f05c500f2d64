"""One way to go on: staying as one is, or having taken offers; what is paid and what is risked."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from tideover.domain.dates import Month
from tideover.domain.money import Money, total
from tideover.engine.dues import loan_dues
from tideover.engine.forecast import MONTHS
from tideover.engine.refinancing.payments import Payment, by_month, payments_of
from tideover.engine.risk import Risk, outlook

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.snapshot import Snapshot
    from tideover.engine.refinancing.taking import Taken
    from tideover.engine.risk import Outlook

NEXT_MONTHS = 3
"""What is paid a month is the mean of so many whole months after the current one."""


@dataclass(frozen=True, slots=True, eq=False)
class Course:
    """What a household pays its lenders from today on, and what it risks.

    `payments` are those of all open loans, money left over from a new loan first, with a minus;
    `to_pay` is all of them together. `charges` is what of it is more than the principal owed
    today: interest, fees and penalty; `forgone` is how much less it is where lenders forgo a
    part. `fees` is what the offers ask once. `monthly` is paid a month soon, `largest` in the
    month that asks most. `short` and `tight` count months of the outlook, MONTHS in all, in which
    being late adds `late_cost`, which is in no other figure.
    """

    taken: tuple[Taken, ...]
    snapshot: Snapshot
    outlook: Outlook
    payments: tuple[Payment, ...]
    to_pay: Money
    charges: Money
    forgone: Money
    fees: Money
    monthly: Money
    largest: Money
    short: int
    tight: int
    late_cost: Money

    @property
    def debt_free_on(self) -> date | None:
        """The day of the last payment; None without loans, or where a miss stays unpaid."""
        return self.outlook.debt_free_on

    @property
    def last_payment(self) -> date | None:
        """The last day on which anything is due to a lender."""
        return self.payments[-1].day if self.payments else None

    def paid_in(self, months: int) -> list[int]:
        """Return what is paid to lenders in so many months from the current one on."""
        dues = (each for each in self.payments if each.amount > 0)
        return by_month(dues, Month.of(self.snapshot.as_of), months)

    @property
    def months(self) -> int:
        """How many months there are from the current one to that of the last payment."""
        last = self.last_payment
        return 0 if last is None else Month.of(last) - Month.of(self.snapshot.as_of) + 1


def staying(snapshot: Snapshot) -> Course:
    """Return how a household goes on if it takes no offer."""
    return course(snapshot, (), principal_owed(snapshot))


def course(snapshot: Snapshot, offers: tuple[Taken, ...], principal: Money) -> Course:
    """Return how a household goes on with offers taken one after the other.

    `snapshot` is the household before them, `principal` what it owes today.
    """
    after = offers[-1].snapshot if offers else snapshot
    zero, currency = snapshot.zero(), snapshot.household.currency
    left_over = total((each.left_over for each in offers), currency)
    payments = payments_of(after)
    if left_over:
        payments = (Payment(snapshot.as_of, -left_over.minor), *payments)
    to_pay = Money(sum(each.amount for each in payments), currency)
    seen = outlook(after, MONTHS)
    first, last = Month.of(snapshot.as_of), payments[-1].day if payments else snapshot.as_of
    months = by_month(
        (each for each in payments if each.amount > 0),
        first,
        max(Month.of(last) - first, NEXT_MONTHS) + 1,
    )
    soon = Money(sum(months[1 : NEXT_MONTHS + 1]), currency)
    return Course(
        taken=offers,
        snapshot=after,
        outlook=seen,
        payments=payments,
        to_pay=to_pay,
        charges=max(to_pay - principal, zero),
        forgone=max(principal - to_pay, zero),
        fees=total((each.fees for each in offers), currency),
        monthly=soon.scaled(Fraction(1, NEXT_MONTHS)),
        largest=Money(max(months), currency),
        short=sum(month.risk is Risk.SHORT for month in seen.months),
        tight=sum(month.risk is Risk.TIGHT for month in seen.months),
        late_cost=Money(sum(each.amount for each in seen.forecast.played.differences), currency),
    )


def principal_owed(snapshot: Snapshot) -> Money:
    """Return the principal of all open loans today."""
    owed = (each.debt.principal_left for each in loan_dues(snapshot))
    return total(owed, snapshot.household.currency)
