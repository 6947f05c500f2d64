"""A verified copy of a store: written beside its place, on the disk before it is believed."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING

from tideover.domain.errors import StoreDamaged
from tideover.store import cipher, keys
from tideover.store.contents import contents, fingerprint
from tideover.store.files import create_private, refusal, sync_file
from tideover.store.identity import APPLICATION_ID
from tideover.store.raw import RawReader, connected, opened, schema_number, schema_of
from tideover.store.refusals import meaning

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tideover.store.contents import Contents
    from tideover.store.keys import Key


def copy_store(source: Path, target: Path) -> Contents:
    """Copy a store to a new private file, verify the copy, and return what both hold.

    The copy is of one moment, whoever writes meanwhile, and of an encrypted store it is opened by
    the same key. What stood at `target` was left over from a copy that was interrupted and is
    replaced; a failed copy leaves nothing.

    Raises:
        StoreDamaged: The source is broken, or the copy does not hold what the source holds.
        StoreError: The source cannot be read or the target not be written.
    """

    def write() -> Contents:
        with closing(connected(source)) as reading:
            reading.execute("BEGIN")
            schema_of(reading, source)
            held = contents(RawReader(reading))
            _write(reading, target)
        return held

    return _copied(source, target, keys.key_of(source), write)


def copy_under(key: Key | None, source: Path, target: Path) -> Contents:
    """Copy a store row by row to a new private file that `key` opens; as `copy_store` otherwise.

    Without a key everybody who has the copy can read it. The source must not be written to
    meanwhile: see `write_lock`.
    """

    def write() -> Contents:
        with opened(source) as reader:
            held, said = contents(reader), fingerprint(reader)
        _export(source, target, key, schema_number(source))
        with opened(target) as reader:
            if fingerprint(reader) != said:
                raise StoreDamaged("backup_damaged", path=str(target))
        return held

    return _copied(source, target, key, write)


def _copied(source: Path, target: Path, key: Key | None, write: Callable[[], Contents]) -> Contents:
    try:
        target.unlink(missing_ok=True)
        create_private(target)
        keys.remember(target, key)
        held = write()
        verify(target, held)
        sync_file(target)
    except BaseException as error:
        with suppress(OSError):
            target.unlink(missing_ok=True)
        if isinstance(error, cipher.errors()):
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
    except cipher.errors() as error:
        raise meaning(error, path) from error
    if sound != "ok" or lost is not None or (held is not None and found != held):
        raise StoreDamaged("backup_damaged", path=str(path))
    return found


def _write(reading: sqlite3.Connection, target: Path) -> None:
    """Copy page by page; the copy needs no journal, an interrupted one is thrown away."""
    key = keys.key_of(target)
    name = target.absolute().as_uri()
    plainly = sqlite3.connect(name, uri=True, isolation_level=None) if key is None else None
    with closing(plainly or cipher.connect(name, key)) as writing:
        writing.execute("PRAGMA journal_mode = OFF")
        writing.execute("PRAGMA synchronous = OFF")
        reading.backup(writing)


def _export(source: Path, target: Path, key: Key | None, schema: int) -> None:
    """Copy row by row with SQLCipher, the one program that reads and writes both kinds of files."""
    name = f"{source.absolute().as_uri()}?mode=rw"
    opens = "" if key is None else key.for_sqlcipher()
    with closing(cipher.connect(name, keys.key_of(source))) as connection:
        connection.execute("ATTACH DATABASE ? AS target KEY ?", (str(target), opens))
        connection.execute("PRAGMA target.journal_mode = OFF")
        connection.execute("PRAGMA target.synchronous = OFF")
        connection.execute("SELECT sqlcipher_export('target')").fetchall()
        # The header is no row.
        connection.execute(f"PRAGMA target.application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA target.user_version = {schema}")


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
    except cipher.errors() as error:
        raise meaning(error, path) from error
