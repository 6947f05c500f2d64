"""Where a question is put: to which household, on which day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover import bootstrap

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from tideover.app.ports import Backups
    from tideover.ui.services import Ports


@dataclass(frozen=True, slots=True)
class Place:
    """A household's file, which need not be there, and the day that counts as today."""

    store: Path
    today: date

    def open(self) -> Ports:
        """Return the household; raises StoreError."""
        return bootstrap.open_household(self.store, self.today)

    def backups(self) -> Backups:
        """Return its backups."""
        return bootstrap.backups_of(self.store)
