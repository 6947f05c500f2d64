"""Households for the tests of the forecast, the fixes, the plans and the reminders."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from tideover.domain.accounts import Account, AccountKind, CardBill
from tideover.domain.budgets import BudgetLine
from tideover.domain.dates import Month
from tideover.domain.entries import Category, CategoryRole, Direction, Entry, Split
from tideover.domain.household import Household
from tideover.domain.ids import (
    AccountId,
    CategoryId,
    EntryId,
    LoanId,
    RecurringId,
    RepaymentId,
    TransferId,
)
from tideover.domain.loans import EqualInstalmentTerms, Loan, Repayment, Terms
from tideover.domain.money import Money
from tideover.domain.rates import Rate
from tideover.domain.recurring import EveryMonths, RecurringItem, Rule
from tideover.domain.snapshot import Snapshot

if TYPE_CHECKING:
    from collections.abc import Iterable

TODAY = date(2026, 11, 20)
NOVEMBER = Month(2026, 11)

BANK = AccountId("bank")
WALLET = AccountId("wallet")
CARD = AccountId("card")

RENT = CategoryId("rent")
FOOD = CategoryId("food")
FUN = CategoryId("fun")
SALARY = CategoryId("salary")
REPAYMENT = CategoryId("repayment")

CATEGORIES = (
    Category(SALARY, "Salary", "Income", Direction.INCOME),
    Category(RENT, "Rent", "Living", Direction.EXPENSE),
    Category(FOOD, "Food", "Living", Direction.EXPENSE),
    Category(FUN, "Fun", "Living", Direction.EXPENSE),
    Category(REPAYMENT, "Repayment", "Loans", Direction.EXPENSE, CategoryRole.LOAN_REPAYMENT),
)


def yuan(amount: str | int) -> Money:
    return Money(int(Decimal(amount) * 100))


def household(
    cash: str | int = 0,
    *,
    today: date = TODAY,
    buffer: str | int = 0,
    card: str | int = 0,
    bill: CardBill | None = None,
    recurring: Iterable[RecurringItem] = (),
    budgets: Iterable[BudgetLine] = (),
    loans: Iterable[Loan] = (),
    repayments: Iterable[Repayment] = (),
    upcoming: Iterable[Entry] = (),
    happened: dict[tuple[Month, CategoryId | None], Money] | None = None,
) -> Snapshot:
    """A household with one bank account, a wallet and a card; `card` is what is owed there."""
    begun = date(2026, 1, 1)
    return Snapshot(
        as_of=today,
        household=Household(buffer=yuan(buffer)),
        accounts=(
            Account(BANK, "Bank", AccountKind.BANK, yuan(0), begun),
            Account(WALLET, "Wallet", AccountKind.WALLET, yuan(0), begun),
            Account(CARD, "Card", AccountKind.CARD, yuan(0), begun, bill=bill),
        ),
        balances={BANK: yuan(cash), WALLET: yuan(0), CARD: -yuan(card)},
        categories=CATEGORIES,
        month_sums=happened or {},
        upcoming=tuple(upcoming),
        budgets=tuple(budgets),
        recurring=tuple(recurring),
        loans=tuple(loans),
        repayments=tuple(repayments),
    )


def item(
    amount: str | int,
    day: int,
    category: CategoryId | None = None,
    *,
    payee: str = "payee",
    rule: Rule | None = None,
    starts: date = date(2026, 1, 1),
    ends: date | None = None,
    account: AccountId = BANK,
) -> RecurringItem:
    """An item that comes every month on a day; negative is an expense."""
    return RecurringItem(
        RecurringId(f"{payee}-{category}-{amount}-{day}-{starts}"),
        payee,
        category,
        account,
        yuan(amount),
        rule or EveryMonths(1, day),
        starts,
        ends,
    )


def planned(
    category: CategoryId, amount: str | int, months: int = 1, first: Month = NOVEMBER
) -> list[BudgetLine]:
    """The same plan for some months from November on."""
    return [BudgetLine(category, first + index, yuan(amount)) for index in range(months)]


def loan(
    principal: str | int,
    periods: int = 12,
    due_day: int = 8,
    *,
    drawn_on: date = date(2026, 11, 8),
    rate: str = "0",
    name: str = "loan",
    terms: Terms | None = None,
) -> Loan:
    """A loan in equal instalments, by default without interest and drawn this month."""
    return Loan(
        LoanId(name),
        name,
        f"Lender of {name}",
        terms
        or EqualInstalmentTerms(
            principal=yuan(principal),
            drawn_on=drawn_on,
            rate=Rate(Decimal(rate)),
            periods=periods,
            due_day=due_day,
        ),
    )


def entry(
    amount: str | int,
    day: date,
    *,
    account: AccountId = BANK,
    category: CategoryId | None = None,
    transfer: str | None = None,
    payee: str = "payee",
) -> Entry:
    money = yuan(amount)
    return Entry(
        EntryId(f"{payee}-{account}-{day}-{amount}"),
        account,
        day,
        payee,
        money,
        (Split(category, money),) if category is not None else (),
        transfer_id=TransferId(transfer) if transfer else None,
    )


def repaid(
    loan_id: str, amount: str | int | Money, day: date, *, by: Entry | None = None
) -> Repayment:
    money = amount if isinstance(amount, Money) else yuan(amount)
    return Repayment(
        RepaymentId(f"{loan_id}-{day}-{money.minor}"),
        LoanId(loan_id),
        day,
        money,
        by.id if by is not None else None,
    )
