"""The fields of a changed contract: only those that its reason asks for are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QSpinBox, QWidget

from tideover.domain.agreements import MOST_PERIODS
from tideover.domain.dates import months_after
from tideover.domain.errors import InputError
from tideover.domain.loans import BulletTerms, ContractChange, DailyInterestTerms
from tideover.domain.rates import RatePer
from tideover.engine.prepayment import Keep
from tideover.engine.restructuring.requests import (
    REASONS,
    ChargesGo,
    Extension,
    InstalmentKind,
    NewInstalments,
    NewRate,
    PartPrepayment,
    PaymentHoliday,
    Settlement,
    Waiver,
)
from tideover.ui.dialogs.number_edit import NumberEdit
from tideover.ui.theme import spacing
from tideover.ui.widgets.account_picker import AccountPicker
from tideover.ui.widgets.date_edit import DateEdit
from tideover.ui.widgets.field import Field
from tideover.ui.widgets.money_edit import MoneyEdit
from tideover.ui.widgets.rate_edit import RateEdit
from tideover.ui.widgets.typed_edit import TypedEdit
from tideover.ui.wording.restructuring import charges_go_name, instalment_kind_name, keep_name

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.loans import Loan
    from tideover.domain.money import Money
    from tideover.domain.refinancing import OfferedChange
    from tideover.engine.restructuring.requests import Request
    from tideover.ui.services import Services

_WAIVED = ("penalty", "fees", "interest", "principal")
FIELDS: dict[ContractChange, tuple[str, ...]] = {
    ContractChange.EXTENSION: ("months", "due_on", "charges_go", "fee"),
    ContractChange.PAYMENT_HOLIDAY: ("months", "charges_go"),
    ContractChange.NEW_INSTALMENTS: (
        *("kind", "periods", "rate", "first_due", "charges_go", "fee"),
    ),
    ContractChange.PART_PREPAYMENT: ("amount", "account", "keep"),
    ContractChange.NEW_RATE: ("rate",),
    ContractChange.WAIVER: (*_WAIVED, "late_by"),
    ContractChange.SETTLEMENT: ("amount", "by", "parts"),
    ContractChange.OTHER: (),
}
_COLUMNS = 2
_USUAL_MONTHS, _USUAL_PERIODS = 3, 12


class ContractFields(QWidget):
    """Everything that any reason asks for.

    Signals:
        changed: something was typed or chosen.
    """

    changed = Signal()

    def __init__(self, services: Services, loan: Loan, parent: QWidget | None = None) -> None:
        """Make the fields with what is usual filled in; `choose` shows those of a reason."""
        super().__init__(parent)
        currency = services.snapshot().household.currency
        today = services.today
        self._reason = ContractChange.EXTENSION
        self.has_due_day = isinstance(loan.terms, BulletTerms | DailyInterestTerms)
        self._day = today()
        self.months, self.periods, self.parts = (NumberEdit() for _ in range(3))
        self.amount = MoneyEdit(currency=currency)
        self.optional = {
            name: MoneyEdit(currency=currency, optional=True) for name in ("fee", *_WAIVED)
        }
        self.rate = RateEdit()
        self.first_due, self.by = DateEdit(today), DateEdit(today)
        self.due_on, self.late_by = (DateEdit(today, optional=True) for _ in range(2))
        self.charges_go, self.kind, self.keep = (QComboBox() for _ in range(3))
        self.account = AccountPicker()
        self.account.show_accounts(
            [each for each in services.snapshot().accounts if each.pays], none="—"
        )
        self.account.choose(loan.pays_from)
        self.fields = {
            name: Field("", control)
            for name, control in (
                *(("months", self.months), ("due_on", self.due_on), ("kind", self.kind)),
                *(("periods", self.periods), ("rate", self.rate), ("first_due", self.first_due)),
                *(("amount", self.amount), ("account", self.account), ("keep", self.keep)),
                *(("by", self.by), ("parts", self.parts), ("charges_go", self.charges_go)),
                *((name, edit) for name, edit in self.optional.items()),
                ("late_by", self.late_by),
            )
        }
        self.grid = QGridLayout(self)
        self._fill_in(loan)
        self._connect()

    def _fill_in(self, loan: Loan) -> None:
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setSpacing(spacing(3))
        for column in range(_COLUMNS):
            self.grid.setColumnStretch(column, 1)
        self.charges_go.addItems([""] * len(ChargesGo))
        self.kind.addItems([""] * len(InstalmentKind))
        self.keep.addItems([""] * len(Keep))
        for number, usual, least in (
            (self.months, 0 if self.has_due_day else _USUAL_MONTHS, 0),
            (self.periods, _USUAL_PERIODS, 1),
            (self.parts, 1, 1),
        ):
            number.setRange(least, MOST_PERIODS)
            number.setValue(usual)
        if self.has_due_day:
            self.months.setValue(_USUAL_MONTHS)
        self.rate.set_value(loan.terms.rate)
        self.first_due.set_value(months_after(self._day, 1))
        self.by.set_value(months_after(self._day, 1))

    def _connect(self) -> None:
        for field in self.fields.values():
            match field.control:
                case TypedEdit() as typed:
                    typed.value_changed.connect(self._tell)
                case QSpinBox() as number:
                    number.valueChanged.connect(self._tell)
                case QComboBox() as choice:
                    choice.activated.connect(self._tell)
        self.kind.activated.connect(self._follow_kind)

    def _tell(self) -> None:
        self.changed.emit()

    def choose(self, reason: ContractChange) -> None:
        """Show the fields of a reason, and only those."""
        self._reason = reason
        shown = [name for name in FIELDS[reason] if name != "due_on" or self.has_due_day]
        for field in self.fields.values():
            self.grid.removeWidget(field)
            field.setParent(self)
            field.hide()
        for place, name in enumerate(shown):
            self.grid.addWidget(
                self.fields[name], *divmod(place, _COLUMNS), Qt.AlignmentFlag.AlignTop
            )
            self.fields[name].show()
        going = ChargesGo.PRINCIPAL if reason is ContractChange.NEW_INSTALMENTS else ChargesGo.FIRST
        self.charges_go.setCurrentIndex(list(ChargesGo).index(going))
        self._follow_kind()
        self.retranslate()

    def _follow_kind(self) -> None:
        is_fee = (
            self._reason is ContractChange.NEW_INSTALMENTS
            and tuple(InstalmentKind)[self.kind.currentIndex()] is InstalmentKind.FLAT_FEE
        )
        self.rate.set_per(RatePer.MONTH if is_fee else RatePer.YEAR)
        self.rate.set_fee(is_fee=is_fee)

    def retranslate(self) -> None:
        """Name every field."""
        settles = self._reason is ContractChange.SETTLEMENT
        labels = {
            "months": self.tr("&Months"),
            "due_on": self.tr("New due day"),
            "charges_go": self.tr("Interest and charges"),
            "fee": self.tr("Fee for it"),
            "kind": self.tr("&Kind of instalments"),
            "periods": self.tr("Number of &instalments"),
            "rate": self.tr("New &rate"),
            "first_due": self.tr("First one on"),
            "amount": self.tr("Agreed &amount") if settles else self.tr("&Amount handed over"),
            "account": self.tr("&From account"),
            "keep": self.tr("What stays"),
            "penalty": self.tr("Penalty and late fees"),
            "fees": self.tr("Fees"),
            "interest": self.tr("Interest"),
            "principal": self.tr("Principal"),
            "late_by": self.tr("What is late is due by"),
            "by": self.tr("Paid by"),
            "parts": self.tr("In so many monthly parts"),
        }
        for name, label in labels.items():
            self.fields[name].set_label(label)
        self.fields["due_on"].set_hint(self.tr("empty: so many months later"))
        self.fields["late_by"].set_hint(self.tr("empty: with the next instalment"))
        for choice, names in (
            (self.charges_go, [charges_go_name(each) for each in ChargesGo]),
            (self.kind, [instalment_kind_name(each) for each in InstalmentKind]),
            (self.keep, [keep_name(each) for each in Keep]),
        ):
            for place, name in enumerate(names):
                choice.setItemText(place, name)

    def show_request(self, request: OfferedChange) -> None:
        """Fill the fields with what was agreed or offered; nobody is told of it."""
        self.choose(REASONS[type(request)])
        edits: dict[str, MoneyEdit | RateEdit | DateEdit] = {
            "rate": self.rate, "amount": self.amount, "due_on": self.due_on, "by": self.by,
            "first_due": self.first_due, "late_by": self.late_by, **self.optional,
        }  # fmt: skip
        for name, edit in edits.items():
            if hasattr(request, name):
                edit.set_value(getattr(request, name))
        for name, number in (
            ("months", self.months), ("periods", self.periods), ("parts", self.parts),
        ):  # fmt: skip
            if hasattr(request, name):
                number.setValue(getattr(request, name))
        if not isinstance(request, NewRate | Settlement | Waiver):
            self.charges_go.setCurrentIndex(list(ChargesGo).index(request.charges_go))
        if isinstance(request, NewInstalments):
            self.kind.setCurrentIndex(list(InstalmentKind).index(request.kind))
            self._follow_kind()
            self.rate.set_value(request.rate)

    def check(self) -> bool:
        """Say at the fields what is wrong, put the cursor there, and return whether all is well."""
        for field in self.fields.values():
            control = field.control
            if field.isVisibleTo(self) and isinstance(control, TypedEdit) and not control.check():
                control.setFocus()
                return False
        return True

    def money(self) -> Money | None:
        """Return what is handed over with the change, not recorded yet."""
        if self._reason is not ContractChange.PART_PREPAYMENT:
            return None
        return self.amount.value()

    def request(self) -> Request | None:  # noqa: PLR0911 - a case for each reason
        """Return what was agreed as typed; None while something is missing.

        Raises:
            InputError: what was typed cannot be read.
        """
        goes = tuple(ChargesGo)[self.charges_go.currentIndex()]
        optional = {name: edit.value() for name, edit in self.optional.items()}
        match self._reason:
            case ContractChange.EXTENSION:
                return Extension(
                    self.months.value(), self._value(self.due_on), goes, optional["fee"]
                )
            case ContractChange.PAYMENT_HOLIDAY:
                return PaymentHoliday(self.months.value(), goes)
            case ContractChange.NEW_INSTALMENTS:
                return self._new_instalments(goes, optional["fee"])
            case ContractChange.PART_PREPAYMENT:
                return PartPrepayment(tuple(Keep)[self.keep.currentIndex()])
            case ContractChange.NEW_RATE:
                rate = self.rate.value()
                return None if rate is None else NewRate(rate)
            case ContractChange.WAIVER:
                parts = {name: optional[name] for name in _WAIVED}
                return Waiver(**parts, late_by=self.late_by.value())
            case ContractChange.SETTLEMENT:
                amount, by = self.amount.value(), self.by.value()
                if amount is None or by is None:
                    return None
                return Settlement(amount, by, self.parts.value())
            case ContractChange.OTHER:
                raise InputError("input")

    def _value(self, edit: DateEdit) -> date | None:
        return edit.value() if self.has_due_day else None

    def _new_instalments(self, goes: ChargesGo, fee: Money | None) -> Request | None:
        rate, first_due = self.rate.value(), self.first_due.value()
        if rate is None or first_due is None:
            return None
        kind = tuple(InstalmentKind)[self.kind.currentIndex()]
        return NewInstalments(kind, self.periods.value(), rate, first_due, goes, fee)
