"""Reading a plain file with nothing but the standard library: what the first paint waits for."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any

from tideover.domain.errors import (
    StoreDamaged,
    StoreError,
    StoreMissing,
    StoreReadOnly,
    StoreTooNew,
)
from tideover.store import cipher
from tideover.store.identity import APPLICATION_ID, BUSY_MILLISECONDS, SCHEMA
from tideover.store.keys import has_changed, key_of
from tideover.store.refusals import meaning, name_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path


class RawReader:
    """Asks one sqlite3 connection; fulfils `reading.Reader`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Ask this connection."""
        self._connection = connection

    def rows(self, sql: str, **values: object) -> Iterable[Sequence[Any]]:
        """Return the rows that a query finds; `values` fill its named places."""
        return self._connection.execute(sql, values)


@contextmanager
def opened(path: Path) -> Iterator[RawReader]:
    """Open the household for reading; everything read inside is of one moment.

    Raises:
        StoreMissing: There is no file.
        StoreDamaged: It is empty, no household, or broken.
        StoreEncrypted: It is encrypted, and its key is not known yet.
        StoreTooNew: A newer Tideover wrote it in a way that cannot even be read.
        StoreError: It cannot be read.
    """
    number = SCHEMA
    try:
        with closing(_begun(path)) as connection:
            number = schema_of(connection, path)
            yield RawReader(connection)
    except cipher.errors() as error:
        # SQLite's plain error says that a table or a column is not there.
        if number > SCHEMA and name_of(error) == "SQLITE_ERROR":
            raise StoreTooNew("store_too_new_to_read", path=str(path)) from error
        raise meaning(error, path) from error
    except StoreError as error:
        error.params.setdefault("path", str(path))
        raise


def _begun(path: Path) -> sqlite3.Connection:
    """Return a connection that has begun to read.

    Where the file is given another key just then, its successor is opened.
    """
    key = key_of(path)
    connection = connected(path)
    try:
        connection.execute("BEGIN")
        connection.execute("PRAGMA schema_version")
    except cipher.errors() as error:
        connection.close()
        if name_of(error) == "SQLITE_NOTADB" and has_changed(path, key):
            return _begun(path)
        raise
    return connection


def connected(path: Path) -> sqlite3.Connection:
    """Return a connection that cannot change the household at `path`.

    The file is opened for writing all the same: after a crash SQLite must roll the interrupted
    transaction back before anything can be read, and a read-only connection may not do that.
    The file is never opened by other means: closing it would drop SQLite's locks of this
    process.

    Raises:
        StoreMissing: There is no file.
        StoreDamaged: It is empty, which SQLite would take for a new store.
        StoreReadOnly: Its folder may not even be entered.
    """
    try:
        found = path.stat()
    except FileNotFoundError as error:
        raise StoreMissing(path=str(path)) from error
    except OSError as error:
        raise StoreReadOnly("store_unreadable", path=str(path)) from error
    if found.st_size == 0:
        raise StoreDamaged("store_empty", path=str(path))
    connection = connection_to(path)
    for pragma in ("query_only = 1", "trusted_schema = 0", "cell_size_check = 1"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def connection_to(path: Path) -> sqlite3.Connection:
    """Return a connection to a file that is there, by its key if it has one; nothing is set yet."""
    name = f"{path.absolute().as_uri()}?mode=rw"
    key = key_of(path)
    seconds = BUSY_MILLISECONDS / 1000
    if key is not None:
        return cipher.connect(name, key, timeout=seconds)
    return sqlite3.connect(name, uri=True, isolation_level=None, timeout=seconds)


def schema_of(connection: sqlite3.Connection, path: Path) -> int:
    """Return the number of the schema; raises StoreDamaged when the file is no household."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application != APPLICATION_ID:
        raise StoreDamaged("store_not_a_household", path=str(path))
    (number,) = connection.execute("PRAGMA user_version").fetchone()
    return int(number)


def schema_number(path: Path) -> int:
    """Return the number of the schema that the household at `path` was written with.

    Raises:
        StoreError: As `opened`.
    """
    with opened(path) as reader:
        ((number,),) = reader.rows("PRAGMA user_version")
        return int(number)
