"""Where a question is put: to which household, on which day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover import bootstrap
from tideover.cli.passphrases import passphrase_for
from tideover.domain.errors import StoreEncrypted

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from tideover.app.ports import BackupInfo, Backups
    from tideover.ui.services import Ports


@dataclass(frozen=True, slots=True)
class Place:
    """A household's file, which need not be there, and the day that counts as today."""

    store: Path
    today: date

    def open(self) -> Ports:
        """Return the household; raises StoreError."""
        self._let_in()
        return bootstrap.open_household(self.store, self.today)

    def backups(self) -> Backups:
        """Return its backups, to be made or checked; raises StoreEncrypted."""
        self._let_in()
        return bootstrap.backups_of(self.store)

    def listed(self) -> tuple[BackupInfo, ...]:
        """Return the copies there are, newest first, without a passphrase; raises StoreError."""
        return bootstrap.backups_of(self.store).listed()

    def restore(self, path: Path) -> Path:
        """Put a copy back, asking for its passphrase where it is not that of the household.

        Returns where the household as it was is kept. Raises StoreError.
        """
        backups = self.backups()
        try:
            return backups.restore(path)
        except StoreEncrypted:
            return backups.restore(path, passphrase_for(path))

    def _let_in(self) -> None:
        bootstrap.open_with(self.store, passphrase_for)
