"""Composition root: builds the adapters and hands them over. The only one that knows everybody."""

from __future__ import annotations

import gc
import logging
import os
import time
from datetime import date, datetime
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from tideover.app.book import Book
from tideover.app.history import History
from tideover.app.settings import Settings
from tideover.calendars.china import working_calendar
from tideover.domain.errors import (
    StoreEncrypted,
    StoreError,
    StoreMissing,
    StoreReadOnly,
    StoreTooNew,
)
from tideover.domain.household import FirstStart, Household
from tideover.domain.snapshot import Snapshot
from tideover.paper_files import docx_of
from tideover.published.china import published_facts
from tideover.statement_files import StatementFiles
from tideover.store import paths
from tideover.store.backups_on_demand import BackupsOnDemand
from tideover.store.case_documents import StoredDocuments
from tideover.store.entry_queries import SqlEntryQueries
from tideover.store.household_store import HouseholdStore
from tideover.store.opening import make_ready
from tideover.store.protecting import StoreProtection, let_in, unlock
from tideover.store.settings_file import JsonSettings

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtWidgets import QApplication

    from tideover.app.ports import Backups
    from tideover.app.starting import NamedCategory
    from tideover.store.unit_of_work import SqlUnitOfWork
    from tideover.ui.application import Session
    from tideover.ui.later_starts import LaterStarts
    from tideover.ui.reminding import Reminding
    from tideover.ui.services import Ports
    from tideover.ui.start_watch import StartTimes

log = logging.getLogger(__name__)

PHASES = "TIDEOVER_PHASES"
"""Names the file into which the bench wants the moments of a start written."""

PRIVATE = 0o077
RARE_COLLECTIONS = (20_000, 20, 50)
"""When garbage is collected: an answer makes some ten thousand values, and none of them circles."""
LOADED_AFTER_MS = 1_500
"""SQLAlchemy is loaded so long after the first paint: the chart comes first."""


def now() -> datetime:
    """Return the moment by the computer's clock; everything below takes it as an argument."""
    return datetime.now().astimezone()


def today() -> date:
    """Return the day by the computer's clock."""
    return now().date()


def create_household(
    store: HouseholdStore,
    categories: Iterable[NamedCategory],
    clock: Callable[[], date] = today,
) -> None:
    """Create the store with its first categories; raises StoreError."""
    # Only for a household that does not exist yet.
    from tideover.app.commands.command import Together
    from tideover.app.starting import first_categories
    from tideover.store.creating import create

    create(store.path)
    begun = Together("begin", first_categories(categories))
    Book(store, store.read(clock()), clock).run(begun)


class NewHousehold(HouseholdStore):
    """A household that is being created beside the window, which shows its first page meanwhile.

    Whoever reads or writes waits until it is there.
    """

    def __init__(self, store: HouseholdStore) -> None:
        """Wait for `create`."""
        super().__init__(store.path, store.calendar)
        self._created = Event()

    def create(self, categories: Iterable[NamedCategory]) -> None:
        """Create it, away from the UI thread; raises StoreError."""
        try:
            create_household(HouseholdStore(self.path, self.calendar), categories)
        finally:
            self._created.set()

    def begin(self) -> SqlUnitOfWork:
        """Return a unit of work once the household is there."""
        self._created.wait()
        return super().begin()

    def read(self, day: date) -> Snapshot:
        """Return the household once it is there."""
        self._created.wait()
        return super().read(day)

    @property
    def writable(self) -> bool:
        """A household of one's own can always be written."""
        return True


def first_snapshot(store: HouseholdStore) -> tuple[Snapshot, StoreError | None]:
    """Return what can be shown of the household, and why it cannot be changed, if so."""
    try:
        make_ready(store.path, backups_of(store.path))
        snapshot = store.read(today())
    except StoreMissing:
        return Snapshot(today(), calendar=store.calendar), None
    except StoreError as error:
        shown = Household(first_start=FirstStart.DONE)
        return Snapshot(today(), household=shown, calendar=store.calendar), error
    return snapshot, None if store.writable else unwritable(store)


def unwritable(store: HouseholdStore) -> StoreError:
    """Return why a household that can be read cannot be changed."""
    if os.access(store.path, os.W_OK):
        return StoreTooNew(path=str(store.path))
    return StoreReadOnly(path=str(store.path))


