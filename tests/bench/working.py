"""How fast it is at work: in the window, in long lists, in charts, in the engine."""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path

from tests.bench import charts, engines, lists, windows
from tests.bench.household import TODAY, household
from tests.bench.printing import row
from tests.bench.starting import write_store
from tideover.app.book import Book
from tideover.store.creating import create
from tideover.store.household_store import HouseholdStore

ENTRIES = 100_000
BULK = 20_000


def measure() -> None:
    """Print times, ratios and goals of one run."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["TIDEOVER_HOME"] = folder
        store = write_store(Path(folder), ENTRIES)
        print(f"In the window, {ENTRIES:,} entries, 10 loans (milliseconds, medians)")
        with windows.opened(store) as session:
            windows.measure(session)
            print("\nLong lists")
            lists.measure(store)
            row("bulk insert, entries/s", BULK / _bulk_insert(Path(folder)))
            print("\nCharts")
            charts.measure(session.services.snapshot())
        print("\nEngine")
        engines.measure()


def _bulk_insert(folder: Path) -> float:
    """Return the seconds in which a household with `BULK` entries is kept, in one action."""
    path = folder / "bulk.tideover"
    create(path)
    store = HouseholdStore(path)
    book = Book(store, store.read(TODAY), lambda: TODAY)
    command = household(BULK)
    begun = time.perf_counter()
    book.run(command)
    return time.perf_counter() - begun
