"""The household as the first paint shows it, read before anything heavy is loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.domain.dates import WorkingCalendar
from tideover.store import reading
from tideover.store.raw import opened

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from tideover.domain.snapshot import Snapshot


def read(path: Path, today: date, calendar: WorkingCalendar | None = None) -> Snapshot:
    """Return the whole household at `path` as of `today`.

    Raises:
        StoreMissing: There is no file.
        StoreDamaged: It is empty, no household, or broken.
        StoreTooNew: A newer Tideover wrote it in a way that cannot even be read.
        StoreError: It cannot be read.
    """
    with opened(path) as reader:
        return reading.snapshot(reader, today, calendar or WorkingCalendar())
