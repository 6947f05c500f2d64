"""Ours beside the lender's, line by line; the first difference is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.engine.convention_search import payment_of
from tideover.ui.format import money_text, numeric_day_text
from tideover.ui.widgets.data_table import Cell, CellModel, DataTable, Header
from tideover.ui.wording.plan_rule import brief_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tideover.engine.convention_search import ComparedLine, Comparison

_WIDTHS = (40, 92, 104, 100, 84)
_WORDS_COLUMN = 5


class SideBySideTable(DataTable):
    """One row for each line of either side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._rows = CellModel(self)
        self.setModel(self._rows)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the columns."""
        self.setAccessibleName(self.tr("Line by line"))
        self._rows.set_headers(
            (
                Header(self.tr("No."), right=True),
                Header(self.tr("Due")),
                Header(self.tr("Payment here"), right=True),
                Header(self.tr("The lender's"), right=True),
                Header(self.tr("Difference"), right=True),
                Header(self.tr("What differs")),
            )
        )
        for column, width in enumerate(_WIDTHS):
            self.horizontalHeader().resizeSection(column, width)
        self.stretch(_WORDS_COLUMN)

    def show_comparison(self, comparison: Comparison) -> None:
        """Show all lines, and bring the first that differs into sight."""
        first = comparison.first
        lines = comparison.lines
        self._rows.show_rows(
            [line.number for line in lines],
            [self._cells(line, is_first=line is first) for line in lines],
        )
        if first is not None:
            self.scrollTo(self._rows.index(max(0, first.number - 2), 0))
            self.selectRow(first.number - 1)

    def _cells(self, line: ComparedLine, *, is_first: bool) -> tuple[Cell, ...]:
        ours, theirs = line.ours, line.theirs
        asked = None if theirs is None else payment_of(theirs)
        due = ours.due if ours is not None else None if theirs is None else theirs.due
        apart = asked - ours.payment if ours is not None and asked is not None else None
        tone = "short" if is_first else "tight" if line.differing else "text"
        words = brief_text(line) if line.differing else self.tr("agrees")
        icon = "short" if is_first else "" if line.differing else "check"
        return (
            Cell(str(line.number), tone="muted", right=True),
            Cell("—" if due is None else numeric_day_text(due)),
            Cell("—" if ours is None else money_text(ours.payment), right=True),
            Cell("—" if asked is None else money_text(asked), right=True),
            Cell(
                money_text(apart, sign=True) if apart else "—",
                tone=tone if apart else "muted",
                right=True,
                bold=is_first and bool(apart),
            ),
            Cell(
                words,
                tone=tone if line.differing else "safe",
                icon=icon,
                bold=is_first,
                tip=words,
            ),
        )
