"""Sharing: choose the parts, see the page as it will be, save it as PDF or as one HTML file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from tideover.ui.html_page import html_page
from tideover.ui.pages.reports.shared import part_name, shared_page, shared_title
from tideover.ui.printing import fill, write_pdf
from tideover.ui.saving import save_whole
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.work import Latest
from tideover.viewmodels.sharing import SharedPart, SharedView, shared_view

if TYPE_CHECKING:
    from tideover.domain.facts import Facts
    from tideover.domain.snapshot import Snapshot

_COLUMNS = 3
_LOWEST = 240


class ShareReport(QWidget):
    """What a counsellor or a relative is given to read.

    Signals:
        said: a sentence about a file that was written.
    """

    said = Signal(str)

    def __init__(self, facts: Facts, parent: QWidget | None = None) -> None:
        """Begin with the loans chosen, and nothing else."""
        super().__init__(parent)
        self._facts = facts
        self._snapshot: Snapshot | None = None
        self.view: SharedView | None = None
        self._worker = Latest(self)
        self._worker.done.connect(self._show)
        self.card = Card()
        self.words = PlainLabel(kind="muted", wrap=True)
        self.choices = {part: QCheckBox() for part in SharedPart}
        self.choices[SharedPart.LOANS].setChecked(True)
        self.hide_names = QCheckBox()
        self.preview = QTextBrowser()
        self.save_pdf = Button(kind="primary")
        self.save_html = Button()
        self.files: QFileDialog | None = None
        self._lay_out()
        for choice in (*self.choices.values(), self.hide_names):
            choice.toggled.connect(self._choose)
        self.save_pdf.clicked.connect(self.ask_for_pdf)
        self.save_html.clicked.connect(self.ask_for_html)
        self.retranslate()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(spacing(4))
        for place, choice in enumerate(self.choices.values()):
            grid.addWidget(choice, place // _COLUMNS, place % _COLUMNS)
        grid.setColumnStretch(_COLUMNS, 1)
        self.preview.setOpenLinks(False)
        self.preview.setOpenExternalLinks(False)
        self.preview.setMinimumHeight(_LOWEST)
        self.preview.setTabChangesFocus(True)
        self.preview.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        foot = QHBoxLayout()
        foot.setSpacing(spacing(2))
        foot.addWidget(self.hide_names)
        foot.addStretch(1)
        foot.addWidget(self.save_html)
        foot.addWidget(self.save_pdf)
        self.card.body.addWidget(self.words)
        self.card.body.addLayout(grid)
        self.card.body.addWidget(self.preview, 1)
        self.card.body.addLayout(foot)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(spacing(5), spacing(1), spacing(5), spacing(4))
        rows.addWidget(self.card)

    def retranslate(self) -> None:
        """Set every fixed text, and show the page in the language of now."""
        self.card.set_title(self.tr("A page for a counsellor or your family"))
        self.words.setText(
            self.tr(
                "Choose what they may read. Below is the page as it will be saved; it holds "
                "nothing else. Whoever has the file can read it: it is not locked."
            )
        )
        for part, choice in self.choices.items():
            choice.setText(part_name(part))
        self.hide_names.setText(self.tr("Initials instead of names"))
        self.preview.setAccessibleName(self.tr("The page as it will be saved"))
        self.save_pdf.setText(self.tr("Save as PDF…"))
        self.save_html.setText(self.tr("Save as web page…"))
        if self.view is not None:
            self._show(self.view)

    def retheme(self) -> None:
        """Write the preview in the colours of now."""
        if self.view is not None:
            self._show(self.view)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Share the household as it is now."""
        self._snapshot = snapshot
        self._choose()

    def parts(self) -> frozenset[SharedPart]:
        """Return the parts that are chosen."""
        return frozenset(part for part, choice in self.choices.items() if choice.isChecked())

    def ask_for_pdf(self) -> None:
        """Ask for the name of the PDF file."""
        self._ask("PDF (*.pdf)", "pdf")

    def ask_for_html(self) -> None:
        """Ask for the name of the HTML file."""
        self._ask("HTML (*.html)", "html")

    def save_to(self, path: str) -> None:
        """Write what the preview shows, and say so, or why not; the ending says the format."""
        view, file = self.view, Path(path)
        if view is None:
            return
        title = shared_title(view)
        try:
            if file.suffix.lower() == ".pdf":
                write_pdf(shared_page(view), file, title)
            else:
                save_whole(file, html_page(shared_page(view), title, QLocale().name()))
        except OSError as error:
            reason = error.strerror or str(error)
            sentence = self.tr("“{file}” could not be written: {reason}")
            self.said.emit(sentence.format(file=file.name, reason=reason))
        else:
            #: {file} is the name of a file
            self.said.emit(self.tr("Saved as “{file}”.").format(file=file.name))

    def _ask(self, name_filter: str, ending: str) -> None:
        dialog = QFileDialog(self, self.tr("Save the page"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(name_filter)
        dialog.setDefaultSuffix(ending)
        dialog.selectFile(self.tr("overview") + "." + ending)
        dialog.fileSelected.connect(self.save_to)
        self.files = dialog
        dialog.open()

    def _choose(self) -> None:
        """Count what is chosen; until it is shown, nothing can be saved."""
        self.view = None
        self._allow_saving()
        if self._snapshot is None:
            return
        self._worker.start(
            _Sharing(self._snapshot, self._facts, self.parts(), hidden=self.hide_names.isChecked())
        )

    def _show(self, view: SharedView) -> None:
        self.view = view
        document = QTextDocument(self.preview)
        document.setDefaultFont(self.font())
        fill(document, shared_page(view))
        self.preview.setDocument(document)
        self._allow_saving()

    def _allow_saving(self) -> None:
        for button in (self.save_pdf, self.save_html):
            button.setEnabled(self.view is not None and bool(self.parts()))


class _Sharing:
    """The job that counts the chosen parts, away from the window's thread."""

    def __init__(
        self, snapshot: Snapshot, facts: Facts, parts: frozenset[SharedPart], *, hidden: bool
    ) -> None:
        self._asked = snapshot, facts, parts
        self._hidden = hidden

    def __call__(self) -> SharedView:
        return shared_view(*self._asked, hide_names=self._hidden)
