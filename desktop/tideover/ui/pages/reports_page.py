"""Reports: how you stand, what if, the credit record, and a page to share with somebody."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from tideover.ui import fonts
from tideover.ui.pages.page import Page
from tideover.ui.pages.reports.measures import MeasuresView
from tideover.ui.pages.reports.printed import printed_profile, trend_row
from tideover.ui.pages.reports.record import RecordReport
from tideover.ui.pages.reports.share import ShareReport
from tideover.ui.pages.reports.what_if import WhatIfPart
from tideover.ui.printing import write_pdf
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.data_table import ROW_HEIGHT, Cell, CellModel, DataTable, Header
from tideover.ui.widgets.icon_line import IconLines
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.widgets.segmented import Segmented
from tideover.ui.wording.profile import (
    headline,
    moved_text,
    no_score,
    nothing_moved,
    section_name,
    trend_heads,
)
from tideover.ui.work import Latest
from tideover.viewmodels.profile import ProfileSection, ProfileView, profile_view

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from tideover.domain.facts import Facts
    from tideover.domain.snapshot import Snapshot
    from tideover.ui.services import Services

SECTIONS = tuple(ProfileSection)
PROFILE, WHAT_IF, RECORD, SHARE = PARTS = ("profile", "what_if", "record", "share")


class ReportsPage(Page):
    """What debts take of income and what moved it; one page of it can be printed."""

    code: ClassVar[str] = "reports"

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        """Build the page; it is empty until it is shown a snapshot."""
        super().__init__(services, parent)
        self.view: ProfileView | None = None
        self._worker = Latest(self)
        self._worker.done.connect(self._show)
        self.tabs = Segmented(PARTS)
        self.parts = QStackedWidget()
        self.what_if = WhatIfPart(services)
        self.record, self.share = RecordReport(), ShareReport(services.facts)
        self.dialog: QDialog | None = None
        self.tabs.chosen.connect(self._show_part)
        self.what_if.command_requested.connect(self.command_requested)
        self.what_if.dialog_opened.connect(self._open)
        self.record.said.connect(self.message_requested)
        self.share.said.connect(self.message_requested)
        self.headline = PlainLabel(wrap=True)
        self.headline.setFont(fonts.scaled(self.font(), fonts.TITLE, bold=True))
        self.remark = PlainLabel(kind="muted", wrap=True)
        self.measures = MeasuresView()
        self.moved_card, self.trend_card, self.print_card = Card(), Card(), Card()
        self.moved = IconLines()
        self.rows = CellModel(self)
        self.trend = DataTable()
        self.trend.setModel(self.rows)
        self.choices = {section: QCheckBox() for section in SECTIONS}
        self.print_it = Button()
        self._lay_out()
        self.print_it.clicked.connect(self.ask_where)
        self.retranslate()

    def _lay_out(self) -> None:
        self.moved_card.body.addWidget(self.moved)
        self.trend_card.body.addWidget(self.trend)
        chosen = QHBoxLayout()
        chosen.setSpacing(spacing(4))
        for choice in self.choices.values():
            choice.setChecked(True)
            chosen.addWidget(choice)
        chosen.addStretch(1)
        chosen.addWidget(self.print_it)
        self.print_card.body.addLayout(chosen)
        inside = QWidget()
        inside.setProperty("kind", "page")
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(spacing(5), spacing(3), spacing(5), spacing(4))
        rows.setSpacing(spacing(3))
        for widget in (
            *(self.headline, self.remark, self.measures, self.moved_card),
            *(self.trend_card, self.print_card),
        ):
            rows.addWidget(widget)
        rows.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inside)
        for part in (scroll, self.what_if, self.record, self.share):
            self.parts.addWidget(part)
        head = QHBoxLayout()
        head.setContentsMargins(spacing(5), spacing(2), spacing(5), spacing(1))
        head.addWidget(self.tabs)
        head.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(spacing(1))
        whole.addLayout(head)
        whole.addWidget(self.parts, 1)

    def retranslate(self) -> None:
        """Set every fixed text, and say everything again."""
        self.tabs.set_texts(
            (
                *(self.tr("How you stand"), self.tr("What if…"), self.tr("Credit record")),
                self.tr("Share a page"),
            )
        )
        for part in (self.what_if, self.record, self.share):
            part.retranslate()
        self.remark.setText(no_score())
        self.moved_card.set_title(section_name(ProfileSection.MOVED))
        self.trend_card.set_title(section_name(ProfileSection.TREND))
        self.print_card.set_title(self.tr("A page for a talk with a counsellor"))
        for section, choice in self.choices.items():
            choice.setText(section_name(section))
        self.print_it.setText(self.tr("Save as PDF…"))
        self.trend.setAccessibleName(section_name(ProfileSection.TREND))
        heads = trend_heads()
        self.rows.set_headers((Header(heads[0]), *(Header(head, right=True) for head in heads[1:])))
        for column in range(len(heads)):
            self.trend.stretch(column)
        if self.view is not None:
            self._show(self.view)

    def retheme(self) -> None:
        """Draw in the new colours."""
        self.trend.retheme()
        for part in (self.what_if, self.record, self.share):
            part.retheme()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Let the part that is seen answer; what nobody sees need not be counted."""
        match self.tabs.current():
            case "what_if":
                self.what_if.show_snapshot(snapshot)
            case "record":
                self.record.show_snapshot(snapshot, self.services.facts)
            case "share":
                self.share.show_snapshot(snapshot)
            case _:
                self._worker.start(_Counting(snapshot, self.services.facts))

    def open_at(self, argument: object) -> None:
        """Show one of the parts by its code."""
        if argument in PARTS:
            self.tabs.choose(str(argument))
            self._show_part(str(argument))

    def _show_part(self, code: str) -> None:
        self.parts.setCurrentIndex(PARTS.index(code))
        self.show_snapshot(self.services.snapshot())

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setModal(True)
        dialog.finished.connect(self._forget_dialog)
        dialog.open()

    def _forget_dialog(self) -> None:
        self.dialog = None

    def ask_where(self) -> None:
        """Ask for the name of the file."""
        dialog = QFileDialog(self, self.tr("Save as PDF"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self.tr("how-we-stand.pdf"))
        dialog.fileSelected.connect(self.print_to)
        dialog.open()

    def print_to(self, path: str) -> None:
        """Write the chosen parts into a file and say so, or why not."""
        if self.view is None:
            return
        sections = {section for section, choice in self.choices.items() if choice.isChecked()}
        try:
            write_pdf(printed_profile(self.view, sections), Path(path), headline(self.view))
        except OSError as error:
            said = self.tr("“{file}” could not be written: {reason}").format(
                file=Path(path).name, reason=error.strerror or str(error)
            )
        else:
            said = self.tr("Saved as “{file}”.").format(file=Path(path).name)
        self.message_requested.emit(said)

    def _show(self, view: ProfileView) -> None:
        self.view = view
        self.headline.setText(headline(view))
        self.measures.show_view(view)
        moved = [
            ("arrow-up" if each.owed.minor > 0 else "arrow-down", "muted", moved_text(each))
            for each in view.moved
        ]
        self.moved.show_lines(moved or [("info", "muted", nothing_moved())])
        self.rows.show_rows(
            [each.month for each in view.trend],
            [
                tuple(
                    Cell(text, tone="text" if each.is_past else "muted", right=place > 0)
                    for place, text in enumerate(trend_row(each))
                )
                for each in view.trend
            ],
        )
        self.trend.setFixedHeight((len(view.trend) + 1) * ROW_HEIGHT + spacing(2))


class _Counting:
    """The job that counts how a household stands, away from the window's thread."""

    def __init__(self, snapshot: Snapshot, facts: Facts) -> None:
        self._snapshot = snapshot
        self._facts = facts

    def __call__(self) -> ProfileView:
        return profile_view(self._snapshot, self._facts)
