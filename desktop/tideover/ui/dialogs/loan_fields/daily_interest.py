"""Daily interest on what is used (随借随还)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from tideover.domain.dates import months_after
from tideover.domain.errors import DateError
from tideover.domain.loans import DailyInterestTerms, DrawDown
from tideover.domain.rates import RatePer
from tideover.ui import messages
from tideover.ui.dialogs.loan_fields.fields import Agreed, LoanFields
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


class DailyInterestFields(LoanFields):
    """Takes the day on which all of it is due at the latest, and what was drawn later."""

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
        self.further: LinesEdit[DrawDown] = LinesEdit(self._read, _line)
        self.advanced_rows.addWidget(self.field("further", self.further))
        self.due_on.value_changed.connect(self.changed)
        self.further.rows_changed.connect(self._follow_further)

    def retranslate(self) -> None:
        """Name the fields."""
        self.fields["due_on"].set_label(self.tr("All of it is due on"))
        self.fields["further"].set_label(self.tr("Drawn later (optional)"))
        self.fields["further"].set_hint(self.tr("one a line: amount, day, rate, day it is due"))
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
            principal=agreed.principal,
            drawn_on=agreed.drawn_on,
            rate=agreed.rate,
            late=agreed.late,
            due_on=due_on,
            further=self.further.rows(),
        )

    def show_terms(self, terms: Any) -> None:
        """Show the terms of a loan."""
        self.due_on.set_value(terms.due_on)
        self.further.set_rows(terms.further)

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
