"""A rate that follows the loan prime rate: which one, the margin, and when it is set anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from tideover.domain.agreements import InstalmentAgreement
from tideover.domain.floating_rates import (
    LARGEST_SPREAD,
    LONGEST_BETWEEN,
    FloatingRate,
    PrimeRate,
)
from tideover.ui.dialogs.number_edit import NumberEdit
from tideover.ui.theme import spacing
from tideover.ui.widgets.field import Field
from tideover.ui.wording.conventions import prime_name, repricing_text

if TYPE_CHECKING:
    from tideover.domain.loans import Terms

PRIMES = tuple(PrimeRate)
FIXED = 0
"""The choice of a rate that follows nothing."""

_ON_NEW_YEAR = 0


class FloatingFields(QWidget):
    """Begins with a fixed rate; what a variable one needs shows when it is chosen.

    Signals:
        changed: something was typed or chosen.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Follow nothing."""
        super().__init__(parent)
        self.prime = QComboBox()
        self.prime.addItems([""] * (len(PRIMES) + 1))
        self.basis_points = NumberEdit()
        self.basis_points.setRange(-LARGEST_SPREAD, LARGEST_SPREAD)
        self.every_months = NumberEdit()
        self.every_months.setRange(_ON_NEW_YEAR, LONGEST_BETWEEN)
        self.fields = {
            "floating": Field("", self.prime),
            "basis_points": Field("", self.basis_points),
            "every_months": Field("", self.every_months),
        }
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(spacing(3))
        rows.addWidget(self.fields["floating"])
        beside = QHBoxLayout()
        beside.setSpacing(spacing(3))
        for name in ("basis_points", "every_months"):
            beside.addWidget(self.fields[name], 1, Qt.AlignmentFlag.AlignTop)
        rows.addLayout(beside)
        self.prime.activated.connect(self._follow_prime)
        self.basis_points.valueChanged.connect(self.changed)
        self.every_months.valueChanged.connect(self.changed)
        self._show_rule()

    def retranslate(self) -> None:
        """Name the fields and what can be chosen."""
        self.fields["floating"].set_label(self.tr("The rate follows"))
        self.prime.setItemText(FIXED, self.tr("Nothing: it is fixed"))
        for place, prime in enumerate(PRIMES, start=1):
            self.prime.setItemText(place, prime_name(prime))
        self.fields["basis_points"].set_label(self.tr("Margin in basis points"))
        self.fields["basis_points"].set_hint(self.tr("60 is 0.60%; below the LPR: −60"))
        self.fields["every_months"].set_label(self.tr("Set anew every … months"))
        self.fields["every_months"].set_hint(self.tr("12: each year on the day it was received"))
        self.every_months.setSpecialValueText(self.tr("on 1 January"))

    def show_rule(self, floating: FloatingRate | None) -> None:
        """Show what a rate follows; nobody is told of it."""
        for control in (self.basis_points, self.every_months):
            control.blockSignals(True)
        self.prime.setCurrentIndex(FIXED if floating is None else PRIMES.index(floating.prime) + 1)
        self.basis_points.setValue(floating.basis_points if floating else 0)
        self.every_months.setValue((floating.every_months if floating else None) or _ON_NEW_YEAR)
        for control in (self.basis_points, self.every_months):
            control.blockSignals(False)
        self._show_rule()

    def rule(self) -> FloatingRate | None:
        """Return what the rate follows; None where it is fixed."""
        place = self.prime.currentIndex()
        if place == FIXED:
            return None
        return FloatingRate(
            PRIMES[place - 1],
            self.basis_points.value(),
            self.every_months.value() or None,
        )

    def say_what_follows(self, terms: Terms | None) -> None:
        """Say below the choice what the rate becomes, and what of it is only assumed."""
        floating = terms.floating if isinstance(terms, InstalmentAgreement) else None
        self.fields["floating"].set_hint(repricing_text(floating) if floating else "")

    def _follow_prime(self) -> None:
        self._show_rule()
        self.changed.emit()

    def _show_rule(self) -> None:
        for name in ("basis_points", "every_months"):
            self.fields[name].setVisible(self.prime.currentIndex() != FIXED)
