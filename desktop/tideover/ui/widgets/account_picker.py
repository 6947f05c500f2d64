"""A choice of one account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from tideover.domain.accounts import Account, AccountKind
from tideover.ui import theme

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tideover.domain.ids import AccountId

ICONS = {
    AccountKind.CASH: "cash",
    AccountKind.BANK: "bank",
    AccountKind.WALLET: "wallet",
    AccountKind.CARD: "card",
}


class AccountPicker(QComboBox):
    """Offers the open accounts.

    Signals:
        account_changed: the identity of the account a person chose, or None.
    """

    account_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without accounts."""
        super().__init__(parent)
        self._identities: tuple[AccountId | None, ...] = ()
        self.activated.connect(self._tell)

    def show_accounts(self, accounts: Iterable[Account], none: str = "") -> None:
        """Offer these accounts; with a word for `none` also no account. Keeps the choice."""
        chosen = self.account_id()
        offered = [account for account in accounts if not account.closed or account.id == chosen]
        self.clear()
        if none:
            self.addItem(none)
        for account in offered:
            self.addItem(theme.icon(ICONS[account.kind], "muted"), account.name)
        self._identities = (
            *((None,) if none else ()),
            *(account.id for account in offered),
        )
        self.choose(chosen)

    def account_id(self) -> AccountId | None:
        """Return the identity of the chosen account."""
        place = self.currentIndex()
        return self._identities[place] if 0 <= place < len(self._identities) else None

    def choose(self, identity: AccountId | None) -> None:
        """Choose an account; the first one where it is not offered. Nobody is told of it."""
        place = self._identities.index(identity) if identity in self._identities else 0
        self.setCurrentIndex(place if self._identities else -1)

    def choose_another(self) -> None:
        """Choose the account that follows the chosen one. Nobody is told of it."""
        if self._identities:
            self.setCurrentIndex((self.currentIndex() + 1) % len(self._identities))

    def _tell(self) -> None:
        self.account_changed.emit(self.account_id())
