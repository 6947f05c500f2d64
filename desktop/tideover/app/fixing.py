"""Keeping a suggestion: the change of the household it comes down to, where it is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.app.commands.budgets import SetBudget
from tideover.app.commands.entries import AddEntries
from tideover.app.commands.records import Replace
from tideover.domain.entries import Entry
from tideover.domain.ids import EntryId, TransferId, new_id
from tideover.engine.scenarios import (
    AskExtension,
    EarnMore,
    MoveDueDay,
    MoveMoney,
    PostponeExpense,
    SpendLess,
    applied,
)

if TYPE_CHECKING:
    from tideover.app.commands.command import Command
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.scenarios import Change


def command_for(fix: Change, snapshot: Snapshot) -> Command | None:
    """Return the command that makes a suggestion part of the household's plans.

    None for what only people can do: ask a lender to wait, earn more, pay a bill later.
    """
    after = applied(snapshot, fix)
    match fix:
        case MoveMoney():
            return _transfer(fix)
        case MoveDueDay(loan_id=loan_id):
            return Replace(next(loan for loan in after.loans if loan.id == loan_id))
        case SpendLess():
            before = set(snapshot.budgets)
            lines = tuple(line for line in after.budgets if line not in before)
            return SetBudget(lines) if lines else None
        case AskExtension() | EarnMore() | PostponeExpense():
            return None


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
