"""Opening the file of a lender, and changing or closing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QWidget

from tideover.app.cases import case_command
from tideover.domain.errors import InputError
from tideover.ui.dialogs.form_dialog import FormDialog
from tideover.ui.theme import spacing
from tideover.ui.widgets.date_edit import DateEdit
from tideover.ui.widgets.field import Field
from tideover.ui.widgets.text_edit import TextEdit
from tideover.viewmodels.cases import lenders

if TYPE_CHECKING:
    from tideover.domain.cases import Case
    from tideover.ui.services import Services


class CaseDialog(FormDialog):
    """The lender, the days, and a note."""

    def __init__(
        self, services: Services, case: Case | None, parent: QWidget | None = None
    ) -> None:
        """Begin with the first lender who has no file, or with the file to be changed."""
        super().__init__(parent)
        self._services = services
        self._case = case
        self.lender = QComboBox()
        self.lender.setEditable(True)
        self.opened = DateEdit(services.today)
        self.closed = DateEdit(services.today, optional=True)
        self.note = TextEdit()
        self._fields = {
            "lender": Field("", self.lender),
            "opened_on": Field("", self.opened),
            "closed_on": Field("", self.closed),
            "note": Field("", self.note),
        }
        self.rows.addWidget(self._fields["lender"])
        self.beside(self._fields["opened_on"], self._fields["closed_on"])
        self.rows.addWidget(self._fields["note"])
        self.setMinimumWidth(spacing(110))
        self._fill()
        self.retranslate()
        self.lender.setFocus()

    def _fill(self) -> None:
        snapshot = self._services.snapshot()
        names = lenders(snapshot)
        self.lender.addItems(names)
        if self._case is not None:
            self.lender.setCurrentText(self._case.lender)
            self.opened.set_value(self._case.opened_on)
            self.closed.set_value(self._case.closed_on)
            self.note.setText(self._case.note)
            return
        filed = {case.lender.casefold() for case in snapshot.cases if case.closed_on is None}
        free = [name for name in names if name.casefold() not in filed]
        self.lender.setCurrentText(free[0] if free else "")
        self.opened.set_value(self._services.today())

    def retranslate(self) -> None:
        """Name every field."""
        super().retranslate()
        self.setWindowTitle(self.tr("The file of a lender"))
        self._fields["lender"].set_label(self.tr("&Lender"))
        self._fields["lender"].set_hint(
            self.tr("As in your loans: the file finds them by this name.")
        )
        self._fields["opened_on"].set_label(self.tr("&Opened on"))
        self._fields["closed_on"].set_label(self.tr("&Closed on (optional)"))
        self._fields["note"].set_label(self.tr("&Note"))

    def save(self) -> None:
        """Keep the file, or say what is wrong."""
        self.say("")
        for edit in (self.opened, self.closed):
            if not edit.check():
                edit.setFocus()
                return
        opened = self.opened.value()
        if opened is None:
            return
        try:
            command = case_command(
                self._services.snapshot(),
                self.lender.currentText(),
                opened_on=opened,
                closed_on=self.closed.value(),
                note=self.note.text(),
                before=self._case,
            )
        except InputError as error:
            self.refuse(error, self._fields)
            return
        if self._services.perform(command):
            self.accept()
