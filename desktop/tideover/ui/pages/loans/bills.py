"""What the lender states beside what Tideover counts, bill by bill."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from tideover.ui.format import money_text
from tideover.ui.pages.loans.answer import AnswerPart
from tideover.ui.theme import spacing
from tideover.ui.widgets.answer_table import AnswerTable
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.data_table import Cell, Header
from tideover.ui.wording.lenders_bills import (
    bill_choice,
    bill_text,
    bill_title,
    compared_name,
    part_name,
)

if TYPE_CHECKING:
    from tideover.domain.ids import BillId
    from tideover.viewmodels.lenders_bills import BillView

_WIDTHS = (260, 130, 130)


class BillTable(AnswerTable):
    """One row for each part that the lender states."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(_WIDTHS, parent)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the columns."""
        self.name_columns(
            self.tr("What the lender states"),
            (
                Header(self.tr("Part")),
                Header(self.tr("The lender says"), right=True),
                Header(self.tr("Tideover counts"), right=True),
                Header(self.tr("Difference"), right=True),
            ),
        )

    def show_bill(self, view: BillView) -> None:
        """Show the parts of a bill, those that both count first."""
        rows = [
            (
                Cell(compared_name(each.part)),
                Cell(money_text(each.stated), right=True, bold=True),
                Cell(money_text(each.counted), right=True),
                Cell(
                    money_text(each.difference, sign=True) if each.difference else "–",
                    right=True,
                    tone="short" if each.difference else "muted",
                ),
            )
            for each in view.compared
        ]
        rows += [
            (
                Cell(part_name(part), tone="muted"),
                Cell(money_text(amount), right=True, bold=True),
                Cell("–", right=True, tone="muted"),
                Cell(self.tr("not counted"), right=True, tone="muted"),
            )
            for part, amount in view.only_stated
        ]
        self.show_cells(list(range(len(rows))), rows)


class LendersBillPart(AnswerPart):
    """The part of the loan page that holds the lender's own figures.

    Signals:
        add_requested: a bill is to be typed.
        change_requested: the identity of the bill that is to be changed.
        removal_requested: the identity of the bill that is to be deleted.
    """

    add_requested = Signal()
    change_requested = Signal(object)
    removal_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._views: tuple[BillView, ...] = ()
        self.choice = QComboBox()
        self.add, self.change, self.remove = (Button() for _ in range(3))
        self.table = BillTable()
        row = QHBoxLayout()
        row.setSpacing(spacing(2))
        for widget in (self.choice, self.add, self.change, self.remove):
            row.addWidget(widget)
        row.addStretch(1)
        self.rows.addLayout(row)
        self.rows.addWidget(self.table, 1)
        # Without a bill there is no table, and the words stay at the top.
        self.rows.addStretch()
        self.choice.currentIndexChanged.connect(self._show_chosen)
        self.add.clicked.connect(self.add_requested)
        self.change.clicked.connect(self._change)
        self.remove.clicked.connect(self._remove)

    def retranslate(self) -> None:
        """Name the columns and the buttons."""
        self.choice.setAccessibleName(self.tr("Which bill"))
        self.add.setText(self.tr("Enter the lender's bill…"))
        self.change.setText(self.tr("Change…"))
        self.remove.setText(self.tr("Delete bill"))
        self.table.retranslate()
        self.show_views(self._views)

    def retheme(self) -> None:
        """Take the colours of the theme again."""
        self.table.retheme()

    def show_views(self, views: tuple[BillView, ...]) -> None:
        """Show the bills of a loan; the chosen one stays chosen where it is still there."""
        chosen = self._chosen_id()
        self._views = views
        self.choice.blockSignals(True)
        self.choice.clear()
        self.choice.addItems([bill_choice(view) for view in views])
        known = [view.bill_id for view in views]
        self.choice.setCurrentIndex(known.index(chosen) if chosen in known else 0)
        self.choice.blockSignals(False)
        for widget in (self.choice, self.change, self.remove, self.table):
            widget.setVisible(bool(views))
        self._show_chosen()

    def _show_chosen(self) -> None:
        place = self.choice.currentIndex()
        if not 0 <= place < len(self._views):
            self.say(
                self.tr("No bill of the lender yet"),
                self.tr(
                    "Enter what the lender says you owe on a day: each part then stands beside "
                    "what Tideover counts, and where they differ you see by how much."
                ),
            )
            return
        view = self._views[place]
        self.say(bill_title(view), bill_text(view))
        self.table.show_bill(view)

    def _chosen_id(self) -> BillId | None:
        place = self.choice.currentIndex()
        return self._views[place].bill_id if 0 <= place < len(self._views) else None

    def _change(self) -> None:
        if (bill_id := self._chosen_id()) is not None:
            self.change_requested.emit(bill_id)

    def _remove(self) -> None:
        if (bill_id := self._chosen_id()) is not None:
            self.removal_requested.emit(bill_id)
