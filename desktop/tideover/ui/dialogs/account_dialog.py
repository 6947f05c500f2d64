"""Adding or changing an account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QWidget

from tideover.app.commands.records import Add, Replace
from tideover.domain.accounts import Account, AccountKind, CardBill
from tideover.domain.errors import InputError
from tideover.domain.ids import AccountId, new_id
from tideover.domain.text import required_name
from tideover.ui import messages, theme
from tideover.ui.dialogs.form_dialog import FormDialog
from tideover.ui.dialogs.number_edit import NumberEdit
from tideover.ui.theme import spacing
from tideover.ui.widgets.account_picker import ICONS
from tideover.ui.widgets.date_edit import DateEdit
from tideover.ui.widgets.field import Field
from tideover.ui.widgets.money_edit import MoneyEdit
from tideover.ui.widgets.text_edit import TextEdit
from tideover.viewmodels.book import next_position

if TYPE_CHECKING:
    from tideover.ui.services import Services

LAST_DAY = 31
KINDS = tuple(AccountKind)


class AccountDialog(FormDialog):
    """The form of one account; the days of the bill show for cards only."""

    def __init__(
        self, services: Services, account: Account | None, parent: QWidget | None = None
    ) -> None:
        """Show `account` to be changed; None asks for a new one."""
        super().__init__(parent)
        self._services = services
        self._account = account
        currency = services.snapshot().household.currency
        self.name = TextEdit()
        self.kind = QComboBox()
        self.opening = MoneyEdit(currency=currency, may_be_negative=True)
        self.opened_on = DateEdit(services.today)
        self.statement_day = NumberEdit()
        self.due_day = NumberEdit()
        self.credit_limit = MoneyEdit(currency=currency, optional=True)
        for day in (self.statement_day, self.due_day):
            day.setRange(1, LAST_DAY)
        self._fields = {
            "name": Field("", self.name),
            "kind": Field("", self.kind),
            "opening": Field("", self.opening),
            "opened_on": Field("", self.opened_on),
            "statement_day": Field("", self.statement_day),
            "due_day": Field("", self.due_day),
            "credit_limit": Field("", self.credit_limit),
        }
        for kind in KINDS:
            self.kind.addItem(theme.icon(ICONS[kind], "muted"), "")
        self.beside(self._fields["name"], self._fields["kind"])
        self.beside(self._fields["opening"], self._fields["opened_on"])
        self.beside(self._fields["statement_day"], self._fields["due_day"])
        self.rows.addWidget(self._fields["credit_limit"])
        self.rows.addStretch(1)
        self.kind.currentIndexChanged.connect(self._follow_kind)
        self.setMinimumWidth(spacing(120))
        self._fill(account)
        self.retranslate()

    def _fill(self, account: Account | None) -> None:
        if account is None:
            self.kind.setCurrentIndex(KINDS.index(AccountKind.BANK))
            self.opening.set_value(self._services.snapshot().zero())
            self.opened_on.set_value(self._services.today())
            self.due_day.setValue(20)
            return
        self.name.setText(account.name)
        self.kind.setCurrentIndex(KINDS.index(account.kind))
        self.opening.set_value(account.opening)
        self.opened_on.set_value(account.opened_on)
        if account.credit_limit is not None:
            self.credit_limit.set_value(account.credit_limit)
        if account.bill is not None:
            self.statement_day.setValue(account.bill.statement_day)
            self.due_day.setValue(account.bill.due_day)

    def retranslate(self) -> None:
        """Name every field."""
        super().retranslate()
        is_new = self._account is None
        self.setWindowTitle(self.tr("Add account") if is_new else self.tr("Change account"))
        for place, kind in enumerate(KINDS):
            self.kind.setItemText(place, messages.account_kind_name(kind))
        self._fields["name"].set_label(self.tr("&Name"))
        self._fields["kind"].set_label(self.tr("&Kind"))
        self._fields["opened_on"].set_label(self.tr("Since the &beginning of"))
        self._fields["statement_day"].set_label(self.tr("&Statement day of the month"))
        self._fields["due_day"].set_label(self.tr("&Due day of the month"))
        self._fields["credit_limit"].set_label(self.tr("Credit &limit"))
        self._fields["credit_limit"].set_hint(
            self.tr("may stay empty; with it you see how much of the card is used")
        )
        self._follow_kind()

    def _follow_kind(self) -> None:
        card = self._kind() is AccountKind.CARD
        self._fields["statement_day"].setVisible(card)
        self._fields["due_day"].setVisible(card)
        self._fields["credit_limit"].setVisible(card)
        opening = self._fields["opening"]
        opening.set_label(self.tr("&Opening balance"))
        opening.set_hint(self.tr("What is owed, with a minus: -420.00") if card else "")

    def _kind(self) -> AccountKind:
        return KINDS[self.kind.currentIndex()]

    def save(self) -> None:
        """Add or change the account."""
        self.say("")
        try:
            name = required_name(self.name.text())
        except InputError as error:
            self.refuse(error, self._fields)
            return
        for field in (self.opening, self.opened_on, self.credit_limit):
            if not field.check():
                field.setFocus()
                return
        try:
            command = self._command(name)
        except InputError as error:
            self.refuse(error, self._fields)
            return
        if self._services.perform(command):
            self.accept()

    def _command(self, name: str) -> Add | Replace:
        before = self._account
        opening, opened_on = self.opening.value(), self.opened_on.value()
        card = self._kind() is AccountKind.CARD
        snapshot = self._services.snapshot()
        account = Account(
            id=before.id if before else AccountId(new_id()),
            name=name,
            kind=self._kind(),
            opening=opening if opening is not None else snapshot.zero(),
            opened_on=opened_on if opened_on is not None else self._services.today(),
            bill=CardBill(self.statement_day.value(), self.due_day.value()) if card else None,
            closed=before.closed if before else False,
            position=before.position if before else next_position(snapshot.accounts),
            credit_limit=self.credit_limit.value() if card else None,
        )
        return Replace(account) if before else Add(account)
