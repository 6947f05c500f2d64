"""Which account of the book a printed account is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from tideover.app.guessing import NewAccount, kind_of_hint
from tideover.domain.accounts import AccountKind
from tideover.ui import theme
from tideover.ui.messages import account_kind_name
from tideover.ui.theme import spacing
from tideover.ui.widgets.account_picker import ICONS
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.widgets.money_edit import MoneyEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tideover.app.import_plan import AccountChoice
    from tideover.domain.accounts import Account
    from tideover.domain.money import Money
    from tideover.domain.snapshot import Snapshot

KINDS = tuple(AccountKind)


class AccountRow:
    """The controls for one printed account."""

    def __init__(self, hint: str, accounts: tuple[Account, ...], zero: Money, *, own: bool) -> None:
        """Offer the accounts of the book, a new one, and none."""
        self.hint = hint
        self.own = own
        self._accounts = accounts
        self._zero = zero
        self.name = PlainLabel(elide=True)
        self.choice = QComboBox()
        for account in accounts:
            self.choice.addItem(theme.icon(ICONS[account.kind], "muted"), account.name)
        self.choice.addItem("")
        self.choice.addItem("")
        self.kind = QComboBox()
        for kind in KINDS:
            self.kind.addItem(theme.icon(ICONS[kind], "muted"), "")
        self.balance_name = PlainLabel(kind="muted")
        self.balance = MoneyEdit(currency=zero.currency, may_be_negative=True)
        self.balance.setMaximumWidth(spacing(28))
        self.name.setBuddy(self.choice)
        self.balance_name.setBuddy(self.balance)

    @property
    def _new_place(self) -> int:
        return len(self._accounts)

    def show_choice(self, choice: AccountChoice) -> None:
        """Show what was chosen or guessed."""
        self.kind.setCurrentIndex(KINDS.index(kind_of_hint(self.hint)))
        self.balance.set_value(self._zero)
        if isinstance(choice, NewAccount):
            self.choice.setCurrentIndex(self._new_place)
            self.kind.setCurrentIndex(KINDS.index(choice.kind))
            self.balance.set_value(choice.balance)
        elif choice is None:
            self.choice.setCurrentIndex(self._new_place + 1)
        else:
            identities = [account.id for account in self._accounts]
            self.choice.setCurrentIndex(identities.index(choice))
        self.follow()

    def chosen(self) -> AccountChoice:
        """Return what was chosen; None leaves the rows out."""
        place = self.choice.currentIndex()
        if place < self._new_place:
            return self._accounts[place].id
        if place > self._new_place:
            return None
        balance = self.balance.value()
        name = self.hint or self.choice.currentText()
        kind = KINDS[self.kind.currentIndex()]
        return NewAccount(name, kind, balance if balance is not None else self._zero)

    def follow(self) -> None:
        """Ask for kind and balance only where an account is to be made."""
        new = self.choice.currentIndex() == self._new_place
        for control in (self.kind, self.balance_name, self.balance):
            control.setVisible(new)


class AccountsForm(QWidget):
    """One row per printed account.

    Signals:
        changed: another account was chosen somewhere.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.rows: list[AccountRow] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(spacing(2))
        self._grid.setVerticalSpacing(spacing(1))
        self._grid.setColumnMinimumWidth(0, spacing(60))
        for column, stretch in enumerate((3, 3, 2)):
            self._grid.setColumnStretch(column, stretch)

    def show_accounts(
        self, accounts: Mapping[str, AccountChoice], own: frozenset[str], snapshot: Snapshot
    ) -> None:
        """Ask about these printed accounts; nothing changes where the same stand there.

        Those in `own` have rows of their own, the others are far sides of transfers.
        """
        if [row.hint for row in self.rows] == list(accounts):
            return
        self._empty()
        offered = tuple(account for account in snapshot.accounts if not account.closed)
        for place, (hint, choice) in enumerate(accounts.items()):
            row = AccountRow(hint, offered, snapshot.zero(), own=hint in own)
            for column, control in enumerate(
                (row.name, row.choice, row.kind, row.balance_name, row.balance)
            ):
                self._grid.addWidget(control, place, column)
                # Qt would show it later, and the form would ask for too little height now.
                control.show()
            row.show_choice(choice)
            row.choice.currentIndexChanged.connect(self._follow)
            row.kind.currentIndexChanged.connect(self.changed)
            row.balance.value_changed.connect(self.changed)
            self.rows.append(row)
        self.retranslate()

    def _empty(self) -> None:
        self.rows.clear()
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def choices(self) -> dict[str, AccountChoice]:
        """Return the account for each printed one."""
        return {row.hint: row.chosen() for row in self.rows}

    def retranslate(self) -> None:
        """Word everything in the language of now."""
        for row in self.rows:
            row.name.setText(
                self.tr("“{account}” is").format(account=row.hint)
                if row.hint
                else self.tr("This file is of")
            )
            new = row.choice.count() - 2
            row.choice.setItemText(new, self.tr("A new account"))
            row.choice.setItemText(
                new + 1,
                self.tr("Choose an account…") if row.own else self.tr("not an account of mine"),
            )
            row.balance_name.setText(self.tr("Balance today"))
            row.kind.setAccessibleName(self.tr("Kind of the new account"))
            for place, kind in enumerate(KINDS):
                row.kind.setItemText(place, account_kind_name(kind))

    def _follow(self) -> None:
        for row in self.rows:
            row.follow()
        self.changed.emit()
