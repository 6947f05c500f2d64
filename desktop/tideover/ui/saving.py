"""Files that a person saves: whole or not at all, and for that person's eyes only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QFileDevice, QIODevice, QSaveFile

if TYPE_CHECKING:
    from pathlib import Path

_PRIVATE = QFileDevice.Permission.ReadOwner | QFileDevice.Permission.WriteOwner


def save_whole(path: Path, content: bytes) -> None:
    """Write a file; what was there before stays until the new one is whole.

    Raises:
        OSError: It could not be written; nothing was changed.
    """
    # Qt's file falls back to nothing here: a folder that may not be written is refused.
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise OSError(None, file.errorString(), str(path))
    file.setPermissions(_PRIVATE)
    if file.write(content) != len(content) or not file.commit():
        raise OSError(None, file.errorString(), str(path))
