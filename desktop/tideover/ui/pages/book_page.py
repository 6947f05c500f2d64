"""Book: entries, accounts, and what comes again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout

from tideover.domain.queries import EntryFilter
from tideover.ui import theme
from tideover.ui.pages.book.entries_tab import EntriesTab
from tideover.ui.pages.book.recurring_tab import RecurringTab
from tideover.ui.pages.page import RECORD, Page
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.segmented import Segmented
from tideover.ui.widgets.text_edit import TextEdit
from tideover.ui.wording.book import period_name
from tideover.viewmodels.book import PeriodChoice

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
    from PySide6.QtWidgets import QWidget

    from tideover.domain.snapshot import Snapshot
    from tideover.ui.services import Services

ENTRIES, RECURRING = "entries", "recurring"
PERIODS = tuple(PeriodChoice)


class BookPage(Page):
    """The register with its line, and the recurring items. A bill dropped on it is imported."""

    code: ClassVar[str] = "book"

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        """Build the page; it is empty until it is shown a snapshot."""
        super().__init__(services, parent)
        self.setAcceptDrops(True)
        self.tabs = Segmented((ENTRIES, RECURRING))
        self.search = SearchEdit()
        self.period = QComboBox()
        self.period.addItems([""] * len(PERIODS))
        self.import_file = Button()
        self.entries = EntriesTab(services)
        self.recurring = RecurringTab(services)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.entries)
        self._stack.addWidget(self.recurring)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(spacing(2))
        head.addWidget(self.tabs)
        head.addStretch(1)
        head.addWidget(self.search)
        head.addWidget(self.period)
        head.addWidget(self.import_file)
        self.search.setFixedWidth(spacing(65))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(spacing(6), spacing(2), spacing(6), spacing(5))
        whole.setSpacing(spacing(3))
        whole.addLayout(head)
        whole.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._show_tab)
        self.search.textChanged.connect(self.entries.search)
        self.search.list_requested.connect(self.entries.register.setFocus)
        self.period.currentIndexChanged.connect(self._show_period)
        self.import_file.clicked.connect(self.ask_for_file)
        self.entries.import_requested.connect(self.ask_for_file)
        self.entries.all_requested.connect(self._show_all)
        self.entries.message_requested.connect(self.message_requested)
        self.recurring.message_requested.connect(self.message_requested)
        self.recurring.loan_requested.connect(self._open_loan)

    def retranslate(self) -> None:
        """Set every fixed text in the language of now."""
        self.tabs.set_texts((self.tr("Entries"), self.tr("Recurring")))
        self.search.setPlaceholderText(self.tr("Search (Ctrl+F)"))
        self.search.setAccessibleName(self.tr("Search entries"))
        self.period.setAccessibleName(self.tr("Period"))
        self.period.setToolTip(self.tr("Which days are shown"))
        for place, choice in enumerate(PERIODS):
            self.period.setItemText(place, period_name(choice))
        self.import_file.setText(self.tr("Import…"))
        self.import_file.setIcon(theme.icon("import"))
        self.import_file.setToolTip(
            self.tr("Import a bill or statement; you can also drop it here")
        )
        self.entries.retranslate()
        self.recurring.retranslate()

    def retheme(self) -> None:
        """Take colours and icons of the theme again."""
        self.import_file.setIcon(theme.icon("import"))
        self.entries.retheme()
        self.recurring.retheme()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the household as it is now."""
        self.entries.show_snapshot(snapshot)
        self.recurring.show_snapshot(snapshot)

    def open_at(self, argument: object) -> None:
        """Put the cursor into the line, show the entries of a filter, or the other tab."""
        if argument == RECORD:
            self._go_to_tab(ENTRIES)
            self.entries.go_to_line()
        elif argument == RECURRING:
            self._go_to_tab(RECURRING)
        elif isinstance(argument, EntryFilter):
            self._go_to_tab(ENTRIES)
            self.search.setText(argument.text)
            self.entries.show_filter(argument)

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self._go_to_tab(ENTRIES)
        self.search.setFocus()
        self.search.selectAll()

    def _go_to_tab(self, code: str) -> None:
        self.tabs.choose(code)
        self._show_tab(code)

    def _show_tab(self, code: str) -> None:
        entries = code == ENTRIES
        self._stack.setCurrentWidget(self.entries if entries else self.recurring)
        for control in (self.search, self.period, self.import_file):
            control.setVisible(entries)

    def _show_period(self, place: int) -> None:
        self.entries.show_period(PERIODS[place])

    def _show_all(self) -> None:
        for control in (self.search, self.period):
            control.blockSignals(True)
        self.search.clear()
        self.period.setCurrentIndex(0)
        for control in (self.search, self.period):
            control.blockSignals(False)
        self.entries.show_all()

    def _open_loan(self, loan_id: str) -> None:
        self.page_requested.emit("loans", loan_id)

    def ask_for_file(self) -> None:
        """Ask which bill should be imported."""
        dialog = QFileDialog(self, self.tr("Import a bill or statement"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [self.tr("Bills and statements (*.csv *.txt)"), self.tr("All files (*)")]
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.import_path)
        dialog.open()

    def import_path(self, path: str) -> None:
        """Show what a file holds, before anything of it is added."""
        # What reads and previews files is not needed before the first bill.
        from tideover.ui.dialogs.import_dialog import ImportDialog

        dialog = ImportDialog(self.services, Path(path), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept a file."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import the file that was dropped."""
        event.acceptProposedAction()
        self.import_path(event.mimeData().urls()[0].toLocalFile())


class SearchEdit(TextEdit):
    """A search field: Down goes to the list, Esc empties it.

    Signals:
        list_requested: the cursor should go to the list.
    """

    list_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the list with Down or Enter, empty with Esc."""
        keys = {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() in keys:
            self.list_requested.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)
