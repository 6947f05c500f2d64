"""What lender and borrower agree on when a contract changes, or what a lender offers to agree on.

Which terms follow from it is worked out by `engine.restructuring`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.money import Money
    from tideover.domain.rates import Rate


class ChargesGo(Enum):
    """Where interest, fees and penalty go that are owed when the contract changes.

    FIRST: paid with the first instalment after the change, without interest on them.
    PRINCIPAL: they become principal and bear interest from then on.
    """

    FIRST = "first"
    PRINCIPAL = "principal"


class InstalmentKind(Enum):
    """How new instalments are counted."""

    EQUAL_INSTALMENT = "equal_instalment"
    EQUAL_PRINCIPAL = "equal_principal"
    FLAT_FEE = "flat_fee"


@dataclass(frozen=True, slots=True)
class Extension:
    """展期: everything that is unpaid, also what is late, is due `months` later.

    A loan with one due day may get `due_on` instead. `fee` is what the lender takes for it.
    """

    months: int = 0
    due_on: date | None = None
    charges_go: ChargesGo = ChargesGo.FIRST
    fee: Money | None = None


@dataclass(frozen=True, slots=True)
class PaymentHoliday:
    """暂停还款: the next `months` instalments are skipped and the loan ends so much later.

    The interest of the months that are skipped goes where `charges_go` says.
    """

    months: int
    charges_go: ChargesGo = ChargesGo.FIRST


@dataclass(frozen=True, slots=True)
class NewInstalments:
    """重新分期: all that is owed is repaid anew, in `periods` months from `first_due` on.

    `rate` is the yearly rate, or a period's fee for FLAT_FEE; `fee` what the lender takes once.
    """

    kind: InstalmentKind
    periods: int
    rate: Rate
    first_due: date
    charges_go: ChargesGo = ChargesGo.PRINCIPAL
    fee: Money | None = None


@dataclass(frozen=True, slots=True)
class NewRate:
    """The rate is another from the day of the change on; a flat fee's is that of a period."""

    rate: Rate


@dataclass(frozen=True, slots=True)
class Waiver:
    """减免: the lender forgoes exactly these parts of what is owed on the day.

    `penalty` is penalty interest and late fees. What is late after that is due on `late_by`,
    or with the next instalment where that is None.
    """

    penalty: Money | None = None
    fees: Money | None = None
    interest: Money | None = None
    principal: Money | None = None
    late_by: date | None = None


@dataclass(frozen=True, slots=True)
class Settlement:
    """协商结清: `amount` in `parts` monthly payments from `by` on ends it, the rest is waived."""

    amount: Money
    by: date
    parts: int = 1
