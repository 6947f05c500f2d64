"""Connections that write: SQLAlchemy over SQLite, set so that what was acknowledged survives."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool

from tideover.domain.errors import BugError, TideoverError
from tideover.store import cipher
from tideover.store.identity import SAFE_PRAGMAS
from tideover.store.keys import key_of
from tideover.store.raw import connection_to
from tideover.store.refusals import meaning

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from sqlalchemy.exc import DBAPIError


def engine_for(path: Path, *, migrates: bool = False) -> Engine:
    """Return the engine of the household at `path`, which must exist and keep its key.

    One that `migrates` does not follow references: rebuilding a table would take the rows that
    refer to it along.

    Every unit of work has a connection of its own: after an error, or when the file was
    restored, nothing that was opened before is used again. Opening costs less than a tenth of
    what a save waits for the disk.
    """

    def connect() -> sqlite3.Connection:
        connection = connection_to(path)
        make_safe(connection)
        if migrates:
            connection.execute("PRAGMA foreign_keys = 0")
        return connection

    # Messages of errors, and with them logs, never show what a row says; the key is in no address.
    engine = create_engine(
        "sqlite://",
        creator=connect,
        module=sqlite3 if key_of(path) is None else cipher.module(),
        poolclass=NullPool,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin_at_once)
    return engine


def make_safe(connection: sqlite3.Connection) -> None:
    """Set a connection as `SAFE_PRAGMAS` says; raises BugError where SQLite does not obey."""
    for name, wanted in SAFE_PRAGMAS:
        connection.execute(f"PRAGMA {name} = {wanted}")
        (got,) = connection.execute(f"PRAGMA {name}").fetchone()
        if got != wanted:
            raise BugError("pragma_refused", name=name, value=got)


def _begin_at_once(connection: Connection) -> None:
    """Take the write lock now: a transaction that reads first may be refused it for ever."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def refusal(error: DBAPIError, path: Path) -> TideoverError:
    """Return the error of ours that says what happened."""
    if isinstance(error.orig, cipher.errors()):
        return meaning(error.orig, path)
    return BugError("store_refused", reason=type(error.orig).__name__)


class SqlReader:
    """Asks SQLAlchemy's connection; fulfils `reading.Reader`."""

    def __init__(self, connection: Connection) -> None:
        """Ask this connection."""
        self._connection = connection

    def rows(self, sql: str, **values: object) -> Iterable[Sequence[Any]]:
        """Return the rows that a query finds; `values` fill its named places."""
        # In one call: row by row each would wait for whatever thread computes meanwhile.
        return self._connection.exec_driver_sql(sql, values).all()
