"""Why a month is what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QHBoxLayout

from tideover.ui import theme
from tideover.ui.format import month_text
from tideover.ui.messages import risk_name
from tideover.ui.pages.outlook.tiles import RISK_ICONS
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.labels import PlainLabel, SectionTitle
from tideover.ui.wording.outlook import changes_text, follows_texts, lowest_text, reason_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tideover.viewmodels.outlook import MonthDetail

_ICON = 20


class MonthPanel(Card):
    """The chosen month."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty panel."""
        super().__init__(parent=parent)
        self._detail: MonthDetail | None = None
        self._icon = PlainLabel()
        self._icon.setFixedSize(QSize(_ICON, _ICON))
        self._title = SectionTitle()
        self._reason = PlainLabel(wrap=True)
        self._lowest = PlainLabel(kind="muted", wrap=True)
        self._follows_title = SectionTitle()
        self._follows = PlainLabel(wrap=True)
        self._changes_title = SectionTitle()
        self._changes = PlainLabel(wrap=True)
        head = QHBoxLayout()
        head.addWidget(self._icon)
        head.addWidget(self._title, 1)
        self.body.addLayout(head)
        self.body.addWidget(self._reason)
        self.body.addWidget(self._lowest)
        self.body.addWidget(self._follows_title)
        self.body.addWidget(self._follows)
        self.body.addWidget(self._changes_title)
        self.body.addWidget(self._changes)
        self.body.addStretch(1)
        titles = (self._follows_title, self._changes_title)
        for hidden in (*titles, self._follows, self._changes):
            hidden.hide()

    def retranslate(self) -> None:
        """Set the fixed texts."""
        self._follows_title.setText(self.tr("What follows"))
        self._changes_title.setText(self.tr("What changed"))

    def show_month(self, detail: MonthDetail) -> None:
        """Show why the month is what it is."""
        self._detail = detail
        #: {month} is a month with its year, {risk} is safe, tight or short
        self._title.setText(
            self.tr("{month}: {risk}").format(
                month=month_text(detail.tile.month), risk=risk_name(detail.tile.risk)
            )
        )
        self._reason.setText(reason_text(detail))
        # The other reasons name the lowest balance themselves.
        self._lowest.setVisible(detail.first_missed is not None)
        self._lowest.setText(lowest_text(detail.tile))
        follows = follows_texts(detail)
        self._follows_title.setVisible(bool(follows))
        self._follows.setVisible(bool(follows))
        self._follows.setText("\n".join(follows))
        changes = changes_text(detail)
        self._changes_title.setVisible(bool(changes))
        self._changes.setVisible(bool(changes))
        self._changes.setText(changes)
        self._retint()

    def _retint(self) -> None:
        if self._detail is not None:
            name = RISK_ICONS[self._detail.tile.risk]
            self._icon.setPixmap(theme.pixmap(name, name, _ICON, self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon in the colours of the new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_icon"):
            self._retint()
