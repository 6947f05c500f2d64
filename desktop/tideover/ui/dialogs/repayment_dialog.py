"""Recording money paid to a lender or given back: an entry and the loan, in one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.app.repaying import refund_command, repayment_command
from tideover.domain.errors import InputError
from tideover.ui.dialogs.form_dialog import FormDialog
from tideover.ui.format import day_text, money_text
from tideover.ui.theme import spacing
from tideover.ui.widgets.account_picker import AccountPicker
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.date_edit import DateEdit
from tideover.ui.widgets.field import Field
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.widgets.money_edit import MoneyEdit
from tideover.ui.widgets.text_edit import TextEdit

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from tideover.app.commands.loans import RecordRepayment
    from tideover.domain.ids import AccountId
    from tideover.domain.money import Money
    from tideover.ui.services import Services
    from tideover.viewmodels.loans import RepaymentForm


class RepaymentDialog(FormDialog):
    """Begins with what is left of the next instalment, paid today from the loan's account."""

    def __init__(
        self, services: Services, begin: RepaymentForm, parent: QWidget | None = None
    ) -> None:
        """Propose the repayment that `begin` describes."""
        super().__init__(parent)
        self._services = services
        self._begin = begin
        snapshot = services.snapshot()
        self.about = PlainLabel(wrap=True)
        self.amount = MoneyEdit(currency=snapshot.household.currency)
        self.day = DateEdit(services.today)
        self.account = AccountPicker()
        self.note = TextEdit()
        self.whole = Button(kind="link")
        self._fields = {
            "amount": Field("", self.amount),
            "day": Field("", self.day),
            "account": Field("", self.account),
            "note": Field("", self.note),
        }
        self.rows.addWidget(self.about)
        self.beside(self._fields["amount"], self._fields["day"])
        self.rows.addWidget(self.whole)
        self.rows.addWidget(self._fields["account"])
        self.rows.addWidget(self._fields["note"])
        self.rows.addStretch(1)
        self.whole.clicked.connect(self._take_whole)
        self.amount.set_value(self._proposed())
        self.day.set_value(services.today())
        self.setMinimumWidth(spacing(110))
        self.retranslate()
        self.account.choose(begin.account_id)
        self.amount.setFocus()
        self.amount.selectAll()

    def retranslate(self) -> None:
        """Name every field."""
        super().retranslate()
        begin = self._begin
        self.setWindowTitle(self.tr("Record a repayment"))
        self.keep.setText(self.tr("Record"))
        if begin.number is None or begin.due is None:
            self.about.setText(begin.name)
        else:
            #: {loan} is a name, {number} counts its instalments, {day} is its due day
            self.about.setText(
                self.tr("{loan}: instalment {number}, due on {day}").format(
                    loan=begin.name, number=begin.number, day=day_text(begin.due)
                )
            )
        self._fields["amount"].set_label(self.tr("&Amount"))
        self._fields["day"].set_label(self.tr("Paid &on"))
        self._fields["account"].set_label(self.tr("&From account"))
        self._fields["account"].set_hint(
            self.tr("It becomes an entry of that account and reduces the loan, in one step.")
        )
        self._fields["note"].set_label(self.tr("&Note"))
        self.account.show_accounts(
            [account for account in self._services.snapshot().accounts if account.pays],
            none=self.tr("None in this book"),
        )
        self.whole.setText(
            self.tr("Paying it all off today takes {amount}").format(
                amount=money_text(begin.settle_today)
            )
        )

    def save(self) -> None:
        """Record the repayment, or say what is wrong."""
        self.say("")
        for field in (self.amount, self.day):
            if not field.check():
                field.setFocus()
                return
        amount, day = self.amount.value(), self.day.value()
        if amount is None or day is None:
            return
        try:
            command = self._command(amount, day, self.account.account_id())
        except InputError as error:
            self.refuse(error, self._fields)
            return
        if self._services.perform(command):
            self.accept()

    def _command(self, amount: Money, day: date, account_id: AccountId | None) -> RecordRepayment:
        return repayment_command(
            self._services.snapshot(),
            self._begin.loan_id,
            amount=amount,
            day=day,
            account_id=account_id,
            note=self.note.text(),
        )

    def _proposed(self) -> Money | None:
        return self._begin.amount

    def _take_whole(self) -> None:
        self.amount.set_value(self._begin.settle_today)


class RefundDialog(RepaymentDialog):
    """Begins with what was paid too much, given back today to the loan's account."""

    def retranslate(self) -> None:
        """Name every field."""
        super().retranslate()
        self.setWindowTitle(self.tr("Money that came back"))
        self.about.setText(
            #: {loan} is a name
            self.tr(
                "{loan}: what the lender gives back is first what met no instalment; then what you "
                "paid last is owed again from that day on."
            ).format(loan=self._begin.name)
        )
        self._fields["day"].set_label(self.tr("Came back &on"))
        self._fields["account"].set_label(self.tr("&To account"))
        self._fields["account"].set_hint(
            self.tr("It becomes an entry of that account and belongs to the loan, in one step.")
        )
        self.whole.setText(
            self.tr("All that was paid too much: {amount}").format(
                amount=money_text(self._begin.overpaid)
            )
        )
        self.whole.setVisible(bool(self._begin.overpaid))

    def _command(self, amount: Money, day: date, account_id: AccountId | None) -> RecordRepayment:
        return refund_command(
            self._services.snapshot(),
            self._begin.loan_id,
            amount=amount,
            day=day,
            account_id=account_id,
            note=self.note.text(),
        )

    def _proposed(self) -> Money | None:
        return self._begin.overpaid or None

    def _take_whole(self) -> None:
        self.amount.set_value(self._begin.overpaid)
