"""Daily interest on what is used (随借随还)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from tideover.domain.dates import months_after
from tideover.domain.errors import DateError
from tideover.domain.loans import DailyInterestTerms
from tideover.domain.rates import RatePer
from tideover.ui.dialogs.loan_fields.fields import Agreed, LoanFields
from tideover.ui.widgets.date_edit import DateEdit

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from tideover.domain.loans import Terms
    from tideover.domain.money import Currency

USUAL_MONTHS = 12


class DailyInterestFields(LoanFields):
    """Takes the day on which all of it is due at the latest."""

    terms_kind: ClassVar[type[Terms]] = DailyInterestTerms
    rate_per: ClassVar[RatePer] = RatePer.YEAR

    def __init__(
        self, today: Callable[[], date], currency: Currency, parent: QWidget | None = None
    ) -> None:
        """Offer a year."""
        super().__init__(today, currency, parent)
        self.due_on = DateEdit(today)
        self.due_on.set_value(months_after(today(), USUAL_MONTHS))
        self.rows.addWidget(self.field("due_on", self.due_on))
        self.due_on.value_changed.connect(self.changed)

    def retranslate(self) -> None:
        """Name the fields."""
        self.fields["due_on"].set_label(self.tr("All of it is due on"))

    def check(self) -> bool:
        """Say what is wrong with the due day."""
        return self.due_on.check()

    def terms(self, agreed: Agreed) -> Terms:
        """Return the terms as they are typed."""
        due_on = self.due_on.value()
        if due_on is None:
            raise DateError("day_empty", field="due_on")
        return DailyInterestTerms(
            principal=agreed.principal,
            drawn_on=agreed.drawn_on,
            rate=agreed.rate,
            late=agreed.late,
            due_on=due_on,
        )

    def show_terms(self, terms: Any) -> None:
        """Show the terms of a loan."""
        self.due_on.set_value(terms.due_on)
