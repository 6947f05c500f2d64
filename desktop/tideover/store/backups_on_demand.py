"""Backups before anything they need is loaded: the window asks for none when it opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.store import paths

if TYPE_CHECKING:
    from pathlib import Path

    from tideover.domain.findings import Finding
    from tideover.store.backups import BackupFile, StoreBackups


class BackupsOnDemand:
    """The backups of a household; fulfils app.ports.Backups."""

    def __init__(self, store: Path) -> None:
        """Stand for the backups of the household at `store`."""
        self._store = store

    def _opened(self) -> StoreBackups:
        from tideover.store.backups import StoreBackups

        return StoreBackups(self._store, paths.backups_of(self._store))

    def make(self, reason: str) -> Path:
        """Write and verify a copy; raises StoreError."""
        return self._opened().make(reason)

    def listed(self) -> tuple[BackupFile, ...]:
        """Return the copies there are, newest first."""
        return self._opened().listed()

    def restore(self, path: Path, passphrase: str = "") -> Path:
        """Put a verified copy in the place of the store; returns where the old one was put."""
        return self._opened().restore(path, passphrase)

    def encrypt_earlier(self) -> int:
        """Encrypt what the passphrase of now does not open; returns how many copies were."""
        return self._opened().encrypt_earlier()

    def remove_unencrypted(self) -> int:
        """Remove the copies that anybody can read; returns how many there were."""
        return self._opened().remove_unencrypted()

    def check(self) -> tuple[Finding, ...]:
        """Check the store physically and logically; an empty answer means all is well."""
        return self._opened().check()
