"""Due days anew: which ones to ask the lenders for, and what becomes better with them."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from tideover.domain.errors import InputError
from tideover.ui import messages
from tideover.ui.dialogs.form_dialog import FormDialog
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.labels import PlainLabel, SectionTitle
from tideover.ui.wording.due_days import figure_texts, finding_text, move_text
from tideover.ui.work import Latest
from tideover.viewmodels.due_days import ANY_DAY, days_of, designed, loan_days

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tideover.domain.ids import LoanId
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.due_day_design import DueDayDesign

_DAYS_WIDTH = 120


class LoanRow:
    """One loan: whether it may move, on which days, and what is proposed."""

    def __init__(self, grid: QGridLayout, place: int) -> None:
        """Put its widgets into a row of the grid."""
        self.may_move = QCheckBox()
        self.may_move.setChecked(True)
        self.days = QLineEdit(ANY_DAY)
        self.days.setFixedWidth(_DAYS_WIDTH)
        for column, widget in enumerate((self.may_move, self.days)):
            grid.addWidget(widget, place, column)


class DueDaysDialog(FormDialog):
    """Looks for the due days by which least is missing; they can be tried on the outlook.

    Signals:
        tried: the Change to try.
    """

    tried = Signal(object)

    def __init__(self, snapshot: Snapshot, parent: QWidget | None = None) -> None:
        """Look among all days that lenders usually allow."""
        super().__init__(parent)
        self._snapshot = snapshot
        self._found: DueDayDesign | None = None
        self._search = Event()
        self._work = Latest(self)
        self._work.done.connect(self._take)
        self.about = PlainLabel(kind="muted", wrap=True)
        self.finding = SectionTitle()
        self.figures = PlainLabel(wrap=True)
        self.again = Button()
        self.again.clicked.connect(self.look)
        self._may = PlainLabel(kind="muted")
        self._on = PlainLabel(kind="muted")
        grid = QGridLayout()
        grid.setHorizontalSpacing(spacing(4))
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._may, 0, 0)
        grid.addWidget(self._on, 0, 1)
        self.lines: dict[LoanId, LoanRow] = {}
        for loan in snapshot.open_loans:
            if getattr(loan.terms, "due_day", None) is not None:
                self.lines[loan.id] = LoanRow(grid, len(self.lines) + 1)
        for widget in (self.about, self.finding, self.figures):
            self.rows.addWidget(widget)
        self.rows.addLayout(grid)
        self.rows.addStretch(1)
        self.foot.insertWidget(0, self.again)
        self.setMinimumWidth(spacing(140))
        self.retranslate()
        self.look()

    def retranslate(self) -> None:
        """Set every text."""
        super().retranslate()
        self.setWindowTitle(self.tr("Redesign the due days"))
        self.keep.setText(self.tr("Try them"))
        self.leave.setText(self.tr("Close"))
        self.again.setText(self.tr("Look again"))
        self.about.setText(
            self.tr(
                "Many lenders move a due day when asked. These days are looked for together, so "
                "that least is missing; nothing changes before the lenders agreed."
            )
        )
        self._may.setText(self.tr("May move"))
        self._on.setText(self.tr("To these days"))
        self._show()

    def look(self) -> None:
        """Look for the best days among those that are allowed."""
        self.say("")
        try:
            allowed = {
                loan_id: days_of(line.days.text()) if line.may_move.isChecked() else ()
                for loan_id, line in self.lines.items()
            }
        except InputError as error:
            self.say(messages.error_text(error))
            return
        self._found = None
        self._show()
        self._search.set()
        self._search = Event()
        self._work.start(_Designing(self._snapshot, allowed, self._search))

    def _take(self, answer: object) -> None:
        self._found = answer  # type: ignore[assignment]
        self._show()

    def _show(self) -> None:
        found = self._found
        self.keep.setEnabled(found is not None and found.change is not None)
        self.finding.setText(self.tr("Looking …") if found is None else finding_text(found))
        self.figures.setText("" if found is None else "\n".join(figure_texts(found)))
        names = {loan.id: loan.name for loan in self._snapshot.open_loans}
        texts = {loan_id: names[loan_id] for loan_id in self.lines}
        if found is not None:
            lines = loan_days(self._snapshot, found)
            texts.update({each.loan_id: move_text(each) for each in lines})
        for loan_id, line in self.lines.items():
            line.may_move.setText(texts[loan_id].replace("&", "&&"))
            #: {loan} is the name of a loan
            allowed = self.tr("Days the lender of {loan} allows").format(loan=names[loan_id])
            line.days.setAccessibleName(allowed)
            line.days.setToolTip(self.tr("For example 5, 10, 15-20"))

    def save(self) -> None:
        """Try them on the outlook."""
        if self._found is not None and self._found.change is not None:
            self.tried.emit(self._found.change)
            self.accept()

    def done(self, result: int) -> None:
        """End the search with the dialog."""
        self._search.set()
        self._work.stop()
        super().done(result)


class _Designing:
    """The job that looks for due days until it is told to stop."""

    def __init__(
        self, snapshot: Snapshot, allowed: Mapping[LoanId, tuple[int, ...]], stopped: Event
    ) -> None:
        self._snapshot = snapshot
        self._allowed = allowed
        self._stopped = stopped

    def __call__(self) -> DueDayDesign:
        return designed(self._snapshot, self._allowed, self._goes_on)

    def _goes_on(self) -> bool:
        return not self._stopped.is_set()
