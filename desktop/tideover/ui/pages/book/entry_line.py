"""One line in which an entry is typed, by keyboard alone."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QWidget

from tideover.app.entering import EntryKind, TypedEntry, TypedSplit
from tideover.domain.entries import Direction
from tideover.ui import messages
from tideover.ui.pages.book.amount_edit import AmountEdit, TypedAmount
from tideover.ui.pages.book.payee_edit import PayeeEdit
from tideover.ui.theme import spacing
from tideover.ui.widgets.account_picker import AccountPicker
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.category_picker import CategoryPicker
from tideover.ui.widgets.date_edit import DateEdit
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.widgets.segmented import Segmented
from tideover.ui.wording.book import entry_kind_name

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from tideover.domain.entries import Category
    from tideover.domain.errors import InputError
    from tideover.domain.ids import AccountId, CategoryId
    from tideover.domain.queries import PayeeMemory
    from tideover.domain.snapshot import Snapshot
    from tideover.ui.services import Services

KINDS = tuple(kind.value for kind in EntryKind)
_ARROWS = ("→", "->", ">")


class EntryLine(Card):
    """Takes an entry as it is typed; Enter hands it over, Esc empties the line.

    Signals:
        submitted: the TypedEntry that the line says.
        cancelled: Esc was pressed while an entry of the book was being changed.
        split_requested: the amount should be split among categories.
    """

    submitted = Signal(object)
    cancelled = Signal()
    split_requested = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        """Build an empty line, dated today."""
        super().__init__(parent=parent)
        self._today = services.today
        self._categories: dict[CategoryId, Category] = {}
        self._accounts: dict[str, AccountId] = {}
        self._splits: tuple[TypedSplit, ...] = ()
        self._note = ""
        self._editing = False
        self._stay_with: AccountId | None = None
        self._refusal = ""
        self.kind = Segmented(KINDS)
        self.day = DateEdit(services.today)
        self.payee = PayeeEdit(services.queries)
        self.category = CategoryPicker()
        self.other = AccountPicker()
        self.amount = AmountEdit()
        self.account = AccountPicker()
        self.split = Button(kind="link")
        self.save = Button(kind="primary")
        self.status = PlainLabel(kind="muted", elide=True)
        self._captions = {name: PlainLabel(kind="muted") for name in _NAMES}
        self._target = QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()
        self.begin_new()

    def _lay_out(self) -> None:
        self.body.setContentsMargins(spacing(3), spacing(2), spacing(3), spacing(3))
        self._target.addWidget(self.category)
        self._target.addWidget(self.other)
        head = QHBoxLayout()
        head.setSpacing(spacing(3))
        head.addWidget(self.kind)
        head.addWidget(self.status, 1)
        head.addWidget(self.split)
        grid = QGridLayout()
        grid.setHorizontalSpacing(spacing(2))
        grid.setVerticalSpacing(spacing(1))
        placed = (
            ("day", self.day, 0), ("payee", self.payee, 3), ("category", self._target, 3),
            ("amount", self.amount, 2), ("account", self.account, 3),
        )  # fmt: skip
        for column, (name, control, stretch) in enumerate(placed):
            grid.addWidget(self._captions[name], 0, column)
            grid.addWidget(control, 1, column)
            grid.setColumnStretch(column, stretch)
        grid.addWidget(self.save, 1, len(placed))
        self.day.setFixedWidth(spacing(34))
        self.amount.setMinimumWidth(spacing(24))
        self.account.setMinimumWidth(spacing(24))
        self._captions["day"].setBuddy(self.day)
        self._captions["payee"].setBuddy(self.payee)
        self._captions["category"].setBuddy(self.category)
        self._captions["amount"].setBuddy(self.amount)
        self._captions["account"].setBuddy(self.account)
        self.body.addLayout(head)
        self.body.addLayout(grid)
        order = (
            self.day, self.payee, self.category, self.other, self.amount, self.account, self.save,
            self.split,
        )  # fmt: skip
        for first, second in itertools.pairwise(order):
            QWidget.setTabOrder(first, second)

    def _connect(self) -> None:
        self.kind.chosen.connect(self._follow_kind)
        self.payee.remembered.connect(self._fill_from)
        self.category.currentTextChanged.connect(self._follow_category)
        if (typed := self.category.lineEdit()) is not None:
            typed.editingFinished.connect(self._read_arrow)
        self.save.clicked.connect(self.submit)
        self.split.clicked.connect(self.split_requested)
        self.day.told.connect(self._tell)
        self.amount.told.connect(self._tell)
        for field in (self.day, self.payee, self.amount):
            field.textEdited.connect(self._forget_refusal)
        for picker in (self.account, self.other):
            picker.account_changed.connect(self._forget_refusal)
        self.category.currentTextChanged.connect(self._forget_refusal)
        self.kind.chosen.connect(self._forget_refusal)

    def retranslate(self) -> None:
        """Name every part in the language of now."""
        self.kind.set_texts(tuple(entry_kind_name(kind) for kind in EntryKind))
        self.save.setText(self.tr("Save"))
        self.split.setText(self.tr("Split…"))
        self.split.setToolTip(self.tr("Split among several categories, or add a note (Ctrl+D)"))
        self.payee.setPlaceholderText(self.tr("who was paid, or who paid"))
        self._name_fields()
        self._tell()

    def _name_fields(self) -> None:
        transfer = self._is_transfer()
        named = {
            "day": (self.tr("Date"), self.day),
            "payee": (self.tr("Payee"), self.payee),
            "category": (self.tr("To") if transfer else self.tr("Category"), self._target),
            "amount": (self.tr("Amount"), self.amount),
            "account": (self.tr("From") if transfer else self.tr("Account"), self.account),
        }
        for name, (text, control) in named.items():
            self._captions[name].setText(text)
            control.setAccessibleName(text)
        self.category.setAccessibleName(self.tr("Category"))
        self.other.setAccessibleName(self.tr("To account"))
        self._captions["category"].setBuddy(self.other if transfer else self.category)

    def show_household(self, snapshot: Snapshot) -> None:
        """Offer the household's categories and accounts. Keeps what was typed."""
        self._categories = {category.id: category for category in snapshot.categories}
        self._accounts = {
            account.name.casefold(): account.id
            for account in snapshot.accounts
            if not account.closed
        }
        self.category.show_categories(snapshot.categories)
        self.account.show_accounts(snapshot.accounts)
        self.other.show_accounts(snapshot.accounts)
        self.amount.set_currency(snapshot.household.currency)

    def begin_new(self) -> None:
        """Empty the line for the next entry; the day and the account stay."""
        self._editing = False
        self._refusal = ""
        self._splits, self._note = (), ""
        if self.day.value() is None:
            self.day.set_value(self._today())
        self.payee.clear_payee()
        self.category.choose(None)
        self.amount.set_value(None)
        self._show_splits()
        self._tell()

    def begin_change(self, typed: TypedEntry) -> None:
        """Put an entry of the book into the line, to be changed."""
        self._editing = True
        self._refusal = ""
        self._choose_kind(typed.kind)
        self.day.set_value(typed.day)
        self.payee.setText(typed.payee)
        self.category.choose(typed.category_id)
        self.amount.set_value(TypedAmount(typed.amount, typed.sign))
        self.account.choose(typed.account_id)
        if typed.other_account_id is not None:
            self.other.choose(typed.other_account_id)
        self._splits, self._note = typed.splits, typed.note
        self._show_splits()
        self._tell()
        self.payee.setFocus()
        self.payee.selectAll()

    def set_account(self, account_id: AccountId | None) -> None:
        """Stay with that account, which the register shows; None leaves it to the payee."""
        self._stay_with = account_id
        if not self._editing and account_id is not None:
            self.account.choose(account_id)

    def set_today(self) -> None:
        """Date the next entry today."""
        if not self._editing:
            self.day.set_value(self._today())

    def set_details(self, splits: tuple[TypedSplit, ...], note: str) -> None:
        """Take over what was split, and a note."""
        self._splits, self._note = splits, note
        self._show_splits()
        self._tell()

    def details(self) -> tuple[TypedSplit, ...]:
        """Return how the amount is split; empty when it is not."""
        return self._splits

    def note(self) -> str:
        """Return the note of the entry."""
        return self._note

    def entry_kind(self) -> EntryKind:
        """Return what the line is about."""
        return EntryKind(self.kind.current())

    @property
    def is_editing(self) -> bool:
        """Whether the line changes an entry of the book."""
        return self._editing

    def choose_kind(self, kind: EntryKind) -> None:
        """Say what the line is about."""
        self._choose_kind(kind)

    def submit(self) -> None:
        """Hand the entry over, or say what is missing."""
        self._refusal = ""
        for field in (self.day, self.amount):
            if not field.check():
                self._tell()
                field.setFocus()
                return
        if not self._is_transfer() and self.category.is_unknown() and not self._splits:
            self.show_problem(self.tr("There is no category of that name."))
            self.category.setFocus()
            return
        typed = self._typed()
        if typed is None:
            self.show_problem(self.tr("Add an account first: money needs a place."))
            return
        self.submitted.emit(typed)

    def _typed(self) -> TypedEntry | None:
        day, amount, account = self.day.value(), self.amount.value(), self.account.account_id()
        if day is None or amount is None or account is None:
            return None
        transfer = self._is_transfer()
        return TypedEntry(
            kind=self.entry_kind(),
            day=day,
            payee=self.payee.text(),
            amount=amount.amount,
            sign=amount.sign,
            account_id=account,
            category_id=None if transfer else self.category.category_id(),
            other_account_id=self.other.account_id() if transfer else None,
            note=self._note,
            splits=() if transfer else self._splits,
        )

    def refuse(self, error: InputError) -> None:
        """Say what is wrong with the entry and go to the place."""
        self.show_problem(messages.error_text(error))
        places: dict[object, QWidget] = {
            "day": self.day, "amount": self.amount, "other_account": self.other,
            "splits": self.split,
        }  # fmt: skip
        places.get(error.params.get("field"), self.payee).setFocus()

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong, until something is changed."""
        self._refusal = sentence
        self._tell()

    def _forget_refusal(self) -> None:
        if self._refusal:
            self.show_problem("")

    def _tell(self) -> None:
        problem = self._refusal or self.day.problem() or self.amount.problem()
        if problem:
            self._say(problem, "error")
        elif self._editing:
            self._say(self.tr("Changing an entry. Enter keeps it, Esc leaves it."), "accent")
        elif hint := self.day.hint():
            self._say(hint, "muted")
        else:
            self._say(self.tr("Enter saves, Esc clears, Alt+1 to Alt+3 choose the kind"), "muted")

    def _say(self, sentence: str, kind: str) -> None:
        if self.status.property("kind") != kind:
            self.status.setProperty("kind", kind)
            self.status.style().unpolish(self.status)
            self.status.style().polish(self.status)
        self.status.setText(sentence)

    def _is_transfer(self) -> bool:
        return self.entry_kind() is EntryKind.TRANSFER

    def _choose_kind(self, kind: EntryKind) -> None:
        self.kind.choose(kind.value)
        self._follow_kind()

    def _follow_kind(self) -> None:
        transfer = self._is_transfer()
        self._target.setCurrentWidget(self.other if transfer else self.category)
        if transfer and self.other.account_id() == self.account.account_id():
            self.other.choose_another()
        self.split.setVisible(not transfer)
        self._name_fields()

    def _follow_category(self) -> None:
        """An income category makes the line an income, an expense category an expense."""
        identity = self.category.category_id()
        category = self._categories.get(identity) if identity is not None else None
        if category is None or self._is_transfer():
            return
        income = category.direction is Direction.INCOME
        self._choose_kind(EntryKind.INCOME if income else EntryKind.EXPENSE)

    def _read_arrow(self) -> None:
        """`→ 余额宝` in the category box means a transfer to that account."""
        typed = self.category.currentText().strip()
        arrow = next((mark for mark in _ARROWS if typed.startswith(mark)), None)
        if arrow is None:
            return
        name = typed.removeprefix(arrow).strip().casefold()
        fitting = [identity for known, identity in self._accounts.items() if name and name in known]
        if len(fitting) == 1 or name in self._accounts:
            self.category.choose(None)
            self._choose_kind(EntryKind.TRANSFER)
            self.other.choose(self._accounts.get(name, fitting[0]))

    def _fill_from(self, memory: PayeeMemory) -> None:
        """Fill what is still empty with what was typed for the payee last time."""
        if self._editing or self._is_transfer():
            return
        if self.category.category_id() is None and memory.category_id is not None:
            self.category.choose(memory.category_id)
        if not self.amount.text().strip():
            self.amount.set_value(TypedAmount(abs(memory.amount)))
        if self._stay_with is None:
            self.account.choose(memory.account_id)

    def _show_splits(self) -> None:
        split = bool(self._splits)
        self.category.setEnabled(not split)
        if split:
            self.category.setEditText(self.tr("%n categories", "", len(self._splits)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand over with Enter, empty with Esc."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.submit()
        elif event.key() == Qt.Key.Key_Escape:
            changing = self._editing
            self.begin_new()
            if changing:
                self.cancelled.emit()
            else:
                self.day.set_value(self._today())
                self.payee.setFocus()
        else:
            super().keyPressEvent(event)


_NAMES = ("day", "payee", "category", "amount", "account")
