"""What is owed against the plan: the picture, loan by loan, and why they differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.ui.charts.canvas import ChartCanvas
from tideover.ui.charts.progress_chart import progress_drawing
from tideover.ui.format import money_text
from tideover.ui.theme import spacing
from tideover.ui.widgets.answer_table import AnswerTable
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.data_table import ROW_HEIGHT, Cell, Header
from tideover.ui.widgets.icon_line import IconLines
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.wording.following import income_text, loan_word, progress_title, reason_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tideover.engine.following.progress import LoanProgress, Progress
    from tideover.viewmodels.following import FollowingView

_LOWEST = 220
_WIDTHS = (170, 120, 120, 120, 120)


class AgainstPlanCard(Card):
    """Its title is the finding; the lines below add up to the difference."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent=parent)
        self.canvas = ChartCanvas()
        self.canvas.setMinimumHeight(_LOWEST)
        self.table = AnswerTable(_WIDTHS)
        self.why = PlainLabel()
        self.reasons = IconLines()
        for widget in (self.canvas, self.table, self.why, self.reasons):
            self.body.addWidget(widget)

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.why.setText(self.tr("Why it differs:"))
        self.table.name_columns(
            self.tr("Each loan against the plan"),
            (
                Header(self.tr("Loan")),
                Header(self.tr("Planned paid"), right=True),
                Header(self.tr("Paid"), right=True),
                Header(self.tr("Planned left"), right=True),
                Header(self.tr("Left"), right=True),
                Header(self.tr("Against the plan")),
            ),
        )

    def retheme(self) -> None:
        """Draw in the new colours."""
        self.canvas.retheme()
        self.table.retheme()

    def show_view(self, view: FollowingView) -> None:
        """Show how the plan goes."""
        found = view.progress
        self.set_title(progress_title(view))
        self.canvas.show_drawing(progress_drawing(view))
        rows = [_cells(loan) for loan in found.loans]
        keys: list[str] = [loan.loan_id for loan in found.loans]
        if len(rows) > 1:
            rows.append(self._sum(found))
            keys.append("")
        self.table.show_cells(keys, rows)
        self.table.setFixedHeight((len(rows) + 1) * ROW_HEIGHT + spacing(1))
        lines = [
            ("short" if each.amount.minor > 0 else "info", "short" if each.amount.minor > 0
             else "muted", reason_text(each))
            for each in found.reasons
        ]  # fmt: skip
        if income := income_text(found):
            lines.append(("info", "muted", income))
        self.reasons.show_lines(lines)
        self.why.setVisible(bool(lines))

    def _sum(self, found: Progress) -> tuple[Cell, ...]:
        amounts = (found.planned_paid, found.paid, found.planned_left, found.left)
        return (
            Cell(self.tr("All"), bold=True),
            *(Cell(money_text(each), right=True, bold=True) for each in amounts),
            Cell(""),
        )


def _cells(loan: LoanProgress) -> tuple[Cell, ...]:
    icon, tone, words = loan_word(loan)
    amounts = (loan.planned_paid, loan.paid, loan.planned_left, loan.left)
    return (
        Cell(loan.name),
        *(Cell(money_text(each), right=True) for each in amounts),
        Cell(words, tone=tone, icon=icon),
    )
