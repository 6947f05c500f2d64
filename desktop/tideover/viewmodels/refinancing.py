"""Offers side by side: a column for staying, one for each offer, one for the set to take."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from tideover.domain.money import Money, total
from tideover.domain.refinancing import NewContract, TakeOver, TakeOverKind
from tideover.engine.refinancing import (
    Payment,
    compared,
    difference,
    on_days,
    paid_by,
    payments_of,
)
from tideover.engine.restructuring.requests import REASONS
from tideover.engine.standing import standings

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tideover.domain.errors import InputError
    from tideover.domain.ids import LoanId
    from tideover.domain.loans import ContractChange, Loan
    from tideover.domain.refinancing import KeptOffer, OfferMeans
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.refinancing import Course, Difference


class Row(Enum):
    """What is compared, in the order of the rows."""

    MONTHLY = "monthly"
    RELIEF = "relief"
    LARGEST_RELIEF = "largest_relief"
    LARGEST = "largest_month"
    TO_PAY = "still_to_pay"
    COSTS = "costs_more"
    CHARGES = "interest_and_charges"
    FEES = "one_off_fees"
    SHORT = "short_months"
    TIGHT = "tight_months"
    LATE_COST = "late_cost"
    DEBT_FREE = "debt_free"
    BREAK_EVEN = "break_even"


class Place(Enum):
    """What a column is about."""

    STAYING = "staying"
    OFFER = "offer"
    BEST_SET = "best_set"


class OfferFinding(Enum):
    """What is said of a column first.

    FEES_EAT_IT: without what is asked once it would have saved something.
    """

    STAYING = "staying"
    REFUSED = "refused"
    CHEAPER = "cheaper"
    DEARER = "dearer"
    FEES_EAT_IT = "fees_eat_it"
    SAME = "same"


@dataclass(frozen=True, slots=True, eq=False)
class OfferColumn:
    """One way to go on; `course` and `difference` are None where the offer is refused.

    `offers` are those it takes, `best` the rows in which no other column is better, where not all
    are alike. `ends_sooner` are loans that would be paid off by themselves before a new loan that
    takes them over asks for its first payment, `saves_nothing` those that ask for as much today
    as in all their instalments.
    """

    place: Place
    offers: tuple[KeptOffer, ...]
    course: Course | None = None
    difference: Difference | None = None
    refused: InputError | None = None
    best: frozenset[Row] = frozenset()
    ends_sooner: tuple[Loan, ...] = ()
    saves_nothing: tuple[Loan, ...] = ()

    @property
    def finding(self) -> OfferFinding:
        """What is said of it first."""
        if self.place is Place.STAYING:
            return OfferFinding.STAYING
        if self.course is None or self.difference is None:
            return OfferFinding.REFUSED
        costs = self.difference.costs
        if not costs:
            return OfferFinding.SAME
        if costs.minor < 0:
            return OfferFinding.CHEAPER
        return OfferFinding.FEES_EAT_IT if costs < self.course.fees else OfferFinding.DEARER


@dataclass(frozen=True, slots=True)
class PaidSoFar:
    """What was paid by the end of each of `days`, staying and with offers taken.

    Only the loans that the offers are about are counted. `crosses` is the place of the day on
    which the two cross for good, None where they do not.
    """

    days: tuple[date, ...]
    staying: tuple[Money, ...]
    taken: tuple[Money, ...]
    crosses: int | None


@dataclass(frozen=True, slots=True, eq=False)
class OffersView:
    """The columns, staying first. `best` is the place of the column of the set to take.

    `lasts` says that no month of the outlook falls short with it.
    """

    snapshot: Snapshot
    columns: tuple[OfferColumn, ...]
    best: int
    lasts: bool


@dataclass(frozen=True, slots=True)
class OwedLoan:
    """A loan that an offer can be about, and what clears it today."""

    loan: Loan
    clears: Money


def offers_view(snapshot: Snapshot, offers: Iterable[KeptOffer]) -> OffersView:
    """Return the columns of offers beside staying, and the set of them to take."""
    found = compared(snapshot, offers)
    columns = [OfferColumn(Place.STAYING, (), found.stay, difference(found.stay, found.stay))]
    columns += [
        OfferColumn(
            Place.OFFER,
            (each.offer,),
            each.course,
            each.difference,
            each.refused,
            ends_sooner=tuple(_ends_sooner(snapshot, each.course)) if each.course else (),
            saves_nothing=tuple(_saves_nothing(snapshot, each.course)) if each.course else (),
        )
        for each in found.offers
    ]
    best = 0
    if found.best is not None:
        chosen = tuple(each.offer for each in found.best.taken)
        if len(chosen) > 1:
            beside = difference(found.stay, found.best.course)
            columns.append(OfferColumn(Place.BEST_SET, chosen, found.best.course, beside))
        best = next(place for place, each in enumerate(columns) if each.offers == chosen)
    lasts = found.best.lasts if found.best is not None else not found.stay.short
    return OffersView(snapshot, tuple(_marked(columns)), best, lasts)


def _ends_sooner(snapshot: Snapshot, course: Course) -> Iterable[Loan]:
    (taken,) = course.taken
    first = next(iter(payments_of(taken.snapshot, taken.asking)), None)
    for each in taken.cleared:
        last = max(payments_of(snapshot, {each.loan.id}), default=None)
        if first is not None and last is not None and last.day < first.day:
            yield each.loan


def _saves_nothing(snapshot: Snapshot, course: Course) -> Iterable[Loan]:
    (taken,) = course.taken
    for each in taken.cleared:
        asked = sum(payment.amount for payment in payments_of(snapshot, {each.loan.id}))
        if each.price.minor >= asked > each.principal.minor:
            yield each.loan


def _marked(columns: Sequence[OfferColumn]) -> Iterable[OfferColumn]:
    """Yield the columns with the rows in which they are best.

    A tight month that becomes short is no better, so tight ones are compared only where as many
    are short.
    """
    found = [each.course for each in columns if each.course is not None]
    rows = [row for row in Row if row is not Row.TIGHT or len({each.short for each in found}) == 1]
    harms = [{row: _harm(row, each) for row in rows} for each in columns]
    for column, own in zip(columns, harms, strict=True):
        best = set()
        for row in rows:
            known = [harm for each in harms if (harm := each[row]) is not None]
            if own[row] is not None and own[row] == min(known) < max(known):
                best.add(row)
        yield replace(column, best=frozenset(best))


def _harm(row: Row, column: OfferColumn) -> int | None:
    """Return what is larger the worse a figure is; None where none is better than another."""
    course, beside = column.course, column.difference
    if course is None or beside is None:
        return None
    relief = beside.largest_relief
    free = course.debt_free_on or (date.max if course.payments else date.min)
    harms = {
        Row.MONTHLY: course.monthly.minor,
        Row.RELIEF: -beside.relief.minor,
        Row.LARGEST_RELIEF: -relief.amount.minor if relief is not None else 0,
        Row.LARGEST: course.largest.minor,
        Row.TO_PAY: course.to_pay.minor,
        Row.COSTS: beside.costs.minor,
        Row.CHARGES: course.charges.minor,
        Row.SHORT: course.short,
        Row.TIGHT: course.tight,
        Row.LATE_COST: course.late_cost.minor,
        Row.DEBT_FREE: free.toordinal(),
    }
    return harms.get(row)


def paid_so_far(view: OffersView, column: OfferColumn) -> PaidSoFar | None:
    """Return what was paid day by day, with the offers of a column and without; None for none."""
    if column.course is None or column.difference is None or not column.offers:
        return None
    snapshot, currency = view.snapshot, view.snapshot.household.currency
    about: set[LoanId] = {loan for offer in column.offers for loan in offer.loans}
    asking = {loan for each in column.course.taken for loan in each.asking}
    left_over = total((each.left_over for each in column.course.taken), currency)
    staying = payments_of(snapshot, about)
    taken = payments_of(column.course.snapshot, asking)
    today = snapshot.as_of
    days = sorted(on_days((Payment(today, 0), *staying, *taken)))
    received = Payment(today, -left_over.minor)
    crossing = column.difference.break_even
    return PaidSoFar(
        tuple(days),
        tuple(Money(paid, currency) for paid in paid_by(staying, days)),
        tuple(Money(paid, currency) for paid in paid_by((received, *taken), days)),
        days.index(crossing) if crossing in days else None,
    )


def owed_loans(snapshot: Snapshot) -> tuple[OwedLoan, ...]:
    """Return the loans that ask for something today, with what clears them."""
    return tuple(
        OwedLoan(each.loan, each.settle_today) for each in standings(snapshot) if each.settle_today
    )


def kind_of(means: OfferMeans) -> TakeOverKind | ContractChange:
    """Return what kind of offer it is."""
    match means:
        case TakeOver():
            return means.kind
        case NewContract():
            return REASONS[type(means.change)]
