"""One loan: where it stands, its schedule, its repayments, and what it costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from tideover.ui import fonts, theme
from tideover.ui.format import money_text, percent_text
from tideover.ui.messages import terms_explained, terms_name
from tideover.ui.pages.loans.bills import LendersBillPart
from tideover.ui.pages.loans.contracts import ContractsPart
from tideover.ui.pages.loans.early import EarlyPart
from tideover.ui.pages.loans.late import LatePart
from tideover.ui.pages.loans.record import RecordPart
from tideover.ui.pages.loans.repayments import RepaymentTable
from tideover.ui.pages.loans.schedule import ScheduleTable
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.widgets.loan_cost import LoanCostView
from tideover.ui.widgets.segmented import Segmented
from tideover.ui.wording.loans import (
    covered_text,
    overdue_text,
    progress_text,
    state_text,
    when_text,
)
from tideover.viewmodels.loans import LoanState

if TYPE_CHECKING:
    from tideover.viewmodels.loans import LoanDetail

PARTS = SCHEDULE, REPAYMENTS, COST, EARLY, LATE, RECORD, BILLS, CONTRACTS = (
    "schedule",
    "repayments",
    "cost",
    "early",
    "late",
    "record",
    "bills",
    "contracts",
)
_ICON = 16


class NamedFigure(QWidget):
    """A number with its name above and a remark below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty figure."""
        super().__init__(parent)
        self.name = PlainLabel(kind="muted", elide=True)
        self.figure = PlainLabel(elide=True)
        self.figure.setFont(fonts.scaled(self.font(), fonts.SECTION, bold=True))
        self.remark = PlainLabel(kind="muted", elide=True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for label in (self.name, self.figure, self.remark):
            rows.addWidget(label)

    def show_figure(self, figure: str, remark: str = "") -> None:
        """Show the number and what is to be said of it."""
        self.figure.setText(figure)
        self.remark.setText(remark)


class OverdueNotice(QFrame):
    """Says that something is late: icon, words and colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a hidden notice."""
        super().__init__(parent)
        self.setProperty("kind", "alarm")
        self._icon = PlainLabel()
        self._icon.setFixedSize(QSize(_ICON, _ICON))
        self.text = PlainLabel(kind="error", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(spacing(3), spacing(2), spacing(3), spacing(2))
        row.addWidget(self._icon)
        row.addWidget(self.text, 1)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show the sentence; an empty one hides the notice."""
        self.text.setText(sentence)
        self.setVisible(bool(sentence))
        self.retint()

    def retint(self) -> None:
        """Draw the icon in the colours of now."""
        self._icon.setPixmap(theme.pixmap("short", "short", _ICON, self.devicePixelRatioF()))


