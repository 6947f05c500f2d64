"""The cost table of a loan: what is charged if all goes well, and what being late adds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from tideover.ui import fonts
from tideover.ui.format import money_text, percent_text
from tideover.ui.theme import spacing
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.wording.cost_table import item_name, rate_text, timing_text

if TYPE_CHECKING:
    from tideover.engine.cost_table import CostLine, CostTable

_COLUMNS = 6
_SHARES = (3, 5, 3, 3, 4, 2)
_RIGHT = {2, 5}


class CostTableView(QWidget):
    """Rows of words: they wrap, and a screen reader reads them in order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._shown: tuple[CostTable, str] | None = None
        self.rows: list[list[PlainLabel]] = []
        self.heads = [PlainLabel(kind="muted", wrap=True) for _ in range(_COLUMNS)]
        self.contingent = PlainLabel(kind="muted", wrap=True)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(spacing(3))
        self._grid.setVerticalSpacing(spacing(1))
        for column, (head, share) in enumerate(zip(self.heads, _SHARES, strict=True)):
            self._place(head, 0, column)
            self._grid.setColumnStretch(column, share)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the columns and say everything again."""
        names = (
            self.tr("Item"),
            self.tr("Rate"),
            self.tr("Amount"),
            self.tr("Charged by"),
            self.tr("When"),
            self.tr("A year"),
        )
        for head, name in zip(self.heads, names, strict=True):
            head.setText(name)
        self.contingent.setText(self.tr("Only if something is paid late or early"))
        if self._shown is not None:
            self.show_table(*self._shown)

    def show_table(self, table: CostTable, lender: str) -> None:
        """Show a table; `lender` is who charges everything in it."""
        self._shown = table, lender
        payee = lender or self.tr("the lender")
        total = (
            self.tr("In all"),
            "",
            money_text(table.total),
            "",
            self.tr("if paid on time"),
            percent_text(table.yearly),
        )
        normal = [*(_texts(line, payee) for line in table.normal), total]
        late = [_texts(line, payee) for line in table.contingent]
        while len(self.rows) < len(normal) + len(late):
            self.rows.append([PlainLabel(wrap=True) for _ in range(_COLUMNS)])
        self._grid.removeWidget(self.contingent)
        for place, row in enumerate(self.rows):
            used = place < len(normal) + len(late)
            for column, label in enumerate(row):
                if used:
                    self._place(label, 1 + place + (place >= len(normal)), column)
                    label.setText((normal + late)[place][column])
                label.setVisible(used)
                label.setFont(fonts.scaled(self.font(), fonts.BODY, bold=place == len(normal) - 1))
        self._grid.addWidget(self.contingent, 1 + len(normal), 0, 1, _COLUMNS)
        self.contingent.setVisible(bool(late))

    def _place(self, label: PlainLabel, row: int, column: int) -> None:
        side = Qt.AlignmentFlag.AlignRight if column in _RIGHT else Qt.AlignmentFlag.AlignLeft
        label.setAlignment(side | Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(label, row, column)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def _texts(line: CostLine, payee: str) -> tuple[str, ...]:
    return (
        item_name(line.item),
        rate_text(line),
        "—" if line.amount is None else money_text(line.amount),
        payee,
        timing_text(line.timing),
        "" if line.yearly is None else percent_text(line.yearly),
    )
