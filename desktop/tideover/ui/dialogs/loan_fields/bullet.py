"""Principal and interest together on one day (一次还本付息)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QComboBox

from tideover.domain.agreements import InterestDays
from tideover.domain.dates import months_after
from tideover.domain.errors import DateError
from tideover.domain.loans import BulletTerms
from tideover.ui import messages
from tideover.ui.dialogs.loan_fields.fields import DAYS, Agreed, LoanFields
from tideover.ui.widgets.date_edit import DateEdit

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from tideover.domain.loans import Terms
    from tideover.domain.money import Currency

USUAL_MONTHS = 12


class BulletFields(LoanFields):
    """Takes the day on which all of it is due, and how the days until then are counted."""

    terms_kind: ClassVar[type[Terms]] = BulletTerms

    def __init__(
        self, today: Callable[[], date], currency: Currency, parent: QWidget | None = None
    ) -> None:
        """Offer a year, counted by the day over 360 days as banks do."""
        super().__init__(today, currency, parent)
        self.due_on = DateEdit(today)
        self.due_on.set_value(months_after(today(), USUAL_MONTHS))
        self.interest_days = QComboBox()
        self.interest_days.addItems([""] * len(DAYS))
        self.interest_days.setCurrentIndex(DAYS.index(InterestDays.ACTUAL_360))
        self.rows.addWidget(self.field("due_on", self.due_on))
        self.counting_rows.addWidget(self.field("interest_days", self.interest_days))
        self.due_on.value_changed.connect(self.changed)
        self.interest_days.activated.connect(self.changed)

    def retranslate(self) -> None:
        """Name the fields."""
        self.fields["due_on"].set_label(self.tr("Principal and interest are d&ue on"))
        self.fields["interest_days"].set_label(self.tr("How interest is counted"))
        for place, days in enumerate(DAYS):
            self.interest_days.setItemText(place, messages.interest_days_name(days))

    def check(self) -> bool:
        """Say what is wrong with the due day."""
        return self.due_on.check()

    def terms(self, agreed: Agreed) -> Terms:
        """Return the terms as they are typed."""
        due_on = self.due_on.value()
        if due_on is None:
            raise DateError("day_empty", field="due_on")
        return BulletTerms(
            **agreed.terms(),
            due_on=due_on,
            interest_days=DAYS[self.interest_days.currentIndex()],
        )

    def show_terms(self, terms: Any) -> None:
        """Show the terms of a loan."""
        self.due_on.set_value(terms.due_on)
        self.interest_days.setCurrentIndex(DAYS.index(terms.interest_days))
