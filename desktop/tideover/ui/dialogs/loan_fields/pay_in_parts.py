"""A purchase in equal parts without interest (先享后付)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout

from tideover.domain.dates import months_after
from tideover.domain.errors import DateError
from tideover.domain.loans import PayInPartsTerms
from tideover.domain.rates import NO_INTEREST
from tideover.ui.dialogs.loan_fields.fields import Agreed, LoanFields
from tideover.ui.dialogs.number_edit import MOST_TYPED, NumberEdit
from tideover.ui.theme import spacing
from tideover.ui.widgets.date_edit import DateEdit

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from tideover.domain.loans import Terms
    from tideover.domain.money import Currency
    from tideover.domain.rates import Rate

USUAL_PARTS = 3
USUAL_INTERVAL = 14
MONTHLY, BY_DAYS = range(2)
LAST, FIRST = range(2)


class PayInPartsFields(LoanFields):
    """Takes how many parts there are and when they are due; there is no rate to ask for."""

    terms_kind: ClassVar[type[Terms]] = PayInPartsTerms
    takes_rate: ClassVar[bool] = False

    def __init__(
        self, today: Callable[[], date], currency: Currency, parent: QWidget | None = None
    ) -> None:
        """Offer three parts, one a month."""
        super().__init__(today, currency, parent)
        self._rate: Rate = NO_INTEREST
        self._first_due_chosen = False
        self.parts = NumberEdit()
        self.parts.setRange(0, MOST_TYPED)
        self.parts.setValue(USUAL_PARTS)
        self.first_due = DateEdit(today)
        self.first_due.set_value(months_after(today(), 1))
        self.interval = QComboBox()
        self.every_days = NumberEdit()
        self.every_days.setRange(0, MOST_TYPED)
        self.every_days.setValue(USUAL_INTERVAL)
        self.remainder = QComboBox()
        for choice in (self.interval, self.remainder):
            choice.addItems(["", ""])
        for names in (("parts", "first_due"), ("interval", "every_days")):
            row = QHBoxLayout()
            row.setSpacing(spacing(3))
            for name in names:
                made = self.field(name, getattr(self, name))
                row.addWidget(made, 1, Qt.AlignmentFlag.AlignTop)
            self.rows.addLayout(row)
        self.advanced_rows.addWidget(self.field("remainder", self.remainder))
        self.parts.valueChanged.connect(self.changed)
        self.first_due.value_changed.connect(self._choose_first_due)
        self.interval.activated.connect(self._follow_interval)
        self.every_days.valueChanged.connect(self.changed)
        self.remainder.activated.connect(self.changed)
        self._show_interval()

    def principal_label(self) -> str:
        """Return what the amount is called."""
        return self.tr("Pr&ice of the purchase")

    def drawn_on_label(self) -> str:
        """Return what the first day is called."""
        return self.tr("Bought &on")

    def retranslate(self) -> None:
        """Name the fields."""
        self.fields["parts"].set_label(self.tr("Par&ts"))
        self.fields["first_due"].set_label(self.tr("&First part due on"))
        self.fields["interval"].set_label(self.tr("A part is due"))
        self.interval.setItemText(MONTHLY, self.tr("every month"))
        self.interval.setItemText(BY_DAYS, self.tr("every few days"))
        self.fields["every_days"].set_label(self.tr("Days between the parts"))
        self.fields["remainder"].set_label(self.tr("What does not divide falls on"))
        self.remainder.setItemText(LAST, self.tr("the last part"))
        self.remainder.setItemText(FIRST, self.tr("the first part"))

    def check(self) -> bool:
        """Say what is wrong with the first day."""
        return self.first_due.check()

    def terms(self, agreed: Agreed) -> Terms:
        """Return the terms as they are typed."""
        first_due = self.first_due.value()
        if first_due is None:
            raise DateError("day_empty", field="first_due")
        by_days = self.interval.currentIndex() == BY_DAYS
        return PayInPartsTerms(
            **replace(agreed, rate=self._rate).terms(),
            parts=self.parts.value(),
            first_due=first_due,
            every_days=self.every_days.value() if by_days else None,
            remainder_first=self.remainder.currentIndex() == FIRST,
        )

    def show_terms(self, terms: Any) -> None:
        """Show the terms of a loan; a rate that was agreed for late days is kept."""
        self._rate = terms.rate
        self._first_due_chosen = terms.first_due != months_after(terms.drawn_on, 1)
        for control in (self.parts, self.every_days):
            control.blockSignals(True)
        self.parts.setValue(terms.parts)
        self.every_days.setValue(terms.every_days or USUAL_INTERVAL)
        for control in (self.parts, self.every_days):
            control.blockSignals(False)
        self.first_due.set_value(terms.first_due)
        self.interval.setCurrentIndex(MONTHLY if terms.every_days is None else BY_DAYS)
        self.remainder.setCurrentIndex(FIRST if terms.remainder_first else LAST)
        self._show_interval()

    def follow_draw_down(self, day: date) -> None:
        """Take a month after the purchase as first day until another was chosen."""
        if not self._first_due_chosen:
            self.first_due.set_value(months_after(day, 1))

    def _choose_first_due(self) -> None:
        self._first_due_chosen = True
        self.changed.emit()

    def _follow_interval(self) -> None:
        self._show_interval()
        self.changed.emit()

    def _show_interval(self) -> None:
        self.fields["every_days"].setVisible(self.interval.currentIndex() == BY_DAYS)
