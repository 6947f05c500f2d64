"""Before you borrow: the offer at the left, what follows from it at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from tideover.domain.errors import InputError
from tideover.engine.proposals import Proposal
from tideover.ui.dialogs.loan_dialog import LoanDialog
from tideover.ui.messages import error_text
from tideover.ui.pages.way_out.offer_form import OfferForm
from tideover.ui.pages.way_out.questions import QuestionsCard
from tideover.ui.pages.way_out.verdict import VerdictView
from tideover.ui.theme import spacing
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.work import Latest
from tideover.viewmodels.borrowing import BorrowingView, borrowing_view, loan_of
from tideover.viewmodels.loan_form import OTHER

if TYPE_CHECKING:
    from tideover.domain.facts import Facts
    from tideover.domain.loans import LenderKind
    from tideover.domain.snapshot import Snapshot
    from tideover.ui.services import Services

_FORM = 410


class BorrowPart(QScrollArea):
    """Weighs an offer while it is typed. Nothing of it is kept.

    Signals:
        dialog_opened: the form of a loan that was taken, so that the page holds it.
    """

    dialog_opened = Signal(object)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        """Begin without an offer."""
        super().__init__(parent)
        self._services = services
        self._snapshot: Snapshot | None = None
        self._proposal: Proposal | None = None
        self.form = OfferForm(services.snapshot().household.currency)
        self.waiting = Card()
        self.remark = PlainLabel(kind="muted", wrap=True)
        self.waiting.body.addWidget(self.remark)
        self.verdict = VerdictView()
        self.questions = QuestionsCard()
        self._worker = Latest(self)
        self._worker.done.connect(self._show)
        self._worker.failed.connect(self._refuse)
        self._lay_out()
        self.form.changed.connect(self.weigh)
        self.questions.taken.connect(self.take)
        self._show_verdict(shown=False)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("kind", "page")
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(spacing(3))
        left.addWidget(self.form)
        left.addWidget(self.questions)
        left.addStretch(1)
        right.addWidget(self.waiting)
        right.addWidget(self.verdict)
        right.addStretch(1)
        form = QWidget()
        form.setFixedWidth(_FORM)
        form.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        columns = QHBoxLayout(inside)
        columns.setContentsMargins(spacing(5), spacing(1), spacing(5), spacing(4))
        columns.setSpacing(spacing(3))
        columns.addWidget(form)
        columns.addLayout(right, 1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setWidget(inside)

    def retranslate(self) -> None:
        """Set every fixed text."""
        for part in (self.form, self.verdict, self.questions):
            part.retranslate()
        self.weigh()

    def retheme(self) -> None:
        """Draw in the new colours."""
        self.verdict.retheme()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Weigh the offer against the household as it is now."""
        self._snapshot = snapshot
        self.weigh()

    def weigh(self) -> None:
        """Work out what the offer would do, beside the window's thread."""
        self._proposal = None
        if self._snapshot is None or self.form.is_empty():
            self._wait(self._begin())
            return
        if self.form.problem():
            self._wait(self.form.problem())
            return
        if not self.form.all_right():
            self._wait(self.tr("One of the fields cannot be read yet."))
            return
        proposal = Proposal(self.form.offer(), self._snapshot.as_of, self.form.use_of_money())
        try:
            _ = proposal.terms
        except InputError as error:
            self._refuse(error)
            return
        self._proposal = proposal
        facts = self._services.facts
        self._worker.start(_Weighing(self._snapshot, proposal, self.form.lender_kind(), facts))

    def take(self) -> None:
        """Open the form of a loan, filled in with the offer; only saving it there adds it."""
        if self._proposal is None:
            return
        loan = loan_of(self._proposal, self.form.lender_kind(), self.questions.note())
        dialog = LoanDialog(self._services, None, self.window())
        dialog.use_preset(OTHER)
        dialog.form.show_loan(loan)
        dialog.preview()
        self.dialog_opened.emit(dialog)

    def _begin(self) -> str:
        return self.tr(
            "Paste an offer at the left: here it is said what it really costs, which months it "
            "would turn, how much would be safe, and what else you could do. Nothing is added."
        )

    def _show(self, view: BorrowingView | None) -> None:
        if view is not None:
            self.verdict.show_view(view)
            self._show_verdict(shown=True)

    def _refuse(self, error: Exception) -> None:
        self._proposal = None
        self._wait(error_text(error))

    def _wait(self, sentence: str) -> None:
        self._worker.start(_nothing)
        self.remark.setText(sentence)
        self._show_verdict(shown=False)

    def _show_verdict(self, *, shown: bool) -> None:
        self.waiting.setVisible(not shown)
        self.verdict.setVisible(shown)
        self.questions.took.setEnabled(self._proposal is not None)


def _nothing() -> None:
    """Retire an offer that is not one any more."""


class _Weighing:
    """The job that weighs an offer, away from the window's thread."""

    def __init__(
        self, snapshot: Snapshot, proposal: Proposal, lender_kind: LenderKind, facts: Facts
    ) -> None:
        self._asked = snapshot, proposal, lender_kind, facts

    def __call__(self) -> BorrowingView:
        return borrowing_view(*self._asked)
