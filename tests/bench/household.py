"""Households of 1,000 to 100,000 entries, for measuring.

Where the comparison generator lies beside the project (`TIDEOVER_BENCH`, by default
`../shared/bench`), its household is used, so that other programs open the same one.
"""

from __future__ import annotations

import importlib.util
import os
import random
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from tideover.app.commands.budgets import SetBudget
from tideover.app.commands.command import Command, Together
from tideover.app.commands.entries import AddEntries
from tideover.app.commands.household import SetHousehold
from tideover.app.commands.records import Add
from tideover.domain.accounts import Account, AccountKind
from tideover.domain.budgets import BudgetLine
from tideover.domain.dates import Month
from tideover.domain.entries import Category, Direction, Entry, Split
from tideover.domain.household import FirstStart, Household
from tideover.domain.ids import (
    AccountId,
    CategoryId,
    EntryId,
    LoanId,
    RecurringId,
    TransferId,
    new_id,
)
from tideover.domain.loans import EqualInstalmentTerms, Loan
from tideover.domain.money import Money
from tideover.domain.rates import Rate
from tideover.domain.recurring import EveryMonths, RecurringItem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 10, 31)
YEARS = 10
SEED = 7
ACCOUNTS = 8
CATEGORIES = 40
LOANS = 10


@dataclass(frozen=True)
class Movement:
    """One movement of the history: a transfer when `target` is an account."""

    day: date
    payee: str
    account: int
    legs: tuple[tuple[int | None, int], ...]
    target: int | None = None


def comparison_folder() -> Path | None:
    """Return the folder of the comparison programs, or None where it is absent."""
    folder = Path(os.environ.get("TIDEOVER_BENCH", ROOT.parent / "shared" / "bench"))
    return folder if (folder / "gen.py").is_file() else None


def comparison_generator() -> ModuleType | None:
    """Return the generator of the household that other programs open too."""
    folder = comparison_folder()
    if folder is None:
        return None
    spec = importlib.util.spec_from_file_location("comparison_generator", folder / "gen.py")
    if spec is None or spec.loader is None:
        return None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def movements(count: int) -> Iterator[Movement]:
    """Return the history: the comparison household's, or one of the same make-up."""
    generator = comparison_generator()
    if generator is None:
        yield from _own_movements(count)
        return
    built = generator.build(count, SEED, TODAY, YEARS)
    for day, payee, account, legs in built.tx:
        name = built.payees[payee] if payee < len(built.payees) else f"payee {payee}"
        kind, index, amount = legs[0]
        if kind == "a":
            yield Movement(day, name, account, ((None, -amount),), target=index)
        else:
            signed = tuple((leg[1] if leg[0] == "c" else None, -leg[2]) for leg in legs)
            yield Movement(day, name, account, signed)


def _own_movements(count: int) -> Iterator[Movement]:
    chance = random.Random(SEED)
    first = TODAY - timedelta(days=365 * YEARS)
    for _ in range(count):
        day = first + timedelta(days=chance.randrange(365 * YEARS))
        payee = f"payee {chance.randrange(300)}"
        account = chance.randrange(ACCOUNTS)
        amount = -chance.randrange(100, 90_000)
        if chance.random() < 0.08:
            target = (account + 1) % ACCOUNTS
            yield Movement(day, payee, account, ((None, amount),), target=target)
        else:
            yield Movement(day, payee, account, ((chance.randrange(CATEGORIES), amount),))


def household(count: int) -> Together:
    """Return the command that fills an empty store with a household of `count` movements."""
    accounts = [AccountId(new_id()) for _ in range(ACCOUNTS)]
    categories = [CategoryId(new_id()) for _ in range(CATEGORIES)]
    commands: list[Command] = [
        *(
            Add(
                Account(
                    identity, f"Account {number}", AccountKind.BANK, Money(500_000_00),
                    date(2016, 1, 1), position=number,
                )
            )
            for number, identity in enumerate(accounts)
        ),
        *(
            Add(
                Category(
                    identity, f"Category {number}", f"Group {number // 5}",
                    Direction.INCOME if number >= CATEGORIES - 5 else Direction.EXPENSE,
                    position=number,
                )
            )
            for number, identity in enumerate(categories)
        ),
    ]  # fmt: skip
    commands.append(AddEntries(tuple(_entries(count, accounts, categories))))
    commands += _plans(accounts, categories)
    commands.append(SetHousehold(Household(name="Bench", first_start=FirstStart.DONE)))
    return Together("sample", tuple(commands), count)


def _entries(
    count: int, accounts: list[AccountId], categories: list[CategoryId]
) -> Iterator[Entry]:
    for movement in movements(count):
        account = accounts[movement.account]
        if movement.target is not None:
            joined = TransferId(new_id())
            amount = Money(movement.legs[0][1])
            for side, signed in ((account, amount), (accounts[movement.target], -amount)):
                yield Entry(
                    EntryId(new_id()), side, movement.day, movement.payee, signed, (),
                    transfer_id=joined,
                )  # fmt: skip
            continue
        splits = tuple(
            Split(None if category is None else categories[category], Money(amount))
            for category, amount in movement.legs
        )
        total = Money(sum(split.amount.minor for split in splits))
        yield Entry(EntryId(new_id()), account, movement.day, movement.payee, total, splits)


def _plans(accounts: list[AccountId], categories: list[CategoryId]) -> list[Command]:
    """Return 10 loans of 24 to 60 months, 20 recurring items and budgets for 24 months."""
    commands: list[Command] = []
    for number in range(LOANS):
        terms = EqualInstalmentTerms(
            principal=Money(1_000_000 + 137_000 * number),
            drawn_on=date(2026, 1 + number % 9, 3 + number),
            rate=Rate(Decimal("0.146")),
            periods=24 + 4 * number,
            due_day=3 + 2 * number,
        )
        commands.append(Add(Loan(LoanId(new_id()), f"Loan {number}", "Lender", terms)))
    for number in range(20):
        amount = Money(900_000 if number == 0 else -9_900 - 100 * number)
        commands.append(
            Add(
                RecurringItem(
                    RecurringId(new_id()), f"Recurring {number}",
                    categories[CATEGORIES - 5 if number == 0 else number], accounts[0], amount,
                    EveryMonths(day=1 + number), date(2026, 1, 1),
                )
            )
        )  # fmt: skip
    first = Month.of(TODAY)
    commands.append(
        SetBudget(
            tuple(
                BudgetLine(category, first + ahead, Money(30_000))
                for category in categories[:30]
                for ahead in range(24)
            )
        )
    )
    return commands
