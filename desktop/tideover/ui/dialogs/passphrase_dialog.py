"""Asks for passphrases: for the one that holds, for a new one twice, or for both."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QProgressBar

from tideover.domain.errors import InputError, StoreEncrypted
from tideover.domain.protection import SHORTEST_PASSPHRASE, chosen_passphrase, typed_passphrase
from tideover.ui import messages
from tideover.ui.dialogs.form_dialog import FormDialog
from tideover.ui.theme import spacing
from tideover.ui.widgets.field import Field
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.widgets.passphrase_edit import PassphraseEdit
from tideover.ui.wording.encryption import forgotten_text
from tideover.ui.work import Progress

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from tideover.ui.work import Report


class Asks(Enum):
    """What the passphrases are for."""

    ENCRYPT = auto()
    CHANGE = auto()
    DECRYPT = auto()
    RESTORE = auto()


class PassphraseDialog(FormDialog):
    """A form for passphrases, which goes only when what it was for has been done.

    `outcome` is then what `act` returned. It is called beside the window with the passphrase that
    holds and the new one; what is not asked for is empty.
    """

    def __init__(
        self, asks: Asks, act: Callable[[str, str], object], parent: QWidget | None = None
    ) -> None:
        """Ask; nothing happens before the form is complete."""
        super().__init__(parent)
        self.outcome: object = None
        self._asks = asks
        self._act = act
        self._work = Progress(self)
        self._work.done.connect(self._finish)
        self._work.failed.connect(self._fail)
        self.about = PlainLabel(wrap=True)
        self.warning = PlainLabel(wrap=True)
        self.present, self.new, self.again = (PassphraseEdit() for _ in range(3))
        self.fields = {
            "present": Field("", self.present),
            "passphrase": Field("", self.new),
            "again": Field("", self.again),
        }
        self.shown = QCheckBox()
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.busy.hide()
        self._lay_out()
        for edit in (self.present, self.new, self.again):
            edit.textEdited.connect(self._take_back)
        self.shown.toggled.connect(self._show_typed)
        self.setMinimumWidth(spacing(110))
        self.retranslate()
        (self.present if self._asks_present else self.new).setFocus()

    @property
    def _asks_present(self) -> bool:
        return self._asks is not Asks.ENCRYPT

    @property
    def _asks_new(self) -> bool:
        return self._asks in {Asks.ENCRYPT, Asks.CHANGE}

    def _lay_out(self) -> None:
        self.fields["present"].setVisible(self._asks_present)
        for about_new in (self.fields["passphrase"], self.fields["again"], self.warning):
            about_new.setVisible(self._asks_new)
        for row in (self.about, *self.fields.values(), self.shown, self.warning, self.busy):
            self.rows.addWidget(row)
        self.rows.addStretch(1)

    def retranslate(self) -> None:
        """Name every field."""
        super().retranslate()
        title, about, keep = self._words()
        self.setWindowTitle(title)
        self.about.setText(about)
        self.keep.setText(keep)
        self.warning.setText(forgotten_text())
        self.shown.setText(self.tr("&Show what I type"))
        self.busy.setAccessibleName(self.tr("Working"))
        is_of_backup = self._asks is Asks.RESTORE
        self.fields["present"].set_label(
            self.tr("&Passphrase of the backup") if is_of_backup else self.tr("&Present passphrase")
        )
        self.fields["passphrase"].set_label(self.tr("&New passphrase"))
        self.fields["passphrase"].set_hint(
            self.tr("At least {least} characters. To type it in Chinese, let it be shown.").format(
                least=SHORTEST_PASSPHRASE
            )
        )
        self.fields["again"].set_label(self.tr("The same &again"))

    def _words(self) -> tuple[str, str, str]:
        match self._asks:
            case Asks.ENCRYPT:
                return (
                    self.tr("Encrypt the household"),
                    self.tr(
                        "The household, its documents and every backup from now on can then be "
                        "read only by who knows the passphrase. Tideover asks for it at every "
                        "start. Earlier backups stay as they are until you encrypt or delete them."
                    ),
                    self.tr("Encrypt"),
                )
            case Asks.CHANGE:
                return (
                    self.tr("Change the passphrase"),
                    self.tr(
                        "The household is encrypted anew. Earlier backups still open with the "
                        "passphrase that they were made with."
                    ),
                    self.tr("Change it"),
                )
            case Asks.DECRYPT:
                return (
                    self.tr("Stop encrypting"),
                    self.tr(
                        "Whoever has this disk or a copy of the file can then read the household "
                        "and its documents. Earlier backups stay encrypted and need their "
                        "passphrase."
                    ),
                    self.tr("Stop encrypting"),
                )
            case Asks.RESTORE:
                return (
                    self.tr("Restore an encrypted backup"),
                    self.tr(
                        "This backup was encrypted with another passphrase than that of now. Type "
                        "the one it was made with."
                    ),
                    self.tr("Restore"),
                )

    def save(self) -> None:
        """Do what the passphrases are for, or say what is wrong with them."""
        if self._work.running:
            return
        self._take_back()
        try:
            present = self._typed_present()
            typed = (self.new.text(), self.again.text())
            new = chosen_passphrase(*typed) if self._asks_new else ""
        except InputError as error:
            self.refuse(error, self.fields)
            self.fit()
            return
        self._set_busy(busy=True)
        act = self._act

        def job(_report: Report) -> object:
            return act(present, new)

        self._work.start(job)

    def _typed_present(self) -> str:
        if not self._asks_present:
            return ""
        try:
            return typed_passphrase(self.present.text())
        except InputError as error:
            error.params["field"] = "present"
            raise

    def _set_busy(self, *, busy: bool) -> None:
        self.busy.setVisible(busy)
        self.fit()
        for widget in (self.present, self.new, self.again, self.keep, self.leave):
            widget.setEnabled(not busy)

    def _finish(self, outcome: object) -> None:
        self.outcome = outcome
        self._set_busy(busy=False)
        self.accept()

    def _fail(self, error: Exception) -> None:
        self._set_busy(busy=False)
        if isinstance(error, StoreEncrypted):
            self.fields["present"].show_problem(messages.error_text(error))
            self.present.selectAll()
            self.present.setFocus()
        else:
            self.say(messages.error_text(error))
        self.fit()

    def _take_back(self) -> None:
        self.say("")
        for field in self.fields.values():
            field.show_problem("")

    def _show_typed(self, shown: bool) -> None:  # noqa: FBT001 - as Qt emits it
        for edit in (self.present, self.new, self.again):
            edit.show_typed(shown=shown)

    def reject(self) -> None:
        """Leave, unless it is being done just now."""
        if not self._work.running:
            super().reject()
