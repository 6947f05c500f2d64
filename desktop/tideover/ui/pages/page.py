"""What every page is: it is shown snapshots, and asks for changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from tideover.ui import theme

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot
    from tideover.ui.services import Services

RECORD = "record"
"""What the page `book` is opened at to put the cursor where an entry is typed."""


class Page(QWidget):
    """One entry of the sidebar.

    A page builds its widgets in `__init__` without any text, names them in `retranslate` (which
    it calls once at the end of `__init__`) and fills them in `show_snapshot`. It is built when
    it is first shown, shown a snapshot at once, and again after every change while it is
    visible; a hidden page gets the newest snapshot when it becomes visible.

    Signals:
        command_requested: a Command; the window makes the change and says what was done.
        page_requested: the code of a page and what it should show there, or None: a loan's
            identity for `loans`, a Month for `outlook` and `budget`, an EntryFilter for `book`.
        message_requested: a finished sentence to show for a few seconds.
    """

    code: ClassVar[str] = ""

    command_requested = Signal(object)
    page_requested = Signal(str, object)
    message_requested = Signal(str)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        """Keep what the page may ask for."""
        super().__init__(parent)
        self.services = services
        self._dark = theme.is_dark()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the household as it is now."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Set every fixed text in the language of now.

        `show_snapshot` follows, so a page that skips equal view models forgets its last one here.
        """
        raise NotImplementedError

    def retheme(self) -> None:
        """Take colours and icons of the theme again; what the palette colours needs nothing."""

    def open_at(self, argument: object) -> None:
        """Go to what another page asked for: a loan's identity, a Month, a filter."""

    def focus_search(self) -> None:
        """Put the cursor into the page's search field, if it has one."""

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.show_snapshot(self.services.snapshot())
        elif event.type() == QEvent.Type.PaletteChange and theme.is_dark() != self._dark:
            self._dark = theme.is_dark()
            self.retheme()
