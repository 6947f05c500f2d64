"""Reminders: what has to be paid now, and what was put off."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from tideover.app.cases import promise_kept
from tideover.app.reminding import put_off
from tideover.app.repaying import paid_as_reminded
from tideover.domain.errors import InputError
from tideover.ui.messages import error_text
from tideover.ui.pages.page import Page
from tideover.ui.pages.reminders.card import ReminderCard
from tideover.ui.pages.reminders.promise_card import PromiseCard
from tideover.ui.theme import spacing
from tideover.ui.widgets.empty_state import EmptyState
from tideover.ui.widgets.labels import PlainLabel, SectionTitle
from tideover.ui.wording.reminders import coming_text
from tideover.viewmodels.reminders import reminders_view

if TYPE_CHECKING:
    from tideover.domain.reminders import ReminderKey
    from tideover.domain.snapshot import Snapshot
    from tideover.ui.services import Services
    from tideover.viewmodels.reminders import PromiseLine, ReminderLine, RemindersView

_WIDEST = 780
_NOTHING, _SOMETHING = range(2)


class RemindersPage(Page):
    """A card for each payment, overdue ones first."""

    code: ClassVar[str] = "reminders"

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        """Build the page; it is empty until it is shown a snapshot."""
        super().__init__(services, parent)
        self._snapshot: Snapshot | None = None
        self.empty = EmptyState("reminders")
        self.cards: list[ReminderCard] = []
        self.quiet_cards: list[ReminderCard] = []
        self.promise_cards: list[PromiseCard] = []
        self.summary = SectionTitle()
        self.quiet = SectionTitle()
        self.rules = PlainLabel(kind="muted", wrap=True)
        self.stack = QStackedWidget()
        self.promises = SectionTitle()
        self._now_rows, self._quiet_rows, self._promise_rows = (QVBoxLayout() for _ in range(3))
        self._lay_out()
        self.empty.asked.connect(self._go_to_loans)
        self.retranslate()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("kind", "page")
        column = QWidget()
        column.setMaximumWidth(_WIDEST)
        rows = QVBoxLayout(column)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(spacing(3))
        for layout in (self._now_rows, self._quiet_rows, self._promise_rows):
            layout.setSpacing(spacing(3))
        rows.addWidget(self.summary)
        rows.addLayout(self._now_rows)
        rows.addWidget(self.promises)
        rows.addLayout(self._promise_rows)
        rows.addWidget(self.quiet)
        rows.addLayout(self._quiet_rows)
        rows.addWidget(self.rules)
        rows.addStretch(1)
        centred = QHBoxLayout(inside)
        centred.setContentsMargins(spacing(6), spacing(3), spacing(6), spacing(4))
        centred.addWidget(column, 1)
        centred.addStretch(0)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        self.stack.addWidget(self.empty)
        self.stack.addWidget(scroll)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.quiet.setText(self.tr("Put off"))
        self.promises.setText(self.tr("Promises"))

    def retheme(self) -> None:
        """Draw in the new colours."""
        self.empty.retheme()
        for card in (*self.cards, *self.quiet_cards):
            card.retint()
        for promise in self.promise_cards:
            promise.retint()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the household as it is now."""
        self._snapshot = snapshot
        view = reminders_view(snapshot, self._now())
        something = view.now or view.put_off or view.promises
        self.stack.setCurrentIndex(_SOMETHING if something else _NOTHING)
        self._say_nothing(snapshot, view)
        self.summary.setText(self._summary(view))
        self._fill(self.cards, self._now_rows, view.now)
        self._fill(self.quiet_cards, self._quiet_rows, view.put_off)
        self._fill_promises(view.promises)
        self.summary.setVisible(bool(view.now or view.put_off))
        self.promises.setVisible(bool(view.promises))
        self.quiet.setVisible(bool(view.put_off))
        self.rules.setText(self._rules(snapshot))

    def _now(self) -> datetime:
        """Return the beginning of the window's day: reminders go by days."""
        return datetime.combine(self.services.today(), time())

    def _fill(
        self, cards: list[ReminderCard], rows: QVBoxLayout, lines: tuple[ReminderLine, ...]
    ) -> None:
        while len(cards) < len(lines):
            card = ReminderCard()
            card.paid.connect(self._record)
            card.put_off.connect(self._put_off)
            card.loan_opened.connect(self._open_loan)
            cards.append(card)
            rows.addWidget(card)
        for place, card in enumerate(cards):
            card.setVisible(place < len(lines))
            if place < len(lines):
                card.show_line(lines[place])

    def _fill_promises(self, lines: tuple[PromiseLine, ...]) -> None:
        while len(self.promise_cards) < len(lines):
            card = PromiseCard()
            card.kept.connect(self._keep)
            card.put_off.connect(self._put_off)
            card.case_opened.connect(self._open_case)
            self.promise_cards.append(card)
            self._promise_rows.addWidget(card)
        for place, card in enumerate(self.promise_cards):
            card.setVisible(place < len(lines))
            if place < len(lines):
                card.show_line(lines[place])

    def _say_nothing(self, snapshot: Snapshot, view: RemindersView) -> None:
        if snapshot.open_loans:
            sentences = [self._rules(snapshot)]
            if view.coming is not None:
                sentences.insert(0, coming_text(view.coming))
            self.empty.set_texts(self.tr("Nothing to be reminded of"), "\n".join(sentences), "")
        else:
            self.empty.set_texts(
                self.tr("Nothing to be reminded of"),
                self.tr("Reminders come from your loans."),
                self.tr("Go to the loans"),
            )

    def _summary(self, view: RemindersView) -> str:
        if view.overdue:
            return self.tr("%n payment(s) overdue", "", view.overdue)
        return self.tr("%n payment(s) coming up", "", len(view.now))

    def _rules(self, snapshot: Snapshot) -> str:
        household = snapshot.household
        days = self.tr(", ").join(str(day) for day in sorted(household.remind_days_before)[::-1])
        #: {days} is a list of numbers
        sentence = self.tr("You are reminded {days} days before a payment is due.")
        if household.remind_while_unpaid:
            sentence = self.tr(
                "You are reminded {days} days before a payment is due, then every day until it is "
                "paid."
            )
        return sentence.format(days=days)

    def _record(self, key: ReminderKey) -> None:
        if self._snapshot is None:
            return
        try:
            command = paid_as_reminded(self._snapshot, key)
        except InputError as error:
            self.message_requested.emit(error_text(error))
            return
        if command is not None:
            self.command_requested.emit(command)

    def _keep(self, key: ReminderKey) -> None:
        events = () if self._snapshot is None else self._snapshot.case_events
        for event in events:
            if event.id == key.about and event.is_open_promise:
                self.command_requested.emit(promise_kept(event, self.services.today()))

    def _open_case(self, case_id: object) -> None:
        self.page_requested.emit("way_out", case_id)

    def _put_off(self, key: ReminderKey, days: int) -> None:
        self.command_requested.emit(put_off(key, self._now(), days))

    def _open_loan(self, loan_id: object) -> None:
        self.page_requested.emit("loans", loan_id)

    def _go_to_loans(self) -> None:
        self.page_requested.emit("loans", None)
