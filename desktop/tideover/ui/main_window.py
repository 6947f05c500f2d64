"""The window: a sidebar, the head of the page, the pages, and what was done just now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from tideover.domain.household import FirstStart
from tideover.ui import messages
from tideover.ui.pages import PAGES, PageEntry
from tideover.ui.pages.page import RECORD, Page
from tideover.ui.widgets.banner import Banner
from tideover.ui.widgets.shortcut_list import ShortcutList
from tideover.ui.widgets.sidebar import Sidebar
from tideover.ui.widgets.toast import ToastStack
from tideover.ui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QResizeEvent

    from tideover.app.history import Step
    from tideover.domain.errors import StoreError
    from tideover.domain.snapshot import Snapshot
    from tideover.ui.changes import Changes
    from tideover.ui.services import Services

NARROW_BELOW = 1000
SMALLEST = (720, 480)
USUAL = (1240, 800)


class MainWindow(QMainWindow):
    """Shows one page at a time and passes wishes on; it knows no page by its class.

    Signals:
        closed: the window went away.
        quit_requested: end Tideover, even where it would stay in the tray.
    """

    closed = Signal()
    quit_requested = Signal()

    def __init__(
        self,
        services: Services,
        changes: Changes,
        problem: StoreError | None = None,
        entries: tuple[PageEntry, ...] = PAGES,
    ) -> None:
        """Build the frame; `problem` says why nothing can be changed, where that is so."""
        super().__init__()
        self._services = services
        self._changes = changes
        self._problem = problem
        self._entries = {entry.code: entry for entry in entries}
        self._pages: dict[str, Page] = {}
        self._seen: dict[str, Snapshot] = {}
        self._current = ""
        self._shortcut_keys: list[QShortcut] = []
        self.sidebar = Sidebar(entries)
        self.top_bar = TopBar()
        self.banner = Banner()
        self.stack = QStackedWidget()
        self._lay_out()
        self.toasts = ToastStack(self._centre)
        self._connect()
        self._add_shortcuts(entries)
        self._retranslate()
        self._restore_geometry()

    def _lay_out(self) -> None:
        content = QVBoxLayout()
        content.setContentsMargins(0, 0, 0, 0)
        content.setSpacing(0)
        for widget in (self.banner, self.top_bar, self.stack):
            content.addWidget(widget, int(widget is self.stack))
        self._centre = QWidget()
        row = QHBoxLayout(self._centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addLayout(content, 1)
        self.setCentralWidget(self._centre)
        self.setMinimumSize(*SMALLEST)

    def _connect(self) -> None:
        self.sidebar.page_chosen.connect(self.show_page)
        self.top_bar.undo_requested.connect(self._changes.undo)
        self.top_bar.redo_requested.connect(self._changes.redo)
        self.top_bar.search_requested.connect(self.search)
        self.top_bar.record_requested.connect(self.record)
        self.toasts.undo_requested.connect(self._changes.undo)
        self._changes.made.connect(self._say_made)
        self._changes.undone.connect(self._say_undone)
        self._changes.redone.connect(self._say_redone)
        self._changes.failed.connect(self.toasts.say_problem)
        self._changes.shown.connect(self._show_snapshot)
        self._changes.history_changed.connect(self._show_history)

    def _add_shortcuts(self, entries: tuple[PageEntry, ...]) -> None:
        for place, entry in enumerate(each for each in entries if each.place):
            shortcut = QShortcut(QKeySequence(entry.keys or f"Ctrl+{place + 1}"), self)
            shortcut.setObjectName(entry.code)
            shortcut.activated.connect(self._go_by_key)
        for keys, slot in (
            ("Ctrl+Z", self._changes.undo),
            ("Ctrl+Shift+Z", self._changes.redo), ("Ctrl+Y", self._changes.redo),
            ("Ctrl+F", self.search), ("Ctrl+N", self.record), ("F1", self.show_keys),
            ("Ctrl+Q", self.quit_requested),
        ):  # fmt: skip
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def open_first_page(self) -> None:
        """Show the first start while it is not finished, else the page that was open last."""
        if self._services.snapshot().household.first_start is not FirstStart.DONE:
            self.show_page("first_start")
        else:
            last = self._entries.get(self._services.settings().page)
            self.show_page(last.code if last is not None and last.place else "outlook")
        self.stack.setFocus()

    def show_page(self, code: str, argument: object = None) -> None:
        """Show a page, built and filled if need be, and go to `argument` on it."""
        page = self._pages.get(code) or self._built(self._entries[code])
        self._current = code
        self.sidebar.mark(code)
        self.top_bar.title.setText(messages.page_title(code))
        self._refresh(page)
        self.stack.setCurrentWidget(page)
        if argument is not None:
            page.open_at(argument)

    def _built(self, entry: PageEntry) -> Page:
        page = entry.load()(self._services)
        page.command_requested.connect(self._changes.perform)
        page.page_requested.connect(self.show_page)
        page.message_requested.connect(self.toasts.say)
        self._pages[entry.code] = page
        self.stack.addWidget(page)
        return page

    def _refresh(self, page: Page) -> None:
        snapshot = self._services.snapshot()
        if self._seen.get(page.code) is not snapshot:
            self._seen[page.code] = snapshot
            page.show_snapshot(snapshot)

    def current_page(self) -> Page | None:
        """Return the page that is shown."""
        return self._pages.get(self._current)

    def search(self) -> None:
        """Put the cursor into the search field of this page, or else of the book."""
        self.show_page("book")
        self._pages["book"].focus_search()

    def record(self) -> None:
        """Go to the line where an entry is typed."""
        self.show_page("book", RECORD)

    def show_keys(self) -> None:
        """List the keys that work everywhere."""
        ShortcutList(self).open()

    def raise_up(self) -> None:
        """Come to the front: somebody started Tideover again."""
        self.setVisible(True)
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def _go_by_key(self) -> None:
        self.show_page(self.sender().objectName())

    def _show_snapshot(self) -> None:
        if self._problem is not None and self._changes.writable:
            # It was read again: the other program is gone, or a backup was restored.
            self._problem = None
            self._say_problem()
        self._name_window()
        if (page := self.current_page()) is not None:
            self._refresh(page)

    def _show_history(self) -> None:
        self.top_bar.show_history(self._changes.to_undo(), self._changes.to_redo())

    def _say_made(self, step: Step) -> None:
        self.toasts.withdraw_undo()
        # Not before the first paint: nothing has been done yet.
        from tideover.ui.wording.commands import done_text, is_worth_saying

        if is_worth_saying(step):
            self.toasts.say_step(done_text(step), self.tr("Undo  Ctrl+Z"))

    def _say_undone(self, step: Step) -> None:
        from tideover.ui.wording.commands import undo_text

        self.toasts.withdraw_undo()
        self.toasts.say_step(self.tr("Undone: {what}").format(what=undo_text(step)))

    def _say_redone(self, step: Step) -> None:
        from tideover.ui.wording.commands import done_text

        self.toasts.say_step(done_text(step), self.tr("Undo  Ctrl+Z"))

    def _name_window(self) -> None:
        name = self._services.snapshot().household.name
        product = self.tr("Tideover")
        self.setWindowTitle(f"{product} — {name}" if name else product)

    def _retranslate(self) -> None:
        self._name_window()
        if self._current:
            self.top_bar.title.setText(messages.page_title(self._current))
        self._say_problem()

    def is_troubled(self) -> bool:
        """Return whether the banner says why nothing can be changed."""
        return self._problem is not None

    def _say_problem(self) -> None:
        self.banner.say("" if self._problem is None else messages.error_text(self._problem))
        self.top_bar.set_writable(writable=self._problem is None)

    def _restore_geometry(self) -> None:
        stored = QByteArray.fromHex(self._services.settings().geometry.encode())
        if stored.isEmpty() or not self.restoreGeometry(stored):
            self.resize(*USUAL)

    def geometry_text(self) -> str:
        """Return where the window stands, to be given back at the next start."""
        return bytes(self.saveGeometry().toHex().data()).decode()

    def page_code(self) -> str:
        """Return the code of the page that is shown."""
        return self._current

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show only the icons of the sidebar in a narrow window."""
        super().resizeEvent(event)
        self.sidebar.set_narrow(narrow=self.width() < NARROW_BELOW)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the window goes."""
        super().closeEvent(event)
        self.closed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
