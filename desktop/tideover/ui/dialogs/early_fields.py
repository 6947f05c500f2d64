"""What paying early costs: a share, its minimum, an amount each time, and when that ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tideover.domain.earliness import EarlyFeeBase, EarlyTerms
from tideover.ui.dialogs.term_controls import PercentEdit, ShortChoice
from tideover.ui.theme import spacing
from tideover.ui.widgets.date_edit import DateEdit
from tideover.ui.widgets.field import Field
from tideover.ui.widgets.money_edit import MoneyEdit
from tideover.ui.wording.prepayment import early_fee_base_name

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from tideover.domain.money import Currency

BASES = tuple(EarlyFeeBase)

_MOST_FEE = 100.0
_ROWS = (
    ("early_fee", "early_base"),
    ("early_fee_minimum", "early_fee_fixed"),
    ("early_free_from",),
)


class EarlyFields(QWidget):
    """Nothing is agreed at first, which is the usual agreement.

    Signals:
        changed: something was typed.
    """

    changed = Signal()

    def __init__(
        self, today: Callable[[], date], currency: Currency, parent: QWidget | None = None
    ) -> None:
        """Show that paying early costs nothing."""
        super().__init__(parent)
        self.fee = PercentEdit(_MOST_FEE)
        self.base = ShortChoice(len(BASES))
        self.fee_minimum = MoneyEdit(currency=currency, optional=True)
        self.fee_fixed = MoneyEdit(currency=currency, optional=True)
        self.free_from = DateEdit(today, optional=True)
        self.fields = {
            "early_fee": Field("", self.fee),
            "early_base": Field("", self.base),
            "early_fee_minimum": Field("", self.fee_minimum),
            "early_fee_fixed": Field("", self.fee_fixed),
            "early_free_from": Field("", self.free_from),
        }
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(spacing(3))
        for names in _ROWS:
            row = QHBoxLayout()
            row.setSpacing(spacing(3))
            for name in names:
                row.addWidget(self.fields[name], 1, Qt.AlignmentFlag.AlignTop)
            rows.addLayout(row)
        self._typed = (self.fee_minimum, self.fee_fixed, self.free_from)
        self.fee.valueChanged.connect(self.changed)
        self.base.activated.connect(self.changed)
        for typed in self._typed:
            typed.value_changed.connect(self.changed)

    def retranslate(self) -> None:
        """Name the fields and what can be chosen."""
        labels = {
            "early_fee": self.tr("Fee for paying early"),
            "early_base": self.tr("That fee is a share of"),
            "early_fee_minimum": self.tr("That fee at least (optional)"),
            "early_fee_fixed": self.tr("And each time (optional)"),
            "early_free_from": self.tr("No fee for paying early from (optional)"),
        }
        for name, label in labels.items():
            self.fields[name].set_label(label)
        self.fields["early_fee"].set_hint(self.tr("0 unless the contract asks for one"))
        self.fields["early_free_from"].set_hint(
            self.tr("often a year after the money was received, or after some instalments")
        )
        self.base.name_choices([early_fee_base_name(each) for each in BASES])

    def show_early(self, early: EarlyTerms) -> None:
        """Show an agreement; nobody is told of it."""
        self.fee.show_share(early.fee_rate)
        self.base.setCurrentIndex(BASES.index(early.base))
        self.fee_minimum.set_value(early.fee_minimum)
        self.fee_fixed.set_value(early.fee_fixed)
        self.free_from.set_value(early.free_from)

    def check(self) -> bool:
        """Say what is wrong with the amounts and the day."""
        return all(typed.check() for typed in self._typed)

    def early(self) -> EarlyTerms:
        """Return the agreement as it is typed; raises InputError that names the field."""
        return EarlyTerms(
            fee_rate=self.fee.share(),
            base=BASES[self.base.currentIndex()],
            fee_minimum=self.fee_minimum.value(),
            fee_fixed=self.fee_fixed.value(),
            free_from=self.free_from.value(),
        )
