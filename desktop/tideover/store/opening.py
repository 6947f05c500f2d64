"""Getting a household's file ready before it is read for the first time."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from tideover.domain.errors import StoreError
from tideover.store.files import make_private
from tideover.store.identity import SCHEMA
from tideover.store.raw import schema_number

if TYPE_CHECKING:
    from pathlib import Path

    from tideover.store.migrating import MakesBackups


def make_ready(path: Path, backups: MakesBackups) -> None:
    """Take the file away from other users, and bring a store of an earlier Tideover up to date.

    A store of a newer Tideover is left as it is, to be read only.

    Raises:
        StoreEncrypted: It is encrypted, and its key is not known yet; see `unlock`.
        StoreError: There is no household, it is broken, or could not be brought up to date.
    """
    make_private(path)
    number = schema_number(path)
    _remove_leftover(path)
    if number < SCHEMA:
        # Alembic takes longer to load than the window; nearly every start does without it.
        from tideover.store.migrating import upgrade

        upgrade(path, backups)


def successor_of(path: Path) -> Path:
    """Return where a store is written that is to take the place of the one at `path`."""
    return path.with_name(f"{path.name}.protecting")


def _remove_leftover(path: Path) -> None:
    """Remove a successor that a crash interrupted; not one that somebody is writing just now."""
    leftover = successor_of(path)
    if leftover.exists():
        from tideover.store.copying import write_lock

        with suppress(OSError, StoreError), write_lock(path):
            leftover.unlink()
