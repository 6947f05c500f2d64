"""Work beside the window: the newest question wins, and long jobs that can be cancelled."""

from __future__ import annotations

import logging
from concurrent.futures import ThreadPoolExecutor
from functools import cache, partial
from threading import Event
from typing import TYPE_CHECKING, Any
from weakref import WeakMethod

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable

log = logging.getLogger(__name__)


class _Post(QObject):
    """Carries what a thread has to say to the UI thread.

    A thread may end when the page that asked is gone. It therefore never holds or touches an
    object of the window: it speaks to this one, which lives as long as the program, and what
    it leaves here knows its receiver by a weak reference.
    """

    arrived = Signal(object)

    def __init__(self) -> None:
        """Deliver on the thread this is made on."""
        super().__init__()
        self.arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @Slot(object)
    def _deliver(self, letter: Callable[[], None]) -> None:
        letter()


@cache
def _post() -> _Post:
    """Return the one post; asked for on the UI thread first, whenever a worker is made."""
    return _Post()


def _hand_over(receiver: WeakMethod[Any], *said: object) -> None:
    """Tell a receiver that is still there; runs on the UI thread."""
    method = receiver()
    if method is not None and isValid(method.__self__):
        method(*said)


def _outcome(job: Callable[[], object]) -> tuple[object, Exception | None]:
    """Return the result of a job, or the exception that it raised."""
    try:
        return job(), None
    except Exception as error:  # noqa: BLE001 - carried to the UI thread, and told there
        return None, error


class _Newest:
    """Which job was asked for last: what the window and the thread both look at."""

    def __init__(self) -> None:
        """Begin without a job."""
        self.ticket = 0


class Latest(QObject):
    """Runs one job at a time in the background; a newer job retires an older one.

    Signals:
        done: result of the newest job, on the UI thread.
        failed: exception of the newest job, on the UI thread.
    """

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin idle; the thread starts with the first job."""
        super().__init__(parent)
        self._newest = _Newest()
        self._stopped = False
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="tideover-latest")
        _post()

    def start(self, job: Callable[[], object]) -> None:
        """Run `job` in the background. It must touch neither Qt nor the store's writing side.

        After `stop` nothing is run: a window that closes may still hear of a new language or
        theme, and nobody would see the answer.
        """
        if self._stopped:
            return
        self._newest.ticket += 1
        receiver = WeakMethod(self._deliver)
        self._pool.submit(_run_if_newest, self._newest, self._newest.ticket, job, receiver)

    def stop(self) -> None:
        """Forget what is under way and end the thread; waits for the job that runs."""
        self._stopped = True
        self._newest.ticket += 1
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _deliver(self, ticket: int, result: object, error: Exception | None) -> None:
        if ticket != self._newest.ticket:
            log.debug("dropped the answer to job %d: job %d is newer", ticket, self._newest.ticket)
        elif error is not None:
            self.failed.emit(error)
        else:
            self.done.emit(result)


def _run_if_newest(
    newest: _Newest, ticket: int, job: Callable[[], object], receiver: WeakMethod[Any]
) -> None:
    if ticket == newest.ticket:
        _tell(receiver, ticket, *_outcome(job))


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

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin idle."""
        super().__init__(parent)
        self._report: Report | None = None
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="tideover-job")
        _post()

    def start(self, job: Callable[[Report], object]) -> None:
        """Run `job` in the background; it calls `report.step` now and then."""
        self._report = Report(partial(_tell, WeakMethod(self._progress)))
        self._pool.submit(_run_to_the_end, job, self._report, WeakMethod(self._deliver))

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

    def _progress(self, done: int, of: int) -> None:
        self.progressed.emit(done, of)

    def _deliver(self, result: object, error: Exception | None) -> None:
        self._report = None
        if isinstance(error, Cancelled):
            self.cancelled.emit()
        elif error is not None:
            self.failed.emit(error)
        else:
            self.done.emit(result)


def _tell(receiver: WeakMethod[Any], *said: object) -> None:
    _post().arrived.emit(partial(_hand_over, receiver, *said))


def _run_to_the_end(
    job: Callable[[Report], object], report: Report, receiver: WeakMethod[Any]
) -> None:
    _tell(receiver, *_outcome(partial(job, report)))
