"""What can be decided about the selected rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from tideover.app.import_plan import PlannedRow, RowState
from tideover.domain.statements import DraftKind
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.category_picker import CategoryPicker
from tideover.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from tideover.domain.ids import LoanId
    from tideover.domain.snapshot import Snapshot


class RowEditor(QWidget):
    """Category, loan, and whether the rows are added.

    Signals:
        category_chosen: the category for the selected rows, or None.
        loan_chosen: the loan that the selected rows repay, or None.
        toggle_requested: the selected rows should be added or left out.
    """

    category_chosen = Signal(object)
    loan_chosen = Signal(object)
    toggle_requested = Signal()

    def __init__(self, snapshot: Snapshot, parent: QWidget | None = None) -> None:
        """Offer the categories and open loans of the household."""
        super().__init__(parent)
        self._rows: tuple[PlannedRow, ...] = ()
        self._loans: tuple[LoanId | None, ...] = (
            None, *(loan.id for loan in snapshot.open_loans),
        )  # fmt: skip
        self.count = PlainLabel(kind="muted")
        self.category_name = PlainLabel(kind="muted")
        self.category = CategoryPicker()
        self.category.show_categories(snapshot.categories)
        self.loan_name = PlainLabel(kind="muted")
        self.loan = QComboBox()
        self.loan.addItem("")
        self.loan.addItems([loan.name for loan in snapshot.open_loans])
        self.toggle = Button()
        self.category_name.setBuddy(self.category)
        self.loan_name.setBuddy(self.loan)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(spacing(2))
        row.addWidget(self.count)
        row.addStretch(1)
        for widget in (
            self.category_name, self.category, self.loan_name, self.loan, self.toggle,
        ):  # fmt: skip
            row.addWidget(widget)
        self.category.setMinimumWidth(spacing(42))
        self.category.category_changed.connect(self.category_chosen)
        self.loan.activated.connect(self._tell_loan)
        self.toggle.clicked.connect(self.toggle_requested)

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.category_name.setText(self.tr("Category"))
        self.category.setAccessibleName(self.tr("Category of the selected rows"))
        self.loan_name.setText(self.tr("Repays"))
        self.loan.setAccessibleName(self.tr("Loan that the selected rows repay"))
        self.loan.setItemText(0, self.tr("no loan"))
        self.show_rows(self._rows)

    def show_rows(self, rows: tuple[PlannedRow, ...]) -> None:
        """Show what holds for these rows."""
        self._rows = rows
        self.setEnabled(bool(rows))
        self.count.setText(
            self.tr("%n rows selected", "", len(rows))
            if rows
            else self.tr("Select rows to change them; Space adds or leaves out")
        )
        plain = [row for row in rows if row.other_account is None]
        categories = {row.category_id for row in plain}
        self.category.setEnabled(bool(plain))
        self.category.choose(categories.pop() if len(categories) == 1 else None)
        paid = [row for row in plain if row.draft.amount.minor < 0]
        repaying = bool(paid) and len(self._loans) > 1 and all(_may_repay(row) for row in paid)
        self.loan_name.setVisible(repaying)
        self.loan.setVisible(repaying)
        if repaying:
            shown = paid[0].loan_id
            if shown is None and paid[0].match is not None and paid[0].match.candidates:
                shown = paid[0].match.candidates[0]
            offered = shown in self._loans
            self.loan.setCurrentIndex(self._loans.index(shown) if offered else 0)
        known = all(row.state is RowState.KNOWN for row in rows)
        added = bool(rows) and rows[0].state is RowState.ADD
        self.toggle.setText(self.tr("Leave out") if added else self.tr("Add anyway"))
        self.toggle.setEnabled(bool(rows) and not known)

    def _tell_loan(self, place: int) -> None:
        self.loan_chosen.emit(self._loans[place])


def _may_repay(row: PlannedRow) -> bool:
    return row.draft.kind in {DraftKind.REPAYMENT, DraftKind.EXPENSE, DraftKind.TRANSFER}
