"""The schedule of a running loan: what is paid, what is due, what is late."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.engine.standing import InstalmentState
from tideover.ui.format import money_text, numeric_day_text
from tideover.ui.widgets.data_table import Cell, CellModel, DataTable, Header
from tideover.ui.wording.loans import instalment_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tideover.viewmodels.loans import InstalmentLine

_WIDTHS = (44, 96, 92, 92, 84, 80, 96)
_FEE_COLUMN, _INTEREST_COLUMN, _STATE_COLUMN = 5, 4, 7
_ICONS = {
    InstalmentState.PAID: ("check", "safe"),
    InstalmentState.PARTLY_PAID: ("pause", "tight"),
    InstalmentState.DUE_TODAY: ("bell", "tight"),
    InstalmentState.OVERDUE: ("short", "short"),
    InstalmentState.UPCOMING: ("", "muted"),
}


class ScheduleTable(DataTable):
    """One row for each instalment, with its state in icon, word and colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._rows = CellModel(self)
        self.setModel(self._rows)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the columns."""
        self.setAccessibleName(self.tr("Schedule"))
        self._rows.set_headers(
            (
                Header(self.tr("No."), right=True),
                Header(self.tr("Due")),
                Header(self.tr("Payment"), right=True),
                Header(self.tr("Principal"), right=True),
                Header(self.tr("Interest"), right=True),
                Header(self.tr("Fee"), right=True),
                Header(self.tr("Left"), right=True),
                Header(self.tr("State")),
            )
        )
        for column, width in enumerate(_WIDTHS):
            self.horizontalHeader().resizeSection(column, width)
        self.stretch(_STATE_COLUMN)

    def show_rows(self, rows: tuple[InstalmentLine, ...]) -> None:
        """Show the instalments, and bring the first unpaid one into sight."""
        self.setColumnHidden(_FEE_COLUMN, not any(row.fee for row in rows))
        self.setColumnHidden(
            _INTEREST_COLUMN,
            any(row.fee for row in rows) and not any(row.interest for row in rows),
        )
        self._rows.show_rows([row.number for row in rows], [_cells(row) for row in rows])
        unpaid = next((place for place, row in enumerate(rows) if row.left), None)
        if unpaid is not None:
            self.scrollTo(self._rows.index(max(0, unpaid - 2), 0))


def _cells(row: InstalmentLine) -> tuple[Cell, ...]:
    icon, tone = _ICONS[row.state]
    text = "muted" if row.state is InstalmentState.PAID else "text"
    amounts = (row.principal, row.interest, row.fee, row.balance)
    return (
        Cell(str(row.number), tone="muted", right=True),
        Cell(numeric_day_text(row.due), tone=text),
        Cell(money_text(row.payment), tone=text, right=True, bold=bool(row.left)),
        *(Cell(money_text(amount), tone=text, right=True) for amount in amounts),
        Cell(instalment_text(row), tone=tone, icon=icon),
    )
