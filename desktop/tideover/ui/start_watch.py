"""Times a start, for the bench."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

if TYPE_CHECKING:
    from collections.abc import Mapping

TICK_MS = 5


class StartTimes(QObject):
    """Writes the moments of a start, on the system's monotonic clock, to a file.

    `longest_stall` is the longest time, in seconds, that the event loop was kept busy between
    the first paint and the chart; `peaks` are the largest memory so far, in MiB, at each moment.
    """

    def __init__(self, target: Path, begun: Mapping[str, float], parent: QObject) -> None:
        """Go on from the moments that were noted before there was an event loop."""
        super().__init__(parent)
        self._target = target
        self._times = dict(begun)
        self._peaks: dict[str, float] = {}
        self._stall = 0.0
        self._last = 0.0
        self._ticks = QTimer(self)
        self._ticks.setTimerType(Qt.TimerType.PreciseTimer)
        self._ticks.setInterval(TICK_MS)
        self._ticks.timeout.connect(self._tick)

    def note_first_paint(self) -> None:
        """The window is there and answers."""
        self._times["first_paint"] = self._last = time.monotonic()
        self._peaks["first_paint"] = _peak()
        self._ticks.start()
        self._write()

    def note_chart(self) -> None:
        """The chart is in place."""
        if "chart" not in self._times:
            self._tick()
            self._times["chart"] = time.monotonic()
            self._peaks["chart"] = _peak()
            self._ticks.stop()
            self._write()

    def _tick(self) -> None:
        now = time.monotonic()
        self._stall = max(self._stall, now - self._last - TICK_MS / 1000)
        self._last = now

    def _write(self) -> None:
        content = {"times": self._times, "longest_stall": self._stall, "peaks": self._peaks}
        self._target.write_text(json.dumps(content), "utf-8")


def _peak() -> float:
    """Return the largest memory so far; the kernel keeps it, where there is one that does."""
    status = Path("/proc/self/status")
    if not status.is_file():
        return 0.0
    line = next(each for each in status.read_text().splitlines() if each.startswith("VmHWM"))
    return int(line.split()[1]) / 1024
