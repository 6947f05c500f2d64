"""Accounts: where money is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from tideover.domain.errors import InputError

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.ids import AccountId
    from tideover.domain.money import Money


class AccountKind(Enum):
    """Where the money is kept."""

    CASH = "cash"
    BANK = "bank"
    WALLET = "wallet"
    CARD = "card"


@dataclass(frozen=True, slots=True)
class CardBill:
    """When a credit card is billed: the statement day and the due day of the month, 1 to 31."""

    statement_day: int
    due_day: int


@dataclass(frozen=True, slots=True)
class Account:
    """One place where money is. On a card a negative balance is what is owed.

    `opening` is the balance at the start of `opened_on`; entries before that day do not exist.
    `closed` accounts are kept for their history and take no new entries. `credit_limit` is how
    much a card may owe, positive; None where that is not known.
    """

    id: AccountId
    name: str
    kind: AccountKind
    opening: Money
    opened_on: date
    bill: CardBill | None = None
    closed: bool = False
    position: int = 0
    credit_limit: Money | None = None

    def __post_init__(self) -> None:
        """Refuse a limit that allows nothing."""
        if self.credit_limit is not None and self.credit_limit.minor <= 0:
            raise InputError("amount_not_positive", field="credit_limit")

    @property
    def pays(self) -> bool:
        """Whether its money can pay an instalment: everything but a card."""
        return self.kind is not AccountKind.CARD and not self.closed
