"""Free text, cleaned once where it enters: typed by a person or read from a statement."""

from __future__ import annotations

import unicodedata

from tideover.domain.errors import InputError

LONGEST_NAME = 200
LONGEST_NOTE = 2000

_JOINERS = {"\u200c", "\u200d"}


def clean_text(text: str, longest: int = LONGEST_NAME) -> str:
    """Return the text in NFC without control and direction characters, trimmed and cut.

    Zero-width and bidirectional controls make one name look like another on the screen; no
    household needs them. Joiners stay, they carry meaning in some scripts.
    """
    kept = (
        " " if letter in "\t\r\n" else letter
        for letter in unicodedata.normalize("NFC", text)
        if letter in "\t\r\n" or letter in _JOINERS or unicodedata.category(letter) not in _DROPPED
    )
    return " ".join("".join(kept).split())[:longest].strip()


_DROPPED = {"Cc", "Cf", "Cs", "Co", "Cn"}


def required_name(text: str, *, field: str = "name") -> str:
    """Return the cleaned name; raises InputError `name_empty` when nothing is left of it."""
    cleaned = clean_text(text)
    if not cleaned:
        raise InputError("name_empty", field=field)
    return cleaned
