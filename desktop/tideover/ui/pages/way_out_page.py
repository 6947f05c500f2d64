"""Way out: paying off, my plan, borrowing, offers, in difficulty, the lenders' files."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from tideover.ui.pages.page import Page
from tideover.ui.pages.way_out.borrow import BorrowPart
from tideover.ui.pages.way_out.cases import CasesPart
from tideover.ui.pages.way_out.difficulty import DifficultyPart
from tideover.ui.pages.way_out.my_plan import MyPlanPart
from tideover.ui.pages.way_out.offers import OffersPart
from tideover.ui.pages.way_out.payoff_part import PayoffPart
from tideover.ui.theme import spacing
from tideover.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from tideover.domain.snapshot import Snapshot
    from tideover.ui.services import Services

PAYOFF, PLAN, BORROW, OFFERS, DIFFICULTY, CASES = PARTS = (
    *("payoff", "plan", "borrow", "offers", "difficulty", "cases"),
)


class WayOutPage(Page):
    """Six parts behind a row of tabs; only the one that is seen is counted."""

    code: ClassVar[str] = "way_out"

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        """Build the page; it is empty until it is shown a snapshot."""
        super().__init__(services, parent)
        self._snapshot: Snapshot | None = None
        self.tabs = Segmented(PARTS)
        self.payoff = PayoffPart()
        self.plan = MyPlanPart(services)
        self.borrow = BorrowPart(services)
        self.offers = OffersPart(services)
        self.difficulty = DifficultyPart(services)
        self.cases = CasesPart(services)
        self.parts = QStackedWidget()
        self.dialog: QDialog | None = None
        self._lay_out()
        self._connect()
        self.retranslate()

    def _all_parts(
        self,
    ) -> tuple[PayoffPart | MyPlanPart | BorrowPart | OffersPart | DifficultyPart | CasesPart, ...]:
        """Return the parts in the order of their tabs."""
        payoff, plan, borrow = self.payoff, self.plan, self.borrow
        return payoff, plan, borrow, self.offers, self.difficulty, self.cases

    def _lay_out(self) -> None:
        for part in self._all_parts():
            self.parts.addWidget(part)
        head = QHBoxLayout()
        head.setContentsMargins(spacing(5), spacing(2), spacing(5), spacing(1))
        head.addWidget(self.tabs)
        head.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(spacing(1))
        whole.addLayout(head)
        whole.addWidget(self.parts, 1)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._show_part)
        self.payoff.loans_requested.connect(self._go_to_loans)
        self.offers.loans_requested.connect(self._go_to_loans)
        self.offers.dialog_opened.connect(self._open)
        self.difficulty.topic_requested.connect(self._go_to_topic)
        self.difficulty.cases_requested.connect(self._go_to_cases)
        self.payoff.plan_followed.connect(self._go_to_plan)
        self.plan.payoff_requested.connect(self._go_to_payoff)
        for opening in (self.plan, self.borrow, self.difficulty, self.cases):
            opening.dialog_opened.connect(self._open)
        for asking in (self.payoff, self.plan, self.offers, self.cases):
            asking.command_requested.connect(self.command_requested)
            asking.message_requested.connect(self.message_requested)

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.tabs.set_texts(
            (
                self.tr("Paying off"),
                self.tr("My plan"),
                self.tr("Before you borrow"),
                self.tr("Compare offers"),
                self.tr("In difficulty"),
                self.tr("Lenders' files"),
            )
        )
        for part in self._all_parts():
            part.retranslate()

    def retheme(self) -> None:
        """Draw in the new colours."""
        for part in self._all_parts():
            part.retheme()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Let the part that is seen answer; what nobody sees need not be counted."""
        self._snapshot = snapshot
        if self.tabs.current() == PLAN:
            self.plan.show_snapshot(snapshot)
        elif self.tabs.current() == BORROW:
            self.borrow.show_snapshot(snapshot)
        elif self.tabs.current() == OFFERS:
            self.offers.show_snapshot(snapshot)
        elif self.tabs.current() == DIFFICULTY:
            self.difficulty.show_snapshot(snapshot)
        elif self.tabs.current() == CASES:
            self.cases.show_snapshot(snapshot)
        else:
            self.payoff.show_snapshot(snapshot)

    def open_at(self, argument: object) -> None:
        """Show one of the parts by its code, or the file of a lender by its identity."""
        if argument in PARTS:
            self.tabs.choose(str(argument))
            self._show_part(str(argument))
        elif isinstance(argument, str):
            self.open_at(CASES)
            self.cases.choose(argument)

    def _show_part(self, code: str) -> None:
        self.parts.setCurrentIndex(PARTS.index(code))
        if self._snapshot is not None:
            self.show_snapshot(self._snapshot)

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setModal(True)
        dialog.finished.connect(self._forget_dialog)
        dialog.open()

    def _forget_dialog(self) -> None:
        self.dialog = None

    def _go_to_plan(self) -> None:
        self.open_at(PLAN)

    def _go_to_payoff(self) -> None:
        self.open_at(PAYOFF)

    def _go_to_cases(self) -> None:
        self.open_at(CASES)

    def _go_to_topic(self, topic: str) -> None:
        self.page_requested.emit("learn", topic)

    def _go_to_loans(self) -> None:
        self.page_requested.emit("loans", None)
