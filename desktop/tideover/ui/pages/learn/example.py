"""A worked example: the loan in words, its rates, its instalments, and what being late adds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.ui.format import day_text, money_text, numeric_day_text
from tideover.ui.theme import spacing
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.data_table import ROW_HEIGHT, Cell, CellModel, DataTable, Header
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.widgets.loan_cost import RateFigures
from tideover.ui.widgets.rate_working import RateWorkingView
from tideover.ui.wording.loans import cost_text, payment_text
from tideover.ui.wording.restructuring import effect_text, relief_text
from tideover.viewmodels.learn import EXTENDED_MONTHS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tideover.domain.loans import Instalment
    from tideover.viewmodels.learn import LearnView

_NUMBER_WIDTH, _DAY_WIDTH, _MONEY_WIDTH = 48, 100, 104
_LATE_WIDTH = 140
_INTEREST, _FEE, _LEFT = 4, 5, 6


class ExampleCard(Card):
    """Shows what the engine counted for the topic just now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent=parent)
        self.sentence = PlainLabel(wrap=True)
        self.payments = PlainLabel(wrap=True)
        self.rates = RateFigures()
        self.instalments = DataTable()
        self.which = PlainLabel(kind="muted", wrap=True)
        self.late_name = PlainLabel(wrap=True)
        self.late = DataTable()
        self.extended = PlainLabel(wrap=True)
        self.deleted = PlainLabel(wrap=True)
        self.working = RateWorkingView()
        self.note = PlainLabel(kind="muted", wrap=True)
        self._instalments, self._late = CellModel(self), CellModel(self)
        self.instalments.setModel(self._instalments)
        self.late.setModel(self._late)
        for widget in (
            *(self.sentence, self.payments, self.rates, self.instalments, self.which),
            *(self.late_name, self.late, self.extended, self.deleted, self.working, self.note),
        ):
            self.body.addWidget(widget)

    def retranslate(self) -> None:
        """Name the parts and the columns."""
        self.set_title(self.tr("Worked example"))
        self.rates.retranslate()
        self.working.retranslate()
        self.late_name.setText(self.tr("What it adds if nothing is paid"))
        self.note.setText(self.tr("Counted by Tideover just now; your own loan will differ."))
        self.instalments.setAccessibleName(self.tr("Schedule"))
        self.late.setAccessibleName(self.late_name.full_text())
        self._instalments.set_headers(
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
        header = self.instalments.horizontalHeader()
        for column, width in enumerate((_NUMBER_WIDTH, _DAY_WIDTH, *(_MONEY_WIDTH,) * 5)):
            header.resizeSection(column, width)
        self.instalments.stretch(_LEFT)
        self._late.set_headers(
            (
                Header(self.tr("Days late")),
                Header(self.tr("Stage")),
                Header(self.tr("It adds"), right=True),
            )
        )
        for column in range(3):
            self.late.horizontalHeader().resizeSection(column, _LATE_WIDTH)

    def retheme(self) -> None:
        """Take the colours of the theme again."""
        self.instalments.retheme()
        self.late.retheme()

    def show_view(self, view: LearnView) -> None:
        """Show the example of a topic."""
        cost = view.cost
        self.setVisible(cost is not None or view.deleted is not None)
        for part in (self.sentence, self.payments, self.rates, self.instalments, self.working):
            part.setVisible(cost is not None)
        self._show_late(view)
        self._show_extended(view)
        self.deleted.setVisible(view.deleted is not None)
        if view.deleted is not None:
            self.deleted.setText(
                self.tr(
                    "Settled on {settled}, a late payment is deleted from the record by {until}."
                ).format(settled=day_text(view.settled), until=day_text(view.deleted))
            )
        self.which.setVisible(cost is not None and len(view.rows) < cost.periods)
        if cost is None:
            return
        self.sentence.setText(cost_text(cost))
        self.payments.setText(payment_text(cost))
        self.rates.show_cost(cost)
        self.working.show_terms(cost.terms)
        self.which.setText(
            self.tr("The first three and the last of {count} instalments").format(
                count=cost.periods
            )
        )
        self.instalments.setColumnHidden(_FEE, not any(row.fee for row in view.rows))
        self.instalments.setColumnHidden(_INTEREST, not any(row.interest for row in view.rows))
        self._instalments.show_rows(
            [row.number for row in view.rows], [_cells(row) for row in view.rows]
        )
        self.instalments.setFixedHeight((len(view.rows) + 1) * ROW_HEIGHT + spacing(1))

    def _show_extended(self, view: LearnView) -> None:
        self.extended.setVisible(view.extended is not None)
        if view.extended is not None:
            self.extended.setText(
                self.tr("Everything moved by {months} months: {effect}. {payments}").format(
                    months=EXTENDED_MONTHS,
                    effect=effect_text(view.extended),
                    payments=relief_text(view.extended),
                )
            )

    def _show_late(self, view: LearnView) -> None:
        self.late_name.setVisible(bool(view.late))
        self.late.setVisible(bool(view.late))
        self._late.show_rows(
            [step.days for step in view.late],
            [
                (Cell(str(step.days)), Cell(step.bucket), Cell(money_text(step.added), right=True))
                for step in view.late
            ],
        )
        self.late.setFixedHeight((len(view.late) + 1) * ROW_HEIGHT + spacing(1))


def _cells(row: Instalment) -> tuple[Cell, ...]:
    return (
        Cell(str(row.number), tone="muted", right=True),
        Cell(numeric_day_text(row.due)),
        Cell(money_text(row.payment), right=True, bold=True),
        *(
            Cell(money_text(amount), right=True)
            for amount in (row.principal, row.interest, row.fee, row.balance)
        ),
    )
