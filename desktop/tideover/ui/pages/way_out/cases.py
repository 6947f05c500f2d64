"""Cases: the files of the lenders at the left, the chosen one at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from tideover.app.commands.cases import RemoveCase
from tideover.ui import fonts
from tideover.ui.dialogs.case_dialog import CaseDialog
from tideover.ui.dialogs.offer_check_dialog import OfferCheckDialog
from tideover.ui.pages.way_out.case_claims import CaseClaims
from tideover.ui.pages.way_out.case_file import CaseFile
from tideover.ui.pages.way_out.case_offer import CaseOffer
from tideover.ui.pages.way_out.case_paper import CasePaper
from tideover.ui.theme import spacing
from tideover.ui.widgets.answer_table import AnswerTable
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.data_table import Cell, Header
from tideover.ui.widgets.empty_state import EmptyState
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.widgets.segmented import Segmented
from tideover.ui.wording.cases import case_state
from tideover.viewmodels.cases import case_lines

if TYPE_CHECKING:
    from tideover.domain.cases import Case
    from tideover.domain.snapshot import Snapshot
    from tideover.ui.services import Services
    from tideover.viewmodels.cases import CaseLine

_SIDE = 340
_NAME = 130
_NOTHING, _SOMETHING = range(2)
TABS = ("file", "claims", "offer", "paper")


class CasesPart(QWidget):
    """What was talked over with each lender, and the papers that come of it.

    Signals:
        dialog_opened: a form, so that the page holds it.
        command_requested: a Command.
        message_requested: a finished sentence to show for a few seconds.
    """

    dialog_opened = Signal(object)
    command_requested = Signal(object)
    message_requested = Signal(str)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        """Begin without a file."""
        super().__init__(parent)
        self._services = services
        self._snapshot: Snapshot | None = None
        self._lines: tuple[CaseLine, ...] = ()
        self.empty = EmptyState("handshake")
        self.list = AnswerTable((_NAME,))
        self.list.selectionModel().currentRowChanged.connect(self._show_chosen)
        self.open, self.change, self.remove, self.check = (Button() for _ in range(4))
        self.name = PlainLabel(elide=True)
        self.name.setFont(fonts.scaled(self.font(), fonts.SECTION, bold=True))
        self.note = PlainLabel(kind="muted", wrap=True)
        self.tabs = Segmented(TABS)
        self.file, self.claims = CaseFile(services), CaseClaims(services)
        self.offer, self.paper = CaseOffer(), CasePaper(services)
        self.parts = QStackedWidget()
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for part in (self.file, self.claims, self.offer, self.paper):
            self.parts.addWidget(part)
        side = Card()
        side.setFixedWidth(_SIDE)
        side.body.addWidget(self.list, 1)
        side.body.addWidget(self.open)
        side.body.addWidget(self.check)
        head = QHBoxLayout()
        head.setSpacing(spacing(2))
        head.addWidget(self.name, 1)
        for button in (self.change, self.remove):
            head.addWidget(button)
        detail = Card()
        detail.body.addLayout(head)
        detail.body.addWidget(self.note)
        detail.body.addWidget(self.tabs)
        detail.body.addWidget(self.parts, 1)
        both = QWidget()
        both.setProperty("kind", "page")
        columns = QHBoxLayout(both)
        columns.setContentsMargins(spacing(5), spacing(1), spacing(5), spacing(4))
        columns.setSpacing(spacing(3))
        columns.addWidget(side)
        columns.addWidget(detail, 1)
        self.stack.addWidget(self.empty)
        self.stack.addWidget(both)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)

    def _connect(self) -> None:
        self.empty.asked.connect(self.open_case)
        self.empty.second_asked.connect(self.check_offer)
        self.open.clicked.connect(self.open_case)
        self.check.clicked.connect(self.check_offer)
        self.change.clicked.connect(self.change_case)
        self.remove.clicked.connect(self.remove_case)
        self.list.doubleClicked.connect(self.change_case)
        self.tabs.chosen.connect(self._show_tab)
        for part in (self.file, self.claims):
            part.dialog_opened.connect(self.dialog_opened)
        for asking in (self.file, self.offer):
            asking.command_requested.connect(self.command_requested)
        for speaking in (self.file, self.paper):
            speaking.message_requested.connect(self.message_requested)

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.empty.set_texts(
            self.tr("No file of a lender yet"),
            self.tr(
                "Write down whom you talked to, when, and what was promised, and keep the "
                "letters.\nYou are reminded of promises, and papers are filled in from your own "
                "numbers."
            ),
            self.tr("Open a file…"),
            self.tr("Check an offer or a call…"),
        )
        self.list.name_columns(
            self.tr("Files of the lenders"),
            (Header(self.tr("Lender")), Header(self.tr("Next promise"))),
        )
        self.open.setText(self.tr("Open a file…"))
        self.check.setText(self.tr("Check an offer or a call…"))
        self.change.setText(self.tr("Change…"))
        self.remove.setText(self.tr("Delete file"))
        self.tabs.set_texts(
            (
                self.tr("What happened"),
                self.tr("What they claim"),
                self.tr("What I can offer"),
                self.tr("Papers"),
            )
        )
        for part in (self.file, self.claims, self.offer, self.paper):
            part.retranslate()

    def retheme(self) -> None:
        """Draw in the new colours."""
        self.empty.retheme()
        self.list.retheme()
        for part in (self.file, self.claims, self.offer):
            part.retheme()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the files as they are now; the chosen one stays chosen where it is still there."""
        chosen = self.case()
        self._snapshot = snapshot
        self._lines = case_lines(snapshot)
        self.stack.setCurrentIndex(_SOMETHING if self._lines else _NOTHING)
        with QSignalBlocker(self.list.selectionModel()):
            self.list.show_cells(
                [line.case.id for line in self._lines], [self._cells(line) for line in self._lines]
            )
            known = [line.case.id for line in self._lines]
            place = known.index(chosen.id) if chosen is not None and chosen.id in known else 0
            if known:
                self.list.selectRow(place)
        self._show_chosen()

    def choose(self, case_id: object) -> None:
        """Show one file."""
        for place, line in enumerate(self._lines):
            if line.case.id == case_id:
                self.list.selectRow(place)

    def case(self) -> Case | None:
        """Return the file that is shown."""
        row = self.list.currentIndex().row()
        return self._lines[row].case if 0 <= row < len(self._lines) else None

    def open_case(self) -> None:
        """Ask for the lender whose file is to be opened."""
        self.dialog_opened.emit(CaseDialog(self._services, None, self.window()))

    def change_case(self) -> None:
        """Change the file that is shown."""
        if (case := self.case()) is not None:
            self.dialog_opened.emit(CaseDialog(self._services, case, self.window()))

    def remove_case(self) -> None:
        """Delete the file that is shown, with everything in it; undo brings it back."""
        if (case := self.case()) is not None:
            self.command_requested.emit(RemoveCase(case.id))

    def check_offer(self) -> None:
        """Ask what somebody offered or how they pressed, and say which rules that touches."""
        self.dialog_opened.emit(OfferCheckDialog(self._services, self.window()))

    def _cells(self, line: CaseLine) -> tuple[Cell, ...]:
        icon, tone, words = case_state(line, self._services.today())
        return (
            Cell(line.case.lender, tip=line.case.note),
            Cell(words, tone=tone, icon=icon, tip=words),
        )

    def _show_tab(self, code: str) -> None:
        self.parts.setCurrentIndex(TABS.index(code))
        self._show_chosen()

    def _show_chosen(self, *_: QModelIndex) -> None:
        """Let the part that is seen show the file."""
        case, snapshot = self.case(), self._snapshot
        if case is None or snapshot is None:
            return
        self.name.setText(case.lender)
        self.note.setText(case.note)
        self.note.setVisible(bool(case.note))
        part = (self.file, self.claims, self.offer, self.paper)[self.parts.currentIndex()]
        part.show_case(snapshot, case)
