"""Noting what happened: a talk, a promise, a letter, a complaint, a document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QWidget

from tideover.app.cases import Happened, event_command
from tideover.domain.cases import LARGEST_DOCUMENT, CaseEventKind
from tideover.domain.errors import InputError
from tideover.ui import messages
from tideover.ui.dialogs.form_dialog import FormDialog
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.date_edit import DateEdit
from tideover.ui.widgets.field import Field
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.widgets.money_edit import MoneyEdit
from tideover.ui.widgets.text_edit import TextEdit
from tideover.ui.wording.cases import event_kind

if TYPE_CHECKING:
    from tideover.domain.cases import Case, CaseEvent
    from tideover.ui.services import Services

_KINDS = tuple(CaseEventKind)


class EventDialog(FormDialog):
    """What happened, and the document that belongs to it."""

    def __init__(
        self,
        services: Services,
        case: Case,
        event: CaseEvent | None,
        parent: QWidget | None = None,
    ) -> None:
        """Begin with today, or with the event that is to be changed."""
        super().__init__(parent)
        self._services, self._case, self._event = services, case, event
        self._document: tuple[str, bytes] | None = None
        currency = services.snapshot().household.currency
        self.kind = QComboBox()
        self.kind.addItems([""] * len(_KINDS))
        self.day = DateEdit(services.today)
        self.person, self.text = TextEdit(), TextEdit()
        self.amount = MoneyEdit(currency=currency, optional=True)
        self.due = DateEdit(services.today, optional=True)
        self.kept = DateEdit(services.today, optional=True)
        self.attach = Button()
        self.attached = PlainLabel(kind="muted", elide=True)
        self._fields = {
            "kind": Field("", self.kind),
            "day": Field("", self.day),
            "person": Field("", self.person),
            "amount": Field("", self.amount),
            "text": Field("", self.text),
            "due": Field("", self.due),
            "kept_on": Field("", self.kept),
        }
        self._lay_out()
        self.kind.currentIndexChanged.connect(self._follow_kind)
        self.attach.clicked.connect(self._choose_file)
        self._fill()
        self.retranslate()
        self._follow_kind()
        self.text.setFocus()

    def _lay_out(self) -> None:
        fields = self._fields
        self.beside(fields["kind"], fields["day"])
        self.rows.addWidget(fields["text"])
        self.beside(fields["person"], fields["amount"])
        self.beside(fields["due"], fields["kept_on"])
        row = QHBoxLayout()
        row.addWidget(self.attach)
        row.addWidget(self.attached, 1)
        self.rows.addLayout(row)
        self.setMinimumWidth(spacing(130))

    def _fill(self) -> None:
        event = self._event
        if event is None:
            self.day.set_value(self._services.today())
            return
        self.kind.setCurrentIndex(_KINDS.index(event.kind))
        self.day.set_value(event.day)
        self.person.setText(event.person)
        self.text.setText(event.text)
        self.amount.set_value(event.amount)
        self.due.set_value(event.due)
        self.kept.set_value(event.kept_on)
        if event.document is not None:
            self.attached.setText(event.document.name)
        # What was kept stays as it was: its hash would say nothing otherwise.
        self.attach.setVisible(False)

    def retranslate(self) -> None:
        """Name every field."""
        super().retranslate()
        self.setWindowTitle(self.tr("What happened: {lender}").format(lender=self._case.lender))
        for place, kind in enumerate(_KINDS):
            self.kind.setItemText(place, event_kind(kind))
        fields = self._fields
        fields["kind"].set_label(self.tr("&What"))
        fields["day"].set_label(self.tr("&On"))
        fields["text"].set_label(self.tr("What was &said, promised or written"))
        fields["person"].set_label(self.tr("With &whom (name, number, role)"))
        fields["amount"].set_label(self.tr("&Amount (optional)"))
        fields["due"].set_label(self.tr("To be kept &by"))
        fields["due"].set_hint(self.tr("You are reminded as of a payment."))
        fields["kept_on"].set_label(self.tr("&Kept on (optional)"))
        self.attach.setText(self.tr("Keep a document with it…"))

    def read_file(self, path: Path) -> None:
        """Take a document along, or say why it cannot be."""
        self.say("")
        try:
            with path.open("rb") as file:
                content = file.read(LARGEST_DOCUMENT + 1)
        except OSError as error:
            #: {file} is its name, {reason} what the system says
            self.say(
                self.tr("“{file}” cannot be read: {reason}").format(
                    file=path.name, reason=error.strerror or str(error)
                )
            )
            return
        self._document = path.name, content
        self.attached.setText(path.name)

    def save(self) -> None:
        """Keep what happened, or say what is wrong."""
        self.say("")
        for edit in (self.day, self.amount, self.due, self.kept):
            if edit.isVisibleTo(self) and not edit.check():
                edit.setFocus()
                return
        day = self.day.value()
        if day is None:
            return
        happened = Happened(
            day=day,
            kind=_KINDS[self.kind.currentIndex()],
            text=self.text.text(),
            person=self.person.text(),
            due=self.due.value(),
            kept_on=self.kept.value(),
            amount=self.amount.value(),
            document=self._document,
        )
        try:
            command = event_command(self._services.snapshot(), self._case, happened, self._event)
        except InputError as error:
            self.refuse(error, self._fields)
            return
        if self._services.perform(command):
            self.accept()

    def refuse(self, error: InputError, fields: dict[str, Field]) -> None:
        """Say what is wrong at its field; of a document below the form."""
        if error.params.get("field") == "document":
            self.say(messages.error_text(error))
        else:
            super().refuse(error, fields)

    def _follow_kind(self) -> None:
        is_promise = _KINDS[self.kind.currentIndex()].is_promise
        for name in ("due", "kept_on"):
            self._fields[name].setVisible(is_promise)

    def _choose_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("A document to be kept"))
        if chosen:
            self.read_file(Path(chosen))
