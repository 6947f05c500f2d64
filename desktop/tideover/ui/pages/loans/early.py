"""What paying early saves: an amount, the lender's fee, and the choices beside one another."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QVBoxLayout, QWidget

from tideover.domain.errors import InputError
from tideover.domain.money import Money
from tideover.ui import fonts
from tideover.ui.format import money_text, numeric_day_text
from tideover.ui.messages import error_text
from tideover.ui.theme import spacing
from tideover.ui.widgets.data_table import Cell, CellModel, DataTable, Header
from tideover.ui.widgets.field import Field
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.widgets.money_edit import MoneyEdit
from tideover.ui.wording.prepayment import early_text, early_title, way_name
from tideover.viewmodels.prepayment import EarlyAnswer, early_view

if TYPE_CHECKING:
    from tideover.domain.loans import Loan
    from tideover.domain.snapshot import Snapshot
    from tideover.viewmodels.prepayment import EarlyChoice, EarlyView

_BY_AMOUNT = frozenset({EarlyAnswer.CHOICES, EarlyAnswer.BY_THE_DAY})
_USUAL = 1000
_MOST_FEE = 10.0
_HUNDREDTHS_OF_PERCENT = 10_000
_FIELD_WIDTH = 200
_WIDTHS = (182, 96, 100, 100, 84)
_LAST_COLUMN = 5


class EarlyTable(DataTable):
    """One row for each way to pay early."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._rows = CellModel(self)
        self.setModel(self._rows)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the columns."""
        self.setAccessibleName(self.tr("What paying early saves"))
        self._rows.set_headers(
            (
                Header(self.tr("What you do")),
                Header(self.tr("Instalment"), right=True),
                Header(self.tr("Over on"), right=True),
                Header(self.tr("Less interest"), right=True),
                Header(self.tr("Fee"), right=True),
                Header(self.tr("Saved in all"), right=True),
            )
        )
        for column, width in enumerate(_WIDTHS):
            self.horizontalHeader().resizeSection(column, width)
        self.stretch(_LAST_COLUMN)

    def show_view(self, view: EarlyView) -> None:
        """Show the choices."""
        rows = [_cells(choice, view) for choice in view.choices]
        self._rows.show_rows([choice.keep for choice in view.choices], rows)


def _cells(choice: EarlyChoice, view: EarlyView) -> tuple[Cell, ...]:
    found = choice.prepayment
    last = found.rows[-1].due if found.rows else view.paid_on
    return (
        Cell(way_name(choice.keep)),
        Cell(money_text(found.rows[0].payment) if found.rows else "—", right=True),
        Cell(numeric_day_text(last) if last else "—", right=True),
        Cell(money_text(found.interest_before - found.interest_after), right=True),
        Cell(money_text(found.fee), right=True),
        Cell(
            money_text(found.saving),
            right=True,
            bold=True,
            tone="short" if found.saving.minor < 0 else "text",
        ),
    )


class EarlyPart(QWidget):
    """The part of the loan page that says what paying early saves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with a round amount and no fee."""
        super().__init__(parent)
        self._asked: tuple[Snapshot, Loan] | None = None
        self.amount = MoneyEdit()
        self.fee = QDoubleSpinBox()
        self.fee.setRange(0.0, _MOST_FEE)
        self.fee.setSingleStep(0.5)
        self.fee.setSuffix("%")
        self.fee.lineEdit().setTextMargins(spacing(2), 0, spacing(2), 0)
        self.amount_field = Field("", self.amount)
        self.fee_field = Field("", self.fee)
        self.title = PlainLabel(wrap=True)
        self.title.setFont(fonts.scaled(self.font(), fonts.SECTION, bold=True))
        self.sentence = PlainLabel(kind="muted", wrap=True)
        self.table = EarlyTable()
        asked = QHBoxLayout()
        asked.setSpacing(spacing(3))
        for field in (self.amount_field, self.fee_field):
            field.setFixedWidth(_FIELD_WIDTH)
            asked.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
        asked.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, spacing(2), 0, 0)
        rows.setSpacing(spacing(2))
        rows.addLayout(asked)
        rows.addWidget(self.title)
        rows.addWidget(self.sentence)
        rows.addWidget(self.table, 1)
        rows.addStretch(0)
        self.amount.value_changed.connect(self._answer)
        self.fee.valueChanged.connect(self._answer)

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.amount_field.set_label(self.tr("I pay this much early"))
        self.fee_field.set_label(self.tr("Fee of the lender, of the amount"))
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
        fee_rate = Fraction(round(self.fee.value() * 100), _HUNDREDTHS_OF_PERCENT)
        try:
            view = early_view(*self._asked, amount, fee_rate)
        except InputError as error:
            self._say(error_text(error), "")
            self.table.hide()
            return
        self._say(early_title(view), early_text(view))
        self.amount_field.setVisible(view.answer in _BY_AMOUNT)
        self.fee_field.setVisible(bool(view.choices))
        self.table.setVisible(bool(view.choices))
        self.table.show_view(view)

    def _say(self, title: str, sentence: str) -> None:
        self.title.setText(title)
        self.sentence.setText(sentence)
