"""The way from page to page; under a narrow window only its icons stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from tideover.ui import messages, theme
from tideover.ui.theme import spacing

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from tideover.ui.pages import PageEntry

ICON = 20
WIDE, NARROW = 184, 56


class Sidebar(QFrame):
    """One button per page; the arrow keys go up and down.

    Signals:
        page_chosen: the code of the page a person chose.
    """

    page_chosen = Signal(str)

    def __init__(self, entries: tuple[PageEntry, ...], parent: QWidget | None = None) -> None:
        """Make a button for every entry that has a place."""
        super().__init__(parent)
        self.setProperty("kind", "sidebar")
        self._entries = tuple(entry for entry in entries if entry.place)
        self._narrow = False
        self._group = QButtonGroup(self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(spacing(2), spacing(3), spacing(2), spacing(3))
        rows.setSpacing(spacing(1))
        at_top = True
        for place, entry in enumerate(self._entries):
            if at_top and entry.place == "foot":
                at_top = False
                rows.addStretch(1)
            button = QToolButton()
            button.setObjectName(entry.code)
            button.setCheckable(True)
            button.setAutoRaise(True)
            button.setIconSize(QSize(ICON, ICON))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self._group.addButton(button, place)
            rows.addWidget(button)
        self._group.idClicked.connect(self._tell)
        self._group.idToggled.connect(self._tint)
        self.set_narrow(narrow=False)
        self.retranslate()
        self.retheme()

    def mark(self, code: str) -> None:
        """Show which page is open; none of them for a page without a button."""
        self._group.setExclusive(False)
        for place, entry in enumerate(self._entries):
            self._group.button(place).setChecked(entry.code == code)
        self._group.setExclusive(True)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the icons alone, or with their words."""
        self._narrow = narrow
        self.setFixedWidth(NARROW if narrow else WIDE)
        style = (
            Qt.ToolButtonStyle.ToolButtonIconOnly
            if narrow
            else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        )
        for button in self._group.buttons():
            if isinstance(button, QToolButton):
                button.setToolButtonStyle(style)

    def retranslate(self) -> None:
        """Name the pages in the language of now."""
        for place, entry in enumerate(self._entries):
            button = self._group.button(place)
            title = messages.page_title(entry.code)
            button.setText(f"  {title}")
            button.setAccessibleName(title)
            keys = entry.keys or f"Ctrl+{place + 1}"
            shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{title} ({shown})")

    def retheme(self) -> None:
        """Take the icons in the colours of the theme."""
        for place in range(len(self._entries)):
            self._tint(place, checked=self._group.button(place).isChecked())

    def _tint(self, place: int, checked: bool) -> None:  # noqa: FBT001 - a slot of idToggled
        icon = self._entries[place].icon
        self._group.button(place).setIcon(theme.icon(icon, "accent" if checked else "muted"))

    def _tell(self, place: int) -> None:
        self.page_chosen.emit(self._entries[place].code)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go up and down with the arrow keys."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() not in steps:
            super().keyPressEvent(event)
            return
        place = (self._group.checkedId() + steps[Qt.Key(event.key())]) % len(self._entries)
        self._group.button(place).setFocus()
        self._group.button(place).click()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self.retheme()
