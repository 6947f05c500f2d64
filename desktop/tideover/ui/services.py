"""What pages and dialogs are handed: questions they may ask and the one road for changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.domain.facts import NO_FACTS

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from tideover.app.book import Book
    from tideover.app.commands.command import Command
    from tideover.app.history import History
    from tideover.app.importing import ImportService
    from tideover.app.ports import Backups, CaseDocuments, EntryQueries, HouseholdProtection
    from tideover.app.settings import Settings, SettingsFile
    from tideover.domain.errors import StoreError
    from tideover.domain.facts import Facts
    from tideover.domain.papers import Paper
    from tideover.domain.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Ports:
    """What the composition root hands to the window: an open household and its surroundings.

    `store` is the path of the household's file. `problem` is why the household can be looked at
    but not changed, where that is so. `facts` are the dated facts of law and rates. `documents`
    are those that cases keep, and `docx` makes a file of a paper. `protection` encrypts the
    household.
    """

    book: Book
    history: History
    queries: EntryQueries
    backups: Backups
    importing: ImportService
    settings: SettingsFile
    today: Callable[[], date]
    store: Path
    documents: CaseDocuments
    protection: HouseholdProtection
    docx: Callable[[Paper], bytes]
    problem: StoreError | None = None
    facts: Facts = NO_FACTS


@dataclass(frozen=True, slots=True)
class Services:
    """What a page or a dialog may ask for. It never reaches the store or the window itself.

    `perform` makes a change through the history. It returns whether the change was kept; when
    it was not, the reason has been shown. `undo` and `redo` do the same for the last change.
    `reload` reads everything again after the store was replaced, and forgets what could be
    undone. `facts` are the dated facts of law and rates. `documents` are those that cases keep,
    `docx` makes a file of a paper, and `protection` encrypts the household.
    """

    today: Callable[[], date]
    snapshot: Callable[[], Snapshot]
    queries: EntryQueries
    perform: Callable[[Command], bool]
    undo: Callable[[], bool]
    redo: Callable[[], bool]
    settings: Callable[[], Settings]
    save_settings: Callable[[Settings], bool]
    backups: Backups
    importing: ImportService
    reload: Callable[[], None]
    store: Path
    documents: CaseDocuments
    protection: HouseholdProtection
    docx: Callable[[Paper], bytes]
    facts: Facts = NO_FACTS
