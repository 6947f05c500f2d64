"""Daily interest on what is used (随借随还)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QComboBox

from tideover.domain.agreements import InterestDays
from tideover.domain.dates import months_after
from tideover.domain.errors import DateError
from tideover.domain.loans import DailyInterestTerms, DrawDown
from tideover.domain.rates import RatePer
from tideover.ui import messages
from tideover.ui.dialogs.loan_fields.fields import DAYS, Agreed, LoanFields
from tideover.ui.format import number_text, numeric_day_text
from tideover.ui.widgets.date_edit import DateEdit
from tideover.ui.widgets.lines_edit import LinesEdit
from tideover.viewmodels.loan_lines import draw_down

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from tideover.domain.loans import Terms
    from tideover.domain.money import Currency

USUAL_MONTHS = 12
BY_DAY = tuple(days for days in DAYS if days is not InterestDays.BY_MONTH)


class DailyInterestFields(LoanFields):
    """Takes the day on which all of it is due at the latest, and what was drawn later."""

    terms_kind: ClassVar[type[Terms]] = DailyInterestTerms
    rate_per: ClassVar[RatePer] = RatePer.YEAR
    takes_early_fee: ClassVar[bool] = False

    def __init__(
        self, today: Callable[[], date], currency: Currency, parent: QWidget | None = None
    ) -> None:
        """Offer a year."""
        super().__init__(today, currency, parent)
        self.due_on = DateEdit(today)
        self.due_on.set_value(months_after(today(), USUAL_MONTHS))
        self.rows.addWidget(self.field("due_on", self.due_on))
        self.further: LinesEdit[DrawDown] = LinesEdit(self._read, _line)
        self.advanced_rows.addWidget(self.field("further", self.further))
        self.interest_days = QComboBox()
        self.interest_days.addItems([""] * len(BY_DAY))
        self.interest_days.setCurrentIndex(BY_DAY.index(InterestDays.ACTUAL_365))
        self.counting_rows.addWidget(self.field("interest_days", self.interest_days))
        self.interest_days.activated.connect(self.changed)
        self.due_on.value_changed.connect(self.changed)
        self.further.rows_changed.connect(self._follow_further)

    def retranslate(self) -> None:
        """Name the fields."""
        self.fields["due_on"].set_label(self.tr("All of it is due on"))
        self.fields["further"].set_label(self.tr("Drawn later (optional)"))
        self.fields["further"].set_hint(self.tr("one a line: amount, day, rate, day it is due"))
        self.fields["interest_days"].set_label(self.tr("How interest is counted"))
        for place, days in enumerate(BY_DAY):
            self.interest_days.setItemText(place, messages.interest_days_name(days))
        self.further.setPlaceholderText("5,000.00  2026-12-05  0.04%/day  2027-12-05")

    def check(self) -> bool:
        """Say what is wrong with the due day or with a later draw-down."""
        right = self.accept_lines("further", self.further.problem())
        return self.due_on.check() and right

    def terms(self, agreed: Agreed) -> Terms:
        """Return the terms as they are typed."""
        due_on = self.due_on.value()
        if due_on is None:
            raise DateError("day_empty", field="due_on")
        return DailyInterestTerms(
            **agreed.terms(),
            due_on=due_on,
            further=self.further.rows(),
            interest_days=BY_DAY[self.interest_days.currentIndex()],
        )

    def show_terms(self, terms: Any) -> None:
        """Show the terms of a loan."""
        self.due_on.set_value(terms.due_on)
        self.further.set_rows(terms.further)
        self.interest_days.setCurrentIndex(BY_DAY.index(terms.interest_days))

    def _read(self, cells: list[str]) -> DrawDown:
        return draw_down(cells, self.currency, self.today())

    def _follow_further(self) -> None:
        self.fields["further"].show_problem("")
        self.changed.emit()


def _line(drawn: DrawDown) -> str:
    return "  ".join(
        (
            number_text(drawn.principal),
            numeric_day_text(drawn.drawn_on),
            messages.rate_field_text(drawn.rate, RatePer.YEAR),
            numeric_day_text(drawn.due_on),
        )
    )
