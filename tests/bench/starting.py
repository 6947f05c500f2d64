"""How long a start takes, phase by phase, beside an empty window and beside HomeBank."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.bench.household import TODAY, comparison_folder, household
from tests.bench.printing import median, row
from tideover.app.book import Book
from tideover.store.creating import create
from tideover.store.household_store import HouseholdStore

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZES = (1_000, 10_000, 100_000)
PATIENCE = 60.0
PHASES = (
    ("interpreter", "python"),
    ("Qt imported", "qt_imported"),
    ("Qt ready", "qt"),
    ("first look at the store", "first_look"),
    ("window built", "built"),
    ("usable (first paint over)", "first_paint"),
    ("chart in place", "chart"),
)

EMPTY_WINDOW = """
import json, sys, time
times = {"python": time.monotonic()}
from PySide6.QtWidgets import QApplication, QMainWindow
from PySide6.QtCore import QTimer, QEvent, QObject
times["qt_imported"] = time.monotonic()
application = QApplication([])
times["qt"] = time.monotonic()
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and "first_paint" not in times:
            QTimer.singleShot(0, done)
        return False
def done():
    times["first_paint"] = times["chart"] = time.monotonic()
    with open(sys.argv[1], "w") as target:
        json.dump({"times": times, "longest_stall": 0, "peaks": {}}, target)
watch = Watch()
application.installEventFilter(watch)
window = QMainWindow()
window.resize(1240, 800)
window.show()
application.exec()
"""


@dataclass(frozen=True)
class Start:
    """One start: seconds from the spawn to each phase, the longest stall, peaks in MiB."""

    phases: dict[str, float]
    stall: float
    peaks: dict[str, float]


def write_store(folder: Path, count: int) -> Path:
    """Write a household of so many movements and return its path."""
    path = folder / f"bench-{count}.tideover"
    create(path)
    store = HouseholdStore(path)
    Book(store, store.read(TODAY), lambda: TODAY).run(household(count))
    return path


def start(command: list[str], environment: dict[str, str]) -> Start:
    """Start a program, wait until its chart is in place, and end it."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "phases.json"
        environment = {**environment, "TIDEOVER_PHASES": str(target), "TIDEOVER_HOME": folder}
        # The installed app brings its bytecode along.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        spawned = time.monotonic()
        process = subprocess.Popen(
            [*command, str(target)] if command[-1] == EMPTY_WINDOW else command,
            env=environment,
            stderr=subprocess.DEVNULL,
        )
        try:
            told = _wait_for_chart(target, process)
        finally:
            process.terminate()
            process.wait()
    phases = {name: told["times"][key] - spawned for name, key in PHASES if key in told["times"]}
    return Start(phases, told["longest_stall"], told["peaks"])


