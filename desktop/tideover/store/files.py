"""Files that nobody else may read and that survive a power failure."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from typing import TYPE_CHECKING

from tideover.domain.errors import StoreError, StoreFull, StoreMissing, StoreReadOnly

if TYPE_CHECKING:
    from pathlib import Path

OWNER_READS_AND_WRITES = 0o600
OWNER_ENTERS = 0o700

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT}
_NOT_ALLOWED = {errno.EACCES, errno.EPERM, errno.EROFS}


def refusal(error: OSError, path: Path) -> StoreError:
    """Return what the operating system's refusal of `path` means for the user."""
    if error.errno in _NO_ROOM:
        return StoreFull(path=str(path))
    if error.errno in _NOT_ALLOWED:
        return StoreReadOnly(path=str(path))
    if error.errno == errno.ENOENT:
        return StoreMissing(path=str(path))
    return StoreError("store_io", path=str(path))


def make_private_folder(path: Path) -> None:
    """Make the folder, and the parents it lacks, so that only the owner enters them.

    One that is there already is left as it is: it may be the user's documents, or everybody's.

    Raises:
        StoreError: It cannot be made.
    """
    try:
        missing = [folder for folder in (path, *path.parents) if not folder.exists()]
        for folder in reversed(missing):
            folder.mkdir(mode=OWNER_ENTERS, exist_ok=True)
            sync_folder(folder.parent)
    except OSError as error:
        raise refusal(error, path) from error


def make_private(path: Path) -> None:
    """Take a file away from other users of the computer; one that may not be changed stays."""
    with suppress(OSError):
        if path.stat().st_mode & 0o077:
            path.chmod(OWNER_READS_AND_WRITES)


def create_private(path: Path) -> None:
    """Create an empty file for the owner alone, whatever the umask; never over another one.

    SQLite gives its journals the rights of the file it finds, so a store is created this way
    before SQLite sees it.

    Raises:
        FileExistsError: There is one.
        StoreError: It cannot be created.
    """
    try:
        descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, OWNER_READS_AND_WRITES)
    except FileExistsError:
        raise
    except OSError as error:
        raise refusal(error, path) from error
    os.close(descriptor)


def sync_file(path: Path) -> None:
    """Wait until the file's bytes are on the disk."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(path: Path) -> None:
    """Wait until the names in the folder are on the disk; Windows has no such call."""
    if os.name != "posix":
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write_durably(path: Path, content: bytes) -> None:
    """Replace a whole file: after a power failure it is the old one or the new one.

    Raises:
        StoreError: The new content is not there; the old one is.
    """
    unfinished = path.with_name(f"{path.name}.unfinished")
    try:
        unfinished.unlink(missing_ok=True)
        create_private(unfinished)
        unfinished.write_bytes(content)
        sync_file(unfinished)
        unfinished.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise refusal(error, path) from error
