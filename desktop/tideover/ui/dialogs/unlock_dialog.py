"""What an encrypted household shows before its window: one question."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QHBoxLayout, QProgressBar

from tideover.domain.errors import InputError
from tideover.domain.protection import typed_passphrase
from tideover.ui import messages
from tideover.ui.dialogs.form_dialog import FormDialog
from tideover.ui.later_starts import LaterStarts
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.field import Field
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.widgets.passphrase_edit import PassphraseEdit
from tideover.ui.work import Progress

if TYPE_CHECKING:
    from collections.abc import Callable

    from tideover.ui.work import Report


class UnlockDialog(FormDialog):
    """Asks for the passphrase of the household at `path`, as often as it takes.

    `unlock` is called beside the window; it raises a TideoverError for a passphrase that does not
    open it. `goes_on` says afterwards whether the window is wanted: open, or without the household
    where a backup is to be restored. Else `another` is the household that is wanted instead.
    """

    def __init__(self, path: Path, unlock: Callable[[str], None]) -> None:
        """Ask."""
        super().__init__()
        self.goes_on = False
        self.another: Path | None = None
        self._path = path
        self._unlock = unlock
        self._work = Progress(self)
        self._work.done.connect(self._open)
        self._work.failed.connect(self._fail)
        self.about = PlainLabel(wrap=True)
        self.place = PlainLabel(kind="muted", elide=True)
        self.passphrase = PassphraseEdit()
        self._field = Field("", self.passphrase)
        self.shown = QCheckBox()
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.busy.hide()
        self.forgotten = PlainLabel(kind="muted", wrap=True)
        self.to_backups = Button(kind="link")
        self.to_another = Button(kind="link")
        self._lay_out()
        self.shown.toggled.connect(self._show_typed)
        self.passphrase.textEdited.connect(self._take_back)
        self.to_backups.clicked.connect(self._want_backups)
        self.to_another.clicked.connect(self._want_another)
        self.setMinimumWidth(spacing(120))
        self.retranslate()
        self.passphrase.setFocus()

    def _lay_out(self) -> None:
        links = QHBoxLayout()
        links.addWidget(self.to_another)
        links.addWidget(self.to_backups)
        links.addStretch(1)
        for widget in (self.about, self.place, self._field, self.shown, self.busy, self.forgotten):
            self.rows.addWidget(widget)
        self.rows.addLayout(links)

    def retranslate(self) -> None:
        """Name everything in the language of now."""
        super().retranslate()
        self.setWindowTitle(self.tr("Tideover"))
        self.about.setText(self.tr("This household is encrypted."))
        self.place.setText(str(self._path))
        self._field.set_label(self.tr("&Passphrase"))
        self.shown.setText(self.tr("&Show what I type"))
        self.busy.setAccessibleName(self.tr("Working"))
        self.forgotten.setText(
            self.tr(
                "If it is forgotten, nobody can open the household. A backup opens with the "
                "passphrase that it was made with, or with none."
            )
        )
        self.to_backups.setText(self.tr("Restore a backup…"))
        self.to_another.setText(self.tr("Another household…"))
        self.keep.setText(self.tr("Open"))
        self.leave.setText(self.tr("Quit"))

    def save(self) -> None:
        """Try what was typed."""
        if self._work.running:
            return
        self._take_back()
        try:
            passphrase = typed_passphrase(self.passphrase.text())
        except InputError as error:
            self._field.show_problem(messages.error_text(error))
            self.fit()
            return
        self._set_busy(busy=True)
        unlock = self._unlock

        def job(_report: Report) -> object:
            unlock(passphrase)
            return None

        self._work.start(job)

    def _set_busy(self, *, busy: bool) -> None:
        self.busy.setVisible(busy)
        self.fit()
        for widget in (self.passphrase, self.keep, self.leave, self.to_backups, self.to_another):
            widget.setEnabled(not busy)

    def _open(self, _nothing: object) -> None:
        self.goes_on = True
        self.accept()

    def _fail(self, error: Exception) -> None:
        self._set_busy(busy=False)
        self._field.show_problem(messages.error_text(error))
        self.fit()
        self.passphrase.selectAll()
        self.passphrase.setFocus()

    def _want_backups(self) -> None:
        self.goes_on = True
        self.accept()

    def _want_another(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Another household"),
            str(self._path.parent),
            self.tr("Households (*.tideover)"),
        )
        if chosen:
            self.another = Path(chosen)
            self.accept()

    def _take_back(self) -> None:
        self._field.show_problem("")

    def _show_typed(self, shown: bool) -> None:  # noqa: FBT001 - as Qt emits it
        self.passphrase.show_typed(shown=shown)

    def problem_text(self) -> str:
        """Return what is said to be wrong with the passphrase; empty when nothing is."""
        return self._field.problem()

    def come_forward(self) -> None:
        """Come to the front: somebody started Tideover again."""
        self.raise_()
        self.activateWindow()

    def reject(self) -> None:
        """Leave, unless a passphrase is being tried just now."""
        if not self._work.running:
            super().reject()


def ask(application: QApplication, path: Path, unlock: Callable[[str], None]) -> UnlockDialog:
    """Ask until there is an answer, before there is a window; returns the dialog, closed."""
    dialog = UnlockDialog(path, unlock)
    starts = LaterStarts(path, dialog)
    starts.started_again.connect(dialog.come_forward)
    # The end of the last window would end the application before its window is there.
    application.setQuitOnLastWindowClosed(False)
    dialog.exec()
    application.setQuitOnLastWindowClosed(True)
    starts.close()
    return dialog
