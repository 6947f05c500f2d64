"""Below the lender's own table: fill it from a file, and find the rule that it follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tideover.domain.errors import InputError
from tideover.domain.lenders_plan import table_rows
from tideover.ui import messages
from tideover.ui.dialogs.plan_files import PlanFiles
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.wording.plan_rule import found_text
from tideover.ui.work import Latest
from tideover.viewmodels.plan_comparison import borrowed_by, rule_of_table

if TYPE_CHECKING:
    from collections.abc import Callable

    from tideover.domain.lenders_plan import LendersPlan
    from tideover.domain.loans import LendersTableTerms, TableRow, Terms
    from tideover.domain.money import Money
    from tideover.engine.convention_search import LearnedRule
    from tideover.ui.services import Services


class TableRule(QWidget):
    """Two buttons and what they found; the table stays until somebody takes the rule instead.

    Signals:
        rows_read: the rows of a file, and what they repay in all (None where it is not said).
        rule_asked: somebody wants to know the rule; answer with `look_for`.
        rule_taken: the terms that are to be used instead of the table.
    """

    rows_read = Signal(object, object)
    rule_asked = Signal()
    rule_taken = Signal(object)

    def __init__(
        self,
        services: Services,
        borrowed: Callable[[], Money | None],
        parent: QWidget | None = None,
    ) -> None:
        """Begin with nothing found; a file may say only what is left of what was `borrowed`."""
        super().__init__(parent)
        self._services = services
        self._rule: LearnedRule | None = None
        self._borrowed = borrowed
        self.from_file = Button()
        self.ask = Button()
        self.take = Button(kind="primary")
        self.found = PlainLabel(wrap=True)
        self.problem = PlainLabel(kind="error", wrap=True)
        self.files = PlanFiles(services.importing, self)
        self._worker = Latest(self)
        buttons = QHBoxLayout()
        buttons.setSpacing(spacing(2))
        for button in (self.from_file, self.ask, self.take):
            buttons.addWidget(button)
        buttons.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(spacing(2))
        rows.addLayout(buttons)
        rows.addWidget(self.found)
        rows.addWidget(self.problem)
        self.from_file.clicked.connect(self.files.ask)
        self.ask.clicked.connect(self.rule_asked)
        self.take.clicked.connect(self._take)
        self.files.read.connect(self._take_plan)
        self.files.refused.connect(self.say)
        self._worker.done.connect(self._show_rule)
        self._worker.failed.connect(self._show_failed)
        self.clear(has_rows=False)

    def retranslate(self) -> None:
        """Name the buttons."""
        self.from_file.setText(self.tr("From a file…"))
        self.ask.setText(self.tr("Find the rule"))
        self.take.setText(self.tr("Use the rule instead of the table"))
        if self._rule is not None:
            self._show_rule(self._rule)

    def clear(self, *, has_rows: bool) -> None:
        """Forget what was found of lines that are no longer the same."""
        self._worker.start(_nothing_to_find)
        self._rule = None
        self.ask.setEnabled(has_rows)
        self.take.hide()
        self.found.hide()
        self.say("")

    def look_for(self, terms: LendersTableTerms) -> None:
        """Look for the rule behind a table, beside the window's thread."""
        self.say("")
        self.found.setText(self.tr("Looking for the rule…"))
        self.found.show()
        self._worker.start(_Finding(terms))

    def say(self, sentence: str) -> None:
        """Say what is wrong; an empty sentence takes it back."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def stop(self) -> None:
        """Forget what is under way."""
        self._worker.stop()
        self.files.stop()

    def _take_plan(self, plan: LendersPlan) -> None:
        currency = self._services.snapshot().household.currency
        try:
            rows = table_rows(plan.lines, self._borrowed(), currency)
        except InputError as error:
            self.say(messages.error_text(error))
            return
        self.rows_read.emit(rows, borrowed_by(plan.lines, currency))
        self.clear(has_rows=True)
        self.found.setText(self._read_text(plan, rows))
        self.found.show()

    def _read_text(self, plan: LendersPlan, rows: tuple[TableRow, ...]) -> str:
        read = self.tr("Read from “{file}”: {count} lines. Look at them before you save.")
        sentences = [read.format(file=plan.source_name, count=len(rows))]
        sentences += [messages.finding_text(finding) for finding in plan.findings]
        return "\n".join(sentences)

    def _show_rule(self, rule: LearnedRule | None) -> None:
        if rule is None:
            return
        self._rule = rule
        self.found.setText(found_text(rule))
        self.found.show()
        self.take.setVisible(rule.best.is_exact)

    def _show_failed(self, error: Exception) -> None:
        if not isinstance(error, InputError):
            raise error
        self.found.hide()
        self.say(messages.error_text(error))

    def _take(self) -> None:
        if self._rule is not None and self._rule.best.is_exact:
            terms: Terms = self._rule.best.terms
            self.rule_taken.emit(terms)


def _nothing_to_find() -> None:
    """Retire a search for the rule of lines that have changed."""


class _Finding:
    """The job that looks for the rule."""

    def __init__(self, terms: LendersTableTerms) -> None:
        self._terms = terms

    def __call__(self) -> LearnedRule:
        return rule_of_table(self._terms)
