"""Saying that a contract was changed: the reason first, then what was agreed, with its effect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from tideover.app.cases import agreement_command
from tideover.app.restructuring import Agreed, contract_change, contract_command
from tideover.domain.errors import InputError
from tideover.domain.loans import ContractChange
from tideover.engine.restructuring import taken_back
from tideover.engine.restructuring.position import position
from tideover.engine.restructuring.requests import OtherTerms
from tideover.ui.dialogs.contract_fields import ContractFields
from tideover.ui.dialogs.contract_preview import ContractPreview
from tideover.ui.dialogs.form_dialog import FormDialog
from tideover.ui.dialogs.loan_form import LoanForm
from tideover.ui.messages import error_text
from tideover.ui.theme import spacing
from tideover.ui.widgets.date_edit import DateEdit
from tideover.ui.widgets.field import Field
from tideover.ui.widgets.text_edit import TextEdit
from tideover.ui.wording.restructuring import agreement_text, change_explained, change_name

if TYPE_CHECKING:
    from tideover.app.commands.command import Command
    from tideover.domain.cases import Case, CaseEvent
    from tideover.domain.loans import Loan
    from tideover.engine.restructuring.requests import Request
    from tideover.ui.services import Services

USUAL = (1040, 700)
REASONS = tuple(ContractChange)


class ContractDialog(FormDialog):
    """Changes the contract of a loan, or corrects the latest change.

    Opened from the file of a lender, it notes there what was agreed, in the same step.
    """

    def __init__(
        self,
        services: Services,
        loan: Loan,
        parent: QWidget | None = None,
        *,
        corrects: bool = False,
        case: Case | None = None,
        noted: CaseEvent | None = None,
    ) -> None:
        """Begin with an extension today, or with the reason and day of the change to correct.

        With `noted` it begins with the day and the words of what was noted in the file of `case`.
        """
        super().__init__(parent)
        self._services = services
        self._loan = loan
        self._corrects = corrects
        self._case = case
        self.reason = QComboBox()
        self.reason.addItems([""] * len(REASONS))
        self.day = DateEdit(services.today)
        self.day.set_value(services.today())
        self.note = TextEdit()
        self.agreed = ContractFields(services, loan)
        self.form = LoanForm(services, is_new=False)
        self.preview = ContractPreview()
        self._own = {
            "reason": Field("", self.reason),
            "changed_on": Field("", self.day),
            "note": Field("", self.note),
        }
        self._lay_out()
        if corrects:
            last = loan.earlier[-1]
            self.reason.setCurrentIndex(REASONS.index(last.change))
            self.day.set_value(last.until)
            self.note.setText(last.note)
        if noted is not None:
            self.day.set_value(noted.day)
            self.note.setText(noted.text)
        self.reason.activated.connect(self._follow_reason)
        self.day.value_changed.connect(self._follow_day)
        self.agreed.changed.connect(self.work_out)
        self.form.changed.connect(self.work_out)
        self._follow_reason()
        self.retranslate()
        self.grow(*USUAL)
        self.reason.setFocus()

    def _lay_out(self) -> None:
        left = QWidget()
        rows = QVBoxLayout(left)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(spacing(3))
        for widget in (self._own["reason"], self._own["changed_on"], self.agreed):
            rows.addWidget(widget)
        rows.addWidget(self.form, 1)
        rows.addWidget(self._own["note"])
        rows.addStretch(0)
        self.form.ask_terms_only()
        both = QHBoxLayout()
        both.setSpacing(spacing(4))
        both.addWidget(left, 1)
        both.addWidget(self.preview, 1)
        self.rows.addLayout(both, 1)

    def retranslate(self) -> None:
        """Name every field."""
        super().retranslate()
        #: {loan} is a name
        title = self.tr("“{loan}”: the contract was changed")
        if self._corrects:
            title = self.tr("“{loan}”: correct the latest change")
        self.setWindowTitle(title.format(loan=self._loan.name))
        self._own["reason"].set_label(self.tr("&What was agreed"))
        self._own["changed_on"].set_label(self.tr("Agreed &on"))
        self._own["changed_on"].set_hint(
            self.tr("What was paid by the end of that day met the old contract.")
        )
        self._own["note"].set_label(self.tr("&Note"))
        self._own["note"].set_hint(self.tr("for example who agreed to it, by phone or in writing"))
        for place, reason in enumerate(REASONS):
            self.reason.setItemText(place, change_name(reason))
        self._own["reason"].set_hint(change_explained(self._chosen()))
        self.agreed.retranslate()
        self.form.retranslate()
        self.preview.retranslate()
        self.work_out()

    def _chosen(self) -> ContractChange:
        return REASONS[self.reason.currentIndex()]

    def _follow_reason(self) -> None:
        reason = self._chosen()
        is_typed = reason is ContractChange.OTHER
        self._own["reason"].set_hint(change_explained(reason))
        self.agreed.setVisible(not is_typed)
        self.form.setVisible(is_typed)
        self.agreed.choose(reason)
        self._follow_day()

    def _follow_day(self) -> None:
        """Begin typed terms with all that is owed on the day."""
        day = self.day.value()
        if day is not None and self._chosen() is ContractChange.OTHER:
            before = taken_back(self._loan) if self._corrects else self._loan
            paid = self._services.snapshot().repayments_of(before.id)
            try:
                owed = position(before, paid, day).owed.total
            except InputError:
                self.work_out()
                return
            self.form.show_loan(before)
            self.form.principal.set_value(owed)
            self.form.drawn_on.set_value(day)
        self.work_out()

    def work_out(self) -> None:
        """Show what the change does as far as it is typed."""
        try:
            agreed = self._agreed()
            if agreed is None:
                self.preview.say("")
                return
            change = contract_change(self._services.snapshot(), self._loan, agreed)
        except InputError as error:
            self.preview.say(error_text(error))
            return
        self.preview.show_change(change)

    def _agreed(self) -> Agreed | None:
        day, request = self.day.value(), self._request()
        if day is None or request is None:
            return None
        return Agreed(
            day,
            request,
            note=self.note.text(),
            money=self.agreed.money(),
            account_id=self.agreed.account.account_id(),
            corrects=self._corrects,
        )

    def _request(self) -> Request | None:
        if self._chosen() is not ContractChange.OTHER:
            return self.agreed.request()
        terms = self.form.terms()
        return None if terms is None else OtherTerms(terms)

    def _command(self, agreed: Agreed) -> Command:
        """Return the one step of it; raises InputError."""
        snapshot = self._services.snapshot()
        changed = contract_command(snapshot, self._loan, agreed)
        if self._case is None:
            return changed
        text = agreement_text(self._loan.name, self._chosen(), agreed.note)
        return agreement_command(snapshot, self._case, agreed.day, text, changed)

    def save(self) -> None:
        """Change the contract, or say what is wrong."""
        self.say("")
        if not self.day.check():
            self.day.setFocus()
            return
        is_typed = self._chosen() is ContractChange.OTHER
        if not (self.form.check() if is_typed else self.agreed.check()):
            return
        others = self.form.all_fields() if is_typed else self.agreed.fields
        try:
            agreed = self._agreed()
            if agreed is None:
                return
            command = self._command(agreed)
        except InputError as error:
            shown = {
                name: field
                for name, field in {**others, **self._own}.items()
                if not field.isHidden()
            }
            self.refuse(error, shown)
            return
        if self._services.perform(command):
            self.accept()
