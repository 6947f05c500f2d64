"""The old and the new contract side by side, while a change is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.ui import fonts
from tideover.ui.format import money_text, numeric_day_text
from tideover.ui.theme import spacing
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.data_table import ROW_HEIGHT, Cell, CellModel, DataTable, Header
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.wording.restructuring import effect_text, owed_text, relief_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tideover.engine.restructuring import Change, Contracted

_WIDTH = 124


class ContractPreview(Card):
    """What is owed on the day, both contracts, and the new schedule."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nothing to show."""
        super().__init__(parent=parent)
        self.finding = PlainLabel(wrap=True)
        self.finding.setFont(fonts.scaled(self.font(), fonts.SECTION, bold=True))
        self.relief = PlainLabel(wrap=True)
        self.owed = PlainLabel(kind="muted", wrap=True)
        self.waiting = PlainLabel(kind="muted", wrap=True)
        self.both, self.schedule = DataTable(), DataTable()
        self._both, self._schedule = CellModel(self), CellModel(self)
        self.both.setModel(self._both)
        self.schedule.setModel(self._schedule)
        for widget in (self.waiting, self.finding, self.relief, self.owed, self.both):
            self.body.addWidget(widget)
        self.body.addWidget(self.schedule, 1)
        self.body.addStretch(0)
        self.retranslate()
        self.say("")

    def retranslate(self) -> None:
        """Name the columns."""
        self.both.setAccessibleName(self.tr("Before and after"))
        self.schedule.setAccessibleName(self.tr("Payments of the new contract"))
        self._both.set_headers(
            (
                Header(""),
                Header(self.tr("Before"), right=True),
                Header(self.tr("After"), right=True),
            )
        )
        self._schedule.set_headers(
            (Header(self.tr("Due")), Header(self.tr("New payment"), right=True))
        )
        self._size(self.both, 3)
        self._size(self.schedule, 2)

    def _size(self, table: DataTable, columns: int) -> None:
        for column in range(1, columns):
            table.horizontalHeader().resizeSection(column, _WIDTH)
        table.stretch(0)

    def say(self, sentence: str) -> None:
        """Show a sentence instead of numbers."""
        self.waiting.setText(
            sentence or self.tr("Type what was agreed: both contracts show here side by side.")
        )
        self._show(shown=False)

    def show_change(self, change: Change) -> None:
        """Show what a change does."""
        self.finding.setText(effect_text(change))
        self.relief.setText(relief_text(change))
        self.owed.setText(owed_text(change))
        names = (
            self.tr("Each payment"),
            self.tr("Payments left"),
            self.tr("Last one on"),
            self.tr("Still to pay in all"),
        )
        before, after = _figures(change.before), _figures(change.after)
        rows = [
            (Cell(name), Cell(old, right=True), Cell(new, right=True, bold=True))
            for name, old, new in zip(names, before, after, strict=True)
        ]
        self._both.show_rows(names, rows)
        self.both.setFixedHeight((len(rows) + 1) * ROW_HEIGHT + spacing(1))
        self._schedule.show_rows(
            [number for number, _ in enumerate(change.after.ahead)],
            [
                (Cell(numeric_day_text(each.due)), Cell(money_text(each.amount), right=True))
                for each in change.after.ahead
            ],
        )
        self._show(shown=True)

    def _show(self, *, shown: bool) -> None:
        self.waiting.setVisible(not shown)
        for widget in (self.finding, self.relief, self.owed, self.both, self.schedule):
            widget.setVisible(shown)


def _figures(contract: Contracted) -> tuple[str, ...]:
    return (
        money_text(contract.instalment),
        str(contract.left),
        numeric_day_text(contract.last_due),
        money_text(contract.to_pay),
    )
