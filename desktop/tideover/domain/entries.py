"""Entries: dated movements of money, their categories and transfers between accounts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from tideover.domain.errors import InputError

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.ids import AccountId, BatchId, CategoryId, EntryId, TransferId
    from tideover.domain.money import Money


class Direction(Enum):
    """Whether a category collects income or expenses."""

    INCOME = "income"
    EXPENSE = "expense"


class CategoryRole(Enum):
    """What the outlook does with a category.

    Loan repayments are forecast from the loans themselves, so a budget for them is information
    and is never counted a second time.
    """

    ORDINARY = "ordinary"
    LOAN_REPAYMENT = "loan_repayment"
    LOAN_RECEIVED = "loan_received"


@dataclass(frozen=True, slots=True)
class Category:
    """What money was for; categories of one direction stand together in groups."""

    id: CategoryId
    name: str
    group: str
    direction: Direction
    role: CategoryRole = CategoryRole.ORDINARY
    position: int = 0
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Split:
    """A part of an entry that went to one category; the sign is that of the entry."""

    category_id: CategoryId | None
    amount: Money
    note: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One dated movement of money in one account; positive amounts flow in.

    The splits add up to the amount. A transfer is two entries, one in each account, with the
    same `transfer_id`, opposite amounts and no category. `fingerprint` recognises an imported
    line when the same bill is imported again; `batch_id` names the import it came with.
    """

    id: EntryId
    account_id: AccountId
    day: date
    payee: str
    amount: Money
    splits: tuple[Split, ...]
    note: str = ""
    transfer_id: TransferId | None = None
    fingerprint: str | None = None
    batch_id: BatchId | None = None

    def __post_init__(self) -> None:
        """Refuse splits that do not add up to the amount."""
        if self.splits and sum(split.amount.minor for split in self.splits) != self.amount.minor:
            raise InputError("splits_do_not_add_up", field="splits")

    @property
    def category_id(self) -> CategoryId | None:
        """The category of an entry that is not split."""
        return self.splits[0].category_id if len(self.splits) == 1 else None
