"""Where too little money should go, lender by lender."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal

from tideover.ui import fonts
from tideover.ui.format import money_text, month_text
from tideover.ui.theme import spacing
from tideover.ui.widgets.answer_table import AnswerTable
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.data_table import ROW_HEIGHT, Cell, Header
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.wording.importance import (
    consequence_name,
    importance_reason,
    short_consequence_name,
)
from tideover.ui.wording.least_harm import harm_comparison, harm_title, line_state
from tideover.ui.work import Latest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tideover.domain.money import Money
    from tideover.domain.snapshot import Snapshot
    from tideover.viewmodels.least_harm import HarmView

_WIDTHS = (115, 155, 84, 106, 95)
_SETTLED = 250
"""Milliseconds without typing before the answer is worked out."""


class LeastHarmTable(AnswerTable):
    """One row for each loan, those that are paid first at the top."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(_WIDTHS, parent)

    def retranslate(self, view: HarmView | None) -> None:
        """Name the columns."""
        month = "" if view is None else month_text(view.month)
        self.name_columns(
            self.tr("Where the money should go, loan by loan"),
            (
                Header(self.tr("Loan")),
                #: {month} is the current month
                Header(self.tr("Pay in {month}").format(month=month), right=True),
                Header(self.tr("In a year"), right=True),
                Header(self.tr("For being late"), right=True),
                Header(self.tr("At stake")),
                Header(self.tr("How late it becomes")),
            ),
        )

    def show_view(self, view: HarmView) -> None:
        """Show the loans."""
        self.retranslate(view)
        self.show_cells(
            [line.loan_id for line in view.lines],
            [
                (
                    Cell(line.name),
                    Cell(money_text(line.now) if line.now else "—", right=True, bold=True),
                    Cell(money_text(line.in_all) if line.in_all else "—", right=True),
                    Cell(money_text(line.penalty) if line.penalty else "—", right=True),
                    Cell(
                        short_consequence_name(line.consequence),
                        tip=consequence_name(line.consequence),
                        bold=line.is_said,
                    ),
                    Cell(
                        line_state(line),
                        tone="short" if line.worst else "safe",
                        icon="short" if line.worst else "safe",
                        tip=line_state(line),
                    ),
                )
                for line in view.lines
            ],
        )
        self.setFixedHeight((len(view.lines) + 1) * ROW_HEIGHT + spacing(1))


class LeastHarmCard(Card):
    """Divides a sum a month so that it does the least harm, and says what that does.

    Signals:
        importance_asked: somebody wants to say what matters most.
    """

    importance_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent=parent)
        self.view: HarmView | None = None
        self._asked: tuple[Snapshot, Money] | None = None
        self._worker = Latest(self)
        self._worker.done.connect(self._show_view)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED)
        self._settled.timeout.connect(self._work)
        self.finding = PlainLabel(wrap=True)
        self.finding.setFont(fonts.scaled(self.font(), fonts.BODY, bold=True))
        self.reason = PlainLabel(wrap=True)
        self.comparison = PlainLabel(wrap=True)
        self.table = LeastHarmTable()
        self.remark = PlainLabel(kind="muted", wrap=True)
        self.matters = Button(kind="link")
        self.matters.clicked.connect(self.importance_asked)
        for widget in (self.finding, self.reason, self.comparison, self.table, self.remark):
            self.body.addWidget(widget)
        self.body.addWidget(self.matters, 0, Qt.AlignmentFlag.AlignLeft)

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.set_title(self.tr("Where the money should go"))
        self.matters.setText(self.tr("Say what matters most…"))
        self.remark.setText(
            self.tr(
                "The best division that was found, not a proof. It weighs the months a loan is "
                "late, the longer the heavier, and what being late costs. As many lenders as "
                "possible are paid in full: a little for everyone makes everyone late."
            )
        )
        self._say()

    def retheme(self) -> None:
        """Take the colours of the theme again."""
        self.table.retheme()

    def ask(self, snapshot: Snapshot, monthly: Money | None) -> None:
        """Answer for a household and a sum a month, once nobody types any more."""
        self.view = None
        self._asked = None if monthly is None or monthly.minor <= 0 else (snapshot, monthly)
        self._say()
        self._settled.start()

    def _work(self) -> None:
        if self._asked is not None:
            self._worker.start(_Dividing(*self._asked))

    def _show_view(self, view: HarmView) -> None:
        if self._asked is not None and view.monthly == self._asked[1]:
            self.view = view
            self.table.show_view(view)
            self._say()

    def _say(self) -> None:
        view = self.view
        self.setVisible(self._asked is not None)
        self.table.setVisible(view is not None)
        self.comparison.setVisible(view is not None and bool(harm_comparison(view)))
        self.reason.setVisible(view is not None and bool(importance_reason(view)))
        if view is None:
            self.finding.setText(self.tr("Working it out…"))
            return
        self.finding.setText(harm_title(view))
        self.reason.setText(importance_reason(view))
        self.comparison.setText(harm_comparison(view))
        self.table.retranslate(view)


class _Dividing:
    """The job that divides, away from the window's thread."""

    def __init__(self, snapshot: Snapshot, monthly: Money) -> None:
        self._snapshot = snapshot
        self._monthly = monthly

    def __call__(self) -> HarmView:
        # The solver's room takes a while to load: only who is in difficulty waits for it.
        from tideover.viewmodels.least_harm import harm_view

        return harm_view(self._snapshot, self._monthly)
