"""Why a backup was made."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def reason_text(reason: str) -> str:
    """Return why a backup was made; the code itself where nobody knows it."""
    translate = QCoreApplication.translate
    return {
        "close": translate("Backups", "When Tideover was closed"),
        "import": translate("Backups", "Before an import"),
        "migration": translate("Backups", "Before an update of the file"),
        "restore": translate("Backups", "Before a backup was restored"),
        "hand": translate("Backups", "By hand"),
        "protection": translate("Backups", "After the encryption was changed"),
    }.get(reason, reason)
