"""`I can pay this much a month`: the honest answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from tideover.domain.money import Money
from tideover.engine.distress import FixedAmountAnswer, pay_a_fixed_amount
from tideover.ui import theme
from tideover.ui.theme import spacing
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.widgets.money_edit import MoneyEdit
from tideover.ui.wording.payoff import fixed_amount_text
from tideover.ui.work import Latest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tideover.domain.snapshot import Snapshot

_ICON = 16
_FIELD_WIDTH = 110
_USUAL = 300


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
        self._given: FixedAmountAnswer | None = None
        self._asked: Money | None = None
        self.amount = MoneyEdit()
        self.amount.setFixedWidth(_FIELD_WIDTH)
        self._before = PlainLabel()
        self._after = PlainLabel()
        self._before.setBuddy(self.amount)
        self._icon = PlainLabel()
        self._icon.setFixedSize(QSize(_ICON, _ICON))
        self.answer = PlainLabel(wrap=True)
        self.remark = PlainLabel(kind="muted", wrap=True)
        self._worker = Latest(self)
        self._worker.done.connect(self._show_answer)
        ask = QHBoxLayout()
        ask.setSpacing(spacing(2))
        for widget in (self._before, self.amount, self._after):
            ask.addWidget(widget)
        ask.addStretch(1)
        said = QHBoxLayout()
        said.setSpacing(spacing(2))
        said.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self.answer, 1)
        self.body.addLayout(ask)
        self.body.addLayout(said)
        self.body.addWidget(self.remark)
        self.amount.value_changed.connect(self._ask)

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.set_title(self.tr("If I can only pay a little"))
        self._before.setText(self.tr("I can pay"))
        self._after.setText(self.tr("a month, for all loans"))
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
        self._say()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Answer for the household as it is now."""
        self._snapshot = snapshot
        if self.amount.value() is None and not self.amount.text():
            currency = snapshot.household.currency
            self.amount.set_currency(currency)
            self.amount.set_value(Money(_USUAL * currency.scale, currency))
        self._ask()

    def _ask(self) -> None:
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

    def _show_answer(self, answer: FixedAmountAnswer | None) -> None:
        self._given = answer
        self._say()

    def _say(self) -> None:
        answer = self._given
        self._icon.setVisible(answer is not None)
        if answer is None:
            # Never the answer to another amount: playing decades of months takes a moment.
            waiting = self._asked is not None
            self.answer.setText(
                self.tr("Working it out…") if waiting else self.tr("Type an amount above zero.")
            )
            return
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

    def __call__(self) -> FixedAmountAnswer:
        return pay_a_fixed_amount(self._snapshot, self._amount, self._snapshot.as_of)
