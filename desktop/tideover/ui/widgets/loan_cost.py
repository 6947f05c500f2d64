"""What a loan costs: in plain words, as rates, beside the published limits, and row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tideover.ui import fonts, theme
from tideover.ui.format import money_text, numeric_day_text, percent_text
from tideover.ui.theme import spacing
from tideover.ui.widgets.cost_table import CostTableView
from tideover.ui.widgets.data_table import ROW_HEIGHT, Cell, CellModel, DataTable, Header
from tideover.ui.widgets.labels import PlainLabel, SectionTitle
from tideover.ui.widgets.rate_working import RateWorkingView
from tideover.ui.wording.conventions import conventions_text
from tideover.ui.wording.cost_table import order_text
from tideover.ui.wording.facts import source_text
from tideover.ui.wording.loans import cost_text, late_text, limit_text, payment_text
from tideover.ui.wording.prepayment import early_terms_text

if TYPE_CHECKING:
    from tideover.engine.limits import RateLimit
    from tideover.viewmodels.loan_form import LoanCost

_ICON = 14
_DAY_WIDTH = 96
_MONEY_WIDTH = 92
_NUMBER_WIDTH = 40
_MOST_LIMITS = 4
_MOST_ROWS = 60


class LimitLabel(QWidget):
    """One published limit: information, marked where the loan is above it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty line."""
        super().__init__(parent)
        self._limit: RateLimit | None = None
        self._icon = PlainLabel()
        self._icon.setFixedSize(QSize(_ICON, _ICON))
        self.text = PlainLabel(kind="muted", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(spacing(2))
        row.addWidget(self._icon)
        row.addWidget(self.text, 1)

    def show_limit(self, limit: RateLimit) -> None:
        """Show a limit."""
        self._limit = limit
        self.text.setText(limit_text(limit))
        self.setToolTip(source_text(limit.fact))
        self.retint()

    def retint(self) -> None:
        """Draw the icon in the colours of now."""
        if self._limit is not None:
            name, tone = ("tight", "tight") if self._limit.concerns else ("info", "muted")
            self._icon.setPixmap(theme.pixmap(name, tone, _ICON, self.devicePixelRatioF()))


class RateFigures(QWidget):
    """The three true rates beside each other, each with what it means."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make three empty figures."""
        super().__init__(parent)
        self._cost: LoanCost | None = None
        self.figures = [PlainLabel() for _ in range(3)]
        self._names = [PlainLabel(kind="muted", wrap=True) for _ in range(3)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(spacing(4))
        grid.setVerticalSpacing(0)
        for place, (figure, name) in enumerate(zip(self.figures, self._names, strict=True)):
            figure.setFont(fonts.scaled(self.font(), fonts.SECTION, bold=True))
            grid.addWidget(figure, 0, place)
            name.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            grid.addWidget(name, 1, place)
            grid.setColumnStretch(place, 1)

    def retranslate(self) -> None:
        """Name the rates."""
        daily = self._cost is not None and self._cost.by_day
        names = (
            self.tr("nominal a year (365 × the daily rate)")
            if daily
            else self.tr("nominal a year (12 × the monthly rate of return)"),
            self.tr("effective a year (with interest on interest)"),
            self.tr("on the real days (actual / 365)"),
        )
        for label, name in zip(self._names, names, strict=True):
            label.setText(name)

    def show_cost(self, cost: LoanCost) -> None:
        """Show the rates of a loan."""
        self._cost = cost
        self.retranslate()
        rates = (cost.nominal, cost.effective, cost.dated)
        for figure, rate in zip(self.figures, rates, strict=True):
            figure.setText(percent_text(rate))


class LoanCostView(QScrollArea):
    """Everything that can be known of a loan before it is signed, and the same afterwards."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._cost: LoanCost | None = None
        self._lender = ""
        self.sentence = PlainLabel(wrap=True)
        self.sentence.setFont(fonts.scaled(self.font(), fonts.BODY, bold=True))
        self.payments = PlainLabel(wrap=True)
        self.late = PlainLabel(wrap=True)
        self.order = PlainLabel(wrap=True)
        self.early = PlainLabel(wrap=True)
        self.counting = PlainLabel(wrap=True)
        self.rates = RateFigures()
        self.parts = PlainLabel(kind="muted", wrap=True)
        self.limits = [LimitLabel() for _ in range(_MOST_LIMITS)]
        self.costs_name = SectionTitle()
        self.costs = CostTableView()
        self.working = RateWorkingView()
        self.schedule_name = SectionTitle()
        self.table = DataTable()
        self._rows = CellModel(self)
        self.table.setModel(self._rows)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("kind", "page")
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, spacing(2), 0)
        rows.setSpacing(spacing(2))
        for widget in (
            *(self.sentence, self.payments, self.late, self.order, self.early),
            *(self.counting, self.rates, self.parts),
            *self.limits,
            *(self.costs_name, self.costs, self.working, self.schedule_name, self.table),
        ):
            rows.addWidget(widget)
        rows.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)

    def retranslate(self) -> None:
        """Name the rates and the columns, and say everything again."""
        self.rates.retranslate()
        self.costs_name.setText(self.tr("Every charge"))
        self.schedule_name.setText(self.tr("Schedule"))
        self.table.setAccessibleName(self.tr("Schedule"))
        self._rows.set_headers(
            (
                Header(self.tr("No."), right=True),
                Header(self.tr("Due")),
                Header(self.tr("Payment"), right=True),
                Header(self.tr("Principal"), right=True),
                Header(self.tr("Interest"), right=True),
                Header(self.tr("Fee"), right=True),
                Header(self.tr("Left"), right=True),
            )
        )
        header = self.table.horizontalHeader()
        widths = (_NUMBER_WIDTH, _DAY_WIDTH, *(_MONEY_WIDTH,) * 5)
        for column, width in enumerate(widths):
            header.resizeSection(column, width)
        self.table.stretch(6)
        if self._cost is not None:
            self.show_cost(self._cost, self._lender)

    def show_cost(self, cost: LoanCost, lender: str = "") -> None:
        """Show what a loan costs; `lender` is who charges it."""
        self._cost, self._lender = cost, lender
        self.sentence.setText(cost_text(cost))
        self.payments.setText(payment_text(cost))
        self.rates.show_cost(cost)
        parts = [
            self.tr("rate in the contract {rate} a year").format(rate=percent_text(cost.quoted))
        ]
        if cost.interest:
            parts.append(self.tr("interest {amount}").format(amount=money_text(cost.interest)))
        if cost.fees:
            parts.append(self.tr("fees {amount}").format(amount=money_text(cost.fees)))
        self.parts.setText(" · ".join(parts))
        self.late.setText(late_text(cost))
        self.order.setText(order_text(cost.late))
        self.early.setText(early_terms_text(cost.terms))
        counting = conventions_text(cost.terms)
        self.counting.setText(counting)
        self.counting.setVisible(bool(counting))
        self.costs.show_table(cost.table, lender)
        self.working.show_terms(cost.terms)
        for place, line in enumerate(self.limits):
            line.setVisible(place < len(cost.limits))
            if place < len(cost.limits):
                line.show_limit(cost.limits[place])
        self.table.setColumnHidden(5, not cost.fees)
        self.table.setColumnHidden(4, not cost.interest and bool(cost.fees))
        self._rows.show_rows(
            [row.number for row in cost.schedule],
            [
                (
                    Cell(str(row.number), tone="muted", right=True),
                    Cell(numeric_day_text(row.due)),
                    Cell(money_text(row.payment), right=True, bold=True),
                    *(
                        Cell(money_text(amount), right=True)
                        for amount in (row.principal, row.interest, row.fee, row.balance)
                    ),
                )
                for row in cost.schedule
            ],
        )
        shown = min(len(cost.schedule), _MOST_ROWS) + 1
        self.table.setFixedHeight(shown * ROW_HEIGHT + spacing(2))

    def show_table(self, *, shown: bool) -> None:
        """Show the schedule below, or leave it to a table elsewhere."""
        self.schedule_name.setVisible(shown)
        self.table.setVisible(shown)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange and hasattr(self, "table"):
            self.table.retheme()
            for line in self.limits:
                line.retint()
