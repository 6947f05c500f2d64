"""Looking for what would help, away from the window's thread."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from tideover.engine.forecast import MONTHS
from tideover.ui.work import Latest

if TYPE_CHECKING:
    from tideover.domain.dates import Month
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.fixes import Fix

_PAINTED_MS = 60


class Helping(QObject):
    """The suggestions of a snapshot, month by month, as far as they were looked for.

    Signals:
        found: there are more of them.
    """

    found = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with none."""
        super().__init__(parent)
        self._snapshot: Snapshot | None = None
        self._wanted: frozenset[Month] = frozenset()
        self._months = MONTHS
        self._known: dict[Month, tuple[Fix, ...]] = {}
        self._search = Event()
        self._work = Latest(self)
        self._work.done.connect(self._take)
        # The search would take the processor from the paint of what was just changed.
        self._after_the_paint = QTimer(self)
        self._after_the_paint.setSingleShot(True)
        self._after_the_paint.setInterval(_PAINTED_MS)
        self._after_the_paint.timeout.connect(self._start)

    def forget(self, snapshot: Snapshot) -> None:
        """Begin anew with another snapshot; a search that is under way ends."""
        self._search.set()
        self._snapshot = snapshot
        self._known = {}
        self._wanted = frozenset()

    def look(self, wanted: set[Month], months: int) -> None:
        """Look for what would help in some months, after the next paint, so far ahead."""
        if months != self._months:
            self._search.set()
            self._known = {}
        self._wanted, self._months = frozenset(wanted), months
        self._after_the_paint.start()

    def stop(self) -> None:
        """Look no further; what was found stays."""
        self._search.set()
        self._after_the_paint.stop()

    def fixes(self, month: Month) -> tuple[Fix, ...]:
        """Return what would help in a month, as far as it is known."""
        return self._known.get(month, ())

    def _start(self) -> None:
        missing = self._wanted - self._known.keys()
        if self._snapshot is not None and missing:
            self._search.set()
            self._search = Event()
            job = _Suggesting(self._snapshot, tuple(sorted(missing)), self._months, self._search)
            self._work.start(job)

    def _take(self, answer: object) -> None:
        if not isinstance(answer, _Suggested) or answer.months != self._months:
            return
        if answer.snapshot is self._snapshot:
            self._known.update(answer.fixes)
            self.found.emit()


class _Suggested:
    """The suggestions for some months of a snapshot."""

    def __init__(
        self, snapshot: Snapshot, months: int, fixes: dict[Month, tuple[Fix, ...]]
    ) -> None:
        self.snapshot = snapshot
        self.months = months
        self.fixes = fixes


class _Suggesting:
    """The job that looks for suggestions until it is told to stop."""

    def __init__(
        self, snapshot: Snapshot, wanted: tuple[Month, ...], months: int, stopped: Event
    ) -> None:
        self._snapshot = snapshot
        self._wanted = wanted
        self._months = months
        self._stopped = stopped

    def __call__(self) -> _Suggested:
        # Not before the first paint: the search knows every remedy there is.
        from tideover.engine.fixes import suggest

        fixes = {
            month: suggest(self._snapshot, month, self._goes_on, self._months)
            for month in self._wanted
        }
        return _Suggested(self._snapshot, self._months, {} if self._stopped.is_set() else fixes)

    def _goes_on(self) -> bool:
        return not self._stopped.is_set()
