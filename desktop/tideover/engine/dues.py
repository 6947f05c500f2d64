"""What is to be paid, and when: what is left of each instalment, and the bills of credit cards.

A card's purchases leave the cash on the due day of the statement they stand on. Which of those
that are owed today stand on a statement already is not known here, so all are taken to: that is
the earliest day on which the bank can ask for them. What is bought later comes with its own
statement: a purchase up to and including the statement day stands on it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from tideover.domain.accounts import AccountKind
from tideover.domain.dates import Month
from tideover.domain.debits import USUAL_DEBIT, Debit
from tideover.domain.findings import Finding
from tideover.domain.money import Money
from tideover.engine.remembering import SNAPSHOTS, remembered_by_parts
from tideover.engine.schedules import REMEMBERED
from tideover.engine.standing import standing

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from tideover.domain.accounts import Account, CardBill
    from tideover.domain.ids import AccountId, LoanId
    from tideover.domain.loans import Instalment, Loan, Repayment
    from tideover.domain.money import Currency
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.standing import LoanStanding

USUAL_MINIMUM = Fraction(1, 10)
"""What a card's bill asks at least: a tenth, as the card agreements say; see RevolvingCardTerms."""


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
    `account_id` is the account a lender debits, None where it is paid by hand. `bought` is what
    a card's bill holds of purchases that are planned, and `statement_on` the day of its statement.
    """

    day: date
    due_on: date
    amount: Money
    label: str
    loan: Loan | None = None
    instalment: Instalment | None = None
    account_id: AccountId | None = None
    card_id: AccountId | None = None
    bought: tuple[Purchase, ...] = ()
    statement_on: date | None = None

    @property
    def debit(self) -> Debit:
        """How it is taken from its account."""
        return self.loan.terms.late.debit if self.loan is not None else USUAL_DEBIT

    @property
    def least(self) -> Money:
        """What has to be there to be not late: a card's bill asks for its minimum."""
        if self.loan is not None:
            return self.amount
        return self.amount.scaled(USUAL_MINIMUM)


class Purchase(NamedTuple):
    """Something that is planned to be paid by card."""

    day: date
    amount: int
    label: str


@dataclass(frozen=True, slots=True)
class LoanDues:
    """What one loan asks from today on: its dues by day, and what they follow from.

    `debt` is what it still asks, `now` where it stands today.
    """

    loan: Loan
    repayments: tuple[Repayment, ...]
    now: LoanStanding
    debt: OpenDebt
    dues: tuple[Due, ...]


def open_debts(snapshot: Snapshot) -> list[OpenDebt]:
    """Return what each open loan asks that is not paid off, in the household's order.

    Repayments recorded for later days count: the money for them leaves the account as an entry
    of its own, and must not be asked for twice.
    """
    return [each.debt for each in loan_dues(snapshot) if each.debt.unpaid]


def unpaid_instalments(snapshot: Snapshot) -> list[UnpaidInstalment]:
    """Return the unpaid instalments of every open loan, loan by loan, oldest first."""
    return [unpaid for debt in open_debts(snapshot) for unpaid in debt.unpaid]


def loan_dues(snapshot: Snapshot) -> list[LoanDues]:
    """Return what each open loan asks, in the household's order.

    Loans that an edit did not touch are not asked again.
    """
    repaid = repayments_by_loan(snapshot.repayments)
    return [
        _loan_dues(loan, repaid.get(loan.id, NOTHING_REPAID), snapshot.as_of)
        for loan in snapshot.open_loans
    ]


@remembered_by_parts(SNAPSHOTS)
def repayments_by_loan(repayments: tuple[Repayment, ...]) -> dict[LoanId, tuple[Repayment, ...]]:
    """Return the repayments of each loan, in their order."""
    found: defaultdict[LoanId, list[Repayment]] = defaultdict(list)
    for repayment in repayments:
        found[repayment.loan_id].append(repayment)
    return {loan_id: _same_repayments(loan_id, tuple(paid)) for loan_id, paid in found.items()}


def _same_repayments(loan_id: LoanId, paid: tuple[Repayment, ...]) -> tuple[Repayment, ...]:
    """Return the tuple that was seen before where it holds the same: it is known by identity."""
    before = _seen.get(loan_id)
    if before is not None and before == paid:
        return before
    if len(_seen) >= REMEMBERED:
        _seen.clear()
    _seen[loan_id] = paid
    return paid


