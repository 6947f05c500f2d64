"""How much a missed payment of each loan counts: as the household said, else by the loan's facts.

The usual weights are a choice, not a law: a home counts more than light, and light more than a mark
on the credit record, because it is harder to come back from.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from tideover.domain.agreements import InstalmentAgreement
from tideover.domain.importance import Consequence
from tideover.domain.loans import LenderKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tideover.domain.ids import LoanId
    from tideover.domain.loans import Loan

USUAL_WEIGHTS = {
    Consequence.RENT: Fraction(10),
    Consequence.SECURED: Fraction(6),
    Consequence.POWER: Fraction(5),
    Consequence.CREDIT_REPORTED: Fraction(1),
    Consequence.OTHER: Fraction(1),
    Consequence.FRIEND: Fraction(1, 2),
}

FEWEST_PERIODS_OF_A_HOME = 60
"""A bank's loan at a rate that follows the LPR for five years or more is one for a home."""


def usual_consequence(loan: Loan) -> Consequence:
    """Return what is at stake by the loan's own facts: who lends it, and on which terms.

    A licensed lender is taken to report to the credit record; a person does not.
    """
    terms = loan.terms
    if loan.lender_kind is LenderKind.PERSON:
        return Consequence.FRIEND
    if loan.lender_kind is LenderKind.OTHER:
        return Consequence.OTHER
    if (
        isinstance(terms, InstalmentAgreement)
        and terms.periods >= FEWEST_PERIODS_OF_A_HOME
        and terms.floating is not None
    ):
        return Consequence.SECURED
    return Consequence.CREDIT_REPORTED


def consequence_of(loan: Loan) -> Consequence:
    """Return what is at stake with a loan."""
    said = loan.importance
    return usual_consequence(loan) if said is None else said.consequence


def weight_of(loan: Loan) -> Fraction:
    """Return how many times a late month of a loan counts beside an ordinary one."""
    said = loan.importance
    if said is not None and said.weight is not None:
        return said.weight
    return USUAL_WEIGHTS[consequence_of(loan)]


def weights_of(loans: Iterable[Loan]) -> dict[LoanId, Fraction]:
    """Return how much each loan counts."""
    return {loan.id: weight_of(loan) for loan in loans}