def kept_settings() -> Settings:
    """Return the preferences of this computer's user."""
    return JsonSettings(paths.settings_path(), Settings()).load()


def store_path(named: Path | None, settings: Settings) -> Path:
    """Return which household is meant: the one named, else the one kept, else the usual one."""
    kept = Path(settings.store) if settings.store else paths.usual_store()
    return named or kept


def backups_of(path: Path) -> Backups:
    """Return the backups of the household at `path`, whether or not there is one."""
    return BackupsOnDemand(path)


def open_with(path: Path, ask: Callable[[Path], str]) -> None:
    """Open an encrypted household with the passphrase that `ask` returns; a plain one needs none.

    Raises:
        StoreEncrypted: It is not the passphrase of the household.
    """
    let_in(path, ask)


def open_household(path: Path, day: date) -> Ports:
    """Return the household at `path` as of `day`, for who asks without a window.

    Raises:
        StoreError: It cannot be read. What can be read and not be changed is not an error.
    """
    make_ready(path, backups_of(path))
    store = HouseholdStore(path, working_calendar())
    snapshot = store.read(day)
    return ports_for(store, snapshot, None if store.writable else unwritable(store), lambda: day)


def ports_for(
    store: HouseholdStore,
    snapshot: Snapshot,
    problem: StoreError | None,
    clock: Callable[[], date] = today,
) -> Ports:
    """Return everything the window is handed."""
    from tideover.ui.services import Ports

    # Of a household that was read before it was found to be protected the revision is known.
    is_read = problem is None or snapshot.revision > 0
    facts = published_facts()
    book = Book(store, snapshot, clock, is_read=is_read, facts=facts)
    return Ports(
        book=book,
        history=History(book),
        queries=SqlEntryQueries(store.path),
        backups=backups_of(store.path),
        importing=StatementFiles(book.currency),
        settings=JsonSettings(paths.settings_path(), Settings()),
        today=clock,
        store=store.path,
        documents=StoredDocuments(store.path),
        protection=StoreProtection(store.path),
        docx=docx_of,
        problem=problem,
        facts=facts,
    )


def run_window(given: Sequence[str]) -> int:
    """Open the window; returns the exit code when it was closed."""
    times = {"python": time.monotonic()}
    gc.set_threshold(*RARE_COLLECTIONS)
    os.umask(PRIVATE)
    settings = kept_settings()

    from tideover.ui.application import create_application

    times["qt_imported"] = time.monotonic()
    application = create_application(["tideover"], settings)
    path = store_path(_options(given).store, settings)
    return _show_household(application, path, given, times)


def _show_household(
    application: QApplication, path: Path, given: Sequence[str], times: dict[str, float]
) -> int:
    """Open the window of one household; returns the exit code when it was closed."""
    from tideover.ui.application import Session
    from tideover.ui.single_instance import Claim

    claim = Claim(path)
    if not claim.is_first and _handed_over(path, given):
        return 0
    times["qt"] = time.monotonic()
    store = HouseholdStore(path, working_calendar())
    snapshot, problem = first_snapshot(store)
    if isinstance(problem, StoreEncrypted):
        # Only an encrypted household asks anything before its window.
        from tideover.ui.dialogs.unlock_dialog import ask

        answer = ask(application, path, partial(unlock, path))
        if not answer.goes_on:
            claim.give_up()
            wanted = answer.another
            return _show_household(application, wanted, given, times) if wanted else 0
        snapshot, problem = first_snapshot(store)
    if not path.exists():
        store = NewHousehold(store)
    times["first_look"] = time.monotonic()
    ports = ports_for(store, snapshot, problem)
    session = Session(application, ports)
    times["built"] = time.monotonic()
    after = AfterFirstPaint(session, store, times)
    session.start()
    if isinstance(problem, StoreEncrypted):
        session.window.show_page("settings")
    elif _options(given).record:
        session.window.record()
    code = application.exec()
    after.stop()
    claim.give_up()
    if ports.book.snapshot.revision != snapshot.revision and ports.book.writable:
        _back_up(ports.backups)
    return code


