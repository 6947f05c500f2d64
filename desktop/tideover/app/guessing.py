"""Guesses of an import: which account a bill means, and what a row was for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.domain.accounts import AccountKind
from tideover.domain.entries import CategoryRole, Direction
from tideover.domain.statements import DraftKind

if TYPE_CHECKING:
    from tideover.domain.accounts import Account
    from tideover.domain.entries import Category
    from tideover.domain.ids import AccountId, CategoryId
    from tideover.domain.money import Money
    from tideover.domain.queries import PayeeMemory
    from tideover.domain.snapshot import Snapshot
    from tideover.domain.statements import Draft, Statement


@dataclass(frozen=True, slots=True)
class NewAccount:
    """An account to be made; `balance` is what it holds today, the imported rows included."""

    name: str
    kind: AccountKind
    balance: Money


_CARD = re.compile(r"信用卡|贷记卡|花呗|白条|月付|credit", re.IGNORECASE)
_WALLET = re.compile(r"余额|零钱|支付宝|微信|alipay|wechat|paypal|钱包", re.IGNORECASE)
_TAIL = re.compile(r"[(（]?(\d{4})[)）]?\s*$")


def kind_of_hint(hint: str) -> AccountKind:
    """Return which kind of account a printed name speaks of."""
    if _CARD.search(hint):
        return AccountKind.CARD
    return AccountKind.WALLET if _WALLET.search(hint) else AccountKind.BANK


def guessed_accounts(
    statement: Statement, snapshot: Snapshot
) -> dict[str, AccountId | NewAccount | None]:
    """Return for every account that a statement prints the one of the book that is meant.

    A printed name that fits no account becomes a new one that holds nothing today, so that the
    import leaves the household's cash as it is. Rows without a printed account go to the only
    account there is; where there are several, a person must say. The far side of a transfer is
    often somebody else, so a name that stands only there never becomes an account by itself.
    """
    own = {draft.account_hint for draft in statement.drafts}
    far = {draft.other_account_hint for draft in statement.drafts if draft.other_account_hint}
    open_accounts = [account for account in snapshot.accounts if not account.closed]
    found: dict[str, AccountId | NewAccount | None] = {}
    for hint in (*sorted(own), *sorted(far - own)):
        if not hint:
            found[hint] = open_accounts[0].id if len(open_accounts) == 1 else None
            continue
        account = _account_named(hint, open_accounts)
        if account is not None:
            found[hint] = account.id
        elif hint in own:
            found[hint] = NewAccount(hint, kind_of_hint(hint), snapshot.zero())
        else:
            found[hint] = None
    return found


def _account_named(hint: str, accounts: list[Account]) -> Account | None:
    plain = _plain(hint)
    for account in accounts:
        if _plain(account.name) == plain:
            return account
    tail = _TAIL.search(hint)
    if tail is not None:
        ending = [account for account in accounts if tail[1] in account.name]
        if len(ending) == 1:
            return ending[0]
        if any(_TAIL.search(account.name) for account in accounts):
            return None
    kind = kind_of_hint(hint)
    inside = [
        account
        for account in accounts
        if account.kind is kind and (_plain(account.name) in plain or plain in _plain(account.name))
    ]
    return inside[0] if len(inside) == 1 else None


def card_repaid(draft: Draft, snapshot: Snapshot) -> AccountId | None:
    """Return the card whose bill a payment settles, where the household has just one card.

    What was bought with the card is in the book as expenses of the card; counting the payment
    of its bill as an expense would count everything twice.
    """
    if draft.lender_hint != "credit_card" or draft.amount.minor > 0:
        return None
    cards = [
        account
        for account in snapshot.accounts
        if account.kind is AccountKind.CARD and not account.closed
    ]
    return cards[0].id if len(cards) == 1 else None


def _plain(name: str) -> str:
    return re.sub(r"[\W_]|储蓄卡|借记卡|账户", "", name).casefold()


def guessed_category(
    draft: Draft, snapshot: Snapshot, memory: PayeeMemory | None
) -> CategoryId | None:
    """Return what a row was probably for; None where nothing speaks for a category."""
    match draft.kind:
        case DraftKind.TRANSFER:
            return None
        case DraftKind.REPAYMENT:
            return _with_role(snapshot, CategoryRole.LOAN_REPAYMENT)
        case DraftKind.DRAW_DOWN:
            return _with_role(snapshot, CategoryRole.LOAN_RECEIVED)
        case DraftKind.INCOME:
            direction = Direction.INCOME
        case DraftKind.EXPENSE | DraftKind.REFUND:
            direction = Direction.EXPENSE
    fitting = [each for each in snapshot.categories if each.direction is direction]
    if memory is not None and any(each.id == memory.category_id for each in fitting):
        return memory.category_id
    return _category_named(draft.category_hint, fitting)


def _with_role(snapshot: Snapshot, role: CategoryRole) -> CategoryId | None:
    return next((each.id for each in snapshot.categories if each.role is role), None)


def _category_named(hint: str, categories: list[Category]) -> CategoryId | None:
    plain = hint.strip().casefold()
    if not plain:
        return None
    for category in categories:
        if category.name.casefold() == plain:
            return category.id
    alike = [
        category.id
        for category in categories
        if category.name.casefold() in plain or plain in category.name.casefold()
    ]
    return alike[0] if len(alike) == 1 else None
