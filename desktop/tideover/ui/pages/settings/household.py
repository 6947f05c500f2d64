"""What belongs to the household: its name, the cash that should stay, when to remind."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from tideover.app.commands.household import SetHousehold
from tideover.domain.household import REMIND_DAYS_BEFORE, Household
from tideover.domain.money import Money
from tideover.domain.text import clean_text
from tideover.ui.theme import spacing
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.field import Field
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.widgets.money_edit import MoneyEdit
from tideover.ui.widgets.text_edit import TextEdit

WIDEST = 280
OFFERED_DAYS = tuple(sorted({14, *REMIND_DAYS_BEFORE}, reverse=True))


class HouseholdCard(Card):
    """Settings that travel with the store.

    Signals:
        command_requested: the change of the household.
    """

    command_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a household."""
        super().__init__(parent=parent)
        self._household = Household()
        self.name = TextEdit()
        self.buffer = MoneyEdit(optional=True)
        self._name_field = Field("", self.name, widest=WIDEST)
        self._buffer_field = Field("", self.buffer, widest=WIDEST)
        for field in (self._name_field, self._buffer_field):
            self.body.addWidget(field)
        self._days_label = PlainLabel(kind="muted")
        self.body.addWidget(self._days_label)
        self.days = {day: QCheckBox() for day in OFFERED_DAYS}
        row = QHBoxLayout()
        row.setSpacing(spacing(4))
        for box in self.days.values():
            row.addWidget(box)
            box.clicked.connect(self._save)
        row.addStretch(1)
        self.body.addLayout(row)
        self.while_unpaid = QCheckBox()
        self.while_unpaid.clicked.connect(self._save)
        self.body.addWidget(self.while_unpaid)
        self.name.editingFinished.connect(self._save)
        self.buffer.editingFinished.connect(self._save)

    def retranslate(self) -> None:
        """Name everything in the language of now."""
        self.set_title(self.tr("Household"))
        self._name_field.set_label(self.tr("Name of the household"))
        self._buffer_field.set_label(self.tr("Cash that should stay untouched"))
        self._buffer_field.set_hint(
            self.tr("A month whose lowest balance is below this is shown as tight.")
        )
        self._days_label.setText(self.tr("Remind before a due date"))
        for day, box in self.days.items():
            box.setText(
                self.tr("{count} days").format(count=day)
                if day > 1
                else self.tr("1 day")
                if day
                else self.tr("On the day")
            )
        self.while_unpaid.setText(self.tr("Then every day until it is paid"))

    def show_household(self, household: Household) -> None:
        """Show what holds now; what is being typed is left alone."""
        self._household = household
        if not self.name.hasFocus():
            self.name.setText(household.name)
        if not self.buffer.hasFocus():
            self.buffer.set_currency(household.currency)
            self.buffer.set_value(household.buffer)
        chosen = set(household.remind_days_before)
        for day, box in self.days.items():
            box.setChecked(day in chosen)
        self.while_unpaid.setChecked(household.remind_while_unpaid)

    def _save(self) -> None:
        if not self.buffer.check():
            return
        unoffered = set(self._household.remind_days_before) - set(OFFERED_DAYS)
        days = {day for day, box in self.days.items() if box.isChecked()} | unoffered
        wanted = replace(
            self._household,
            name=clean_text(self.name.text()),
            buffer=self.buffer.value() or Money(0, self._household.currency),
            remind_days_before=tuple(sorted(days, reverse=True)),
            remind_while_unpaid=self.while_unpaid.isChecked(),
        )
        if wanted != self._household:
            self.command_requested.emit(SetHousehold(wanted))
