"""The keys of the encrypted files that this process may open; they are in memory and nowhere else.

A passphrase becomes a key as SQLCipher itself makes one, with the salt that stands at the beginning
of the file: the file and the passphrase are all that anybody needs, with whatever program. It is
done once for a file, because it takes a third of a second on purpose, and every question to a
store opens it anew.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import RLock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SALT_BYTES = 16
_SECRET_BYTES = 32
_ROUNDS = 256_000
"""Of PBKDF2 with HMAC-SHA512: what SQLCipher 4 does with a passphrase."""

_of_path: dict[Path, Key] = {}
_of_salt: dict[bytes, Key] = {}
_swap = RLock()


@dataclass(frozen=True, slots=True)
class Key:
    """What opens one encrypted file; never shown."""

    secret: bytes = field(repr=False)
    salt: bytes = field(repr=False)

    def for_sqlcipher(self) -> str:
        """Return it as SQLCipher takes a key that is made already: in digits, nothing to quote."""
        return f"x'{self.secret.hex()}{self.salt.hex()}'"


def derived(passphrase: str, salt: bytes) -> Key:
    """Return the key of the file that begins with `salt`."""
    secret = hashlib.pbkdf2_hmac("sha512", passphrase.encode(), salt, _ROUNDS, _SECRET_BYTES)
    return Key(secret, salt)


def new_key(passphrase: str) -> Key:
    """Return a key for a file that is not there yet."""
    return derived(passphrase, os.urandom(SALT_BYTES))


def salt_of(path: Path) -> bytes:
    """Return what an encrypted file begins with.

    Only for files that nobody in this process has open: closing one by other means than SQLite's
    drops SQLite's locks of it.
    """
    with path.open("rb") as beginning:
        return beginning.read(SALT_BYTES)


def key_of(path: Path) -> Key | None:
    """Return the key of a file; None where none is known, or needed."""
    return _of_path.get(path.absolute())


def remember(path: Path, key: Key | None) -> None:
    """Know from now on what opens a file; None for one that is not encrypted."""
    if key is None:
        _of_path.pop(path.absolute(), None)
        return
    _of_path[path.absolute()] = key
    _of_salt[key.salt] = key


def forget_wrong(path: Path) -> None:
    """Know no longer what opens a file, nor any other with its salt: it does not."""
    key = _of_path.pop(path.absolute(), None)
    if key is not None and _of_salt.get(key.salt) is key:
        del _of_salt[key.salt]


def recognised(path: Path) -> Key | None:
    """Return the key of a file that nobody has open, if one of the keys known here opens it."""
    key = _of_salt.get(salt_of(path))
    if key is not None:
        remember(path, key)
    return key


@contextmanager
def swapping() -> Iterator[None]:
    """Let nobody ask for keys between the moment a file is replaced and that its key is known."""
    with _swap:
        yield


def has_changed(path: Path, key: Key | None) -> bool:
    """Return whether a file has another key now, once no swap is under way."""
    with _swap:
        return key_of(path) is not key
