"""Adding or changing a loan, with what it costs beside the form while it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from tideover.app.commands.records import Replace
from tideover.app.repaying import new_loan
from tideover.domain.agreements import DaysOff
from tideover.domain.errors import InputError
from tideover.domain.loans import LendersTableTerms
from tideover.domain.money import Money
from tideover.domain.rates import NO_INTEREST
from tideover.engine.presets import preset, preset_terms
from tideover.ui.dialogs.form_dialog import FormDialog
from tideover.ui.dialogs.loan_fields.lenders_table import LendersTableFields
from tideover.ui.dialogs.loan_form import LoanForm
from tideover.ui.dialogs.preset_tiles import PresetTiles
from tideover.ui.dialogs.table_rule import TableRule
from tideover.ui.messages import error_text
from tideover.ui.theme import spacing
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.widgets.loan_cost import LoanCostView
from tideover.ui.wording.presets import preset_name
from tideover.ui.work import Latest
from tideover.viewmodels.loan_form import (
    LENDERS_TABLE,
    OTHER,
    LoanCost,
    loan_cost,
    paid_before_the_book,
)

if TYPE_CHECKING:
    from tideover.app.commands.command import Command
    from tideover.domain.facts import Facts
    from tideover.domain.loans import LenderKind, Loan, TableRow, Terms
    from tideover.ui.services import Services

USUAL = (1080, 740)
TILES = (860, 420)
_UNNAMED_LENDERS = (
    "card_instalments", "revolving_card", "pay_in_parts", "bank_consumer", "friend",
)  # fmt: skip


class LoanDialog(FormDialog):
    """First the tiles, then the form; a loan that is changed opens at the form."""

    def __init__(
        self, services: Services, loan: Loan | None = None, parent: QWidget | None = None
    ) -> None:
        """Show `loan` to be changed; None asks for a new one."""
        super().__init__(parent)
        self._services = services
        self._loan = loan
        self.tiles = PresetTiles()
        self.form = LoanForm(services, is_new=loan is None)
        self.cost = LoanCostView()
        self.waiting = PlainLabel(kind="muted", wrap=True)
        self.table_rule = TableRule(services, self.form.principal.value)
        self.stack = QStackedWidget()
        self._worker = Latest(self)
        self._worker.done.connect(self._show_cost)
        self._worker.failed.connect(self._show_no_cost)
        self._lay_out()
        self._connect_table()
        self.tiles.preset_chosen.connect(self.use_preset)
        self.form.changed.connect(self.preview)
        self.finished.connect(self._end)
        self.retranslate()
        self._show_form(shown=loan is not None)
        if loan is not None:
            self.form.show_loan(loan)
            self.preview()

    def _lay_out(self) -> None:
        side = Card()
        side.body.addWidget(self.waiting)
        side.body.addWidget(self.cost, 1)
        self.cost.hide()
        both = QWidget()
        columns = QHBoxLayout(both)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(spacing(4))
        columns.addWidget(self.form, 5)
        columns.addWidget(side, 6)
        self.stack.addWidget(self.tiles)
        self.stack.addWidget(both)
        self.rows.addWidget(self.stack, 1)

    def retranslate(self) -> None:
        """Set every fixed text."""
        super().retranslate()
        is_new = self._loan is None
        self.setWindowTitle(self.tr("Add a loan") if is_new else self.tr("Change the loan"))
        self.waiting.setText(
            self.tr("Type the amount and the rate: the schedule and the true cost show here.")
        )
        self.tiles.retranslate()
        self.form.retranslate()
        self.table_rule.retranslate()

    def use_preset(self, code: str) -> None:
        """Fill the usual terms in and go on to the form."""
        services = self._services
        if code == LENDERS_TABLE:
            self.form.choose_kind(LendersTableTerms)
        elif code != OTHER:
            usual = preset(code)
            currency = services.snapshot().household.currency
            terms = preset_terms(code, Money(currency.scale, currency), services.today())
            lender = "" if code in _UNNAMED_LENDERS else preset_name(code)
            self.form.use_preset(code, preset_name(code), lender, usual.lender_kind, terms)
        self._show_form(shown=True)
        self.form.focus_first()

    def preview(self) -> None:
        """Work out what the loan costs as far as it is typed, beside the window's thread."""
        try:
            terms = self.form.terms()
        except InputError:
            terms = None
        if terms is None:
            self._show_no_cost()
            return
        self._worker.start(_Costing(terms, self.form.lender_of_kind(), self._services.facts))

    def save(self) -> None:
        """Add or change the loan, or say what is wrong."""
        if self.stack.currentIndex() == 0:
            return
        self.say("")
        if not self.form.check():
            return
        try:
            command = self._command(self.form.loan(self._loan))
        except InputError as error:
            self.refuse(error, self.form.all_fields())
            self.form.reveal_problems()
            return
        if self._services.perform(command):
            self.accept()

    def _command(self, loan: Loan) -> Command:
        if self._loan is not None:
            return Replace(loan)
        paid = self.form.instalments_paid()
        return new_loan(loan, paid_before_the_book(loan, paid, self._services.today()))

    def _show_form(self, *, shown: bool) -> None:
        self.stack.setCurrentIndex(int(shown))
        self.keep.setVisible(shown)
        self.grow(*(USUAL if shown else TILES))
        if not shown:
            self.tiles.tiles[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_cost(self, cost: LoanCost | None) -> None:
        if cost is None:
            return
        self.waiting.hide()
        self.cost.show()
        self.cost.show_cost(cost, self.form.lender.text())

    def _show_no_cost(self, *_: object) -> None:
        self._worker.start(_nothing_to_cost)
        self.cost.hide()
        self.waiting.show()

    def _connect_table(self) -> None:
        part = self._table_part()
        part.put_below(self.table_rule)
        part.table.rows_changed.connect(self._forget_rule)
        self.table_rule.rows_read.connect(self._take_rows)
        self.table_rule.rule_asked.connect(self._find_rule)
        self.table_rule.rule_taken.connect(self._use_rule)

    def _table_part(self) -> LendersTableFields:
        return next(each for each in self.form.parts if isinstance(each, LendersTableFields))

    def _forget_rule(self) -> None:
        self.table_rule.clear(has_rows=bool(self._table_part().table.toPlainText().strip()))

    def _take_rows(self, rows: tuple[TableRow, ...], borrowed: Money | None) -> None:
        """Show the rows of a file, and the amount borrowed where it was not typed yet."""
        self._table_part().show_rows(rows)
        if self.form.principal.value() is None and borrowed is not None:
            self.form.principal.set_value(borrowed)
            self.preview()

    def _find_rule(self) -> None:
        """Look for the rule behind the table; the rate may be missing, it follows from it."""
        form, part = self.form, self._table_part()
        for control in (form.principal, form.drawn_on):
            if not control.check():
                control.setFocus()
                return
        principal, drawn_on = form.principal.value(), form.drawn_on.value()
        if not part.check() or principal is None or drawn_on is None:
            return
        try:
            terms = LendersTableTerms(
                principal=principal,
                drawn_on=drawn_on,
                rate=form.rate.value() or NO_INTEREST,
                days_off=DaysOff(calendar=self._services.snapshot().calendar),
                rows=part.table.rows(),
            )
        except InputError as error:
            self.table_rule.say(error_text(error))
            return
        self.table_rule.look_for(terms)

    def _use_rule(self, terms: Terms) -> None:
        """Show the rule instead of the table; what was typed of late and early days stays."""
        form = self.form
        form.choose_kind(type(terms))
        form.counting.show_terms(terms)
        form.part().show_terms(terms)
        form.choose_kind(type(terms))
        form.rate.set_value(terms.rate)
        self.preview()

    def _end(self) -> None:
        self.table_rule.stop()
        self._worker.stop()


def _nothing_to_cost() -> None:
    """Retire a preview of terms that are not complete any more."""


class _Costing:
    """The job that works out what terms cost."""

    def __init__(self, terms: Terms, lender_kind: LenderKind, facts: Facts) -> None:
        self._terms = terms
        self._lender_kind = lender_kind
        self._facts = facts

    def __call__(self) -> LoanCost:
        return loan_cost(self._terms, self._lender_kind, self._facts)
