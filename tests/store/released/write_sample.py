"""Writes the sample store of today's schema: run once, when the schema is released.

`python -m tests.store.released.write_sample` writes `schema_<number>.sql` beside this file. It is
never written again: it stands for the stores that people have.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from tests.app.test_undo_law import OTHER_LOAN
from tests.households import (
    BANK,
    FOOD,
    HUABEI_BILL,
    LOAN,
    OFFER,
    PLAN,
    SCENARIO,
    TODAY,
    WAGE,
    WALLET,
    a_repayment,
    an_entry,
    book_of,
    household_store,
)
from tideover.app.commands.budgets import SetBudget
from tideover.app.commands.entries import AddEntries
from tideover.app.commands.household import SetHousehold
from tideover.app.commands.loans import RecordRepayment
from tideover.app.commands.records import Add
from tideover.domain.budgets import BudgetLine
from tideover.domain.dates import Month
from tideover.domain.household import FirstStart, Household
from tideover.domain.ids import RecurringId
from tideover.domain.money import Money
from tideover.domain.recurring import EveryMonths, RecurringItem
from tideover.store.identity import SCHEMA

RENT = RecurringItem(
    RecurringId("rent"), "Rent", FOOD.id, BANK.id, Money(-200_000), EveryMonths(1, 31), TODAY
)


def dump(folder: Path) -> str:
    """Return the SQL of a small household with some of everything."""
    store = household_store(folder)
    book_of(
        store,
        SetHousehold(Household("Ours", buffer=Money(50_000), first_start=FirstStart.DONE)),
        *(Add(record) for record in (BANK, WALLET, FOOD, WAGE, LOAN, OTHER_LOAN, RENT)),
        AddEntries(
            (
                an_entry("rice", -1_500),
                an_entry("more rice", -500, category=None, note="5 kg"),
                an_entry("out", -4_000, category=None, transfer="t"),
                an_entry("in", 4_000, category=None, transfer="t", account=WALLET),
            )
        ),
        RecordRepayment(a_repayment("r", 9_000, entry="paid"), an_entry("paid", -9_000)),
        Add(HUABEI_BILL),
        Add(SCENARIO),
        Add(OFFER),
        Add(PLAN),
        SetBudget((BudgetLine(FOOD.id, Month.of(TODAY), Money(90_000)),)),
    )
    with closing(sqlite3.connect(store.path)) as connection:
        return "\n".join(connection.iterdump()) + "\n"


if __name__ == "__main__":
    target = Path(__file__).parent / f"schema_{SCHEMA}.sql"
    if target.exists():
        sys.exit(f"{target.name} stands for what people have; it is never written again")
    with tempfile.TemporaryDirectory() as folder:
        target.write_text(dump(Path(folder)), "utf-8")
