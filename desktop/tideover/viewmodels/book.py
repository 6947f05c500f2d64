"""The book: accounts with their balances, and the register's rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from typing import TYPE_CHECKING

from tideover.domain.accounts import AccountKind
from tideover.domain.dates import Month
from tideover.domain.money import total

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from tideover.domain.accounts import Account, CardBill
    from tideover.domain.ids import AccountId, CategoryId, EntryId, LoanId
    from tideover.domain.money import Money
    from tideover.domain.queries import EntryRow
    from tideover.domain.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class AccountLine:
    """One account of the list; `bill` is given for cards."""

    account_id: AccountId
    name: str
    kind: AccountKind
    balance: Money
    bill: CardBill | None
    closed: bool


@dataclass(frozen=True, slots=True)
class AccountsView:
    """The list of accounts. `total` counts every open account, what cards owe taken off."""

    lines: tuple[AccountLine, ...]
    total: Money


def accounts_view(snapshot: Snapshot) -> AccountsView:
    """Return the accounts, open ones first, in the household's order."""
    zero = snapshot.zero()
    ordered = sorted(snapshot.accounts, key=lambda account: (account.closed, account.position))
    lines = tuple(
        AccountLine(
            account_id=account.id,
            name=account.name,
            kind=account.kind,
            balance=snapshot.balances.get(account.id, account.opening),
            bill=account.bill if account.kind is AccountKind.CARD else None,
            closed=account.closed,
        )
        for account in ordered
    )
    return AccountsView(
        lines, total((line.balance for line in lines if not line.closed), zero.currency)
    )


def next_position(accounts: tuple[Account, ...]) -> int:
    """Return the position of an account that is put at the end of the list."""
    return max((account.position for account in accounts), default=-1) + 1


class PeriodChoice(Enum):
    """Which days a register shows."""

    ALL = "all"
    THIS_MONTH = "this_month"
    LAST_MONTH = "last_month"
    LAST_90_DAYS = "last_90_days"
    THIS_YEAR = "this_year"
    LAST_YEAR = "last_year"


_THREE_MONTHS = 90


def days_of(choice: PeriodChoice, today: date) -> tuple[date | None, date | None]:
    """Return the first and the last day of a period, both included; None where it is open."""
    month = Month.of(today)
    match choice:
        case PeriodChoice.ALL:
            return None, None
        case PeriodChoice.THIS_MONTH:
            return month.first_day, month.last_day
        case PeriodChoice.LAST_MONTH:
            return (month + -1).first_day, (month + -1).last_day
        case PeriodChoice.LAST_90_DAYS:
            return today - timedelta(days=_THREE_MONTHS - 1), today
        case PeriodChoice.THIS_YEAR:
            return Month(today.year, 1).first_day, Month(today.year, 12).last_day
        case PeriodChoice.LAST_YEAR:
            return Month(today.year - 1, 1).first_day, Month(today.year - 1, 12).last_day


class Belongs(Enum):
    """What stands in the category column."""

    CATEGORY = "category"
    SPLIT = "split"
    TRANSFER_TO = "transfer_to"
    TRANSFER_FROM = "transfer_from"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class BookNames:
    """Names by identity, looked up once per snapshot instead of once per row."""

    accounts: Mapping[AccountId, str]
    categories: Mapping[CategoryId, str]
    loans: Mapping[LoanId, str]
    today: date


def names_of(snapshot: Snapshot) -> BookNames:
    """Return the names that the rows of a register need."""
    return BookNames(
        accounts={account.id: account.name for account in snapshot.accounts},
        categories={category.id: category.name for category in snapshot.categories},
        loans={loan.id: loan.name for loan in snapshot.loans},
        today=snapshot.as_of,
    )


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """One row of the register.

    `names` are those of the categories, or of the far account of a transfer. `loan` is the name
    of the loan that the entry repays, empty for other entries. `ahead` says that its day is
    still to come.
    """

    entry_id: EntryId
    day: date
    payee: str
    note: str
    belongs: Belongs
    names: tuple[str, ...]
    loan: str
    account: str
    amount: Money
    balance: Money
    ahead: bool


def register_line(row: EntryRow, names: BookNames) -> RegisterLine:
    """Return a row of the register."""
    entry = row.entry
    belongs, named = _belongs(row, names)
    return RegisterLine(
        entry_id=entry.id,
        day=entry.day,
        payee=entry.payee,
        note=entry.note,
        belongs=belongs,
        names=named,
        loan=names.loans.get(row.loan_id, "") if row.loan_id is not None else "",
        account=names.accounts.get(entry.account_id, ""),
        amount=entry.amount,
        balance=row.balance,
        ahead=entry.day > names.today,
    )


def _belongs(row: EntryRow, names: BookNames) -> tuple[Belongs, tuple[str, ...]]:
    entry = row.entry
    if row.other_account_id is not None:
        side = Belongs.TRANSFER_TO if entry.amount.minor < 0 else Belongs.TRANSFER_FROM
        return side, (names.accounts.get(row.other_account_id, ""),)
    named = tuple(
        names.categories.get(part.category_id, "")
        for part in entry.splits
        if part.category_id is not None
    )
    if len(entry.splits) > 1:
        return Belongs.SPLIT, named
    return (Belongs.CATEGORY, named) if named else (Belongs.NOTHING, ())
