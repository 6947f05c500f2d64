"""What the page shows of an offer before it is taken, and of the loan if it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from tideover.domain.ids import LoanId, new_id
from tideover.domain.loans import LenderKind, Loan
from tideover.domain.money import Money, total
from tideover.engine.borrowing import Weighing, weigh
from tideover.engine.disclosure import disclose
from tideover.engine.offers import payment_contradicts
from tideover.engine.schedules.received import received
from tideover.engine.standing import standings
from tideover.viewmodels.loan_form import LoanCost, loan_cost

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from tideover.domain.facts import Facts
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.proposals import Proposal


class OfferFinding(Enum):
    """What the outlook says of an offer, in one word."""

    SHORT = "short"
    TIGHT = "tight"
    SHORT_ALREADY = "short_already"
    MENDS = "mends"
    SAFE = "safe"


@dataclass(frozen=True, slots=True)
class OwnRate:
    """The true rates of a loan the household has, beside those of the offer."""

    name: str
    nominal: Fraction
    effective: Fraction
    dated: Fraction
    is_cheaper: bool


@dataclass(frozen=True, slots=True)
class BorrowingView:
    """An offer: what it costs, beside what one has, and what it would do.

    `handed_out` is what is really received, `cost` what is paid back beyond that. `contradicts`
    says that the rate of the offer does not lead to the payment it names.
    """

    weighing: Weighing
    finding: OfferFinding
    cost: LoanCost
    handed_out: Money
    own: tuple[OwnRate, ...]
    contradicts: bool


def borrowing_view(
    snapshot: Snapshot, proposal: Proposal, lender_kind: LenderKind, facts: Facts
) -> BorrowingView:
    """Return what is to be shown of an offer.

    Raises:
        InputError: The offer does not say enough, or what it says cannot be.
    """
    weighing = weigh(snapshot, proposal)
    cost = loan_cost(weighing.terms, lender_kind, facts)
    currency = snapshot.household.currency
    return BorrowingView(
        weighing=weighing,
        finding=_finding(weighing),
        cost=cost,
        handed_out=total((money for _, money in received(weighing.terms)), currency),
        own=tuple(sorted(_own_rates(snapshot, cost.nominal), key=lambda own: own.nominal)),
        contradicts=payment_contradicts(proposal.offer, proposal.drawn_on),
    )


def _finding(weighing: Weighing) -> OfferFinding:
    before, after = weighing.without.short, weighing.effect.short
    if before and not after:
        return OfferFinding.MENDS
    if set(after) - set(before):
        return OfferFinding.SHORT
    if before:
        return OfferFinding.SHORT_ALREADY
    return OfferFinding.TIGHT if weighing.turned else OfferFinding.SAFE


def _own_rates(snapshot: Snapshot, offered: Fraction) -> Iterator[OwnRate]:
    for each in standings(snapshot):
        if each.principal_left:
            told = disclose(each.loan.terms)
            nominal = told.nominal_yearly
            yield OwnRate(
                each.loan.name,
                nominal,
                told.effective_yearly,
                told.dated_yearly,
                is_cheaper=nominal < offered,
            )


def loan_of(proposal: Proposal, lender_kind: LenderKind, note: str = "") -> Loan:
    """Return the offer as a loan, to fill its form in; nothing is kept by that.

    Raises:
        InputError: The offer does not say enough.
    """
    return Loan(LoanId(new_id()), "", "", proposal.terms, lender_kind=lender_kind, note=note)
