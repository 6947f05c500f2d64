"""An upgrade keeps every row or changes nothing at all."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.households import TODAY, WALLET, a_repayment, an_entry
from tideover.app.commands.entries import AddEntries
from tideover.app.commands.loans import RecordRepayment
from tideover.domain.errors import StoreDamaged, StoreError, StoreFull
from tideover.store.backups import StoreBackups
from tideover.store.household_store import HouseholdStore
from tideover.store.identity import APPLICATION_ID, SCHEMA
from tideover.store.migrating import SCRIPTS, run_steps, upgrade
from tideover.store.opening import make_ready

if TYPE_CHECKING:
    from tideover.app.book import Book

RELEASED = Path(__file__).parent / "released"
LATER = SCHEMA + 1

STEP = '''
"""Every entry may carry a colour."""

from alembic import op

revision = "{revision}"
down_revision = "{before}"


def upgrade():
    for statement in {statements!r}:
        op.get_bind().exec_driver_sql(statement)
'''
REBUILD = (
    "ALTER TABLE entry ADD COLUMN colour TEXT",
    "CREATE TABLE account_2 AS SELECT * FROM account",
    "DROP TABLE account",
    "ALTER TABLE account_2 RENAME TO account",
    "CREATE UNIQUE INDEX account_id ON account (id)",
)


def steps(folder: Path, *statements: str) -> Path:
    """Return a folder of all real steps and one more."""
    scripts = folder / "steps"
    shutil.copytree(SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    text = STEP.format(revision=f"{LATER:04}", before=f"{SCHEMA:04}", statements=statements)
    (scripts / "versions" / f"{LATER:04}_later.py").write_text(text, "utf-8")
    return scripts


def number_of(path: Path) -> int:
    connection = sqlite3.connect(path)
    (number,) = connection.execute("PRAGMA user_version").fetchone()
    connection.close()
    return int(number)


@pytest.fixture
def filled(store: HouseholdStore, book: Book) -> HouseholdStore:
    """A household with entries, splits, a transfer and a repayment."""
    sides = (
        an_entry("out", -4_000, category=None, transfer="t"),
        an_entry("in", 4_000, category=None, transfer="t", account=WALLET),
    )
    book.run(AddEntries((an_entry("rice"), *sides)))
    book.run(RecordRepayment(a_repayment("r", entry="paid"), an_entry("paid", -10_000)))
    return store


@pytest.fixture
def backups(store: HouseholdStore, tmp_path: Path) -> StoreBackups:
    return StoreBackups(store.path, tmp_path / "backups")


def test_an_upgrade_keeps_every_row_and_a_backup_of_before(
    filled: HouseholdStore, backups: StoreBackups, tmp_path: Path
) -> None:
    before = filled.read(TODAY)
    upgrade(filled.path, backups, scripts=steps(tmp_path, *REBUILD), target=LATER)
    assert number_of(filled.path) == LATER
    assert filled.read(TODAY) == before
    (backup,) = backups.listed()
    assert backup.reason == "migration"
    assert HouseholdStore(backup.path).read(TODAY) == before
    assert number_of(backup.path) == SCHEMA


@pytest.mark.parametrize(
    "statements",
    [
        ("ALTER TABLE entry ADD COLUMN colour TEXT", "ALTER TABLE nothing RENAME TO something"),
        ("ALTER TABLE entry ADD COLUMN colour TEXT", "DELETE FROM repayment"),
        ("UPDATE entry SET amount = amount + 1 WHERE id = 'rice'",),
        ("DELETE FROM account WHERE id = 'wallet'",),
    ],
    ids=["an error half-way", "rows lost", "an amount changed", "a reference lost"],
)
def test_an_upgrade_that_fails_leaves_the_store_byte_for_byte(
    filled: HouseholdStore, backups: StoreBackups, tmp_path: Path, statements: tuple[str, ...]
) -> None:
    before = filled.path.read_bytes()
    with pytest.raises(StoreError):
        upgrade(filled.path, backups, scripts=steps(tmp_path, *statements), target=LATER)
    assert filled.path.read_bytes() == before
    assert [path.name for path in tmp_path.glob("household*")] == [filled.path.name]
    assert [backup.reason for backup in backups.listed()] == ["migration"]


def test_without_a_backup_nothing_is_upgraded(filled: HouseholdStore, tmp_path: Path) -> None:
    class NoRoom:
        def make(self, _reason: str) -> Path:
            raise StoreFull(path="backups")

    before = filled.path.read_bytes()
    with pytest.raises(StoreFull):
        upgrade(filled.path, NoRoom(), scripts=steps(tmp_path, *REBUILD), target=LATER)
    assert filled.path.read_bytes() == before


def test_a_step_that_is_not_known_is_refused(filled: HouseholdStore) -> None:
    with pytest.raises(StoreError, match="store_migration_failed"):
        run_steps(filled.path, target=LATER + 1)


def test_a_store_of_today_is_not_touched(filled: HouseholdStore, backups: StoreBackups) -> None:
    before = filled.path.read_bytes()
    make_ready(filled.path, backups)
    assert filled.path.read_bytes() == before
    assert backups.listed() == ()


def test_a_store_of_a_newer_tideover_is_not_touched(
    filled: HouseholdStore, backups: StoreBackups
) -> None:
    connection = sqlite3.connect(filled.path)
    connection.execute(f"PRAGMA user_version = {LATER}")
    connection.close()
    before = filled.path.read_bytes()
    make_ready(filled.path, backups)
    assert filled.path.read_bytes() == before


def test_a_store_that_others_could_read_is_taken_from_them(
    filled: HouseholdStore, backups: StoreBackups
) -> None:
    filled.path.chmod(0o644)
    make_ready(filled.path, backups)
    assert filled.path.stat().st_mode & 0o777 == 0o600


def released_store(dump: Path, folder: Path) -> HouseholdStore:
    """Return the store that a release left behind, built from its dump."""
    path = folder / f"{dump.stem}.tideover"
    connection = sqlite3.connect(path)
    connection.executescript(dump.read_text("utf-8"))
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {int(dump.stem.removeprefix('schema_'))}")
    connection.close()
    return HouseholdStore(path)


def test_every_schema_ever_released_left_a_store_to_try() -> None:
    known = {path.stem for path in RELEASED.glob("schema_*.sql")}
    assert known == {f"schema_{number}" for number in range(1, SCHEMA + 1)}


@pytest.mark.parametrize("dump", sorted(RELEASED.glob("*.sql")), ids=lambda dump: str(dump.stem))
def test_a_store_of_any_release_opens_and_says_what_it_said(dump: Path, tmp_path: Path) -> None:
    store = released_store(dump, tmp_path)
    backups = StoreBackups(store.path, tmp_path / "backups")
    make_ready(store.path, backups)
    snapshot = store.read(TODAY)
    assert snapshot.entry_count == 5
    assert [loan.name for loan in snapshot.loans] == ["Draw-down", "Phone"]
    assert {account.name: snapshot.balances[account.id].minor for account in snapshot.accounts} == {
        "Bank": 85_000,
        "Wallet": 9_000,
    }
    assert [item.payee for item in snapshot.recurring] == ["Rent"]
    assert len(snapshot.repayments) == len(snapshot.budgets) == 1
    assert backups.check() == ()


def test_a_file_that_is_no_household_is_not_upgraded(tmp_path: Path) -> None:
    path = tmp_path / "other.tideover"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE recipe (name)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(StoreDamaged):
        make_ready(path, StoreBackups(path, tmp_path / "backups"))
    assert path.read_bytes() == before
