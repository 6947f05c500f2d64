"""What a repayment changes: the book and the loan, in one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.app.commands.command import Command, Together
from tideover.app.commands.entries import RemoveEntries
from tideover.app.commands.loans import RecordRepayment, RemoveRepayment
from tideover.app.commands.records import Add
from tideover.domain.entries import CategoryRole, Entry, Split
from tideover.domain.errors import InputError, StoreConflict
from tideover.domain.ids import EntryId, RepaymentId, new_id
from tideover.domain.loans import Repayment
from tideover.domain.text import LONGEST_NOTE, clean_text
from tideover.engine.standing import standing

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.ids import AccountId, CategoryId, LoanId
    from tideover.domain.loans import Loan
    from tideover.domain.money import Money
    from tideover.domain.reminders import ReminderKey
    from tideover.domain.snapshot import Snapshot


def repayment_command(
    snapshot: Snapshot,
    loan_id: LoanId,
    *,
    amount: Money,
    day: date,
    account_id: AccountId | None,
    note: str = "",
) -> RecordRepayment:
    """Return the change that pays a loan from an account.

    `account_id` of None records money that came from no account of this book: it reduces the
    loan and makes no entry.

    Raises:
        InputError: `amount_not_positive`, `repayment_before_loan`, `repayment_in_future` or
            `day_before_account`; `field` names the place.
        StoreConflict: The loan is not there any more.
    """
    loan = _loan(snapshot, loan_id)
    if amount.minor <= 0:
        raise InputError("amount_not_positive", field="amount")
    if day < loan.terms.drawn_on:
        raise InputError("repayment_before_loan", field="day", day=loan.terms.drawn_on)
    if day > snapshot.as_of:
        raise InputError("repayment_in_future", field="day")
    repayment = Repayment(
        RepaymentId(new_id()), loan_id, day, amount, None, clean_text(note, LONGEST_NOTE)
    )
    if account_id is None:
        return RecordRepayment(repayment)
    _check_account(snapshot, account_id, day)
    entry = Entry(
        id=EntryId(new_id()),
        account_id=account_id,
        day=day,
        payee=loan.lender or loan.name,
        amount=-amount,
        splits=(Split(_category(snapshot), -amount),),
        note=repayment.note or loan.name,
    )
    return RecordRepayment(
        Repayment(repayment.id, loan_id, day, amount, entry.id, repayment.note), entry
    )


def paid_as_reminded(snapshot: Snapshot, key: ReminderKey) -> RecordRepayment | None:
    """Return the change for "I paid it": what is left of that instalment, paid today.

    It is taken from the loan's account, else from the first one that pays. None when the
    instalment is paid already, or the loan is gone.
    """
    loan = next((each for each in snapshot.open_loans if each.id == key.loan_id), None)
    if loan is None:
        return None
    rows = standing(loan, snapshot.repayments_of(loan.id), snapshot.as_of).instalments
    row = next((each for each in rows if each.instalment.due == key.due and each.left), None)
    if row is None:
        return None
    return repayment_command(
        snapshot,
        loan.id,
        amount=row.left + row.charges,
        day=snapshot.as_of,
        account_id=paying_account(snapshot, loan),
    )


def paying_account(snapshot: Snapshot, loan: Loan) -> AccountId | None:
    """Return the account a loan is paid from: its own, else the first one that pays."""
    able = [account.id for account in snapshot.accounts if account.pays]
    if loan.pays_from in able:
        return loan.pays_from
    return able[0] if able else None


def take_back(repayment: Repayment) -> Command:
    """Return the change that deletes a repayment, with the entry that shows it."""
    if repayment.entry_id is None:
        return RemoveRepayment(repayment.id)
    return RemoveEntries((repayment.entry_id,))


def new_loan(loan: Loan, paid: tuple[Repayment, ...]) -> Command:
    """Return the change that adds a loan, with what was repaid before the book was begun."""
    if not paid:
        return Add(loan)
    records = (RecordRepayment(each) for each in paid)
    return Together("add_loan", (Add(loan), *records), len(paid))


def _loan(snapshot: Snapshot, loan_id: LoanId) -> Loan:
    for loan in snapshot.loans:
        if loan.id == loan_id:
            return loan
    raise StoreConflict


def _check_account(snapshot: Snapshot, account_id: AccountId, day: date) -> None:
    account = next((each for each in snapshot.accounts if each.id == account_id), None)
    if account is None:
        raise StoreConflict
    if day < account.opened_on:
        raise InputError(
            "day_before_account", field="day", account=account.name, day=account.opened_on
        )


def _category(snapshot: Snapshot) -> CategoryId | None:
    return next(
        (each.id for each in snapshot.categories if each.role is CategoryRole.LOAN_REPAYMENT), None
    )
