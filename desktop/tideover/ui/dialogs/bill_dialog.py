"""Typing what a lender says is owed on a day, or filling it in from the lender's record."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QFileDialog, QGridLayout, QScrollArea, QWidget

from tideover.app.lenders_bills import bill_command
from tideover.domain.errors import InputError, StatementError
from tideover.domain.lenders_bills import BillPart
from tideover.ui import messages
from tideover.ui.dialogs.form_dialog import FormDialog
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.date_edit import DateEdit
from tideover.ui.widgets.field import Field
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.widgets.money_edit import MoneyEdit
from tideover.ui.widgets.text_edit import TextEdit
from tideover.ui.wording.lenders_bills import part_name

if TYPE_CHECKING:
    from tideover.domain.lenders_bills import LendersBill, StatedParts
    from tideover.domain.loans import Loan
    from tideover.domain.money import Money
    from tideover.ui.services import Services

_ANSWERS = (None, True, False)
_COLUMNS = 2


class BillDialog(FormDialog):
    """One field for each part; what the bill does not state stays empty."""

    def __init__(
        self,
        services: Services,
        loan: Loan,
        bill: LendersBill | None,
        parent: QWidget | None = None,
    ) -> None:
        """Begin empty, or with the bill that is to be changed."""
        super().__init__(parent)
        self._services = services
        self._loan = loan
        self._bill = bill
        currency = loan.terms.principal.currency
        self.about = PlainLabel(wrap=True)
        self.day = DateEdit(services.today)
        self.from_file = Button()
        self.amounts = {part: MoneyEdit(currency=currency, optional=True) for part in BillPart}
        self.can_revolve, self.cleared = _answer(), _answer()
        self.note = TextEdit()
        self._fields = {"day": Field("", self.day), "note": Field("", self.note)}
        self._flags = {
            "can_revolve": Field("", self.can_revolve),
            "cleared": Field("", self.cleared),
        }
        self._parts = {part: Field("", edit) for part, edit in self.amounts.items()}
        self._lay_out()
        self.from_file.clicked.connect(self._choose_file)
        self.day.set_value(services.today() if bill is None else bill.day)
        if bill is not None:
            self.fill(bill.stated)
            self.note.setText(bill.note)
        self.retranslate()
        self.amounts[BillPart.BILLED_REVOLVING].setFocus()

    def _lay_out(self) -> None:
        grid_place = QWidget()
        grid = QGridLayout(grid_place)
        grid.setContentsMargins(0, 0, spacing(2), 0)
        grid.setHorizontalSpacing(spacing(3))
        for place, field in enumerate((*self._parts.values(), *self._flags.values())):
            grid.addWidget(field, place // _COLUMNS, place % _COLUMNS)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(grid_place)
        self.rows.addWidget(self.about)
        self.beside(self._fields["day"], self._fields["note"])
        self.rows.addWidget(scroll, 1)
        self.foot.insertWidget(0, self.from_file)
        self.grow(spacing(150), spacing(150))

    def retranslate(self) -> None:
        """Name every field."""
        super().retranslate()
        self.setWindowTitle(self.tr("The lender's bill"))
        self.about.setText(
            #: {loan} is a name
            self.tr(
                "{loan}: what the lender says you owe at the end of the day. Leave empty what the "
                "bill does not state."
            ).format(loan=self._loan.name)
        )
        self._fields["day"].set_label(self.tr("Stated &on"))
        self._fields["note"].set_label(self.tr("&Note"))
        for part, field in self._parts.items():
            field.set_label(part_name(part))
        self._flags["can_revolve"].set_label(self.tr("May it be carried on (revolve)?"))
        self._flags["cleared"].set_label(self.tr("Cleared by the minimum payment?"))
        for answer in (self.can_revolve, self.cleared):
            for place, text in enumerate((self.tr("not stated"), self.tr("yes"), self.tr("no"))):
                answer.setItemText(place, text)
        self.from_file.setText(self.tr("Fill in from a record (JSON)…"))

    def fill(self, stated: StatedParts) -> None:
        """Show what a bill states; every other field becomes empty."""
        for part, edit in self.amounts.items():
            edit.set_value(stated.amount(part))
        self.can_revolve.setCurrentIndex(_ANSWERS.index(stated.can_revolve))
        self.cleared.setCurrentIndex(_ANSWERS.index(stated.cleared_by_minimum))

    def read_file(self, path: Path) -> None:
        """Fill in what a lender's record states, or say why it cannot be read."""
        self.say("")
        try:
            self.fill(self._services.importing.read_bill(path))
        except StatementError as error:
            self.say(messages.error_text(error))

    def _choose_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("The lender's record"), "", self.tr("Records (*.json *.txt)")
        )
        if chosen:
            self.read_file(Path(chosen))

    def save(self) -> None:
        """Keep the bill, or say what is wrong."""
        self.say("")
        if not self.day.check():
            self.day.setFocus()
            return
        for edit in self.amounts.values():
            if not edit.check():
                edit.setFocus()
                return
        day = self.day.value()
        if day is None:
            return
        try:
            command = bill_command(
                self._loan,
                day,
                self._typed(),
                can_revolve=_ANSWERS[self.can_revolve.currentIndex()],
                cleared_by_minimum=_ANSWERS[self.cleared.currentIndex()],
                note=self.note.text(),
                before=self._bill,
            )
        except InputError as error:
            fields = {part.value: field for part, field in self._parts.items()}
            self.refuse(error, {**self._fields, **fields})
            return
        if self._services.perform(command):
            self.accept()

    def _typed(self) -> dict[BillPart, Money]:
        values = {part: edit.value() for part, edit in self.amounts.items()}
        return {part: value for part, value in values.items() if value is not None}


def _answer() -> QComboBox:
    answer = QComboBox()
    answer.addItems([""] * len(_ANSWERS))
    return answer
