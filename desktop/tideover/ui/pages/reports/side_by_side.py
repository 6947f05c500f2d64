"""Scenarios as columns beside today: what differs carries an icon, a word and a colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from tideover.ui.theme import spacing
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.data_table import ROW_HEIGHT, Cell, CellModel, DataTable, Header
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.wording.what_if import measure_name, measure_text, today_name, verdict_word
from tideover.viewmodels.what_if import Measure, Verdict

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtWidgets import QWidget

    from tideover.viewmodels.what_if import Column, WhatIfView

_NAMES, _LEAST = 210, 190
_HEADER = 38
_SCROLL_BAR = 16
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
        self.rows = CellModel(self)
        self.table = DataTable()
        self.table.setModel(self.rows)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectColumns)
        header = self.table.horizontalHeader()
        header.setMinimumSectionSize(_LEAST)
        header.sectionClicked.connect(self._tell)
        header.setSectionsClickable(True)
        self.table.selectionModel().currentColumnChanged.connect(self._follow)
        self.remark = PlainLabel(kind="muted", wrap=True)
        self.body.addWidget(self.table)
        self.body.addWidget(self.remark)

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
        self.table.retheme()

    def show_view(self, view: WhatIfView, names: list[str], chosen: int) -> None:
        """Show the columns under their names and mark the one that is chosen."""
        heads = (Header(""), Header(today_name()), *(Header(name) for name in names))
        self.rows.set_headers(heads)
        self.rows.show_rows(
            list(Measure),
            [
                (
                    Cell(measure_name(measure), tone="muted", tip=measure_name(measure)),
                    *(_cell(measure, place, column) for column in view.columns),
                )
                for place, measure in enumerate(Measure)
            ],
        )
        header = self.table.horizontalHeader()
        header.resizeSection(0, _NAMES)
        for column in range(1, len(heads)):
            mode = (
                QHeaderView.ResizeMode.Stretch
                if column == len(heads) - 1
                else QHeaderView.ResizeMode.Interactive
            )
            header.setSectionResizeMode(column, mode)
            header.resizeSection(column, self._width(column))
        self.table.setFixedHeight(len(Measure) * ROW_HEIGHT + _HEADER + _SCROLL_BAR)
        self.choose(chosen)

    def _width(self, column: int) -> int:
        wanted = self.table.sizeHintForColumn(column) + spacing(2)
        return max(wanted, _LEAST)

    def choose(self, chosen: int) -> None:
        """Mark a column. Nobody is told of it."""
        selection = self.table.selectionModel()
        selection.blockSignals(True)
        flags = QItemSelectionModel.SelectionFlag
        index = self.rows.index(max(self.table.currentIndex().row(), 0), chosen + 1)
        selection.setCurrentIndex(index, flags.ClearAndSelect | flags.Columns)
        selection.blockSignals(False)
        self.table.viewport().update()

    def _follow(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self._tell(current.column())

    def _tell(self, column: int) -> None:
        self.column_chosen.emit(max(column - 1, 0))


def _cell(measure: Measure, place: int, column: Column) -> Cell:
    text, found = measure_text(measure, column.prospect), column.verdicts[place]
    if found is Verdict.SAME:
        return Cell(text, tip=text)
    icon, tone = _MARKS[found]
    marked = f"{text} · {verdict_word(found)}"
    return Cell(
        marked, tone=tone, icon=icon, spoken=f"{measure_name(measure)}: {marked}", tip=marked
    )
