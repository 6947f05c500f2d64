"""Where a loan stands on a day: terms and repayments in, balance and arrears out."""

from __future__ import annotations

from collections import defaultdict
from copy import copy
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING

from tideover.domain.loans import DailyInterestTerms
from tideover.domain.money import Currency, Money
from tideover.engine.ledger import Ledger, in_order, ledger_on, played
from tideover.engine.legal import overdue_bucket
from tideover.engine.schedules import REMEMBERED, schedule

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from tideover.domain.ids import LoanId, RepaymentId
    from tideover.domain.loans import Instalment, Loan, Repayment, Terms
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.debts import Debt
    from tideover.engine.ledger import Receipt


class InstalmentState(Enum):
    """How an instalment stands on a day."""

    PAID = "paid"
    PARTLY_PAID = "partly_paid"
    UPCOMING = "upcoming"
    DUE_TODAY = "due_today"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class InstalmentStanding:
    """One instalment and what was paid of it.

    `instalment` is what is asked now: after an early settlement or with daily interest it can
    be less than the schedule's. `paid` counts what the terms ask, money paid ahead included;
    `charges` is the unpaid penalty and late fee that being late added. PARTLY_PAID is said of
    instalments that are not due yet; late is late.
    """

    instalment: Instalment
    paid: Money
    state: InstalmentState
    paid_on: date | None
    charges: Money

    @property
    def left(self) -> Money:
        """What is still to be paid of what the terms ask."""
        return self.instalment.payment - self.paid


@dataclass(frozen=True, slots=True)
class Allocation:
    """What one repayment paid; the parts, the credit and what was refunded add up to its amount.

    Money paid before a due day counts for the instalments it will meet; `instalments` are their
    numbers in the schedule of now. `credit` is what is more than the whole loan asks. `fee` is
    the agreed fee, `late_fee` and `penalty` what being late added. Of a refund the parts are
    negative: what is owed again. `refunded` is credit that was given back, and in the refund the
    same with a minus.
    """

    repayment_id: RepaymentId
    day: date
    late_fee: Money
    fee: Money
    penalty: Money
    interest: Money
    principal: Money
    credit: Money
    refunded: Money
    instalments: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LoanStanding:
    """A loan on `as_of`, after that day's repayments.

    `settle_today` is all that clears it on that day: what is late with penalty and late fee,
    the principal left, and the interest since the last due day. `overdue` is what was due
    before that day and is unpaid, with `penalty` and `late_fee`, which are also given alone.
    `days_past_due` counts from the oldest unpaid due day, grace or not; `bucket` names it.
    `next_due` is the first unpaid instalment due on `as_of` or later. `interest_paid` leaves
    penalty and fees out. `called_in_on` is the day on which being late made everything due.
    `credit` is money that was paid and has met no instalment yet; it goes to what falls due on
    `credit_meets`, None when nothing more will. `overpaid` is what of it the whole loan, as it
    stands, will not ask: it is to be asked back.
    """

    loan: Loan
    as_of: date
    instalments: tuple[InstalmentStanding, ...]
    allocations: tuple[Allocation, ...]
    principal_left: Money
    settle_today: Money
    overdue: Money
    penalty: Money
    late_fee: Money
    days_past_due: int
    bucket: str
    next_due: InstalmentStanding | None
    first_unpaid: InstalmentStanding | None
    repaid: Money
    interest_paid: Money
    is_settled: bool
    credit: Money
    overpaid: Money
    credit_meets: date | None = None
    called_in_on: date | None = None


@lru_cache(maxsize=REMEMBERED)
def standing(loan: Loan, repayments: tuple[Repayment, ...], as_of: date) -> LoanStanding:
    """Return where a loan stands on a day; repayments after it are left out."""
    ledger = ledger_on(loan, repayments, as_of)
    currency = loan.terms.principal.currency
    late = [debt for debt in ledger.debts if debt.due < as_of and debt.left]
    settle_today = ledger.settlement()
    days_past_due = ledger.days_overdue
    asked = asked_when_due(loan.terms_on(as_of), ledger)
    credit = ledger.credit
    credit_meets = min((debt.due for debt in ledger.debts if debt.left), default=None)
    ledger.match_credit()
    known = in_order(paid for paid in repayments if paid.day <= as_of)
    instalments = _instalments(loan.terms_on(as_of), ledger, asked, as_of)
    unpaid = [row for row, debt in zip(instalments, ledger.debts, strict=True) if debt.agreed_left]
    return LoanStanding(
        loan=loan,
        as_of=as_of,
        instalments=instalments,
        allocations=_allocations(known, ledger, currency),
        principal_left=Money(sum(debt.principal for debt in ledger.debts), currency),
        settle_today=Money(settle_today, currency),
        overdue=Money(sum(debt.left for debt in late), currency),
        penalty=Money(sum(debt.penalty for debt in late), currency),
        late_fee=Money(sum(debt.late_fee for debt in late), currency),
        days_past_due=days_past_due,
        bucket=overdue_bucket(days_past_due),
        next_due=min(
            (row for row in unpaid if row.instalment.due >= as_of), key=_due, default=None
        ),
        first_unpaid=min(unpaid, key=_due, default=None),
        repaid=Money(sum(paid.amount.minor for paid in known), currency),
        interest_paid=Money(sum(receipt.interest for receipt in ledger.receipts), currency),
        is_settled=ledger.is_settled,
        credit=Money(credit, currency),
        overpaid=Money(ledger.credit, currency),
        credit_meets=credit_meets if credit else None,
        called_in_on=ledger.called_in_on,
    )


