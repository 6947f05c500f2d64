"""First start: three short steps to a real outlook, or a sample household to look around in."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tideover.app.sample import sample_household
from tideover.app.starting import cash_step, income_step, living_plan, loans_step
from tideover.domain.accounts import AccountKind
from tideover.domain.entries import Direction
from tideover.domain.household import FirstStart
from tideover.ui import fonts
from tideover.ui.messages import POSITIONS, sample_words
from tideover.ui.pages.first_start.rows import AccountRow, DebtRow, RecurringRow
from tideover.ui.pages.page import Page
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.field import Field
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.widgets.money_edit import MoneyEdit

if TYPE_CHECKING:
    from tideover.app.commands.command import Command
    from tideover.domain.ids import AccountId, CategoryId
    from tideover.domain.snapshot import Snapshot
    from tideover.ui.services import Services

STEPS = (FirstStart.CASH, FirstStart.INCOME, FirstStart.LOANS)
_WIDEST = 860


class Step(QWidget):
    """The fields of one step."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with no fields."""
        super().__init__(parent)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(spacing(3))
        self.rows.setAlignment(Qt.AlignmentFlag.AlignTop)


class CashStep(Step):
    """What cash do you have: accounts, and what should stay untouched."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer a bank account, a wallet, cash and a card."""
        super().__init__(parent)
        kinds = (AccountKind.BANK, AccountKind.WALLET, AccountKind.CASH)
        self.accounts = [AccountRow(kind) for kind in kinds]
        for row in self.accounts:
            self.rows.addWidget(row)
        self.buffer = MoneyEdit(optional=True)
        self._buffer_field = Field("", self.buffer)
        self._buffer_field.setMaximumWidth(_WIDEST // 2)
        self.rows.addWidget(self._buffer_field)

    def retranslate(self) -> None:
        """Name the fields."""
        for row in self.accounts:
            row.retranslate()
        self._buffer_field.set_label(self.tr("Keep at least this much untouched (optional)"))
        self._buffer_field.set_hint(
            self.tr("A month that dips below it is shown as tight, before anything is missed.")
        )

    def check(self) -> bool:
        """Say what is wrong, and return whether all is well."""
        return all([*(row.check() for row in self.accounts), self.buffer.check()])


class IncomeStep(Step):
    """What comes in and when, and what goes out every month."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer two incomes, three fixed costs and the cost of living."""
        super().__init__(parent)
        self.incomes = [RecurringRow(income=True) for _ in range(2)]
        self.costs = [RecurringRow(income=False) for _ in range(3)]
        self._incomes_title = PlainLabel()
        self._costs_title = PlainLabel()
        bold = fonts.scaled(self.font(), fonts.BODY, bold=True)
        for title, rows in ((self._incomes_title, self.incomes), (self._costs_title, self.costs)):
            title.setFont(bold)
            self.rows.addWidget(title)
            for row in rows:
                self.rows.addWidget(row)
        self.living = MoneyEdit(optional=True)
        self._living_field = Field("", self.living)
        self._living_field.setMaximumWidth(_WIDEST // 2)
        self.rows.addWidget(self._living_field)

    def retranslate(self) -> None:
        """Name the fields."""
        self._incomes_title.setText(self.tr("Comes in"))
        self._costs_title.setText(self.tr("Goes out every month (rent, phone …)"))
        for row in (*self.incomes, *self.costs):
            row.retranslate()
        self.incomes[0].payee.setPlaceholderText(self.tr("Salary"))
        self.incomes[1].payee.setPlaceholderText(self.tr("Second income"))
        for row, name in zip(
            self.costs, (self.tr("Rent"), self.tr("Phone"), self.tr("Family")), strict=True
        ):
            row.payee.setPlaceholderText(name)
        self._living_field.set_label(self.tr("Food, transport and the like, per month"))
        self._living_field.set_hint(self.tr("A rough figure will do; the budget page refines it."))

    def check(self) -> bool:
        """Say what is wrong, and return whether all is well."""
        rows = (*self.incomes, *self.costs)
        return all([*(row.check() for row in rows), self.living.check()])


class DebtsStep(Step):
    """What do you owe: one row for each loan."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer two rows, and more when asked."""
        super().__init__(parent)
        self.debts: list[DebtRow] = []
        self.more = Button(kind="link")
        self.more.clicked.connect(self.add_row)
        self.rows.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        for _ in range(2):
            self.add_row()

    def add_row(self) -> None:
        """Offer one more row."""
        row = DebtRow(preset=len(self.debts))
        row.retranslate()
        self.debts.append(row)
        self.rows.insertWidget(len(self.debts) - 1, row)

    def retranslate(self) -> None:
        """Name the fields."""
        self.more.setText(self.tr("Add another debt"))
        for row in self.debts:
            row.retranslate()

    def check(self) -> bool:
        """Say what is wrong, and return whether all is well."""
        checked = [row.check() for row in self.debts]
        return all(checked)


class Steps(QWidget):
    """Shows one step at a time, as high as that one is; a stack would be as high as the highest."""

    def __init__(self, steps: tuple[Step, ...], parent: QWidget | None = None) -> None:
        """Begin with the first."""
        super().__init__(parent)
        self._steps = steps
        self._index = 0
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        for step in steps:
            rows.addWidget(step)
        self.show_step(0)

    def index(self) -> int:
        """Return the place of the step that is shown."""
        return self._index

    def show_step(self, index: int) -> None:
        """Show another step."""
        self._index = index
        for place, step in enumerate(self._steps):
            step.setVisible(place == index)


class FirstStartPage(Page):
    """The page a new household begins with. Leaving it keeps what was saved; it comes back."""

    code: ClassVar[str] = "first_start"

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        """Build the three steps."""
        super().__init__(services, parent)
        self._snapshot: Snapshot | None = None
        self._progress = PlainLabel(kind="accent")
        self._question = PlainLabel(wrap=True)
        self._question.setFont(fonts.scaled(self.font(), fonts.FIGURE, bold=True))
        self._why = PlainLabel(kind="muted", wrap=True)
        self.cash, self.income, self.debts = CashStep(), IncomeStep(), DebtsStep()
        self.steps = Steps((self.cash, self.income, self.debts))
        self.sample = Button(kind="link")
        self.later = Button(kind="link")
        self.proceed = Button(kind="primary")
        self.sample.clicked.connect(self.take_sample)
        self.later.clicked.connect(self._leave)
        self.proceed.clicked.connect(self.save_step)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        card = Card()
        card.setMaximumWidth(_WIDEST)
        for widget in (self._progress, self._question, self._why, self.steps):
            card.body.addWidget(widget)
        buttons = QHBoxLayout()
        buttons.addWidget(self.sample)
        buttons.addStretch(1)
        buttons.addWidget(self.later)
        buttons.addWidget(self.proceed)
        card.body.addLayout(buttons)
        centre = QWidget()
        around = QHBoxLayout(centre)
        around.addStretch(1)
        column = QVBoxLayout()
        column.addWidget(card)
        column.addStretch(1)
        around.addLayout(column, 20)
        around.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(centre)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def retranslate(self) -> None:
        """Set every fixed text."""
        for step in (self.cash, self.income, self.debts):
            step.retranslate()
        self.sample.setText(self.tr("Look around with a sample household"))
        self.later.setText(self.tr("Later"))
        self._name_step()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Go on where the household left off."""
        self._snapshot = snapshot
        reached = snapshot.household.first_start
        if reached in STEPS:
            self.steps.show_step(STEPS.index(reached))
        self.sample.setVisible(not snapshot.accounts and not snapshot.loans)
        # A new book is still being created when the page is first shown.
        for button in (self.sample, self.proceed):
            button.setEnabled(bool(snapshot.categories))
        self._name_step()

    def _name_step(self) -> None:
        index = self.steps.index()
        questions = (
            self.tr("What cash do you have?"),
            self.tr("What comes in, and when?"),
            self.tr("What do you owe?"),
        )
        reasons = (
            self.tr("The balances of today. Leave empty what you do not have."),
            self.tr("Days matter: a payment due before pay day is what makes a month short."),
            self.tr("Copy the figures from the lender's app. The usual rate is filled in."),
        )
        last = index == len(STEPS) - 1
        self._progress.setText(
            self.tr("Step {number} of {count}").format(number=index + 1, count=len(STEPS))
        )
        self._question.setText(questions[index])
        self._why.setText(reasons[index])
        self.proceed.setText(self.tr("Show me the outlook") if last else self.tr("Next"))

    def save_step(self) -> None:
        """Save the step that is shown and go on; an error stays at its field."""
        snapshot = self._snapshot
        step = (self.cash, self.income, self.debts)[self.steps.index()]
        if snapshot is None or not step.check():
            return
        finished = self.steps.index() == len(STEPS) - 1
        command = (self._save_cash, self._save_income, self._save_debts)[self.steps.index()](
            snapshot
        )
        if self.services.perform(command) and finished:
            self.page_requested.emit("outlook", None)

    def _save_cash(self, snapshot: Snapshot) -> Command:
        today = snapshot.as_of
        accounts = [
            account
            for position, row in enumerate(self.cash.accounts)
            if (account := row.account(today, position)) is not None
        ]
        if not accounts:
            row = self.cash.accounts[0]
            row.amount.set_value(snapshot.zero())
            accounts = [account for account in (row.account(today, 0),) if account is not None]
        return cash_step(snapshot.household, accounts, self.cash.buffer.value() or snapshot.zero())

    def _save_income(self, snapshot: Snapshot) -> Command:
        account = self._paying_account(snapshot)
        rows = (
            *((row, Direction.INCOME) for row in self.income.incomes),
            *((row, Direction.EXPENSE) for row in self.income.costs),
        )
        items = []
        for row, direction in rows:
            category = self._category(snapshot, direction, row.payee.text().strip())
            if not row.payee.text().strip():
                row.payee.setText(row.payee.placeholderText())
            item = row.item(snapshot.as_of, account, category)
            if item is not None:
                items.append(item)
        living = self.income.living.value()
        category = self._category(snapshot, Direction.EXPENSE, "", flexible=True)
        plan = living_plan(category, snapshot.as_of, living) if living and category else None
        return income_step(snapshot.household, items, plan)

    def _save_debts(self, snapshot: Snapshot) -> Command:
        account = self._paying_account(snapshot)
        loans = [
            loan
            for row in self.debts.debts
            if (loan := row.loan(snapshot.as_of, account)) is not None
        ]
        return loans_step(snapshot.household, loans, ())

    def _paying_account(self, snapshot: Snapshot) -> AccountId:
        return next(account.id for account in snapshot.accounts if account.pays)

    def _category(
        self, snapshot: Snapshot, direction: Direction, name: str, *, flexible: bool = False
    ) -> CategoryId | None:
        """Return the category of that name, or the first (flexible: the second) group's first."""
        mine = [each for each in snapshot.categories if each.direction is direction]
        for category in mine:
            if name and category.name == name:
                return category.id
        groups = list(dict.fromkeys(each.group for each in mine))
        wanted = groups[1] if flexible and len(groups) > 1 else groups[0] if groups else ""
        return next((each.id for each in mine if each.group == wanted), None)

    def take_sample(self) -> None:
        """Fill the book with the sample household and show its outlook."""
        snapshot = self._snapshot
        if snapshot is None:
            return
        command = sample_household(snapshot.as_of, sample_words(), snapshot.categories, POSITIONS)
        if self.services.perform(command):
            self.page_requested.emit("outlook", None)

    def _leave(self) -> None:
        self.page_requested.emit("outlook", None)
