"""A lender's coupon: how many of the first instalments charge less, and by how much."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from tideover.domain.agreements import MOST_PERIODS, Coupon
from tideover.ui.dialogs.number_edit import NumberEdit
from tideover.ui.theme import spacing
from tideover.ui.widgets.field import Field

_WHOLE = 100
_HALF = 50


class CouponFields(QWidget):
    """Two numbers; without a first instalment that has it there is no coupon.

    Signals:
        changed: something was typed.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a coupon."""
        super().__init__(parent)
        self.periods = NumberEdit()
        self.periods.setRange(0, MOST_PERIODS)
        self.off = NumberEdit()
        self.off.setRange(1, _WHOLE)
        self.off.setValue(_HALF)
        self.fields = {"coupon": Field("", self.periods), "coupon_off": Field("", self.off)}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(spacing(3))
        for field in self.fields.values():
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self.periods.valueChanged.connect(self._follow)
        self.off.valueChanged.connect(self.changed)
        self.fields["coupon_off"].setEnabled(False)

    def retranslate(self) -> None:
        """Name the fields."""
        self.fields["coupon"].set_label(self.tr("First instalments with a coupon"))
        self.periods.setSpecialValueText(self.tr("none"))
        self.fields["coupon_off"].set_label(self.tr("It takes off, in percent"))
        self.fields["coupon_off"].set_hint(self.tr("of interest and fee; 100: they are free"))

    def coupon(self) -> Coupon | None:
        """Return the coupon; None where there is none."""
        if not self.periods.value():
            return None
        return Coupon(self.periods.value(), Fraction(self.off.value(), _WHOLE))

    def show_coupon(self, coupon: Coupon | None) -> None:
        """Show a coupon; nobody is told of it."""
        for control in (self.periods, self.off):
            control.blockSignals(True)
        self.periods.setValue(0 if coupon is None else coupon.periods)
        if coupon is not None:
            self.off.setValue(round(coupon.off * _WHOLE))
        for control in (self.periods, self.off):
            control.blockSignals(False)
        self.fields["coupon_off"].setEnabled(coupon is not None)

    def _follow(self) -> None:
        self.fields["coupon_off"].setEnabled(bool(self.periods.value()))
        self.changed.emit()