def standings(snapshot: Snapshot) -> tuple[LoanStanding, ...]:
    """Return where each open loan stands on the snapshot's day."""
    repaid: defaultdict[LoanId, list[Repayment]] = defaultdict(list)
    for repayment in snapshot.repayments:
        repaid[repayment.loan_id].append(repayment)
    return tuple(
        standing(loan, tuple(repaid[loan.id]), snapshot.as_of) for loan in snapshot.open_loans
    )


def accrued_interest(terms: DailyInterestTerms, repayments: Iterable[Repayment], on: date) -> Money:
    """Return the interest that is unpaid at the start of a day, up to the due day."""
    before = in_order(paid for paid in repayments if paid.day < on)
    interest = sum(debt.interest for debt in played(terms, before, on).debts)
    return Money(interest, terms.principal.currency)


def asked_when_due(terms: Terms, ledger: Ledger) -> Sequence[Debt]:
    """Return the debts as they will be asked on their due days if nothing more is paid.

    Only interest that grows by the day is asked otherwise than today.
    """
    if not isinstance(terms, DailyInterestTerms):
        return ledger.debts
    asked = [copy(debt) for debt in ledger.debts]
    for debt in asked:
        debt.charge_interest(debt.due, terms.rounding)
    return asked


def _instalments(
    terms: Terms, ledger: Ledger, asked: Sequence[Debt], as_of: date
) -> tuple[InstalmentStanding, ...]:
    """Return the instalments as they are asked now."""
    return tuple(
        _instalment(_asked(row, debt_asked, debt.due), debt, as_of)
        for row, debt_asked, debt in zip(schedule(terms), asked, ledger.debts, strict=True)
    )


def _asked(row: Instalment, debt: Debt, due: date) -> Instalment:
    """Return an instalment of the schedule with the day, interest and fee that are asked now."""
    asked = (row.due, row.interest.minor, row.fee.minor)
    if asked == (due, debt.interest_asked, debt.fee_asked):
        return row
    currency = row.principal.currency
    return replace(
        row,
        due=due,
        interest=Money(debt.interest_asked, currency),
        fee=Money(debt.fee_asked, currency),
    )


def _instalment(instalment: Instalment, debt: Debt, as_of: date) -> InstalmentStanding:
    currency = instalment.principal.currency
    return InstalmentStanding(
        instalment=instalment,
        paid=Money(debt.agreed_paid, currency),
        state=_state(debt, as_of),
        paid_on=debt.paid_on,
        charges=Money(debt.penalty + debt.late_fee, currency),
    )


def _state(debt: Debt, as_of: date) -> InstalmentState:
    if not debt.left:
        return InstalmentState.PAID
    if debt.due < as_of:
        return InstalmentState.OVERDUE
    if debt.due == as_of:
        return InstalmentState.DUE_TODAY
    return InstalmentState.PARTLY_PAID if debt.agreed_paid else InstalmentState.UPCOMING


def _allocations(
    known: Iterable[Repayment], ledger: Ledger, currency: Currency
) -> tuple[Allocation, ...]:
    numbers = {id(debt): number for number, debt in enumerate(ledger.debts, start=1)}
    return tuple(
        Allocation(
            repayment_id=paid.id,
            day=paid.day,
            late_fee=Money(receipt.late_fee, currency),
            fee=Money(receipt.fee, currency),
            penalty=Money(receipt.penalty, currency),
            interest=Money(receipt.interest, currency),
            principal=Money(receipt.principal, currency),
            credit=Money(receipt.credit, currency),
            refunded=Money(receipt.refunded, currency),
            instalments=_met(receipt, numbers),
        )
        for paid, receipt in zip(known, ledger.receipts, strict=True)
    )


def _met(receipt: Receipt, numbers: dict[int, int]) -> tuple[int, ...]:
    """Return the instalments that a repayment met; those of an earlier contract have none."""
    return tuple(sorted({numbers[id(debt)] for debt in receipt.met if id(debt) in numbers}))


def _due(row: InstalmentStanding) -> date:
    return row.instalment.due
