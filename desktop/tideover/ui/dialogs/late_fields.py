"""What being late costs: penalty interest, grace days, a late fee."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QVBoxLayout, QWidget

from tideover.domain.loans import LateTerms
from tideover.ui.dialogs.number_edit import NumberEdit
from tideover.ui.theme import spacing
from tideover.ui.widgets.field import Field
from tideover.ui.widgets.money_edit import MoneyEdit

if TYPE_CHECKING:
    from tideover.domain.money import Currency

_PERCENT = 100
_HUNDREDTHS = 100
_MOST_MULTIPLE = 500
_MOST_GRACE = 60
_MOST_FEE = 20.0


class LateFields(QWidget):
    """The usual agreement is filled in; parts that have no field are kept as they were.

    Signals:
        changed: something was typed.
    """

    changed = Signal()

    def __init__(self, currency: Currency, parent: QWidget | None = None) -> None:
        """Show the usual agreement."""
        super().__init__(parent)
        self._late = LateTerms()
        self.penalty = NumberEdit()
        self.penalty.setRange(0, _MOST_MULTIPLE)
        self.penalty.setSuffix("%")
        self.penalty.setSingleStep(10)
        self.grace_days = NumberEdit()
        self.grace_days.setRange(0, _MOST_GRACE)
        self.fee = QDoubleSpinBox()
        self.fee.setRange(0.0, _MOST_FEE)
        self.fee.setSuffix("%")
        self.fee.lineEdit().setTextMargins(spacing(2), 0, spacing(2), 0)
        self.fee_minimum = MoneyEdit(currency=currency, optional=True)
        self.fields = {
            "penalty": Field("", self.penalty),
            "grace_days": Field("", self.grace_days),
            "late_fee": Field("", self.fee),
            "fee_minimum": Field("", self.fee_minimum),
        }
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(spacing(3))
        for left, right in (("penalty", "grace_days"), ("late_fee", "fee_minimum")):
            row = QHBoxLayout()
            row.setSpacing(spacing(3))
            for name in (left, right):
                row.addWidget(self.fields[name], 1, Qt.AlignmentFlag.AlignTop)
            rows.addLayout(row)
        self.show_late(self._late)
        self.penalty.valueChanged.connect(self.changed)
        self.grace_days.valueChanged.connect(self.changed)
        self.fee.valueChanged.connect(self.changed)
        self.fee_minimum.value_changed.connect(self.changed)

    def retranslate(self) -> None:
        """Name the fields."""
        self.fields["penalty"].set_label(self.tr("Penalty interest, of the loan's daily rate"))
        self.fields["penalty"].set_hint(self.tr("usually 150%"))
        self.fields["grace_days"].set_label(self.tr("Grace days"))
        self.fields["late_fee"].set_label(self.tr("Late fee, of the unpaid instalment"))
        self.fields["fee_minimum"].set_label(self.tr("Late fee at least (optional)"))

    def show_late(self, late: LateTerms) -> None:
        """Show an agreement; nobody is told of it."""
        self._late = late
        for control in (self.penalty, self.grace_days, self.fee):
            control.blockSignals(True)
        self.penalty.setValue(round(late.penalty_multiplier * _PERCENT))
        self.grace_days.setValue(late.grace_days)
        self.fee.setValue(float(late.fee_rate * _PERCENT))
        for control in (self.penalty, self.grace_days, self.fee):
            control.blockSignals(False)
        self.fee_minimum.set_value(late.fee_minimum)

    def check(self) -> bool:
        """Say what is wrong with the smallest fee."""
        return self.fee_minimum.check()

    def late(self) -> LateTerms:
        """Return the agreement as it is typed; a number nobody touched stays exactly as it was."""
        before = self._late
        multiplier, fee_rate = before.penalty_multiplier, before.fee_rate
        if self.penalty.value() != round(multiplier * _PERCENT):
            multiplier = Fraction(self.penalty.value(), _PERCENT)
        if round(self.fee.value() * _HUNDREDTHS) != round(fee_rate * _PERCENT * _HUNDREDTHS):
            fee_rate = Fraction(round(self.fee.value() * _HUNDREDTHS), _PERCENT * _HUNDREDTHS)
        return replace(
            before,
            penalty_multiplier=multiplier,
            grace_days=self.grace_days.value(),
            fee_rate=fee_rate,
            fee_minimum=self.fee_minimum.value(),
        )
