"""A flat fee on the original principal (等本等息, card and Huabei instalments)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QCheckBox, QComboBox

from tideover.domain.loans import FeeTiming, FlatFeeTerms
from tideover.domain.rates import RatePer
from tideover.ui.dialogs.loan_fields.fields import Agreed, InstalmentFields

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from tideover.domain.loans import Terms
    from tideover.domain.money import Currency

TIMINGS = tuple(FeeTiming)


class FlatFeeFields(InstalmentFields):
    """Takes the fee of one instalment instead of a rate, and what happens when paid early."""

    terms_kind: ClassVar[type[Terms]] = FlatFeeTerms
    rate_per: ClassVar[RatePer] = RatePer.MONTH
    rate_is_fee: ClassVar[bool] = True

    def __init__(
        self, today: Callable[[], date], currency: Currency, parent: QWidget | None = None
    ) -> None:
        """Take the fee with every instalment, and ask for all of it when paid early."""
        super().__init__(today, currency, parent)
        self.timing = QComboBox()
        self.timing.addItems([""] * len(TIMINGS))
        self.waived = QCheckBox()
        self.advanced_rows.addWidget(self.field("fee_timing", self.timing))
        self.advanced_rows.addWidget(self.waived)
        # A fee is no interest: how days are counted and what the rate becomes say nothing here.
        for name in ("interest_days", "interest_only", "floating", "rate_changes"):
            self.fields[name].hide()
        self.timing.activated.connect(self.changed)
        self.waived.toggled.connect(self.changed)

    def retranslate(self) -> None:
        """Name the fields."""
        super().retranslate()
        self.fields["fee_timing"].set_label(self.tr("When the fee is charged"))
        texts = {
            FeeTiming.EACH_PERIOD: self.tr("with every instalment"),
            FeeTiming.FIRST_PERIOD: self.tr("all of it with the first instalment"),
            FeeTiming.DEDUCTED: self.tr("kept back from the money paid out"),
        }
        for place, timing in enumerate(TIMINGS):
            self.timing.setItemText(place, texts[timing])
        self.waived.setText(self.tr("Later fees are waived when it is paid off early"))

    def rate_label(self) -> str:
        """Return what the rate is called."""
        return self.tr("F&ee of one instalment")

    def rate_hint(self) -> str:
        """Return how a fee may be typed."""
        return self.tr("a share of the amount borrowed, for example 0.6%")

    def terms(self, agreed: Agreed) -> Terms:
        """Return the terms as they are typed."""
        return FlatFeeTerms(
            fee_timing=TIMINGS[self.timing.currentIndex()],
            fee_waived_when_early=self.waived.isChecked(),
            **self.shared(agreed),
        )

    def show_terms(self, terms: Any) -> None:
        """Show the terms of a loan."""
        super().show_terms(terms)
        self.timing.setCurrentIndex(TIMINGS.index(terms.fee_timing))
        self.waived.setChecked(terms.fee_waived_when_early)
