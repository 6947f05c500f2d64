"""What paying early saves: an amount, a day, and the choices beside one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from tideover.domain.errors import InputError
from tideover.domain.money import Money
from tideover.ui.format import money_text, numeric_day_text
from tideover.ui.messages import error_text
from tideover.ui.pages.loans.answer import AnswerPart
from tideover.ui.theme import spacing
from tideover.ui.widgets.answer_table import AnswerTable
from tideover.ui.widgets.data_table import Cell, Header
from tideover.ui.widgets.date_edit import DateEdit
from tideover.ui.widgets.field import Field
from tideover.ui.widgets.money_edit import MoneyEdit
from tideover.ui.wording.prepayment import early_text, early_title, way_name
from tideover.viewmodels.prepayment import early_view

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.loans import Loan
    from tideover.domain.snapshot import Snapshot
    from tideover.viewmodels.prepayment import EarlyChoice, EarlyView

_USUAL = 1000
_FIELD_WIDTH = 200
_WIDTHS = (148, 92, 84, 88, 92, 64)


class EarlyTable(AnswerTable):
    """One row for each way to pay early."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(_WIDTHS, parent)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the columns."""
        self.name_columns(
            self.tr("What paying early saves"),
            (
                Header(self.tr("What you do")),
                Header(self.tr("To pay"), right=True),
                Header(self.tr("Instalment"), right=True),
                Header(self.tr("Over on"), right=True),
                Header(self.tr("Less interest"), right=True),
                Header(self.tr("Fee"), right=True),
                Header(self.tr("Saved in all"), right=True),
            ),
        )

    def show_view(self, view: EarlyView) -> None:
        """Show the choices."""
        self.show_cells(
            [choice.keep for choice in view.choices],
            [_cells(choice, view) for choice in view.choices],
        )


def _cells(choice: EarlyChoice, view: EarlyView) -> tuple[Cell, ...]:
    found = choice.prepayment
    return (
        Cell(way_name(choice.keep, has_instalment=view.has_instalment)),
        Cell(money_text(found.to_pay), right=True),
        Cell(money_text(found.rows[0].payment) if found.rows else "—", right=True),
        Cell(numeric_day_text(found.ends_on), right=True),
        Cell(money_text(found.interest_before - found.interest_after), right=True),
        Cell(money_text(found.fee), right=True),
        Cell(
            money_text(found.saving),
            right=True,
            bold=True,
            tone="short" if found.saving.minor < 0 else "text",
        ),
    )


class EarlyPart(AnswerPart):
    """The part of the loan page that says what paying early saves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with a round amount, today."""
        super().__init__(parent)
        self._asked: tuple[Snapshot, Loan] | None = None
        self.amount = MoneyEdit()
        self.day = DateEdit(self._today, optional=True)
        self.amount_field = Field("", self.amount)
        self.day_field = Field("", self.day)
        self.table = EarlyTable()
        asked = QHBoxLayout()
        asked.setSpacing(spacing(3))
        for field in (self.amount_field, self.day_field):
            field.setFixedWidth(_FIELD_WIDTH)
            asked.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
        asked.addStretch(1)
        self.rows.insertLayout(0, asked)
        self.rows.addWidget(self.table, 1)
        self.rows.addStretch(0)
        self.amount.value_changed.connect(self._answer)
        self.day.value_changed.connect(self._answer)

    def _today(self) -> date:
        if self._asked is None:
            raise RuntimeError("a day is typed only where a loan is shown")
        return self._asked[0].as_of

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.amount_field.set_label(self.tr("I pay this much early"))
        self.day_field.set_label(self.tr("On this day"))
        self.day_field.set_hint(self.tr("empty: today"))
        self.table.retranslate()
        self._answer()

    def retheme(self) -> None:
        """Draw in the colours of now."""
        self.table.retheme()

    def show_loan(self, snapshot: Snapshot, loan: Loan) -> None:
        """Answer for a loan as it is now."""
        self._asked = (snapshot, loan)
        if self.amount.value() is None and not self.amount.text():
            currency = snapshot.household.currency
            self.amount.set_currency(currency)
            self.amount.set_value(Money(_USUAL * currency.scale, currency))
        self._answer()

    def _answer(self) -> None:
        amount = self.amount.value()
        if self._asked is None or amount is None:
            return
        try:
            view = early_view(*self._asked, amount, self.day.value())
        except InputError as error:
            self.say(error_text(error), "")
            self.table.hide()
            return
        self.say(early_title(view), early_text(view))
        self.amount_field.setVisible(view.takes_part)
        self.table.setVisible(bool(view.choices))
        self.table.show_view(view)
