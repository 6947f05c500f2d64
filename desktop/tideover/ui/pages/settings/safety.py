"""Where the household is kept, its backups, and the check of its data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QProgressBar, QWidget

from tideover.domain.errors import StoreEncrypted, TideoverError
from tideover.ui import messages
from tideover.ui.format import moment_text, size_text
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.data_table import Cell, CellModel, DataTable, Header
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.wording.backups import reason_text
from tideover.ui.wording.encryption import protection_text
from tideover.ui.work import Progress

if TYPE_CHECKING:
    from tideover.app.ports import BackupInfo
    from tideover.domain.findings import Finding
    from tideover.ui.services import Services
    from tideover.ui.work import Report

TABLE_HEIGHT = 200


class SafetyCard(Card):
    """Makes, lists and restores backups; checks the store.

    Signals:
        message_requested: a sentence to show for a few seconds.
        backups_listed: the backups there are, a tuple, newest first.
    """

    message_requested = Signal(str)
    backups_listed = Signal(object)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        """Begin without a list; `show_backups` reads it."""
        super().__init__(parent=parent)
        self._services = services
        self._listed: tuple[BackupInfo, ...] = ()
        self._question = ""
        self._was_encrypted = self._was_closed = False
        self._work = Progress(self)
        self._work.done.connect(self._finish)
        self._work.failed.connect(self._fail)
        self._place = PlainLabel(kind="muted", elide=True)
        self.show_folder = Button(kind="link")
        self.make = Button()
        self.restore = Button()
        self.check = Button()
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.busy.hide()
        self.outcome = PlainLabel(wrap=True)
        self.outcome.hide()
        self.model = CellModel(self)
        self.table = DataTable()
        self.table.setModel(self.model)
        self.table.setFixedHeight(TABLE_HEIGHT)
        self.none_yet = PlainLabel(kind="muted", wrap=True)
        self._lay_out()
        self.show_folder.clicked.connect(self._open_folder)
        self.make.clicked.connect(self._make)
        self.restore.clicked.connect(self._restore)
        self.check.clicked.connect(self._check)
        self.table.selectionModel().selectionChanged.connect(self._offer)

    def _lay_out(self) -> None:
        place = QHBoxLayout()
        place.addWidget(self._place, 1)
        place.addWidget(self.show_folder)
        buttons = QHBoxLayout()
        buttons.setSpacing(spacing(2))
        for button in (self.make, self.restore, self.check):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.body.addLayout(place)
        self.body.addWidget(self.none_yet)
        self.body.addWidget(self.table)
        self.body.addWidget(self.busy)
        self.body.addWidget(self.outcome)
        self.body.addLayout(buttons)

    def retranslate(self) -> None:
        """Name everything in the language of now."""
        self.set_title(self.tr("Your data and its backups"))
        self._place.setText(str(self._services.store))
        self.show_folder.setText(self.tr("Show folder"))
        self.make.setText(self.tr("Back up now"))
        self.restore.setText(self.tr("Restore the selected backup"))
        self.check.setText(self.tr("Check my data"))
        self.busy.setAccessibleName(self.tr("Working"))
        self.table.setAccessibleName(self.tr("Backups"))
        self.none_yet.setText(
            self.tr("There is no backup yet. One is made at every close after a change.")
        )
        self.model.set_headers(
            (
                Header(self.tr("Made")),
                Header(self.tr("Why")),
                Header(self.tr("Size"), right=True),
                Header(self.tr("Protection")),
            )
        )
        self.table.stretch(1)
        header = self.table.horizontalHeader()
        for column in (0, 2, 3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    def show_backups(self) -> None:
        """Read the list of backups again."""
        try:
            self._listed = self._services.backups.listed()
        except TideoverError as error:
            self._say(messages.error_text(error), "error")
            self._listed = ()
        rows = [
            (
                Cell(moment_text(each.made_at)),
                Cell(reason_text(each.reason), tone="muted"),
                Cell(size_text(each.size), tone="muted", right=True),
                Cell(protection_text(each.protection), tone="muted"),
            )
            for each in self._listed
        ]
        self.model.show_rows([each.path for each in self._listed], rows)
        self.table.setVisible(bool(rows))
        self.none_yet.setVisible(not rows)
        self._offer()
        self.backups_listed.emit(self._listed)

    def _offer(self) -> None:
        idle = not self._work.running
        self.make.setEnabled(idle)
        self.check.setEnabled(idle)
        self.restore.setEnabled(idle and self._selected() is not None)

    def _selected(self) -> BackupInfo | None:
        row = self.table.currentIndex().row()
        chosen = self.table.selectionModel().hasSelection() and 0 <= row < len(self._listed)
        return self._listed[row] if chosen else None

    def _make(self) -> None:
        self._begin("make")
        self._work.start(self._made)

    def _made(self, _report: Report) -> object:
        return self._services.backups.make("hand")

    def _restore(self) -> None:
        chosen = self._selected()
        if chosen is None:
            return
        self._chosen = chosen
        self._was_encrypted = self._services.protection.is_encrypted
        self._was_closed = self._services.protection.is_closed
        self._begin("restore")
        self._work.start(self._restored)

    def _restored(self, _report: Report) -> object:
        return self._services.backups.restore(self._chosen.path)

    def _check(self) -> None:
        self._begin("check")
        self._work.start(self._checked)

    def _checked(self, _report: Report) -> object:
        return self._services.backups.check()

    def _begin(self, question: str) -> None:
        self._question = question
        self._say("", "")
        self.busy.show()
        for button in (self.make, self.restore, self.check):
            button.setEnabled(False)

    def _finish(self, result: object) -> None:
        self.busy.hide()
        match self._question:
            case "make":
                self.message_requested.emit(self.tr("The backup was written and verified."))
            case "restore":
                self._services.reload()
                self._say(self._restored_text(result), "")
            case _:
                self._tell_findings(result if isinstance(result, tuple) else ())
        self.show_backups()

    def _restored_text(self, kept: object) -> str:
        restored = self.tr("Restored. The household as it was before is kept here: {path}")
        parts = [restored.format(path=kept)]
        is_encrypted = self._services.protection.is_encrypted
        if is_encrypted and not self._was_encrypted:
            parts.append(self.tr("It is encrypted now, with the passphrase of the backup."))
        elif self._was_closed and not is_encrypted:
            parts.append(self.tr("It is not encrypted now, because the backup was not."))
        return " ".join(parts)

    def _tell_findings(self, findings: tuple[Finding, ...]) -> None:
        if not findings:
            self._say(self.tr("All is well: the file is whole and every number adds up."), "")
            return
        self._say("\n".join(messages.finding_text(finding) for finding in findings), "error")

    def _fail(self, error: Exception) -> None:
        self.busy.hide()
        if self._question == "restore" and isinstance(error, StoreEncrypted):
            self._ask_passphrase()
        else:
            self._say(messages.error_text(error), "error")
        self.show_backups()

    def _ask_passphrase(self) -> None:
        """Ask for the passphrase of the backup that was chosen, and restore it with that."""
        # Nearly every backup opens with the passphrase of now, or with none.
        from tideover.ui.dialogs.passphrase_dialog import Asks, PassphraseDialog

        backups, path = self._services.backups, self._chosen.path
        dialog = PassphraseDialog(
            Asks.RESTORE, lambda present, _: backups.restore(path, present), self
        )
        dialog.setObjectName("passphrase")
        dialog.accepted.connect(self._finish_asked)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _finish_asked(self) -> None:
        dialog = self.sender()
        self._finish(getattr(dialog, "outcome", None))

    def _say(self, sentence: str, kind: str) -> None:
        self.outcome.setProperty("kind", kind)
        self.outcome.style().unpolish(self.outcome)
        self.outcome.style().polish(self.outcome)
        self.outcome.setText(sentence)
        self.outcome.setVisible(bool(sentence))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._services.store.parent)))
