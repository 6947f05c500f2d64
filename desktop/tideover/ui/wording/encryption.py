"""What encryption is, what it costs, and why a passphrase is not taken."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from tideover.domain.protection import Protection


def protection_text(protection: Protection) -> str:
    """Return whether a backup can be read by others."""
    translate = QCoreApplication.translate
    return {
        Protection.NONE: translate("Encryption", "not encrypted"),
        Protection.SAME: translate("Encryption", "encrypted"),
        Protection.OTHER: translate("Encryption", "encrypted, other passphrase"),
    }[protection]


def forgotten_text() -> str:
    """Return what it means that the passphrase is kept nowhere."""
    return QCoreApplication.translate(
        "Encryption",
        "Tideover keeps the passphrase nowhere. If it is forgotten, nobody can open the household: "
        "not you, not we. Write it down and keep it where you keep your papers.",
    )


def encryption_texts() -> dict[str, str]:
    """Return the sentence of every code about encryption, in the language of now."""
    translate = QCoreApplication.translate
    return {
        "store_encrypted": translate(
            "Errors",
            "{path} is encrypted and was not opened. Start Tideover again and type its passphrase.",
        ),
        "store_passphrase_wrong": translate(
            "Errors",
            "This passphrase does not open {path}. Mind capital letters and the keyboard's "
            "language. If it is surely the right one, the file is damaged: restore a backup.",
        ),
        "store_protection_changed": translate(
            "Errors",
            "Another program has taken the encryption off the household just now. Nothing was "
            "saved; try again.",
        ),
        "encryption_not_offered": translate(
            "Errors",
            "SQLCipher, which encrypts the household, is not there for this computer. An encrypted "
            "household can only be opened where it is.",
        ),
        **_passphrases(),
    }


def _passphrases() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "passphrase_empty": translate("Errors", "Type the passphrase."),
        "passphrase_not_present": translate(
            "Errors", "This is not the present passphrase of the household."
        ),
        "passphrase_has_nul": translate(
            "Errors", "There is a sign in this passphrase that nobody can type. Type it by hand."
        ),
        "passphrase_too_short": translate(
            "Errors",
            "A passphrase needs at least {least} characters; four or five words are better.",
        ),
        "passphrase_too_plain": translate(
            "Errors", "A passphrase needs at least {least} different characters."
        ),
        "passphrases_differ": translate(
            "Errors", "The two are not the same. Type the passphrase twice."
        ),
    }
