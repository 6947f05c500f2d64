"""`I can pay this much a month`: the honest answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from tideover.domain.money import Money
from tideover.engine.affordability import affordability
from tideover.engine.allocation_order import effect_of_order
from tideover.engine.distress import pay_a_fixed_amount
from tideover.ui import theme
from tideover.ui.format import day_text, money_text
from tideover.ui.theme import spacing
from tideover.ui.widgets.answer_table import AnswerTable
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.data_table import ROW_HEIGHT, Cell, Header
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.widgets.money_edit import MoneyEdit
from tideover.ui.wording.fixed_amount import fixed_amount_text, order_text
from tideover.ui.work import Latest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tideover.domain.ids import LoanId
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.allocation_order import OrderEffect
    from tideover.engine.distress import FixedAmountAnswer

_ICON = 16
_FIELD_WIDTH = 110
_USUAL = 300
_WIDTHS = (190, 190, 130, 130)


@dataclass(frozen=True, slots=True)
class Answered:
    """The answer, what the order of allocation does, and what the loans are called."""

    answer: FixedAmountAnswer
    effect: OrderEffect | None
    names: dict[LoanId, str]


class OutcomeTable(AnswerTable):
    """One row for each loan: when it ends, and what it takes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(_WIDTHS, parent)

    def retranslate(self) -> None:
        """Name the columns."""
        self.name_columns(
            self.tr("When each loan ends"),
            (
                Header(self.tr("Loan")),
                Header(self.tr("Paid off on")),
                Header(self.tr("Paid"), right=True),
                Header(self.tr("For being late"), right=True),
                Header(self.tr("Still owed"), right=True),
            ),
        )

    def show_answer(self, answered: Answered) -> None:
        """Show the loans."""
        loans = answered.answer.loans
        self.show_cells(
            [loan.loan_id for loan in loans],
            [
                (
                    Cell(answered.names[loan.loan_id], bold=True),
                    Cell(
                        day_text(loan.paid_off_on) if loan.paid_off_on else self.tr("not in time")
                    ),
                    *(
                        Cell(money_text(amount) if amount else "—", right=True)
                        for amount in (loan.paid, loan.penalty, loan.left)
                    ),
                )
                for loan in loans
            ],
        )
        self.setFixedHeight((len(loans) + 1) * ROW_HEIGHT + spacing(1))


class FixedAmountCard(Card):
    """Asks for an amount a month and says when it ends and what it costs, or that it never does.

    Signals:
        asked: the amount a month, None while none is typed.
    """

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Ask for a few hundred."""
        super().__init__(parent=parent)
        self._snapshot: Snapshot | None = None
        self._given: Answered | None = None
        self._asked: Money | None = None
        self.amount = MoneyEdit()
        self.amount.setFixedWidth(_FIELD_WIDTH)
        self._before = PlainLabel()
        self._after = PlainLabel()
        self._before.setBuddy(self.amount)
        self._icon = PlainLabel()
        self._icon.setFixedSize(QSize(_ICON, _ICON))
        self.answer = PlainLabel(wrap=True)
        self.order = PlainLabel(wrap=True)
        self.table = OutcomeTable()
        self.budget = Button(kind="link")
        self.nothing = PlainLabel(kind="error", wrap=True)
        self.nothing.hide()
        self.remark = PlainLabel(kind="muted", wrap=True)
        self._worker = Latest(self)
        self._worker.done.connect(self._show_answer)
        ask = QHBoxLayout()
        ask.setSpacing(spacing(2))
        for widget in (self._before, self.amount, self._after):
            ask.addWidget(widget)
        ask.addWidget(self.budget)
        ask.addStretch(1)
        said = QHBoxLayout()
        said.setSpacing(spacing(2))
        said.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self.answer, 1)
        self.body.addLayout(ask)
        self.body.addWidget(self.nothing)
        self.body.addLayout(said)
        self.body.addWidget(self.order)
        self.body.addWidget(self.table)
        self.body.addWidget(self.remark)
        self.budget.clicked.connect(self.take_from_budget)
        self.amount.value_changed.connect(self._ask)

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.set_title(self.tr("If I can only pay a little"))
        self._before.setText(self.tr("I can pay"))
        self._after.setText(self.tr("a month, for all loans"))
        self.budget.setText(self.tr("Take what the budget leaves"))
        self.nothing.setText(
            self.tr(
                "After necessary costs the budget leaves nothing for lenders. Which costs are "
                "necessary is chosen in a lender's file, under What I can offer."
            )
        )
        self.table.retranslate()
        self.amount.setAccessibleName(self.tr("I can pay this much a month"))
        self.remark.setText(
            self.tr(
                "Counted with penalty interest and late fees as agreed. A lender may also call in "
                "the whole loan, or agree to less: ask before you are late."
            )
        )
        self._say()

    def retheme(self) -> None:
        """Draw the icon in the colours of now."""
        self.table.retheme()
        self._say()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Answer for the household as it is now."""
        self._snapshot = snapshot
        if self.amount.value() is None and not self.amount.text():
            currency = snapshot.household.currency
            self.amount.set_currency(currency)
            self.amount.set_value(Money(_USUAL * currency.scale, currency))
        self._ask()

    def take_from_budget(self) -> None:
        """Ask with what income leaves after necessary costs, rent among them; say if it is nothing.

        Which costs are necessary is chosen in the lenders' files.
        """
        if self._snapshot is None:
            return
        left = affordability(self._snapshot, "").left.whole_units()
        if left.minor <= 0:
            self.nothing.show()
            return
        self.amount.set_value(left)
        self._ask()

    def _ask(self) -> None:
        self.nothing.hide()
        amount = self.amount.value()
        self.asked.emit(amount)
        if self._snapshot is not None and amount is not None and amount:
            if amount != self._asked:
                self._given = None
            self._asked = amount
            self._worker.start(_Asking(self._snapshot, amount))
            self._say()
        else:
            self._asked = None
            self._worker.start(_nothing_asked)

    def _show_answer(self, answered: Answered | None) -> None:
        self._given = answered
        if answered is not None:
            self.table.show_answer(answered)
        self._say()

    def _say(self) -> None:
        given = self._given
        self._icon.setVisible(given is not None)
        self.table.setVisible(given is not None and bool(given.answer.loans))
        order = "" if given is None else order_text(given.answer, given.effect)
        self.order.setText(order)
        self.order.setVisible(bool(order))
        if given is None:
            # Never the answer to another amount: playing decades of months takes a moment.
            waiting = self._asked is not None
            self.answer.setText(
                self.tr("Working it out…") if waiting else self.tr("Type an amount above zero.")
            )
            return
        answer = given.answer
        name = "short" if answer.debt_free_on is None else "tight" if answer.penalty else "safe"
        self._icon.setPixmap(theme.pixmap(name, name, _ICON, self.devicePixelRatioF()))
        self.answer.setText(fixed_amount_text(answer))


def _nothing_asked() -> None:
    """Retire a question that is not asked any more."""


class _Asking:
    """The job that plays the months, away from the window's thread."""

    def __init__(self, snapshot: Snapshot, amount: Money) -> None:
        self._snapshot = snapshot
        self._amount = amount

    def __call__(self) -> Answered:
        asked = self._snapshot, self._amount, self._snapshot.as_of
        names = {loan.id: loan.name for loan in self._snapshot.loans}
        return Answered(pay_a_fixed_amount(*asked), effect_of_order(*asked), names)
