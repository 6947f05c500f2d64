"""What is to be paid, and when: what is left of each instalment, and the bills of credit cards."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from tideover.domain.accounts import AccountKind
from tideover.domain.dates import Month
from tideover.domain.findings import Finding
from tideover.engine.schedules import REMEMBERED
from tideover.engine.standing import standing

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.accounts import Account
    from tideover.domain.ids import AccountId, LoanId
    from tideover.domain.loans import Instalment, Loan, Repayment
    from tideover.domain.money import Money
    from tideover.domain.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class UnpaidInstalment:
    """What is left of an instalment after every repayment that is recorded, later days included.

    `charges` is the penalty and the late fee of today, for an instalment that is overdue.
    """

    loan: Loan
    instalment: Instalment
    paid: Money
    charges: Money

    @property
    def amount(self) -> Money:
        """What pays it off."""
        return self.instalment.payment - self.paid + self.charges


@dataclass(frozen=True, slots=True)
class OpenDebt:
    """What a loan still asks: its unpaid instalments, oldest first, and the principal in them."""

    loan: Loan
    unpaid: tuple[UnpaidInstalment, ...]
    principal_left: Money


@dataclass(frozen=True, slots=True)
class Due:
    """An amount that must be there on `day`: an instalment, or the bill of a credit card.

    `due_on` is the day it was agreed for, before `day` where it is overdue: what is overdue is
    due at once. `loan` and `instalment` are None for a card; `label` is the name of either.
    """

    day: date
    due_on: date
    amount: Money
    label: str
    loan: Loan | None = None
    instalment: Instalment | None = None


def open_debts(snapshot: Snapshot) -> list[OpenDebt]:
    """Return what each open loan asks that is not paid off, in the household's order.

    Repayments recorded for later days count: the money for them leaves the account as an entry
    of its own, and must not be asked for twice.
    """
    repaid: defaultdict[LoanId, list[Repayment]] = defaultdict(list)
    for repayment in snapshot.repayments:
        repaid[repayment.loan_id].append(repayment)
    found = (
        _open_debt(loan, tuple(repaid[loan.id]), snapshot.as_of) for loan in snapshot.open_loans
    )
    return [debt for debt in found if debt.unpaid]


def unpaid_instalments(snapshot: Snapshot) -> list[UnpaidInstalment]:
    """Return the unpaid instalments of every open loan, loan by loan, oldest first."""
    return [unpaid for debt in open_debts(snapshot) for unpaid in debt.unpaid]


@lru_cache(maxsize=REMEMBERED)
def _open_debt(loan: Loan, repayments: tuple[Repayment, ...], today: date) -> OpenDebt:
    now = standing(loan, repayments, today)
    latest = max((paid.day for paid in repayments), default=today)
    last = now if latest <= today else standing(loan, repayments, latest)
    unpaid = tuple(
        UnpaidInstalment(loan, row.instalment, row.paid, charged.charges)
        for row, charged in zip(last.instalments, now.instalments, strict=True)
        if row.left
    )
    return OpenDebt(loan, unpaid, last.principal_left)


def dues(snapshot: Snapshot, last: date) -> list[Due]:
    """Return what is due up to `last`, by day; on one day what is overdue comes first.

    After that loans come before cards, each in the order of the household's lists.
    """
    today = snapshot.as_of
    found = [
        Due(
            day=max(unpaid.instalment.due, today),
            due_on=unpaid.instalment.due,
            amount=unpaid.amount,
            label=unpaid.loan.name,
            loan=unpaid.loan,
            instalment=unpaid.instalment,
        )
        for unpaid in unpaid_instalments(snapshot)
        if unpaid.instalment.due <= last
    ]
    found += _card_bills(snapshot)
    return sorted((due for due in found if due.day <= last), key=_order)


def cards_without_bill(snapshot: Snapshot) -> list[Finding]:
    """Return a finding for each card that owes money and does not say when it is due."""
    return [
        Finding("card_without_bill", params={"account": card.name, "owed": owed})
        for card, owed in _owing_cards(snapshot)
        if card.bill is None
    ]


def _order(due: Due) -> tuple[date, date]:
    return due.day, due.due_on


def _card_bills(snapshot: Snapshot) -> list[Due]:
    """Return the bill of each card: all that is owed, on the next due day from today on.

    Which purchases are on the coming statement is not known here, so all are: that is the
    earliest day on which the bank can ask for them.
    """
    return [
        Due(day, day, owed, card.name)
        for card, owed in _owing_cards(snapshot)
        if card.bill is not None
        for day in (_next_day(snapshot.as_of, card.bill.due_day),)
    ]


def _owing_cards(snapshot: Snapshot) -> list[tuple[Account, Money]]:
    """Return the cards that owe money, less what is already entered to come in."""
    coming: defaultdict[AccountId, Money] = defaultdict(snapshot.zero)
    for entry in snapshot.upcoming:
        if entry.amount.minor > 0:
            coming[entry.account_id] += entry.amount
    found = []
    for account in snapshot.accounts:
        if account.kind is AccountKind.CARD and not account.closed:
            owed = -(snapshot.balances.get(account.id, snapshot.zero()) + coming[account.id])
            if owed.minor > 0:
                found.append((account, owed))
    return found


def _next_day(today: date, number: int) -> date:
    month = Month.of(today)
    return month.day(number) if month.day(number) >= today else (month + 1).day(number)
