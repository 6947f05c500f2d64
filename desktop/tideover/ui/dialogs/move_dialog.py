"""A repayment that was booked on the wrong loan goes to the right one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox

from tideover.app.repaying import move_command
from tideover.domain.errors import InputError
from tideover.ui.dialogs.form_dialog import FormDialog
from tideover.ui.format import day_text, money_text
from tideover.ui.theme import spacing
from tideover.ui.widgets.field import Field
from tideover.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tideover.domain.loans import Repayment
    from tideover.ui.services import Services


class MoveDialog(FormDialog):
    """Asks which loan it was for; the entry in the book stays as it is."""

    def __init__(
        self, services: Services, repayment: Repayment, parent: QWidget | None = None
    ) -> None:
        """Offer every other loan."""
        super().__init__(parent)
        self._services = services
        self._repayment = repayment
        loans = services.snapshot().loans
        self._loans = tuple(loan for loan in loans if loan.id != repayment.loan_id)
        self._from = next((loan.name for loan in loans if loan.id == repayment.loan_id), "")
        self.about = PlainLabel(wrap=True)
        self.loan = QComboBox()
        self.loan.addItems([loan.name for loan in self._loans])
        self._fields = {"loan": Field("", self.loan)}
        self.rows.addWidget(self.about)
        self.rows.addWidget(self._fields["loan"])
        self.rows.addStretch(1)
        self.keep.setEnabled(bool(self._loans))
        self.setMinimumWidth(spacing(100))
        self.retranslate()
        self.loan.setFocus()

    def retranslate(self) -> None:
        """Name every field."""
        super().retranslate()
        self.setWindowTitle(self.tr("For another loan"))
        self.keep.setText(self.tr("Move it"))
        self.about.setText(
            #: {loan} is the loan on which it was booked by mistake
            self.tr(
                "{amount} of {day} is counted for {loan}. Both loans are worked out again; the "
                "entry in the book stays as it is."
            ).format(
                amount=money_text(self._repayment.amount),
                day=day_text(self._repayment.day),
                loan=self._from,
            )
            if self._loans
            else self.tr("There is no other loan in this household.")
        )
        self._fields["loan"].set_label(self.tr("It was for &loan"))

    def save(self) -> None:
        """Move it, or say why it cannot be for that loan."""
        self.say("")
        place = self.loan.currentIndex()
        if place < 0:
            return
        try:
            command = move_command(
                self._services.snapshot(), self._repayment, self._loans[place].id
            )
        except InputError as error:
            self.refuse(error, self._fields)
            return
        if self._services.perform(command):
            self.accept()
