"""Real households on the disk, small ones, for tests of whatever needs a store."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from tideover.app.book import Book
from tideover.domain.accounts import Account, AccountKind
from tideover.domain.chosen_plans import ChosenPlan, ContractMark, LoanCourse, PlannedPayment
from tideover.domain.contract_requests import InstalmentKind, NewInstalments
from tideover.domain.dates import Month
from tideover.domain.entries import Category, Direction, Entry, Split
from tideover.domain.ids import (
    AccountId,
    BillId,
    CategoryId,
    EntryId,
    LoanId,
    OfferId,
    RecurringId,
    RepaymentId,
    ScenarioId,
    TransferId,
)
from tideover.domain.lenders_bills import BillPart, LendersBill, StatedParts
from tideover.domain.loans import EqualInstalmentTerms, Loan, Repayment
from tideover.domain.money import Money
from tideover.domain.rates import Rate
from tideover.domain.refinancing import KeptOffer, NewContract
from tideover.domain.scenarios import JobLoss, Scenario
from tideover.store.creating import create
from tideover.store.household_store import HouseholdStore

if TYPE_CHECKING:
    from pathlib import Path

    from tideover.app.commands.command import Command

TODAY = date(2026, 11, 24)

BANK = Account(AccountId("bank"), "Bank", AccountKind.BANK, Money(100_000), date(2026, 1, 1))
WALLET = Account(
    AccountId("wallet"), "Wallet", AccountKind.WALLET, Money(5_000), date(2026, 1, 1), position=1
)
FOOD = Category(CategoryId("food"), "Food", "Living", Direction.EXPENSE)
WAGE = Category(CategoryId("wage"), "Wage", "Work", Direction.INCOME, position=1)
LOAN = Loan(
    LoanId("loan"),
    "Phone",
    "Bank",
    EqualInstalmentTerms(
        principal=Money(120_000),
        drawn_on=date(2026, 6, 5),
        rate=Rate(Decimal("0.12")),
        periods=12,
        due_day=5,
    ),
    pays_from=BANK.id,
)


HUABEI_BILL = LendersBill(
    BillId("bill"),
    LOAN.id,
    TODAY,
    StatedParts(
        tuple((part, Money(100 * number)) for number, part in enumerate(BillPart)),
        can_revolve=True,
        cleared_by_minimum=False,
    ),
    "as the app showed it",
)
"""A bill that states every part there is, each with another amount."""


SCENARIO = Scenario(
    ScenarioId("scenario"), "Job loss", (JobLoss(RecurringId("pay"), Month(2027, 1), 3),)
)


OFFER = KeptOffer(
    OfferId("offer"),
    "More time",
    "Bank",
    NewContract(
        (LOAN.id,),
        NewInstalments(
            InstalmentKind.EQUAL_INSTALMENT, 24, Rate(Decimal("0.06")), date(2027, 1, 5)
        ),
    ),
)


PLAN = ChosenPlan(
    chosen_on=TODAY,
    strategy="snowball",
    extra=Money(20_000),
    courses=(
        LoanCourse(
            LOAN.id,
            LOAN.name,
            Money(60_000),
            Money(61_000),
            ContractMark(Fraction(12, 100), Money(127_944), 0),
            (
                PlannedPayment(date(2026, 12, 5), Money(31_000), Money(20_000), Money(29_600)),
                PlannedPayment(date(2027, 1, 5), Money(29_896), Money(19_000), Money(0)),
            ),
        ),
    ),
    debt_free=Month(2027, 1),
    total_interest=Money(896),
    income=Money(500_000),
    began_on=TODAY,
    began_owed=Money(60_000),
    seen=("on_time:3",),
)


def household_store(folder: Path) -> HouseholdStore:
    """Return a new, empty household in `folder`."""
    path = folder / "household.tideover"
    create(path)
    return HouseholdStore(path)


def book_of(store: HouseholdStore, *commands: Command) -> Book:
    """Return the book of a household, opened on `TODAY`, after these changes."""
    book = Book(store, store.read(TODAY), lambda: TODAY)
    for command in commands:
        book.run(command)
    return book


def an_entry(
    identity: str,
    minor: int = -1_000,
    day: date = TODAY,
    *,
    account: Account = BANK,
    category: Category | None = FOOD,
    payee: str = "Shop",
    note: str = "",
    transfer: str | None = None,
) -> Entry:
    """Return an entry of one category, or of none."""
    amount = Money(minor)
    return Entry(
        EntryId(identity),
        account.id,
        day,
        payee,
        amount,
        (Split(category.id, amount),) if category else (),
        note,
        TransferId(transfer) if transfer else None,
    )


def a_repayment(
    identity: str, minor: int = 10_000, day: date = TODAY, entry: str | None = None
) -> Repayment:
    """Return a repayment of `LOAN`, shown by an entry or made before the book was begun."""
    return Repayment(
        RepaymentId(identity), LOAN.id, day, Money(minor), EntryId(entry) if entry else None
    )
