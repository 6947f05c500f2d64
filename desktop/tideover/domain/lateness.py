"""What being late costs: the part of a loan's terms that holds once a due day has passed.

Every rule that differs by lender is a value here; the defaults are the usual agreement.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING

from tideover.domain.debits import USUAL_DEBIT, Debit
from tideover.domain.errors import InputError

if TYPE_CHECKING:
    from tideover.domain.money import Money

NOTHING = Fraction(0)
USUAL_MULTIPLIER = Fraction(3, 2)


class Owed(Enum):
    """The parts of a debt, in the words of a bill."""

    FEE = "fee"
    PENALTY = "penalty"
    INTEREST = "interest"
    PRINCIPAL = "principal"


class PenaltyBase(Enum):
    """What penalty interest is counted on: never on a late fee (PBoC 银发〔2016〕111号).

    ALL_DUE is principal, interest and the agreed fee, as with flat-fee instalments.
    """

    PRINCIPAL = "principal"
    PRINCIPAL_AND_INTEREST = "principal_and_interest"
    ALL_DUE = "all_due"


class GraceMode(Enum):
    """What grace days mean once they have passed unpaid.

    RETROACTIVE: penalty counts from the due day after all (容时, the usual card rule).
    EXCLUSIVE: the grace days stay free, penalty counts from the end of the last of them.
    """

    RETROACTIVE = "retroactive"
    EXCLUSIVE = "exclusive"


class AcrossInstalments(Enum):
    """Which of several late instalments money goes to.

    OLDEST_FIRST: the oldest instalment is paid whole before the next (Civil Code Art. 560).
    BY_TYPE: the fees of all instalments, then the next part of all of them, and so on.
    """

    OLDEST_FIRST = "oldest_first"
    BY_TYPE = "by_type"


class LateFeeTimes(Enum):
    """How often an instalment that stays unpaid is charged the late fee."""

    ONCE = "once"
    EACH_MONTH = "each_month"


AMOUNTS = ("fee_minimum", "fee_maximum", "fees_together_at_most", "returned_debit_fee")

LENDERS_ORDER = (Owed.FEE, Owed.PENALTY, Owed.INTEREST, Owed.PRINCIPAL)
"""Civil Code Art. 561: costs, then interest, then principal."""


@dataclass(frozen=True, slots=True)
class LateTerms:
    """What a late payment costs, and what money of somebody who is late pays first.

    Penalty interest (罚息): `penalty_multiplier` times the loan's daily rate accrues on `base`
    from the due day until paid; 1.5 is the usual agreement (PBoC 银发〔2003〕251号: 130 % to
    150 % of the loan's rate). `compound` adds posted unpaid penalty and interest to the base
    (复利, PBoC 银发〔1999〕77号 Art. 20; disputed for penalty, so not by default).

    Grace (宽限期, 容时): days 1 to `grace_days` after the due day; `grace_mode` says what they
    mean once they are over. Loans have none unless agreed; cards commonly three.

    Late fee (违约金): at the start of the day after the grace, `fee_rate` of what the instalment
    still asks, at least `fee_minimum`, at most `fee_maximum`; with `fee_times` EACH_MONTH again
    on the same day of every further month that it stays unpaid. All late fees of the loan are
    `fees_together_at_most` together (先享后付). By agreement since 2017, before that 5 % of the
    unpaid minimum (Bank Card Measures 1999 Art. 22). `returned_debit_fee`, none of them, is
    charged once at the start of the day after the due day, grace or not, when the debit of
    that day found less than the instalment asks.

    Order: `order` inside an instalment and `across` between them. From `principal_first_from_day`
    days overdue on money goes to principal first (cards: day 91, Credit Card Measures Art. 57).

    Calling in (提前到期): at the start of day `called_in_from_day` overdue all principal that is
    left becomes due, with the interest of the days really used (Civil Code Art. 677). From then
    on it is one balance: penalty runs on the whole of it, money is allocated by type, and what
    was called in knows neither grace nor late fee. None: the lender never does.
    """

    penalty_multiplier: Fraction = USUAL_MULTIPLIER
    base: PenaltyBase = PenaltyBase.PRINCIPAL
    compound: bool = False
    grace_days: int = 0
    grace_mode: GraceMode = GraceMode.RETROACTIVE
    fee_rate: Fraction = NOTHING
    fee_minimum: Money | None = None
    fee_maximum: Money | None = None
    fee_times: LateFeeTimes = LateFeeTimes.ONCE
    fees_together_at_most: Money | None = None
    returned_debit_fee: Money | None = None
    order: tuple[Owed, ...] = LENDERS_ORDER
    across: AcrossInstalments = AcrossInstalments.OLDEST_FIRST
    principal_first_from_day: int | None = None
    called_in_from_day: int | None = None
    debit: Debit = USUAL_DEBIT

    def __post_init__(self) -> None:
        """Refuse what nobody can have agreed; the error names the field."""
        for name, least in (
            ("penalty_multiplier", 0),
            ("grace_days", 0),
            ("fee_rate", 0),
            ("principal_first_from_day", 1),
            ("called_in_from_day", 1),
        ):
            value = getattr(self, name)
            if value is not None and value < least:
                raise InputError("late_term_too_small", field=name, least=least)
        for name in AMOUNTS:
            amount = getattr(self, name)
            if amount is not None and amount.minor < 0:
                raise InputError("late_term_too_small", field=name, least=0)
        if self.fee_minimum and self.fee_maximum and self.fee_maximum < self.fee_minimum:
            raise InputError("late_fee_maximum_below_minimum", field="fee_maximum")
        if sorted(part.value for part in self.order) != sorted(part.value for part in Owed):
            raise InputError("late_order_incomplete", field="order")
