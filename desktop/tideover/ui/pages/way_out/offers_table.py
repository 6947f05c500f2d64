"""Offers as columns beside staying: the best figure of a row carries an icon, a word, a colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from tideover.ui.widgets.card import Card
from tideover.ui.widgets.columns_table import ColumnsTable
from tideover.ui.widgets.data_table import Cell
from tideover.ui.widgets.icon_line import IconLine
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.wording.refinancing import best_word, refusal_text, row_name, row_text
from tideover.ui.wording.refinancing_verdict import BAD, Said, best_text
from tideover.viewmodels.refinancing import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from tideover.viewmodels.refinancing import OfferColumn, OffersView

_NAMES = 172


class OffersTableCard(Card):
    """Says which offers to take, or why the chosen one cannot be, then compares them row by row.

    Signals:
        column_chosen: the number of the column, 0 for staying.
    """

    column_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent=parent)
        self.best = IconLine()
        self.columns = ColumnsTable(_NAMES)
        self.rows = self.columns.rows
        self.remark = PlainLabel(kind="muted", wrap=True)
        for widget in (self.best, self.columns, self.remark):
            self.body.addWidget(widget)
        self.columns.column_chosen.connect(self.column_chosen)

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.set_title(self.tr("Beside staying"))
        self.columns.table.setAccessibleName(self.tr("Offers beside staying"))
        self.remark.setText(
            self.tr(
                "A tick marks the best of a row. Every loan you have is counted, each due paid on "
                "its day. Each offer is tried on a copy of your household as if you took it today."
            )
        )

    def retheme(self) -> None:
        """Take the colours of the theme again."""
        self.columns.retheme()

    def show_view(self, view: OffersView, names: Sequence[str], chosen: int) -> None:
        """Show the columns under their names and mark the one that is chosen."""
        refused = view.columns[chosen].refused
        said = best_text(view, names[view.best])
        if refused is not None:
            said = Said(*BAD, refusal_text(refused))
        self.best.show_line(*said)
        self.columns.show_columns(
            [(each, row_name(each)) for each in Row],
            names,
            [tuple(_cell(row, column) for column in view.columns) for row in Row],
            chosen,
        )


def _cell(row: Row, column: OfferColumn) -> Cell:
    text = row_text(row, column)
    if row not in column.best:
        return Cell(text, tone="muted" if column.course is None else "text", tip=text)
    marked = f"{text} · {best_word()}"
    spoken = f"{row_name(row)}: {marked}"
    return Cell(text, tone="safe", icon="check", bold=True, spoken=spoken, tip=marked)
