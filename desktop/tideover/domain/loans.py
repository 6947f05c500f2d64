"""Loans: what was agreed (terms), one class per kind, and the instalments that follow from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from tideover.domain.agreements import (
    LAST_DAY,
    LONGEST_INTERVAL,
    MOST_PERIODS,
    Agreement,
    InstalmentAgreement,
    InterestDays,
)
from tideover.domain.errors import InputError
from tideover.domain.money import Money, total

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.ids import AccountId, EntryId, LoanId, RepaymentId
    from tideover.domain.importance import Importance
    from tideover.domain.rates import Rate


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
    DEDUCTED = "deducted"


@dataclass(frozen=True, slots=True, kw_only=True)
class FlatFeeTerms(InstalmentAgreement):
    """等本等息, card and Huabei instalments: a fee on the original principal for every period.

    `rate.monthly` is the fee of one period as a fraction of the original principal. A fee that
    is DEDUCTED is kept back from the money handed out (砍头息). Paying early usually saves
    nothing: `fee_waived_when_early` says whether later fees fall away.
    """

    fee_timing: FeeTiming = FeeTiming.EACH_PERIOD
    fee_waived_when_early: bool = False

    def __post_init__(self) -> None:
        """Refuse a fee that leaves nothing to hand out."""
        InstalmentAgreement.__post_init__(self)
        deducted = self.fee_timing is FeeTiming.DEDUCTED
        if deducted and self.rate.monthly * self.periods >= 1:
            raise InputError("fee_exceeds_principal", field="rate")


@dataclass(frozen=True, slots=True)
class DrawDown:
    """Money taken from a line of credit on a day: at its own rate, due on a day of its own."""

    principal: Money
    drawn_on: date
    rate: Rate
    due_on: date

    def __post_init__(self) -> None:
        """Refuse what no draw-down can be; the error names the field."""
        if self.principal.minor <= 0:
            raise InputError("principal_not_positive", field="principal")
        if self.due_on <= self.drawn_on:
            raise InputError("due_before_draw_down", field="due_on")


@dataclass(frozen=True, slots=True, kw_only=True)
class DailyInterestTerms(Agreement):
    """随借随还: simple interest for each day the money is used; all is due on `due_on`.

    Interest is posted, rounded, at every repayment. `further` are draw-downs from the same line
    after the first, each with its own rate and due day. Platforms count over 365 days, banks
    often over 360.
    """

    due_on: date
    further: tuple[DrawDown, ...] = ()
    interest_days: InterestDays = InterestDays.ACTUAL_365

    def __post_init__(self) -> None:
        """Refuse a due day not after its draw-down, one before the first, interest by month."""
        Agreement.__post_init__(self)
        if self.interest_days is InterestDays.BY_MONTH:
            raise InputError("daily_interest_by_month", field="interest_days")
        if self.due_on <= self.drawn_on:
            raise InputError("due_before_draw_down", field="due_on")
        if any(each.drawn_on < self.drawn_on for each in self.further):
            raise InputError("draw_down_before_first", field="further")
        _refuse_early_fee(self)

    @property
    def draw_downs(self) -> tuple[DrawDown, ...]:
        """All draw-downs, oldest first."""
        first = DrawDown(self.principal, self.drawn_on, self.rate, self.due_on)
        return (first, *sorted(self.further, key=lambda each: (each.drawn_on, each.due_on)))

    @property
    def borrowed(self) -> Money:
        """All draw-downs together."""
        return total((each.principal for each in self.draw_downs), self.principal.currency)

    @property
    def last_due(self) -> date:
        """The day by which everything is due."""
        return max(each.due_on for each in self.draw_downs)


@dataclass(frozen=True, slots=True, kw_only=True)
class BulletTerms(Agreement):
    """一次还本付息: principal and interest together on `due_on`."""

    due_on: date
    interest_days: InterestDays = InterestDays.ACTUAL_360

    def __post_init__(self) -> None:
        """Refuse a due day that is not after the draw-down."""
        Agreement.__post_init__(self)
        if self.due_on <= max(self.drawn_on, self.interest_begins):
            raise InputError("due_before_draw_down", field="due_on")


@dataclass(frozen=True, slots=True, kw_only=True)
class PayInPartsTerms(Agreement):
    """先享后付 (BNPL): a purchase in equal parts, without interest.

    The parts are due from `first_due` on, every `every_days` days or, where that is None, every
    month on the day of `first_due`. What does not divide falls on the last part, or on the
    first where `remainder_first`.
    """

    parts: int
    first_due: date
    every_days: int | None = None
    remainder_first: bool = False

    def __post_init__(self) -> None:
        """Refuse an impossible number of parts, interval or first day; names the field."""
        Agreement.__post_init__(self)
        if not 1 <= self.parts <= MOST_PERIODS:
            raise InputError("periods_out_of_range", field="parts", limit=MOST_PERIODS)
        if self.every_days is not None and not 1 <= self.every_days <= LONGEST_INTERVAL:
            raise InputError("interval_out_of_range", field="every_days", limit=LONGEST_INTERVAL)
        if self.first_due < self.drawn_on:
            raise InputError("first_due_before_draw_down", field="first_due")


@dataclass(frozen=True, slots=True)
class TableRow:
    """One line of a lender's own repayment table."""

    due: date
    principal: Money
    interest: Money
    fee: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class LendersTableTerms(Agreement):
    """The lender's own table, line by line. `rate` is the contract's, for late and early days."""

    rows: tuple[TableRow, ...]

    def __post_init__(self) -> None:
        """Refuse a table whose lines do not go forward or do not repay what was borrowed.

        The error names the line, or the sum and what it should be.
        """
        Agreement.__post_init__(self)
        if not 1 <= len(self.rows) <= MOST_PERIODS:
            raise InputError("periods_out_of_range", field="rows", limit=MOST_PERIODS)
        days = (self.drawn_on, *(row.due for row in self.rows))
        for line, (earlier, later) in enumerate(pairwise(days), start=1):
            if later <= earlier:
                raise InputError("table_days_out_of_order", field="rows", line=line)
        for line, row in enumerate(self.rows, start=1):
            if min(row.principal.minor, row.interest.minor, row.fee.minor) < 0:
                raise InputError("table_amount_negative", field="rows", line=line)
        repaid = total((row.principal for row in self.rows), self.principal.currency)
        if repaid != self.principal:
            raise InputError(
                "table_does_not_sum", field="rows", found=repaid, expected=self.principal
            )