def _handed_over(path: Path, given: Sequence[str]) -> bool:
    """Return whether the window that is there took what was asked for."""
    from tideover.ui.later_starts import hand_over

    return hand_over(path, list(given))


def _back_up(backups: Backups) -> None:
    """Keep a verified copy at close; a failure is logged, there is nobody left to tell."""
    try:
        backups.make("close")
    except StoreError:
        log.exception("the backup at close failed")


def _options(given: Sequence[str]) -> argparse.Namespace:
    import argparse

    parser = argparse.ArgumentParser(prog="tideover", add_help=False)
    parser.add_argument("--store", type=Path)
    parser.add_argument("--record", action="store_true")
    known, _unknown = parser.parse_known_args(given)
    return known


class AfterFirstPaint:
    """What waits for the first paint: a new household, SQLAlchemy, and then the reminders."""

    def __init__(
        self,
        session: Session,
        store: HouseholdStore,
        times: dict[str, float],
    ) -> None:
        """Wait for the window's first paint."""
        from tideover.ui.start_watch import StartTimes
        from tideover.ui.widgets.after_paint import AfterPaint
        from tideover.ui.work import Latest

        self._session = session
        self._store = store
        self._worker = Latest(session)
        self._worker.done.connect(self._take)
        self._worker.failed.connect(self._tell)
        self._painted = AfterPaint(session.window)
        self._painted.ask()
        self._painted.painted.connect(self._prepare)
        self._reminding: Reminding | None = None
        self._starts: LaterStarts | None = None
        self._times: StartTimes | None = None
        if wanted := os.environ.get(PHASES):
            self._times = StartTimes(Path(wanted), times, session)
            self._painted.painted.connect(self._watch_chart)

    def stop(self) -> None:
        """End the threads."""
        self._worker.stop()
        if self._starts is not None:
            self._starts.close()
        if self._reminding is not None:
            self._reminding.stop()

    def _watch_chart(self) -> None:
        from tideover.ui.charts.canvas import ChartCanvas

        canvas = self._session.window.findChild(ChartCanvas)
        if self._times is not None and isinstance(canvas, ChartCanvas):
            self._times.note_first_paint()
            canvas.shown.connect(self._times.note_chart)

    def _prepare(self) -> None:
        from PySide6.QtCore import QTimer

        from tideover.ui.later_starts import LaterStarts
        from tideover.ui.messages import default_categories

        self._starts = LaterStarts(self._store.path, self._session)
        self._starts.started_again.connect(self._session.accept)
        if isinstance(self._store, NewHousehold):
            categories = default_categories()
            store = self._store
            self._worker.start(lambda: store.create(categories))
        else:
            QTimer.singleShot(LOADED_AFTER_MS, self._load)

    def _load(self) -> None:
        self._worker.start(_load_what_writing_needs)

    def _take(self, _result: object) -> None:
        # What is loaded by now stays: a collection that walks through it stops the window for
        # a tenth of a second.
        gc.freeze()
        if isinstance(self._store, NewHousehold):
            self._session.changes.reload()
        if self._session.changes.writable and self._reminding is None:
            self._session.keep_outlook()
            self._remind()

    def _remind(self) -> None:
        """Begin to remind: what is delivered is written to the log, so it comes last."""
        from tideover.channels import open_channels
        from tideover.ui.reminding import Reminding
        from tideover.ui.wording.reminders import action_labels

        self._reminding = Reminding(self._session.services, now, self._session)
        self._reminding.loan_requested.connect(self._show_loan)
        self._reminding.case_requested.connect(self._show_case)
        self._reminding.said.connect(self._session.window.toasts.say)
        self._reminding.start(open_channels(action_labels, self._reminding.acted))

    def _show_loan(self, loan_id: object) -> None:
        self._session.window.raise_up()
        self._session.window.show_page("loans", loan_id)

    def _show_case(self, case_id: object) -> None:
        self._session.window.raise_up()
        self._session.window.show_page("way_out", case_id)

    def _tell(self, error: Exception) -> None:
        from tideover.ui.messages import error_text

        self._session.window.toasts.say_problem(error_text(error))


def _load_what_writing_needs() -> None:
    """Load SQLAlchemy away from the UI thread, so that the first save need not wait for it."""
    import tideover.store.unit_of_work  # noqa: F401
