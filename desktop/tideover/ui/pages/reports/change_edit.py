"""One change of a scenario as a few fields: which ones depends on its template."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QWidget

from tideover.domain.dates import Month
from tideover.domain.errors import InputError
from tideover.domain.ids import AccountId, RecurringId
from tideover.domain.money import Money
from tideover.domain.scenarios import (
    LONGEST_LOSS,
    FrozenCard,
    IncomeChange,
    JobLoss,
    NewAmount,
    NewCost,
    OneOff,
    RatesChange,
    RateScope,
    ScenarioChange,
)
from tideover.domain.text import clean_text
from tideover.ui.dialogs.number_edit import NumberEdit
from tideover.ui.messages import error_text
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import IconButton
from tideover.ui.widgets.date_edit import DateEdit
from tideover.ui.widgets.field import Field
from tideover.ui.widgets.labels import SectionTitle
from tideover.ui.widgets.money_edit import MoneyEdit
from tideover.ui.widgets.month_picker import MonthPicker
from tideover.ui.widgets.scenario_edits import ByHowMuchEdit, PointsEdit
from tideover.ui.widgets.text_edit import TextEdit
from tideover.ui.widgets.typed_edit import TypedEdit
from tideover.ui.wording.places import shown
from tideover.ui.wording.what_if import kind_label, kind_name, scope_name
from tideover.viewmodels.what_if import ChangeKind, cards, expenses, incomes, kind_of

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.snapshot import Snapshot

SCOPES = (RateScope.ALL, RateScope.FLOATING)
FIELDS = {
    ChangeKind.JOB_LOSS: ("item", "months", "benefit", "first"),
    ChangeKind.HOSPITAL: ("label", "amount", "day"),
    ChangeKind.NEW_RENT: ("item", "amount", "first"),
    ChangeKind.INCOME: ("item", "part", "first"),
    ChangeKind.RATES: ("points", "day", "scope"),
    ChangeKind.CARD: ("card", "day"),
    ChangeKind.SALE: ("label", "amount", "day"),
    ChangeKind.NEW_COST: ("label", "amount", "day"),
}
"""The fields of each template, in their order."""


_WIDE = {"first", "scope"}
"""Fields that need a row of their own."""


class ChangeEdit(QFrame):
    """The fields of one change.

    Signals:
        changed: it is another change now, or is not one any more.
        removed: a person does not want it any more.
    """

    changed = Signal()
    removed = Signal()

    def __init__(
        self, change: ScenarioChange, snapshot: Snapshot, parent: QWidget | None = None
    ) -> None:
        """Show a change."""
        super().__init__(parent)
        self.setProperty("kind", "notice")
        self.kind = kind_of(change)
        self._snapshot = snapshot
        currency = snapshot.household.currency
        self.title = SectionTitle()
        self.remove = IconButton("close", "")
        self.remove.clicked.connect(self.removed)
        self.item, self.scope, self.card = QComboBox(), QComboBox(), QComboBox()
        self.first = MonthPicker(Month.of(snapshot.as_of) + 1)
        self.months = NumberEdit()
        self.months.setRange(1, LONGEST_LOSS)
        self.benefit = MoneyEdit(currency=currency, optional=True)
        self.amount = MoneyEdit(currency=currency)
        self.part = ByHowMuchEdit(currency=currency)
        self.points = PointsEdit()
        self.day = DateEdit(self._today)
        self.label = TextEdit()
        self.fields = {name: Field("", getattr(self, name)) for name in FIELDS[self.kind]}
        self._lay_out()
        self._offer()
        self._show(change)
        self._connect()
        self.retranslate()

    def _today(self) -> date:
        return self._snapshot.as_of

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.remove)
        grid = QGridLayout(self)
        grid.setContentsMargins(spacing(3), spacing(2), spacing(2), spacing(3))
        grid.setHorizontalSpacing(spacing(3))
        grid.setVerticalSpacing(spacing(1))
        grid.addLayout(head, 0, 0, 1, 2)
        row, column = 1, 0
        for name, field in self.fields.items():
            is_wide = name in _WIDE
            if is_wide and column:
                row, column = row + 1, 0
            grid.addWidget(field, row, column, 1, 1 + is_wide, Qt.AlignmentFlag.AlignTop)
            row, column = (row + 1, 0) if is_wide or column else (row, 1)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)

    def _offer(self) -> None:
        for box in (self.item, self.scope, self.card):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        if self.kind is ChangeKind.INCOME:
            self.item.addItem("", None)
        of_kind = expenses if self.kind is ChangeKind.NEW_RENT else incomes
        for item in of_kind(self._snapshot):
            self.item.addItem(shown(item.payee), item.id)
        for card in cards(self._snapshot):
            self.card.addItem(shown(card.name), card.id)
        for scope in SCOPES:
            self.scope.addItem("", scope)

    def _show(self, change: ScenarioChange) -> None:
        match change:
            case IncomeChange():
                self.part.set_value(change.part if change.amount is None else change.amount)
                self._choose(self.item, change.recurring_id)
                self.first.set_month(change.first)
            case JobLoss():
                self._choose(self.item, change.recurring_id)
                self.first.set_month(change.first)
                self.months.setValue(change.months)
                self.benefit.set_value(change.benefit)
            case NewAmount():
                self._choose(self.item, change.recurring_id)
                self.first.set_month(change.first)
                self.amount.set_value(change.amount)
            case OneOff():
                self._show_cost(change.day, abs(change.amount), change.label)
            case NewCost():
                self._show_cost(change.starts, change.amount, change.label)
            case RatesChange():
                self.points.set_value(change.points)
                self.day.set_value(change.from_day)
                self._choose(self.scope, change.scope)
            case FrozenCard():
                self._choose(self.card, change.card_id)
                self.day.set_value(change.from_day)

    def _show_cost(self, day: date, amount: Money, label: str) -> None:
        self.day.set_value(day)
        self.amount.set_value(amount)
        self.label.setText(label)

    def _choose(self, box: QComboBox, key: object) -> None:
        """Choose an entry; one that is gone is offered as a dash, so that nothing else is meant."""
        place = next((n for n in range(box.count()) if box.itemData(n) == key), -1)
        if place < 0:
            box.addItem("—", key)
            place = box.count() - 1
        box.setCurrentIndex(place)

    def _connect(self) -> None:
        for name in self.fields:
            control = getattr(self, name)
            if isinstance(control, TypedEdit):
                control.value_changed.connect(self._tell)
            elif isinstance(control, QComboBox):
                control.activated.connect(self._tell)
            elif isinstance(control, MonthPicker):
                control.month_changed.connect(self._tell)
            elif isinstance(control, NumberEdit):
                control.valueChanged.connect(self._tell)
            else:
                control.textEdited.connect(self._tell)

    def _tell(self) -> None:
        self.changed.emit()

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.title.setText(kind_name(self.kind))
        self.remove.set_name(self.tr("Remove this change"))
        is_rent = self.kind is ChangeKind.NEW_RENT
        labels = {
            "item": self.tr("Which expense") if is_rent else self.tr("Which income"),
            "months": self.tr("For how many months"),
            "first": self.tr("From the month"),
            "benefit": self.tr("Benefit a month"),
            "label": self.tr("What it is called"),
            "amount": self.tr("Then a time") if is_rent else self.tr("Amount"),
            "part": self.tr("By how much"),
            "points": self.tr("Percentage points"),
            "scope": self.tr("Which loans"),
            "card": self.tr("Which card"),
            "day": self.tr("From the day") if self._goes_on() else self.tr("On the day"),
        }
        for name, field in self.fields.items():
            field.set_label(labels[name])
        if self.kind is ChangeKind.INCOME:
            self.fields["part"].set_hint(self.tr("-20% or -500"))
            self.item.setItemText(0, self.tr("All income"))
        if self.kind is ChangeKind.RATES:
            self.fields["points"].set_hint(self.tr("1, or -0.5 for less"))
        for place, scope in enumerate(SCOPES):
            self.scope.setItemText(place, scope_name(scope))

    def _goes_on(self) -> bool:
        return self.kind in {ChangeKind.RATES, ChangeKind.CARD, ChangeKind.NEW_COST}

    def change(self) -> ScenarioChange | None:
        """Return the change; None where a field says what is wrong with it."""
        edits = [each for each in self._controls() if isinstance(each, TypedEdit)]
        if [edit for edit in edits if not edit.check()]:
            return None
        for field in self.fields.values():
            field.show_problem("")
        try:
            return self._made()
        except InputError as error:
            field = self.fields.get(
                str(error.params.get("field")), next(iter(self.fields.values()))
            )
            field.show_problem(error_text(error))
            return None

    def _controls(self) -> list[QWidget]:
        return [field.control for field in self.fields.values()]

    def _made(self) -> ScenarioChange:
        item, first = RecurringId(str(self.item.currentData())), self.first.month()
        nothing = self._snapshot.zero()
        amount, day = self.amount.value() or nothing, self.day.value() or self._snapshot.as_of
        label = clean_text(self.label.text())
        match self.kind:
            case ChangeKind.JOB_LOSS:
                benefit = self.benefit.value() or None
                name = kind_label(ChangeKind.JOB_LOSS)
                made: ScenarioChange = JobLoss(item, first, self.months.value(), benefit, name)
            case ChangeKind.HOSPITAL:
                made = OneOff(day, -amount, label)
            case ChangeKind.SALE:
                made = OneOff(day, amount, label)
            case ChangeKind.NEW_COST:
                made = NewCost(day, amount, label)
            case ChangeKind.NEW_RENT:
                made = NewAmount(item, first, amount)
            case ChangeKind.INCOME:
                made = self._income(first)
            case ChangeKind.RATES:
                scope = SCOPES[max(self.scope.currentIndex(), 0)]
                made = RatesChange(day, self.points.value() or Decimal(0), scope)
            case ChangeKind.CARD:
                made = FrozenCard(AccountId(str(self.card.currentData())), day)
        return made

    def _income(self, first: Month) -> IncomeChange:
        by = self.part.value()
        one = self.item.currentData()
        if isinstance(by, Money):
            return IncomeChange(first, amount=by, recurring_id=one)
        return IncomeChange(first, part=by, recurring_id=one)
