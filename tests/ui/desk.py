"""A household in memory for tests of the window: the ports kept by dictionaries, nothing else."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from tideover.app.book import Book
from tideover.app.history import History
from tideover.app.settings import Settings
from tideover.domain.budgets import BudgetLine
from tideover.domain.errors import StoreConflict, StoreEncrypted, TideoverError
from tideover.domain.household import FirstStart, Household
from tideover.domain.protection import Protection
from tideover.domain.snapshot import Snapshot
from tideover.ui.changes import Changes
from tideover.ui.services import Ports, Services

if TYPE_CHECKING:
    from tideover.domain.findings import Finding
    from tideover.domain.kept_outlooks import KeptOutlook
    from tideover.domain.reminders import ReminderRecord

TODAY = date(2026, 11, 24)


@dataclass
class Rows:
    """One kind of record by identity."""

    held: dict[str, Any] = field(default_factory=dict)

    def get(self, identity: str) -> Any:
        """Return one; a missing one was removed elsewhere."""
        if identity not in self.held:
            raise StoreConflict
        return self.held[identity]

    def add(self, record: Any) -> None:
        """Keep one."""
        self.held[record.id] = record

    def replace(self, record: Any) -> None:
        """Keep another in its place."""
        self.get(record.id)
        self.held[record.id] = record

    def remove(self, identity: str) -> None:
        """Forget one."""
        self.get(identity)
        del self.held[identity]

    def get_all(self, identities: tuple[str, ...]) -> tuple[Any, ...]:
        """Return several."""
        return tuple(self.get(identity) for identity in identities)

    def add_all(self, records: tuple[Any, ...]) -> None:
        """Keep several."""
        for record in records:
            self.add(record)

    def replace_all(self, records: tuple[Any, ...]) -> None:
        """Keep others in their place."""
        for record in records:
            self.replace(record)

    def remove_all(self, identities: tuple[str, ...]) -> None:
        """Forget several."""
        for identity in identities:
            self.remove(identity)

    def of_entries(self, entries: tuple[str, ...]) -> tuple[Any, ...]:
        """Return the repayments these entries show."""
        return tuple(each for each in self.held.values() if each.entry_id in entries)

    def of_loan(self, loan_id: str) -> tuple[Any, ...]:
        """Return the repayments of a loan."""
        return tuple(each for each in self.held.values() if each.loan_id == loan_id)


@dataclass
class Content:
    """Everything a household has."""

    household: Household = field(default_factory=Household)
    accounts: Rows = field(default_factory=Rows)
    categories: Rows = field(default_factory=Rows)
    recurring: Rows = field(default_factory=Rows)
    loans: Rows = field(default_factory=Rows)
    entries: Rows = field(default_factory=Rows)
    repayments: Rows = field(default_factory=Rows)
    bills: Rows = field(default_factory=Rows)
    scenarios: Rows = field(default_factory=Rows)
    offers: Rows = field(default_factory=Rows)
    chosen_plans: Rows = field(default_factory=Rows)
    plans: dict[Any, BudgetLine] = field(default_factory=dict)
    reminded: list[ReminderRecord] = field(default_factory=list)
    kept: list[KeptOutlook] = field(default_factory=list)


class Work:
    """One change of the memory store; `content` is thrown away when it is not committed."""

    action_id = "action"

    def __init__(self, store: MemoryStore) -> None:
        self._store = store
        self.content = copy.deepcopy(store.content)
        kinds = (
            *("accounts", "categories", "recurring", "loans", "entries", "repayments", "bills"),
            *("scenarios", "offers", "chosen_plans"),
        )
        for kind in kinds:
            setattr(self, kind, getattr(self.content, kind))
        self.budgets = self
        self.reminders = self
        self.outlooks = self

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def planned(self, category_id: Any, month: Any) -> BudgetLine:
        """Return a plan."""
        return self.content.plans.get((category_id, month), BudgetLine(category_id, month, None))

    def plan(self, line: BudgetLine) -> None:
        """Set a plan."""
        self.content.plans[line.category_id, line.month] = line

    def add(self, record: ReminderRecord) -> None:
        """Log a reminder."""
        self.content.reminded.append(record)

    def keep(self, outlook: KeptOutlook) -> None:
        """Keep an outlook."""
        self.content.kept.append(outlook)

    def household(self) -> Household:
        """Return the settings."""
        return self.content.household

    def set_household(self, household: Household) -> None:
        """Replace the settings."""
        self.content.household = household

    def commit(self) -> None:
        """Keep the change, or fail as the disk would."""
        if self._store.broken is not None:
            raise self._store.broken
        self._store.content = self.content

    def snapshot(self, previous: Snapshot) -> Snapshot:
        """Return the next snapshot."""
        return replace(
            self._store.snapshot_of(self.content, previous.as_of), revision=previous.revision + 1
        )


class MemoryStore:
    """The port `Store`; `broken` is the error its commits raise."""

    def __init__(self) -> None:
        self.content = Content(Household(name="小家", first_start=FirstStart.DONE))
        self.broken: TideoverError | None = None
        self.writable = True

    def begin(self) -> Any:
        """Return a unit of work."""
        return Work(self)

    def landed(self, _action_id: str) -> bool:
        """Return that nothing landed after an error."""
        return False

    def read(self, today: date) -> Snapshot:
        """Return the whole household."""
        return self.snapshot_of(self.content, today)

    def snapshot_of(self, content: Content, today: date) -> Snapshot:
        """Return what the window sees of it."""
        return Snapshot(
            today,
            household=content.household,
            accounts=tuple(content.accounts.held.values()),
            categories=tuple(content.categories.held.values()),
            loans=tuple(content.loans.held.values()),
            repayments=tuple(content.repayments.held.values()),
            bills=tuple(content.bills.held.values()),
            scenarios=tuple(content.scenarios.held.values()),
            offers=tuple(content.offers.held.values()),
            plans=tuple(content.chosen_plans.held.values()),
            recurring=tuple(content.recurring.held.values()),
            budgets=tuple(content.plans.values()),
            entry_count=len(content.entries.held),
        )


@dataclass
class Backup:
    """One backup in the list."""

    path: Path
    made_at: datetime
    reason: str
    size: int = 183_000
    protection: Protection = Protection.NONE


class MemoryBackups:
    """The port `Backups`; remembers what was asked of it."""

    def __init__(self) -> None:
        self.kept = [Backup(Path("/backups/1"), datetime(2026, 11, 23, 21, 5), "close")]  # noqa: DTZ001
        self.restored: list[Path] = []
        self.findings: tuple[Finding, ...] = ()
        self.broken: TideoverError | None = None
        self.passphrase = ""

    def make(self, reason: str) -> Path:
        """Write a copy, or fail as the disk would."""
        if self.broken is not None:
            raise self.broken
        path = Path(f"/backups/{len(self.kept) + 1}")
        self.kept.insert(0, Backup(path, datetime(2026, 11, 24, 9, 0), reason))  # noqa: DTZ001
        return path

    def listed(self) -> tuple[Backup, ...]:
        """Return the copies, newest first."""
        return tuple(self.kept)

    def restore(self, path: Path, passphrase: str = "") -> Path:
        """Put a copy in place."""
        if passphrase != self.passphrase:
            wrong = "store_passphrase_wrong" if passphrase else "store_encrypted"
            raise StoreEncrypted(wrong, path=str(path))
        self.restored.append(path)
        return Path("/backups/before")

    def encrypt_earlier(self) -> int:
        """Encrypt what anybody can read."""
        plain = [each for each in self.kept if each.protection is Protection.NONE]
        for backup in plain:
            backup.protection = Protection.SAME
        return len(plain)

    def remove_unencrypted(self) -> int:
        """Remove what anybody can read."""
        before = len(self.kept)
        self.kept = [each for each in self.kept if each.protection is not Protection.NONE]
        return before - len(self.kept)

    def check(self) -> tuple[Finding, ...]:
        """Return what is odd."""
        return self.findings


class MemoryProtection:
    """The port `HouseholdProtection`; the passphrase is kept, as only a test may."""

    def __init__(self) -> None:
        self.is_offered = True
        self.is_closed = False
        self.passphrase = ""
        self.broken: TideoverError | None = None

    @property
    def is_encrypted(self) -> bool:
        """Whether there is a passphrase."""
        return bool(self.passphrase)

    def encrypt(self, passphrase: str) -> None:
        """Take a passphrase."""
        if self.broken is not None:
            raise self.broken
        self.passphrase = passphrase

    def change(self, present: str, passphrase: str) -> None:
        """Take another passphrase."""
        self.decrypt(present)
        self.passphrase = passphrase

    def decrypt(self, present: str) -> None:
        """Need no passphrase any more."""
        if present != self.passphrase:
            raise StoreEncrypted("passphrase_not_present", path="/data/household.tideover")
        self.passphrase = ""


class MemorySettings:
    """The port `SettingsFile`."""

    def __init__(self, settings: Settings) -> None:
        self.kept = settings

    def load(self) -> Settings:
        """Return what is kept."""
        return self.kept

    def save(self, settings: Settings) -> None:
        """Keep it."""
        self.kept = settings


class Desk:
    """An open household with everything the window is handed."""

    def __init__(self, settings: Settings | None = None) -> None:
        self.store = MemoryStore()
        self.book = Book(self.store, self.store.read(TODAY), self.today)
        self.history = History(self.book)
        self.backups = MemoryBackups()
        self.protection = MemoryProtection()
        self.settings = MemorySettings(settings or Settings(language="en", keep_in_tray=False))
        self.day = TODAY

    def today(self) -> date:
        """Return the day of the test."""
        return getattr(self, "day", TODAY)

    def ports(self, problem: Any = None) -> Ports:
        """Return what the composition root would hand over."""
        nobody: Any = None
        return Ports(
            book=self.book,
            history=self.history,
            queries=nobody,
            backups=self.backups,
            importing=nobody,
            settings=self.settings,
            today=self.today,
            store=Path("/data/household.tideover"),
            documents=nobody,
            protection=self.protection,
            docx=nobody,
            problem=problem,
        )

    def services(self, changes: Changes | None = None) -> Services:
        """Return what a page is handed."""
        made = changes or Changes(self.book, self.history)
        nobody: Any = None
        return Services(
            today=self.today,
            snapshot=made.snapshot,
            queries=nobody,
            perform=made.perform,
            undo=made.undo,
            redo=made.redo,
            settings=self.settings.load,
            save_settings=self._save,
            backups=self.backups,
            importing=nobody,
            reload=made.reload,
            store=Path("/data/household.tideover"),
            documents=nobody,
            protection=self.protection,
            docx=nobody,
        )

    def _save(self, settings: Settings) -> bool:
        self.settings.save(settings)
        return True
