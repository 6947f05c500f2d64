"""What the application needs of the outside world; adapters fulfil these by their shape."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol, Self, TypeVar

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from tideover.domain.accounts import Account
    from tideover.domain.budgets import BudgetLine
    from tideover.domain.cases import Case, CaseEvent
    from tideover.domain.chosen_plans import ChosenPlan
    from tideover.domain.dates import Month
    from tideover.domain.entries import Category, Entry
    from tideover.domain.findings import Finding
    from tideover.domain.household import Household
    from tideover.domain.ids import (
        AccountId,
        CaseEventId,
        CaseId,
        CategoryId,
        EntryId,
        LoanId,
    )
    from tideover.domain.kept_outlooks import KeptOutlook
    from tideover.domain.lenders_bills import LendersBill
    from tideover.domain.loans import Loan, Repayment
    from tideover.domain.money import Money
    from tideover.domain.protection import Protection
    from tideover.domain.queries import (
        EntryFilter,
        EntryOrder,
        EntryRow,
        EntrySummary,
        PayeeMemory,
    )
    from tideover.domain.recurring import RecurringItem
    from tideover.domain.refinancing import KeptOffer
    from tideover.domain.reminders import ReminderRecord
    from tideover.domain.scenarios import Scenario
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.promises import PromiseReminder
    from tideover.engine.reminders import Reminder

Today = Callable[[], date]
Now = Callable[[], datetime]

Record = TypeVar("Record")


class Rows(Protocol[Record]):
    """One kind of thing in the store, found by its identity."""

    def get(self, identity: str) -> Record:
        """Return it; raises StoreConflict when it is no longer there."""

    def add(self, record: Record) -> None:
        """Add it; raises BugError when the identity is taken."""

    def replace(self, record: Record) -> None:
        """Put it in the place of the one with its identity; raises StoreConflict when gone."""

    def remove(self, identity: str) -> None:
        """Take it out; raises InputError `in_use` when something else refers to it."""


class EntryRows(Protocol):
    """Entries, in bulk: an import adds thousands in one transaction."""

    def get_all(self, identities: tuple[EntryId, ...]) -> tuple[Entry, ...]:
        """Return them in the order asked; raises StoreConflict when one is gone."""

    def add_all(self, entries: tuple[Entry, ...]) -> None:
        """Add them; raises BugError when an identity is taken."""

    def replace_all(self, entries: tuple[Entry, ...]) -> None:
        """Put each in the place of the one with its identity."""

    def remove_all(self, identities: tuple[EntryId, ...]) -> None:
        """Take them out; raises StoreConflict when one is gone."""


class RepaymentRows(Rows["Repayment"], Protocol):
    """Repayments, also found by the entry that shows them or the loan they reduce."""

    def of_entries(self, entries: tuple[EntryId, ...]) -> tuple[Repayment, ...]:
        """Return the repayments that these entries show."""

    def of_loan(self, loan_id: LoanId) -> tuple[Repayment, ...]:
        """Return the repayments of one loan, oldest first."""


class BillRows(Rows["LendersBill"], Protocol):
    """What lenders stated, also found by the loan."""

    def of_loan(self, loan_id: LoanId) -> tuple[LendersBill, ...]:
        """Return the bills of one loan, oldest first."""


class CaseEventRows(Rows["CaseEvent"], Protocol):
    """What happened in cases, also found by the case; a document's content is kept beside it."""

    def of_case(self, case_id: CaseId) -> tuple[CaseEvent, ...]:
        """Return what happened in one case, oldest first."""

    def content(self, event_id: CaseEventId) -> bytes:
        """Return a document; raises StoreConflict when it is no longer there."""

    def keep_content(self, event_id: CaseEventId, content: bytes) -> None:
        """Keep the document of an event that was added."""

    def drop_content(self, event_id: CaseEventId) -> None:
        """Take the document of an event out; the event itself stays."""

    def documents_size(self) -> int:
        """Return how many bytes all documents have together."""


class BudgetRows(Protocol):
    """Planned amounts by category and month."""

    def planned(self, category_id: CategoryId, month: Month) -> BudgetLine:
        """Return the plan; its amount is None where nothing is planned."""

    def plan(self, line: BudgetLine) -> None:
        """Set the plan, or take it away when its amount is None."""


class ReminderRows(Protocol):
    """The log of reminders."""

    def add(self, record: ReminderRecord) -> None:
        """Write one line; the same reminder and event through the same channel only once."""


class OutlookRows(Protocol):
    """What the outlook said, week by week."""

    def keep(self, outlook: KeptOutlook) -> None:
        """Write one; it replaces that of the same day, and the oldest ones go."""


