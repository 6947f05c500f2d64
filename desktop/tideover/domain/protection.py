"""What keeps a household's file from being read by others: a passphrase, and its rules."""

from __future__ import annotations

import unicodedata
from enum import Enum

from tideover.domain.errors import InputError

SHORTEST_PASSPHRASE = 8
"""Characters."""
FEWEST_DIFFERENT = 4
"""Different characters: `aaaaaaaa` is as good as none."""
NUL = "\0"


class Protection(Enum):
    """How a file is protected, seen from the household that is open."""

    NONE = "none"
    """Whoever has the file can read it."""
    SAME = "same"
    """Encrypted, and opened by the household's passphrase of now."""
    OTHER = "other"
    """Encrypted with another passphrase: that of an earlier day, or of another household."""


def typed_passphrase(text: str) -> str:
    """Return a passphrase as it is used: the same one, however a keyboard composes its letters.

    Raises:
        InputError: `passphrase_empty`, or `passphrase_has_nul`: SQLCipher would end there.
    """
    if not text:
        raise InputError("passphrase_empty", field="passphrase")
    if NUL in text:
        raise InputError("passphrase_has_nul", field="passphrase")
    return unicodedata.normalize("NFC", text)


def chosen_passphrase(text: str, again: str) -> str:
    """Return a new passphrase as it is used.

    Raises:
        InputError: As `typed_passphrase`; `passphrase_too_short` below eight characters,
            `passphrase_too_plain` with fewer than four different ones; `passphrases_differ`, with
            the field `again`, when it was not typed twice.
    """
    passphrase = typed_passphrase(text)
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise InputError("passphrase_too_short", field="passphrase", least=SHORTEST_PASSPHRASE)
    if len(set(passphrase)) < FEWEST_DIFFERENT:
        raise InputError("passphrase_too_plain", field="passphrase", least=FEWEST_DIFFERENT)
    if unicodedata.normalize("NFC", again) != passphrase:
        raise InputError("passphrases_differ", field="again")
    return passphrase
