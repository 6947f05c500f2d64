"""A verified copy of a store: written beside its place, on the disk before it is believed."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING

from tideover.domain.errors import StoreDamaged
from tideover.store.contents import contents
from tideover.store.files import create_private, refusal, sync_file
from tideover.store.raw import RawReader, connected, schema_of
from tideover.store.refusals import meaning

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tideover.store.contents import Contents


def copy_store(source: Path, target: Path) -> Contents:
    """Copy a store to a new private file, verify the copy, and return what both hold.

    The copy is of one moment, whoever writes meanwhile. What stood at `target` was left over
    from a copy that was interrupted and is replaced; a failed copy leaves nothing.

    Raises:
        StoreDamaged: The source is broken, or the copy does not hold what the source holds.
        StoreError: The source cannot be read or the target not be written.
    """
    try:
        target.unlink(missing_ok=True)
        create_private(target)
        with closing(connected(source)) as reading:
            reading.execute("BEGIN")
            schema_of(reading, source)
            held = contents(RawReader(reading))
            _write(reading, target)
        verify(target, held)
        sync_file(target)
    except BaseException as error:
        with suppress(OSError):
            target.unlink(missing_ok=True)
        if isinstance(error, sqlite3.Error):
            raise meaning(error, source) from error
        if isinstance(error, OSError):
            raise refusal(error, target) from error
        raise
    return held


def verify(path: Path, held: Contents | None = None) -> Contents:
    """Check a copy page by page, and that it holds what it should; returns what it holds.

    Raises:
        StoreDamaged: It is broken or holds something else.
    """
    try:
        with closing(connected(path)) as copy:
            schema_of(copy, path)
            ((sound,),) = copy.execute("PRAGMA integrity_check(1)").fetchall()
            lost = copy.execute("PRAGMA foreign_key_check").fetchone()
            found = contents(RawReader(copy))
    except sqlite3.Error as error:
        raise meaning(error, path) from error
    if sound != "ok" or lost is not None or (held is not None and found != held):
        raise StoreDamaged("backup_damaged", path=str(path))
    return found


def _write(reading: sqlite3.Connection, target: Path) -> None:
    """Copy page by page; the copy needs no journal, an interrupted one is thrown away."""
    with closing(sqlite3.connect(target, isolation_level=None)) as writing:
        writing.execute("PRAGMA journal_mode = OFF")
        writing.execute("PRAGMA synchronous = OFF")
        reading.backup(writing)


@contextmanager
def write_lock(path: Path) -> Iterator[None]:
    """Keep everybody else from changing a store that is about to be replaced.

    Raises:
        StoreLocked: Somebody is changing it.
        StoreError: It may not be changed, or it cannot be opened.
    """
    try:
        with closing(connected(path)) as connection:
            connection.execute("PRAGMA query_only = 0")
            connection.execute("BEGIN IMMEDIATE")
            yield
    except sqlite3.Error as error:
        raise meaning(error, path) from error
