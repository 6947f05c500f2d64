"""Why does it differ? A loan beside its lender's figures, and the rule that explains them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tideover.app.commands.records import Replace
from tideover.domain.errors import InputError, StatementError
from tideover.ui import messages
from tideover.ui.dialogs.form_dialog import FormDialog
from tideover.ui.dialogs.plan_files import PlanFiles
from tideover.ui.dialogs.side_by_side import SideBySideTable
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.field import Field
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.widgets.lines_edit import LinesEdit
from tideover.ui.widgets.money_edit import MoneyEdit
from tideover.ui.wording.plan_rule import agrees_text, found_text
from tideover.ui.work import Latest
from tideover.viewmodels.loan_lines import table_row
from tideover.viewmodels.plan_comparison import (
    lines_of_instalment,
    plan_answer,
    typed_lines,
    with_terms,
)

if TYPE_CHECKING:
    from tideover.domain.lenders_plan import LendersPlan, PlanLine
    from tideover.domain.loans import Loan, TableRow, Terms
    from tideover.ui.services import Services
    from tideover.viewmodels.plan_comparison import PlanAnswer

_SIZE = (1080, 700)
_LINES = 12


class CompareDialog(FormDialog):
    """Takes the lender's lines from a file, typed or pasted, or just what an instalment is."""

    def __init__(self, services: Services, loan: Loan, parent: QWidget | None = None) -> None:
        """Compare this loan; nothing is changed before somebody takes what was found."""
        super().__init__(parent)
        self._services = services
        self._loan = loan
        self._plan: LendersPlan | None = None
        self._answer: PlanAnswer | None = None
        currency = services.snapshot().household.currency
        self.about = PlainLabel(kind="muted", wrap=True)
        self.from_file = Button()
        self.file_name = PlainLabel(kind="muted", wrap=True)
        self.typed: LinesEdit[TableRow] = LinesEdit(self._read_row, str, lines=_LINES)
        self.instalment = MoneyEdit(currency=currency, optional=True)
        self.in_all = MoneyEdit(currency=currency, optional=True)
        self.compare = Button(kind="primary")
        self.standing = PlainLabel(wrap=True)
        self.found = PlainLabel(wrap=True)
        self.table = SideBySideTable()
        self.files = PlanFiles(services.importing, self)
        self._fields = {
            "rows": Field("", self.typed),
            "payment": Field("", self.instalment),
            "in_all": Field("", self.in_all),
        }
        self._worker = Latest(self)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._forget()
        self.grow(*_SIZE)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(spacing(2))
        left.addWidget(self.from_file, 0, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(self.file_name)
        left.addWidget(self._fields["rows"])
        amounts = QHBoxLayout()
        amounts.setSpacing(spacing(3))
        amounts.addWidget(self._fields["payment"], 1, Qt.AlignmentFlag.AlignTop)
        amounts.addWidget(self._fields["in_all"], 1, Qt.AlignmentFlag.AlignTop)
        left.addLayout(amounts)
        left.addWidget(self.compare, 0, Qt.AlignmentFlag.AlignLeft)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(spacing(2))
        right.addWidget(self.standing)
        right.addWidget(self.found)
        right.addWidget(self.table, 1)
        both = QHBoxLayout()
        both.setSpacing(spacing(5))
        both.addLayout(left, 4)
        both.addLayout(right, 7)
        self.rows.addWidget(self.about)
        self.rows.addLayout(both, 1)

    def _connect(self) -> None:
        self.from_file.clicked.connect(self.files.ask)
        self.files.read.connect(self.take_plan)
        self.files.refused.connect(self.say)
        self.typed.rows_changed.connect(self._forget_plan)
        self.instalment.value_changed.connect(self._forget)
        self.in_all.value_changed.connect(self._forget)
        self.compare.clicked.connect(self.begin)
        self._worker.done.connect(self._show_answer)
        self._worker.failed.connect(self._show_failed)
        self.finished.connect(self._end)

    def retranslate(self) -> None:
        """Set every fixed text."""
        super().retranslate()
        self.setWindowTitle(self.tr("Compare with the lender's figures"))
        self.about.setText(
            self.tr(
                "{loan}: give the figures of the lender's own plan, as far as you have them. "
                "Tideover says where they differ and which way of counting gives exactly these."
            ).format(loan=self._loan.name)
        )
        self.from_file.setText(self.tr("From a file…"))
        self._fields["rows"].set_label(self.tr("&Lines of the plan"))
        self._fields["rows"].set_hint(
            self.tr(
                "paste with headings, or one line an instalment: date, principal, interest, fee"
            )
        )
        self._fields["payment"].set_label(self.tr("Or only the &instalment"))
        self._fields["in_all"].set_label(self.tr("and the &total"))
        self.compare.setText(self.tr("Compare"))
        self.keep.setText(self.tr("Use it"))
        self.leave.setText(self.tr("Close"))
        self.table.retranslate()
        if self._plan is not None:
            self._name_file(self._plan)
        if self._answer is not None:
            self._show_answer(self._answer)

    def take_plan(self, plan: LendersPlan) -> None:
        """Compare with the plan of a file."""
        self._forget()
        self._plan = plan
        self._name_file(plan)
        self._start(plan.lines)

    def begin(self) -> None:
        """Compare with what was typed, or say what is wrong with it."""
        self.say("")
        try:
            lines = self._lines()
        except (InputError, StatementError) as error:
            if isinstance(error, InputError):
                self.refuse(error, self._fields)
            else:
                self.say(messages.error_text(error))
            return
        self._start(lines)

    def save(self) -> None:
        """Use the rule that was found: one change that can be undone; history stays."""
        terms = self._offered()
        if terms is None:
            self.begin()
        elif self._services.perform(Replace(with_terms(self._loan, terms))):
            self.accept()

    def _lines(self) -> tuple[PlanLine, ...]:
        """Return the lines to compare with: of the file, else of the box, else of the amounts."""
        text = self.typed.toPlainText()
        if text.strip():
            return self._typed_lines(text)
        if self._plan is not None:
            return self._plan.lines
        payment = self.instalment.value()
        if payment is not None and self.in_all.check():
            return lines_of_instalment(self._loan.terms, payment, self.in_all.value())
        raise InputError("plan_empty", field="rows")

    def _typed_lines(self, text: str) -> tuple[PlanLine, ...]:
        first = text.strip().splitlines()[0]
        if any(letter.isdigit() for letter in first):
            currency = self._services.snapshot().household.currency
            try:
                return typed_lines(text, currency, self._services.today())
            except InputError as error:
                said = self.typed.problem() or messages.error_text(error)
                self._fields["rows"].show_problem(said)
                raise
        return self._services.importing.read_plan(text).lines

    def _read_row(self, cells: list[str]) -> TableRow:
        currency = self._services.snapshot().household.currency
        return table_row(cells, currency, self._services.today())

    def _start(self, lines: tuple[PlanLine, ...]) -> None:
        self.standing.setText(self.tr("Comparing…"))
        self.standing.show()
        self._worker.start(_Comparing(self._loan.terms, lines))

    def _show_answer(self, answer: PlanAnswer | None) -> None:
        if answer is None:
            return
        self._answer = answer
        differs = answer.now.first is not None
        self.standing.setText(agrees_text(answer.now))
        self.standing.show()
        self.found.setText(found_text(answer.rule) if differs else "")
        self.found.setVisible(differs)
        self.keep.setVisible(self._offered() is not None)
        self.table.show_comparison(answer.now)
        self.table.show()

    def _show_failed(self, error: Exception) -> None:
        if not isinstance(error, InputError):
            raise error
        self._forget()
        self.refuse(error, self._fields)

    def _offered(self) -> Terms | None:
        return None if self._answer is None else self._answer.offered

    def _name_file(self, plan: LendersPlan) -> None:
        read = self.tr("Read from “{file}”: {count} lines.")
        sentences = [read.format(file=plan.source_name, count=len(plan.lines))]
        sentences += [messages.finding_text(finding) for finding in plan.findings]
        self.file_name.setText("\n".join(sentences))
        self.file_name.show()

    def _forget_plan(self) -> None:
        self._plan = None
        self.file_name.hide()
        self._forget()

    def _forget(self) -> None:
        """Show no answer to figures that are no longer the same."""
        self._worker.start(_nothing_to_compare)
        self._answer = None
        self.say("")
        self._fields["rows"].show_problem("")
        self.file_name.setVisible(self._plan is not None)
        for widget in (self.standing, self.found, self.table, self.keep):
            widget.hide()

    def _end(self) -> None:
        self.files.stop()
        self._worker.stop()


def _nothing_to_compare() -> None:
    """Retire a comparison with figures that have changed."""


class _Comparing:
    """The job that compares and looks for the rule."""

    def __init__(self, terms: Terms, lines: tuple[PlanLine, ...]) -> None:
        self._terms = terms
        self._lines = lines

    def __call__(self) -> PlanAnswer:
        return plan_answer(self._terms, self._lines)
