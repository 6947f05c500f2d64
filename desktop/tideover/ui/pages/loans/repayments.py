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
from tideover.ui.wording.repayments import booked_text, credit_text, instalments_text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from tideover.domain.money import Money
    from tideover.viewmodels.loans import LoanDetail, RepaymentLine

_WIDTHS = (92, 90, 84, 84, 76, 76, 76, 76, 80, 80)
_FIRST_OPTIONAL, _BOOK_COLUMN = 5, 10


class RepaymentTable(QWidget):
    """The repayments, newest first.

    Signals:
        removal_requested: the identity of a repayment that is to be deleted with its entry.
        detach_requested: the identity of a repayment whose entry stays in the book.
        move_requested: the identity of a repayment that was made to another loan.
        refund_requested: money that came back from the lender is to be recorded.
    """

    removal_requested = Signal(object)
    detach_requested = Signal(object)
    move_requested = Signal(object)
    refund_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._detail: LoanDetail | None = None
        self._lines: tuple[RepaymentLine, ...] = ()
        self.table = DataTable()
        self._rows = CellModel(self)
        self.table.setModel(self._rows)
        self.table.selectionModel().currentRowChanged.connect(self._follow_choice)
        self.empty = PlainLabel(kind="muted", wrap=True)
        self.credit = PlainLabel(wrap=True)
        self.remove, self.detach, self.to_other, self.refund = (Button() for _ in range(4))
        self.remove.clicked.connect(self._remove)
        self.detach.clicked.connect(self._detach)
        self.to_other.clicked.connect(self._move)
        self.refund.clicked.connect(self.refund_requested)
        buttons = QHBoxLayout()
        for button in (self.refund, self.to_other, self.detach, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(spacing(2))
        rows.addWidget(self.credit)
        rows.addWidget(self.empty)
        rows.addWidget(self.table, 1)
        rows.addLayout(buttons)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the columns and the buttons."""
        self.table.setAccessibleName(self.tr("Repayments"))
        self.empty.setText(self.tr("Nothing has been repaid yet."))
        self.remove.setText(self.tr("Delete repayment"))
        self.detach.setText(self.tr("Keep only the entry"))
        self.detach.setToolTip(
            self.tr("The entry stays in the book and repays no loan until you match it again.")
        )
        self.to_other.setText(self.tr("For another loan…"))
        self.refund.setText(self.tr("Money came back…"))
        self._rows.set_headers(
            (
                Header(self.tr("Day")),
                Header(self.tr("Amount"), right=True),
                Header(self.tr("Instalment")),
                Header(self.tr("Principal"), right=True),
                Header(self.tr("Interest"), right=True),
                Header(self.tr("Fee"), right=True),
                Header(self.tr("Late fee"), right=True),
                Header(self.tr("Penalty"), right=True),
                Header(self.tr("Overpaid"), right=True),
                Header(self.tr("Given back"), right=True),
                Header(self.tr("In the book")),
            )
        )
        for column, width in enumerate(_WIDTHS):
            self.table.horizontalHeader().resizeSection(column, width)
        self.table.stretch(_BOOK_COLUMN)
        if self._detail is not None:
            self.show_detail(self._detail)

    def retheme(self) -> None:
        """Take the colours of the theme again."""
        self.table.retheme()

    def show_detail(self, detail: LoanDetail) -> None:
        """Show the repayments of a loan, and what becomes of money that met nothing yet."""
        self._detail = detail
        lines = self._lines = detail.repayments
        for place, amounts in enumerate(zip(*map(_optional, lines), strict=True)):
            self.table.setColumnHidden(_FIRST_OPTIONAL + place, not any(amounts))
        self.credit.setText(credit_text(detail))
        self.credit.setVisible(bool(detail.credit))
        self.refund.setVisible(bool(lines))
        self.to_other.setVisible(bool(lines))
        self._rows.show_rows(
            [line.repayment_id for line in lines], [self._cells(line) for line in lines]
        )
        self.empty.setVisible(not lines)
        self.table.setVisible(bool(lines))
        self._follow_choice()

    def _cells(self, line: RepaymentLine) -> tuple[Cell, ...]:
        amounts = (line.principal, line.interest, *_optional(line))
        return (
            Cell(numeric_day_text(line.day)),
            Cell(money_text(line.amount), right=True, bold=True),
            Cell(instalments_text(line)),
            *(Cell(money_text(amount), right=True) for amount in amounts),
            Cell(booked_text(line), tone="muted", tip=line.note),
        )

    def _chosen(self) -> RepaymentLine | None:
        row = self.table.currentIndex().row()
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def _follow_choice(self, *_: QModelIndex) -> None:
        line = self._chosen()
        self.remove.setEnabled(line is not None)
        self.to_other.setEnabled(line is not None)
        self.detach.setEnabled(line is not None and line.entry_id is not None)

    def _remove(self) -> None:
        if (line := self._chosen()) is not None:
            self.removal_requested.emit(line.repayment_id)

    def _detach(self) -> None:
        if (line := self._chosen()) is not None:
            self.detach_requested.emit(line.repayment_id)

    def _move(self) -> None:
        if (line := self._chosen()) is not None:
            self.move_requested.emit(line.repayment_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete the chosen repayment with the Delete key."""
        if event.key() == Qt.Key.Key_Delete and self.table.hasFocus():
            self._remove()
        else:
            super().keyPressEvent(event)


def _optional(line: RepaymentLine) -> tuple[Money, ...]:
    """Return the amounts whose columns are shown only where some repayment has them."""
    return line.fee, line.late_fee, line.penalty, line.ahead, line.refunded
