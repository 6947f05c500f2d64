"""A household on the disk with everything a page is handed: nothing is pretended."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from tests.households import BANK, FOOD, LOAN, TODAY, WAGE, WALLET, household_store
from tideover.app.book import Book
from tideover.app.commands.entries import AddEntries
from tideover.app.commands.records import Add
from tideover.app.history import History
from tideover.app.settings import Settings
from tideover.domain.entries import Entry, Split
from tideover.domain.ids import AccountId, CategoryId, EntryId
from tideover.domain.money import CNY, Money
from tideover.paper_files import docx_of
from tideover.published.china import published_facts
from tideover.statement_files import StatementFiles
from tideover.store.backups import StoreBackups
from tideover.store.case_documents import StoredDocuments
from tideover.store.entry_queries import SqlEntryQueries
from tideover.store.protecting import StoreProtection
from tideover.ui.changes import Changes
from tideover.ui.services import Services

if TYPE_CHECKING:
    from pathlib import Path

    from tideover.app.commands.command import Command
    from tideover.domain.snapshot import Snapshot
    from tideover.store.household_store import HouseholdStore


@dataclass
class RealDesk:
    """An open household; `said` are the sentences that told why nothing was changed."""

    store: HouseholdStore
    book: Book
    history: History
    changes: Changes
    services: Services
    said: list[str] = field(default_factory=list)

    @property
    def snapshot(self) -> Snapshot:
        """The household as it is now."""
        return self.book.snapshot

    def perform(self, *commands: Command) -> None:
        """Make changes that must succeed."""
        for command in commands:
            assert self.services.perform(command), self.said


def real_desk(folder: Path, *, filled: bool = True) -> RealDesk:
    """Return a household; `filled` with two accounts, two categories and a loan."""
    store = household_store(folder)
    facts = published_facts()
    book = Book(store, store.read(TODAY), lambda: TODAY, facts=facts)
    history = History(book)
    changes = Changes(book, history)
    services = Services(
        today=lambda: TODAY,
        snapshot=changes.snapshot,
        queries=SqlEntryQueries(store.path),
        perform=changes.perform,
        undo=changes.undo,
        redo=changes.redo,
        settings=Settings,
        save_settings=bool,
        backups=StoreBackups(store.path, folder / "backups"),
        importing=StatementFiles(lambda: CNY),
        reload=changes.reload,
        store=store.path,
        documents=StoredDocuments(store.path),
        protection=StoreProtection(store.path),
        docx=docx_of,
        facts=facts,
    )
    desk = RealDesk(store, book, history, changes, services)
    changes.failed.connect(desk.said.append)
    if filled:
        desk.perform(*(Add(record) for record in (BANK, WALLET, FOOD, WAGE, LOAN)))
    return desk


def entry(  # noqa: PLR0917 - a row of a register reads best in its own order
    identity: str,
    day: date,
    payee: str,
    minor: int,
    category: CategoryId | None = FOOD.id,
    account: AccountId = BANK.id,
) -> Entry:
    """Return a plain entry."""
    amount = Money(minor)
    return Entry(EntryId(identity), account, day, payee, amount, (Split(category, amount),))


def lunches(count: int) -> AddEntries:
    """Return the change that adds so many lunches, one each day back from today."""
    return AddEntries(
        tuple(
            entry(f"lunch{number}", date.fromordinal(TODAY.toordinal() - number), "Noodles", -2800)
            for number in range(count)
        )
    )
