"""An encrypted household and everything around it that could show what is in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.households import BANK, FOOD, TODAY, an_entry, book_of, household_store
from tideover.app.commands.cases import AddCaseEvent
from tideover.app.commands.entries import AddEntries
from tideover.app.commands.records import Add
from tideover.domain.cases import Case, CaseEvent, CaseEventKind, document_of
from tideover.domain.ids import CaseEventId, CaseId
from tideover.store import keys
from tideover.store.backups import StoreBackups
from tideover.store.case_documents import StoredDocuments
from tideover.store.protecting import StoreProtection

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tideover.app.book import Book
    from tideover.store.household_store import HouseholdStore

PASSPHRASE = "vier Wörter, it's 秘密"  # noqa: S105 - of a test
ANOTHER = 'a "new" one; DROP TABLE entry'
MARKER = "Rosenkavalier"
LETTER = f"Dear {MARKER}, you owe us nothing.".encode()
CASE = Case(CaseId("case"), "Bank", TODAY)
EVENT = CaseEvent(
    CaseEventId("letter"),
    CASE.id,
    TODAY,
    CaseEventKind.DOCUMENT,
    MARKER,
    document=document_of("letter.txt", LETTER),
)


@dataclass(frozen=True)
class Home:
    """A household with a marker in an entry and in a document, and its backups."""

    folder: Path
    store: HouseholdStore
    book: Book
    backups: StoreBackups
    protection: StoreProtection

    @property
    def path(self) -> Path:
        """The household's file."""
        return self.store.path

    def entries(self) -> int:
        """Return how many entries the file holds, read afresh."""
        return self.store.read(TODAY).entry_count

    def save(self, identity: str) -> None:
        """Save one more entry."""
        self.book.run(AddEntries((an_entry(identity, note=MARKER),)))

    def leaks(self) -> list[str]:
        """Return the names of the files that show the marker to whoever has them."""
        files = [file for file in sorted(self.folder.rglob("*")) if file.is_file()]
        return [file.name for file in files if MARKER.encode() in file.read_bytes()]

    def document(self) -> bytes:
        """Return the letter of the case."""
        return StoredDocuments(self.path).content(EVENT.id)


def plain_home(folder: Path) -> Home:
    """Return a household that is not encrypted."""
    store = household_store(folder)
    commands = (Add(BANK), Add(FOOD), Add(CASE), AddCaseEvent(EVENT, LETTER))
    home = Home(
        folder,
        store,
        book_of(store, *commands),
        StoreBackups(store.path, folder / "backups"),
        StoreProtection(store.path),
    )
    home.save("first")
    return home


def just_started() -> None:
    """Know no passphrase, as a Tideover that has just been started."""
    keys._of_path.clear()
    keys._of_salt.clear()


def starts_and_ends_without_keys() -> Iterator[None]:
    """Keep the passphrases of one test from the next."""
    just_started()
    yield
    just_started()
