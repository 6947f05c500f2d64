"""Work beside the window: the newest question wins, and long jobs that can be cancelled."""

from __future__ import annotations

import logging
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

log = logging.getLogger(__name__)


class Latest(QObject):
    """Runs one job at a time in the background; a newer job retires an older one.

    Signals:
        done: result of the newest job, on the UI thread.
        failed: exception of the newest job, on the UI thread.
    """

    done = Signal(object)
    failed = Signal(object)
    _arrived = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin idle; the thread starts with the first job."""
        super().__init__(parent)
        self._ticket = 0
        self._stopped = False
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="tideover-latest")
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start(self, job: Callable[[], object]) -> None:
        """Run `job` in the background. It must touch neither Qt nor the store's writing side.

        After `stop` nothing is run: a window that closes may still hear of a new language or
        theme, and nobody would see the answer.
        """
        if self._stopped:
            return
        self._ticket += 1
        self._pool.submit(self._run, self._ticket, job)

    def stop(self) -> None:
        """Forget what is under way and end the thread; waits for the job that runs."""
        self._stopped = True
        self._ticket += 1
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _run(self, ticket: int, job: Callable[[], object]) -> None:
        if ticket != self._ticket:
            return
        try:
            result = job()
        except Exception as error:  # noqa: BLE001 - carried to the UI thread, and told there
            self._arrived.emit(ticket, None, error)
        else:
            self._arrived.emit(ticket, result, None)

    @Slot(int, object, object)
    def _deliver(self, ticket: int, result: object, error: Exception | None) -> None:
        if ticket != self._ticket:
            log.debug("dropped the answer to job %d: job %d is newer", ticket, self._ticket)
        elif error is not None:
            self.failed.emit(error)
        else:
            self.done.emit(result)


class Cancelled(Exception):
    """The person asked a job to stop."""


class Report:
    """How a job says how far it is, and learns that it should stop."""

    def __init__(self, tell: Callable[[int, int], None]) -> None:
        """Pass progress on to `tell`."""
        self._tell = tell
        self._cancelled = Event()

    def cancel(self) -> None:
        """Ask the job to stop at its next step."""
        self._cancelled.set()

    def step(self, done: int, of: int) -> None:
        """Say that `done` of so many parts are done; raises Cancelled when asked to stop."""
        if self._cancelled.is_set():
            raise Cancelled
        self._tell(done, of)


class Progress(QObject):
    """Runs one long job (import, backup, restore) with progress and cancel.

    Signals:
        progressed: parts done, parts in all.
        done: the result, on the UI thread.
        failed: the exception, on the UI thread.
        cancelled: the job stopped because it was asked to.
    """

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    _arrived = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin idle."""
        super().__init__(parent)
        self._report: Report | None = None
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="tideover-job")
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start(self, job: Callable[[Report], object]) -> None:
        """Run `job` in the background; it calls `report.step` now and then."""
        self._report = Report(self.progressed.emit)
        self._pool.submit(self._run, job, self._report)

    @property
    def running(self) -> bool:
        """Whether a job is under way."""
        return self._report is not None

    def cancel(self) -> None:
        """Ask the job to stop; `cancelled` follows when it did."""
        if self._report is not None:
            self._report.cancel()

    def stop(self) -> None:
        """Ask the job to stop, wait for it, and end the thread."""
        self.cancel()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _run(self, job: Callable[[Report], object], report: Report) -> None:
        try:
            result = job(report)
        except Exception as error:  # noqa: BLE001 - carried to the UI thread, and told there
            self._arrived.emit(None, error)
        else:
            self._arrived.emit(result, None)

    @Slot(object, object)
    def _deliver(self, result: object, error: Exception | None) -> None:
        self._report = None
        if isinstance(error, Cancelled):
            self.cancelled.emit()
        elif error is not None:
            self.failed.emit(error)
        else:
            self.done.emit(result)
