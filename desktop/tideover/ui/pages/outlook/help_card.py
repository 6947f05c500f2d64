"""What would help in a month: every suggestion that was seen to, side by side in two columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout

from tideover.ui.format import month_text
from tideover.ui.theme import spacing
from tideover.ui.widgets.card import Card

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tideover.domain.dates import Month
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.fixes import Fix
    from tideover.ui.pages.outlook.fix_row import FixRow
    from tideover.ui.widgets.buttons import Button

_COLUMNS = 2


class HelpCard(Card):
    """The suggestions for the chosen month, the least harmful first; without any it is not shown.

    Signals:
        tried: the Change to try.
    """

    tried = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a card without suggestions."""
        super().__init__(parent=parent)
        self._month: Month | None = None
        self._shown: tuple[Fix, ...] = ()
        self._rows: list[FixRow] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(spacing(6))
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self.body.addLayout(self._grid)
        self.hide()

    def retranslate(self) -> None:
        """Set the title in the language of now."""
        if self._month is not None:
            #: {month} is a month with its year
            title = self.tr("What would help in {month}")
            self.set_title(title.format(month=month_text(self._month)))

    def show_fixes(self, month: Month, fixes: tuple[Fix, ...], snapshot: Snapshot) -> None:
        """Show what would help in a month."""
        self._month, self._shown = month, fixes
        self.retranslate()
        while len(self._rows) < len(fixes):
            self._add_row()
        for position, row in enumerate(self._rows):
            row.setVisible(position < len(fixes))
            if position < len(fixes):
                row.show_fix(fixes[position], snapshot)
        self.setVisible(bool(fixes))

    def shown_fixes(self) -> tuple[Fix, ...]:
        """Return the suggestions that are shown."""
        return self._shown

    def fix_buttons(self) -> tuple[Button, ...]:
        """Return the buttons that try them, in the same order."""
        return tuple(row.button for row in self._rows[: len(self._shown)])

    def _add_row(self) -> None:
        # Not before the first paint: the search for suggestions begins after it.
        from tideover.ui.pages.outlook.fix_row import FixRow

        row = FixRow()
        row.tried.connect(self.tried)
        place = divmod(len(self._rows), _COLUMNS)
        self._grid.addWidget(row, *place, Qt.AlignmentFlag.AlignTop)
        self._rows.append(row)
