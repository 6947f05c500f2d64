"""Loans: every debt with where it stands, and one of them in full."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from tideover.app.commands.loans import RemoveLoan, RemoveRepayment
from tideover.app.commands.records import Remove
from tideover.app.repaying import take_back
from tideover.app.restructuring import take_change_back
from tideover.domain.ids import LoanId
from tideover.ui.dialogs.bill_dialog import BillDialog
from tideover.ui.dialogs.compare_dialog import CompareDialog
from tideover.ui.dialogs.contract_dialog import ContractDialog
from tideover.ui.dialogs.loan_dialog import LoanDialog
from tideover.ui.dialogs.move_dialog import MoveDialog
from tideover.ui.dialogs.repayment_dialog import RefundDialog, RepaymentDialog
from tideover.ui.format import money_text
from tideover.ui.pages.loans.detail import LoanPanel
from tideover.ui.pages.loans.list import LoanList
from tideover.ui.pages.page import Page
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.empty_state import EmptyState
from tideover.ui.widgets.labels import Figure, PlainLabel
from tideover.viewmodels.credit_record import record_view
from tideover.viewmodels.loans import loan_detail, loans_view, repayment_form

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QDialog

    from tideover.domain.ids import BillId, RepaymentId
    from tideover.domain.lenders_bills import LendersBill
    from tideover.domain.loans import Loan, Repayment
    from tideover.domain.snapshot import Snapshot
    from tideover.ui.services import Services
    from tideover.viewmodels.loans import LoansView, RepaymentForm

_LIST_WIDTH, _PANEL_WIDTH = 360, 700
_NOTHING, _LOANS = range(2)


class LoansPage(Page):
    """The list at the left, the chosen loan at the right."""

    code: ClassVar[str] = "loans"

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        """Build the page; it is empty until it is shown a snapshot."""
        super().__init__(services, parent)
        self._snapshot: Snapshot | None = None
        self._chosen: LoanId | None = None
        self.empty = EmptyState("loans")
        self.owed = Figure()
        self.owed_name = PlainLabel(kind="muted", elide=True)
        self.add = Button(kind="primary")
        self.list = LoanList()
        self.panel = LoanPanel()
        self.stack = QStackedWidget()
        self.dialog: QDialog | None = None
        self._lay_out()
        self.empty.asked.connect(self.add_loan)
        self.add.clicked.connect(self.add_loan)
        self.list.loan_chosen.connect(self._choose)
        self.list.doubleClicked.connect(self.change_loan)
        self.panel.repay_requested.connect(self.record_repayment)
        self.panel.change_requested.connect(self.change_loan)
        self.panel.comparison_requested.connect(self.compare_loan)
        self.panel.contract_requested.connect(self.change_contract)
        self.panel.contracts.correction_requested.connect(self.correct_contract)
        self.panel.contracts.take_back_requested.connect(self.take_contract_back)
        self.panel.removal_requested.connect(self.remove_loan)
        self.panel.repayment_removed.connect(self._remove_repayment)
        self.panel.repayment_detached.connect(self._detach_repayment)
        self.panel.record.record.said.connect(self.message_requested)
        self.panel.late.said.connect(self.message_requested)
        self.panel.bills.add_requested.connect(self.enter_bill)
        self.panel.bills.change_requested.connect(self._change_bill)
        self.panel.bills.removal_requested.connect(self._remove_bill)
        self.panel.repayments.move_requested.connect(self._move_repayment)
        self.panel.repayments.refund_requested.connect(self.record_refund)
        self.retranslate()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.owed)
        words.addWidget(self.owed_name)
        head = QHBoxLayout()
        head.addLayout(words, 1)
        head.addWidget(self.add, 0, Qt.AlignmentFlag.AlignBottom)
        left = QWidget()
        rows = QVBoxLayout(left)
        rows.setContentsMargins(0, 0, spacing(3), 0)
        rows.setSpacing(spacing(2))
        rows.addLayout(head)
        rows.addWidget(self.list, 1)
        splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(left)
        splitter.addWidget(self.panel)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([_LIST_WIDTH, _PANEL_WIDTH])
        self.stack.addWidget(self.empty)
        self.stack.addWidget(splitter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(spacing(5), spacing(3), spacing(5), spacing(4))
        whole.addWidget(self.stack)

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.empty.set_texts(
            self.tr("No loan yet"),
            self.tr("Add what you owe: each month then shows whether every instalment is covered."),
            self.tr("Add a loan"),
        )
        self.add.setText(self.tr("Add a loan"))
        self.list.setAccessibleName(self.tr("Loans"))
        self.panel.retranslate()

    def retheme(self) -> None:
        """Draw in the new colours."""
        self.empty.retheme()
        self.panel.retheme()
        self.list.viewport().update()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the household as it is now."""
        self._snapshot = snapshot
        view = loans_view(snapshot)
        self.stack.setCurrentIndex(_LOANS if view.lines else _NOTHING)
        known = [line.loan_id for line in view.lines]
        if self._chosen not in known:
            self._chosen = known[0] if known else None
        self.owed.setText(money_text(view.owed))
        self.owed_name.setText(self._owed_name(view))
        self.list.show_lines(view.lines, self._chosen)
        self._show_detail()

    def open_at(self, argument: object) -> None:
        """Show one loan."""
        if isinstance(argument, str):
            self._choose(LoanId(argument))
            self.list.choose(self._chosen)

    def add_loan(self) -> None:
        """Ask for a new loan."""
        self._open(LoanDialog(self.services, None, self))

    def change_loan(self) -> None:
        """Show the chosen loan to be changed."""
        if (loan := self._loan()) is not None:
            self._open(LoanDialog(self.services, loan, self))

    def change_contract(self) -> None:
        """Ask what was agreed anew on the chosen loan."""
        if (loan := self._loan()) is not None:
            self._open(ContractDialog(self.services, loan, self))

    def correct_contract(self) -> None:
        """Ask again what was agreed when the chosen loan's contract was changed last."""
        loan = self._loan()
        if loan is not None and loan.earlier:
            self._open(ContractDialog(self.services, loan, self, corrects=True))

    def take_contract_back(self) -> None:
        """Undo the latest change of the chosen loan's contract, however long ago it was."""
        loan = self._loan()
        if loan is not None and loan.earlier:
            self.command_requested.emit(take_change_back(loan))

    def _loan(self) -> Loan | None:
        return next((each for each in self._loans() if each.id == self._chosen), None)

    def compare_loan(self) -> None:
        """Hold the chosen loan against its lender's own figures."""
        loan = next((each for each in self._loans() if each.id == self._chosen), None)
        if loan is not None:
            self._open(CompareDialog(self.services, loan, self))

    def remove_loan(self) -> None:
        """Delete the chosen loan; undo brings it back with its repayments."""
        if self._chosen is not None:
            self.command_requested.emit(RemoveLoan(self._chosen))

    def record_repayment(self) -> None:
        """Ask for a repayment of the chosen loan."""
        if (begin := self._form()) is not None:
            self._open(RepaymentDialog(self.services, begin, self))

    def record_refund(self) -> None:
        """Ask for money that the chosen loan's lender gave back."""
        if (begin := self._form()) is not None:
            self._open(RefundDialog(self.services, begin, self))

    def _form(self) -> RepaymentForm | None:
        if self._snapshot is None or self._chosen is None:
            return None
        return repayment_form(self._snapshot, self._chosen)

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setModal(True)
        dialog.finished.connect(self._forget_dialog)
        dialog.open()

    def _forget_dialog(self) -> None:
        self.dialog = None

    def _loans(self) -> tuple[Loan, ...]:
        return () if self._snapshot is None else self._snapshot.loans

    def _choose(self, loan_id: LoanId) -> None:
        if any(each.id == loan_id for each in self._loans()):
            self._chosen = loan_id
            self._show_detail()

    def _show_detail(self) -> None:
        if self._snapshot is None or self._chosen is None:
            return
        detail = loan_detail(self._snapshot, self._chosen, self.services.facts)
        if detail is not None:
            self.panel.show_detail(detail)
        for loan in self._loans():
            if loan.id == self._chosen:
                self.panel.early.show_loan(self._snapshot, loan)
        facts = self.services.facts
        self.panel.record.show_view(record_view(self._snapshot, facts, self._chosen))

    def _owed_name(self, view: LoansView) -> str:
        if view.overdue:
            #: below the sum of all loans; {amount} is what is late
            return self.tr("owed in all · {amount} overdue").format(amount=money_text(view.overdue))
        return self.tr("owed in all · %n loan(s)", "", len(view.lines))

    def _remove_repayment(self, repayment_id: RepaymentId) -> None:
        repayment = self._repayment(repayment_id)
        if self._snapshot is not None and repayment is not None:
            self.command_requested.emit(take_back(self._snapshot, repayment))

    def _repayment(self, repayment_id: RepaymentId) -> Repayment | None:
        known = self._snapshot.repayments if self._snapshot else ()
        return next((each for each in known if each.id == repayment_id), None)

    def enter_bill(self) -> None:
        """Ask what the chosen loan's lender says is owed."""
        for loan in self._loans():
            if loan.id == self._chosen:
                self._open(BillDialog(self.services, loan, None, self))

    def _bill(self, bill_id: BillId) -> LendersBill | None:
        known = self._snapshot.bills if self._snapshot else ()
        return next((each for each in known if each.id == bill_id), None)

    def _change_bill(self, bill_id: BillId) -> None:
        bill = self._bill(bill_id)
        for loan in self._loans():
            if bill is not None and loan.id == bill.loan_id:
                self._open(BillDialog(self.services, loan, bill, self))

    def _remove_bill(self, bill_id: BillId) -> None:
        if (bill := self._bill(bill_id)) is not None:
            self.command_requested.emit(Remove(bill))

    def _move_repayment(self, repayment_id: RepaymentId) -> None:
        if (repayment := self._repayment(repayment_id)) is not None:
            self._open(MoveDialog(self.services, repayment, self))

    def _detach_repayment(self, repayment_id: RepaymentId) -> None:
        self.command_requested.emit(RemoveRepayment(repayment_id))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete the chosen loan with the Delete key; Enter opens it."""
        if event.key() == Qt.Key.Key_Delete and self.list.hasFocus():
            self.remove_loan()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.list.hasFocus():
            self.change_loan()
        else:
            super().keyPressEvent(event)
