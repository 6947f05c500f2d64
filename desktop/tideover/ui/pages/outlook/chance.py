"""How likely a payment is missed, what that comes from, and how low cash may come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from tideover.domain.uncertainty import LEVELS
from tideover.ui import fonts
from tideover.ui.charts.fan_chart import fan_drawing
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.chart_view import ChartView
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.wording.chance import (
    basis_texts,
    driver_text,
    fan_title,
    horizon_text,
    lender_text,
    level_text,
    method_text,
    month_percent_text,
    month_sentence,
    no_default_text,
    nothing_due_text,
    safety_text,
)

if TYPE_CHECKING:
    from tideover.viewmodels.chance import ChanceView

_LOWEST = 260
_WORDS = 420
_MOST_LENDERS = 6


class ChanceCard(Card):
    """The chance of the chosen month and of all of them, beside the fan.

    Signals:
        level_chosen: one miss in so many is what the person wants to stay under.
        asked: the person wants to say how sure income and spending are.
        said: what became of a picture or of numbers that were copied or saved.
    """

    level_chosen = Signal(int)
    asked = Signal()
    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without an answer."""
        super().__init__(parent=parent)
        self._view: ChanceView | None = None
        self.month = PlainLabel(wrap=True)
        self.month.setFont(fonts.scaled(self.font(), fonts.BODY, bold=True))
        self.percent = PlainLabel(wrap=True)
        self.horizon = PlainLabel(wrap=True)
        self.lenders = PlainLabel(wrap=True)
        self.drivers_title = PlainLabel(kind="muted", wrap=True)
        self.drivers = PlainLabel(wrap=True)
        self.level_label = PlainLabel()
        self.level = QComboBox()
        self.level.activated.connect(self._choose_level)
        self.safety = PlainLabel(wrap=True)
        self.basis = PlainLabel(kind="muted", wrap=True)
        self.ask = Button(kind="link")
        self.ask.clicked.connect(self.asked)
        self.note = PlainLabel(kind="muted", wrap=True)
        self.fan_title = PlainLabel(wrap=True)
        self.chart = ChartView(_LOWEST)
        self.chart.said.connect(self.said)
        self.canvas = self.chart.canvas
        self._lay_out()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(spacing(2))
        level = QHBoxLayout()
        level.addWidget(self.level_label)
        level.addWidget(self.level)
        level.addStretch(1)
        asking = QHBoxLayout()
        asking.addWidget(self.ask)
        asking.addStretch(1)
        for widget in (
            self.month, self.percent, self.horizon, self.lenders, self.drivers_title, self.drivers,
        ):  # fmt: skip
            words.addWidget(widget)
        words.addLayout(level)
        words.addWidget(self.safety)
        words.addWidget(self.basis)
        words.addLayout(asking)
        words.addStretch(1)
        holder = QWidget()
        holder.setLayout(words)
        words.setContentsMargins(0, 0, 0, 0)
        holder.setFixedWidth(_WORDS)
        picture = QVBoxLayout()
        picture.addWidget(self.fan_title)
        picture.addWidget(self.chart, 1)
        row = QHBoxLayout()
        row.setSpacing(spacing(5))
        row.addWidget(holder, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(picture, 1)
        self.body.addLayout(row)
        self.body.addWidget(self.note)

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self.set_title(self.tr("How likely a payment is missed"))
        self.level_label.setText(self.tr("Stay under a chance of"))
        self.level.setAccessibleName(self.tr("Stay under a chance of"))
        self.level.blockSignals(True)
        self.level.clear()
        for count in LEVELS:
            self.level.addItem(level_text(count), count)
        self.level.blockSignals(False)
        self.ask.setText(self.tr("Say how sure income and spending are…"))
        self.chart.retranslate()
        if self._view is None:
            self.month.setText(self.tr("Working it out …"))
        else:
            self.show_view(self._view)

    def retheme(self) -> None:
        """Draw in the colours of now."""
        self.chart.retheme()

    def show_view(self, view: ChanceView) -> None:
        """Show a chance; a rough one says so."""
        self._view = view
        any_due = view.has_dues
        self.month.setText(
            nothing_due_text()
            if not any_due
            else month_sentence(view.chosen)
            if view.chosen is not None
            else ""
        )
        self.percent.setText("" if view.chosen is None else month_percent_text(view.chosen))
        self.horizon.setText(horizon_text(view))
        self.lenders.setText("\n".join(map(lender_text, view.lenders[:_MOST_LENDERS])))
        self.drivers_title.setText(self.tr("What goes with the first missed payment"))
        self.drivers.setText("\n".join(map(driver_text, view.drivers)))
        self.level.setCurrentIndex(LEVELS.index(view.one_in))
        self.safety.setText(safety_text(view.safety, view.one_in))
        self.basis.setText("\n".join(basis_texts(view.basis, answered=view.answered)))
        self.note.setText(f"{no_default_text()} {method_text(view)}")
        for widget in (
            self.percent, self.horizon, self.safety, self.level_label, self.level,
        ):  # fmt: skip
            widget.setVisible(any_due)
        self.lenders.setVisible(bool(view.lenders))
        self.drivers_title.setVisible(bool(view.drivers))
        self.drivers.setVisible(bool(view.drivers))
        self.fan_title.setText(fan_title(view))
        self.chart.show_drawing(fan_drawing(view))

    def _choose_level(self, place: int) -> None:
        self.level_chosen.emit(self.level.itemData(place))
