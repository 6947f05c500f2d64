"""The tab of entries: accounts to the left, the line and the register to the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from tideover.app.entering import (
    EntryKind,
    TypedEntry,
    entry_command,
    removal_of,
    sides_of,
    typed_from,
)
from tideover.domain.errors import InputError, TideoverError
from tideover.domain.queries import EntryFilter
from tideover.ui import messages
from tideover.ui.dialogs.shares_dialog import SharesDialog
from tideover.ui.dialogs.split_dialog import SplitDialog
from tideover.ui.pages.book.accounts import AccountActions
from tideover.ui.pages.book.accounts_panel import AccountsPanel
from tideover.ui.pages.book.entry_line import EntryLine
from tideover.ui.pages.book.register import Register
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.empty_state import EmptyState
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.wording.book import summary_text
from tideover.viewmodels.book import PeriodChoice, accounts_view, days_of, names_of

if TYPE_CHECKING:
    from tideover.domain.ids import AccountId
    from tideover.domain.queries import EntryRow
    from tideover.domain.snapshot import Snapshot
    from tideover.ui.services import Services

_TYPING_PAUSE_MS = 120
"""A search waits for a pause this short, so that fast typing asks the store once."""


class EntriesTab(QWidget):
    """Everything about entries and accounts.

    Signals:
        message_requested: a finished sentence to show for a few seconds.
        import_requested: the empty register offers to import a bill.
        all_requested: the empty register offers to take every filter away.
    """

    message_requested = Signal(str)
    import_requested = Signal()
    all_requested = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        """Build the tab; it is empty until it is shown a snapshot."""
        super().__init__(parent)
        self._services = services
        self._snapshot: Snapshot | None = None
        self._text = ""
        self._period = PeriodChoice.ALL
        self._special: EntryFilter | None = None
        self._changing: EntryRow | None = None
        self.accounts = AccountsPanel()
        self.line = EntryLine(services)
        self.register = Register(services.queries)
        self.summary = PlainLabel(kind="muted")
        self.repays = Button(kind="link")
        self.empty = EmptyState("book")
        self._actions = AccountActions(services, self)
        self._stack = QStackedWidget()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE_MS)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        card = Card()
        card.body.setContentsMargins(spacing(1), spacing(1), spacing(1), spacing(2))
        card.body.addWidget(self.register, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(spacing(2), 0, spacing(2), 0)
        foot.addWidget(self.summary, 1)
        foot.addWidget(self.repays)
        card.body.addLayout(foot)
        self._stack.addWidget(card)
        self._stack.addWidget(self.empty)
        right = QVBoxLayout()
        right.setSpacing(spacing(3))
        right.addWidget(self.line)
        right.addWidget(self._stack, 1)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(spacing(3))
        columns.addWidget(self.accounts)
        columns.addLayout(right, 1)

    def _connect(self) -> None:
        self.accounts.account_chosen.connect(self._choose_account)
        self.accounts.add_requested.connect(self._actions.add)
        self.accounts.edit_requested.connect(self._actions.change)
        self.accounts.close_requested.connect(self._actions.close_or_open)
        self.accounts.remove_requested.connect(self._actions.remove)
        self.line.submitted.connect(self._keep)
        self.line.cancelled.connect(self._leave_change)
        self.line.split_requested.connect(self._split)
        self.register.change_requested.connect(self._begin_change)
        self.register.removal_requested.connect(self._remove)
        self.register.line_requested.connect(self._go_to_line)
        self.register.entries.answered.connect(self._show_answer)
        self.register.entries.failed.connect(self._say_failed)
        self.register.selectionModel().selectionChanged.connect(self._follow_selection)
        self.repays.clicked.connect(self.match_loans)
        self._pause.timeout.connect(self._ask)
        self.empty.asked.connect(self._act_on_empty)
        self.empty.second_asked.connect(self.import_requested)
        for place, kind in enumerate(EntryKind):
            keys = QShortcut(QKeySequence(f"Alt+{place + 1}"), self)
            keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            keys.setObjectName(kind.value)
            keys.activated.connect(self._choose_kind)
        details = QShortcut(QKeySequence("Ctrl+D"), self)
        details.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        details.activated.connect(self._split)

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.repays.setText(self.tr("Which loan does it repay?"))
        self.accounts.retranslate()
        self.line.retranslate()
        self.register.retranslate()

    def retheme(self) -> None:
        """Take the colours of the theme again."""
        self.accounts.retheme()
        self.register.retheme()
        self.empty.retheme()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the household as it is now."""
        self._snapshot = snapshot
        self.accounts.show_accounts(accounts_view(snapshot))
        self.line.show_household(snapshot)
        self._ask()

    def search(self, text: str) -> None:
        """Show entries that hold these words, after a short pause in typing."""
        self._text = text
        self._pause.start()

    def show_period(self, period: PeriodChoice) -> None:
        """Show entries of these days."""
        self._period = period
        self._special = None
        self._ask()

    def show_filter(self, wanted: EntryFilter) -> None:
        """Show the entries another page asked for."""
        self._special = wanted
        self.accounts.choose(wanted.account_id)
        self._ask()

    def go_to_line(self) -> None:
        """Put the cursor where an entry is typed."""
        self._go_to_line()

    def _go_to_line(self) -> None:
        self.line.payee.setFocus()

    def _wanted(self) -> EntryFilter:
        if self._special is not None:
            return self._special
        first, last = days_of(self._period, self._services.today())
        return EntryFilter(
            text=self._text.strip(), account_id=self.accounts.account_id(), first=first, last=last
        )

    def _ask(self) -> None:
        self._pause.stop()
        snapshot = self._snapshot
        if snapshot is None:
            return
        self.register.show_entries(self._wanted(), names_of(snapshot))

    def _show_answer(self) -> None:
        """Say how many entries are listed, or what to do where none is."""
        snapshot = self._snapshot
        if snapshot is None:
            return
        summary = self.register.entries.summary
        if summary is not None:
            counted = self.tr("%n entries", "", summary.count)
            self.summary.setText(summary_text(summary, counted))
        self._follow_selection()
        empty = summary is not None and summary.count == 0
        self._stack.setCurrentIndex(int(empty))
        if empty:
            self._word_empty(snapshot)

    def _say_failed(self, error: Exception) -> None:
        self.message_requested.emit(messages.error_text(error))

    def _word_empty(self, snapshot: Snapshot) -> None:
        if not snapshot.accounts:
            self.empty.set_texts(
                self.tr("Where is your money?"),
                self.tr("Add your first account: cash, a bank account, a wallet or a card."),
                self.tr("Add account…"),
            )
        elif snapshot.entry_count == 0:
            self.empty.set_texts(
                self.tr("No entries yet"),
                self.tr("Type one in the line above, or import a bill from Alipay or your bank."),
                self.tr("Type an entry"),
                self.tr("Import a bill…"),
            )
        else:
            self.empty.set_texts(
                self.tr("No entry fits"),
                self.tr("Nothing was found for this search, account and period."),
                self.tr("Show all entries"),
            )

    def _act_on_empty(self) -> None:
        if self._snapshot is None or not self._snapshot.accounts:
            self._actions.add()
        elif self._snapshot.entry_count == 0:
            self._go_to_line()
        else:
            self.all_requested.emit()

    def show_all(self) -> None:
        """Take every filter away."""
        self._text, self._period, self._special = "", PeriodChoice.ALL, None
        self.accounts.choose(None)
        self._ask()

    def _choose_account(self, account_id: AccountId | None) -> None:
        self._special = None
        self.line.set_account(account_id)
        self._ask()

    def _choose_kind(self) -> None:
        self.line.choose_kind(EntryKind(self.sender().objectName()))
        self._go_to_line()

    def _keep(self, typed: TypedEntry) -> None:
        snapshot, row = self._snapshot, self._changing
        if snapshot is None:
            return
        try:
            sides = sides_of(row, self._services.queries) if row is not None else ()
            command = entry_command(typed, snapshot, row, sides)
        except InputError as error:
            self.line.refuse(error)
            return
        if not self._services.perform(command):
            return
        self._changing = None
        self.line.begin_new()
        self.line.set_account(self.accounts.account_id())
        if row is not None:
            self.register.go_to(row.entry.id)
            self.register.setFocus()
        else:
            self._go_to_line()

    def _matchable(self) -> EntryRow | None:
        """Return the one selected entry, if it can be money to or from a lender."""
        rows = self.register.selected()
        if len(rows) != 1 or rows[0].other_account_id is not None or not rows[0].entry.amount:
            return None
        return rows[0]

    def _follow_selection(self) -> None:
        has_loans = self._snapshot is not None and bool(self._snapshot.loans)
        self.repays.setVisible(has_loans)
        self.repays.setEnabled(has_loans and self._matchable() is not None)

    def match_loans(self) -> None:
        """Ask what the selected entry repays."""
        if (row := self._matchable()) is not None:
            dialog = SharesDialog(self._services, row.entry, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.setModal(True)
            dialog.open()

    def _begin_change(self, row: EntryRow) -> None:
        if self._snapshot is not None:
            self._changing = row
            self.line.begin_change(typed_from(row, self._snapshot.categories))

    def _leave_change(self) -> None:
        self._changing = None
        self.line.set_today()
        self.register.setFocus()

    def _remove(self, rows: tuple[EntryRow, ...]) -> None:
        try:
            command = removal_of(rows, self._services.queries)
        except TideoverError as error:
            self.message_requested.emit(messages.error_text(error))
            return
        if self._changing is not None:
            self._changing = None
            self.line.begin_new()
        self._services.perform(command)

    def _split(self) -> None:
        amount = self.line.amount.value()
        if self._snapshot is None or self.line.entry_kind() is EntryKind.TRANSFER:
            return
        if amount is None:
            self.line.amount.check()
            self.line.amount.setFocus()
            return
        dialog = SplitDialog(
            self._snapshot.categories,
            amount.amount,
            self.line.details(),
            self.line.note(),
            first=self.line.category.category_id(),
            parent=self,
        )
        dialog.kept.connect(self.line.set_details)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
