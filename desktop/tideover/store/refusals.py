"""What SQLite's errors mean for the user."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING

from tideover.domain.errors import (
    BugError,
    StoreDamaged,
    StoreEncrypted,
    StoreError,
    StoreFull,
    StoreLocked,
    StoreMissing,
    StoreReadOnly,
    TideoverError,
)
from tideover.store import keys
from tideover.store.cipher import is_plain, looks_encrypted

if TYPE_CHECKING:
    from pathlib import Path

_LEAST_ROOM = 64 * 1024
"""Bytes; with less left on the disk a failed write is put down to that."""


def meaning(error: Exception, path: Path) -> TideoverError:
    """Return the error of ours that says what happened to the store at `path`."""
    name = name_of(error)
    if name.startswith("SQLITE_CONSTRAINT"):
        return BugError("store_refused", reason=name)
    for beginning, refusal in _REFUSALS:
        if name.startswith(beginning):
            return refusal(path)
    return StoreError("store_io", path=str(path))


def name_of(error: Exception) -> str:
    """Return SQLite's own name of an error.

    Python's module raises one without a name where a text in the file is not text at all.
    """
    return str(getattr(error, "sqlite_errorname", "SQLITE_CORRUPT"))


def _not_writable(path: Path) -> StoreError:
    if path.exists() and os.access(path, os.W_OK) and not os.access(path.parent, os.W_OK):
        return StoreReadOnly("store_folder_read_only", path=str(path.parent))
    return StoreReadOnly(path=str(path))


def _not_opened(path: Path) -> StoreError:
    """Tell apart why a file could not be opened, or its journal not be made beside it."""
    if not path.exists():
        return StoreMissing(path=str(path))
    if path.is_dir():
        return StoreDamaged("store_is_a_folder", path=str(path))
    if not os.access(path, os.R_OK):
        return StoreReadOnly("store_unreadable", path=str(path))
    if not os.access(path.parent, os.W_OK):
        return StoreReadOnly("store_folder_read_only", path=str(path.parent))
    return StoreError("store_io", path=str(path))


def _no_room(path: Path) -> bool:
    with suppress(OSError):
        return shutil.disk_usage(path.parent).free < _LEAST_ROOM
    return False


def _locked(path: Path) -> StoreError:
    return StoreLocked(path=str(path))


def _full(path: Path) -> StoreError:
    return StoreFull(path=str(path))


def _not_a_database(path: Path) -> StoreError:
    """Tell apart a file that is encrypted from one that is nothing of ours.

    Nobody in this process can have it open, so it may be looked into.
    """
    with suppress(OSError):
        key = keys.key_of(path)
        if key is not None and key.salt != keys.salt_of(path):
            # Another program put another file there.
            keys.remember(path, None)
            if is_plain(path):
                return StoreLocked("store_protection_changed", path=str(path))
        if keys.key_of(path) is None and looks_encrypted(path):
            return StoreEncrypted(path=str(path))
    return StoreDamaged("store_not_a_database", path=str(path))


def _broken(path: Path) -> StoreError:
    return StoreDamaged(path=str(path))


def _disk_failed(path: Path) -> StoreError:
    """A full disk may show as a failed write, so the room that is left decides."""
    return StoreFull(path=str(path)) if _no_room(path) else StoreError("store_io", path=str(path))


def _other_tables(path: Path) -> StoreError:
    """SQLite's plain error: a table or a column that every household has is not there."""
    return StoreDamaged("store_not_a_household", path=str(path))


_REFUSALS = (
    ("SQLITE_BUSY", _locked),
    ("SQLITE_LOCKED", _locked),
    # Another file has taken its place since it was opened.
    ("SQLITE_READONLY_DBMOVED", _locked),
    ("SQLITE_READONLY", _not_writable),
    ("SQLITE_PERM", _not_writable),
    ("SQLITE_AUTH", _not_writable),
    ("SQLITE_FULL", _full),
    ("SQLITE_CANTOPEN", _not_opened),
    ("SQLITE_NOTADB", _not_a_database),
    ("SQLITE_CORRUPT", _broken),
    ("SQLITE_FORMAT", _broken),
    ("SQLITE_IOERR", _disk_failed),
    ("SQLITE_ERROR", _other_tables),
)
