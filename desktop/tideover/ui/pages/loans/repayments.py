"""The repayments of a loan, and what each of them paid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tideover.ui.format import money_text, numeric_day_text
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.data_table import Cell, CellModel, DataTable, Header
from tideover.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from tideover.viewmodels.loans import RepaymentLine

_WIDTHS = (96, 96, 92, 84, 80, 84, 92)
_BOOK_COLUMN = 7


class RepaymentTable(QWidget):
    """The repayments, newest first.

    Signals:
        removal_requested: the identity of a repayment that is to be deleted with its entry.
        detach_requested: the identity of a repayment whose entry stays in the book.
    """

    removal_requested = Signal(object)
    detach_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._lines: tuple[RepaymentLine, ...] = ()
        self.table = DataTable()
        self._rows = CellModel(self)
        self.table.setModel(self._rows)
        self.table.selectionModel().currentRowChanged.connect(self._follow_choice)
        self.empty = PlainLabel(kind="muted", wrap=True)
        self.remove = Button()
        self.detach = Button()
        self.remove.clicked.connect(self._remove)
        self.detach.clicked.connect(self._detach)
        buttons = QHBoxLayout()
        buttons.addWidget(self.remove)
        buttons.addWidget(self.detach)
        buttons.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(spacing(2))
        rows.addWidget(self.empty)
        rows.addWidget(self.table, 1)
        rows.addLayout(buttons)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the columns and the buttons."""
        self.table.setAccessibleName(self.tr("Repayments"))
        self.empty.setText(self.tr("Nothing has been repaid yet."))
        self.remove.setText(self.tr("Delete repayment"))
        self.detach.setText(self.tr("Not for this loan: keep the entry"))
        self._rows.set_headers(
            (
                Header(self.tr("Day")),
                Header(self.tr("Amount"), right=True),
                Header(self.tr("Principal"), right=True),
                Header(self.tr("Interest"), right=True),
                Header(self.tr("Fees"), right=True),
                Header(self.tr("Penalty"), right=True),
                Header(self.tr("Paid ahead"), right=True),
                Header(self.tr("In the book")),
            )
        )
        for column, width in enumerate(_WIDTHS):
            self.table.horizontalHeader().resizeSection(column, width)
        self.table.stretch(_BOOK_COLUMN)
        self.show_rows(self._lines)

    def retheme(self) -> None:
        """Take the colours of the theme again."""
        self.table.retheme()

    def show_rows(self, lines: tuple[RepaymentLine, ...]) -> None:
        """Show the repayments."""
        self._lines = lines
        for column, shown in (
            (4, any(line.fee for line in lines)),
            (5, any(line.penalty for line in lines)),
            (6, any(line.ahead for line in lines)),
        ):
            self.table.setColumnHidden(column, not shown)
        self._rows.show_rows(
            [line.repayment_id for line in lines], [self._cells(line) for line in lines]
        )
        self.empty.setVisible(not lines)
        self.table.setVisible(bool(lines))
        self._follow_choice()

    def _cells(self, line: RepaymentLine) -> tuple[Cell, ...]:
        amounts = (line.principal, line.interest, line.fee, line.penalty, line.ahead)
        booked = self.tr("as an entry") if line.entry_id else self.tr("before the book")
        return (
            Cell(numeric_day_text(line.day)),
            Cell(money_text(line.amount), right=True, bold=True),
            *(Cell(money_text(amount), right=True) for amount in amounts),
            Cell(booked, tone="muted", tip=line.note),
        )

    def _chosen(self) -> RepaymentLine | None:
        row = self.table.currentIndex().row()
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def _follow_choice(self, *_: QModelIndex) -> None:
        line = self._chosen()
        self.remove.setEnabled(line is not None)
        self.detach.setEnabled(line is not None and line.entry_id is not None)

    def _remove(self) -> None:
        if (line := self._chosen()) is not None:
            self.removal_requested.emit(line.repayment_id)

    def _detach(self) -> None:
        if (line := self._chosen()) is not None:
            self.detach_requested.emit(line.repayment_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete the chosen repayment with the Delete key."""
        if event.key() == Qt.Key.Key_Delete and self.table.hasFocus():
            self._remove()
        else:
            super().keyPressEvent(event)
