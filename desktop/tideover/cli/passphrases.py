"""Where a command gets the passphrase of an encrypted household from: never from its own words.

What is typed behind a command can be read by everybody on the computer, and stays in the shell's
history.
"""

from __future__ import annotations

import os
import sys
from getpass import getpass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from tideover.domain.errors import InputError, StoreEncrypted
from tideover.domain.protection import typed_passphrase

FILE_VARIABLE = "TIDEOVER_PASSPHRASE_FILE"
"""Names a file whose first line is the passphrase."""
DESCRIPTOR_VARIABLE = "TIDEOVER_PASSPHRASE_FD"
"""The number of an open file whose first line is the passphrase."""
LONGEST = 4096
"""Bytes; more is no passphrase."""


def passphrase_for(path: Path) -> str:
    """Return the passphrase of the household or the backup at `path`.

    Raises:
        StoreEncrypted: `passphrase_missing` where nobody can be asked, `passphrase_unreadable`, or
            why it can be no passphrase.
    """
    try:
        return typed_passphrase(_given(path))
    except InputError as error:
        raise StoreEncrypted(error.code, path=str(path)) from error


def _given(path: Path) -> str:
    if named := os.environ.get(FILE_VARIABLE):
        return _first_line(Path(named), FILE_VARIABLE)
    if number := os.environ.get(DESCRIPTOR_VARIABLE):
        return _first_line_of_descriptor(number)
    if not sys.stdin.isatty():
        raise StoreEncrypted("passphrase_missing", path=str(path), variable=FILE_VARIABLE)
    prompt = QCoreApplication.translate("CommandLine", "Passphrase of {path}: ")
    return getpass(prompt.format(path=path))


def _first_line(path: Path, variable: str) -> str:
    try:
        with path.open("rb") as content:
            return _passphrase_in(content.read(LONGEST))
    except (OSError, ValueError) as error:
        raise StoreEncrypted("passphrase_unreadable", value=str(path), name=variable) from error


def _first_line_of_descriptor(number: str) -> str:
    try:
        with open(int(number), "rb", closefd=False) as content:
            return _passphrase_in(content.read(LONGEST))
    except (OSError, ValueError) as error:
        name = DESCRIPTOR_VARIABLE
        raise StoreEncrypted("passphrase_unreadable", value=number, name=name) from error


def _passphrase_in(content: bytes) -> str:
    return content.partition(b"\n")[0].removesuffix(b"\r").decode()


def passphrase_texts() -> dict[str, str]:
    """Return the sentence of every code that only this module refuses with."""
    translate = QCoreApplication.translate
    return {
        "passphrase_missing": translate(
            "CommandLine",
            "{path} is encrypted, and nobody can be asked for its passphrase. Start the command in "
            "a terminal, or name in {variable} a file whose first line is the passphrase.",
        ),
        "passphrase_unreadable": translate(
            "CommandLine", "The passphrase cannot be read from {value}, which {name} names."
        ),
    }
