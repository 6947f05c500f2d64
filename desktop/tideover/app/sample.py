"""The sample household: made up, realistic, and one of its months falls short."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from tideover.app.commands.budgets import SetBudget
from tideover.app.commands.command import Command, Together
from tideover.app.commands.entries import AddEntries
from tideover.app.commands.household import SetHousehold
from tideover.app.commands.loans import RecordRepayment
from tideover.app.commands.records import Add
from tideover.domain.accounts import Account, AccountKind, CardBill
from tideover.domain.agreements import InterestDays
from tideover.domain.budgets import BudgetLine
from tideover.domain.dates import Month, Shift
from tideover.domain.entries import Entry, Split
from tideover.domain.extra_money import ExtraMoney
from tideover.domain.household import FirstStart, Household
from tideover.domain.ids import (
    AccountId,
    CategoryId,
    EntryId,
    LoanId,
    RecurringId,
    RepaymentId,
    TransferId,
)
from tideover.domain.ids import new_id as new
from tideover.domain.loans import (
    EqualInstalmentTerms,
    FlatFeeTerms,
    LenderKind,
    Loan,
    Repayment,
    Terms,
)
from tideover.domain.money import CNY, Money, total
from tideover.domain.rates import Rate, RatePer
from tideover.domain.recurring import EveryMonths, LastWorkingDay, RecurringItem, Rule
from tideover.engine.schedules import schedule

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from tideover.domain.entries import Category

MONTHS_OF_HISTORY = 3
MONTHS_PLANNED = 24
_CARD_OPENING = Money(42_000, CNY)
"""What the card owed when the book began; its first bill."""


def yuan(amount: str) -> Money:
    """Return an amount of yuan written with its decimals."""
    return Money(int(Decimal(amount) * 100), CNY)


@dataclass(frozen=True, slots=True)
class _Places:
    """What the parts of the sample refer to."""

    today: date
    words: Mapping[str, str]
    categories: tuple[Category, ...]
    bank: AccountId
    wallet: AccountId
    cash: AccountId
    card: AccountId

    @property
    def month(self) -> Month:
        return Month.of(self.today)

    @property
    def begun(self) -> date:
        """The day the book begins: three months ago."""
        return (self.month + -MONTHS_OF_HISTORY).first_day

    def category(self, position: int) -> CategoryId:
        return self.categories[position].id


def sample_household(
    today: date,
    words: Mapping[str, str],
    categories: tuple[Category, ...],
    positions: Mapping[str, int],
) -> Together:
    """Return the change that fills an empty book with the sample household.

    `words` name people and places in the user's language; `positions` say which of the book's
    `categories` is meant by rent, groceries and so on.
    """
    places = _Places(
        today, words, categories,
        AccountId(new()), AccountId(new()), AccountId(new()), AccountId(new()),
    )  # fmt: skip
    commands: list[Command] = [Add(account) for account in _accounts(places)]
    commands += [Add(item) for item in _recurring(places, positions)]
    commands.append(SetBudget(_budgets(places, positions)))
    commands.append(AddEntries(_daily_life(places, positions)))
    commands += _loans(places, positions)
    household = Household(
        name=words["household"],
        buffer=yuan("500"),
        first_start=FirstStart.DONE,
        is_sample=True,
        extra_money=ExtraMoney(yuan("200")),
    )
    return Together("sample", (*commands, SetHousehold(household)), len(commands))


def _accounts(places: _Places) -> tuple[Account, ...]:
    words, begun = places.words, places.begun
    return (
        Account(places.bank, words["bank"], AccountKind.BANK, yuan("6280.00"), begun),
        Account(
            places.wallet, words["wallet"], AccountKind.WALLET, yuan("1260.00"), begun, position=1
        ),
        Account(places.cash, words["cash"], AccountKind.CASH, yuan("200.00"), begun, position=2),
        Account(
            places.card, words["card"], AccountKind.CARD, -_CARD_OPENING, begun,
            bill=CardBill(5, 23), position=3,
        ),
    )  # fmt: skip


def _recurring(places: _Places, positions: Mapping[str, int]) -> tuple[RecurringItem, ...]:
    begun, month = places.begun, places.month
    rent_due, insured = (month + -1).day(5), (month + 6).day(28)
    bonus = (month + 3).day(3)
    table: tuple[tuple[str, str, str, Rule, date], ...] = (
        ("salary", "salary", "8600", EveryMonths(1, 15), begun),
        ("part_time", "side_job", "1900", LastWorkingDay(1), begun),
        # Rent for three months at once is what makes one month short.
        ("landlord", "rent", "-7800", EveryMonths(3, 5), rent_due),
        ("broadband", "broadband", "-129", EveryMonths(1, 18), begun),
        ("parents", "family", "-600", EveryMonths(1, 20), begun),
        ("insurance", "insurance", "-2300", EveryMonths(12, 28), insured),
        ("bonus", "bonus", "6000", EveryMonths(12, 3), bonus),
    )
    return tuple(
        RecurringItem(
            RecurringId(new()),
            places.words[word],
            places.category(positions[category]),
            places.bank,
            yuan(amount),
            rule,
            starts,
            shift=Shift.EARLIER if word == "salary" else Shift.NONE,
        )
        for word, category, amount, rule, starts in table
    )


_PLANNED = (
    ("groceries", "1500"),
    ("eating_out", "450"),
    ("transport", "260"),
    ("utilities", "280"),
    ("household_goods", "240"),
    ("children", "420"),
    ("leisure", "180"),
    ("medical", "60"),
    ("clothes", "200"),
)


def _budgets(places: _Places, positions: Mapping[str, int]) -> tuple[BudgetLine, ...]:
    """Plan what has no fixed day; rent, broadband and the parents are recurring items."""
    lines = []
    for ahead in range(-MONTHS_OF_HISTORY, MONTHS_PLANNED + 1):
        for category, planned in _PLANNED:
            lines.append(
                BudgetLine(
                    places.category(positions[category]), places.month + ahead, yuan(planned)
                )
            )
    return tuple(lines)


_EVERYDAY = (
    # day of the month, payee, category, amount, account
    (2, "market", "groceries", "-186.40", "wallet"),
    (3, "metro", "transport", "-50.00", "wallet"),
    (4, "noodles", "eating_out", "-38.00", "cash"),
    (6, "market", "groceries", "-212.75", "bank"),
    (8, "power", "utilities", "-236.18", "bank"),
    (9, "stationery", "children", "-64.50", "wallet"),
    (11, "delivery", "eating_out", "-46.90", "card"),
    (12, "market", "groceries", "-305.20", "bank"),
    (13, "metro", "transport", "-100.00", "wallet"),
    (16, "pharmacy", "medical", "-58.60", "wallet"),
    (17, "market", "groceries", "-174.30", "bank"),
    (19, "clothes", "clothes", "-199.00", "card"),
    (20, "canteen", "eating_out", "-120.00", "cash"),
    (21, "cinema", "leisure", "-90.00", "card"),
    (22, "market", "groceries", "-268.85", "bank"),
    (24, "market", "household_goods", "-112.30", "bank"),
    (26, "delivery", "eating_out", "-52.40", "card"),
    (27, "market", "groceries", "-193.60", "bank"),
)
_MONTHLY = (
    (15, "salary", "salary", "8600.00", "bank"),
    (20, "parents", "family", "-600.00", "bank"),
    (18, "broadband", "broadband", "-129.00", "bank"),
    (28, "part_time", "side_job", "1900.00", "bank"),
)


_ONCE = (
    # months back, day, payee, category, amount: the rent of a quarter, and two bad surprises
    (1, 5, "landlord", "rent", "-7800.00"),
    (2, 26, "hospital", "medical", "-3600.00"),
    (3, 27, "railway", "transport", "-1450.00"),
)


def _daily_life(places: _Places, positions: Mapping[str, int]) -> tuple[Entry, ...]:
    """Return what happened from the day the book began until today."""
    accounts = {
        "bank": places.bank, "wallet": places.wallet, "cash": places.cash, "card": places.card,
    }  # fmt: skip
    entries = []
    for back in range(MONTHS_OF_HISTORY, -1, -1):
        month = places.month + -back
        for day, payee, category, amount, account in sorted((*_EVERYDAY, *_MONTHLY)):
            if month.day(day) > places.today:
                continue
            entries.append(
                _entry(
                    accounts[account], month.day(day), places.words[payee],
                    yuan(amount), places.category(positions[category]),
                )
            )  # fmt: skip
        entries += _transfers(places, month)
    for back, day, payee, category, amount in _ONCE:
        on = (places.month + -back).day(day)
        entries.append(
            _entry(
                places.bank,
                on,
                places.words[payee],
                yuan(amount),
                places.category(positions[category]),
            )
        )
    return tuple(sorted(entries, key=lambda entry: entry.day))


def _entry(account: AccountId, day: date, payee: str, amount: Money, category: CategoryId) -> Entry:
    return Entry(EntryId(new()), account, day, payee, amount, (Split(category, amount),))


def _transfers(places: _Places, month: Month) -> list[Entry]:
    """Return the card bill that was paid and the money moved to the wallet in a month."""
    moves = (
        (month.day(23), places.bank, places.card, _card_bill(places, month)),
        (month.day(11), places.bank, places.wallet, yuan("480.00")),
        (month.day(11), places.bank, places.cash, yuan("150.00")),
    )
    entries = []
    for day, source, target, amount in moves:
        if day > places.today:
            continue
        joined = TransferId(new())
        for account, signed in ((source, -amount), (target, amount)):
            entries.append(Entry(EntryId(new()), account, day, "", signed, (), transfer_id=joined))
    return entries


def _card_bill(places: _Places, month: Month) -> Money:
    """Return what the card's bill of a month asks: all that was bought with it the month before."""
    if month.first_day == places.begun:
        return _CARD_OPENING
    bought = [yuan(amount) for *_, amount, account in _EVERYDAY if account == "card"]
    return -total(bought, CNY)


