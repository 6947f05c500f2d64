"""What the fields of every kind of loan have in common."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from tideover.domain.agreements import FirstPeriod, InterestDays, RateChange
from tideover.domain.rates import RatePer
from tideover.ui import messages
from tideover.ui.dialogs.loan_fields.coupon import CouponFields
from tideover.ui.dialogs.loan_fields.floating import FloatingFields
from tideover.ui.dialogs.number_edit import MOST_TYPED, NumberEdit
from tideover.ui.format import numeric_day_text
from tideover.ui.theme import spacing
from tideover.ui.widgets.date_edit import DateEdit
from tideover.ui.widgets.field import Field
from tideover.ui.widgets.lines_edit import LinesEdit
from tideover.ui.wording.conventions import first_period_name
from tideover.viewmodels.loan_lines import rate_change

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from tideover.domain.agreements import DaysOff, InstalmentAgreement
    from tideover.domain.earliness import EarlyTerms
    from tideover.domain.lateness import LateTerms
    from tideover.domain.loans import Terms
    from tideover.domain.money import Currency, Money, Rounding
    from tideover.domain.rates import Rate

DAYS = tuple(InterestDays)
FIRST_PERIODS = tuple(FirstPeriod)

_RATE_LINES = 3


@dataclass(frozen=True, slots=True)
class Agreed:
    """What a loan of any kind says: how much, since when, at which rate, and how it is counted."""

    principal: Money
    drawn_on: date
    rate: Rate
    rounding: Rounding
    days_off: DaysOff
    late: LateTerms
    early: EarlyTerms

    def terms(self) -> dict[str, Any]:
        """Return it by the names that the terms of every kind have for it."""
        return {each.name: getattr(self, each.name) for each in fields(self)}


class LoanFields(QWidget):
    """The fields of one kind of loan.

    `advanced` holds those that few people need, `counting` how this kind of loan is counted.

    Signals:
        changed: something was typed or chosen.
    """

    terms_kind: ClassVar[type[Terms]]
    rate_per: ClassVar[RatePer] = RatePer.YEAR
    rate_is_fee: ClassVar[bool] = False
    takes_rate: ClassVar[bool] = True
    takes_early_fee: ClassVar[bool] = True

    changed = Signal()

    def __init__(
        self, today: Callable[[], date], currency: Currency, parent: QWidget | None = None
    ) -> None:
        """Make the fields; `today` is what a day without a year is near to."""
        super().__init__(parent)
        self.today = today
        self.currency = currency
        self.fields: dict[str, Field] = {}
        self.advanced = QWidget()
        self.counting = QWidget()
        self.rows = QVBoxLayout(self)
        self.advanced_rows = QVBoxLayout(self.advanced)
        self.counting_rows = QVBoxLayout(self.counting)
        for rows in (self.rows, self.advanced_rows, self.counting_rows):
            rows.setContentsMargins(0, 0, 0, 0)
            rows.setSpacing(spacing(3))

    def field(self, name: str, control: QWidget) -> Field:
        """Return a named field around a control."""
        made = Field("", control)
        self.fields[name] = made
        return made

    def principal_label(self) -> str:
        """Return what the amount is called."""
        return self.tr("&Amount borrowed")

    def drawn_on_label(self) -> str:
        """Return what the first day is called."""
        return self.tr("Received &on")

    def rate_label(self) -> str:
        """Return what the rate is called."""
        return self.tr("&Rate")

    def rate_hint(self) -> str:
        """Return how a rate may be typed."""
        return self.tr("as in the contract: 14.6%, 1.2%/month, 0.04%/day")

    def check(self) -> bool:
        """Say at the fields what is wrong, and return whether all is well."""
        return True

    def accept_lines(self, name: str, problem: str) -> bool:
        """Say at a box of lines what is wrong with it, and return whether all is well."""
        self.fields[name].show_problem(problem)
        if problem:
            self.fields[name].setFocus()
        return not problem

    def terms(self, agreed: Agreed) -> Terms:
        """Return the terms as they are typed; raises InputError that names the field."""
        raise NotImplementedError

    def show_terms(self, terms: Any) -> None:
        """Show the terms of a loan of this kind; nobody is told of it."""
        raise NotImplementedError

    def follow_draw_down(self, day: date) -> None:
        """Take over what usually follows from the day the money was received."""

    def follow_terms(self, terms: Terms | None) -> None:
        """Say what follows from the terms as they are typed; None while something is missing."""

    def retranslate(self) -> None:
        """Set every fixed text."""


class InstalmentFields(LoanFields):
    """A loan in monthly instalments: how many, on which day, and from when."""

    def __init__(
        self, today: Callable[[], date], currency: Currency, parent: QWidget | None = None
    ) -> None:
        """Offer twelve instalments."""
        super().__init__(today, currency, parent)
        self.periods = NumberEdit()
        self.periods.setRange(0, MOST_TYPED)
        self.periods.setValue(12)
        self.due_day = NumberEdit()
        self.due_day.setRange(0, MOST_TYPED)
        self.due_day.setValue(today().day)
        self.first_due = DateEdit(today, optional=True)
        self.interest_days = QComboBox()
        self.interest_days.addItems([""] * len(DAYS))
        self.first_period = QComboBox()
        self.first_period.addItems([""] * len(FIRST_PERIODS))
        self.coupon = CouponFields()
        self.interest_only = NumberEdit()
        self.interest_only.setRange(0, MOST_TYPED)
        self.floating = FloatingFields()
        self.rate_changes: LinesEdit[RateChange] = LinesEdit(
            self._read_change, _change_line, lines=_RATE_LINES
        )
        self._due_day_chosen = False
        row = QHBoxLayout()
        row.setSpacing(spacing(3))
        for name, control in (
            ("periods", self.periods),
            ("due_day", self.due_day),
            ("first_due", self.first_due),
        ):
            row.addWidget(self.field(name, control), 1, Qt.AlignmentFlag.AlignTop)
        self.rows.addLayout(row)
        self.counting_rows.addWidget(self.field("interest_days", self.interest_days))
        self.counting_rows.addWidget(self.field("first_period", self.first_period))
        self.advanced_rows.addWidget(self.field("interest_only", self.interest_only))
        self.fields |= self.floating.fields | self.coupon.fields
        self.advanced_rows.addWidget(self.floating)
        self.advanced_rows.addWidget(self.field("rate_changes", self.rate_changes))
        self.advanced_rows.addWidget(self.coupon)
        self.periods.valueChanged.connect(self.changed)
        self.due_day.valueChanged.connect(self._choose_due_day)
        self.first_due.value_changed.connect(self.changed)
        self.interest_days.activated.connect(self.changed)
        self.first_period.activated.connect(self.changed)
        self.coupon.changed.connect(self.changed)
        self.interest_only.valueChanged.connect(self.changed)
        self.rate_changes.rows_changed.connect(self._follow_changes)
        self.floating.changed.connect(self.changed)

    def retranslate(self) -> None:
        """Name the fields."""
        self.fields["periods"].set_label(self.tr("&Instalments"))
        self.fields["due_day"].set_label(self.tr("D&ue day of the month"))
        self.fields["first_due"].set_label(self.tr("&First due date"))
        self.fields["first_due"].set_hint(self.tr("empty: the month after"))
        self.fields["interest_days"].set_label(self.tr("How interest is counted"))
        for place, days in enumerate(DAYS):
            self.interest_days.setItemText(place, messages.interest_days_name(days))
        self.fields["first_period"].set_label(self.tr("A first period that is not a month"))
        for place, first in enumerate(FIRST_PERIODS):
            self.first_period.setItemText(place, first_period_name(first))
        self.coupon.retranslate()
        self.fields["interest_only"].set_label(self.tr("First instalments without principal"))
        self.interest_only.setSpecialValueText(self.tr("none"))
        self.fields["rate_changes"].set_label(self.tr("Later rates (optional)"))
        self.fields["rate_changes"].set_hint(self.tr("one a line: the day it begins, the rate"))
        self.rate_changes.setPlaceholderText("2027-01-01  3.6%")
        self.floating.retranslate()

    def check(self) -> bool:
        """Say what is wrong with the first due date or with a later rate."""
        right = self.accept_lines("rate_changes", self.rate_changes.problem())
        return self.first_due.check() and right

    def shared(self, agreed: Agreed) -> dict[str, Any]:
        """Return the terms that every loan in instalments has."""
        return {
            **agreed.terms(),
            "periods": self.periods.value(),
            "due_day": self.due_day.value(),
            "first_due": self.first_due.value(),
            "interest_days": DAYS[self.interest_days.currentIndex()],
            "interest_only": self.interest_only.value(),
            "rate_changes": self.rate_changes.rows(),
            "floating": self.floating.rule(),
            "first_period": FIRST_PERIODS[self.first_period.currentIndex()],
            "coupon": self.coupon.coupon(),
        }

    def show_terms(self, terms: InstalmentAgreement) -> None:
        """Show what every loan in instalments has."""
        numbers = (self.periods, self.due_day, self.interest_only)
        for control in numbers:
            control.blockSignals(True)
        self.periods.setValue(terms.periods)
        self.due_day.setValue(terms.due_day)
        self.interest_only.setValue(terms.interest_only)
        for control in numbers:
            control.blockSignals(False)
        self.rate_changes.set_rows(terms.rate_changes)
        self.floating.show_rule(terms.floating)
        self.first_period.setCurrentIndex(FIRST_PERIODS.index(terms.first_period))
        self.coupon.show_coupon(terms.coupon)
        self._due_day_chosen = terms.due_day != terms.drawn_on.day
        self.first_due.set_value(terms.first_due)
        self.interest_days.setCurrentIndex(DAYS.index(terms.interest_days))

    def follow_draw_down(self, day: date) -> None:
        """Take the day of the draw-down as due day until another was chosen."""
        if not self._due_day_chosen:
            self.due_day.blockSignals(True)
            self.due_day.setValue(day.day)
            self.due_day.blockSignals(False)

    def follow_terms(self, terms: Terms | None) -> None:
        """Say what the rate becomes where it follows another."""
        self.floating.say_what_follows(terms)

    def _choose_due_day(self) -> None:
        self._due_day_chosen = True
        self.changed.emit()

    def _read_change(self, cells: list[str]) -> RateChange:
        return rate_change(cells, self.today())

    def _follow_changes(self) -> None:
        self.fields["rate_changes"].show_problem("")
        self.changed.emit()


def _change_line(change: RateChange) -> str:
    day = numeric_day_text(change.from_day)
    return f"{day}  {messages.rate_field_text(change.rate, RatePer.YEAR)}"
