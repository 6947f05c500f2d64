"""Questions about long lists: what is wanted, in which order, and one row of the answer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.entries import Entry
    from tideover.domain.ids import AccountId, BatchId, CategoryId, LoanId
    from tideover.domain.money import Money


class EntryOrder(Enum):
    """The column the register is sorted by; entries of equal value follow by day."""

    DAY = "day"
    PAYEE = "payee"
    CATEGORY = "category"
    ACCOUNT = "account"
    AMOUNT = "amount"


@dataclass(frozen=True, slots=True)
class EntryFilter:
    """Which entries are wanted; every condition that is set must hold.

    `text` is searched in payee, note, category and amount, each word for itself, letters of
    either case alike. `first` and `last` are days, both included.
    """

    text: str = ""
    account_id: AccountId | None = None
    category_id: CategoryId | None = None
    loan_id: LoanId | None = None
    batch_id: BatchId | None = None
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class EntryRow:
    """An entry as a register shows it.

    `balance` is that of the account right after the entry, counted over all its entries in the
    order of their days, whatever is filtered. `other_account_id` is the far side of a transfer,
    `loan_id` the loan that the entry repays.
    """

    entry: Entry
    balance: Money
    other_account_id: AccountId | None = None
    loan_id: LoanId | None = None


@dataclass(frozen=True, slots=True)
class EntrySummary:
    """How many entries a filter finds, and how much flows in and out through them.

    Transfers are counted as entries and left out of the sums.
    """

    count: int
    money_in: Money
    money_out: Money


@dataclass(frozen=True, slots=True)
class PayeeMemory:
    """What was last typed for a payee; completion offers it again."""

    payee: str
    category_id: CategoryId | None
    account_id: AccountId
    amount: Money
    times: int
