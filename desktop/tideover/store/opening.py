"""Getting a household's file ready before it is read for the first time."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
        StoreError: There is no household, it is broken, or could not be brought up to date.
    """
    make_private(path)
    if schema_number(path) < SCHEMA:
        # Alembic takes longer to load than the window; nearly every start does without it.
        from tideover.store.migrating import upgrade

        upgrade(path, backups)
