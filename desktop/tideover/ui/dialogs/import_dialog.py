"""The preview of an import: nothing is added before a person has seen it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tideover.app.import_plan import ImportChoices, ImportPlan, PlannedRow
from tideover.app.importing import import_command, plan_import
from tideover.domain.errors import StatementError, TideoverError
from tideover.ui import messages
from tideover.ui.dialogs.importing.accounts_form import AccountsForm
from tideover.ui.dialogs.importing.layout_form import LayoutForm
from tideover.ui.dialogs.importing.reading import BackingUp, Guessing, Reading, WasRead
from tideover.ui.dialogs.importing.row_editor import RowEditor
from tideover.ui.dialogs.importing.rows_table import RowsTable
from tideover.ui.models.import_table import import_names
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.labels import PlainLabel, SectionTitle
from tideover.ui.widgets.segmented import Segmented
from tideover.ui.wording.importing import doubt_text, recognised_text
from tideover.ui.work import Latest, Progress

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tideover.domain.ids import CategoryId, LoanId
    from tideover.domain.statements import CsvLayout, SkippedRow
    from tideover.ui.services import Services

ADDED, PRESENT, LEFT_OUT = "added", "present", "left_out"
TABS = (ADDED, PRESENT, LEFT_OUT)
SIZE = (1060, 700)
_TALLEST_FORM = 150


class ImportDialog(QDialog):
    """Reads a file in the background, shows what would be added, and adds it as one change."""

    def __init__(self, services: Services, path: Path, parent: QWidget | None = None) -> None:
        """Begin reading at once."""
        super().__init__(parent)
        self._services = services
        self._path = path
        self._found: WasRead | None = None
        self._plan: ImportPlan | None = None
        self._choices = ImportChoices()
        self._reader = Latest(self)
        self._guesser = Latest(self)
        self._backup = Progress(self)
        self.title = SectionTitle()
        self.recognised = PlainLabel(kind="muted", elide=True)
        self.notes = PlainLabel(wrap=True)
        self.problem = PlainLabel(kind="error", wrap=True)
        self.accounts = AccountsForm()
        self.layout_form = LayoutForm()
        self.layout_button = Button(kind="link")
        self.tabs = Segmented(TABS)
        self.table = RowsTable()
        self.editor = RowEditor(services.snapshot())
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.leave = Button()
        self.keep = Button(kind="primary")
        self._body = QWidget()
        self._rest = QWidget()
        self._lay_out()
        self._connect()
        self.retranslate()
        self.resize(*SIZE)
        self._show_busy(busy=True)
        self._show_plan()
        self._reader.start(Reading(services, path, None))

    def _lay_out(self) -> None:
        self._inside = QWidget()
        self._inside.setProperty("kind", "page")
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(0, 0, spacing(2), 0)
        inside.addWidget(self.accounts)
        inside.addWidget(self.layout_form)
        inside.addStretch(1)
        self._forms = QScrollArea()
        self._forms.setWidgetResizable(True)
        self._forms.setFrameShape(QFrame.Shape.NoFrame)
        self._forms.setWidget(self._inside)
        self.layout_form.hide()
        self.layout_button.hide()
        head = QHBoxLayout()
        head.addWidget(self.recognised, 1)
        head.addWidget(self.layout_button)
        tabs = QHBoxLayout()
        tabs.addWidget(self.tabs)
        tabs.addStretch(1)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(spacing(2))
        body.addLayout(tabs)
        body.addWidget(self.table, 1)
        body.addWidget(self.editor)
        foot = QHBoxLayout()
        foot.addWidget(self.bar, 1)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.keep)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(spacing(5), spacing(4), spacing(5), spacing(4))
        whole.setSpacing(spacing(2))
        whole.addWidget(self.title)
        whole.addLayout(head)
        whole.addWidget(self.notes)
        whole.addWidget(self.problem)
        whole.addWidget(self._forms)
        whole.addWidget(self._body, 1)
        # Keeps the sentences at the top while there is nothing else to show.
        whole.addWidget(self._rest, 1)
        whole.addLayout(foot)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def _connect(self) -> None:
        self._reader.done.connect(self._show_read)
        self._reader.failed.connect(self._show_failed)
        self._guesser.done.connect(self._offer_layout)
        self._guesser.failed.connect(self._give_up)
        self._backup.done.connect(self._apply)
        self._backup.failed.connect(self._say_failed_backup)
        self._backup.cancelled.connect(self._stop_backup)
        self._backup.progressed.connect(self._show_progress)
        self.accounts.changed.connect(self._take_accounts)
        self.layout_form.changed.connect(self._read_again)
        self.layout_button.clicked.connect(self._toggle_layout)
        self.tabs.chosen.connect(self._show_rows)
        self.table.toggle_requested.connect(self._toggle_selected)
        self.table.selectionModel().selectionChanged.connect(self._show_editor)
        self.editor.category_chosen.connect(self._take_category)
        self.editor.loan_chosen.connect(self._take_loan)
        self.editor.toggle_requested.connect(self._toggle_selected)
        self.keep.clicked.connect(self._begin)
        self.leave.clicked.connect(self.reject)

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.setWindowTitle(self.tr("Import"))
        self.title.setText(self._path.name)
        self.leave.setText(self.tr("Cancel"))
        self.layout_button.setText(self.tr("Columns and format…"))
        self.table.setAccessibleName(self.tr("Rows of the file"))
        self.bar.setAccessibleName(self.tr("Progress"))
        self.accounts.retranslate()
        self.layout_form.retranslate()
        self.editor.retranslate()
        self._show_plan()

    def _read_again(self, layout: CsvLayout) -> None:
        """Read by another layout; what was decided about single rows no longer fits."""
        self._choices = ImportChoices(accounts=self._choices.accounts)
        self._show_busy(busy=True)
        self._reader.start(Reading(self._services, self._path, layout))

    def _show_read(self, found: WasRead) -> None:
        self._found = found
        self._say("")
        self._show_busy(busy=False)
        layout = found.statement.layout
        self.layout_button.setVisible(layout is not None)
        if layout is not None:
            self.layout_form.show_layout(layout, found.rows)
            if layout.doubts:
                self._open_layout(opened=True)
        self._plan_again()
        if self._plan is not None:
            self.accounts.show_accounts(
                self._plan.accounts, self._plan.own_hints, self._services.snapshot()
            )
        if self._plan is not None and not self._plan.added and self._plan.present:
            self.tabs.choose(PRESENT)
        self._show_plan()

    def _show_failed(self, error: Exception) -> None:
        """Say what is wrong; a table that was guessed wrongly can be corrected here."""
        self._found, self._plan = None, None
        self._show_busy(busy=False)
        self._say(messages.error_text(error))
        self._show_plan()
        # What is not a table at all is told in the first sentence already.
        if self.layout_form.isHidden() and isinstance(error, StatementError):
            self._guesser.start(Guessing(self._services, self._path))

    def _offer_layout(self, layout: CsvLayout) -> None:
        self.layout_form.show_layout(layout, ())
        self.layout_button.show()
        self._open_layout(opened=True)

    def _give_up(self) -> None:
        self.layout_button.hide()

    def _plan_again(self) -> None:
        if self._found is None:
            return
        try:
            self._plan = plan_import(
                self._found.statement, self._services.snapshot(), self._found.known, self._choices
            )
        except StatementError as error:
            self._plan = None
            self._say(messages.error_text(error))
        self._show_plan()

    def _show_plan(self) -> None:
        plan = self._plan
        usable = plan is not None
        self._body.setVisible(usable)
        self._rest.setVisible(not usable)
        self._forms.setVisible(usable or not self.layout_form.isHidden())
        self._fit_forms()
        if plan is None:
            self.recognised.setText(self.tr("Reading the file…") if self._is_busy() else "")
            self.notes.hide()
            self.keep.setEnabled(False)
            self.keep.setText(self.tr("Add"))
            return
        counted = self.tr("%n rows", "", plan.statement.totals.count)
        self.recognised.setText(recognised_text(plan.statement, counted))
        notes = [messages.finding_text(finding) for finding in plan.statement.findings]
        if plan.statement.layout is not None:
            notes += [doubt_text(doubt) for doubt in plan.statement.layout.doubts]
        if plan.homeless:
            notes.insert(
                0,
                self.tr("Choose an account for %n rows first.", "", len(plan.homeless)),
            )
        self.notes.setText("\n".join(notes))
        self.notes.setVisible(bool(notes))
        left_out = len(plan.left_out) + len(plan.skipped)
        self.tabs.set_texts(
            (
                self.tr("To be added {count}").format(count=len(plan.added) + len(plan.homeless)),
                self.tr("Already in the book {count}").format(count=len(plan.present)),
                self.tr("Left out {count}").format(count=left_out),
            )
        )
        self.keep.setText(self.tr("Add %n entries", "", len(plan.added)))
        self.keep.setEnabled(bool(plan.added) and not self._is_busy())
        self._show_rows()

    def _show_rows(self) -> None:
        plan = self._plan
        if plan is None:
            return
        rows: dict[str, Sequence[PlannedRow | SkippedRow]] = {
            ADDED: (*plan.homeless, *plan.added),
            PRESENT: plan.present,
            LEFT_OUT: (*plan.left_out, *plan.skipped),
        }
        names = import_names(self._services.snapshot())
        self.table.rows.show_rows(rows[self.tabs.current()], names)
        self._show_editor()

    def _show_editor(self) -> None:
        self.editor.show_rows(self.table.selected())

    def _take_accounts(self) -> None:
        self._choices = replace(self._choices, accounts=self.accounts.choices())
        self._plan_again()

    def _take_category(self, category_id: CategoryId | None) -> None:
        """Give the selected rows a category, and every other row of the same payees."""
        rows = self.table.selected()
        payees = dict(self._choices.payee_categories)
        single = dict(self._choices.categories)
        for row in rows:
            if row.draft.payee:
                payees[row.draft.payee] = category_id
            else:
                single[row.place] = category_id
        self._choices = replace(self._choices, categories=single, payee_categories=payees)
        self._plan_again()

    def _take_loan(self, loan_id: LoanId | None) -> None:
        loans = dict(self._choices.loans)
        loans.update({row.place: loan_id for row in self.table.selected()})
        self._choices = replace(self._choices, loans=loans)
        self._plan_again()

    def _toggle_selected(self) -> None:
        """Add the selected rows, or leave them out: the other of what they are."""
        wished = self.tabs.current() != ADDED
        wanted = dict(self._choices.wanted)
        wanted.update({row.place: wished for row in self.table.selected()})
        self._choices = replace(self._choices, wanted=wanted)
        self._plan_again()

    def _toggle_layout(self) -> None:
        self._open_layout(opened=self.layout_form.isHidden())

    def _open_layout(self, *, opened: bool) -> None:
        self.layout_form.setVisible(opened)
        self._show_plan()

    def _fit_forms(self) -> None:
        """Give the forms the height they ask for, up to a limit; the rows get the rest."""
        for form in (self.accounts, self.layout_form, self._inside):
            if (arranged := form.layout()) is not None:
                arranged.activate()
        wished = self._inside.minimumSizeHint().height() + spacing(1)
        tallest = _TALLEST_FORM if self.layout_form.isHidden() else 2 * _TALLEST_FORM
        self._forms.setFixedHeight(min(wished, tallest))

    def _is_busy(self) -> bool:
        return not self.bar.isHidden()

    def _show_busy(self, *, busy: bool) -> None:
        self.bar.setRange(0, 0)
        self.bar.setVisible(busy)
        self.keep.setEnabled(not busy and self._plan is not None and bool(self._plan.added))
        for part in (self._forms, self._body):
            part.setEnabled(not self._backup.running)

    def _show_progress(self, done: int, of: int) -> None:
        self.bar.setRange(0, of)
        self.bar.setValue(done)

    def _say(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _begin(self) -> None:
        """Keep a copy of the store first, in the background."""
        self._say("")
        self._backup.start(BackingUp(self._services))
        self._show_busy(busy=True)

    def _apply(self) -> None:
        plan = self._plan
        self._show_busy(busy=False)
        if plan is None:
            return
        try:
            command = import_command(plan, self._services.snapshot())
        except TideoverError as error:
            self._say(messages.error_text(error))
            return
        if self._services.perform(command):
            self.accept()

    def _say_failed_backup(self, error: Exception) -> None:
        self._show_busy(busy=False)
        self._say(
            self.tr("Nothing was added, because no backup could be made first. {reason}").format(
                reason=messages.error_text(error)
            )
        )

    def _stop_backup(self) -> None:
        self._show_busy(busy=False)

    def reject(self) -> None:
        """Cancel the backup that runs, else leave without adding anything."""
        if self._backup.running:
            self._backup.cancel()
            return
        super().reject()

    def done(self, result: int) -> None:
        """End the background work with the dialog."""
        for work in (self._reader, self._guesser, self._backup):
            work.stop()
        super().done(result)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
