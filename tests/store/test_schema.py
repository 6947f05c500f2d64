"""The tables refuse what no household can mean, and every step of their past is kept."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from tests.households import BANK, an_entry, book_of, household_store
from tideover.app.commands.entries import AddEntries
from tideover.app.commands.records import Add
from tideover.store.identity import SCHEMA
from tideover.store.migrating import SCRIPTS, run_steps

if TYPE_CHECKING:
    from pathlib import Path


def tables(path: Path) -> dict[str, str]:
    """Return what every table and index of a store was made with, spaces aside."""
    connection = sqlite3.connect(path)
    made = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    found = {name: "".join(sql.split()) for name, sql in made}
    connection.close()
    return found


def test_a_new_store_is_what_all_the_steps_lead_to(tmp_path: Path) -> None:
    stepped = tmp_path / "stepped.tideover"
    stepped.touch()
    run_steps(stepped)
    assert tables(stepped) == tables(household_store(tmp_path).path)


def test_every_schema_has_its_step() -> None:
    steps = sorted(path.name[:4] for path in (SCRIPTS / "versions").glob("[0-9]*.py"))
    assert steps == [f"{number:04}" for number in range(1, SCHEMA + 1)]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entry SET amount = 12.5",
        "UPDATE entry SET amount = 'twelve'",
        "UPDATE entry SET amount = 1000000000000001",
        "UPDATE entry SET day = '24.11.2026'",
        "UPDATE entry SET payee = printf('%201d', 1)",
        "UPDATE entry SET account_id = 'nobody'",
        "UPDATE split SET amount = NULL",
        "UPDATE account SET opening = '1,000'",
        "UPDATE account SET closed = 2",
        "INSERT INTO household SELECT * FROM household",
        "DELETE FROM account",
    ],
)
def test_a_row_that_no_household_can_mean_is_refused(tmp_path: Path, statement: str) -> None:
    store = household_store(tmp_path)
    book_of(store, Add(BANK), AddEntries((an_entry("a", category=None),)))
    connection = sqlite3.connect(store.path)
    connection.execute("PRAGMA foreign_keys = 1")
    with pytest.raises(sqlite3.IntegrityError):
        connection.execute(statement)
    connection.close()


def test_sums_and_pages_are_answered_from_an_index(tmp_path: Path) -> None:
    """With 100,000 entries the window would wait for the table otherwise."""
    connection = sqlite3.connect(household_store(tmp_path).path)
    for query in (
        "SELECT SUM(amount) FROM entry WHERE account_id = 'a' AND day <= '2026-11-24'",
        "SELECT SUM(amount) FROM split WHERE month BETWEEN 1 AND 2 GROUP BY month, category_id",
        "SELECT COUNT(*), SUM(CASE WHEN transfer_id IS NULL THEN amount END) FROM entry",
        "SELECT seq FROM entry ORDER BY day DESC, seq DESC LIMIT 256 OFFSET 512",
    ):
        plan = connection.execute(f"EXPLAIN QUERY PLAN {query}").fetchall()
        steps = [step[-1] for step in plan]
        assert "COVERING INDEX" in steps[0], (query, steps)
        assert not any("ORDER BY" in step for step in steps), (query, steps)
    connection.close()
