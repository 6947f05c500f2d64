"""Papers: a draft out of the household's own numbers, changed by hand, saved as PDF or DOCX."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from tideover.app.cases import Happened, event_command
from tideover.domain.cases import CaseEventKind
from tideover.domain.dates import months_after
from tideover.domain.errors import InputError
from tideover.domain.papers import PaperKind, paper_of
from tideover.engine.affordability import affordability
from tideover.ui.language import NAMES
from tideover.ui.messages import error_text
from tideover.ui.paper_print import paper_pdf
from tideover.ui.saving import save_whole
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.date_edit import DateEdit
from tideover.ui.widgets.field import Field
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.widgets.money_edit import MoneyEdit
from tideover.ui.widgets.offer_edits import TermEdit
from tideover.ui.widgets.paper_edit import PaperEdit
from tideover.ui.wording.paper_parts import BLANK
from tideover.ui.wording.papers import draft, paper_kinds
from tideover.viewmodels.papers import MOST_MONTHS, Offered, paper_filling

if TYPE_CHECKING:
    from tideover.domain.cases import Case
    from tideover.domain.money import Money
    from tideover.domain.papers import Paper
    from tideover.domain.snapshot import Snapshot
    from tideover.ui.services import Services

_KINDS = tuple(PaperKind)
_LANGUAGES = tuple(NAMES)
_MONEY, _DAY, _TERM = 100, 130, 76


class CasePaper(QWidget):
    """The draft is only made anew when asked: what was typed into it is never lost to a change.

    Signals:
        message_requested: a finished sentence to show for a few seconds.
    """

    message_requested = Signal(str)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        """Begin without a draft."""
        super().__init__(parent)
        self._services = services
        self._snapshot: Snapshot | None = None
        self._case: Case | None = None
        self.kind, self.language = QComboBox(), QComboBox()
        self.kind.addItems([""] * len(_KINDS))
        self.language.addItems(list(NAMES.values()))
        currency = services.snapshot().household.currency
        self.monthly = MoneyEdit(currency=currency, optional=True)
        self.first = DateEdit(services.today, optional=True)
        self.months = TermEdit(optional=True)
        self._fields = [Field("", self.kind), Field("", self.language)]
        for edit, width in ((self.monthly, _MONEY), (self.first, _DAY), (self.months, _TERM)):
            edit.setFixedWidth(width)
            self._fields.append(Field("", edit))
        self.write = Button(kind="primary")
        self.text = PaperEdit()
        self.blanks = PlainLabel(kind="muted", wrap=True)
        self.keep = QCheckBox()
        self.keep.setChecked(True)
        self.pdf, self.docx = Button(), Button()
        self._lay_out()
        self.write.clicked.connect(self.write_draft)
        self.text.textChanged.connect(self._count_blanks)
        self.pdf.clicked.connect(self.ask_where_pdf)
        self.docx.clicked.connect(self.ask_where_docx)

    def _lay_out(self) -> None:
        asked = QHBoxLayout()
        asked.setSpacing(spacing(2))
        for field in self._fields:
            asked.addWidget(field)
        asked.addStretch(1)
        said = QHBoxLayout()
        said.addWidget(self.write)
        said.addWidget(self.blanks, 1)
        foot = QHBoxLayout()
        foot.setSpacing(spacing(2))
        foot.addWidget(self.keep, 1)
        foot.addWidget(self.pdf)
        foot.addWidget(self.docx)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, spacing(1), 0, 0)
        rows.setSpacing(spacing(2))
        rows.addLayout(asked)
        rows.addLayout(said)
        rows.addWidget(self.text, 1)
        rows.addLayout(foot)

    def retranslate(self) -> None:
        """Name every field and button."""
        for place, name in enumerate(paper_kinds().values()):
            self.kind.setItemText(place, name)
        for field, label in zip(
            self._fields,
            (
                self.tr("Paper"),
                self.tr("Language"),
                self.tr("I offer a month"),
                self.tr("from"),
                self.tr("for months"),
            ),
            strict=True,
        ):
            field.set_label(label)
        self.write.setText(self.tr("Write the draft"))
        self.text.setAccessibleName(self.tr("The text of the paper"))
        self.text.setPlaceholderText(
            self.tr(
                "Write the draft, then change it here as you like. The first line is the title."
            )
        )
        self.keep.setText(self.tr("Keep it in the file, with its hash"))
        self.pdf.setText(self.tr("Save as PDF…"))
        self.docx.setText(self.tr("Save as DOCX…"))
        self._count_blanks()

    def show_case(self, snapshot: Snapshot, case: Case) -> None:
        """Fill the offer in for another case; the same one keeps what was typed."""
        is_other = self._case is None or self._case.id != case.id
        self._snapshot, self._case = snapshot, case
        if not is_other:
            return
        self.monthly.set_value(affordability(snapshot, case.lender).share.whole_units())
        self.first.set_value(months_after(snapshot.as_of, 1))
        self.months.set_value(None)
        self.text.setPlainText("")

    def write_draft(self) -> None:
        """Write the draft of the chosen paper anew; Ctrl+Z in the text brings the old one back."""
        filling = self._offered()
        if filling is None or self._snapshot is None or self._case is None:
            return
        kind = _KINDS[self.kind.currentIndex()]
        found = paper_filling(self._snapshot, self._case, kind, filling, self._services.facts)
        cursor = self.text.textCursor()
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(draft(found, self._language()))
        cursor.movePosition(cursor.MoveOperation.Start)
        self.text.setTextCursor(cursor)

    def ask_where_pdf(self) -> None:
        """Ask for the name of a PDF file."""
        self._ask_where("pdf", "PDF (*.pdf)")

    def ask_where_docx(self) -> None:
        """Ask for the name of a DOCX file."""
        self._ask_where("docx", "DOCX (*.docx)")

    def save_to(self, path: str) -> None:
        """Save the text as it stands, in the format that the name ends in, and say so."""
        target = Path(path)
        paper = self._paper()
        if paper is None:
            return
        is_docx = target.suffix.casefold() == ".docx"
        try:
            content = self._services.docx(paper) if is_docx else paper_pdf(paper)
            save_whole(target, content)
        except OSError as error:
            self.message_requested.emit(
                self.tr("“{file}” could not be written: {reason}").format(
                    file=target.name, reason=error.strerror or str(error)
                )
            )
            return
        kept = self.keep.isChecked() and self._keep(paper, target.name, content)
        said = (
            self.tr("Saved as “{file}”, and kept in the file of the lender.")
            if kept
            else self.tr("Saved as “{file}”.")
        )
        self.message_requested.emit(said.format(file=target.name))

    def _keep(self, paper: Paper, name: str, content: bytes) -> bool:
        """Keep a saved paper in the case; an error of it is said, the file is there already."""
        if self._case is None:
            return False
        happened = Happened(
            day=self._services.today(),
            kind=CaseEventKind.DOCUMENT,
            text=paper.title,
            document=(name, content),
        )
        try:
            command = event_command(self._services.snapshot(), self._case, happened)
        except InputError as error:
            self.message_requested.emit(error_text(error))
            return False
        return self._services.perform(command)

    def _paper(self) -> Paper | None:
        try:
            return paper_of(self.text.toPlainText(), self._language())
        except InputError as error:
            self.message_requested.emit(error_text(error))
            return None

    def _offered(self) -> Offered | None:
        """Return what is offered; None, and the sentence at its field, where it cannot be read."""
        for edit in (self.monthly, self.first, self.months):
            if not edit.check():
                edit.setFocus()
                return None
        snapshot = self._services.snapshot()
        monthly: Money = self.monthly.value() or snapshot.zero()
        term = self.months.value()
        if term is not None and term.periods is None:
            error = InputError("periods_out_of_range", field="months", limit=MOST_MONTHS)
            self.months.show_problem(error_text(error))
            return None
        first = self.first.value() or months_after(snapshot.as_of, 1)
        return Offered(monthly, first, None if term is None else term.periods)

    def _language(self) -> str:
        return _LANGUAGES[self.language.currentIndex()]

    def _ask_where(self, ending: str, filter_text: str) -> None:
        paper = self._paper()
        if paper is None or self._case is None:
            return
        dialog = QFileDialog(self, self.tr("Save the paper"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(filter_text)
        dialog.setDefaultSuffix(ending)
        dialog.selectFile(f"{paper.title[:60].replace('/', ' ')}.{ending}")
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    def _count_blanks(self) -> None:
        text = self.text.toPlainText()
        count = text.count(BLANK)
        for button in (self.pdf, self.docx):
            button.setEnabled(bool(text.strip()))
        if not text.strip():
            self.blanks.setText("")
        elif count:
            self.blanks.setText(
                self.tr("%n place(s) marked {blank} to be filled in by you", "", count).format(
                    blank=BLANK
                )
            )
        else:
            self.blanks.setText(self.tr("Nothing is left to be filled in."))
