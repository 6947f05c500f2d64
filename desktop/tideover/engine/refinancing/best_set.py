"""Which offers to take together: the cheapest set with which no month falls short."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, product
from typing import TYPE_CHECKING

from tideover.domain.dates import Month
from tideover.engine.forecast import MONTHS, cash_today
from tideover.engine.optimal.offers import Way, cheapest_choice
from tideover.engine.refinancing.courses import course, principal_owed
from tideover.engine.refinancing.payments import by_month, payments_of
from tideover.engine.refinancing.taking import taken_together

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tideover.domain.ids import LoanId
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.refinancing.courses import Course
    from tideover.engine.refinancing.taking import Taken

OfferSet = tuple["Taken", ...]


@dataclass(frozen=True, slots=True, eq=False)
class BestSet:
    """The offers to take together; none of them where staying is best.

    `lasts` says that no month of the outlook falls short with it, and then it is the cheapest set
    of which that is so. Where no set lasts it is the one with the fewest short months, then the
    fewest tight ones, then the cheapest.
    """

    course: Course
    lasts: bool

    @property
    def taken(self) -> tuple[Taken, ...]:
        """The offers."""
        return self.course.taken


def best_set(snapshot: Snapshot, stay: Course, offers: Sequence[Course]) -> BestSet:
    """Return which of the offers to take; each course has taken one of them alone.

    A set is chosen by the sums of its months and then played through the real outlook, so what
    lasts by the sums alone is never answered.
    """
    question = _Question(snapshot, stay, [each.taken[0] for each in offers])
    found = cheapest_choice(
        question.ways(), question.net_income(), cash_today(snapshot).minor, accepts=question.lasts
    )
    if found is not None:
        return BestSet(question.played(found.ways), lasts=True)
    return BestSet(question.least_harmful(), lasts=False)


class _Question:
    """The groups of offers that share loans, and for each all sets that can be taken together."""

    def __init__(self, snapshot: Snapshot, stay: Course, offers: Sequence[Taken]) -> None:
        self._snapshot = snapshot
        self._stay = stay
        self._owed = principal_owed(snapshot)
        self._sets = [_sets(group) for group in _groups(offers)]
        self._played: dict[tuple[int, ...], Course] = {}

    def ways(self) -> list[list[Way]]:
        """Return what each set of each group asks, month by month and in all."""
        first = Month.of(self._snapshot.as_of)
        found = []
        for sets in self._sets:
            loans = _loans(sets)
            ways = []
            for chosen in sets:
                kept = loans - {loan for each in chosen for loan in each.offer.loans}
                payments = [*payments_of(self._snapshot, kept)]
                for each in chosen:
                    payments += payments_of(each.snapshot, each.asking)
                left_over = sum(each.left_over.minor for each in chosen)
                months = by_month(payments, first, MONTHS)
                months[0] -= left_over
                cost = sum(each.amount for each in payments) - left_over
                ways.append(Way(tuple(months), cost))
            found.append(ways)
        return found

    def net_income(self) -> list[int]:
        """Return what each month of the outlook leaves before what the offers' loans ask."""
        about: set[LoanId] = set().union(*(_loans(sets) for sets in self._sets))
        first = Month.of(self._snapshot.as_of)
        asked = by_month(payments_of(self._snapshot, about), first, MONTHS)
        ends: dict[Month, int] = {}
        forecast = self._stay.outlook.forecast
        for day in forecast.if_all_paid:
            ends[Month.of(day.day)] = day.closing.minor
        closings = [forecast.opening.minor, *ends.values()]
        return [
            after - before + dues
            for before, after, dues in zip(closings, closings[1:], asked, strict=False)
        ]

    def played(self, ways: tuple[int, ...]) -> Course:
        """Return how the household goes on with one set of each group."""
        found = self._played.get(ways)
        if found is None:
            offers = [
                each.offer for way, sets in zip(ways, self._sets, strict=True) for each in sets[way]
            ]
            found = self._stay
            if offers:
                together = taken_together(self._snapshot, offers)
                found = course(self._snapshot, together, self._owed)
            self._played[ways] = found
        return found

    def lasts(self, ways: tuple[int, ...]) -> bool:
        """Return whether no month falls short with one set of each group."""
        return not self.played(ways).short

    def least_harmful(self) -> Course:
        """Return the set with the fewest short months, then tight ones, then the cheapest."""
        every = map(self.played, product(*(range(len(sets)) for sets in self._sets)))
        return min(every, key=lambda each: (each.short, each.tight, each.to_pay.minor))


def _groups(offers: Sequence[Taken]) -> list[list[Taken]]:
    """Return the offers in groups: those of different groups share no loan."""
    groups: list[list[Taken]] = []
    for offer in offers:
        loans = set(offer.offer.loans)
        near = [each for each in groups if loans & _loans([tuple(each)])]
        groups = [each for each in groups if each not in near]
        groups.append([*(one for each in near for one in each), offer])
    return groups


def _loans(sets: Sequence[OfferSet]) -> set[LoanId]:
    return {loan for chosen in sets for each in chosen for loan in each.offer.loans}


def _sets(group: Sequence[Taken]) -> list[OfferSet]:
    """Return every set of offers that share no loan, the empty one first."""
    return [chosen for size in range(len(group) + 1) for chosen in _disjoint(group, size)]


def _disjoint(group: Sequence[Taken], size: int) -> Iterator[OfferSet]:
    for chosen in combinations(group, size):
        loans = [loan for each in chosen for loan in each.offer.loans]
        if len(set(loans)) == len(loans):
            yield chosen