class CardPayment(Enum):
    """What is paid of each bill of a revolving card."""

    FULL = "full"
    MINIMUM = "minimum"
    FIXED = "fixed"


@dataclass(frozen=True, slots=True, kw_only=True)
class RevolvingCardTerms(Agreement):
    """循环信用: the balance of a card's bill, carried on from month to month.

    `principal` is the balance of the statement of `drawn_on`. Paid in full by the due day it
    bears no interest; otherwise every day from the statement on does (全额计息), and the interest
    is on the bill. The minimum is `minimum_rate` of the balance and all interest, at least
    `minimum_floor`. `fixed` is what is paid each month where `pays` is FIXED.
    """

    due_day: int
    pays: CardPayment = CardPayment.MINIMUM
    minimum_rate: Fraction = Fraction(1, 10)
    minimum_floor: Money | None = None
    fixed: Money | None = None

    def __post_init__(self) -> None:
        """Refuse an impossible due day or minimum, or a fixed payment that is missing."""
        Agreement.__post_init__(self)
        if not 1 <= self.due_day <= LAST_DAY:
            raise InputError("due_day_out_of_range", field="due_day")
        if not 0 < self.minimum_rate <= 1:
            raise InputError("minimum_out_of_range", field="minimum_rate")
        if self.pays is CardPayment.FIXED and (self.fixed is None or self.fixed.minor <= 0):
            raise InputError("amount_not_positive", field="fixed")
        _refuse_early_fee(self)


def _refuse_early_fee(terms: Agreement) -> None:
    """Refuse a fee for paying early where paying at any time is what was agreed."""
    if terms.early.asks_anything:
        raise InputError("early_fee_without_due_day", field="early_fee")


Terms = (
    EqualInstalmentTerms
    | EqualPrincipalTerms
    | InterestFirstTerms
    | FlatFeeTerms
    | DailyInterestTerms
    | BulletTerms
    | PayInPartsTerms
    | LendersTableTerms
    | RevolvingCardTerms
)


class LenderKind(Enum):
    """Who lends: decides which published limits are shown beside the rate."""

    BANK = "bank"
    CONSUMER_FINANCE = "consumer_finance"
    MICRO_LOAN = "micro_loan"
    PERSON = "person"
    OTHER = "other"


class ContractChange(Enum):
    """Why a contract was changed."""

    EXTENSION = "extension"
    PAYMENT_HOLIDAY = "payment_holiday"
    NEW_INSTALMENTS = "new_instalments"
    PART_PREPAYMENT = "part_prepayment"
    NEW_RATE = "new_rate"
    WAIVER = "waiver"
    SETTLEMENT = "settlement"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class EarlierContract:
    """Terms that held before the present ones, up to and including the day `until`.

    What was paid by the end of that day met these terms; the terms that follow are drawn on that
    day and say all that is still owed. `change` is why they were replaced.
    """

    terms: Terms
    until: date
    change: ContractChange
    note: str = ""


@dataclass(frozen=True, slots=True)
class Loan:
    """A debt with its terms. Its state follows from them and from what was repaid.

    `terms` hold now; `earlier` are those that held before, oldest first. `pays_from` is the
    account its instalments are taken from. `preset` remembers which preset filled the form in
    (jiebei, huabei, …); it changes nothing in the numbers.
    `importance` is what the household says of a missed payment; None: what its facts say.
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
    earlier: tuple[EarlierContract, ...] = ()
    importance: Importance | None = None

    def __post_init__(self) -> None:
        """Refuse contracts that do not follow one another without a gap."""
        all_terms = (*(contract.terms for contract in self.earlier), self.terms)
        for contract, follower in zip(self.earlier, all_terms[1:], strict=True):
            if contract.until < contract.terms.drawn_on or contract.until != follower.drawn_on:
                raise InputError("contracts_out_of_order", field="changed_on", day=contract.until)

    def terms_on(self, day: date) -> Terms:
        """Return the terms that hold at the end of a day."""
        return next((each.terms for each in self.earlier if day < each.until), self.terms)


@dataclass(frozen=True, slots=True)
class Repayment:
    """Money that was paid to a loan on a day; negative is money the lender gave back (退款).

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
