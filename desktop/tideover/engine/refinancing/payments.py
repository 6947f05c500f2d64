"""What is paid to lenders from today on, day by day, and from which day one way costs less."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tideover.domain.dates import Month
from tideover.engine.dues import loan_dues

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import date

    from tideover.domain.ids import LoanId
    from tideover.domain.snapshot import Snapshot


class Payment(NamedTuple):
    """Money that is paid to a lender on a day, in minor units; negative is money received."""

    day: date
    amount: int


def payments_of(snapshot: Snapshot, loans: Collection[LoanId] | None = None) -> tuple[Payment, ...]:
    """Return what loans ask from today on, by day; those of all open loans where None.

    Every due is taken to be paid on its day; what is overdue is due today with what being late
    has added by now.
    """
    found = [
        Payment(due.day, due.amount.minor)
        for each in loan_dues(snapshot)
        if loans is None or each.loan.id in loans
        for due in each.dues
    ]
    return tuple(sorted(found))


def by_month(payments: Iterable[Payment], first: Month, count: int) -> list[int]:
    """Return what is paid in `count` months from `first` on; later payments are left out."""
    months = [0] * count
    for payment in payments:
        place = Month.of(payment.day) - first
        if place < count:
            months[place] += payment.amount
    return months


def on_days(payments: Iterable[Payment]) -> dict[date, int]:
    """Return what is paid on each day on which anything is, in the order of the days."""
    found: dict[date, int] = {}
    for payment in sorted(payments):
        found[payment.day] = found.get(payment.day, 0) + payment.amount
    return found


def paid_by(payments: Iterable[Payment], days: Sequence[date]) -> list[int]:
    """Return what was paid in all by the end of each of the days, which are in their order."""
    by_day, found, paid = on_days(payments), [], 0
    waiting = iter(by_day.items())
    coming = next(waiting, None)
    for day in days:
        while coming is not None and coming[0] <= day:
            paid += coming[1]
            coming = next(waiting, None)
        found.append(paid)
    return found


class Crossing(NamedTuple):
    """How two ways of paying cross.

    `day` is the first day from whose end on the other one has always cost more than staying (or
    always less, as it does in the end); None where both cost the same in the end. `other_way` is
    the most by which it was the other way round at the end of a day before, in minor units.
    """

    day: date | None
    other_way: int


def break_even(staying: Iterable[Payment], other: Iterable[Payment]) -> Crossing:
    """Return from which day on another way has cost less than staying, or more, for good.

    What was paid so far is compared at the end of every day. Payments within a month fall on
    different days, so a difference that turns back is no crossing.
    """
    moved = on_days((*other, *(Payment(day, -amount) for day, amount in staying)))
    apart, sums = 0, []
    for day, amount in moved.items():
        apart += amount
        sums.append((day, apart))
    end = apart
    found, other_way = None, 0
    for day, apart in sums:
        if apart * end <= 0:
            found = None
            other_way = max(other_way, abs(apart))
        elif found is None:
            found = day
    return Crossing(found if end else None, other_way)
