"""The loans: one line for each, and everything about one of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from tideover.domain.facts import NO_FACTS
from tideover.domain.loans import DailyInterestTerms
from tideover.domain.money import total
from tideover.engine.disclosure import disclose
from tideover.engine.risk import outlook
from tideover.engine.standing import InstalmentState, standing
from tideover.viewmodels.contracts import contract_lines
from tideover.viewmodels.lateness import late_view
from tideover.viewmodels.lenders_bills import bill_views
from tideover.viewmodels.loan_form import LoanCost, loan_cost

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from fractions import Fraction

    from tideover.domain.facts import Facts
    from tideover.domain.ids import AccountId, EntryId, LoanId, RepaymentId
    from tideover.domain.loans import Loan, Repayment, Terms
    from tideover.domain.money import Money
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.risk import DueSoon
    from tideover.engine.standing import (
        Allocation,
        InstalmentStanding,
        LoanStanding,
    )
    from tideover.viewmodels.contracts import ContractLine
    from tideover.viewmodels.lateness import LateView
    from tideover.viewmodels.lenders_bills import BillView


class LoanState(Enum):
    """How a loan stands, in one word; the worst first."""

    OVERDUE = "overdue"
    RUNNING = "running"
    SETTLED = "settled"


@dataclass(frozen=True, slots=True)
class NextDue:
    """What is to be paid next, penalty and late fee included.

    `covered` says whether the forecast has the cash for it, None when it is too far ahead to
    be asked; `missing` is how much falls short.
    """

    due: date
    amount: Money
    days_left: int
    covered: bool | None
    missing: Money


@dataclass(frozen=True, slots=True)
class LoanLine:
    """One loan of the list.

    `owed` is the principal that is left. `yearly` is the true nominal rate as a fraction, fees
    counted, `effective` the same compounded, `dated` the rate on the real days. `paid` of
    `periods` instalments are paid in full. `overdue` is what is late. `changed_on` is the day on
    which its contract was changed last.
    """

    loan_id: LoanId
    name: str
    lender: str
    kind: type[Terms]
    state: LoanState
    owed: Money
    next_due: NextDue | None
    yearly: Fraction
    effective: Fraction
    dated: Fraction
    paid: int
    periods: int
    overdue: Money
    days_past_due: int
    changed_on: date | None


@dataclass(frozen=True, slots=True)
class LoansView:
    """The list: overdue loans first, then by what is due next, settled ones at the end."""

    lines: tuple[LoanLine, ...]
    owed: Money
    overdue: Money


@dataclass(frozen=True, slots=True)
class InstalmentLine:
    """One row of a loan's schedule; `left` is what is unpaid, `charges` what being late added."""

    number: int
    due: date
    payment: Money
    principal: Money
    interest: Money
    fee: Money
    balance: Money
    state: InstalmentState
    paid: Money
    left: Money
    charges: Money
    paid_on: date | None


@dataclass(frozen=True, slots=True)
class RepaymentLine:
    """One repayment and what it paid.

    `entry_id` of None says that it was made before the book was begun, or by an account that
    is not in it. `instalments` are the numbers of those it met. The parts of a refund are
    negative. `refunded` is credit that was given back. `shared`: its entry repays others, too.
    """

    repayment_id: RepaymentId
    day: date
    amount: Money
    principal: Money
    interest: Money
    fee: Money
    late_fee: Money
    penalty: Money
    ahead: Money
    refunded: Money
    instalments: tuple[int, ...]
    entry_id: EntryId | None
    note: str
    shared: bool


@dataclass(frozen=True, slots=True)
class LoanDetail:
    """Everything about one loan.

    `credit` has met no instalment yet and goes to what is due on `credit_meets`; `overpaid` is
    what of it the whole loan will not ask.
    """

    loan: Loan
    line: LoanLine
    settle_today: Money
    repaid: Money
    bucket: str
    penalty: Money
    late_fee: Money
    schedule: tuple[InstalmentLine, ...]
    repayments: tuple[RepaymentLine, ...]
    credit: Money
    credit_meets: date | None
    overpaid: Money
    cost: LoanCost
    late: LateView | None
    bills: tuple[BillView, ...]
    contracts: tuple[ContractLine, ...]


@dataclass(frozen=True, slots=True)
class RepaymentForm:
    """What the form for a repayment begins with."""

    loan_id: LoanId
    name: str
    amount: Money
    number: int | None
    due: date | None
    settle_today: Money
    account_id: AccountId | None
    overpaid: Money


def loans_view(snapshot: Snapshot) -> LoansView:
    """Return the list of every loan; closed ones count as settled and are never overdue."""
    soon = _due_soon(snapshot)
    lines = sorted(
        (_line(_standing(snapshot, loan), soon.get(loan.id)) for loan in snapshot.loans),
        key=_urgency,
    )
    currency = snapshot.household.currency
    return LoansView(
        lines=tuple(lines),
        owed=total((line.owed for line in lines), currency),
        overdue=total((line.overdue for line in lines), currency),
    )


