"""The fields of a loan: those every loan has, those of its kind, and those few people need."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tideover.domain.agreements import MOST_PERIODS
from tideover.domain.earliness import EarlyTerms
from tideover.domain.errors import InputError
from tideover.domain.ids import LoanId, new_id
from tideover.domain.loans import LenderKind, Loan
from tideover.domain.rates import NO_INTEREST
from tideover.domain.text import LONGEST_NOTE, clean_text, required_name
from tideover.engine.conventions import informed
from tideover.ui.dialogs.counting_fields import CountingFields
from tideover.ui.dialogs.early_fields import EarlyFields
from tideover.ui.dialogs.late_fields import LateFields
from tideover.ui.dialogs.loan_fields import FIELDS
from tideover.ui.dialogs.loan_fields.fields import Agreed, LoanFields
from tideover.ui.dialogs.number_edit import NumberEdit
from tideover.ui.messages import lender_kind_name, terms_explained, terms_name
from tideover.ui.theme import spacing
from tideover.ui.widgets.account_picker import AccountPicker
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.date_edit import DateEdit
from tideover.ui.widgets.field import Field
from tideover.ui.widgets.money_edit import MoneyEdit
from tideover.ui.widgets.rate_edit import RateEdit
from tideover.ui.widgets.text_edit import TextEdit
from tideover.viewmodels.loan_form import check_repays, instalments_due_before

if TYPE_CHECKING:
    from tideover.domain.loans import Terms
    from tideover.ui.services import Services

LENDERS = tuple(LenderKind)


class LoanForm(QScrollArea):
    """The fields of a loan.

    Signals:
        changed: something was typed or chosen that changes what the loan costs.
    """

    changed = Signal()

    def __init__(self, services: Services, *, is_new: bool, parent: QWidget | None = None) -> None:
        """Make the fields; only a new loan is asked how much of it was paid already."""
        super().__init__(parent)
        self._services = services
        self._is_new = is_new
        self._preset = ""
        self._paid_chosen = False
        snapshot = services.snapshot()
        currency = snapshot.household.currency
        self.kind = QComboBox()
        self.name = TextEdit()
        self.lender = TextEdit()
        self.principal = MoneyEdit(currency=currency)
        self.drawn_on = DateEdit(services.today)
        self.drawn_on.set_value(services.today())
        self.rate = RateEdit()
        self.account = AccountPicker()
        self.paid = NumberEdit()
        self.paid.setRange(0, MOST_PERIODS)
        self.lender_kind = QComboBox()
        self.note = TextEdit()
        self.late = LateFields(currency)
        self.early = EarlyFields(services.today, currency)
        self.counting = CountingFields()
        self.how_counted = Button(kind="link")
        self.how_counted.setCheckable(True)
        self.more = Button(kind="link")
        self.more.setCheckable(True)
        self.parts: list[LoanFields] = [made(services.today, currency) for made in FIELDS]
        self._fields = {
            name: Field("", control)
            for name, control in (
                ("kind", self.kind), ("name", self.name), ("lender", self.lender),
                ("principal", self.principal), ("drawn_on", self.drawn_on), ("rate", self.rate),
                ("account", self.account), ("paid", self.paid),
                ("lender_kind", self.lender_kind), ("note", self.note),
            )
        }  # fmt: skip
        self.kind.addItems([""] * len(self.parts))
        self.lender_kind.addItems([""] * len(LENDERS))
        self.lender_kind.setCurrentIndex(LENDERS.index(LenderKind.OTHER))
        self._advanced = QWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        fields = self._fields
        inside = QWidget()
        inside.setProperty("kind", "page")
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, spacing(2), 0)
        rows.setSpacing(spacing(3))
        rows.addLayout(_beside(fields["name"], fields["lender"]))
        rows.addWidget(fields["kind"])
        rows.addLayout(_beside(fields["principal"], fields["drawn_on"], fields["rate"]))
        for part in self.parts:
            rows.addWidget(part)
        rows.addLayout(_beside(fields["paid"], fields["account"]))
        rows.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self._advanced)
        rows.addWidget(self.how_counted, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self.counting)
        rows.addStretch(1)
        advanced = QVBoxLayout(self._advanced)
        advanced.setContentsMargins(0, 0, 0, 0)
        advanced.setSpacing(spacing(3))
        own = [part.advanced for part in self.parts]
        for widget in (fields["lender_kind"], *own, self.late, self.early, fields["note"]):
            advanced.addWidget(widget)
        for part in reversed(self.parts):
            self.counting.put_first(part.counting)
        self._advanced.hide()
        self.counting.hide()
        fields["paid"].setVisible(self._is_new)
        self.account.show_accounts(
            [account for account in self._services.snapshot().accounts if account.pays],
            none="—",
        )
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _connect(self) -> None:
        self.kind.activated.connect(self._follow_kind)
        self.principal.value_changed.connect(self._tell)
        self.drawn_on.value_changed.connect(self._follow_draw_down)
        self.rate.value_changed.connect(self._tell)
        self.paid.valueChanged.connect(self._choose_paid)
        self.late.changed.connect(self._tell)
        self.early.changed.connect(self._tell)
        self.lender_kind.activated.connect(self._tell)
        self.counting.changed.connect(self._tell)
        self.more.toggled.connect(self._show_more)
        self.how_counted.toggled.connect(self._show_counting)
        for part in self.parts:
            part.changed.connect(self._tell)

    def retranslate(self) -> None:
        """Name every field."""
        labels = {
            "kind": self.tr("&Kind of repayment"),
            "name": self.tr("&Name"),
            "lender": self.tr("&Lender"),
            "account": self.tr("&Paid from"),
            "paid": self.tr("Instalments paid alread&y"),
            "lender_kind": self.tr("Kind of lender"),
            "note": self.tr("Note"),
        }
        for name, label in labels.items():
            self._fields[name].set_label(label)
        for place, part in enumerate(self.parts):
            self.kind.setItemText(place, terms_name(part.terms_kind))
            part.retranslate()
        for place, kind in enumerate(LENDERS):
            self.lender_kind.setItemText(place, lender_kind_name(kind))
        self._fields["lender_kind"].set_hint(
            self.tr("decides which published limits are meant for it")
        )
        self.late.retranslate()
        self.early.retranslate()
        self.counting.retranslate()
        self._show_more()
        self._show_counting()
        self._follow_part()

    def use_preset(
        self, code: str, name: str, lender: str, lender_kind: LenderKind, terms: Terms
    ) -> None:
        """Fill in the usual terms; the amount stays empty."""
        self._preset = code
        self.name.setText(name)
        self.lender.setText(lender)
        self.lender_kind.setCurrentIndex(LENDERS.index(lender_kind))
        pays = next((each.id for each in self._services.snapshot().accounts if each.pays), None)
        self.account.choose(pays)
        self._show_terms(terms)

    def choose_kind(self, kind: type[Terms]) -> None:
        """Show the fields of a kind of loan."""
        self.kind.setCurrentIndex([part.terms_kind for part in self.parts].index(kind))
        self._follow_part()

    def show_loan(self, loan: Loan) -> None:
        """Show a loan to be changed."""
        self._preset = loan.preset
        self.name.setText(loan.name)
        self.lender.setText(loan.lender)
        self.lender_kind.setCurrentIndex(LENDERS.index(loan.lender_kind))
        self.account.choose(loan.pays_from)
        self.note.setText(loan.note)
        self.principal.set_value(loan.terms.principal)
        self.drawn_on.set_value(loan.terms.drawn_on)
        self._show_terms(loan.terms)

    def _show_terms(self, terms: Terms) -> None:
        self.choose_kind(type(terms))
        self.late.show_late(terms.late)
        self.early.show_early(terms.early)
        self.counting.show_terms(terms)
        self.part().show_terms(terms)
        self._follow_part()
        self.rate.set_value(terms.rate)

    def focus_first(self) -> None:
        """Put the cursor where typing begins."""
        (self.principal if self._preset else self.name).setFocus()

    def part(self) -> LoanFields:
        """Return the fields of the chosen kind."""
        return self.parts[self.kind.currentIndex()]

    def ask_terms_only(self) -> None:
        """Hide what stays as it is when only the contract is changed."""
        for name in ("name", "lender", "account", "paid", "lender_kind", "note"):
            self._fields[name].hide()

    def all_fields(self) -> dict[str, Field]:
        """Return every field of the chosen kind by the name that errors use."""
        own = (
            *(self._fields, self.late.fields, self.early.fields),
            *(self.counting.fields, self.part().fields),
        )
        fields = {name: field for each in own for name, field in each.items()}
        return {name: field for name, field in fields.items() if not field.isHidden()}

    def terms(self) -> Terms | None:
        """Return the terms as typed; None while something is missing. Raises InputError."""
        principal, drawn_on = self.principal.value(), self.drawn_on.value()
        rate = self.rate.value() if self.part().takes_rate else NO_INTEREST
        if principal is None or drawn_on is None or rate is None:
            return None
        agreed = Agreed(
            principal=principal,
            drawn_on=drawn_on,
            rate=rate,
            rounding=self.counting.chosen_rounding(),
            days_off=self.counting.chosen_days_off(),
            late=self.late.late(),
            early=self._agreed_early(),
        )
        calendar = self._services.snapshot().calendar
        return informed(self.part().terms(agreed), calendar, self._services.facts)

    def _agreed_early(self) -> EarlyTerms:
        return self.early.early() if self.part().takes_early_fee else EarlyTerms()

    def _check_early(self) -> bool:
        return not self.part().takes_early_fee or self.early.check()

    def lender_of_kind(self) -> LenderKind:
        """Return what kind of lender was chosen."""
        return LENDERS[self.lender_kind.currentIndex()]

    def check(self) -> bool:
        """Say at the fields what is wrong, put the cursor there, and return whether all is well."""
        for control in (self.principal, self.drawn_on, self.rate):
            if control.isVisibleTo(self) and not control.check():
                control.setFocus()
                return False
        right = self.part().check() and self.late.check() and self._check_early()
        self.reveal_problems()
        return right

    def reveal_problems(self) -> None:
        """Show the terms that few people need where something is wrong with one of them."""
        for field in self.all_fields().values():
            folded = (self._advanced, self.more), (self.counting, self.how_counted)
            for section, button in folded:
                if field.problem() and section.isAncestorOf(field):
                    button.setChecked(True)
                    field.setFocus()

    def loan(self, before: Loan | None) -> Loan:
        """Return the loan as typed, with the identity and history of `before`.

        Raises:
            InputError: what is missing, or that the terms never repay the loan.
        """
        name = required_name(self.name.text())
        terms = self.terms()
        if terms is None:
            raise InputError("input")
        check_repays(terms)
        made = Loan(
            id=LoanId(new_id()),
            name=name,
            lender=clean_text(self.lender.text()),
            terms=terms,
            pays_from=self.account.account_id(),
            lender_kind=self.lender_of_kind(),
            preset=self._preset,
            note=clean_text(self.note.text(), LONGEST_NOTE),
        )
        if before is None:
            return made
        return replace(
            made,
            id=before.id,
            closed_on=before.closed_on,
            earlier=before.earlier,
            importance=before.importance,
        )

    def instalments_paid(self) -> int:
        """Return how many instalments were paid before the book was begun."""
        return self.paid.value() if self._is_new and self.paid.isEnabled() else 0

    def _follow_kind(self) -> None:
        rate = self.rate.value()
        self._follow_part()
        if rate is not None:
            # Another kind may read a number without a unit for another time.
            self.rate.set_value(rate)
        self._tell()

    def _follow_part(self) -> None:
        part, place = self.part(), self.kind.currentIndex()
        for each, other in enumerate(self.parts):
            other.setVisible(each == place)
            other.advanced.setVisible(each == place)
            other.counting.setVisible(each == place)
        self._fields["kind"].set_hint(terms_explained(part.terms_kind))
        self._fields["principal"].set_label(part.principal_label())
        self._fields["drawn_on"].set_label(part.drawn_on_label())
        self._fields["rate"].setVisible(part.takes_rate)
        self.early.setVisible(part.takes_early_fee)
        self.rate.set_per(part.rate_per)
        self.rate.set_fee(is_fee=part.rate_is_fee)
        self._fields["rate"].set_label(part.rate_label())
        self._fields["rate"].set_hint(part.rate_hint())

    def _follow_draw_down(self) -> None:
        day = self.drawn_on.value()
        if day is not None:
            for part in self.parts:
                part.follow_draw_down(day)
        self._tell()

    def _choose_paid(self) -> None:
        self._paid_chosen = True

    def _tell(self) -> None:
        self._propose_paid()
        self.changed.emit()

    def _propose_paid(self) -> None:
        """Propose that what was due before today is paid, until another number was typed."""
        try:
            terms = self.terms()
            due = 0 if terms is None else instalments_due_before(terms, self._services.today())
        except InputError:
            terms, due = None, 0
        self.part().follow_terms(terms)
        hint = self.tr("%n was or were due before today", "", due) if due else ""
        self._fields["paid"].set_hint(hint)
        if not self._paid_chosen:
            self.paid.blockSignals(True)
            self.paid.setValue(due)
            self.paid.blockSignals(False)

    def _show_more(self) -> None:
        shown = self.more.isChecked()
        self._advanced.setVisible(shown)
        self.more.setText(self.tr("Fewer terms") if shown else self.tr("More terms…"))

    def _show_counting(self) -> None:
        shown = self.how_counted.isChecked()
        self.counting.setVisible(shown)
        self.how_counted.setText(
            self.tr("Hide how the lender counts") if shown else self.tr("How the lender counts…")
        )


def _beside(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(spacing(3))
    for widget in widgets:
        row.addWidget(widget, 1, Qt.AlignmentFlag.AlignTop)
    return row
