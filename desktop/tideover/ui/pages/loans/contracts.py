"""The contracts a loan had, with what they asked: the one that holds now is the last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from tideover.ui.format import money_text, numeric_day_text
from tideover.ui.messages import terms_name
from tideover.ui.pages.loans.answer import AnswerPart
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.data_table import ROW_HEIGHT, Cell, CellModel, DataTable, Header
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.wording.loans import cost_text, payment_text
from tideover.ui.wording.restructuring import change_name, held_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tideover.viewmodels.contracts import ContractLine

_MOST_SEEN = 4
_WIDTHS = (44, 100, 100, 140)
_ROW_WIDTHS = (44, 100, 100, 100, 92, 84)


class ContractsPart(AnswerPart):
    """The part of the loan page that shows every contract, and the schedule of the chosen one.

    Signals:
        correction_requested: the latest change is to be corrected.
        take_back_requested: the latest change is to be taken back.
    """

    correction_requested = Signal()
    take_back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._lines: tuple[ContractLine, ...] = ()
        self.correct, self.take_back = Button(), Button()
        self.contracts, self.schedule = DataTable(), DataTable()
        self._contracts, self._schedule = CellModel(self), CellModel(self)
        self.contracts.setModel(self._contracts)
        self.schedule.setModel(self._schedule)
        self.terms = PlainLabel(wrap=True)
        buttons = QHBoxLayout()
        buttons.setSpacing(spacing(2))
        for button in (self.correct, self.take_back):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.rows.addWidget(self.contracts)
        self.rows.addLayout(buttons)
        self.rows.addWidget(self.terms)
        self.rows.addWidget(self.schedule, 1)
        self.rows.addStretch(0)
        self.correct.clicked.connect(self.correction_requested)
        self.take_back.clicked.connect(self.take_back_requested)
        self.contracts.selectionModel().currentRowChanged.connect(self._show_chosen)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.correct.setText(self.tr("Correct the latest change…"))
        self.take_back.setText(self.tr("Take the latest change back"))
        self.contracts.setAccessibleName(self.tr("Contracts"))
        self.schedule.setAccessibleName(self.tr("Schedule of the chosen contract"))
        self._contracts.set_headers(
            (
                Header(self.tr("No."), right=True),
                Header(self.tr("Since")),
                Header(self.tr("Until")),
                Header(self.tr("Changed because of")),
                Header(self.tr("Note")),
            )
        )
        self._schedule.set_headers(
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
        for table, widths in ((self.contracts, _WIDTHS), (self.schedule, _ROW_WIDTHS)):
            for column, width in enumerate(widths):
                table.horizontalHeader().resizeSection(column, width)
            table.stretch(len(widths))
        self.show_contracts(self._lines)

    def retheme(self) -> None:
        """Draw in the colours of now."""
        self.contracts.retheme()
        self.schedule.retheme()

    def show_contracts(self, lines: tuple[ContractLine, ...]) -> None:
        """Show the contracts of a loan; the one before the present one is chosen."""
        self._lines = lines
        was_changed = len(lines) > 1
        for widget in (self.contracts, self.schedule, self.terms, self.correct, self.take_back):
            widget.setVisible(was_changed)
        if not was_changed:
            self.say(
                self.tr("This contract was never changed"),
                self.tr(
                    "When the lender agrees to something else, an extension or smaller "
                    "instalments, choose “Contract changed…”."
                ),
            )
            return
        self.say(
            self.tr("The contract was changed"),
            self.tr("Earlier contracts stay here with what they asked."),
        )
        self._contracts.show_rows([line.number for line in lines], [_cells(line) for line in lines])
        self.contracts.setFixedHeight((min(len(lines), _MOST_SEEN) + 1) * ROW_HEIGHT + spacing(1))
        self.contracts.selectRow(len(lines) - 2)
        self._show_chosen()

    def _show_chosen(self) -> None:
        place = self.contracts.currentIndex().row()
        if not 0 <= place < len(self._lines):
            return
        line = self._lines[place]
        cost = line.cost
        self.terms.setText(
            #: {held} is when a contract held, {kind} its kind, then two sentences about it
            self.tr("{held}. {kind}. {cost} {payments}").format(
                held=held_text(line),
                kind=terms_name(type(cost.terms)),
                cost=cost_text(cost),
                payments=payment_text(cost),
            )
        )
        self._schedule.show_rows(
            [(line.number, row.number) for row in cost.schedule],
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


def _cells(line: ContractLine) -> tuple[Cell, ...]:
    return (
        Cell(str(line.number), tone="muted", right=True),
        Cell(numeric_day_text(line.since)),
        Cell(numeric_day_text(line.until) if line.until else "—"),
        Cell(change_name(line.change) if line.change else "—"),
        Cell(line.note or "—"),
    )
