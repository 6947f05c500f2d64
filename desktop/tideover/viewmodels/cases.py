"""The files of the lenders: which there are, what happened in one, what is claimed and counted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from tideover.domain.cases import lender_of
from tideover.engine.promises import open_promises
from tideover.engine.standing import standing
from tideover.viewmodels.lenders_bills import bill_views

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.cases import Case, CaseEvent
    from tideover.domain.ids import CaseId
    from tideover.domain.loans import Loan
    from tideover.domain.money import Money
    from tideover.domain.snapshot import Snapshot
    from tideover.viewmodels.lenders_bills import BillView


@dataclass(frozen=True, slots=True)
class CaseLine:
    """One file in the list; `next_due` is the soonest day of a promise that is still open."""

    case: Case
    events: int
    open_promises: int
    next_due: date | None
    overdue: bool


class CountedPart(Enum):
    """What Tideover counts of a loan today, whether or not its lender stated anything."""

    PRINCIPAL = "principal"
    OVERDUE = "overdue"
    PENALTY = "penalty"
    LATE_FEE = "late_fee"
    SETTLES = "settles"


@dataclass(frozen=True, slots=True)
class LoanClaim:
    """One loan of the lender: what is counted today, and the newest bill beside what it meant.

    `days_past_due` counts from the oldest unpaid due day. `bill` is None while the lender's own
    figures were not entered.
    """

    loan: Loan
    counted: tuple[tuple[CountedPart, Money], ...]
    days_past_due: int
    bill: BillView | None


def case_lines(snapshot: Snapshot) -> tuple[CaseLine, ...]:
    """Return every file: open ones first, by the day of their next promise, closed ones last."""
    promises = open_promises(snapshot)
    lines = [
        _line(case, snapshot, [due for whose, _, due in promises if whose.id == case.id])
        for case in snapshot.cases
    ]
    return tuple(sorted(lines, key=_order))


def _line(case: Case, snapshot: Snapshot, dues: list[date]) -> CaseLine:
    return CaseLine(
        case=case,
        events=len(snapshot.events_of(case.id)),
        open_promises=len(dues),
        next_due=min(dues, default=None),
        overdue=any(due < snapshot.as_of for due in dues),
    )


def _order(line: CaseLine) -> tuple[bool, bool, date, str]:
    closed = line.case.closed_on is not None
    return closed, line.next_due is None, line.next_due or line.case.opened_on, line.case.lender


def newest_events(snapshot: Snapshot, case_id: CaseId) -> tuple[CaseEvent, ...]:
    """Return what happened in a case, the newest first."""
    return tuple(reversed(snapshot.events_of(case_id)))


def lenders(snapshot: Snapshot) -> tuple[str, ...]:
    """Return who lent the household money that is still owed, each once, by name."""
    return tuple(sorted({lender_of(loan) for loan in snapshot.open_loans}))


def loans_of(snapshot: Snapshot, case: Case) -> tuple[Loan, ...]:
    """Return the open loans of a case's lender."""
    name = case.lender.casefold()
    return tuple(loan for loan in snapshot.open_loans if lender_of(loan).casefold() == name)


def claims(snapshot: Snapshot, case: Case) -> tuple[LoanClaim, ...]:
    """Return what the lender claims of each loan beside what is counted."""
    return tuple(_claim(snapshot, loan) for loan in loans_of(snapshot, case))


def _claim(snapshot: Snapshot, loan: Loan) -> LoanClaim:
    now = standing(loan, snapshot.repayments_of(loan.id), snapshot.as_of)
    counted = (
        (CountedPart.PRINCIPAL, now.principal_left),
        (CountedPart.OVERDUE, now.overdue),
        (CountedPart.PENALTY, now.penalty),
        (CountedPart.LATE_FEE, now.late_fee),
        (CountedPart.SETTLES, now.settle_today),
    )
    bills = bill_views(snapshot, loan)
    return LoanClaim(loan, counted, now.days_past_due, bills[0] if bills else None)
