"""Rows of the first start: one account, one recurring amount, one debt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from tideover.domain.accounts import Account, AccountKind
from tideover.domain.agreements import InstalmentAgreement
from tideover.domain.dates import Month, Shift, months_after
from tideover.domain.ids import AccountId, LoanId, RecurringId, new_id
from tideover.domain.loans import (
    DailyInterestTerms,
    FlatFeeTerms,
    Loan,
    PayInPartsTerms,
    RevolvingCardTerms,
)
from tideover.domain.recurring import EveryMonths, LastWorkingDay, RecurringItem, Rule
from tideover.domain.text import clean_text
from tideover.engine.presets import PRESETS, preset_terms
from tideover.ui.dialogs.number_edit import NumberEdit
from tideover.ui.messages import account_kind_name
from tideover.ui.theme import spacing
from tideover.ui.widgets.field import Field
from tideover.ui.widgets.money_edit import MoneyEdit
from tideover.ui.widgets.rate_edit import RateEdit
from tideover.ui.wording.presets import preset_name

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.ids import CategoryId

_LAST_WORKING_DAY = 0
_LAST_DAY = 31
_USUAL_DUE_DAY = 10


class _Row(QWidget):
    """Fields side by side, each below its name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(spacing(3))

    def _place(self, *fields: tuple[Field, int]) -> None:
        for column, (field, stretch) in enumerate(fields):
            self._grid.addWidget(field, 0, column, Qt.AlignmentFlag.AlignTop)
            self._grid.setColumnStretch(column, stretch)


class AccountRow(_Row):
    """One place where there is money: its name and how much there is today."""

    def __init__(self, kind: AccountKind, parent: QWidget | None = None) -> None:
        """Begin with the usual name of its kind; a row without an amount is left out."""
        super().__init__(parent)
        self._kind = kind
        self.name = QLineEdit()
        self.amount = MoneyEdit(optional=True, may_be_negative=kind is AccountKind.CARD)
        self._name_field = Field("", self.name)
        self._amount_field = Field("", self.amount)
        self._place((self._name_field, 3), (self._amount_field, 2))

    def retranslate(self) -> None:
        """Name the fields."""
        self._name_field.set_label(account_kind_name(self._kind))
        self._amount_field.set_label(self.tr("There today"))
        self.name.setPlaceholderText(
            {
                AccountKind.BANK: self.tr("which bank, e.g. CMB"),
                AccountKind.WALLET: self.tr("e.g. Yu'e Bao, WeChat"),
            }.get(self._kind, "")
        )

    def check(self) -> bool:
        """Say what is wrong in the row, and return whether all is well."""
        return self.amount.check()

    def account(self, today: date, position: int) -> Account | None:
        """Return the account; None when no amount was typed."""
        amount = self.amount.value()
        if amount is None:
            return None
        name = clean_text(self.name.text()) or account_kind_name(self._kind)
        return Account(AccountId(new_id()), name, self._kind, amount, today, position=position)


class RecurringRow(_Row):
    """An amount that comes or goes every month on a day."""

    def __init__(self, parent: QWidget | None = None, *, income: bool) -> None:
        """Begin empty; a row without an amount is left out."""
        super().__init__(parent)
        self._income = income
        self.payee = QLineEdit()
        self.amount = MoneyEdit(optional=True)
        self.day = QComboBox()
        self._payee_field = Field("", self.payee)
        self._amount_field = Field("", self.amount)
        self._day_field = Field("", self.day)
        self._place((self._payee_field, 3), (self._amount_field, 2), (self._day_field, 2))
        for number in range(1, _LAST_DAY + 1):
            self.day.addItem("", number)
        self.day.addItem("", _LAST_WORKING_DAY)
        self.day.setCurrentIndex(9 if income else 4)

    def retranslate(self) -> None:
        """Name the fields and the days."""
        self._payee_field.set_label(self.tr("What") if self._income else self.tr("What for"))
        self._amount_field.set_label(self.tr("Each month"))
        self._day_field.set_label(self.tr("On"))
        for index in range(self.day.count()):
            number = self.day.itemData(index)
            text = (
                self.tr("last working day")
                if number == _LAST_WORKING_DAY
                else self.tr("day {number}").format(number=number)
            )
            self.day.setItemText(index, text)

    def check(self) -> bool:
        """Say what is wrong in the row, and return whether all is well."""
        return self.amount.check()

    def item(
        self, today: date, account: AccountId, category: CategoryId | None
    ) -> RecurringItem | None:
        """Return the recurring item; None when no amount was typed."""
        amount = self.amount.value()
        if amount is None or not amount:
            return None
        number = self.day.currentData()
        rule: Rule = LastWorkingDay() if number == _LAST_WORKING_DAY else EveryMonths(day=number)
        return RecurringItem(
            RecurringId(new_id()),
            clean_text(self.payee.text()),
            category,
            account,
            amount if self._income else -amount,
            rule,
            # What was due earlier this month has happened already: it is in today's balances.
            starts=today,
            shift=Shift.EARLIER if self._income else Shift.NONE,
        )


