"""What a lender says is owed on a day, part by part, in the lender's own division.

The parts are those of a Huabei bill (花呗), the finest division in use: what is billed and what
will be, what revolves and what does not, what is overdue and what being late has added. Another
lender's bill leaves most of them out. A part that is not stated is not zero.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from tideover.domain.errors import InputError

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.ids import BillId, LoanId
    from tideover.domain.money import Money


class BillPart(Enum):
    """A part of what is owed, in the order of a bill.

    BILLED: on the bill that is out and not overdue. NEXT: on the bill after it. FUTURE: later.
    REVOLVING is principal that may be carried on (账单循环), STRAIGHT principal that may not.
    EARLY_FEE is what paying everything now would cost by the terms, EARLY_FEE_CHARGED what is
    charged after a discount. The last four are the lender's own sums and interest of revolving.
    """

    BILLED_REVOLVING = "billed_revolving"
    BILLED_STRAIGHT = "billed_straight"
    BILLED_FEE = "billed_fee"
    BILLED_INTEREST = "billed_interest"
    NEXT_REVOLVING = "next_revolving"
    NEXT_STRAIGHT = "next_straight"
    NEXT_FEE = "next_fee"
    NEXT_INTEREST = "next_interest"
    FUTURE_PRINCIPAL = "future_principal"
    OVERDUE_PRINCIPAL = "overdue_principal"
    OVERDUE_INTEREST = "overdue_interest"
    OVERDUE_FEE = "overdue_fee"
    PENALTY_ON_PRINCIPAL = "penalty_on_principal"
    PENALTY_ON_FEE = "penalty_on_fee"
    EARLY_FEE = "early_fee"
    EARLY_FEE_CHARGED = "early_fee_charged"
    REVOLVING_INTEREST = "revolving_interest"
    WHOLE_PRINCIPAL = "whole_principal"
    WHOLE_INTEREST = "whole_interest"
    TO_PAY = "to_pay"


@dataclass(frozen=True, slots=True)
class StatedParts:
    """The parts that a bill states, each once, in the order of BillPart.

    `can_revolve` and `cleared_by_minimum` are what the bill says of carrying it on and of paying
    the minimum; None where it says nothing.
    """

    amounts: tuple[tuple[BillPart, Money], ...]
    can_revolve: bool | None = None
    cleared_by_minimum: bool | None = None

    def __post_init__(self) -> None:
        """Refuse a bill that states nothing, or an amount below zero; the error names the part."""
        if not self.amounts:
            raise InputError("bill_states_nothing", field="amounts")
        for part, amount in self.amounts:
            if amount.minor < 0:
                raise InputError("bill_amount_negative", field=part.value)

    def amount(self, part: BillPart) -> Money | None:
        """Return what is stated of a part; None where it is not."""
        return next((amount for each, amount in self.amounts if each is part), None)


@dataclass(frozen=True, slots=True)
class LendersBill:
    """What the lender of a loan stated at the end of a day."""

    id: BillId
    loan_id: LoanId
    day: date
    stated: StatedParts
    note: str = ""
