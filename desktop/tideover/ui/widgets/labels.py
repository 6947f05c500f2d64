"""Labels. Text is always plain: a name typed by somebody else is never read as mark-up."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from tideover.ui import fonts

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class PlainLabel(QLabel):
    """A label whose text is plain.

    With `elide` a text that is too long ends in an ellipsis and shows in full as tool tip; with
    `wrap` it runs over several lines. `kind` is `""`, `"muted"`, `"error"` or `"accent"`.
    """

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        kind: str = "",
        elide: bool = False,
        wrap: bool = False,
    ) -> None:
        """Show `text`."""
        super().__init__(parent)
        self._full = ""
        self._elide = elide
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if kind:
            self.setProperty("kind", kind)
        if elide:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setText(text)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show `text`, shortened where there is no room."""
        self._full = text
        if self._elide:
            # A label is read out as it is shown, and here that is not all of it.
            self.setAccessibleName(text)
        self._fit()

    def full_text(self) -> str:
        """Return the whole text, also where the end of it is not shown."""
        return self._full

    def _fit(self) -> None:
        shown = self._full
        if self._elide and self.width() > 0:
            shown = self.fontMetrics().elidedText(
                self._full, Qt.TextElideMode.ElideRight, self.contentsRect().width()
            )
            self.setToolTip("" if shown == self._full else plain_tip(self._full))
        # Setting even the same text makes Qt lay the window out again.
        if shown != self.text():
            super().setText(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the text to the new width."""
        super().resizeEvent(event)
        if self._elide:
            self._fit()

    def sizeHint(self) -> QSize:
        """Ask for the room of the whole text."""
        hint = super().sizeHint()
        if self._elide:
            hint.setWidth(self.fontMetrics().horizontalAdvance(self._full) + 2)
        return hint

    def minimumSizeHint(self) -> QSize:
        """Accept a few letters where the text can be shortened."""
        hint = super().minimumSizeHint()
        if self._elide:
            hint.setWidth(min(hint.width(), self.fontMetrics().averageCharWidth() * 6))
        return hint


def plain_tip(text: str) -> str:
    """Return a user's text for `setToolTip`, so that every sign of it shows.

    Qt decides by the look of a tool tip whether it is HTML; an escaped one says so itself.
    """
    if "<" not in text and "&" not in text:
        return text
    return f"<span>{escape(text)}</span>"


class SectionTitle(PlainLabel):
    """The heading of a section or a card."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        """Show `text` a step larger than the body, bold."""
        super().__init__(text, parent)
        self.setFont(fonts.scaled(self.font(), fonts.SECTION, bold=True))


class Figure(PlainLabel):
    """One number that matters, large."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        """Show `text` in the largest step."""
        super().__init__(text, parent)
        self.setFont(fonts.scaled(self.font(), fonts.FIGURE, bold=True))
