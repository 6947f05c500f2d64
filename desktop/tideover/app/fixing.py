"""Keeping a suggestion: the change of the household it comes down to, as one step.

What a lender has to agree to becomes other terms once it did; until then the lender's file says
what to ask for, and reminds of it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from tideover.app.cases import Happened, event_command
from tideover.app.commands.budgets import SetBudget
from tideover.app.commands.command import Together
from tideover.app.commands.entries import AddEntries, ReplaceEntries
from tideover.app.commands.loans import RecordRepayment
from tideover.app.commands.records import Add, Replace
from tideover.domain.cases import Case, CaseEventKind, lender_of
from tideover.domain.entries import Entry
from tideover.domain.ids import CaseId, EntryId, RecurringId, RepaymentId, TransferId, new_id
from tideover.domain.loans import Repayment
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
    from collections.abc import Callable

    from tideover.app.commands.command import Command
    from tideover.domain.ids import AccountId, LoanId
    from tideover.domain.loans import Loan
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.changes import Change, Single

ASK_WITHIN = timedelta(days=3)
"""Somebody who wants to ask a lender is reminded of it after so many days."""

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


def asking_command(
    change: Change, snapshot: Snapshot, text_of: Callable[[Single], str]
) -> Together:
    """Return the step that keeps in each lender's file what to ask for, as a promise of ours.

    A promise is reminded of until it is kept: the day is ASK_WITHIN days from today. A lender
    without an open file gets one.
    """
    commands: list[Command] = []
    files = {case.lender.casefold(): case for case in snapshot.cases if case.closed_on is None}
    for part in parts_of(change):
        if isinstance(part, LENDERS_WORD):
            lender = lender_of(_loan(snapshot, part.loan_id))
            if lender.casefold() not in files:
                case = Case(CaseId(new_id()), lender, snapshot.as_of)
                files[lender.casefold()] = case
                commands.append(Add(case))
            promise = Happened(
                snapshot.as_of,
                CaseEventKind.OUR_PROMISE,
                text_of(part),
                due=snapshot.as_of + ASK_WITHIN,
            )
            commands.append(event_command(snapshot, files[lender.casefold()], promise))
    return Together("fix_noted", tuple(commands))


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
