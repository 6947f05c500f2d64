"""SQLCipher: SQLite that encrypts every page. Loaded for an encrypted file, and for none else."""

from __future__ import annotations

import sqlite3
import sys
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, cast

from tideover.domain.errors import StoreError

if TYPE_CHECKING:
    from pathlib import Path

    from tideover.store.keys import Key

_PACKAGE = "sqlcipher3"
_MODULE = "sqlcipher3.dbapi2"
_PLAIN_BEGINNING = b"SQLite format 3\0"
_PAGE = 4096
_MANY_VALUES = 240
"""Of the 256 a byte can have: so many different ones are in 4096 bytes only where nothing but
chance put them there. Texts, pictures and SQLite's own pages stay below."""


def is_offered() -> bool:
    """Return whether this computer has SQLCipher; there are systems it is not made for."""
    return find_spec(_PACKAGE) is not None


def module() -> Any:
    """Return SQLCipher's twin of `sqlite3`; raises StoreError where there is none."""
    try:
        from sqlcipher3 import dbapi2
    except ImportError as error:
        raise StoreError("encryption_not_offered") from error
    return dbapi2


def errors() -> tuple[type[Exception], ...]:
    """Return what an `except` has to name: SQLCipher's errors are not those of `sqlite3`."""
    loaded = sys.modules.get(_MODULE)
    return (sqlite3.Error,) if loaded is None else (sqlite3.Error, loaded.Error)


def connect(name: str, key: Key | None, *, timeout: float = 5.0) -> sqlite3.Connection:
    """Return a connection to a file by its SQLite URI; without a key the file is a plain one.

    It behaves as one of `sqlite3`, whose type it is given here.
    """
    connection = module().connect(name, uri=True, isolation_level=None, timeout=timeout)
    # Else it writes to the terminal what it thinks of a wrong passphrase.
    connection.execute("PRAGMA cipher_log_level = NONE")
    if key is not None:
        connection.execute(f'PRAGMA key = "{key.for_sqlcipher()}"')
    return cast("sqlite3.Connection", connection)


def is_plain(path: Path) -> bool:
    """Return whether a file that nobody here has open says that it is SQLite's."""
    with path.open("rb") as content:
        return content.read(len(_PLAIN_BEGINNING)) == _PLAIN_BEGINNING


def looks_encrypted(path: Path) -> bool:
    """Return whether a file that nobody here has open can be encrypted: whole pages of chance.

    Whether it is one only its passphrase tells.
    """
    if path.stat().st_size % _PAGE:
        return False
    with path.open("rb") as content:
        return len(set(content.read(_PAGE))) >= _MANY_VALUES
