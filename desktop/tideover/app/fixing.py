"""Keeping a suggestion: the change of the household it comes down to, as one step.

What a lender has to agree to becomes other terms once it did; until then a note on the loan says
what to ask for.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tideover.app.commands.budgets import SetBudget
from tideover.app.commands.command import Together
from tideover.app.commands.entries import AddEntries, ReplaceEntries
from tideover.app.commands.loans import RecordRepayment
from tideover.app.commands.records import Add, Replace
from tideover.domain.entries import Entry
from tideover.domain.ids import EntryId, RecurringId, RepaymentId, TransferId, new_id
from tideover.domain.loans import Repayment
from tideover.domain.text import LONGEST_NOTE, clean_text
from tideover.engine.changes import (
    AskExtension,
    AskNewTerms,
    EarnMore,
    MoveDueDay,
    MoveMoney,
    PayByCard,
    PayMinimum,
    PayOnDay,
    PostponeExpense,
    SpendLess,
    parts_of,
)
from tideover.engine.longer_waits import with_longer_wait
from tideover.engine.planned_cash import paying_accounts
from tideover.engine.scenarios import applied, carried_over, parted

if TYPE_CHECKING:
    from tideover.app.commands.command import Command
    from tideover.domain.ids import AccountId, LoanId
    from tideover.domain.loans import Loan
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.changes import Change, Single

LENDERS_WORD = (MoveDueDay, AskExtension, AskNewTerms)


def needs_a_lender(change: Change) -> bool:
    """Whether somebody who lent money has to agree."""
    return any(isinstance(part, LENDERS_WORD) for part in parts_of(change))


def command_for(change: Change, snapshot: Snapshot) -> Together | None:
    """Return the step that makes a suggestion part of the household's plans.

    What a lender is asked for is taken to be agreed today. None where a part of it is nothing
    that can be written down: money that would have to be there today, a wait for something that
    is late already.
    """
    commands: list[Command] = []
    for part in parts_of(change):
        found = _commands(part, snapshot)
        if not found:
            return None
        commands += found
        snapshot = applied(snapshot, part)
    return Together("fix_kept", tuple(commands))


def asking_command(change: Change, snapshot: Snapshot, sentence: str) -> Together:
    """Return the step that notes on each loan, with today's date, what its lender is asked for."""
    names = {part.loan_id for part in parts_of(change) if isinstance(part, LENDERS_WORD)}
    loans = (loan for loan in snapshot.loans if loan.id in names)
    line = f"{snapshot.as_of.isoformat()}: {sentence}"
    noted = (
        replace(loan, note=clean_text("; ".join(filter(None, (loan.note, line))), LONGEST_NOTE))
        for loan in loans
    )
    return Together("fix_noted", tuple(Replace(loan) for loan in noted))


def _commands(change: Single, snapshot: Snapshot) -> tuple[Command, ...]:  # noqa: PLR0911 - a case for each
    match change:
        case MoveMoney():
            return (_transfer(change),)
        case MoveDueDay() | AskNewTerms():
            return (Replace(_loan(applied(snapshot, change), change.loan_id)),)
        case AskExtension():
            return _waiting(change, snapshot)
        case SpendLess():
            before = set(snapshot.budgets)
            after = applied(snapshot, change).budgets
            lines = tuple(line for line in after if line not in before)
            return (SetBudget(lines),) if lines else ()
        case PostponeExpense() | PayByCard():
            return _paid_otherwise(change, snapshot)
        case PayOnDay():
            return _payment(change, snapshot)
        case PayMinimum():
            return (_carried_over(change, snapshot),)
        case EarnMore():
            return _income(change, snapshot)


def _loan(snapshot: Snapshot, loan_id: LoanId) -> Loan:
    return next(loan for loan in snapshot.loans if loan.id == loan_id)


def _transfer(fix: MoveMoney) -> AddEntries:
    """Return the transfer as two entries of its day."""
    joined = TransferId(new_id())
    sides = ((fix.source, -fix.amount), (fix.target, fix.amount))
    return AddEntries(
        tuple(
            Entry(EntryId(new_id()), account, fix.by, "", amount, (), transfer_id=joined)
            for account, amount in sides
        )
    )


def _waiting(change: AskExtension, snapshot: Snapshot) -> tuple[Command, ...]:
    loan = _loan(snapshot, change.loan_id)
    paid = snapshot.repayments_of(loan.id)
    waiting = with_longer_wait(loan, paid, snapshot.as_of, change)
    return (Replace(waiting),) if waiting is not None else ()


def _paid_otherwise(change: PostponeExpense | PayByCard, snapshot: Snapshot) -> tuple[Command, ...]:
    """Return the entry on its other day or account, or the item in its parts."""
    if change.entry_id is not None:
        planned = applied(snapshot, change).upcoming
        return (ReplaceEntries(tuple(each for each in planned if each.id == change.entry_id)),)
    item, once, *others = parted(snapshot, change)
    once = replace(once, id=RecurringId(new_id()))
    if not others:
        return (Replace(replace(once, id=item.id)),)
    first, *after = others
    rest = [once, *(replace(each, id=RecurringId(new_id())) for each in after)]
    return (Replace(replace(first, id=item.id)), *(Add(each) for each in rest))


def _payment(change: PayOnDay, snapshot: Snapshot) -> tuple[Command, ...]:
    account = change.account_id or _living_account(snapshot)
    if account is None:
        return ()
    loan = _loan(snapshot, change.loan_id)
    payee = loan.lender or loan.name
    entry = Entry(EntryId(new_id()), account, change.day, payee, -change.amount, ())
    repayment = Repayment(
        RepaymentId(new_id()), loan.id, change.day, change.amount, entry_id=entry.id
    )
    return (RecordRepayment(repayment, entry),)


def _living_account(snapshot: Snapshot) -> AccountId | None:
    """Return the account the household lives from: the one its income comes to, else the first."""
    found = paying_accounts(snapshot) or (each.id for each in snapshot.accounts if each.pays)
    return next(iter(found), None)


def _carried_over(change: PayMinimum, snapshot: Snapshot) -> AddEntries:
    name = next(each.name for each in snapshot.accounts if each.id == change.card_id)
    return AddEntries(
        tuple(replace(entry, id=EntryId(new_id()), payee=name) for entry in carried_over(change))
    )


def _income(change: EarnMore, snapshot: Snapshot) -> tuple[Command, ...]:
    account = _living_account(snapshot)
    if account is None or change.by <= snapshot.as_of:
        return ()
    entry = Entry(EntryId(new_id()), account, change.by, "", change.amount, ())
    return (AddEntries((entry,)),)
