"""What a lender states of a loan on a day beside what its terms and repayments come to.

Both are divided alike. Overdue is what was due before the day. The bill that is out is the first
instalment due on the day or later, the next bill the one after it; a lender who bills nothing yet
(between a due day and the next statement) means the first one by his next bill. Interest and fees
of bills after the next one are not stated by anybody.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from tideover.domain.lenders_bills import BillPart
from tideover.domain.money import Money, total
from tideover.engine.ledger import ledger_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tideover.domain.lenders_bills import LendersBill, StatedParts
    from tideover.domain.loans import Loan, Repayment
    from tideover.engine.debts import Debt


class ComparedPart(Enum):
    """A part that both know: Tideover does not tell revolving principal from other principal."""

    BILLED_PRINCIPAL = "billed_principal"
    BILLED_INTEREST = "billed_interest"
    BILLED_FEE = "billed_fee"
    NEXT_PRINCIPAL = "next_principal"
    NEXT_INTEREST = "next_interest"
    NEXT_FEE = "next_fee"
    FUTURE_PRINCIPAL = "future_principal"
    OVERDUE_PRINCIPAL = "overdue_principal"
    OVERDUE_INTEREST = "overdue_interest"
    OVERDUE_FEE = "overdue_fee"
    PENALTY = "penalty"


MADE_OF: Mapping[ComparedPart, tuple[BillPart, ...]] = {
    ComparedPart.BILLED_PRINCIPAL: (BillPart.BILLED_REVOLVING, BillPart.BILLED_STRAIGHT),
    ComparedPart.BILLED_INTEREST: (BillPart.BILLED_INTEREST,),
    ComparedPart.BILLED_FEE: (BillPart.BILLED_FEE,),
    ComparedPart.NEXT_PRINCIPAL: (BillPart.NEXT_REVOLVING, BillPart.NEXT_STRAIGHT),
    ComparedPart.NEXT_INTEREST: (BillPart.NEXT_INTEREST,),
    ComparedPart.NEXT_FEE: (BillPart.NEXT_FEE,),
    ComparedPart.FUTURE_PRINCIPAL: (BillPart.FUTURE_PRINCIPAL,),
    ComparedPart.OVERDUE_PRINCIPAL: (BillPart.OVERDUE_PRINCIPAL,),
    ComparedPart.OVERDUE_INTEREST: (BillPart.OVERDUE_INTEREST,),
    ComparedPart.OVERDUE_FEE: (BillPart.OVERDUE_FEE,),
    ComparedPart.PENALTY: (BillPart.PENALTY_ON_PRINCIPAL, BillPart.PENALTY_ON_FEE),
}
_BILLED = (
    BillPart.BILLED_REVOLVING,
    BillPart.BILLED_STRAIGHT,
    BillPart.BILLED_FEE,
    BillPart.BILLED_INTEREST,
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """One part: what the lender states and what Tideover counts."""

    part: ComparedPart
    stated: Money
    counted: Money

    @property
    def difference(self) -> Money:
        """How much more the lender states; negative when it is less."""
        return self.stated - self.counted


def compare(
    bill: LendersBill, loan: Loan, repayments: Iterable[Repayment]
) -> tuple[Comparison, ...]:
    """Return every part that the bill states and Tideover counts, in the order of a bill.

    Counted is at the end of the bill's day, after its repayments. The overdue fee has the late fee
    in it, the penalty is that on principal and fees together.
    """
    ledger = ledger_on(loan, repayments, bill.day)
    ledger.match_credit()
    counted = _counted(ledger.debts, bill)
    currency = loan.terms.principal.currency
    found = []
    for part, made_of in MADE_OF.items():
        amounts = [bill.stated.amount(each) for each in made_of]
        stated = [amount for amount in amounts if amount is not None]
        if stated:
            sum_stated = total(stated, currency)
            found.append(Comparison(part, sum_stated, Money(counted[part], currency)))
    return tuple(found)


def _counted(debts: Sequence[Debt], bill: LendersBill) -> Mapping[ComparedPart, int]:
    overdue = [debt for debt in debts if debt.due < bill.day]
    ahead = [debt for debt in debts if debt.due >= bill.day]
    if _bills_nothing_yet(bill.stated):
        billed, following, later = [], ahead[:1], ahead[1:]
    else:
        billed, following, later = ahead[:1], ahead[1:2], ahead[2:]
    return {
        ComparedPart.BILLED_PRINCIPAL: sum(debt.principal for debt in billed),
        ComparedPart.BILLED_INTEREST: sum(debt.interest for debt in billed),
        ComparedPart.BILLED_FEE: sum(debt.fee for debt in billed),
        ComparedPart.NEXT_PRINCIPAL: sum(debt.principal for debt in following),
        ComparedPart.NEXT_INTEREST: sum(debt.interest for debt in following),
        ComparedPart.NEXT_FEE: sum(debt.fee for debt in following),
        ComparedPart.FUTURE_PRINCIPAL: sum(debt.principal for debt in later),
        ComparedPart.OVERDUE_PRINCIPAL: sum(debt.principal for debt in overdue),
        ComparedPart.OVERDUE_INTEREST: sum(debt.interest for debt in overdue),
        ComparedPart.OVERDUE_FEE: sum(debt.fee + debt.late_fee for debt in overdue),
        ComparedPart.PENALTY: sum(debt.penalty for debt in overdue),
    }


def _bills_nothing_yet(stated: StatedParts) -> bool:
    """Whether the lender states that nothing is billed; one who states no bill may mean any."""
    billed = [stated.amount(part) for part in _BILLED]
    known = [amount for amount in billed if amount is not None]
    return bool(known) and not any(known)