class LoanPanel(Card):
    """Shows one loan.

    Signals:
        repay_requested: a repayment is to be recorded.
        change_requested: the loan is to be changed.
        contract_requested: its contract was changed.
        comparison_requested: the loan is to be compared with the lender's figures.
        removal_requested: the loan is to be deleted.
        repayment_removed: the identity of a repayment that is to be deleted with its entry.
        repayment_detached: the identity of a repayment whose entry stays in the book.
    """

    repay_requested = Signal()
    change_requested = Signal()
    contract_requested = Signal()
    comparison_requested = Signal()
    removal_requested = Signal()
    repayment_removed = Signal(object)
    repayment_detached = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty panel."""
        super().__init__(parent=parent)
        self._detail: LoanDetail | None = None
        self.kind = PlainLabel(kind="muted", wrap=True)
        self.repay = Button(kind="primary")
        self.contract = Button()
        self.change = Button()
        self.compare = Button()
        self.remove = Button()
        self.notice = OverdueNotice()
        self.owed, self.next, self.settle, self.rate = (NamedFigure() for _ in range(4))
        self.tabs = Segmented(PARTS)
        self.schedule = ScheduleTable()
        self.repayments = RepaymentTable()
        self.cost = LoanCostView()
        self.cost.show_table(shown=False)
        self.early = EarlyPart()
        self.late = LatePart()
        self.record = RecordPart()
        self.bills = LendersBillPart()
        self.contracts = ContractsPart()
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(spacing(2))
        for button in (self.repay, self.contract, self.change, self.compare, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        figures = QHBoxLayout()
        figures.setSpacing(spacing(4))
        for figure, share in ((self.owed, 3), (self.next, 5), (self.settle, 4), (self.rate, 3)):
            figures.addWidget(figure, share)
        cost = QWidget()
        rows = QVBoxLayout(cost)
        rows.setContentsMargins(0, spacing(2), 0, 0)
        rows.addWidget(self.cost)
        for part in (
            *(self.schedule, self.repayments, cost, self.early, self.late),
            *(self.record, self.bills, self.contracts),
        ):
            self.stack.addWidget(part)
        tabs = QHBoxLayout()
        tabs.addWidget(self.tabs)
        tabs.addStretch(1)
        self.body.addWidget(self.kind)
        self.body.addLayout(buttons)
        self.body.addWidget(self.notice)
        self.body.addLayout(figures)
        self.body.addLayout(tabs)
        self.body.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.repay.clicked.connect(self.repay_requested)
        self.contract.clicked.connect(self.contract_requested)
        self.change.clicked.connect(self.change_requested)
        self.compare.clicked.connect(self.comparison_requested)
        self.remove.clicked.connect(self.removal_requested)
        self.repayments.removal_requested.connect(self.repayment_removed)
        self.repayments.detach_requested.connect(self.repayment_detached)
        self.tabs.chosen.connect(self._show_tab)

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.repay.setText(self.tr("Record a repayment…"))
        self.contract.setText(self.tr("Contract changed…"))
        self.change.setText(self.tr("Change…"))
        self.compare.setText(self.tr("Compare with the lender…"))
        self.remove.setText(self.tr("Delete"))
        self.owed.name.setText(self.tr("Principal left"))
        self.next.name.setText(self.tr("Next payment"))
        self.settle.name.setText(self.tr("Paying it all off today"))
        self.rate.name.setText(self.tr("True annual rate"))
        self.tabs.set_texts(
            (
                self.tr("Schedule"),
                self.tr("Repaid"),
                self.tr("Cost"),
                self.tr("Early"),
                self.tr("Late"),
                self.tr("Record"),
                self.tr("Bill"),
                self.tr("Contracts"),
            )
        )
        self.schedule.retranslate()
        self.repayments.retranslate()
        self.early.retranslate()
        self.late.retranslate()
        self.record.retranslate()
        self.contracts.retranslate()
        self.bills.retranslate()

    def retheme(self) -> None:
        """Take the colours of the theme again."""
        self.notice.retint()
        self.schedule.retheme()
        self.repayments.retheme()
        self.early.retheme()
        self.late.retheme()
        self.record.retheme()
        self.contracts.retheme()
        self.bills.retheme()

    def show_detail(self, detail: LoanDetail) -> None:
        """Show a loan."""
        self._detail = detail
        line = detail.line
        self.set_title(line.name)
        kind = f"{terms_name(line.kind)} · {terms_explained(line.kind)}"
        self.kind.setText(f"{line.lender} · {kind}" if line.lender else kind)
        self.notice.say(overdue_text(detail) if line.state is LoanState.OVERDUE else "")
        self.owed.show_figure(money_text(line.owed), progress_text(line))
        if line.next_due is None:
            self.next.show_figure("—", state_text(line))
        else:
            remarks = (when_text(line.next_due), covered_text(line.next_due))
            self.next.show_figure(
                money_text(line.next_due.amount), " · ".join(each for each in remarks if each)
            )
        self.settle.show_figure(
            money_text(detail.settle_today),
            self.tr("repaid so far {amount}").format(amount=money_text(detail.repaid)),
        )
        self.rate.show_figure(
            percent_text(line.yearly),
            self.tr("contract {rate}").format(rate=percent_text(detail.cost.quoted)),
        )
        self.repay.setEnabled(line.state is not LoanState.SETTLED)
        self.contract.setEnabled(line.state is not LoanState.SETTLED)
        self.schedule.show_rows(detail.schedule)
        self.repayments.show_detail(detail)
        self.late.show_view(detail.late)
        self.contracts.show_contracts(detail.contracts)
        self.bills.show_views(detail.bills)
        self.cost.show_cost(detail.cost, line.lender)

    def _show_tab(self, code: str) -> None:
        self.stack.setCurrentIndex(PARTS.index(code))
