"""The pictures of a plan: balances, interest, plan against plan, the countdown; one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from tideover.engine.ranking import ORDERS, SOLVED
from tideover.ui import theme
from tideover.ui.charts.countdown_chart import countdown_drawing
from tideover.ui.charts.interest_chart import interest_drawing
from tideover.ui.charts.payoff_chart import payoff_drawing
from tideover.ui.charts.versus_chart import versus_drawing
from tideover.ui.theme import spacing
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.chart_view import ChartView
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.widgets.segmented import Segmented
from tideover.ui.wording.payoff import limited_text
from tideover.ui.wording.plan_charts import against_name
from tideover.viewmodels.plan_charts import Against

if TYPE_CHECKING:
    from tideover.ui.charts.drawing import TabledDrawing
    from tideover.viewmodels.payoff import PayoffView
    from tideover.viewmodels.plan_charts import PlanCharts

BALANCES, INTEREST, VERSUS, COUNTDOWN = CHARTS = ("balances", "interest", "versus", "countdown")
AGAINST = (*(Against(each) for each in (*ORDERS, *SOLVED)), Against(None))
_LOWEST = 260
_ICON = 16


class PlanCard(Card):
    """Its title is the finding of the picture that is shown.

    Signals:
        said: a sentence about a file that was written, or about what was copied.
        against_chosen: the Against that the plan is to be compared with.
    """

    said = Signal(str)
    against_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent=parent)
        self._view: PayoffView | None = None
        self._charts: PlanCharts | None = None
        self.choice = Segmented(CHARTS)
        self.against = QComboBox()
        self._against_name = PlainLabel(kind="muted")
        self._against_name.setBuddy(self.against)
        self.chart = ChartView(_LOWEST)
        self.canvas = self.chart.canvas
        self.chart.said.connect(self.said)
        self._icon = PlainLabel()
        self._icon.setFixedSize(QSize(_ICON, _ICON))
        self.warning = PlainLabel(wrap=True)
        chosen = QHBoxLayout()
        chosen.setSpacing(spacing(2))
        chosen.addWidget(self.choice)
        chosen.addStretch(1)
        chosen.addWidget(self._against_name)
        chosen.addWidget(self.against)
        warned = QHBoxLayout()
        warned.setSpacing(spacing(2))
        warned.addWidget(self._icon)
        warned.addWidget(self.warning, 1)
        self.body.addLayout(chosen)
        self.body.addLayout(warned)
        self.body.addWidget(self.chart, 1)
        self.choice.chosen.connect(self.show_chart)
        self.against.activated.connect(self._tell_against)
        self._show_against()

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.choice.set_texts(
            (
                self.tr("Balances"),
                self.tr("Interest"),
                self.tr("Compared"),
                self.tr("Countdown"),
            )
        )
        self.choice.setAccessibleName(self.tr("Picture of the plan"))
        #: before a list of plans
        self._against_name.setText(self.tr("with"))
        self.against.setAccessibleName(self.tr("Compared with"))
        place = max(0, self.against.currentIndex())
        self.against.clear()
        self.against.addItems([against_name(each) for each in AGAINST])
        self.against.setCurrentIndex(place)
        self.chart.retranslate()

    def retheme(self) -> None:
        """Draw in the colours of now."""
        self.chart.retheme()
        self._retint()

    def show_view(self, view: PayoffView, charts: PlanCharts) -> None:
        """Show a plan."""
        self._view, self._charts = view, charts
        self._draw()
        sentence = limited_text(view)
        self.warning.setText(sentence)
        self.warning.setVisible(bool(sentence))
        self._icon.setVisible(bool(sentence))
        self._retint()

    def show_chart(self, code: str) -> None:
        """Show another picture of the same plan."""
        self.choice.choose(code)
        self._show_against()
        self._draw()

    def _draw(self) -> None:
        if self._view is None or self._charts is None:
            return
        drawing = _drawing(self.choice.current(), self._view, self._charts)
        self.set_title(drawing.title)
        self.chart.show_drawing(drawing)

    def _show_against(self) -> None:
        shown = self.choice.current() == VERSUS
        self._against_name.setVisible(shown)
        self.against.setVisible(shown)

    def _tell_against(self, place: int) -> None:
        self.against_chosen.emit(AGAINST[place])

    def _retint(self) -> None:
        self._icon.setPixmap(theme.pixmap("tight", "tight", _ICON, self.devicePixelRatioF()))


def _drawing(code: str, view: PayoffView, charts: PlanCharts) -> TabledDrawing:
    match code:
        case "interest":
            return interest_drawing(charts.interest)
        case "versus":
            return versus_drawing(charts.versus)
        case "countdown":
            return countdown_drawing(charts.countdown)
        case _:
            return payoff_drawing(view)
