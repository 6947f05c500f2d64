"""Changing what was agreed on a loan: one step that is undone as one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.app.commands.command import Command, Together
from tideover.app.commands.records import Replace
from tideover.app.repaying import repayment_command
from tideover.domain.errors import InputError
from tideover.domain.text import LONGEST_NOTE, clean_text
from tideover.engine.restructuring import Change, change, taken_back

if TYPE_CHECKING:
    from datetime import date

    from tideover.app.commands.loans import RecordRepayment
    from tideover.domain.ids import AccountId
    from tideover.domain.loans import Loan
    from tideover.domain.money import Money
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.restructuring.requests import Request


@dataclass(frozen=True, slots=True)
class Agreed:
    """What was agreed on `day`, and how it came about.

    `money` is handed over with it from `account_id` (None: from no account of this book) and is
    not recorded yet; `corrects` says that it takes the place of the latest change.
    """

    day: date
    request: Request
    note: str = ""
    money: Money | None = None
    account_id: AccountId | None = None
    corrects: bool = False


def contract_change(snapshot: Snapshot, loan: Loan, agreed: Agreed) -> Change:
    """Return what an agreement makes of a loan, money that is handed over with it included.

    Raises:
        InputError: `change_in_future` after today, or what the engine refuses.
    """
    if agreed.day > snapshot.as_of:
        raise InputError("change_in_future", field="changed_on")
    before = taken_back(loan) if agreed.corrects else loan
    paid = snapshot.repayments_of(loan.id)
    if agreed.money:
        command = _payment(snapshot, loan, agreed, agreed.money)
        paid = (*paid, command.repayment)
    return change(before, paid, agreed.day, agreed.request, clean_text(agreed.note, LONGEST_NOTE))


def contract_command(snapshot: Snapshot, loan: Loan, agreed: Agreed) -> Command:
    """Return the step that changes a contract, and records the money handed over with it.

    Raises:
        InputError: As `contract_change`, or as for a repayment.
    """
    changed = Replace(contract_change(snapshot, loan, agreed).loan)
    if not agreed.money:
        return changed
    return Together("part_prepaid", (_payment(snapshot, loan, agreed, agreed.money), changed), 1)


def take_change_back(loan: Loan) -> Replace:
    """Return the step after which the latest change of a contract was never made.

    Raises:
        InputError: `contract_unchanged`.
    """
    return Replace(taken_back(loan))


def _payment(snapshot: Snapshot, loan: Loan, agreed: Agreed, money: Money) -> RecordRepayment:
    return repayment_command(
        snapshot, loan.id, amount=money, day=agreed.day, account_id=agreed.account_id
    )
