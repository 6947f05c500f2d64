"""How the lender counts: rounding, and payments that fall on a weekend or public holiday."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from tideover.domain.agreements import STAYS, DaysOff
from tideover.domain.dates import Shift
from tideover.domain.money import Rounding
from tideover.ui.messages import shift_name
from tideover.ui.theme import spacing
from tideover.ui.widgets.field import Field
from tideover.ui.wording.conventions import rounding_name

if TYPE_CHECKING:
    from tideover.domain.agreements import Agreement

ROUNDINGS, SHIFTS = tuple(Rounding), tuple(Shift)


class CountingFields(QWidget):
    """The usual conventions are filled in; hardly anybody needs to look at them.

    Signals:
        changed: something was chosen.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show the usual conventions."""
        super().__init__(parent)
        self.rounding = QComboBox()
        self.rounding.addItems([""] * len(ROUNDINGS))
        self.shift = QComboBox()
        self.shift.addItems([""] * len(SHIFTS))
        self.interest_follows = QCheckBox()
        self.fields = {"rounding": Field("", self.rounding), "days_off": Field("", self.shift)}
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(spacing(3))
        for widget in (*self.fields.values(), self.interest_follows):
            self._rows.addWidget(widget)
        self.rounding.activated.connect(self.changed)
        self.shift.activated.connect(self._follow_shift)
        self.interest_follows.toggled.connect(self.changed)
        self._show_interest()

    def put_first(self, widget: QWidget) -> None:
        """Place the conventions of one kind of loan above those of every loan."""
        self._rows.insertWidget(0, widget)

    def retranslate(self) -> None:
        """Name the fields and what can be chosen."""
        self.fields["rounding"].set_label(self.tr("Interest is rounded"))
        self.fields["days_off"].set_label(self.tr("A payment on a weekend or public holiday"))
        self.interest_follows.setText(self.tr("Interest by the day runs to the day it moves to"))
        for place, rounding in enumerate(ROUNDINGS):
            self.rounding.setItemText(place, rounding_name(rounding))
        for place, shift in enumerate(SHIFTS):
            self.shift.setItemText(place, shift_name(shift))

    def show_terms(self, terms: Agreement) -> None:
        """Show the conventions of a loan; nobody is told of it."""
        self.rounding.setCurrentIndex(ROUNDINGS.index(terms.rounding))
        self.shift.setCurrentIndex(SHIFTS.index(terms.days_off.shift))
        self.interest_follows.blockSignals(True)
        self.interest_follows.setChecked(terms.days_off.interest_follows)
        self.interest_follows.blockSignals(False)
        self._show_interest()

    def chosen_rounding(self) -> Rounding:
        """Return how interest is rounded."""
        return ROUNDINGS[self.rounding.currentIndex()]

    def chosen_days_off(self) -> DaysOff:
        """Return what happens to a payment on a day off."""
        shift = SHIFTS[self.shift.currentIndex()]
        if shift is Shift.NONE:
            return STAYS
        return DaysOff(shift, interest_follows=self.interest_follows.isChecked())

    def _follow_shift(self) -> None:
        self._show_interest()
        self.changed.emit()

    def _show_interest(self) -> None:
        self.interest_follows.setVisible(SHIFTS[self.shift.currentIndex()] is not Shift.NONE)
