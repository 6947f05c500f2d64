"""What a repayment changes: the book and the loan, in one step."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tideover.app.commands.command import Command, Together
from tideover.app.commands.entries import RemoveEntries
from tideover.app.commands.loans import (
    MoveRepayment,
    RecordRepayment,
    RemoveRepayment,
    SetRepayments,
)
from tideover.app.commands.records import Add
from tideover.domain.entries import CategoryRole, Entry, Split
from tideover.domain.errors import InputError, StoreConflict
from tideover.domain.ids import EntryId, RepaymentId, new_id
from tideover.domain.loans import Repayment
from tideover.domain.money import Money, total
from tideover.domain.text import LONGEST_NOTE, clean_text
from tideover.engine.matching import Payment, match_repayments
from tideover.engine.standing import standing

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from tideover.domain.ids import AccountId, CategoryId, LoanId
    from tideover.domain.loans import Loan
    from tideover.domain.reminders import ReminderKey
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.matching import Match


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
    _check(snapshot, loan, amount, day)
    return _recorded(snapshot, loan, amount, day, account_id, note)


def refund_command(
    snapshot: Snapshot,
    loan_id: LoanId,
    *,
    amount: Money,
    day: date,
    account_id: AccountId | None,
    note: str = "",
) -> RecordRepayment:
    """Return the change that records money which the lender gave back (退款); `amount` is positive.

    It is a repayment with a minus and an entry that comes in; the ledger says what it undoes.

    Raises:
        InputError: As for a repayment, and `refund_more_than_paid`.
        StoreConflict: The loan is not there any more.
    """
    loan = _loan(snapshot, loan_id)
    _check(snapshot, loan, amount, day)
    paid = (each.amount for each in snapshot.repayments_of(loan_id) if each.day <= day)
    limit = total(paid, amount.currency)
    if amount.minor > limit.minor:
        raise InputError("refund_more_than_paid", field="amount", limit=limit)
    return _recorded(snapshot, loan, -amount, day, account_id, note)


def _check(snapshot: Snapshot, loan: Loan, amount: Money, day: date) -> None:
    if amount.minor <= 0:
        raise InputError("amount_not_positive", field="amount")
    if day < first_day(loan):
        raise InputError("repayment_before_loan", field="day", day=first_day(loan))
    if day > snapshot.as_of:
        raise InputError("repayment_in_future", field="day")


def first_day(loan: Loan) -> date:
    """Return the day on which the money of a loan was received, whatever was agreed later."""
    first = loan.earlier[0].terms if loan.earlier else loan.terms
    return first.drawn_on


def _recorded(  # noqa: PLR0917 - what a repayment consists of
    snapshot: Snapshot,
    loan: Loan,
    amount: Money,
    day: date,
    account_id: AccountId | None,
    note: str,
) -> RecordRepayment:
    repayment = Repayment(
        RepaymentId(new_id()), loan.id, day, amount, None, clean_text(note, LONGEST_NOTE)
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
    return RecordRepayment(replace(repayment, entry_id=entry.id), entry)


def move_command(snapshot: Snapshot, repayment: Repayment, loan_id: LoanId) -> MoveRepayment:
    """Return the change that counts a repayment for another loan.

    Raises:
        InputError: `share_before_loan`: it was paid before that loan was received.
        StoreConflict: That loan is not there any more.
    """
    _check_share(_loan(snapshot, loan_id), repayment.day)
    return MoveRepayment(repayment.id, loan_id)


def shares_command(
    snapshot: Snapshot, entry: Entry, shares: Mapping[LoanId, Money]
) -> SetRepayments:
    """Return the change that says what an entry repays, loan by loan.

    `shares` are positive; of an entry that comes in they are refunds. Loans that are not named
    are repaid nothing by it.

    Raises:
        InputError: `shares_exceed_entry`, `share_before_loan`, `amount_not_positive` or
            `repayment_in_future`.
        StoreConflict: A loan is not there any more.
    """
    whole = abs(entry.amount)
    if total(shares.values(), whole.currency).minor > whole.minor:
        raise InputError("shares_exceed_entry", field="amount", limit=whole)
    if shares and entry.day > snapshot.as_of:
        raise InputError("repayment_in_future", field="day")
    known = {paid.loan_id: paid for paid in snapshot.repayments if paid.entry_id == entry.id}
    repayments = []
    for loan_id, share in shares.items():
        loan = _loan(snapshot, loan_id)
        _check_share(loan, entry.day)
        if share.minor <= 0:
            raise InputError("amount_not_positive", field="amount")
        amount = share if entry.amount.minor < 0 else -share
        before = known.get(loan_id)
        identity = before.id if before is not None else RepaymentId(new_id())
        note = before.note if before is not None else ""
        repayments.append(Repayment(identity, loan_id, entry.day, amount, entry.id, note))
    return SetRepayments(entry.id, tuple(repayments))


def shares_of(snapshot: Snapshot, entry: Entry) -> dict[LoanId, Money]:
    """Return what an entry repays, loan by loan, as positive amounts."""
    found: dict[LoanId, Money] = {}
    for paid in snapshot.repayments:
        if paid.entry_id == entry.id:
            before = found.get(paid.loan_id, paid.amount - paid.amount)
            found[paid.loan_id] = before + abs(paid.amount)
    return found


def proposed(snapshot: Snapshot, entry: Entry) -> Match | None:
    """Return which loan an entry of the book probably repays; None for money that comes in."""
    if entry.amount.minor >= 0:
        return None
    payment = Payment(entry.day, -entry.amount, entry.payee, entry.note)
    return next(iter(match_repayments([payment], snapshot)), None)


def paid_as_reminded(snapshot: Snapshot, key: ReminderKey) -> RecordRepayment | None:
    """Return the change for "I paid it": what is left of that instalment, paid today.

    It is taken from the loan's account, else from the first one that pays. None when the
    instalment is paid already, or the loan is gone.
    """
    loan = next((each for each in snapshot.open_loans if each.id == key.about), None)
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


def take_back(snapshot: Snapshot, repayment: Repayment) -> Command:
    """Return the change that deletes a repayment, with the entry that shows it.

    An entry that repays another loan, too, stays.
    """
    others = (paid for paid in snapshot.repayments if paid.id != repayment.id)
    shared = any(paid.entry_id == repayment.entry_id for paid in others)
    if repayment.entry_id is None or shared:
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


def _check_share(loan: Loan, day: date) -> None:
    if day < first_day(loan):
        raise InputError("share_before_loan", field="loan", loan=loan.name, day=first_day(loan))


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