class DebtRow(_Row):
    """One debt as the lender's app shows it today: what is left, how long, when, at what rate."""

    def __init__(self, preset: int = 0, parent: QWidget | None = None) -> None:
        """Begin with that preset; a row without an amount is left out."""
        super().__init__(parent)
        self.preset = QComboBox()
        self.left = MoneyEdit(optional=True)
        self.periods = NumberEdit()
        self.periods.setRange(1, 360)
        self.due_day = NumberEdit()
        self.due_day.setRange(1, _LAST_DAY)
        self.rate = RateEdit()
        self._fields = [
            Field("", each)
            for each in (self.preset, self.left, self.periods, self.due_day, self.rate)
        ]
        for known in PRESETS:
            self.preset.addItem("", known.code)
        self.preset.currentIndexChanged.connect(self._fill_in)
        self._place(*zip(self._fields, (3, 3, 2, 2, 3), strict=True))
        self.preset.setCurrentIndex(min(preset, len(PRESETS) - 1))
        self._fill_in()

    def retranslate(self) -> None:
        """Name the fields and the presets."""
        labels = (
            self.tr("Lender"),
            self.tr("Still to repay"),
            self.tr("Instalments left"),
            self.tr("Due day"),
            self.tr("Rate"),
        )
        for field, label in zip(self._fields, labels, strict=True):
            field.set_label(label)
        for index, preset in enumerate(PRESETS):
            self.preset.setItemText(index, preset_name(preset.code))

    def check(self) -> bool:
        """Say what is wrong in the row, and return whether all is well."""
        return self.left.check() and (self.left.value() is None or self.rate.check())

    def loan(self, today: date, account: AccountId | None) -> Loan | None:
        """Return the loan from here on; None when no amount was typed.

        What is left counts as drawn on the last due day, so that the instalments ahead are the
        lender's; its past can be added on the Loans page.
        """
        left, rate = self.left.value(), self.rate.value()
        if left is None or not left or rate is None:
            return None
        preset = PRESETS[self.preset.currentIndex()]
        this_month = Month.of(today).day(self.due_day.value())
        next_due = (
            this_month if this_month >= today else (Month.of(today) + 1).day(self.due_day.value())
        )
        drawn = months_after(next_due, -1, self.due_day.value())
        terms = preset_terms(preset.code, left, drawn)
        if isinstance(terms, DailyInterestTerms):
            due_on = months_after(drawn, self.periods.value(), self.due_day.value())
            terms = replace(terms, rate=rate, due_on=due_on)
        elif isinstance(terms, PayInPartsTerms):
            terms = replace(terms, rate=rate, parts=self.periods.value(), first_due=next_due)
        elif isinstance(terms, RevolvingCardTerms):
            terms = replace(terms, rate=rate, due_day=self.due_day.value())
        elif isinstance(terms, InstalmentAgreement):
            terms = replace(
                terms,
                rate=rate,
                periods=self.periods.value(),
                due_day=self.due_day.value(),
                first_due=next_due,
            )
        name = preset_name(preset.code)
        return Loan(LoanId(new_id()), name, name, terms, account, preset.lender_kind, preset.code)

    def _fill_in(self) -> None:
        preset = PRESETS[self.preset.currentIndex()]
        self.periods.setValue(preset.periods)
        # A card's balance ends when it is paid, after no number of bills.
        self.periods.setEnabled(preset.terms is not RevolvingCardTerms)
        self.due_day.setValue(preset.due_day or _USUAL_DUE_DAY)
        self.rate.set_fee(is_fee=preset.terms is FlatFeeTerms)
        self.rate.set_value(preset.rate)
