"""What a person does, as programs of their own: to be recorded, killed or run on a failing disk.

`python -m tests.reliability.acts saves FOLDER COUNT [JOURNAL SYNCHRONOUS]`
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.households import BANK, FOOD, WALLET, an_entry, book_of, household_store
from tests.reliability.recorder import acknowledge
from tideover.app.commands.entries import AddEntries
from tideover.app.commands.records import Add
from tideover.app.settings import Settings
from tideover.store import connecting, keys
from tideover.store.backups import StoreBackups
from tideover.store.identity import SCHEMA
from tideover.store.migrating import SCRIPTS, upgrade
from tideover.store.protecting import StoreProtection
from tideover.store.settings_file import JsonSettings

if TYPE_CHECKING:
    from tideover.app.book import Book


PASSPHRASES = ("the first one", "the second one")
FEWER_ROUNDS = 100
"""So soon a passphrase becomes a key here: what is interrupted is to be the copy."""
LATER = SCHEMA + 1
LATER_STEP = """
from alembic import op

revision = "{revision}"
down_revision = "{before}"


def upgrade():
    op.get_bind().exec_driver_sql("ALTER TABLE entry ADD COLUMN colour TEXT")
"""


def begun(folder: Path) -> Book:
    """Return the book of a new household with two accounts and a category."""
    return book_of(household_store(folder), Add(BANK), Add(WALLET), Add(FOOD))


def save(book: Book, number: int) -> None:
    """Save entry `number`; its size varies, so that pages fill up at different moments."""
    note = "x" * (number * 37 % 900)
    book.run(AddEntries((an_entry(f"saved {number}", -number, note=note),)))


def saves(folder: Path, count: int) -> None:
    """Save one entry after the other."""
    book = begun(folder)
    acknowledge(0)
    for number in range(1, count + 1):
        save(book, number)
        acknowledge(number)


def creation(folder: Path, count: int) -> None:
    """Begin one household after the other."""
    acknowledge(0)
    for number in range(1, count + 1):
        household_store(folder / str(number))
        acknowledge(number)


def backups(folder: Path, count: int) -> None:
    """Save and back up in turn."""
    book = begun(folder)
    kept = StoreBackups(folder / "household.tideover", folder / "backups")
    acknowledge(0)
    for number in range(1, count + 1):
        save(book, number)
        kept.make("hand")
        acknowledge(number)


def restores(folder: Path, count: int) -> None:
    """Save, back up, save something else and restore, in turn."""
    book = begun(folder)
    kept = StoreBackups(folder / "household.tideover", folder / "backups")
    acknowledge(0)
    for number in range(1, count + 1):
        save(book, 2 * number)
        path = kept.make("hand")
        save(book, 2 * number + 1)
        kept.restore(path)
        book.reload()
        acknowledge(number)


def protections(folder: Path, count: int) -> None:
    """Save and encrypt, save and change the passphrase, save and take the encryption off again."""
    hurry_keys()
    book = begun(folder)
    protection = StoreProtection(folder / "household.tideover")
    first, second = PASSPHRASES
    acts = (
        lambda: protection.encrypt(first),
        lambda: protection.change(first, second),
        lambda: protection.decrypt(second),
    )
    acknowledge(0)
    for number in range(1, count + 1):
        save(book, number)
        acts[(number - 1) % len(acts)]()
        acknowledge(number)


def hurry_keys() -> None:
    """Let passphrases become keys at once, in this process."""
    setattr(keys, "_ROUNDS", FEWER_ROUNDS)  # noqa: B010 - not exported


def settings(folder: Path, count: int) -> None:
    """Save the settings again and again."""
    kept = JsonSettings(folder / "settings.json", Settings())
    kept.save(Settings(page="0"))
    acknowledge(0)
    for number in range(1, count + 1):
        kept.save(Settings(page=str(number), geometry="f" * (number * 61 % 3000)))
        acknowledge(number)


def upgrades(folder: Path, count: int) -> None:
    """Bring one household after the other to a schema that does not exist yet."""
    scripts = later_steps(folder.parent)
    stores = [begun_with_an_entry(folder / str(number)) for number in range(1, count + 1)]
    acknowledge(0)
    for number, path in enumerate(stores, start=1):
        upgrade(path, StoreBackups(path, path.parent / "backups"), scripts=scripts, target=LATER)
        acknowledge(number)


def begun_with_an_entry(folder: Path) -> Path:
    """Return the path of a new household that has one entry."""
    save(begun(folder), 1)
    return folder / "household.tideover"


def later_steps(folder: Path) -> Path:
    """Return a folder of all steps and one that nobody has written yet."""
    scripts = folder / "steps"
    shutil.copytree(SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    text = LATER_STEP.format(revision=f"{LATER:04}", before=f"{SCHEMA:04}")
    (scripts / "versions" / f"{LATER:04}_later.py").write_text(text, "utf-8")
    return scripts


ACTS = {
    act.__name__: act
    for act in (saves, creation, backups, restores, protections, settings, upgrades)
}

if __name__ == "__main__":
    name, folder, count, *unsafe = sys.argv[1:]
    if unsafe:
        journal, synchronous = unsafe
        settings_of_sqlite = (("journal_mode", journal), ("synchronous", int(synchronous)))
        setattr(connecting, "SAFE_PRAGMAS", settings_of_sqlite)  # noqa: B010 - not exported
    ACTS[name](Path(folder), int(count))
