"""Every strategy with the same extra amount, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from tideover.ui.format import money_text, month_text
from tideover.ui.theme import spacing
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.data_table import Cell, CellModel, DataTable, Header
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.wording.payoff import months_text, short_strategy_name

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtWidgets import QWidget

    from tideover.engine.strategies import Strategy
    from tideover.viewmodels.payoff import StrategyLine

_WIDTHS = (0, 92, 92, 86)
_HEADER = 34


class ComparisonCard(Card):
    """One row for each strategy; choosing a row shows its plan.

    Signals:
        strategy_chosen: the Strategy of the row.
    """

    strategy_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent=parent)
        self._rows = CellModel(self)
        self.table = DataTable()
        self.table.setModel(self._rows)
        self.table.clicked.connect(self._tell)
        self.table.activated.connect(self._tell)
        self.remark = PlainLabel(kind="muted", wrap=True)
        self.body.addWidget(self.table)
        self.body.addWidget(self.remark)

    def retranslate(self) -> None:
        """Name the columns."""
        self.set_title(self.tr("The strategies compared"))
        self.remark.setText(
            self.tr("Instalments with a fixed fee save nothing when they are paid early.")
        )
        self.table.setAccessibleName(self.tr("The strategies compared"))
        self._rows.set_headers(
            (
                Header(self.tr("Strategy")),
                Header(self.tr("Takes"), right=True),
                Header(self.tr("Interest"), right=True),
                Header(self.tr("Saves"), right=True),
            )
        )
        for column, width in enumerate(_WIDTHS):
            if width:
                self.table.horizontalHeader().resizeSection(column, width)
        self.table.stretch(0)

    def retheme(self) -> None:
        """Take the colours of the theme again."""
        self.table.retheme()

    def show_lines(
        self, lines: tuple[StrategyLine, ...], chosen: Strategy, *, fixed_fees: bool
    ) -> None:
        """Show every strategy and mark the one that is drawn."""
        best = max((line.saved for line in lines), key=_minor, default=None)
        self._rows.show_rows(
            [line.strategy for line in lines],
            [
                (
                    Cell(
                        short_strategy_name(line.strategy),
                        bold=line.strategy is chosen,
                        tip=self._tip(line),
                    ),
                    Cell(
                        months_text(line.months_to_go),
                        tone="short" if line.months_to_go is None else "text",
                        right=True,
                    ),
                    Cell(money_text(line.interest), right=True),
                    Cell(
                        money_text(line.saved) if line.saved else "—",
                        right=True,
                        tone="safe" if line.saved and line.saved == best else "text",
                        bold=bool(line.saved) and line.saved == best,
                    ),
                )
                for line in lines
            ],
        )
        height = _HEADER + len(lines) * self.table.row_height + spacing(1)
        self.table.setFixedHeight(height)
        self.remark.setVisible(fixed_fees)
        row = self._rows.row_of(chosen)
        if row >= 0:
            self.table.selectRow(row)

    def _tip(self, line: StrategyLine) -> str:
        if line.first_gone_in is None:
            return ""
        #: {loan} is the first loan that is gone, {month} when
        return self.tr("First paid off: {loan}, {month}").format(
            loan=line.first_gone, month=month_text(line.first_gone_in)
        )

    def _tell(self, index: QModelIndex) -> None:
        self.strategy_chosen.emit(self._rows.key(index.row()))


def _minor(amount: object) -> int:
    return getattr(amount, "minor", 0)
