"""Offers that would replace or change what a household owes already, kept to be compared."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from tideover.domain.contract_requests import (
    Extension,
    NewInstalments,
    NewRate,
    PaymentHoliday,
    Settlement,
    Waiver,
)
from tideover.domain.errors import InputError
from tideover.domain.loans import LenderKind
from tideover.domain.text import required_name

if TYPE_CHECKING:
    from fractions import Fraction

    from tideover.domain.ids import LoanId, OfferId
    from tideover.domain.offers import Offer

MOST_OFFERS = 8
"""More columns than that nobody compares, and all sets of them can still be tried."""

OfferedChange = Extension | PaymentHoliday | NewInstalments | NewRate | Waiver | Settlement
"""What a lender can offer to change in a contract."""


class TakeOverKind(Enum):
    """What a new loan that pays old ones is called: it changes nothing in the numbers."""

    CONSOLIDATION = "consolidation"
    BALANCE_TRANSFER = "balance_transfer"


@dataclass(frozen=True, slots=True)
class TakeOver:
    """A new loan whose money clears others on the day it is drawn: 债务合并, 余额代偿.

    `offer.principal` of None is just as much as clears them. `fee` is charged once with the
    first instalment, as a part of the principal, beside what the offer names as a sum. What is
    handed out beyond what clears the loans stays in the account.
    """

    kind: TakeOverKind
    loans: tuple[LoanId, ...]
    offer: Offer
    fee: Fraction | None = None
    lender_kind: LenderKind = LenderKind.OTHER

    def __post_init__(self) -> None:
        """Refuse one that takes nothing over, or a fee that is none; the error names the field."""
        _check_loans(self.loans)
        if self.fee is not None and not 0 < self.fee < 1:
            raise InputError("fee_part_out_of_range", field="fee")


@dataclass(frozen=True, slots=True)
class NewContract:
    """The lender of these loans would agree to a change, the same one for each of them."""

    loans: tuple[LoanId, ...]
    change: OfferedChange

    def __post_init__(self) -> None:
        """Refuse one for no loan, or one sum for several; the error names the field."""
        _check_loans(self.loans)
        if isinstance(self.change, Settlement | Waiver) and len(self.loans) > 1:
            raise InputError("sum_for_several_loans", field="loans")


OfferMeans = TakeOver | NewContract


@dataclass(frozen=True, slots=True)
class KeptOffer:
    """An offer of a lender for loans that the household has; nobody has taken it."""

    id: OfferId
    name: str
    lender: str
    means: OfferMeans
    position: int = 0

    def __post_init__(self) -> None:
        """Refuse an offer without a name."""
        required_name(self.name)

    @property
    def loans(self) -> tuple[LoanId, ...]:
        """The loans it is about."""
        return self.means.loans


def _check_loans(loans: tuple[LoanId, ...]) -> None:
    if not loans:
        raise InputError("offer_without_loans", field="loans")
    if len(set(loans)) < len(loans):
        raise InputError("loan_twice", field="loans")
