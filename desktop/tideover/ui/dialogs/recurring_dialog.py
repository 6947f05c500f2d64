"""Adding or changing a recurring item, with a sentence and the next days to check it by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QWidget

from tideover.app.commands.records import Add, Replace
from tideover.domain.dates import Shift
from tideover.domain.entries import Direction
from tideover.domain.errors import InputError
from tideover.domain.ids import RecurringId, new_id
from tideover.domain.recurring import (
    MOST_APART,
    EveryMonths,
    EveryWeeks,
    LastWorkingDay,
    RecurringItem,
    Rule,
)
from tideover.domain.text import LONGEST_NOTE, clean_text, required_name
from tideover.ui import messages
from tideover.ui.dialogs.form_dialog import FormDialog
from tideover.ui.dialogs.number_edit import NumberEdit
from tideover.ui.format import day_text
from tideover.ui.theme import spacing
from tideover.ui.widgets.account_picker import AccountPicker
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.category_picker import CategoryPicker
from tideover.ui.widgets.date_edit import DateEdit
from tideover.ui.widgets.field import Field
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.widgets.money_edit import MoneyEdit
from tideover.ui.widgets.segmented import Segmented
from tideover.ui.widgets.text_edit import TextEdit
from tideover.ui.wording.book import recurring_sentence
from tideover.viewmodels.recurring import next_occurrences

if TYPE_CHECKING:
    from tideover.domain.money import Money
    from tideover.ui.services import Services

SHIFTS = tuple(Shift)
MONTHS, WEEKS, LAST_WORKING_DAY = range(3)
LAST_DAY = 31


class RecurringDialog(FormDialog):
    """The form of one recurring item."""

    def __init__(
        self, services: Services, item: RecurringItem | None, parent: QWidget | None = None
    ) -> None:
        """Show `item` to be changed; None asks for a new one."""
        super().__init__(parent)
        self._services = services
        self._item = item
        snapshot = services.snapshot()
        self.direction = Segmented((Direction.EXPENSE.value, Direction.INCOME.value))
        self.payee = TextEdit()
        self.amount = MoneyEdit(currency=snapshot.household.currency)
        self.category = CategoryPicker()
        self.category.show_categories(snapshot.categories)
        self.account = AccountPicker()
        self.account.show_accounts(snapshot.accounts)
        self.rule = QComboBox()
        self.interval = NumberEdit()
        self.interval.setRange(1, MOST_APART)
        self.day = NumberEdit()
        self.day.setRange(1, LAST_DAY)
        self.shift = QComboBox()
        self.starts = DateEdit(services.today)
        self.ends = DateEdit(services.today, optional=True)
        self.note = TextEdit()
        self.sentence = PlainLabel(wrap=True)
        self.days = PlainLabel(kind="muted", wrap=True)
        self._fields = {
            name: Field("", control)
            for name, control in (
                ("payee", self.payee), ("amount", self.amount), ("category", self.category),
                ("account", self.account), ("rule", self.rule), ("interval", self.interval),
                ("day", self.day), ("shift", self.shift), ("starts", self.starts),
                ("ends", self.ends), ("note", self.note),
            )
        }  # fmt: skip
        self.rule.addItems(["", "", ""])
        self.shift.addItems([""] * len(SHIFTS))
        self._lay_out()
        self._fill(item)
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        fields = self._fields
        self.beside(self.direction)
        self.beside(fields["payee"], fields["amount"])
        self.beside(fields["category"], fields["account"])
        self.beside(fields["rule"], fields["interval"], fields["day"])
        self.beside(fields["starts"], fields["ends"])
        self.rows.addWidget(fields["shift"])
        self.rows.addWidget(fields["note"])
        card = Card()
        card.body.addWidget(self.sentence)
        card.body.addWidget(self.days)
        self.rows.addWidget(card)
        self.rows.addStretch(1)
        self.setMinimumWidth(spacing(140))

    def _connect(self) -> None:
        self.direction.chosen.connect(self._preview)
        self.payee.textChanged.connect(self._preview)
        self.amount.value_changed.connect(self._preview)
        self.rule.currentIndexChanged.connect(self._follow_rule)
        self.interval.valueChanged.connect(self._preview)
        self.day.valueChanged.connect(self._preview)
        self.shift.currentIndexChanged.connect(self._preview)
        self.starts.value_changed.connect(self._preview)
        self.ends.value_changed.connect(self._preview)
        self.category.category_changed.connect(self._follow_category)

    def _fill(self, item: RecurringItem | None) -> None:
        if item is None:
            today = self._services.today()
            self.starts.set_value(today)
            self.day.setValue(today.day)
            return
        income = item.amount.minor > 0
        self.direction.choose((Direction.INCOME if income else Direction.EXPENSE).value)
        self.payee.setText(item.payee)
        self.amount.set_value(abs(item.amount))
        self.category.choose(item.category_id)
        self.account.choose(item.account_id)
        self.interval.setValue(item.rule.interval)
        self.day.setValue(item.starts.day)
        match item.rule:
            case EveryMonths(day=day):
                self.rule.setCurrentIndex(MONTHS)
                self.day.setValue(day)
            case EveryWeeks():
                self.rule.setCurrentIndex(WEEKS)
            case LastWorkingDay():
                self.rule.setCurrentIndex(LAST_WORKING_DAY)
        self.shift.setCurrentIndex(SHIFTS.index(item.shift))
        self.starts.set_value(item.starts)
        self.ends.set_value(item.ends)
        self.note.setText(item.note)

    def retranslate(self) -> None:
        """Name every field."""
        super().retranslate()
        is_new = self._item is None
        self.setWindowTitle(
            self.tr("Add recurring item") if is_new else self.tr("Change recurring item")
        )
        self.direction.set_texts((self.tr("Expense"), self.tr("Income")))
        for place, text in enumerate(
            (
                self.tr("Every month or so many months"),
                self.tr("Every week or so many weeks"),
                self.tr("On the last working day of the month"),
            )
        ):
            self.rule.setItemText(place, text)
        for place, shift in enumerate(SHIFTS):
            self.shift.setItemText(place, messages.shift_name(shift))
        fields = self._fields
        fields["payee"].set_label(self.tr("&Payee"))
        fields["amount"].set_label(self.tr("&Amount"))
        fields["category"].set_label(self.tr("&Category"))
        fields["account"].set_label(self.tr("Acco&unt"))
        fields["rule"].set_label(self.tr("&Repeats"))
        fields["shift"].set_label(self.tr("If it falls on a &weekend or public holiday"))
        fields["starts"].set_label(self.tr("&First day"))
        fields["ends"].set_label(self.tr("&Last day, if it ends"))
        fields["note"].set_label(self.tr("&Note"))
        fields["day"].set_label(self.tr("On &day"))
        self._follow_rule()

    def _follow_rule(self) -> None:
        weekly = self.rule.currentIndex() == WEEKS
        self._fields["interval"].set_label(
            self.tr("&Every … weeks") if weekly else self.tr("&Every … months")
        )
        self._fields["day"].setVisible(self.rule.currentIndex() == MONTHS)
        self._fields["shift"].setVisible(self.rule.currentIndex() != LAST_WORKING_DAY)
        self._preview()

    def _follow_category(self, identity: object) -> None:
        categories = self._services.snapshot().categories
        category = next((each for each in categories if each.id == identity), None)
        if category is not None:
            self.direction.choose(category.direction.value)
            self._preview()

    def _rule(self) -> Rule:
        match self.rule.currentIndex():
            case 1:
                return EveryWeeks(self.interval.value())
            case 2:
                return LastWorkingDay(self.interval.value())
            case _:
                return EveryMonths(self.interval.value(), self.day.value())

    def _signed(self, amount: Money) -> Money:
        return amount if self.direction.current() == Direction.INCOME.value else -amount

    def _made(self, payee: str) -> RecurringItem | None:
        """Return the item as it is typed; None while something is missing."""
        amount, starts = self.amount.value(), self.starts.value()
        account = self.account.account_id()
        if amount is None or starts is None or account is None:
            return None
        last_working_day = self.rule.currentIndex() == LAST_WORKING_DAY
        return RecurringItem(
            id=self._item.id if self._item is not None else RecurringId(new_id()),
            payee=payee,
            category_id=self.category.category_id(),
            account_id=account,
            amount=self._signed(amount),
            rule=self._rule(),
            starts=starts,
            ends=self.ends.value(),
            shift=Shift.NONE if last_working_day else SHIFTS[self.shift.currentIndex()],
            note=clean_text(self.note.text(), LONGEST_NOTE),
        )

    def _preview(self) -> None:
        try:
            item = self._made(clean_text(self.payee.text()) or self.tr("It"))
        except InputError as error:
            self.sentence.setText(messages.error_text(error))
            self.days.setText("")
            return
        if item is None:
            self.sentence.setText(self.tr("Type an amount and a first day to see when it comes."))
            self.days.setText("")
            return
        self.sentence.setText(recurring_sentence(item))
        calendar = self._services.snapshot().calendar
        found = next_occurrences(item, self._services.today(), calendar)
        days = "\n".join(day_text(each.day) for each in found)
        heading = self.tr("Comes next on:") if found else self.tr("It does not come again.")
        self.days.setText(f"{heading}\n{days}" if days else heading)

    def save(self) -> None:
        """Add or change the item."""
        self.say("")
        try:
            payee = required_name(self.payee.text(), field="payee")
            for field in (self.amount, self.starts, self.ends):
                if not field.check():
                    field.setFocus()
                    return
            item = self._made(payee)
        except InputError as error:
            self.refuse(error, self._fields)
            return
        if self.category.is_unknown():
            self.refuse(InputError("category_unknown", field="category"), self._fields)
            return
        if item is None:
            self.say(self.tr("Add an account first: money needs a place."))
            return
        command = Add(item) if self._item is None else Replace(item)
        if self._services.perform(command):
            self.accept()
