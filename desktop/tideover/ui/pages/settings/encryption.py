"""Whether the household is encrypted: turned on, given another passphrase, turned off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from tideover.domain.errors import StoreError
from tideover.domain.protection import Protection
from tideover.ui import messages
from tideover.ui.dialogs.passphrase_dialog import Asks, PassphraseDialog
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.work import Progress

if TYPE_CHECKING:
    from collections.abc import Callable

    from tideover.app.ports import BackupInfo
    from tideover.ui.services import Services
    from tideover.ui.work import Report


class EncryptionCard(Card):
    """Says plainly who can read the household, and changes it.

    Signals:
        message_requested: a sentence to show for a few seconds.
        backups_changed: there are other backups than before.
    """

    message_requested = Signal(str)
    backups_changed = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        """Begin without knowing anything; `show_backups` follows."""
        super().__init__(parent=parent)
        self._services = services
        self._listed: tuple[BackupInfo, ...] = ()
        self._said = ""
        self._work = Progress(self)
        self._work.done.connect(self._finish_earlier)
        self._work.failed.connect(self._fail)
        self.state = PlainLabel(wrap=True)
        self.earlier = PlainLabel(kind="muted", wrap=True)
        self.outcome = PlainLabel(wrap=True)
        self.encrypt, self.change, self.decrypt = (Button() for _ in range(3))
        self.encrypt_earlier, self.remove_earlier = (Button() for _ in range(2))
        self.really_remove, self.keep_earlier = (Button() for _ in range(2))
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self._lay_out()
        self.encrypt.clicked.connect(self._ask_to_encrypt)
        self.change.clicked.connect(self._ask_to_change)
        self.decrypt.clicked.connect(self._ask_to_decrypt)
        self.encrypt_earlier.clicked.connect(self._encrypt_earlier)
        self.remove_earlier.clicked.connect(self._doubt)
        self.keep_earlier.clicked.connect(self._show)
        self.really_remove.clicked.connect(self._remove_earlier)

    def _lay_out(self) -> None:
        rows = (
            (self.encrypt, self.change, self.decrypt),
            (self.encrypt_earlier, self.remove_earlier, self.really_remove, self.keep_earlier),
        )
        self.body.addWidget(self.state)
        for place, buttons in enumerate(rows):
            if place:
                self.body.addWidget(self.earlier)
            row = QHBoxLayout()
            row.setSpacing(spacing(2))
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            self.body.addLayout(row)
        for widget in (self.busy, self.outcome):
            widget.hide()
            self.body.addWidget(widget)

    def retranslate(self) -> None:
        """Name everything in the language of now."""
        self.set_title(self.tr("Encryption"))
        self.encrypt.setText(self.tr("Encrypt the household…"))
        self.change.setText(self.tr("Change the passphrase…"))
        self.decrypt.setText(self.tr("Stop encrypting…"))
        self.encrypt_earlier.setText(self.tr("Encrypt them"))
        self.remove_earlier.setText(self.tr("Delete them…"))
        self.really_remove.setText(self.tr("Delete them for good"))
        self.keep_earlier.setText(self.tr("Keep them"))
        self.busy.setAccessibleName(self.tr("Working"))
        self._show()

    def show_backups(self, listed: tuple[BackupInfo, ...]) -> None:
        """Show what holds now, of the household and of its backups."""
        self._listed = listed
        self._show()

    def _show(self) -> None:
        protection = self._services.protection
        closed = protection.is_closed
        encrypted = protection.is_encrypted
        self.state.setText(self._state_text(closed=closed, encrypted=encrypted))
        self.encrypt.setVisible(protection.is_offered and not encrypted and not closed)
        self.change.setVisible(encrypted)
        self.decrypt.setVisible(encrypted)
        plain = self._count(Protection.NONE) if encrypted else 0
        other = self._count(Protection.OTHER) if encrypted else 0
        self.earlier.setText(self._earlier_text(plain, other))
        self.earlier.setVisible(bool(plain or other))
        self.encrypt_earlier.setVisible(bool(plain))
        self.remove_earlier.setVisible(bool(plain))
        self.really_remove.hide()
        self.keep_earlier.hide()

    def _state_text(self, *, closed: bool, encrypted: bool) -> str:
        if closed:
            return self.tr(
                "The household is encrypted and was not opened. Start Tideover again and type its "
                "passphrase, or restore a backup."
            )
        if encrypted:
            return self.tr(
                "Encrypted. Without the passphrase nobody can read the household, its documents "
                "or the backups made since."
            )
        plainly = self.tr(
            "Not encrypted: whoever has this disk or a copy of the file can read the household "
            "and its documents."
        )
        if self._services.protection.is_offered:
            return plainly
        return f"{plainly} {messages.error_text(StoreError('encryption_not_offered'))}"

    def _earlier_text(self, plain: int, other: int) -> str:
        parts = []
        if plain:
            parts.append(
                self.tr("Earlier backups that anybody can read: {count}.").format(count=plain)
            )
        if other:
            parts.append(
                self.tr("Backups that open with another passphrase only: {count}.").format(
                    count=other
                )
            )
        return " ".join(parts)

    def _count(self, protection: Protection) -> int:
        return sum(each.protection is protection for each in self._listed)

    def _ask_to_encrypt(self) -> None:
        protection = self._services.protection
        self._ask(
            Asks.ENCRYPT,
            lambda _, new: protection.encrypt(new),
            self.tr("The household is encrypted, and a backup of it too."),
        )

    def _ask_to_change(self) -> None:
        self._ask(
            Asks.CHANGE,
            self._services.protection.change,
            self.tr("The new passphrase holds, for a new backup too."),
        )

    def _ask_to_decrypt(self) -> None:
        protection = self._services.protection
        self._ask(
            Asks.DECRYPT,
            lambda present, _: protection.decrypt(present),
            self.tr("The household is no longer encrypted."),
        )

    def _ask(self, asks: Asks, act: Callable[[str, str], None], said: str) -> None:
        self._said = said
        backups = self._services.backups

        def act_and_back_up(present: str, new: str) -> StoreError | None:
            act(present, new)
            try:
                backups.make("protection")
            except StoreError as error:
                return error
            return None

        dialog = PassphraseDialog(asks, act_and_back_up, self)
        dialog.setObjectName("passphrases")
        dialog.accepted.connect(self._finish)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _finish(self) -> None:
        dialog = self.sender()
        failed = dialog.outcome if isinstance(dialog, PassphraseDialog) else None
        self.message_requested.emit(self._said)
        if isinstance(failed, StoreError):
            self._say(messages.error_text(failed), "error")
        else:
            self._say("", "")
        self.backups_changed.emit()

    def _encrypt_earlier(self) -> None:
        backups = self._services.backups
        self._begin(lambda _: backups.encrypt_earlier())
        self._said = self.tr("Backups that were encrypted: {count}.")

    def _doubt(self) -> None:
        self._say(self.tr("A deleted backup cannot be brought back."), "")
        for button in (self.encrypt_earlier, self.remove_earlier):
            button.hide()
        for button in (self.really_remove, self.keep_earlier):
            button.show()

    def _remove_earlier(self) -> None:
        backups = self._services.backups
        self._begin(lambda _: backups.remove_unencrypted())
        self._said = self.tr("Backups that were deleted: {count}.")

    def _begin(self, job: Callable[[Report], object]) -> None:
        self._say("", "")
        self.busy.show()
        for button in (self.encrypt_earlier, self.remove_earlier, self.really_remove):
            button.hide()
        self.keep_earlier.hide()
        self._work.start(job)

    def _finish_earlier(self, count: object) -> None:
        self.busy.hide()
        self.message_requested.emit(self._said.format(count=count))
        self.backups_changed.emit()

    def _fail(self, error: Exception) -> None:
        self.busy.hide()
        self._say(messages.error_text(error), "error")
        self.backups_changed.emit()

    def _say(self, sentence: str, kind: str) -> None:
        self.outcome.setProperty("kind", kind)
        self.outcome.style().unpolish(self.outcome)
        self.outcome.style().polish(self.outcome)
        self.outcome.setText(sentence)
        self.outcome.setVisible(bool(sentence))