def loan_detail(snapshot: Snapshot, loan_id: LoanId, facts: Facts = NO_FACTS) -> LoanDetail | None:
    """Return everything about a loan; None when it is not there any more."""
    loan = next((each for each in snapshot.loans if each.id == loan_id), None)
    if loan is None:
        return None
    found = _standing(snapshot, loan)
    repayments = {paid.id: paid for paid in snapshot.repayments_of(loan_id)}
    entries = Counter(paid.entry_id for paid in snapshot.repayments if paid.entry_id)
    return LoanDetail(
        loan=loan,
        line=_line(found, _due_soon(snapshot).get(loan_id)),
        settle_today=found.settle_today,
        repaid=found.repaid,
        bucket=found.bucket,
        penalty=found.penalty,
        late_fee=found.late_fee,
        schedule=tuple(_instalment_line(row) for row in found.instalments),
        repayments=tuple(
            _repayment_line(each, repayments[each.repayment_id], entries)
            for each in reversed(found.allocations)
        ),
        credit=found.credit,
        credit_meets=found.credit_meets,
        overpaid=found.overpaid,
        cost=loan_cost(loan.terms, loan.lender_kind, facts),
        late=late_view(snapshot, loan),
        contracts=contract_lines(loan, facts),
        bills=bill_views(snapshot, loan),
    )


def repayment_form(snapshot: Snapshot, loan_id: LoanId) -> RepaymentForm | None:
    """Return what is proposed for the next repayment; None when the loan is not there any more.

    The amount is what is left of the oldest unpaid instalment, with its penalty and late fee; of
    a loan that is repaid at any time, all of it.
    """
    loan = next((each for each in snapshot.loans if each.id == loan_id), None)
    if loan is None:
        return None
    found = _standing(snapshot, loan)
    row = found.first_unpaid
    any_time = isinstance(loan.terms, DailyInterestTerms)
    account_id = loan.pays_from
    if account_id is None:
        account_id = next((each.id for each in snapshot.accounts if each.pays), None)
    return RepaymentForm(
        loan_id=loan_id,
        name=loan.name,
        amount=found.settle_today if any_time or row is None else row.left + row.charges,
        number=None if any_time or row is None else row.instalment.number,
        due=None if row is None else row.instalment.due,
        settle_today=found.settle_today,
        account_id=account_id,
        overpaid=found.overpaid,
    )


def _standing(snapshot: Snapshot, loan: Loan) -> LoanStanding:
    return standing(loan, snapshot.repayments_of(loan.id), snapshot.as_of)


def _due_soon(snapshot: Snapshot) -> Mapping[LoanId, DueSoon]:
    """Return the first due of each loan that the outlook knows to be covered or not."""
    found: dict[LoanId, DueSoon] = {}
    for due in outlook(snapshot).due_soon:
        if due.loan is not None:
            found.setdefault(due.loan.id, due)
    return found


def _line(found: LoanStanding, soon: DueSoon | None) -> LoanLine:
    loan = found.loan
    closed = loan.closed_on is not None or found.is_settled
    zero = loan.terms.principal - loan.terms.principal
    overdue = zero if closed else found.overdue
    told = disclose(loan.terms)
    return LoanLine(
        loan_id=loan.id,
        name=loan.name,
        lender=loan.lender,
        kind=type(loan.terms),
        state=_state(closed=closed, overdue=overdue),
        owed=zero if closed else found.principal_left,
        next_due=None if closed else _next_due(found, soon),
        yearly=told.nominal_yearly,
        effective=told.effective_yearly,
        dated=told.dated_yearly,
        paid=sum(row.state is InstalmentState.PAID for row in found.instalments),
        periods=len(found.instalments),
        overdue=overdue,
        days_past_due=0 if closed else found.days_past_due,
        changed_on=loan.earlier[-1].until if loan.earlier else None,
    )


def _state(*, closed: bool, overdue: Money) -> LoanState:
    if closed:
        return LoanState.SETTLED
    return LoanState.OVERDUE if overdue else LoanState.RUNNING


def _next_due(found: LoanStanding, soon: DueSoon | None) -> NextDue | None:
    row = found.first_unpaid
    if row is None:
        return None
    due = row.instalment.due
    known = soon if soon is not None and soon.due == due else None
    amount = row.left + row.charges
    return NextDue(
        due=due,
        amount=amount,
        days_left=(due - found.as_of).days,
        covered=None if known is None else known.covered,
        missing=amount - amount if known is None else known.missing,
    )


def _urgency(line: LoanLine) -> tuple[int, int, str]:
    order = tuple(LoanState).index(line.state)
    due = line.next_due.due.toordinal() if line.next_due else 0
    return order, due, line.name


def _instalment_line(row: InstalmentStanding) -> InstalmentLine:
    asked = row.instalment
    return InstalmentLine(
        number=asked.number,
        due=asked.due,
        payment=asked.payment,
        principal=asked.principal,
        interest=asked.interest,
        fee=asked.fee,
        balance=asked.balance,
        state=row.state,
        paid=row.paid,
        left=row.left,
        charges=row.charges,
        paid_on=row.paid_on,
    )


def _repayment_line(each: Allocation, paid: Repayment, entries: Counter[EntryId]) -> RepaymentLine:
    return RepaymentLine(
        repayment_id=each.repayment_id,
        day=each.day,
        amount=paid.amount,
        principal=each.principal,
        interest=each.interest,
        fee=each.fee,
        late_fee=each.late_fee,
        penalty=each.penalty,
        ahead=each.credit,
        refunded=each.refunded,
        instalments=each.instalments,
        entry_id=paid.entry_id,
        note=paid.note,
        shared=paid.entry_id is not None and entries[paid.entry_id] > 1,
    )
