"""Buttons. One that shows only an icon cannot be made without a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from tideover.ui import theme
from tideover.ui.widgets.labels import plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

ICON = 20


class Button(QPushButton):
    """A button with a word; `kind` is `""`, `"primary"` or `"link"`. Enter presses it."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, kind: str = "") -> None:
        """Show `text`."""
        super().__init__(text, parent)
        self.setAutoDefault(False)
        if kind:
            self.setProperty("kind", kind)
        if kind == "link":
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter as on the space bar."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)


class IconButton(QToolButton):
    """A button that shows an icon; `name` is what a screen reader and the tool tip say."""

    def __init__(
        self, icon: str, name: str, parent: QWidget | None = None, *, tint: str = "muted"
    ) -> None:
        """Show the icon of that name from the theme."""
        super().__init__(parent)
        self._icon = icon
        self._tint = tint
        self.setIconSize(QSize(ICON, ICON))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_name(name)
        self._tinted()

    def set_name(self, name: str, tip: str = "") -> None:
        """Set what the button does, in words; `tip` says more (a shortcut, what is undone)."""
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(tip or name))
        if self.icon().isNull():
            self.setText(name)

    def set_icon(self, icon: str, tint: str = "muted") -> None:
        """Show another icon."""
        self._icon = icon
        self._tint = tint
        self._tinted()

    def _tinted(self) -> None:
        self.setIcon(theme.icon(self._icon, self._tint))
        self.setText(self.accessibleName() if self.icon().isNull() else "")

    def changeEvent(self, event: QEvent) -> None:
        """Take the icon in the colours of the new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tinted()
