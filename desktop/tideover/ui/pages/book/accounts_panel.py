"""The list of accounts beside the register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from tideover.ui.format import money_text, plain_money_text
from tideover.ui.theme import spacing
from tideover.ui.widgets.account_picker import ICONS
from tideover.ui.widgets.buttons import Button, IconButton
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.data_table import Cell, CellModel, DataTable, Header
from tideover.ui.widgets.labels import plain_tip
from tideover.ui.wording.book import bill_text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from tideover.domain.ids import AccountId
    from tideover.viewmodels.book import AccountLine, AccountsView

WIDTH = 228
ALL = ""


class AccountTable(DataTable):
    """The rows of the list.

    Signals:
        edit_requested: Enter, F2 or a double click.
    """

    edit_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the account with Enter or F2."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}:
            self.edit_requested.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Ask for a few rows only; the layout gives more."""
        return QSize(WIDTH, spacing(40))


class AccountsPanel(Card):
    """All accounts with their balances; choosing one filters the register.

    Signals:
        account_chosen: the identity of the account, or None for all of them.
        add_requested: a new account is wanted.
        edit_requested: the identity of the account to be changed.
        close_requested: the identity of the account to be closed or opened again.
        remove_requested: the identity of the account to be deleted.
    """

    account_chosen = Signal(object)
    add_requested = Signal()
    edit_requested = Signal(str)
    close_requested = Signal(str)
    remove_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without accounts."""
        super().__init__(parent=parent)
        self.setFixedWidth(WIDTH)
        self.body.setContentsMargins(spacing(1), spacing(2), spacing(1), spacing(2))
        self._lines: dict[str, AccountLine] = {}
        self._view: AccountsView | None = None
        self.model = CellModel(self)
        self.table = AccountTable()
        self.table.setModel(self.model)
        self.table.horizontalHeader().hide()
        self.table.selectionModel().currentRowChanged.connect(self._tell)
        self.table.doubleClicked.connect(self._edit)
        self.table.edit_requested.connect(self._edit)
        self.add = Button(kind="link")
        self.add.clicked.connect(self.add_requested)
        self.more = IconButton("more", "")
        self.more.clicked.connect(self._open_menu)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._open_menu)
        self._edit_action, self._close_action, self._remove_action = (
            QAction(self) for _ in range(3)
        )
        self._edit_action.triggered.connect(self._edit)
        self._close_action.triggered.connect(self._close)
        self._remove_action.triggered.connect(self._remove)
        foot = QHBoxLayout()
        foot.setContentsMargins(spacing(1), 0, spacing(1), 0)
        foot.addWidget(self.add)
        foot.addStretch(1)
        foot.addWidget(self.more)
        rows = QVBoxLayout()
        rows.setSpacing(spacing(1))
        rows.addWidget(self.table, 1)
        rows.addLayout(foot)
        self.body.addLayout(rows, 1)

    def retranslate(self) -> None:
        """Name every part in the language of now."""
        self.model.set_headers((Header(self.tr("Account")), Header(self.tr("Balance"), right=True)))
        self.table.stretch(0)
        self.table.setAccessibleName(self.tr("Accounts"))
        self.add.setText(self.tr("Add account…"))
        self.more.set_name(self.tr("Change, close or delete the account"))
        self._edit_action.setText(self.tr("Change…"))
        self._remove_action.setText(self.tr("Delete"))
        if self._view is not None:
            self.show_accounts(self._view)

    def retheme(self) -> None:
        """Take the colours of the theme again."""
        self.table.retheme()

    def show_accounts(self, view: AccountsView) -> None:
        """Show the accounts. Keeps the choice."""
        self._view = view
        self._lines = {line.account_id: line for line in view.lines}
        chosen = self.account_id()
        keys = (ALL, *(line.account_id for line in view.lines))
        rows = [self._all_row(view), *(self._row(line) for line in view.lines)]
        blocked = self.table.selectionModel().blockSignals(True)
        self.model.show_rows(keys, rows)
        self.table.selectRow(max(0, self.model.row_of(chosen or ALL)))
        self.table.selectionModel().blockSignals(blocked)
        self.table.resizeColumnToContents(1)
        if chosen is not None and chosen not in self._lines:
            self._tell()

    def account_id(self) -> AccountId | None:
        """Return the chosen account; None means all of them."""
        row = self.table.currentIndex().row()
        key = self.model.key(row) if 0 <= row < self.model.rowCount() else ALL
        line = self._lines.get(str(key))
        return line.account_id if line is not None else None

    def choose(self, account_id: AccountId | None) -> None:
        """Choose an account, or all of them."""
        self.table.selectRow(max(0, self.model.row_of(account_id or ALL)))

    def _all_row(self, view: AccountsView) -> tuple[Cell, Cell]:
        spoken = self.tr("All accounts, {total} in total").format(total=money_text(view.total))
        return (
            Cell(self.tr("All accounts"), bold=True, icon="household", spoken=spoken),
            Cell(money_text(view.total), bold=True, right=True),
        )

    def _row(self, line: AccountLine) -> tuple[Cell, Cell]:
        tip = bill_text(line.bill) if line.bill is not None else ""
        tone = "muted" if line.closed else "text"
        name = self.tr("{account} (closed)").format(account=line.name) if line.closed else line.name
        return (
            Cell(name, tone=tone, icon=ICONS[line.kind], tip=plain_tip(tip or line.name)),
            Cell(
                plain_money_text(line.balance),
                tone="short" if line.balance.minor < 0 else tone,
                right=True,
                tip=tip,
            ),
        )

    def _tell(self) -> None:
        self.account_chosen.emit(self.account_id())

    def _edit(self) -> None:
        if (chosen := self.account_id()) is not None:
            self.edit_requested.emit(chosen)

    def _close(self) -> None:
        if (chosen := self.account_id()) is not None:
            self.close_requested.emit(chosen)

    def _remove(self) -> None:
        if (chosen := self.account_id()) is not None:
            self.remove_requested.emit(chosen)

    def _open_menu(self) -> None:
        line = self._lines.get(self.account_id() or ALL)
        menu = QMenu(self)
        closed = line is not None and line.closed
        self._close_action.setText(self.tr("Open again") if closed else self.tr("Close"))
        for action in (self._edit_action, self._close_action, self._remove_action):
            action.setEnabled(line is not None)
            menu.addAction(action)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
