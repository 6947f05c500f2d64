"""What the lender claims beside what is counted here, loan by loan and line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from tideover.ui.dialogs.bill_dialog import BillDialog
from tideover.ui.format import money_text
from tideover.ui.pages.loans.bills import BillTable
from tideover.ui.theme import spacing
from tideover.ui.widgets.answer_table import AnswerTable
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.data_table import ROW_HEIGHT, Cell, Header
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.wording.cases import claim_text, counted_part
from tideover.viewmodels.cases import CountedPart, claims

if TYPE_CHECKING:
    from tideover.domain.cases import Case
    from tideover.domain.snapshot import Snapshot
    from tideover.ui.services import Services
    from tideover.viewmodels.cases import LoanClaim

_NAME = 300


class CaseClaims(QWidget):
    """One loan of the lender at a time.

    Signals:
        dialog_opened: a form, so that the page holds it.
    """

    dialog_opened = Signal(object)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._services = services
        self._claims: tuple[LoanClaim, ...] = ()
        self.choice = QComboBox()
        self.enter = Button()
        self.sentence = PlainLabel(wrap=True)
        self.counted = AnswerTable((_NAME,))
        self.counted.setFixedHeight((len(CountedPart) + 1) * ROW_HEIGHT + spacing(2))
        self.bill = BillTable()
        row = QHBoxLayout()
        row.setSpacing(spacing(2))
        row.addWidget(self.choice)
        row.addWidget(self.enter)
        row.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, spacing(1), 0, 0)
        rows.setSpacing(spacing(2))
        rows.addLayout(row)
        rows.addWidget(self.counted)
        rows.addWidget(self.sentence)
        rows.addWidget(self.bill, 1)
        rows.addStretch(0)
        self.choice.currentIndexChanged.connect(self._show_chosen)
        self.enter.clicked.connect(self.enter_bill)

    def retranslate(self) -> None:
        """Name the columns and the button."""
        self.choice.setAccessibleName(self.tr("Which loan"))
        self.enter.setText(self.tr("Enter what the lender states…"))
        self.counted.name_columns(
            self.tr("Counted today"),
            (Header(self.tr("Counted today")), Header(self.tr("Amount"), right=True)),
        )
        self.bill.retranslate()
        self._show_chosen()

    def retheme(self) -> None:
        """Take the colours of the theme again."""
        self.counted.retheme()
        self.bill.retheme()

    def show_case(self, snapshot: Snapshot, case: Case) -> None:
        """Show the loans of a case's lender; the chosen one stays chosen."""
        chosen = self._chosen()
        self._claims = claims(snapshot, case)
        self.choice.blockSignals(True)
        self.choice.clear()
        self.choice.addItems([claim.loan.name for claim in self._claims])
        known = [claim.loan.id for claim in self._claims]
        if chosen is not None and chosen.loan.id in known:
            self.choice.setCurrentIndex(known.index(chosen.loan.id))
        self.choice.blockSignals(False)
        self._show_chosen()

    def enter_bill(self) -> None:
        """Ask for what the lender states of the chosen loan."""
        if (claim := self._chosen()) is not None:
            dialog = BillDialog(self._services, claim.loan, None, self.window())
            self.dialog_opened.emit(dialog)

    def _chosen(self) -> LoanClaim | None:
        place = self.choice.currentIndex()
        return self._claims[place] if 0 <= place < len(self._claims) else None

    def _show_chosen(self) -> None:
        claim = self._chosen()
        for widget in (self.choice, self.enter, self.counted):
            widget.setVisible(claim is not None)
        self.bill.setVisible(claim is not None and claim.bill is not None)
        if claim is None:
            self.sentence.setText(
                self.tr("No open loan of this lender is in the book. Check the lender's name.")
            )
            return
        self.counted.show_cells(
            [part for part, _ in claim.counted],
            [
                (
                    Cell(counted_part(part)),
                    Cell(money_text(amount), right=True, bold=part is CountedPart.SETTLES),
                )
                for part, amount in claim.counted
            ],
        )
        self.sentence.setText(claim_text(claim))
        if claim.bill is not None:
            self.bill.show_bill(claim.bill)
