"""Working out chance away from the window's thread: first roughly, then finely."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from tideover.engine.chance import COARSE_PATHS, PATHS
from tideover.ui.work import Latest
from tideover.viewmodels.chance import chance_of

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.chance import ChanceOutlook

log = logging.getLogger(__name__)

_PAINTED_MS = 700


class Chancing(QObject):
    """The chance of a snapshot, as far as it was worked out.

    Signals:
        found: a ChanceOutlook; a finer one may follow.
    """

    found = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with nothing asked."""
        super().__init__(parent)
        self._asked: tuple[Snapshot, int] | None = None
        self._work = Latest(self)
        self._work.done.connect(self._take)
        self._work.failed.connect(self._log_failure)
        self._after_the_paint = QTimer(self)
        self._after_the_paint.setSingleShot(True)
        self._after_the_paint.setInterval(_PAINTED_MS)
        self._after_the_paint.timeout.connect(self._start)

    def ask(self, snapshot: Snapshot, months: int) -> None:
        """Work out the chance of so many months, once nobody edits any more."""
        if self._asked is not None and months == self._asked[1]:
            asked = self._asked[0]
            if snapshot is asked or snapshot.forecasts_like(asked):
                return
        self._asked = (snapshot, months)
        self._after_the_paint.start()

    def forget(self) -> None:
        """Give no answer that is still on its way: the household is another one now."""
        self._after_the_paint.stop()
        self._asked = None

    def stop(self) -> None:
        """Ask no further and end the thread."""
        self._after_the_paint.stop()
        self._work.stop()

    def _start(self) -> None:
        if self._asked is not None:
            self._work.start(_Chances(*self._asked, COARSE_PATHS))

    def _log_failure(self, error: Exception) -> None:
        log.error("the chance could not be worked out", exc_info=error)

    def _take(self, answer: object) -> None:
        if not isinstance(answer, _Answer) or self._asked is None:
            return
        if answer.snapshot is not self._asked[0] or answer.months != self._asked[1]:
            return
        if answer.outlook.paths < PATHS:
            self._work.start(_Chances(*self._asked, PATHS))
        self.found.emit(answer.outlook)


class _Answer:
    """The chance of a snapshot."""

    def __init__(self, snapshot: Snapshot, months: int, outlook: ChanceOutlook) -> None:
        self.snapshot = snapshot
        self.months = months
        self.outlook = outlook


class _Chances:
    """The job that plays so many paths."""

    def __init__(self, snapshot: Snapshot, months: int, paths: int) -> None:
        self._snapshot = snapshot
        self._months = months
        self._paths = paths

    def __call__(self) -> _Answer:
        outlook = chance_of(self._snapshot, self._months, self._paths)
        return _Answer(self._snapshot, self._months, outlook)