def _wait_for_chart(target: Path, process: subprocess.Popen[bytes]) -> dict[str, Any]:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        if target.is_file():
            text = target.read_text("utf-8")
            if '"chart"' in text and text.endswith("}"):
                told: dict[str, Any] = json.loads(text)
                return told
        time.sleep(0.02)
    raise RuntimeError("the window did not come up")


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """Give an environment with a virtual screen; without Xvfb the offscreen platform."""
    environment = dict(os.environ)
    if shutil.which("Xvfb") is None:
        yield {**environment, "QT_QPA_PLATFORM": "offscreen"}
        return
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        number = os.read(reading, 16).decode().strip()
        yield {**environment, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    finally:
        os.close(reading)
        server.terminate()
        server.wait()


def measure(rounds: int) -> None:
    """Print phases and ratios; every round starts each candidate once, in turn."""
    tideover = [sys.executable, "-m", "tideover", "--store"]
    with tempfile.TemporaryDirectory() as folder, screen() as environment:
        stores = {count: write_store(Path(folder), count) for count in SIZES}
        commands = {"empty window": [sys.executable, "-c", EMPTY_WINDOW]}
        commands |= {f"{count:,} entries": [*tideover, str(stores[count])] for count in SIZES}
        starts: dict[str, list[Start]] = {name: [] for name in commands}
        peer = HomeBank(Path(folder))
        for number in range(rounds + 1):
            for name, command in commands.items():
                measured = start(command, environment)
                if number:
                    starts[name].append(measured)
            peer.start()
    _print_phases(starts)
    _print_ratios(starts, median(peer.ready[1:]) if peer.ready[1:] else None)


def _print_phases(starts: dict[str, list[Start]]) -> None:
    print(f"{'milliseconds from the spawn':34}" + "".join(f"{name:>18}" for name in starts))
    for phase, _key in PHASES:
        cells = []
        for rows in starts.values():
            values = [each.phases[phase] for each in rows if phase in each.phases]
            cells.append(f"{median(values) * 1000:18.0f}" if values else f"{'—':>18}")
        print(f"{phase:34}" + "".join(cells))


def _print_ratios(starts: dict[str, list[Start]], peer: float | None) -> None:
    usable = {
        name: median([each.phases["usable (first paint over)"] for each in rows])
        for name, rows in starts.items()
    }
    largest = starts["100,000 entries"]
    chart = median([each.phases["chart in place"] for each in largest]) - usable["100,000 entries"]
    print()
    row("usable 100k ÷ empty window", usable["100,000 entries"] / usable["empty window"], None)
    row("usable 100k ÷ 1k", usable["100,000 entries"] / usable["1,000 entries"], 1.5)
    if peer is None:
        print("HomeBank: not measured (needs homebank, Xvfb, openbox, wmctrl and the generator)")
    else:
        row("usable 100k ÷ HomeBank 100k", usable["100,000 entries"] / peer, 1.0)
    row("chart after the first paint, s", chart, 2.0)
    row("longest stall until the chart, ms", max(each.stall for each in largest) * 1000, 100)
    row("peak memory at first paint, MiB", max(each.peaks["first_paint"] for each in largest), 120)
    row("peak memory with the chart, MiB", max(each.peaks["chart"] for each in largest), 220)


class HomeBank:
    """Starts HomeBank with the same household, where it and the comparison tools are there.

    `ready` holds the seconds of each start until it was ready; the first one warms up.
    """

    _needed = ("homebank", "Xvfb", "openbox", "wmctrl", "dbus-daemon")

    def __init__(self, folder: Path) -> None:
        self.ready: list[float] = []
        self._folder = folder
        self._tools = comparison_folder()
        if any(shutil.which(program) is None for program in self._needed):
            self._tools = None
        if self._tools is not None:
            generate = [sys.executable, str(self._tools / "gen.py"), "--n", "100000"]
            subprocess.run(
                [*generate, "--out", str(folder), "--formats", "xhb"],
                check=True,
                stdout=subprocess.DEVNULL,
            )

    def start(self) -> None:
        """Start it once."""
        if self._tools is None:
            return
        result = self._folder / "homebank.jsonl"
        subprocess.run(
            [
                sys.executable, str(self._tools / "guibench.py"), "--runs", "1", "--warmup", "0",
                "--display", str(_free_display()),
                "--title", "h100000", "--home", str(self._folder / "home"), "--name", "homebank",
                "--json", str(result), "--", "homebank", str(self._folder / "h100000.xhb"),
            ],
            check=False,
            stdout=subprocess.DEVNULL,
        )  # fmt: skip
        if result.is_file():
            rows = json.loads(result.read_text("utf-8").splitlines()[-1])["rows"]
            self.ready += [each["ready"] for each in rows]


def _free_display() -> int:
    """Return the number of a screen that nobody uses."""
    taken = {path.name for path in Path("/tmp/.X11-unix").glob("X*")}  # noqa: S108 - X11's own
    return next(number for number in range(90, 1000) if f"X{number}" not in taken)