_seen: dict[LoanId, tuple[Repayment, ...]] = {}
NOTHING_REPAID: tuple[Repayment, ...] = ()


@remembered_by_parts(REMEMBERED)
def _loan_dues(loan: Loan, repayments: tuple[Repayment, ...], today: date) -> LoanDues:
    now = standing(loan, repayments, today)
    latest = max((paid.day for paid in repayments), default=today)
    last = now if latest <= today else standing(loan, repayments, latest)
    unpaid = tuple(
        UnpaidInstalment(loan, row.instalment, row.paid, charged.charges)
        for row, charged in zip(last.instalments, now.instalments, strict=True)
        if row.left
    )
    found = [
        Due(
            day=max(each.instalment.due, today),
            due_on=each.instalment.due,
            amount=each.amount,
            label=loan.name,
            loan=loan,
            instalment=each.instalment,
            account_id=loan.pays_from,
        )
        for each in unpaid
    ]
    debt = OpenDebt(loan, unpaid, last.principal_left)
    return LoanDues(loan, repayments, now, debt, tuple(sorted(found, key=_order)))


def dues(snapshot: Snapshot, last: date) -> list[Due]:
    """Return what is due up to `last`, by day; on one day what is overdue comes first.

    After that loans come before cards, each in the order of the household's lists.
    """
    found = [due for each in loan_dues(snapshot) for due in each.dues]
    found += card_bills(snapshot, ())
    return sorted((due for due in found if due.day <= last), key=_order)


def cards_without_bill(snapshot: Snapshot) -> list[Finding]:
    """Return a finding for each card that owes money and does not say when it is due."""
    return [
        Finding("card_without_bill", params={"account": card.name, "owed": Money(owed, currency)})
        for card, owed, currency in _cards(snapshot)
        if card.bill is None and owed > 0
    ]


def _order(due: Due) -> tuple[date, date]:
    return due.day, due.due_on


def card_bills(snapshot: Snapshot, purchases: Iterable[tuple[AccountId, Purchase]]) -> list[Due]:
    """Return the bills of the cards: what is owed, and purchases from today on, by statement.

    What will come in on a card (it is entered already) pays the oldest first.
    """
    found = []
    for card, owed, currency in _cards(snapshot):
        if card.bill is None:
            continue
        bought = [each for card_id, each in purchases if card_id == card.id]
        bills: dict[date, list[Purchase]] = {_next_day(snapshot.as_of, card.bill.due_day): []}
        for each in bought:
            bills.setdefault(due_of_purchase(card.bill, each.day), []).append(each)
        left = owed
        for due in sorted(bills):
            left += sum(each.amount for each in bills[due])
            if left > 0:
                found.append(_bill(card, due, Money(left, currency), tuple(bills[due])))
                left = 0
    return found


def _bill(card: Account, due: date, amount: Money, bought: tuple[Purchase, ...]) -> Due:
    statement = None if card.bill is None else last_statement(card.bill, due)
    return Due(due, due, amount, card.name, card_id=card.id, bought=bought, statement_on=statement)


def last_statement(bill: CardBill, due: date) -> date:
    """Return the statement day whose bill is due on a due day: the last one before it."""
    month = Month.of(due)
    this = month.day(bill.statement_day)
    return this if this < due else (month + -1).day(bill.statement_day)


def due_of_purchase(bill: CardBill, day: date) -> date:
    """Return the due day of the statement a purchase stands on, its own day included."""
    month = Month.of(day)
    statement = month.day(bill.statement_day)
    if statement < day:
        statement = (month + 1).day(bill.statement_day)
    after = Month.of(statement)
    due = after.day(bill.due_day)
    return due if due > statement else (after + 1).day(bill.due_day)


def _cards(snapshot: Snapshot) -> list[tuple[Account, int, Currency]]:
    """Return the cards in use with what is owed, less what is already entered to come in."""
    coming: defaultdict[AccountId, int] = defaultdict(int)
    for entry in snapshot.upcoming:
        if entry.amount.minor > 0:
            coming[entry.account_id] += entry.amount.minor
    return [
        (account, -(balance.minor + coming[account.id]), balance.currency)
        for account in snapshot.accounts
        if account.kind is AccountKind.CARD and not account.closed
        for balance in (snapshot.balances.get(account.id, snapshot.zero()),)
    ]


def _next_day(today: date, number: int) -> date:
    month = Month.of(today)
    return month.day(number) if month.day(number) >= today else (month + 1).day(number)
