"""The first sentence of the page, and the three figures that answer the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tideover.engine.risk import Risk
from tideover.ui import fonts, theme
from tideover.ui.format import money_text, numeric_day_text
from tideover.ui.pages.outlook.tiles import RISK_ICONS
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.labels import Figure, PlainLabel
from tideover.viewmodels.outlook import Headline

if TYPE_CHECKING:
    from tideover.viewmodels.outlook import OutlookView

_ICON = 28


class FigureBox(QWidget):
    """A number that matters with its name below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty box."""
        super().__init__(parent)
        self.figure = Figure()
        self.name = PlainLabel(kind="muted")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.figure)
        rows.addWidget(self.name)


class HeadlineCard(Card):
    """The first sentence, and the three figures that answer the rest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__(parent=parent)
        self._tint = "safe"
        self._icon = PlainLabel()
        self._icon.setFixedSize(_ICON, _ICON)
        self.sentence = PlainLabel(wrap=True)
        self.sentence.setFont(fonts.scaled(self.font(), fonts.SECTION, bold=True))
        self.more = PlainLabel(kind="muted", wrap=True)
        self.help = PlainLabel(wrap=True)
        self.help.hide()
        self.begin = Button(kind="primary")
        self.free = FigureBox()
        self.cash = FigureBox()
        self.owed = FigureBox()
        words = QVBoxLayout()
        words.setSpacing(spacing(1))
        words.addWidget(self.sentence)
        words.addWidget(self.more)
        words.addWidget(self.help)
        words.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(spacing(4))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        for box in (self.free, self.owed, self.cash):
            row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)

    def retranslate(self) -> None:
        """Name the figures."""
        self.begin.setText(self.tr("Go on with the first steps"))
        self.free.name.setText(self.tr("Free of debt on"))
        self.cash.name.setText(self.tr("Cash today"))
        self.owed.name.setText(self.tr("Owed today"))

    def show_view(self, view: OutlookView, sentence: str, more: str) -> None:
        """Show the finding in words."""
        risk = {Headline.SHORT: Risk.SHORT, Headline.TIGHT: Risk.TIGHT}.get(
            view.headline, Risk.SAFE
        )
        self._tint = RISK_ICONS[risk] if view.headline is not Headline.NOTHING_PLANNED else "info"
        self.sentence.setText(sentence)
        self.more.setText(more)
        self.more.setVisible(bool(more))
        if view.debt_free_on is not None:
            self.free.figure.setText(numeric_day_text(view.debt_free_on))
        else:
            self.free.figure.setText(self.tr("not foreseen") if view.has_loans else "—")
        self.cash.figure.setText(money_text(view.cash_today))
        self.owed.figure.setText(money_text(view.owed))
        self.retint()

    def show_help(self, sentence: str) -> None:
        """Say what would help; an empty sentence takes no room."""
        self.help.setText(sentence)
        self.help.setVisible(bool(sentence))

    def retint(self) -> None:
        """Draw the icon in the colours of now."""
        colour = "accent" if self._tint == "info" else self._tint
        self._icon.setPixmap(theme.pixmap(self._tint, colour, _ICON, self.devicePixelRatioF()))
