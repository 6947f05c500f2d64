"""Scenarios as columns beside today: what differs carries an icon, a word and a colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from tideover.ui.widgets.card import Card
from tideover.ui.widgets.columns_table import ColumnsTable
from tideover.ui.widgets.data_table import Cell
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.wording.what_if import measure_name, measure_text, today_name, verdict_word
from tideover.viewmodels.what_if import Measure, Verdict

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tideover.viewmodels.what_if import Column, WhatIfView

_NAMES = 164
_MARKS = {Verdict.BETTER: ("arrow-up", "safe"), Verdict.WORSE: ("arrow-down", "short")}


class SideBySideCard(Card):
    """A row for each measure, a column for today and each scenario.

    Signals:
        column_chosen: the number of the column, 0 for today.
    """

    column_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent=parent)
        self.columns = ColumnsTable(_NAMES)
        self.rows, self.table = self.columns.rows, self.columns.table
        self.remark = PlainLabel(kind="muted", wrap=True)
        self.body.addWidget(self.columns)
        self.body.addWidget(self.remark)
        self.columns.column_chosen.connect(self.column_chosen)

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.set_title(self.tr("Side by side"))
        self.table.setAccessibleName(self.tr("Scenarios side by side"))
        self.remark.setText(
            self.tr(
                "The next 24 months. A chance comes from 2,000 trials with the same luck in every "
                "column; in brackets the band it lies in. It is no credit score."
            )
        )

    def retheme(self) -> None:
        """Take the colours of the theme again."""
        self.columns.retheme()

    def show_view(self, view: WhatIfView, names: list[str], chosen: int) -> None:
        """Show the columns under their names and mark the one that is chosen."""
        self.columns.show_columns(
            [(each, measure_name(each)) for each in Measure],
            (today_name(), *names),
            [
                tuple(_cell(measure, place, column) for column in view.columns)
                for place, measure in enumerate(Measure)
            ],
            chosen,
        )


def _cell(measure: Measure, place: int, column: Column) -> Cell:
    text, found = measure_text(measure, column.prospect), column.verdicts[place]
    if found is Verdict.SAME:
        return Cell(text, tip=text)
    icon, tone = _MARKS[found]
    marked = f"{text} · {verdict_word(found)}"
    return Cell(
        marked, tone=tone, icon=icon, spoken=f"{measure_name(measure)}: {marked}", tip=marked
    )
