"""Offers beside staying, one by one, and the set of them to take."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from tideover.domain.dates import Month
from tideover.domain.errors import InputError
from tideover.domain.money import Money
from tideover.engine.refinancing.best_set import best_set
from tideover.engine.refinancing.courses import course, principal_owed, staying
from tideover.engine.refinancing.payments import break_even
from tideover.engine.refinancing.taking import taken

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from tideover.domain.refinancing import KeptOffer
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.refinancing.best_set import BestSet
    from tideover.engine.refinancing.courses import Course


class MonthAmount(NamedTuple):
    """An amount of one month."""

    month: Month
    amount: Money


@dataclass(frozen=True, slots=True)
class Difference:
    """How another way stands beside staying.

    `costs` is what is paid more in all, negative is less; `relief` what is paid less a month in
    the months to come, negative is more. `largest_relief` and `largest_extra` are the months in
    which most less and most more is paid; None where there is none. `break_even` is the first day
    from which on it has cost less for good, or more, whichever it does in the end; before it, it
    was the other way round by `other_way` at most.
    """

    costs: Money
    relief: Money
    largest_relief: MonthAmount | None
    largest_extra: MonthAmount | None
    break_even: date | None
    other_way: Money


@dataclass(frozen=True, slots=True, eq=False)
class Compared:
    """An offer beside staying; `refused` says why it cannot be taken, then there is no course."""

    offer: KeptOffer
    course: Course | None = None
    difference: Difference | None = None
    refused: InputError | None = None


@dataclass(frozen=True, slots=True, eq=False)
class OfferComparison:
    """Staying, each offer alone, and the best set; None where no offer can be taken."""

    stay: Course
    offers: tuple[Compared, ...]
    best: BestSet | None


def compared(snapshot: Snapshot, offers: Iterable[KeptOffer]) -> OfferComparison:
    """Return offers beside staying, each taken today on a copy of the household."""
    stay = staying(snapshot)
    owed = principal_owed(snapshot)
    found = tuple(_compared(snapshot, offer, stay, owed) for offer in offers)
    possible = [each.course for each in found if each.course is not None]
    return OfferComparison(stay, found, best_set(snapshot, stay, possible) if possible else None)


def _compared(snapshot: Snapshot, offer: KeptOffer, stay: Course, owed: Money) -> Compared:
    try:
        one = taken(snapshot, offer)
    except InputError as error:
        return Compared(offer, refused=error)
    found = course(snapshot, (one,), owed)
    return Compared(offer, found, difference(stay, found))


def difference(stay: Course, other: Course) -> Difference:
    """Return how another way stands beside staying."""
    currency = stay.to_pay.currency
    months = max(stay.months, other.months)
    first = Month.of(stay.snapshot.as_of)
    less = [
        before - after
        for before, after in zip(stay.paid_in(months), other.paid_in(months), strict=True)
    ]
    most, least = max(less, default=0), min(less, default=0)
    crossing = break_even(stay.payments, other.payments)
    return Difference(
        costs=other.to_pay - stay.to_pay,
        relief=stay.monthly - other.monthly,
        largest_relief=(
            MonthAmount(first + less.index(most), Money(most, currency)) if most > 0 else None
        ),
        largest_extra=(
            MonthAmount(first + less.index(least), Money(-least, currency)) if least < 0 else None
        ),
        break_even=crossing.day,
        other_way=Money(crossing.other_way, currency),
    )