def _loans(places: _Places, positions: Mapping[str, int]) -> list[Command]:
    """Return the loans, each with the repayments that were due before today."""
    month, words = places.month, places.words
    loans: tuple[tuple[str, str, str, LenderKind, Terms], ...] = (
        (
            "jiebei", "jiebei_lender", "jiebei", LenderKind.CONSUMER_FINANCE,
            EqualInstalmentTerms(
                principal=yuan("12000"), drawn_on=(month + -4).day(12), periods=12, due_day=12,
                rate=Rate(Decimal("0.0004"), RatePer.DAY), interest_days=InterestDays.ACTUAL_365,
            ),
        ),
        (
            "huabei", "huabei_lender", "huabei_instalments", LenderKind.CONSUMER_FINANCE,
            FlatFeeTerms(
                principal=yuan("5999"), drawn_on=(month + -5).day(20), periods=12, due_day=9,
                rate=Rate(Decimal("0.0073"), RatePer.MONTH),
            ),
        ),
        (
            "card_plan", "card_lender", "card_instalments", LenderKind.BANK,
            FlatFeeTerms(
                principal=yuan("9000"), drawn_on=(month + -3).day(6), periods=12, due_day=23,
                rate=Rate(Decimal("0.006"), RatePer.MONTH),
            ),
        ),
        (
            "consumer", "consumer_lender", "bank_consumer", LenderKind.BANK,
            EqualInstalmentTerms(
                principal=yuan("40000"), drawn_on=(month + -7).day(12), periods=36, due_day=6,
                rate=Rate(Decimal("0.0438")), interest_days=InterestDays.ACTUAL_360,
            ),
        ),
    )  # fmt: skip
    commands: list[Command] = []
    for name, lender, preset, kind, terms in loans:
        loan = Loan(LoanId(new()), words[name], words[lender], terms, places.bank, kind, preset)
        commands.append(Add(loan))
        commands += _repaid(places, loan, places.category(positions["loan_repayment"]))
    return commands


def _repaid(places: _Places, loan: Loan, category: CategoryId) -> list[Command]:
    """Return what was repaid: before the book began without an entry, since then with one."""
    commands: list[Command] = []
    for instalment in schedule(loan.terms):
        if instalment.due >= places.today:
            break
        repayment = Repayment(RepaymentId(new()), loan.id, instalment.due, instalment.payment)
        if instalment.due < places.begun:
            commands.append(RecordRepayment(repayment))
            continue
        entry = _entry(places.bank, instalment.due, loan.name, -instalment.payment, category)
        commands.append(RecordRepayment(replace(repayment, entry_id=entry.id), entry))
    return commands
