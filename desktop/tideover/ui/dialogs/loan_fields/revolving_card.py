"""The balance of a card's bill, carried on from month to month (信用卡循环)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QHBoxLayout

from tideover.domain.loans import CardPayment, RevolvingCardTerms
from tideover.domain.rates import RatePer
from tideover.engine.presets import usual_card_due_day, usual_minimum_floor
from tideover.ui.dialogs.loan_fields.fields import Agreed, LoanFields
from tideover.ui.dialogs.number_edit import MOST_TYPED, NumberEdit
from tideover.ui.theme import spacing
from tideover.ui.widgets.money_edit import MoneyEdit

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from tideover.domain.loans import Terms
    from tideover.domain.money import Currency

PAYS = (CardPayment.MINIMUM, CardPayment.FIXED, CardPayment.FULL)

_PERCENT = 100
_HUNDREDTHS = 100
_USUAL_MINIMUM = Fraction(1, 10)


class RevolvingCardFields(LoanFields):
    """Takes the due day and what is paid of each bill."""

    terms_kind: ClassVar[type[Terms]] = RevolvingCardTerms
    takes_early_fee: ClassVar[bool] = False
    rate_per: ClassVar[RatePer] = RatePer.DAY

    def __init__(
        self, today: Callable[[], date], currency: Currency, parent: QWidget | None = None
    ) -> None:
        """Offer the minimum payment of a tenth."""
        super().__init__(today, currency, parent)
        self._minimum_rate = _USUAL_MINIMUM
        self._due_day_chosen = False
        self.due_day = NumberEdit()
        self.due_day.setRange(0, MOST_TYPED)
        self.due_day.setValue(usual_card_due_day(today()))
        self.pays = QComboBox()
        self.pays.addItems([""] * len(PAYS))
        self.minimum_rate = QDoubleSpinBox()
        self.minimum_rate.setRange(1 / _HUNDREDTHS, _PERCENT)
        self.minimum_rate.setSuffix("%")
        self.minimum_rate.setValue(float(_USUAL_MINIMUM * _PERCENT))
        self.minimum_rate.lineEdit().setTextMargins(spacing(2), 0, spacing(2), 0)
        self.minimum_floor = MoneyEdit(currency=currency, optional=True)
        self.minimum_floor.set_value(usual_minimum_floor(currency))
        self.fixed = MoneyEdit(currency=currency)
        for names in (("due_day", "pays"), ("minimum_rate", "minimum_floor", "fixed")):
            row = QHBoxLayout()
            row.setSpacing(spacing(3))
            for name in names:
                made = self.field(name, getattr(self, name))
                row.addWidget(made, 1, Qt.AlignmentFlag.AlignTop)
            self.rows.addLayout(row)
        self.due_day.valueChanged.connect(self._choose_due_day)
        self.pays.activated.connect(self._follow_pays)
        self.minimum_rate.valueChanged.connect(self.changed)
        self.minimum_floor.value_changed.connect(self.changed)
        self.fixed.value_changed.connect(self.changed)
        self._show_pays()

    def principal_label(self) -> str:
        """Return what the amount is called."""
        return self.tr("&Amount of the bill")

    def drawn_on_label(self) -> str:
        """Return what the first day is called."""
        return self.tr("Statement &of")

    def rate_hint(self) -> str:
        """Return how the rate may be typed."""
        return self.tr("usually 0.05%/day; 18% a year is typed 18%/year")

    def retranslate(self) -> None:
        """Name the fields."""
        self.fields["due_day"].set_label(self.tr("D&ue day of the month"))
        self.fields["pays"].set_label(self.tr("What you pay of each &bill"))
        texts = {
            CardPayment.MINIMUM: self.tr("the minimum payment"),
            CardPayment.FIXED: self.tr("the same amount each month"),
            CardPayment.FULL: self.tr("all of it"),
        }
        for place, pays in enumerate(PAYS):
            self.pays.setItemText(place, texts[pays])
        self.fields["minimum_rate"].set_label(self.tr("Minimum, of the balance"))
        self.fields["minimum_rate"].set_hint(self.tr("and all interest; usually 10%"))
        self.fields["minimum_floor"].set_label(self.tr("At least (optional)"))
        self.fields["minimum_floor"].set_hint(self.tr("a balance below it is asked whole"))
        self.fields["fixed"].set_label(self.tr("Amount each month"))

    def check(self) -> bool:
        """Say what is wrong with the amount that is paid."""
        match self._chosen():
            case CardPayment.MINIMUM:
                return self.minimum_floor.check()
            case CardPayment.FIXED:
                return self.fixed.check()
            case CardPayment.FULL:
                return True

    def terms(self, agreed: Agreed) -> Terms:
        """Return the terms as they are typed; a share nobody touched stays exactly as it was."""
        typed = round(self.minimum_rate.value() * _HUNDREDTHS)
        if typed != round(self._minimum_rate * _PERCENT * _HUNDREDTHS):
            self._minimum_rate = Fraction(typed, _PERCENT * _HUNDREDTHS)
        return RevolvingCardTerms(
            **agreed.terms(),
            due_day=self.due_day.value(),
            pays=self._chosen(),
            minimum_rate=self._minimum_rate,
            minimum_floor=self.minimum_floor.value(),
            fixed=self.fixed.value(),
        )

    def show_terms(self, terms: Any) -> None:
        """Show the terms of a loan."""
        self._minimum_rate = terms.minimum_rate
        self._due_day_chosen = terms.due_day != usual_card_due_day(terms.drawn_on)
        for control in (self.due_day, self.minimum_rate):
            control.blockSignals(True)
        self.due_day.setValue(terms.due_day)
        self.minimum_rate.setValue(float(terms.minimum_rate * _PERCENT))
        for control in (self.due_day, self.minimum_rate):
            control.blockSignals(False)
        self.pays.setCurrentIndex(PAYS.index(terms.pays))
        self.minimum_floor.set_value(terms.minimum_floor)
        self.fixed.set_value(terms.fixed)
        self._show_pays()

    def follow_draw_down(self, day: date) -> None:
        """Take the usual time after the statement as due day until another was chosen."""
        if not self._due_day_chosen:
            self.due_day.blockSignals(True)
            self.due_day.setValue(usual_card_due_day(day))
            self.due_day.blockSignals(False)

    def _chosen(self) -> CardPayment:
        return PAYS[self.pays.currentIndex()]

    def _choose_due_day(self) -> None:
        self._due_day_chosen = True
        self.changed.emit()

    def _follow_pays(self) -> None:
        self._show_pays()
        self.changed.emit()

    def _show_pays(self) -> None:
        chosen = self._chosen()
        for name in ("minimum_rate", "minimum_floor"):
            self.fields[name].setVisible(chosen is CardPayment.MINIMUM)
        self.fields["fixed"].setVisible(chosen is CardPayment.FIXED)
