"""What can be done with accounts: the dialog, closing, deleting."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from tideover.app.commands.records import Remove, Replace
from tideover.ui.dialogs.account_dialog import AccountDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tideover.domain.accounts import Account
    from tideover.ui.services import Services


class AccountActions(QObject):
    """Adds, changes, closes and deletes accounts for a page."""

    def __init__(self, services: Services, parent: QWidget) -> None:
        """Open dialogs over `parent`."""
        super().__init__(parent)
        self._services = services
        self._over = parent

    def add(self) -> None:
        """Ask for a new account."""
        self._open(None)

    def change(self, account_id: str) -> None:
        """Show an account to be changed."""
        if (account := self._account(account_id)) is not None:
            self._open(account)

    def close_or_open(self, account_id: str) -> None:
        """Close an account for new entries, or open it again."""
        if (account := self._account(account_id)) is not None:
            self._services.perform(Replace(replace(account, closed=not account.closed)))

    def remove(self, account_id: str) -> None:
        """Delete an account; the store refuses while something refers to it."""
        if (account := self._account(account_id)) is not None:
            self._services.perform(Remove(account))

    def _account(self, account_id: str) -> Account | None:
        accounts = self._services.snapshot().accounts
        return next((account for account in accounts if account.id == account_id), None)

    def _open(self, account: Account | None) -> None:
        dialog = AccountDialog(self._services, account, self._over)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
