"""A chart with all that belongs to it: a sentence, the numbers as a table, and files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from tideover.ui.charts.canvas import ChartCanvas
from tideover.ui.theme import spacing
from tideover.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from tideover.ui.charts.drawing import TabledDrawing
    from tideover.ui.widgets.chart_controls import ChartControls

_FOOT = 36
"""Pixels that the controls below the chart take, there or not yet."""


class ChartView(QWidget):
    """Shows a drawing as a picture or as a table, with its summary below it in one sentence.

    With `late_controls` what stands below the chart is made when the first picture is there, and
    not before a page is painted.

    Signals:
        said: what became of a picture or of numbers that were copied or saved.
    """

    said = Signal(str)

    def __init__(
        self, lowest: int, parent: QWidget | None = None, *, late_controls: bool = False
    ) -> None:
        """Begin empty; the picture is at least `lowest` pixels high."""
        super().__init__(parent)
        self._drawing: TabledDrawing | None = None
        self._controls: ChartControls | None = None
        self.canvas = ChartCanvas()
        self.canvas.setMinimumHeight(lowest)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.canvas)
        self.sentence = PlainLabel(kind="muted", wrap=True)
        foot = QWidget()
        foot.setFixedHeight(_FOOT)
        self._place = QVBoxLayout(foot)
        self._place.setContentsMargins(0, 0, 0, 0)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(spacing(2))
        rows.addWidget(self.stack, 1)
        rows.addWidget(self.sentence)
        rows.addWidget(foot)
        if late_controls:
            self.canvas.shown.connect(self._make_controls)
        else:
            self._make_controls()

    @property
    def controls(self) -> ChartControls:
        """What stands below the chart."""
        if self._controls is None:
            self._controls = self._made_controls()
        return self._controls

    def _make_controls(self) -> None:
        if self._controls is None:
            self._controls = self._made_controls()

    def _made_controls(self) -> ChartControls:
        from tideover.ui.widgets.chart_controls import ChartControls

        controls = ChartControls(self.canvas, self.stack)
        controls.said.connect(self.said)
        controls.retranslate()
        if self._drawing is not None:
            controls.show_drawing(self._drawing)
        self._place.addWidget(controls)
        return controls

    def retranslate(self) -> None:
        """Set every fixed text."""
        if self._controls is not None:
            self._controls.retranslate()

    def retheme(self) -> None:
        """Draw in the colours of now."""
        self.canvas.retheme()
        if self._controls is not None:
            self._controls.numbers.retheme()

    def show_drawing(self, drawing: TabledDrawing) -> None:
        """Show another drawing."""
        self._drawing = drawing
        self.canvas.show_drawing(drawing)
        self.sentence.setText(drawing.summary)
        if self._controls is not None:
            self._controls.show_drawing(drawing)
