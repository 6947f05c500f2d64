"""The chosen column: what would be different, its months and its cash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from tideover.ui.pages.outlook.cash import CashCard
from tideover.ui.pages.outlook.tiles import MonthTiles
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.icon_line import IconLines
from tideover.ui.widgets.labels import SectionTitle
from tideover.ui.wording.what_if import change_text, today_name, unmet_text
from tideover.viewmodels.outlook import cash_line, outlook_view

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tideover.domain.snapshot import Snapshot
    from tideover.viewmodels.what_if import Column

_CHART_DAYS = 365


class ProspectCard(Card):
    """The months and the cash of one column, and what can be done with its scenario.

    Signals:
        change_requested, apply_requested, remove_requested: for the scenario that is shown.
    """

    change_requested = Signal()
    apply_requested = Signal()
    remove_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent=parent)
        self.heading = SectionTitle()
        self.change, self.remove = Button(), Button()
        self.apply_it = Button(kind="primary")
        self.lines = IconLines()
        self.tiles = MonthTiles()
        self.cash = CashCard()
        self.cash.setProperty("kind", "")
        self.cash.body.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        head.setSpacing(spacing(2))
        head.addWidget(self.heading, 1)
        for button in (self.remove, self.change, self.apply_it):
            head.addWidget(button)
        self.body.addLayout(head)
        for widget in (self.lines, self.tiles):
            self.body.addWidget(widget)
        self.body.addWidget(self.cash, 1)
        self.change.clicked.connect(self.change_requested)
        self.apply_it.clicked.connect(self.apply_requested)
        self.remove.clicked.connect(self.remove_requested)

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.change.setText(self.tr("Change"))
        self.remove.setText(self.tr("Delete"))
        self.apply_it.setText(self.tr("Apply…"))
        self.tiles.retranslate()
        self.cash.retranslate()

    def retheme(self) -> None:
        """Draw in the new colours."""
        self.cash.retheme()
        self.tiles.update()

    def show_column(self, column: Column, snapshot: Snapshot, name: str, *, is_kept: bool) -> None:
        """Show a column; `snapshot` is the household as it is."""
        self.heading.setText(name or today_name())
        for button in (self.change, self.remove, self.apply_it):
            button.setVisible(is_kept)
        changes = column.scenario.changes if column.scenario is not None else ()
        self.lines.show_lines(
            [
                ("tight", "tight", unmet_text(each, snapshot))
                if each in column.unmet
                else ("arrow-right", "muted", change_text(each, snapshot))
                for each in changes
            ]
        )
        self.lines.setVisible(bool(changes))
        seen = column.prospect.outlook
        view = outlook_view(column.prospect.snapshot, seen)
        self.tiles.show_tiles(view.tiles, None)
        self.cash.show_line(cash_line(column.prospect.snapshot, seen, _CHART_DAYS))
