"""A change that SQLite takes for sound is noticed by what the rows say about each other."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from tests.households import FOOD, TODAY, WALLET, a_repayment, an_entry
from tideover.app.commands.budgets import SetBudget
from tideover.app.commands.entries import AddEntries
from tideover.app.commands.loans import RecordRepayment
from tideover.domain.budgets import BudgetLine
from tideover.domain.dates import Month
from tideover.domain.errors import StoreDamaged
from tideover.domain.findings import Severity
from tideover.domain.money import Money
from tideover.store.checking import check

if TYPE_CHECKING:
    from pathlib import Path

    from tideover.app.book import Book
    from tideover.store.household_store import HouseholdStore


@pytest.fixture
def path(store: HouseholdStore, book: Book) -> Path:
    """A household with some of everything."""
    book.run(
        AddEntries(
            (
                an_entry("whole", category=None),
                an_entry("rice"),
                an_entry("out", -4_000, category=None, transfer="t"),
                an_entry("in", 4_000, category=None, transfer="t", account=WALLET),
            )
        )
    )
    book.run(RecordRepayment(a_repayment("r", entry="paid"), an_entry("paid", -10_000)))
    book.run(SetBudget((BudgetLine(FOOD.id, Month.of(TODAY), Money(90_000)),)))
    return store.path


def damaged(path: Path, *statements: str) -> None:
    """Change rows behind every guard, as a broken disk would."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA ignore_check_constraints = 1")
    for statement in statements:
        connection.execute(statement)
    connection.close()


def test_a_sound_household_has_nothing_to_say(path: Path) -> None:
    assert check(path) == ()


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE entry SET amount = amount - 1 WHERE id = 'rice'", "check_splits_differ"),
        ("UPDATE entry SET amount = amount - 1 WHERE id = 'whole'", "check_splits_differ"),
        ("DELETE FROM split WHERE position = 1", "check_splits_differ"),
        ("UPDATE split SET amount = 7 WHERE position = 0", "check_splits_differ"),
        ("UPDATE entry SET transfer_id = 'u' WHERE id = 'in'", "check_transfer_unpaired"),
        ("UPDATE entry SET account_id = 'bank' WHERE id = 'in'", "check_transfer_unpaired"),
        ("UPDATE repayment SET amount = amount + 1", "check_repayment_differs"),
        ("UPDATE repayment SET day = '2026-11-25'", "check_repayment_differs"),
        ("UPDATE entry SET day = '2026-02-30' WHERE id = 'rice'", "check_day_out_of_range"),
        ("UPDATE entry SET day = '0001-01-01' WHERE id = 'rice'", "check_day_out_of_range"),
        ("UPDATE split SET month = month + 1 WHERE position = 1", "check_month_differs"),
        ("UPDATE split SET category_id = 'nothing'", "check_reference_lost"),
        ("UPDATE loan SET terms = replace(terms, '12', 'xx')", "check_terms_damaged"),
        ("UPDATE account SET kind = 'sock'", "check_row_damaged"),
        ("UPDATE account SET opened_on = '2026-13-32'", "check_row_damaged"),
        ("UPDATE category SET direction = ''", "check_row_damaged"),
    ],
)
def test_what_contradicts_itself_is_found(path: Path, statement: str, code: str) -> None:
    damaged(path, statement)
    findings = check(path)
    assert code in {finding.code for finding in findings}
    assert all(finding.severity is Severity.ERROR for finding in findings)


def test_a_finding_says_which_entry_it_is_about(path: Path) -> None:
    damaged(path, "UPDATE entry SET amount = -999 WHERE id = 'rice'")
    (finding,) = check(path)
    assert finding.params == {"day": TODAY.isoformat(), "payee": "Shop", "amount": Money(-999)}


def test_a_broken_page_is_found(path: Path) -> None:
    content = bytearray(path.read_bytes())
    page = 4096 * (len(content) // 4096 // 2)
    content[page : page + 512] = b"\xaa" * 512
    path.write_bytes(content)
    try:
        codes = [finding.code for finding in check(path)]
    except StoreDamaged:
        return
    assert codes == ["check_file_damaged"]
