"""What was typed in one line becomes entries: new ones, or changes of those in the book."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from tideover.app.commands.command import Command, Together
from tideover.app.commands.entries import AddEntries, RemoveEntries, ReplaceEntries
from tideover.domain.entries import Category, Direction, Entry, Split
from tideover.domain.errors import InputError
from tideover.domain.ids import EntryId, TransferId, new_id
from tideover.domain.money import total
from tideover.domain.queries import EntryFilter, EntryOrder
from tideover.domain.text import LONGEST_NOTE, clean_text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from tideover.app.ports import EntryQueries
    from tideover.domain.accounts import Account
    from tideover.domain.ids import AccountId, CategoryId
    from tideover.domain.money import Money
    from tideover.domain.queries import EntryRow
    from tideover.domain.recurring import RecurringItem
    from tideover.domain.snapshot import Snapshot


class EntryKind(Enum):
    """What a line is about."""

    EXPENSE = "expense"
    INCOME = "income"
    TRANSFER = "transfer"


class Sign(Enum):
    """Whether a sign was typed before the amount: `+` flows in, `-` out, else the kind decides."""

    BY_KIND = "by_kind"
    IN = "in"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class TypedSplit:
    """A part of what was typed; the amount has the direction of the whole."""

    category_id: CategoryId | None
    amount: Money
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedEntry:
    """One line as a person typed it.

    `amount` is positive and `sign` tells whether it was written with one. A transfer goes from
    `account_id` to `other_account_id`. With `splits`, which add up to the amount, `category_id`
    says nothing.
    """

    kind: EntryKind
    day: date
    payee: str
    amount: Money
    account_id: AccountId
    category_id: CategoryId | None = None
    other_account_id: AccountId | None = None
    sign: Sign = Sign.BY_KIND
    note: str = ""
    splits: tuple[TypedSplit, ...] = ()

    @property
    def signed_amount(self) -> Money:
        """The amount as the account sees it."""
        if self.sign is Sign.BY_KIND:
            return self.amount if self.kind is EntryKind.INCOME else -self.amount
        return self.amount if self.sign is Sign.IN else -self.amount


def typed_from(row: EntryRow, categories: Iterable[Category]) -> TypedEntry:
    """Return an entry of the book as if it had just been typed."""
    entry = row.entry
    if row.other_account_id is not None:
        outgoing = entry.amount.minor < 0
        return TypedEntry(
            kind=EntryKind.TRANSFER,
            day=entry.day,
            payee=entry.payee,
            amount=abs(entry.amount),
            account_id=entry.account_id if outgoing else row.other_account_id,
            other_account_id=row.other_account_id if outgoing else entry.account_id,
            note=entry.note,
        )
    kind = _kind_of(entry, categories)
    natural = entry.amount.minor >= 0 if kind is EntryKind.INCOME else entry.amount.minor <= 0
    sign = Sign.IN if entry.amount.minor > 0 else Sign.OUT
    flip = -1 if entry.amount.minor < 0 else 1
    split = len(entry.splits) > 1
    return TypedEntry(
        kind=kind,
        day=entry.day,
        payee=entry.payee,
        amount=abs(entry.amount),
        account_id=entry.account_id,
        category_id=entry.category_id,
        sign=Sign.BY_KIND if natural else sign,
        note=entry.note,
        splits=tuple(
            TypedSplit(part.category_id, part.amount if flip > 0 else -part.amount, part.note)
            for part in (entry.splits if split else ())
        ),
    )


def _kind_of(entry: Entry, categories: Iterable[Category]) -> EntryKind:
    named = {part.category_id for part in entry.splits}
    directions = {category.direction for category in categories if category.id in named}
    if directions == {Direction.INCOME}:
        return EntryKind.INCOME
    if directions == {Direction.EXPENSE}:
        return EntryKind.EXPENSE
    return EntryKind.INCOME if entry.amount.minor > 0 else EntryKind.EXPENSE


_ONE_DAY = 1000
"""More entries than one account sees in a day."""


def sides_of(row: EntryRow, queries: EntryQueries) -> tuple[Entry, ...]:
    """Return what belongs to a row: the entry, and for a transfer the one on its far side."""
    entry = row.entry
    if row.other_account_id is None:
        return (entry,)
    wanted = EntryFilter(account_id=row.other_account_id, first=entry.day, last=entry.day)
    found = queries.page(wanted, EntryOrder.DAY, descending=False, offset=0, limit=_ONE_DAY)
    far = tuple(
        each.entry
        for each in found
        if each.entry.transfer_id == entry.transfer_id and each.entry.id != entry.id
    )
    return (entry, *far)


def removal_of(rows: Iterable[EntryRow], queries: EntryQueries) -> RemoveEntries:
    """Return the change that takes rows out; of a transfer both sides go."""
    identities = dict.fromkeys(side.id for row in rows for side in sides_of(row, queries))
    return RemoveEntries(tuple(identities))


def entry_command(
    typed: TypedEntry,
    snapshot: Snapshot,
    before: EntryRow | None = None,
    sides: tuple[Entry, ...] = (),
) -> Command:
    """Return the change that puts the line into the book.

    Args:
        typed: What the line says.
        snapshot: The household, for its accounts.
        before: The row that is being changed; None adds a new entry.
        sides: Both entries of the transfer that is being changed, if it is one.

    Raises:
        InputError: `amount_zero`, `transfer_needs_two_accounts`, `day_before_account`,
            `splits_do_not_add_up` or `repayment_stays_expense`; `field` names the place.
    """
    _check(typed, snapshot, before)
    old = sides or ((before.entry,) if before is not None else ())
    made = _transfer(typed, old) if typed.kind is EntryKind.TRANSFER else (_plain(typed, old),)
    if before is None:
        return AddEntries(made)
    if {entry.id for entry in made} == {entry.id for entry in old}:
        return ReplaceEntries(made)
    fresh = tuple(replace(entry, id=EntryId(new_id())) for entry in made)
    removal = RemoveEntries(tuple(entry.id for entry in old))
    return Together("change_entry", (removal, AddEntries(fresh)))


def _check(typed: TypedEntry, snapshot: Snapshot, before: EntryRow | None) -> None:
    if not typed.amount:
        raise InputError("amount_zero", field="amount")
    accounts = {account.id: account for account in snapshot.accounts}
    used = [accounts[typed.account_id]]
    if typed.kind is EntryKind.TRANSFER:
        if typed.other_account_id is None or typed.other_account_id == typed.account_id:
            raise InputError("transfer_needs_two_accounts", field="other_account")
        used.append(accounts[typed.other_account_id])
    for account in used:
        _check_day(account, typed.day)
    if before is not None and before.loan_id is not None and _turns(typed, before):
        raise InputError("repayment_stays_expense", field="kind")
    if before is not None and before.loan_id is not None and typed.kind is EntryKind.TRANSFER:
        raise InputError("repayment_stays_expense", field="kind")


def _turns(typed: TypedEntry, before: EntryRow) -> bool:
    """Whether the money would flow the other way than it does now."""
    return (typed.signed_amount.minor > 0) is not (before.entry.amount.minor > 0)


def _check_day(account: Account, day: date) -> None:
    if day < account.opened_on:
        raise InputError(
            "day_before_account", field="day", account=account.name, day=account.opened_on
        )


def _plain(typed: TypedEntry, old: tuple[Entry, ...]) -> Entry:
    amount = typed.signed_amount
    parts = typed.splits or (TypedSplit(typed.category_id, typed.amount),)
    if total((part.amount for part in parts), typed.amount.currency) != typed.amount:
        raise InputError("splits_do_not_add_up", field="splits")
    outgoing = amount.minor < 0
    fields = Entry(
        id=EntryId(new_id()),
        account_id=typed.account_id,
        day=typed.day,
        payee=clean_text(typed.payee),
        amount=amount,
        splits=tuple(
            Split(
                part.category_id, -part.amount if outgoing else part.amount, clean_text(part.note)
            )
            for part in parts
        ),
        note=clean_text(typed.note, LONGEST_NOTE),
    )
    if len(old) != 1:
        return fields
    return replace(fields, id=old[0].id, fingerprint=old[0].fingerprint, batch_id=old[0].batch_id)


def _transfer(typed: TypedEntry, old: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Return the two sides, the paying one first; a changed transfer keeps its identities."""
    if typed.other_account_id is None:
        raise InputError("transfer_needs_two_accounts", field="other_account")
    known = sorted(old, key=lambda entry: entry.amount.minor) if len(old) == 2 else []  # noqa: PLR2004
    transfer_id = (known[0].transfer_id if known else None) or TransferId(new_id())
    made = []
    for place, (account_id, amount) in enumerate(
        ((typed.account_id, -typed.amount), (typed.other_account_id, typed.amount))
    ):
        side = Entry(
            id=EntryId(new_id()),
            account_id=account_id,
            day=typed.day,
            payee=clean_text(typed.payee),
            amount=amount,
            splits=(),
            note=clean_text(typed.note, LONGEST_NOTE),
            transfer_id=transfer_id,
        )
        if known:
            kept = known[place]
            side = replace(side, id=kept.id, fingerprint=kept.fingerprint, batch_id=kept.batch_id)
        made.append(side)
    return tuple(made)


def entry_of_occurrence(item: RecurringItem, day: date) -> AddEntries:
    """Return the change that enters one occurrence of a recurring item, on the day it fell."""
    entry = Entry(
        id=EntryId(new_id()),
        account_id=item.account_id,
        day=day,
        payee=item.payee,
        amount=item.amount,
        splits=(Split(item.category_id, item.amount),),
        note=item.note,
    )
    return AddEntries((entry,))
