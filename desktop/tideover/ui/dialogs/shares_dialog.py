"""What an entry repays: one loan, several with one debit, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from tideover.app.repaying import proposed, shares_command, shares_of
from tideover.domain.errors import InputError
from tideover.domain.money import total
from tideover.engine.matching import Confidence
from tideover.ui import messages
from tideover.ui.dialogs.form_dialog import FormDialog
from tideover.ui.format import day_text, money_text
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.widgets.money_edit import MoneyEdit
from tideover.ui.wording.repayments import proposal_text

if TYPE_CHECKING:
    from tideover.domain.entries import Entry
    from tideover.domain.ids import LoanId
    from tideover.domain.money import Money
    from tideover.ui.services import Services


class SharesDialog(FormDialog):
    """An amount for each loan; what is known or likely stands there already."""

    def __init__(self, services: Services, entry: Entry, parent: QWidget | None = None) -> None:
        """Show what the entry repays, or what it probably does."""
        super().__init__(parent)
        self._services = services
        self._entry = entry
        snapshot = services.snapshot()
        shares = shares_of(snapshot, entry)
        loans = [loan for loan in snapshot.loans if loan.closed_on is None or loan.id in shares]
        self._names = {loan.id: loan.name for loan in loans}
        self._match = None if shares else proposed(snapshot, entry)
        self.about = PlainLabel(wrap=True)
        self.proposal = PlainLabel(kind="muted", wrap=True)
        self.rest = PlainLabel(kind="muted", wrap=True)
        self.none = Button(kind="link")
        self.none.clicked.connect(self.clear)
        self.amounts = {loan.id: self._line() for loan in loans}
        grid_place = QWidget()
        grid = QGridLayout(grid_place)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(spacing(3))
        grid.setColumnStretch(0, 1)
        self._labels: dict[LoanId, PlainLabel] = {}
        for row, (loan_id, edit) in enumerate(self.amounts.items()):
            label = self._labels[loan_id] = PlainLabel(elide=True)
            label.setText(self._names[loan_id])
            label.setBuddy(edit)
            grid.addWidget(label, row, 0)
            grid.addWidget(edit, row, 1)
        place = QScrollArea()
        place.setWidgetResizable(True)
        place.setFrameShape(QScrollArea.Shape.NoFrame)
        place.setWidget(grid_place)
        for widget in (self.about, self.proposal):
            self.rows.addWidget(widget)
        self.rows.addWidget(place, 1)
        self.rows.addWidget(self.rest)
        self.rows.addWidget(self.none)
        self._begin(shares)
        self.setMinimumWidth(spacing(120))
        self.setMinimumHeight(spacing(70))
        self.retranslate()

    def _line(self) -> MoneyEdit:
        edit = MoneyEdit(currency=self._entry.amount.currency, optional=True)
        edit.value_changed.connect(self._tell_rest)
        return edit

    def _begin(self, shares: dict[LoanId, Money]) -> None:
        match = self._match
        if match is not None and match.parts:
            shares = dict(match.parts)
        elif match is not None and match.loan_id in self.amounts:
            shares = {match.loan_id: abs(self._entry.amount)}
        for loan_id, share in shares.items():
            self.amounts[loan_id].set_value(share)
        first = next(iter(shares or self.amounts), None)
        if first is not None:
            self.amounts[first].setFocus()
            self.amounts[first].selectAll()

    def retranslate(self) -> None:
        """Name every field."""
        super().retranslate()
        entry = self._entry
        refund = entry.amount.minor > 0
        self.setWindowTitle(
            self.tr("What came back from a lender") if refund else self.tr("What this entry repays")
        )
        #: {payee} may be empty
        about = self.tr("{payee} {amount} of {day}: how much of it belongs to which loan?")
        self.about.setText(
            about.format(
                payee=entry.payee, amount=money_text(abs(entry.amount)), day=day_text(entry.day)
            ).strip()
        )
        sure = self._match is not None and self._match.confidence is not Confidence.OPEN
        if self._match is not None and (sure or self._match.candidates):
            loan_id = self._match.loan_id or self._match.candidates[0]
            self.proposal.setText(proposal_text(self._match, self._names.get(loan_id, "")))
        self.proposal.setVisible(bool(self.proposal.full_text()))
        for loan_id, edit in self.amounts.items():
            edit.setAccessibleName(self.tr("Part for {loan}").format(loan=self._names[loan_id]))
        self.none.setText(self.tr("It belongs to no loan"))
        self._tell_rest()

    def clear(self) -> None:
        """Take every amount out."""
        for edit in self.amounts.values():
            edit.set_value(None)
        self._tell_rest()

    def shares(self) -> dict[LoanId, Money]:
        """Return the amounts that were typed, loan by loan."""
        typed = {loan_id: edit.value() for loan_id, edit in self.amounts.items()}
        return {loan_id: value for loan_id, value in typed.items() if value}

    def _tell_rest(self) -> None:
        whole = abs(self._entry.amount)
        rest = whole - total(self.shares().values(), whole.currency)
        if rest == whole:
            self.rest.setText(self.tr("It belongs to no loan."))
        elif not rest:
            self.rest.setText(self.tr("All of it belongs to loans."))
        elif rest.minor > 0:
            self.rest.setText(
                self.tr("{amount} of it belongs to no loan.").format(amount=money_text(rest))
            )
        else:
            self.rest.setText(
                self.tr("The parts are {amount} too much.").format(amount=money_text(-rest))
            )

    def save(self) -> None:
        """Say what it repays, or what is wrong with it."""
        self.say("")
        for edit in self.amounts.values():
            if not edit.check():
                edit.setFocus()
                self.say(edit.problem())
                return
        try:
            command = shares_command(self._services.snapshot(), self._entry, self.shares())
        except InputError as error:
            self.say(messages.error_text(error))
            return
        if self._services.perform(command):
            self.accept()
