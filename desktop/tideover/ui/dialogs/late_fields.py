"""What being late costs: penalty interest, grace days, late fees, order, calling in."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from tideover.domain.debits import MOST_TRIES, WHOLE_DAY, Debit
from tideover.domain.lateness import (
    AcrossInstalments,
    GraceMode,
    LateFeeTimes,
    LateTerms,
    PenaltyBase,
)
from tideover.ui.dialogs.number_edit import NumberEdit
from tideover.ui.dialogs.term_controls import PercentEdit, ShortChoice
from tideover.ui.theme import spacing
from tideover.ui.widgets.field import Field
from tideover.ui.widgets.money_edit import MoneyEdit
from tideover.ui.wording.lateness import (
    across_name,
    fee_times_name,
    grace_mode_name,
    penalty_base_name,
)

if TYPE_CHECKING:
    from tideover.domain.money import Currency

BASES, MODES = tuple(PenaltyBase), tuple(GraceMode)
TIMES, ACROSS = tuple(LateFeeTimes), tuple(AcrossInstalments)

_PERCENT = 100
_MOST_MULTIPLE = 500
_MOST_GRACE = 60
_MOST_FEE = 20.0
_MOST_DAYS = 3650
_NEVER = 0
_EVERY_DAY = -1
_ROWS = (
    ("penalty", "base"),
    ("grace_days", "grace_mode"),
    ("late_fee", "fee_times"),
    ("fee_minimum", "fee_maximum"),
    ("fees_together_at_most", "returned_debit_fee"),
    ("across",),
    ("called_in_from_day", "principal_first_from_day"),
    ("debit_hour", "debit_tries"),
)


class LateFields(QWidget):
    """The usual agreement is filled in; the order of the parts, which has no field, is kept.

    Signals:
        changed: something was typed.
    """

    changed = Signal()

    def __init__(self, currency: Currency, parent: QWidget | None = None) -> None:
        """Show the usual agreement."""
        super().__init__(parent)
        self._late = LateTerms()
        self.penalty = _number(_MOST_MULTIPLE)
        self.penalty.setSuffix("%")
        self.penalty.setSingleStep(10)
        self.base = ShortChoice(len(BASES))
        self.compound = QCheckBox()
        self.grace_days = _number(_MOST_GRACE)
        self.grace_mode = ShortChoice(len(MODES))
        self.fee = PercentEdit(_MOST_FEE)
        self.fee_times = ShortChoice(len(TIMES))
        self.fee_minimum = MoneyEdit(currency=currency, optional=True)
        self.fee_maximum = MoneyEdit(currency=currency, optional=True)
        self.fees_together = MoneyEdit(currency=currency, optional=True)
        self.returned_debit_fee = MoneyEdit(currency=currency, optional=True)
        self.across = ShortChoice(len(ACROSS))
        self.called_in_from_day = _number(_MOST_DAYS)
        self.principal_first_from_day = _number(_MOST_DAYS)
        self.debit_hour = _number(WHOLE_DAY, least=1)
        self.debit_hour.setSuffix(":00")
        self.debit_tries = _number(MOST_TRIES, least=_EVERY_DAY)
        self.fields = {
            "penalty": Field("", self.penalty),
            "base": Field("", self.base),
            "grace_days": Field("", self.grace_days),
            "grace_mode": Field("", self.grace_mode),
            "late_fee": Field("", self.fee),
            "fee_times": Field("", self.fee_times),
            "fee_minimum": Field("", self.fee_minimum),
            "fee_maximum": Field("", self.fee_maximum),
            "fees_together_at_most": Field("", self.fees_together),
            "returned_debit_fee": Field("", self.returned_debit_fee),
            "across": Field("", self.across),
            "called_in_from_day": Field("", self.called_in_from_day),
            "principal_first_from_day": Field("", self.principal_first_from_day),
            "debit_hour": Field("", self.debit_hour),
            "debit_tries": Field("", self.debit_tries),
        }
        self._numbers = (
            self.penalty,
            self.grace_days,
            self.called_in_from_day,
            self.principal_first_from_day,
            self.debit_hour,
            self.debit_tries,
        )
        self._choices = (self.base, self.grace_mode, self.fee_times, self.across)
        self._amounts = (
            self.fee_minimum,
            self.fee_maximum,
            self.fees_together,
            self.returned_debit_fee,
        )
        self._lay_out()
        self.show_late(self._late)
        self._connect()

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(spacing(3))
        for names in _ROWS:
            row = QHBoxLayout()
            row.setSpacing(spacing(3))
            for name in names:
                row.addWidget(self.fields[name], 1, Qt.AlignmentFlag.AlignTop)
            rows.addLayout(row)
        rows.addWidget(self.compound)

    def _connect(self) -> None:
        for number in self._numbers:
            number.valueChanged.connect(self.changed)
        for choice in self._choices:
            choice.activated.connect(self.changed)
        for amount in self._amounts:
            amount.value_changed.connect(self.changed)
        self.fee.valueChanged.connect(self.changed)
        self.compound.toggled.connect(self.changed)

    def retranslate(self) -> None:
        """Name the fields and what can be chosen."""
        labels = {
            "penalty": self.tr("Penalty, of the daily rate"),
            "base": self.tr("Penalty is counted on"),
            "grace_days": self.tr("Grace days"),
            "grace_mode": self.tr("Grace days, once over"),
            "late_fee": self.tr("Late fee, of what is unpaid"),
            "fee_times": self.tr("The late fee is charged"),
            "fee_minimum": self.tr("Late fee at least (optional)"),
            "fee_maximum": self.tr("Late fee at most (optional)"),
            "fees_together_at_most": self.tr("All late fees at most (optional)"),
            "returned_debit_fee": self.tr("Failed debit fee (optional)"),
            "across": self.tr("When several are late, pay first"),
            "called_in_from_day": self.tr("All is due from day overdue"),
            "principal_first_from_day": self.tr("Principal first from day overdue"),
            "debit_hour": self.tr("Debited on the due day by"),
            "debit_tries": self.tr("Days it is tried again"),
        }
        for name, label in labels.items():
            self.fields[name].set_label(label)
        self.fields["penalty"].set_hint(self.tr("usually 150%"))
        self.fields["debit_hour"].set_hint(self.tr("usually 24:00; money after it is late"))
        self.debit_tries.setSpecialValueText(self.tr("until it is paid"))
        self.fields["principal_first_from_day"].set_hint(self.tr("credit cards: day 91"))
        self.compound.setText(self.tr("Unpaid penalty bears penalty too (compound)"))
        for number in (self.called_in_from_day, self.principal_first_from_day):
            number.setSpecialValueText(self.tr("never"))
        named = (
            (self.base, [penalty_base_name(each) for each in BASES]),
            (self.grace_mode, [grace_mode_name(each) for each in MODES]),
            (self.fee_times, [fee_times_name(each) for each in TIMES]),
            (self.across, [across_name(each) for each in ACROSS]),
        )
        for choice, names in named:
            choice.name_choices(names)

    def show_late(self, late: LateTerms) -> None:
        """Show an agreement; nobody is told of it."""
        self._late = late
        quiet = (*self._numbers, self.compound)
        for control in quiet:
            control.blockSignals(True)
        self.penalty.setValue(round(late.penalty_multiplier * _PERCENT))
        self.grace_days.setValue(late.grace_days)
        self.fee.show_share(late.fee_rate)
        self.called_in_from_day.setValue(late.called_in_from_day or _NEVER)
        self.principal_first_from_day.setValue(late.principal_first_from_day or _NEVER)
        self.debit_hour.setValue(late.debit.cut_off)
        tries = late.debit.tries_for
        self.debit_tries.setValue(_EVERY_DAY if tries is None else tries)
        self.compound.setChecked(late.compound)
        for control in quiet:
            control.blockSignals(False)
        self.base.setCurrentIndex(BASES.index(late.base))
        self.grace_mode.setCurrentIndex(MODES.index(late.grace_mode))
        self.fee_times.setCurrentIndex(TIMES.index(late.fee_times))
        self.across.setCurrentIndex(ACROSS.index(late.across))
        self.fee_minimum.set_value(late.fee_minimum)
        self.fee_maximum.set_value(late.fee_maximum)
        self.fees_together.set_value(late.fees_together_at_most)
        self.returned_debit_fee.set_value(late.returned_debit_fee)

    def check(self) -> bool:
        """Say what is wrong with the amounts."""
        return all(amount.check() for amount in self._amounts)

    def late(self) -> LateTerms:
        """Return the agreement as it is typed; a number nobody touched stays exactly as it was.

        Raises:
            InputError: `late_fee_maximum_below_minimum`.
        """
        before = self._late
        multiplier = before.penalty_multiplier
        if self.penalty.value() != round(multiplier * _PERCENT):
            multiplier = Fraction(self.penalty.value(), _PERCENT)
        return replace(
            before,
            penalty_multiplier=multiplier,
            base=BASES[self.base.currentIndex()],
            compound=self.compound.isChecked(),
            grace_days=self.grace_days.value(),
            grace_mode=MODES[self.grace_mode.currentIndex()],
            fee_rate=self.fee.share(),
            fee_minimum=self.fee_minimum.value(),
            fee_maximum=self.fee_maximum.value(),
            fee_times=TIMES[self.fee_times.currentIndex()],
            fees_together_at_most=self.fees_together.value(),
            returned_debit_fee=self.returned_debit_fee.value(),
            across=ACROSS[self.across.currentIndex()],
            principal_first_from_day=self.principal_first_from_day.value() or None,
            called_in_from_day=self.called_in_from_day.value() or None,
            debit=self._debit(),
        )

    def _debit(self) -> Debit:
        tries = self.debit_tries.value()
        return Debit(self.debit_hour.value(), None if tries == _EVERY_DAY else tries)


def _number(most: int, *, least: int = 0) -> NumberEdit:
    number = NumberEdit()
    number.setRange(least, most)
    return number
