"""Scenarios as columns beside today: what differs carries an icon, a word and a colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout

from tideover.ui.widgets.card import Card
from tideover.ui.widgets.data_table import ROW_HEIGHT, Cell, CellModel, DataTable, Header
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.wording.what_if import measure_name, measure_text, today_name, verdict_word
from tideover.viewmodels.what_if import Measure, Verdict

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from tideover.viewmodels.what_if import Column, WhatIfView

_NAMES, _LEAST = 164, 110
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
        self.names, self.rows = CellModel(self), CellModel(self)
        self.beside, self.table = DataTable(), DataTable()
        self.beside.setModel(self.names)
        self.beside.setFixedWidth(_NAMES)
        self.beside.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.beside.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.beside.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setModel(self.rows)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectColumns)
        header = self.table.horizontalHeader()
        header.setMinimumSectionSize(_LEAST)
        header.sectionClicked.connect(self._tell)
        header.setSectionsClickable(True)
        self.table.selectionModel().currentColumnChanged.connect(self._follow)
        self.remark = PlainLabel(kind="muted", wrap=True)
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addWidget(self.beside)
        both.addWidget(self.table, 1)
        self.body.addLayout(both)
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
        self.beside.retheme()
        self.table.retheme()

    def show_view(self, view: WhatIfView, names: list[str], chosen: int) -> None:
        """Show the columns under their names and mark the one that is chosen."""
        self.names.set_headers((Header(""),))
        self.beside.horizontalHeader().resizeSection(0, _NAMES)
        self.names.show_rows(
            list(Measure),
            [(Cell(measure_name(each), tone="muted", tip=measure_name(each)),) for each in Measure],
        )
        self.rows.set_headers((Header(today_name()), *(Header(name) for name in names)))
        self.rows.show_rows(
            list(Measure),
            [
                tuple(_cell(measure, place, column) for column in view.columns)
                for place, measure in enumerate(Measure)
            ],
        )
        for table in (self.beside, self.table):
            table.setFixedHeight(len(Measure) * ROW_HEIGHT + _HEADER + _SCROLL_BAR)
        self._share_out()
        self.choose(chosen)

    def _share_out(self) -> None:
        """Give every column its room, and the last one what is left over."""
        count, header = self.rows.columnCount(), self.table.horizontalHeader()
        wanted = [
            max(self.table.sizeHintForColumn(each), header.sectionSizeHint(each), _LEAST)
            for each in range(count)
        ]
        if wanted:
            wanted[-1] += max(self.table.viewport().width() - sum(wanted), 0)
        for column, width in enumerate(wanted):
            header.resizeSection(column, width)
        self.table.doItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width out."""
        super().resizeEvent(event)
        self._share_out()

    def choose(self, chosen: int) -> None:
        """Mark a column. Nobody is told of it."""
        selection = self.table.selectionModel()
        selection.blockSignals(True)
        flags = QItemSelectionModel.SelectionFlag
        index = self.rows.index(max(self.table.currentIndex().row(), 0), chosen)
        selection.setCurrentIndex(index, flags.ClearAndSelect | flags.Columns)
        selection.blockSignals(False)
        self.table.scrollTo(index)
        self.table.viewport().update()

    def _follow(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self._tell(current.column())

    def _tell(self, column: int) -> None:
        self.column_chosen.emit(column)


def _cell(measure: Measure, place: int, column: Column) -> Cell:
    text, found = measure_text(measure, column.prospect), column.verdicts[place]
    if found is Verdict.SAME:
        return Cell(text, tip=text)
    icon, tone = _MARKS[found]
    marked = f"{text} · {verdict_word(found)}"
    return Cell(
        marked, tone=tone, icon=icon, spoken=f"{measure_name(measure)}: {marked}", tip=marked
    )
