"""One window per household: whoever starts second finds the store claimed.

A lock of QtCore tells it, so that a first start need not load QtNetwork before its first paint;
what a second start has to say goes through `later_starts`.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QDir, QLockFile


def instance_name(store: Path) -> str:
    """Return the name by which the windows of a store know each other."""
    return "tideover-" + sha256(str(store.resolve()).encode()).hexdigest()[:24]


class Claim:
    """The claim of this process on a store; what a crashed process left behind does not count."""

    def __init__(self, store: Path) -> None:
        """Claim a store, if nobody did yet."""
        self._lock = QLockFile(str(Path(QDir.tempPath()) / f"{instance_name(store)}.lock"))
        # However old it is: a window may stay open for weeks.
        self._lock.setStaleLockTime(0)
        self._is_held = self._lock.tryLock(0)

    @property
    def is_first(self) -> bool:
        """Whether no other process holds it; where no lock can be made, nobody does."""
        return self._is_held or self._lock.error() != QLockFile.LockError.LockFailedError

    def give_up(self) -> None:
        """Let the next start be the first."""
        self._lock.unlock()