class UnitOfWork(Protocol):
    """One user action as one transaction; leaving it without `commit` undoes everything."""

    @property
    def action_id(self) -> str:
        """The identity of this action, written with it."""

    @property
    def accounts(self) -> Rows[Account]:
        """The accounts."""

    @property
    def categories(self) -> Rows[Category]:
        """The categories."""

    @property
    def recurring(self) -> Rows[RecurringItem]:
        """The recurring items."""

    @property
    def loans(self) -> Rows[Loan]:
        """The loans."""

    @property
    def entries(self) -> EntryRows:
        """The entries."""

    @property
    def repayments(self) -> RepaymentRows:
        """The repayments."""

    @property
    def bills(self) -> BillRows:
        """What lenders stated."""

    @property
    def cases(self) -> Rows[Case]:
        """The files of the lenders."""

    @property
    def case_events(self) -> CaseEventRows:
        """What happened in them."""

    @property
    def scenarios(self) -> Rows[Scenario]:
        """The scenarios."""

    @property
    def offers(self) -> Rows[KeptOffer]:
        """The offers that are kept to be compared."""

    @property
    def chosen_plans(self) -> Rows[ChosenPlan]:
        """The plan that is followed, if there is one."""

    @property
    def budgets(self) -> BudgetRows:
        """The plans."""

    @property
    def outlooks(self) -> OutlookRows:
        """What the outlook said, week by week."""

    @property
    def reminders(self) -> ReminderRows:
        """The log of reminders."""

    def __enter__(self) -> Self:
        """Begin; raises StoreLocked, StoreReadOnly or StoreTooNew when nothing may be written."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Roll back what was not committed."""

    def household(self) -> Household:
        """Return the settings of the household."""

    def set_household(self, household: Household) -> None:
        """Replace the settings of the household."""

    def commit(self) -> None:
        """Make everything durable; raises StoreError when that is not certain."""

    def snapshot(self, previous: Snapshot) -> Snapshot:
        """Return the next snapshot: only what this unit changed is read again."""


class Store(Protocol):
    """A household's store."""

    def begin(self) -> UnitOfWork:
        """Return a unit of work to be entered with `with`."""

    def landed(self, action_id: str) -> bool:
        """Return whether that action is in the store, read afresh after an error."""

    def read(self, today: date) -> Snapshot:
        """Return the whole household as of `today`."""

    @property
    def writable(self) -> bool:
        """Whether changes can be kept; False for a store written by a newer Tideover."""


class EntryQueries(Protocol):
    """Long lists, page by page."""

    def summary(self, wanted: EntryFilter) -> EntrySummary:
        """Return how many entries there are and what flows through them."""

    def page(
        self, wanted: EntryFilter, order: EntryOrder, *, descending: bool, offset: int, limit: int
    ) -> tuple[EntryRow, ...]:
        """Return rows `offset` to `offset + limit` of the sorted list."""

    def position(
        self, entry_id: EntryId, wanted: EntryFilter, order: EntryOrder, *, descending: bool
    ) -> int | None:
        """Return the row where an entry stands in the sorted list; None when filtered out."""

    def memories(self, typed: str, limit: int = 12) -> tuple[PayeeMemory, ...]:
        """Return the payees that match what was typed, most used first."""

    def known_fingerprints(self, fingerprints: frozenset[str]) -> frozenset[str]:
        """Return which of these imported lines are in the book already."""

    def similar(
        self, account_id: AccountId, first: date, last: date
    ) -> Mapping[tuple[date, Money], int]:
        """Return how many entries of an account there are by day and amount, both days included."""

    def month_sums(
        self, first: Month, last: Month
    ) -> Mapping[tuple[Month, CategoryId | None], Money]:
        """Return signed sums by month and category, transfers left out, both months included."""


class CaseDocuments(Protocol):
    """The documents that cases keep."""

    def content(self, event_id: CaseEventId) -> bytes:
        """Return a document as it was kept.

        Raises:
            StoreConflict: It is no longer there.
            StoreDamaged: `document_damaged`, its bytes are no longer those that were kept.
        """


class Backups(Protocol):
    """Verified copies of the store."""

    def make(self, reason: str) -> Path:
        """Write and verify a copy; raises StoreError and leaves no half-written file."""

    def listed(self) -> tuple[BackupInfo, ...]:
        """Return the copies there are, newest first."""

    def restore(self, path: Path, passphrase: str = "") -> Path:
        """Put a verified copy in the place of the store; returns where the old one was put.

        Raises:
            StoreEncrypted: The passphrase does not open the copy; nothing was changed.
            StoreError: It could not be done; the store is what it was.
        """

    def encrypt_earlier(self) -> int:
        """Encrypt what the passphrase of now does not open; returns how many copies were."""

    def remove_unencrypted(self) -> int:
        """Remove the copies that anybody can read; returns how many there were."""

    def check(self) -> tuple[Finding, ...]:
        """Check the store physically and logically; an empty answer means all is well."""


class BackupInfo(Protocol):
    """One backup in the list."""

    @property
    def path(self) -> Path:
        """The file."""

    @property
    def made_at(self) -> datetime:
        """When it was made, local time."""

    @property
    def reason(self) -> str:
        """Why: `close`, `import`, `migration`, `restore`, `hand`."""

    @property
    def size(self) -> int:
        """Bytes."""

    @property
    def protection(self) -> Protection:
        """Whether it is encrypted, and with which passphrase."""


class HouseholdProtection(Protocol):
    """The encryption of the household that is open."""

    @property
    def is_offered(self) -> bool:
        """Whether this computer can encrypt at all."""

    @property
    def is_encrypted(self) -> bool:
        """Whether the household is encrypted, and open."""

    @property
    def is_closed(self) -> bool:
        """Whether the household is encrypted, and nobody has typed its passphrase."""

    def encrypt(self, passphrase: str) -> None:
        """Encrypt a plain household; raises InputError for a passphrase, or StoreError."""

    def change(self, present: str, passphrase: str) -> None:
        """Give it another passphrase; raises StoreEncrypted if `present` is not its passphrase."""

    def decrypt(self, present: str) -> None:
        """Take the encryption off; raises StoreEncrypted if `present` is not its passphrase."""


class Channel(Protocol):
    """A way a reminder reaches a person."""

    code: str

    def deliver(self, reminder: Reminder | PromiseReminder, title: str, text: str) -> None:
        """Deliver it; raises DeliveryError."""
