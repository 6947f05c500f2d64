"""Loans: what was agreed (terms), one class per kind, and the instalments that follow from it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING

from tideover.domain.errors import InputError
from tideover.domain.money import Money, Rounding

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.ids import AccountId, EntryId, LoanId, RepaymentId
    from tideover.domain.rates import Rate

MOST_PERIODS = 600
LAST_DAY = 31


class InterestDays(Enum):
    """How a period's interest is counted.

    BY_MONTH: a twelfth of the yearly rate each month. The others count the days between two
    due days (the first counts, the last does not, 算头不算尾) over a year of 360 or 365 days.
    """

    BY_MONTH = "by_month"
    ACTUAL_360 = "actual_360"
    ACTUAL_365 = "actual_365"

    @property
    def day_basis(self) -> int | None:
        """Days of the year the yearly rate is divided by; None when interest goes by month."""
        return {
            InterestDays.BY_MONTH: None,
            InterestDays.ACTUAL_360: 360,
            InterestDays.ACTUAL_365: 365,
        }[self]


class Owed(Enum):
    """The parts of a debt, in the words of a bill."""

    FEE = "fee"
    PENALTY = "penalty"
    INTEREST = "interest"
    PRINCIPAL = "principal"


class PenaltyBase(Enum):
    """What penalty interest is counted on."""

    PRINCIPAL = "principal"
    PRINCIPAL_AND_INTEREST = "principal_and_interest"


LENDERS_ORDER = (Owed.FEE, Owed.PENALTY, Owed.INTEREST, Owed.PRINCIPAL)
"""Civil Code Art. 561: costs, then interest, then principal."""


@dataclass(frozen=True, slots=True)
class LateTerms:
    """What a late payment costs.

    `penalty_multiplier` times the loan's daily rate accrues on `base` from the due date until
    paid; 1.5 is the usual agreement (PBoC 银发〔2003〕251号: 130 % to 150 % of the loan's rate).
    `compound` posts unpaid penalty into the base (复利). `fee` is charged once per late
    instalment, at least `fee_minimum`. Days up to `grace_days` cost nothing; when they pass
    unpaid the days count from the due date. `principal_first_from_day` is the overdue day from
    which a payment goes to the principal first (cards: day 91, Credit Card Measures Art. 57).
    """

    penalty_multiplier: Fraction = Fraction(3, 2)
    base: PenaltyBase = PenaltyBase.PRINCIPAL
    compound: bool = False
    grace_days: int = 0
    fee_rate: Fraction = Fraction(0)
    fee_minimum: Money | None = None
    order: tuple[Owed, ...] = LENDERS_ORDER
    principal_first_from_day: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """What every kind of loan has: who gets how much, when, and from which day it is due."""

    principal: Money
    drawn_on: date
    rate: Rate
    rounding: Rounding = Rounding.HALF_UP
    late: LateTerms = field(default_factory=LateTerms)

    def __post_init__(self) -> None:
        """Refuse what no loan can be; the error names the field."""
        if self.principal.minor <= 0:
            raise InputError("principal_not_positive", field="principal")


@dataclass(frozen=True, slots=True, kw_only=True)
class InstalmentAgreement(Agreement):
    """A loan repaid in monthly instalments on one day of the month.

    `due_day` is 1 to 31 (a shorter month's last day stands in). `first_due` of None is the due
    day of the month after the draw-down.
    """

    periods: int
    due_day: int
    first_due: date | None = None
    interest_days: InterestDays = InterestDays.BY_MONTH

    def __post_init__(self) -> None:
        """Refuse an impossible term, due day or first due date; the error names the field."""
        Agreement.__post_init__(self)
        if not 1 <= self.periods <= MOST_PERIODS:
            raise InputError("periods_out_of_range", field="periods", limit=MOST_PERIODS)
        if not 1 <= self.due_day <= LAST_DAY:
            raise InputError("due_day_out_of_range", field="due_day")
        if self.first_due is not None and self.first_due <= self.drawn_on:
            raise InputError("first_due_before_draw_down", field="first_due")


@dataclass(frozen=True, slots=True, kw_only=True)
class EqualInstalmentTerms(InstalmentAgreement):
    """等额本息: the same payment each month; `payment` is the lender's own figure, if stated."""

    payment: Money | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EqualPrincipalTerms(InstalmentAgreement):
    """等额本金: the same principal each month, and the interest on what is left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InterestFirstTerms(InstalmentAgreement):
    """先息后本: interest each month, the whole principal with the last instalment."""


class FeeTiming(Enum):
    """When the fee of a flat-fee instalment loan is charged."""

    EACH_PERIOD = "each_period"
    FIRST_PERIOD = "first_period"


@dataclass(frozen=True, slots=True, kw_only=True)
class FlatFeeTerms(InstalmentAgreement):
    """等本等息, card and Huabei instalments: a fee on the original principal for every period.

    `rate.monthly` is the fee of one period as a fraction of the original principal. Paying
    early usually saves nothing: `fee_waived_when_early` says whether later fees fall away.
    """

    fee_timing: FeeTiming = FeeTiming.EACH_PERIOD
    fee_waived_when_early: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DailyInterestTerms(Agreement):
    """随借随还: simple interest for each day the money is used; all is due on `due_on`.

    Interest is posted, rounded, at every repayment.
    """

    due_on: date

    def __post_init__(self) -> None:
        """Refuse a due day that is not after the draw-down."""
        Agreement.__post_init__(self)
        if self.due_on <= self.drawn_on:
            raise InputError("due_before_draw_down", field="due_on")


Terms = (
    EqualInstalmentTerms
    | EqualPrincipalTerms
    | InterestFirstTerms
    | FlatFeeTerms
    | DailyInterestTerms
)


class LenderKind(Enum):
    """Who lends: decides which published limits are shown beside the rate."""

    BANK = "bank"
    CONSUMER_FINANCE = "consumer_finance"
    MICRO_LOAN = "micro_loan"
    PERSON = "person"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Loan:
    """A debt with its terms. Its state follows from them and from what was repaid.

    `pays_from` is the account its instalments are taken from. `preset` remembers which preset
    filled the form in (jiebei, huabei, …); it changes nothing in the numbers.
    """

    id: LoanId
    name: str
    lender: str
    terms: Terms
    pays_from: AccountId | None = None
    lender_kind: LenderKind = LenderKind.OTHER
    preset: str = ""
    note: str = ""
    closed_on: date | None = None


@dataclass(frozen=True, slots=True)
class Repayment:
    """Money that was paid to a loan on a day; positive.

    `entry_id` is the entry that shows it in the book. A repayment without one happened before
    the book was begun (`before the book`): it reduces the loan and moves no account.
    """

    id: RepaymentId
    loan_id: LoanId
    day: date
    amount: Money
    entry_id: EntryId | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Instalment:
    """One due payment of a loan as the terms say it.

    `days` is how many days its interest runs (actual days between the due days). All amounts
    are positive; `balance` is the principal left after it.
    """

    number: int
    due: date
    days: int
    principal: Money
    interest: Money
    fee: Money
    balance: Money

    @property
    def payment(self) -> Money:
        """What is to be paid: principal, interest and fee."""
        return self.principal + self.interest + self.fee
