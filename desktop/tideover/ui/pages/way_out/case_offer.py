"""What can be offered to the lender: the sum line by line, and which lines count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tideover.app.cases import counted_in_offers
from tideover.engine.affordability import Affordability, Claim, OfferLine, affordability
from tideover.ui import fonts
from tideover.ui.format import money_text
from tideover.ui.theme import spacing
from tideover.ui.widgets.answer_table import AnswerTable
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.data_table import ROW_HEIGHT, Cell, Header
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.wording.affordability import (
    basis_text,
    counted_text,
    line_name,
    offer_text,
    offer_title,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from tideover.domain.cases import Case
    from tideover.domain.snapshot import Snapshot

_WIDTHS = (34, 210, 110)
_CLAIM_WIDTHS = (170, 110, 110, 110)
_FEWEST, _MOST = 3, 6


class CaseOffer(QWidget):
    """Income and costs that can be left out, and the claims among which the rest is shared.

    Signals:
        command_requested: a Command that counts a line or leaves it out.
    """

    command_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._snapshot: Snapshot | None = None
        self._found: Affordability | None = None
        self.title = PlainLabel(wrap=True)
        self.title.setFont(fonts.scaled(self.font(), fonts.SECTION, bold=True))
        self.sentence = PlainLabel(wrap=True)
        self.table = AnswerTable(_WIDTHS)
        self.table.selectionModel().currentRowChanged.connect(self._follow_choice)
        self.table.doubleClicked.connect(self.toggle)
        self.switch = Button()
        self.switch.clicked.connect(self.toggle)
        self.remark = PlainLabel(kind="muted", wrap=True)
        self.claims = AnswerTable(_CLAIM_WIDTHS)
        row = QHBoxLayout()
        row.addWidget(self.switch)
        row.addWidget(self.remark, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, spacing(1), 0, 0)
        rows.setSpacing(spacing(2))
        for widget in (self.title, self.sentence):
            rows.addWidget(widget)
        rows.addWidget(self.table, 1)
        rows.addLayout(row)
        rows.addWidget(self.claims)

    def retranslate(self) -> None:
        """Name the columns and the buttons."""
        self.table.name_columns(
            self.tr("Income and costs of an average month"),
            (
                Header(""),
                Header(self.tr("Income and costs")),
                Header(self.tr("A month"), right=True),
                Header(self.tr("Where it comes from")),
            ),
        )
        self.claims.name_columns(
            self.tr("What is owed to whom"),
            (
                Header(self.tr("Loan or card")),
                Header(self.tr("Owed today"), right=True),
                Header(self.tr("Asked a month"), right=True),
                Header(self.tr("Overdue"), right=True),
                Header(self.tr("Share a month"), right=True),
            ),
        )
        self.remark.setText(
            self.tr("Leave out what is not necessary, and income that is not certain.")
        )
        self._say()

    def retheme(self) -> None:
        """Take the colours of the theme again."""
        self.table.retheme()
        self.claims.retheme()

    def show_case(self, snapshot: Snapshot, case: Case) -> None:
        """Show what can be offered to a case's lender."""
        self._snapshot = snapshot
        self._found = affordability(snapshot, case.lender)
        self._say()

    def toggle(self) -> None:
        """Count the chosen line, or leave it out."""
        line, snapshot = self._chosen(), self._snapshot
        if line is not None and snapshot is not None:
            self.command_requested.emit(
                counted_in_offers(snapshot.household, line.key, counted=not line.counted)
            )

    def _lines(self) -> tuple[OfferLine, ...]:
        return () if self._found is None else (*self._found.income, *self._found.costs)

    def _chosen(self) -> OfferLine | None:
        row, lines = self.table.currentIndex().row(), self._lines()
        return lines[row] if 0 <= row < len(lines) else None

    def _say(self) -> None:
        found = self._found
        if found is None:
            return
        self.title.setText(offer_title(found))
        self.sentence.setText(offer_text(found))
        incomes = {line.key for line in found.income}
        self.table.show_cells(
            [line.key for line in self._lines()],
            [_line_cells(line, is_income=line.key in incomes) for line in self._lines()],
        )
        self.claims.show_cells(
            list(range(len(found.claims))), [_claim_cells(claim) for claim in found.claims]
        )
        shown = min(max(len(found.claims), _FEWEST), _MOST)
        self.claims.setFixedHeight((shown + 1) * ROW_HEIGHT + spacing(2))
        self._follow_choice()

    def _follow_choice(self, *_: QModelIndex) -> None:
        line = self._chosen()
        self.switch.setEnabled(line is not None)
        counts = line is None or line.counted
        self.switch.setText(self.tr("Leave it out") if counts else self.tr("Count it"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Count the chosen line or leave it out with the space bar."""
        if event.key() == Qt.Key.Key_Space and self.table.hasFocus():
            self.toggle()
        else:
            super().keyPressEvent(event)


def _line_cells(line: OfferLine, *, is_income: bool) -> tuple[Cell, ...]:
    tone = "text" if line.counted else "muted"
    signed = line.monthly if is_income else -line.monthly
    return (
        Cell(
            icon="check" if line.counted else "close",
            tone=tone,
            spoken=counted_text(line),
            tip=counted_text(line),
        ),
        Cell(line_name(line), tone=tone),
        Cell(money_text(signed, sign=True), tone=tone, right=True, bold=line.counted),
        Cell(basis_text(line), tone="muted"),
    )


def _claim_cells(claim: Claim) -> tuple[Cell, ...]:
    whose = claim.lender if claim.lender != claim.name else ""
    return (
        Cell(claim.name, bold=claim.is_theirs, tip=whose),
        Cell(money_text(claim.owed), right=True),
        Cell(money_text(claim.monthly), right=True),
        Cell(
            money_text(claim.overdue) if claim.overdue else "–",
            right=True,
            tone="short" if claim.overdue else "muted",
        ),
        Cell(money_text(claim.share), right=True, bold=claim.is_theirs),
    )
