"""An offer tried on a copy of the household: its terms, and the outlook with it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from tideover.domain.agreements import InstalmentAgreement
from tideover.domain.ids import LoanId
from tideover.domain.loans import (
    DailyInterestTerms,
    EqualInstalmentTerms,
    EqualPrincipalTerms,
    FlatFeeTerms,
    InterestFirstTerms,
    Loan,
)
from tideover.domain.offers import OfferShape
from tideover.engine.offers.terms import offer_terms
from tideover.engine.risk import Risk, outlook
from tideover.engine.scenarios import EarnMore, applied
from tideover.engine.schedules.received import received

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.dates import Month
    from tideover.domain.loans import Terms
    from tideover.domain.offers import Offer
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.risk import MonthOutlook

TRIED = LoanId("offer")


class Use(Enum):
    """What happens to the money: it is spent at once, or it stays to pay what is due."""

    SPENT = "spent"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class Proposal:
    """An offer that might be taken on a day."""

    offer: Offer
    drawn_on: date
    use: Use = Use.SPENT

    @property
    def terms(self) -> Terms:
        """The terms; raises InputError where the offer does not say enough."""
        return offer_terms(self.offer, self.drawn_on)


@dataclass(frozen=True, slots=True)
class Effect:
    """The outlook with something in it: `months` from today on."""

    months: tuple[MonthOutlook, ...]

    @property
    def short(self) -> tuple[Month, ...]:
        """The months that fall short."""
        return tuple(each.month for each in self.months if each.risk is Risk.SHORT)

    @property
    def tight(self) -> tuple[Month, ...]:
        """The months that are tight."""
        return tuple(each.month for each in self.months if each.risk is Risk.TIGHT)

    @property
    def lowest(self) -> MonthOutlook:
        """The month with the lowest cash."""
        return min(self.months, key=lambda each: each.lowest.minor)


def with_proposal(snapshot: Snapshot, proposal: Proposal) -> Snapshot:
    """Return the household as it would be had it taken the offer."""
    terms = proposal.terms
    if proposal.use is Use.KEPT:
        for day, money in received(terms):
            snapshot = applied(snapshot, EarnMore(money, day, snapshot.zero()))
    return replace(snapshot, loans=(*snapshot.loans, Loan(TRIED, "", "", terms)))


def effect_of(snapshot: Snapshot, months: int) -> Effect:
    """Return how so many months of a household look."""
    return Effect(outlook(snapshot, months).months)


_SHAPES = {
    EqualInstalmentTerms: OfferShape.EQUAL_INSTALMENT,
    EqualPrincipalTerms: OfferShape.EQUAL_PRINCIPAL,
    InterestFirstTerms: OfferShape.INTEREST_FIRST,
    FlatFeeTerms: OfferShape.FLAT_FEE,
    DailyInterestTerms: OfferShape.EQUAL_INSTALMENT,
}


def at_rate_of(proposal: Proposal, loan: Loan) -> Proposal | None:
    """Return the proposal at the rate of a loan that can be drawn from again; None for others."""
    shape = _SHAPES.get(type(loan.terms))
    offer = proposal.offer
    if shape is None or not offer.periods or offer.shape is OfferShape.BULLET:
        return None
    rate = (
        loan.terms.rate_on(proposal.drawn_on)
        if isinstance(loan.terms, InstalmentAgreement)
        else loan.terms.rate
    )
    plain = replace(
        offer, rate=rate, shape=shape, payment=None, kept_back=None, first_fee=None, coupon=None
    )
    return replace(proposal, offer=plain)
