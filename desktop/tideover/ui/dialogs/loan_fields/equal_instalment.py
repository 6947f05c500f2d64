"""Equal instalments (等额本息)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from tideover.domain.loans import EqualInstalmentTerms
from tideover.ui.dialogs.loan_fields.fields import Agreed, InstalmentFields
from tideover.ui.widgets.money_edit import MoneyEdit

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from tideover.domain.loans import Terms
    from tideover.domain.money import Currency


class EqualInstalmentFields(InstalmentFields):
    """Also takes the instalment as the lender states it."""

    terms_kind: ClassVar[type[Terms]] = EqualInstalmentTerms

    def __init__(
        self, today: Callable[[], date], currency: Currency, parent: QWidget | None = None
    ) -> None:
        """Leave the lender's own figure empty."""
        super().__init__(today, currency, parent)
        self.payment = MoneyEdit(currency=currency, optional=True)
        self.rows.addWidget(self.field("payment", self.payment))
        self.payment.value_changed.connect(self.changed)

    def retranslate(self) -> None:
        """Name the fields."""
        super().retranslate()
        self.fields["payment"].set_label(self.tr("Instalment the lender sta&tes (optional)"))
        self.fields["payment"].set_hint(self.tr("empty: worked out from the rate"))

    def check(self) -> bool:
        """Say what is wrong with the lender's figure."""
        return super().check() and self.payment.check()

    def terms(self, agreed: Agreed) -> Terms:
        """Return the terms as they are typed."""
        return EqualInstalmentTerms(payment=self.payment.value(), **self.shared(agreed))

    def show_terms(self, terms: Any) -> None:
        """Show the terms of a loan."""
        super().show_terms(terms)
        self.payment.set_value(terms.payment)
