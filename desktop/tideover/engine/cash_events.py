"""The movements of cash that a forecast counts, one line each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.ids import AccountId, CategoryId, LoanId
    from tideover.domain.money import Money
    from tideover.engine.dues import Due


class CashKind(Enum):
    """What moves cash."""

    INCOME = "income"
    EXPENSE = "expense"
    ENTRY = "entry"
    BUDGET = "budget"
    CARD_BILL = "card_bill"
    INSTALMENT = "instalment"
    LATE_COST = "late_cost"


DUES = (CashKind.CARD_BILL, CashKind.INSTALMENT)
"""What has to be there on its day."""


@dataclass(frozen=True, slots=True)
class CashEvent:
    """One movement of cash; positive amounts flow in.

    INCOME and EXPENSE are recurring items, ENTRY is one that was entered for a later day. BUDGET
    is what is left of a category's plan; as an expense it is spread evenly over the days from
    `day` to the end of its month. LATE_COST is what a due took beyond what was agreed, because
    it was paid late. `label` is a payee, a loan, a card or a category. `assumed` marks what
    should have happened before today and was not entered, and plans that nobody made yet.
    `account_id` is the account it comes to or goes from, None where that is not known.
    """

    day: date
    kind: CashKind
    amount: Money
    label: str
    loan_id: LoanId | None = None
    category_id: CategoryId | None = None
    instalment_number: int | None = None
    assumed: bool = False
    account_id: AccountId | None = None


def due_event(due: Due) -> CashEvent:
    """Return the movement that pays a due on its day."""
    return CashEvent(
        day=due.day,
        kind=CashKind.CARD_BILL if due.loan is None else CashKind.INSTALMENT,
        amount=-due.amount,
        label=due.label,
        loan_id=due.loan.id if due.loan else None,
        instalment_number=due.instalment.number if due.instalment else None,
        account_id=due.account_id,
    )


def event_order(event: CashEvent) -> tuple[date, int, bool]:
    """Order events as a day is played: income, expenses, dues, what being late costs."""
    place = 2 if event.kind is CashKind.LATE_COST else int(event.kind in DUES)
    return event.day, place, event.amount.minor < 0
