"""The chosen column: what it says, what follows from it, and the two lines of money paid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from tideover.ui import fonts
from tideover.ui.charts.canvas import ChartCanvas
from tideover.ui.charts.paid_chart import paid_drawing
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.icon_line import IconLines
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.widgets.picture_saver import PictureSaver
from tideover.ui.wording.refinancing import means_text
from tideover.ui.wording.refinancing_verdict import details, finding_text
from tideover.viewmodels.refinancing import paid_so_far

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tideover.viewmodels.refinancing import OfferColumn, OffersView

_LOWEST = 230


class OfferVerdictCard(Card):
    """The finding first, then plain sentences, then the picture; and what can be done with it.

    Signals:
        change_requested, take_requested, remove_requested: for the offer that is shown.
        said: a sentence about a picture that was copied or saved.
    """

    change_requested = Signal()
    take_requested = Signal()
    remove_requested = Signal()
    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent=parent)
        self._takes_several = False
        self.heading = PlainLabel(wrap=True)
        self.heading.setFont(fonts.scaled(self.font(), fonts.SECTION, bold=True))
        self.change, self.remove = Button(), Button()
        self.take = Button(kind="primary")
        self.offered = IconLines()
        self.finding = PlainLabel(wrap=True)
        self.finding.setFont(fonts.scaled(self.font(), fonts.SECTION, bold=True))
        self.lines = IconLines()
        self.legend = PlainLabel(kind="muted", wrap=True)
        self.canvas = ChartCanvas()
        self.canvas.setMinimumHeight(_LOWEST)
        self.saver = PictureSaver(self.canvas)
        head = QHBoxLayout()
        head.setSpacing(spacing(2))
        head.addWidget(self.heading, 1)
        for button in (self.remove, self.change, self.take):
            head.addWidget(button)
        self.body.addLayout(head)
        for widget in (self.offered, self.finding, self.lines, self.legend):
            self.body.addWidget(widget)
        self.body.addWidget(self.canvas, 1)
        self.body.addWidget(self.saver)
        self.body.addStretch(0)
        self.saver.said.connect(self.said)
        self.change.clicked.connect(self.change_requested)
        self.take.clicked.connect(self.take_requested)
        self.remove.clicked.connect(self.remove_requested)

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.change.setText(self.tr("Change"))
        self.remove.setText(self.tr("Delete"))
        self._name_take()
        self.legend.setText(self.tr("Paid so far to the loans it is about, added up from today on"))
        self.saver.retranslate()

    def _name_take(self) -> None:
        several, one = self.tr("Take these offers…"), self.tr("Take this offer…")
        self.take.setText(several if self._takes_several else one)

    def retheme(self) -> None:
        """Draw in the new colours."""
        self.canvas.retheme()

    def show_column(self, view: OffersView, place: int, name: str, kept: int) -> None:
        """Show a column of which so many offers are kept: what is kept can be taken.

        One alone can be changed or deleted, too.
        """
        column = view.columns[place]
        self.heading.setText(name)
        for button in (self.change, self.remove):
            button.setVisible(kept == 1)
        self.take.setVisible(bool(kept) and column.course is not None)
        self._takes_several = kept > 1
        self._name_take()
        self.offered.show_lines(
            [
                ("arrow-right", "muted", means_text(offer.means, view.snapshot))
                for offer in column.offers
            ]
        )
        self.offered.setVisible(bool(column.offers))
        self.finding.setText(finding_text(column))
        stay = view.columns[0].course
        said = details(column, stay) if stay is not None else []
        self.lines.show_lines([(each.icon, each.tone, each.text) for each in said])
        self.lines.setVisible(bool(said))
        self._show_picture(view, column)

    def _show_picture(self, view: OffersView, column: OfferColumn) -> None:
        paid = paid_so_far(view, column)
        for widget in (self.legend, self.canvas, self.saver):
            widget.setVisible(paid is not None)
        if paid is not None:
            self.canvas.show_drawing(paid_drawing(paid, column))
