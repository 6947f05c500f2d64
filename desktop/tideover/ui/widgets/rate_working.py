"""How the rates of a loan were counted: the formulas with their numbers, and every amount."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tideover.ui.format import money_text, numeric_day_text, percent_text
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.data_table import ROW_HEIGHT, Cell, CellModel, DataTable, Header
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.wording.cost_table import (
    dated_formula,
    effective_formula,
    monthly_formula,
    nominal_formula,
)
from tideover.viewmodels.loan_form import rate_detail

if TYPE_CHECKING:
    from tideover.domain.loans import Terms
    from tideover.viewmodels.loan_form import RateDetail

_MOST_ROWS = 60
_DAY_WIDTH, _DAYS_WIDTH, _MONEY_WIDTH = 110, 80, 150


class RateWorkingView(QWidget):
    """A button that opens the formulas, and below them what was put into them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin closed."""
        super().__init__(parent)
        self._terms: Terms | None = None
        self.open = Button(kind="link")
        self.open.setCheckable(True)
        self.formulas = PlainLabel(wrap=True)
        self.elsewhere = PlainLabel(kind="muted", wrap=True)
        self.table = DataTable()
        self._rows = CellModel(self)
        self.table.setModel(self._rows)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(spacing(2))
        for widget in (self.open, self.formulas, self.elsewhere, self.table):
            rows.addWidget(widget)
        self.open.toggled.connect(self._show_working)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the columns and say everything again."""
        self.open.setText(self.tr("How the rates are counted"))
        self.table.setAccessibleName(self.tr("What is received and paid"))
        self._rows.set_headers(
            (
                Header(self.tr("Day")),
                Header(self.tr("Days"), right=True),
                Header(self.tr("Received or paid"), right=True),
                Header(self.tr("Worth on the first day"), right=True),
            )
        )
        header = self.table.horizontalHeader()
        for column, width in enumerate((_DAY_WIDTH, _DAYS_WIDTH, _MONEY_WIDTH)):
            header.resizeSection(column, width)
        self.table.stretch(3)
        self._show_working(shown=self.open.isChecked())

    def show_terms(self, terms: Terms) -> None:
        """Explain the rates of a loan; they are worked out only while this is open."""
        self._terms = terms
        self._show_working(shown=self.open.isChecked())

    def _show_working(self, shown: bool) -> None:  # noqa: FBT001 - a slot of toggled
        for widget in (self.formulas, self.elsewhere, self.table):
            widget.setVisible(shown)
        if shown and self._terms is not None:
            self._fill(rate_detail(self._terms))

    def _fill(self, detail: RateDetail) -> None:
        working = detail.working
        lines = (
            nominal_formula(working, detail.nominal),
            monthly_formula(working),
            effective_formula(working, detail.effective),
            dated_formula(working),
        )
        self.formulas.setText("\n".join(line for line in lines if line))
        self.elsewhere.setText(
            self.tr("As other countries count it: USA APR {american}, EU APRC {european}.").format(
                american=percent_text(detail.american), european=percent_text(detail.european)
            )
        )
        self._rows.show_rows(
            range(len(working.flows)),
            [
                (
                    Cell(numeric_day_text(flow.day)),
                    Cell(str(flow.days), tone="muted", right=True),
                    Cell(money_text(flow.amount, sign=True), right=True),
                    Cell(money_text(flow.worth, sign=True), right=True),
                )
                for flow in working.flows
            ],
        )
        shown = min(len(working.flows), _MOST_ROWS) + 1
        self.table.setFixedHeight(shown * ROW_HEIGHT + spacing(2))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange and hasattr(self, "table"):
            self.table.retheme()
