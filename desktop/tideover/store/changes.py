"""What a unit of work has touched: the parts of the snapshot that must be read again."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tideover.domain.dates import Month

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from tideover.domain.entries import Entry
    from tideover.domain.ids import AccountId


@dataclass(slots=True)
class Changes:
    """Filled while the unit works.

    `tables` are those whose rows are wholly in the snapshot. Entries are not; of them are
    remembered the accounts and months they moved, the last of their days, and how many more
    there are now.
    """

    tables: set[str] = field(default_factory=set)
    accounts: set[AccountId] = field(default_factory=set)
    months: set[Month] = field(default_factory=set)
    last_day: date | None = None
    more_entries: int = 0

    def touch(self, entries: Iterable[Entry]) -> None:
        """Remember what these entries, as they were or as they will be, move."""
        for entry in entries:
            self.accounts.add(entry.account_id)
            self.months.add(Month.of(entry.day))
            if self.last_day is None or entry.day > self.last_day:
                self.last_day = entry.day
